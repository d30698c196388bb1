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
from site_builder.render.pieces.first_published import (
    FIRST,
    NOW,
    PUBLISHED,
    First,
    first_published,
)
from site_builder.render.pieces.statistics import reading_at
from site_builder.render.words.forecast import forecast_sentence
from site_builder.render.words.intervals import figure_with_interval
from site_builder.render.words.labels import COMPARATORS, GOOD_IS
from site_builder.render.words.numbers import capital, plural
from site_builder.render.words.outlook import outlook_sentence
from site_builder.render.words.rules import gap_sentence, rule_words
from site_builder.render.words.states import UNRATED, absence_sentence, marks
from site_builder.render.words.statistics import (
    ASSURANCES,
    NO_READING,
    SECOND_OPINION,
    VARIATIONS,
    assurance_sentence,
    notes,
    places_of_limits,
    range_words,
    refusal_sentence,
    variation_sentence,
)
from site_builder.render.words.targets import named_target, places_for, shown
from site_builder.render.words.times import age, quarter_label
from site_builder.render.words.trend import movement_sentence
from site_builder.render.words.why import set_words, why

WIDTH = 80
LABEL = 17
NO_SHARE = "None: no share can be taken"
NO_DISTANCE = "None: no distance is looked at"
_WITHOUT_DISTANCE = {
    **dict.fromkeys((RuleKind.MET, RuleKind.NOT_MET, RuleKind.DIRECTION), NO_DISTANCE),
    RuleKind.IN_RANGE: "None: within the range",
}
MARKS = {"p": "provisional", "r": "revised", "b": "first of a new definition"}

_Line = tuple[str, str]


def explain(report: Report, measure_id: str, quarter: Quarter) -> str:
    """Say how a measure's status in a quarter was reached, at most 80 columns wide.

    Raises LookupError when the report has no such measure or quarter.
    """
    history = next((one for one in report.measures if one.measure.id == measure_id), None)
    one = history.at(quarter) if history else None
    if history is None or one is None:
        message = f"there is nothing about {measure_id} in {quarter}"
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
    said = ", ".join(MARKS[mark] for mark in marks(one))
    absence = absence_sentence(measure, one.absence, threshold) if one.absence else ""
    return (
        ("Measure", measure.id),
        ("Good is", GOOD_IS[measure.good_is]),
        (name, capital(target) or "None"),
        (
            "Actual",
            " ".join(
                part for part in (figure_with_interval(one), f"({said})" if said else "") if part
            ),
        ),
        ("Details", detail(one)),
        ("No figure", absence),
    )


def _status(one: Assessment, threshold: int, first: First | None) -> tuple[_Line, ...]:
    rating = one.rating
    lines: list[_Line] = []
    if rating is not None and rating.ruling is not None:
        none = _WITHOUT_DISTANCE.get(rating.ruling.kind, NO_SHARE)
        lines.append(("Variance", capital(gap_sentence(one)) or none))
        sentence = rule_words(rating.ruling, rating.scheme, one.measure, one.aim)
        lines.append(("Rule", f"{sentence}."))
        lines.append(("Rule gives", _band(rating.ruling.band.code, rating.ruling.band.name)))
    if rating is not None:
        label = PUBLISHED if first is None else NOW
        lines.append((label, _band(rating.band.code, rating.band.name)))
    if first is not None:
        lines.append((FIRST, f"{_band(first.code, first.name)}{first.grounds}"))
    if rating is not None and rating.override is not None:
        judged = rating.source is StatusSource.JUDGEMENT
        lines.append(("Judgement" if judged else "Override", f"{set_words(rating)}."))
    if one.unrated is not None:
        lines.append(
            ("No rating", " ".join((f"{UNRATED[one.unrated][0]}.", UNRATED[one.unrated][1])))
        )
    lines.append(("Why", why(one, threshold)))
    return tuple(lines)


def _context(one: Assessment) -> tuple[_Line, ...]:
    lines = [
        (label, f"{movement_sentence(one.measure, movement)} ({_comparator(movement)})")
        for label, movement in (("Direction", one.movement), ("Beside it", one.other_movement))
    ]
    latest = one.latest
    if latest is not None:
        parts = (quarter_label(latest.quarter), age(latest.age))
        when = ", ".join(part for part in parts if part)
        band = _band(latest.rating.band.code, latest.rating.band.name)
        lines.append(("Latest rating", f"{band}: {when}"))
    else:
        lines.append(("Latest rating", "None is known"))
    lines.append(("Outlook", outlook_sentence(one)))
    lines.append(("Forecast", forecast_sentence(one)))
    return tuple(lines)


def _reading(history: MeasureHistory, quarter: Quarter) -> tuple[_Line, ...]:
    """Say the statistical reading, which is of the newest quarter alone."""
    reading, measure = reading_at(history, quarter), history.measure
    if reading is None:
        return ()
    limits, variation = reading.limits, reading.variation
    if limits is None or variation is None:
        return (("Statistics", f"{NO_READING}. {refusal_sentence(reading)}"),)
    assurance = f"{ASSURANCES[reading.assurance]}. " if reading.assurance else ""
    places = places_of_limits(measure, limits, reading)
    mean = shown(measure, limits.mean, places)
    usual = f"{range_words(measure, limits, places)}, mean {mean}, from "
    return (
        ("Statistics", f"{VARIATIONS[variation]}. {variation_sentence(measure, reading)}"),
        ("Usual range", usual + plural(limits.points, "figure")),
        ("Assurance", assurance + assurance_sentence(measure, reading)),
        ("Note", " ".join((*notes(measure, reading), SECOND_OPINION))),
    )


def _comparator(movement: Movement) -> str:
    return f"against the {COMPARATORS[movement.comparator].lower()}"


def _band(code: str, name: str) -> str:
    return f"{name} ({code})"


def _line(label: str, text: str) -> str:
    return textwrap.fill(
        text,
        WIDTH,
        initial_indent=f"{label:<{LABEL}}",
        subsequent_indent=" " * LABEL,
        break_long_words=True,
    )
