"""The small print of a measure's page: how the status was reached, facts, targets, changes."""

from __future__ import annotations

from itertools import groupby
from operator import itemgetter

from site_builder.model.assessment import Assessment, MeasureHistory
from site_builder.model.measure import Measure
from site_builder.render import urls
from site_builder.render.context import Context
from site_builder.render.pieces.figures import detail
from site_builder.render.pieces.first_published import (
    first_published,
)
from site_builder.render.pieces.offices import who_answers
from site_builder.render.urls import Here
from site_builder.render.views.measures import ChangesOfQuarter, Step
from site_builder.render.views.parts import Answer, Link
from site_builder.render.words import facts as words
from site_builder.render.words.intervals import figure_with_interval
from site_builder.render.words.labels import (
    COMPARATORS,
    GOOD_IS,
    PERIOD_TYPES,
    arrears,
    rhythm,
    unit_name,
)
from site_builder.render.words.life import move_words
from site_builder.render.words.measure import (
    change_words,
    tolerance_words,
)
from site_builder.render.words.numbers import capital
from site_builder.render.words.protection import small_numbers
from site_builder.render.words.reuse import FILES, size_words
from site_builder.render.words.rules import gap_sentence, rule_words
from site_builder.render.words.targets import (
    in_full,
    named_target,
    places_for,
)
from site_builder.render.words.times import quarter_label


def steps(context: Context, now: Assessment) -> tuple[Step, ...]:
    """Return how a status was reached, step by step; nothing where no rule was applied."""
    rating = now.rating
    if now.actual is None:
        return ()
    name, target = named_target(now.measure, now.aim, places_for(now))
    given = [
        (name, capital(target) or words.NONE),
        (words.ACTUAL, figure_with_interval(now)),
        (words.DETAILS, detail(now)),
    ]
    if rating is not None and rating.ruling is not None:
        given.append((words.GAP, capital(gap_sentence(now))))
        given.append((words.RULE, rule_words(rating.ruling, rating.scheme, now.measure, now.aim)))
        given.append((words.RULE_GIVES, rating.ruling.band.name))
    first = first_published(context.report, now)
    if rating is not None:
        given.append((words.PUBLISHED if first is None else words.SHOWN_NOW, rating.band.name))
    if first is not None:
        given.append((words.FIRST_PUBLISHED, f"{first.name}{first.grounds}"))
    return tuple(Step(label, text) for label, text in given if text)


def facts(context: Context, here: Here, measure: Measure) -> tuple[Answer, ...]:
    """Return what there is to know about a measure; lines without an answer are left out."""
    people = context.report.project.people.directorates
    leads = [people[one].lead for one in measure.directorate if one in people]
    lines = (
        (words.GOOD_IS, GOOD_IS[measure.good_is]),
        (words.UNIT, capital(unit_name(measure.unit))),
        (words.PERIOD, PERIOD_TYPES[measure.period_type]),
        (
            words.REPORTING,
            ". ".join(part for part in (rhythm(measure.reports), arrears(measure)) if part),
        ),
        (words.COMPARED_WITH, COMPARATORS[measure.comparator]),
        (words.NO_CHANGE_WITHIN, _dead_band(measure)),
        (words.TOLERANCE, tolerance_words(measure)),
        (words.SMALL_NUMBERS, small_numbers(measure, context.report.project.site.disclosure)),
        (words.SOURCE, measure.source or ""),
        *((one.label, one.text) for one in who_answers(context, here, measure)),
        (words.LEAD, ", ".join(lead for lead in leads if lead)),
        (words.CONTACT, measure.contact or ""),
        (words.TAGS, ", ".join(measure.tags)),
        (words.REPORTED_FROM, quarter_label(measure.since) if measure.since else ""),
        (words.REPORTED_UNTIL, quarter_label(measure.until) if measure.until else ""),
        (words.WHY_IT_ENDED, measure.reason or ""),
    )
    return tuple(Answer(label, text) for label, text in lines if text)


def _dead_band(measure: Measure) -> str:
    within = measure.no_change_within
    return in_full(measure, within.value) if within else ""


def changes(history: MeasureHistory) -> tuple[ChangesOfQuarter, ...]:
    """Return changes and moves of the measure by quarter, newest first, without its figures'."""
    dated = [(one.quarter, change_words(one)) for one in history.measure.changes]
    dated += [(move.quarter, move_words(move)) for move in history.moves]
    dated.sort(key=itemgetter(0), reverse=True)
    return tuple(
        ChangesOfQuarter(quarter_label(quarter), tuple(told for _, told in run))
        for quarter, run in groupby(dated, key=itemgetter(0))
    )


def downloads(context: Context, here: Here, measure: Measure) -> tuple[Link, ...]:
    """Return the links to a measure's own files: those that there are, with their sizes."""
    found = []
    for name, text in FILES.items():
        address = urls.measure_file(measure.id, name)
        if address in context.sizes:
            note = size_words(context.sizes[address])
            found.append(Link(text, here.to(address), note=note))
    return tuple(found)
