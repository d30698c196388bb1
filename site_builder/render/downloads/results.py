"""results.csv: a row for every measure in every quarter of the site."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from site_builder.model.assessment import AbsenceCode, Assessment
from site_builder.model.fields import Figure
from site_builder.model.movement import Direction, Movement
from site_builder.model.target import TargetKind
from site_builder.render.context import Context
from site_builder.render.downloads.csv_file import Cell
from site_builder.render.downloads.table import Row, Table
from site_builder.render.narrative import Narrator
from site_builder.render.words.bands import PER_CENT
from site_builder.render.words.labels import unit_name
from site_builder.render.words.numbers import at_most
from site_builder.render.words.states import (
    ABSENCES,
    CONFIDENTIAL,
    NOT_APPLICABLE,
    NOT_AVAILABLE,
    marks_shown,
)
from site_builder.render.words.trend import refusal_words
from site_builder.render.words.why import why

VARIANCE_DECIMALS = 4
YEAR_END = "year end"
_COMPARABLE = (Direction.BETTER, Direction.WORSE, Direction.SAME)

COLUMNS = (
    ("measure", "Id of the measure."),
    ("title", "Its full title."),
    ("priority", "Id of its priority."),
    ("quarter", "The quarter that the figure speaks of: 2019-20 Q2, or 2019 Q2."),
    ("unit", "Unit of target and actual."),
    ("good_is", "higher, lower, in-range, or neither (information only)."),
    (
        "target",
        (
            "The target as a number; for a target to beat last year, last year's figure. "
            "[z]: there is none. [x]: it is not available. [c]: it is withheld. A range has its "
            "own two columns."
        ),
    ),
    (
        "target_kind",
        (
            "point, floor, inequality, forecast (expected, not promised), range, last year, to be "
            "set, none (baseline), not held, withheld (it would give a withheld figure away), or "
            "year end (the year's target, by which only its last quarter is rated); empty where "
            "no target is given."
        ),
    ),
    ("target_low", "Lower end of a target range."),
    ("target_high", "Upper end of a target range."),
    ("target_floor", "The floor that goes with a target."),
    ("target_sign", "How the figure has to stand to the target: <, >, <= or >=; else empty."),
    ("actual", "The figure as a number. [c]: withheld. [x]: not available. [z]: not applicable."),
    ("interval_low", "Lower end of the confidence interval of a survey's estimate."),
    ("interval_high", "Upper end of that interval."),
    ("numerator", "The part that the figure was worked out from, where published."),
    ("denominator", "The whole that the figure was worked out from, where published."),
    ("rate", "A rate published beside the figure."),
    ("status", "Code of the published status; empty without one."),
    ("status_name", "The status in words."),
    (
        "status_source",
        (
            "rule; override when a post has set another status than the rule's; judgement when "
            "the scheme leaves it to the service."
        ),
    ),
    ("why", "How the status was reached, or why there is none."),
    (
        "variance_percent",
        (
            "Gap to the target in per cent of it, better is positive, to four "
            "decimals; empty where it has no meaning."
        ),
    ),
    ("variance_points", "Gap to the target in the unit, for schemes that rate by points."),
    ("direction", "Direction of travel: better, worse, same, or empty."),
    ("change", "Actual less the figure compared with."),
    ("compared_with", "The quarter compared with."),
    ("no_direction", "Why there is no direction of travel, in words; empty when there is one."),
    ("latest_status", "Code of the latest known rating."),
    ("latest_quarter", "The quarter of the latest known rating."),
    (
        "unrated",
        (
            "Why a figure has no status: info, baseline, to be set, target not held, target "
            "withheld, nothing due, no figure a year before, definition changed, rated at the "
            "year end, nothing to compare with, awaiting judgement."
        ),
    ),
    ("absence", "Why there is no figure, as a code; empty when there is one."),
    (
        "flags",
        "[p] provisional, [r] revised, [b] break in series: first figure of a new definition.",
    ),
    ("comment", "What was said about the figure."),
)


def result_row(context: Context, narrator: Narrator, one: Assessment) -> Row:
    """Return one measure in one quarter. Of a withheld figure nothing goes out but its mark."""
    measure, rating, movement = one.measure, one.rating, one.movement
    comment = one.result.comment if one.result else None
    compared = movement.compared_with if movement.direction else None
    return {
        "measure": measure.id,
        "title": measure.title,
        "priority": one.priority,
        "quarter": str(one.quarter),
        "unit": unit_name(measure.unit),
        "good_is": measure.good_is.value,
        **_target_cells(one),
        "actual": _actual(one),
        **_interval_cells(one),
        **_parts(one),
        "status": rating.band.code if rating else "",
        "status_name": rating.band.name if rating else "",
        "status_source": rating.source.value if rating else "",
        "why": why(one, context.site.disclosure.threshold),
        **_variances(one),
        "direction": movement.direction.value if movement.direction in _COMPARABLE else "",
        "change": movement.amount if movement.direction else None,
        "compared_with": str(compared) if compared else "",
        "no_direction": refusal_words(movement) or _for_information(movement),
        "latest_status": one.latest.rating.band.code if one.latest else "",
        "latest_quarter": str(one.latest.quarter) if one.latest else "",
        "unrated": one.unrated.value if one.unrated else "",
        "absence": one.absence.code.value if one.absence else "",
        "flags": " ".join(marks_shown(one)),
        "comment": narrator.words(comment, one.quarter, one.priority),
    }


def _for_information(movement: Movement) -> str:
    """Say which way a measure for information moved: `direction` holds good and bad alone."""
    if movement.direction in (Direction.INCREASED, Direction.DECREASED):
        return f"For information only: {movement.direction.value}."
    return ""


def _target_cells(one: Assessment) -> Row:
    aim = one.aim
    cells: Row = {
        "target": NOT_AVAILABLE if aim is None and _was_published(one) else NOT_APPLICABLE,
        "target_kind": aim.kind.value if aim else "",
        "target_low": None,
        "target_high": None,
        "target_floor": None,
        "target_sign": "",
    }
    if aim is None:
        return cells
    cells["target_floor"], cells["target_sign"] = aim.floor, aim.sign.value if aim.sign else ""
    if aim.due_in is not None:
        cells["target_kind"] = YEAR_END
    if aim.kind is TargetKind.RANGE:
        return {**cells, "target_low": aim.low, "target_high": aim.high}
    if aim.value is not None:
        return {**cells, "target": aim.value}
    if aim.kind is TargetKind.WITHHELD:
        return {**cells, "target": CONFIDENTIAL}
    return cells if aim.kind is TargetKind.BASELINE else {**cells, "target": NOT_AVAILABLE}


def _was_published(one: Assessment) -> bool:
    """Say whether there was a figure or a rating once, and so perhaps a target."""
    taken_over = one.rating is not None and one.rating.ruling is None
    return taken_over or (one.absence is not None and one.absence.code is AbsenceCode.NOT_HELD)


def _actual(one: Assessment) -> Cell:
    if one.actual is not None:
        return one.actual
    return ABSENCES[one.absence.code].marker if one.absence else NOT_AVAILABLE


def _interval_cells(one: Assessment) -> Row:
    low, high = one.interval or (None, None)
    return {"interval_low": low, "interval_high": high}


def _parts(one: Assessment) -> Row:
    """Return what the figure was worked out from; of a withheld figure, the mark alone."""
    names = ("numerator", "denominator", "rate")
    if one.absence is not None and one.absence.code is AbsenceCode.SUPPRESSED:
        return dict.fromkeys(names, CONFIDENTIAL)
    result = one.result if one.actual is not None else None
    if result is None:
        return dict.fromkeys(names)
    given = (result.numerator, result.denominator, result.rate)
    return {name: _value(figure) for name, figure in zip(names, given, strict=True)}


def _value(figure: Figure | None) -> Decimal | None:
    return figure.value if figure else None


def _variances(one: Assessment) -> Row:
    rating = one.rating
    variance = rating.ruling.variance if rating and rating.ruling else None
    cells: Row = {"variance_percent": None, "variance_points": None}
    if rating is None or variance is None:
        return cells
    if rating.scheme.by_share:
        return {**cells, "variance_percent": at_most(variance * PER_CENT, VARIANCE_DECIMALS)}
    return {**cells, "variance_points": variance}


def _rows(context: Context, narrator: Narrator) -> Iterator[Row]:
    for history in context.report.measures:
        for one in history.assessments:
            yield result_row(context, narrator, one)


RESULTS = Table(
    "results",
    "Results",
    "One row for each measure and quarter: target, actual, status and why.",
    COLUMNS,
    _rows,
    key=("measure", "quarter"),
)
