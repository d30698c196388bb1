"""How one status was reached, in one screen of plain text: `ragstone explain`."""

from __future__ import annotations

import textwrap

from site_builder.model.assessment import (
    Assessment,
    MeasureHistory,
    RuleKind,
    StatusSource,
)
from site_builder.model.movement import Movement
from site_builder.model.quarter import Quarter
from site_builder.model.report import Report
from site_builder.render.pieces.figures import detail
from site_builder.render.pieces.first_published import First, first_published
from site_builder.render.pieces.statistics import reading_at
from site_builder.render.words import explain as words
from site_builder.render.words import facts as labels
from site_builder.render.words.forecast import forecast_sentence
from site_builder.render.words.intervals import figure_with_interval
from site_builder.render.words.labels import COMPARATORS, GOOD_IS
from site_builder.render.words.marks import marks
from site_builder.render.words.numbers import capital, plural
from site_builder.render.words.outlook import outlook_sentence
from site_builder.render.words.rules import gap_sentence, rule_words
from site_builder.render.words.states import absence_sentence, why_unrated
from site_builder.render.words.statistics import (
    ASSURANCES,
    SECOND_OPINION,
    VARIATIONS,
    assurance_sentence,
    notes,
    places_of_limits,
    range_words,
    refused_answer,
    variation_sentence,
)
from site_builder.render.words.targets import named_target, places_for, shown
from site_builder.render.words.times import age, quarter_label
from site_builder.render.words.trend import movement_sentence
from site_builder.render.words.why import set_words, why

WIDTH = 80
LABEL = 17
_WITHOUT_DISTANCE = {
    **dict.fromkeys((RuleKind.MET, RuleKind.NOT_MET, RuleKind.DIRECTION), words.NO_DISTANCE),
    RuleKind.IN_RANGE: words.WITHIN,
}
_Line = tuple[str, str]


def explain(report: Report, measure_id: str, quarter: Quarter) -> str:
    """Say how a measure's status in a quarter was reached, at most 80 columns wide.

    Raises LookupError when the report has no such measure or quarter.
    """
    history = next((one for one in report.measures if one.measure.id == measure_id), None)
    one = history.at(quarter) if history else None
    if history is None or one is None:
        message = words.nothing_about(measure_id, str(quarter))
        raise LookupError(message)
    threshold = report.project.site.disclosure.threshold
    title = textwrap.fill(f"{one.measure.title}, {quarter_label(one.quarter)}", WIDTH)
    lines = (
        *_figure(one, threshold),
        *_status(one, threshold, first_published(report, one)),
        *_context(one),
        *_reading(history, one.quarter),
    )
    return "\n".join((title, "", *(_line(label, text) for label, text in lines if text))) + "\n"


def _figure(one: Assessment, threshold: int) -> tuple[_Line, ...]:
    measure = one.measure
    name, target = named_target(measure, one.aim, places_for(one))
    said = ", ".join(words.MARKS[mark] for mark in marks(one))
    absence = absence_sentence(measure, one.absence, threshold) if one.absence else ""
    return (
        (words.MEASURE, measure.id),
        (words.GOOD_IS, GOOD_IS[measure.good_is]),
        (name, capital(target) or labels.NONE),
        (
            labels.ACTUAL,
            " ".join(
                part for part in (figure_with_interval(one), f"({said})" if said else "") if part
            ),
        ),
        (labels.DETAILS, detail(one)),
        (words.NO_FIGURE, absence),
    )


def _status(one: Assessment, threshold: int, first: First | None) -> tuple[_Line, ...]:
    rating = one.rating
    lines: list[_Line] = []
    if rating is not None and rating.ruling is not None:
        none = _WITHOUT_DISTANCE.get(rating.ruling.kind, words.NO_SHARE)
        lines.append((words.VARIANCE, capital(gap_sentence(one)) or none))
        sentence = rule_words(rating.ruling, rating.scheme, one.measure, one.aim)
        lines.append((labels.RULE, f"{sentence}."))
        lines.append(
            (labels.RULE_GIVES, words.band(rating.ruling.band.code, rating.ruling.band.name))
        )
    if rating is not None:
        label = labels.PUBLISHED if first is None else labels.SHOWN_NOW
        lines.append((label, words.band(rating.band.code, rating.band.name)))
    if first is not None:
        lines.append(
            (labels.FIRST_PUBLISHED, f"{words.band(first.code, first.name)}{first.grounds}")
        )
    if rating is not None and rating.override is not None:
        judged = rating.source is StatusSource.JUDGEMENT
        lines.append((words.JUDGEMENT if judged else words.OVERRIDE, f"{set_words(rating)}."))
    if one.unrated is not None:
        lines.append((words.NO_RATING, ". ".join(why_unrated(one))))
    lines.append((words.WHY, why(one, threshold)))
    return tuple(lines)


def _context(one: Assessment) -> tuple[_Line, ...]:
    lines = [
        (label, f"{movement_sentence(one.measure, movement)} ({_comparator(movement)})")
        for label, movement in (
            (words.DIRECTION, one.movement),
            (words.BESIDE_IT, one.other_movement),
        )
    ]
    latest = one.latest
    if latest is not None:
        parts = (quarter_label(latest.quarter), age(latest.age))
        when = ", ".join(part for part in parts if part)
        band = words.band(latest.rating.band.code, latest.rating.band.name)
        lines.append((words.LATEST_RATING, f"{band}: {when}"))
    else:
        lines.append((words.LATEST_RATING, words.NONE_KNOWN))
    lines.append((words.OUTLOOK, outlook_sentence(one)))
    lines.append((words.FORECAST, forecast_sentence(one)))
    return tuple(lines)


def _reading(history: MeasureHistory, quarter: Quarter) -> tuple[_Line, ...]:
    """Say the statistical reading, which is of the newest quarter alone."""
    reading, measure = reading_at(history, quarter), history.measure
    if reading is None:
        return ()
    limits, variation = reading.limits, reading.variation
    if limits is None or variation is None:
        return ((words.STATISTICS, refused_answer(reading)),)
    assurance = f"{ASSURANCES[reading.assurance]}. " if reading.assurance else ""
    places = places_of_limits(measure, limits, reading)
    mean = shown(measure, limits.mean, places)
    limited, figures = range_words(measure, limits, places), plural(limits.points, "figure")
    return (
        (words.STATISTICS, f"{VARIATIONS[variation]}. {variation_sentence(measure, reading)}"),
        (words.USUAL_RANGE, words.usual_range(limited, mean, figures)),
        (words.ASSURANCE, assurance + assurance_sentence(measure, reading)),
        (words.NOTE, " ".join((*notes(measure, reading), SECOND_OPINION))),
    )


def _comparator(movement: Movement) -> str:
    return words.against(COMPARATORS[movement.comparator])


def _line(label: str, text: str) -> str:
    return textwrap.fill(
        text,
        WIDTH,
        initial_indent=f"{label:<{LABEL}}",
        subsequent_indent=" " * LABEL,
        break_long_words=True,
    )
