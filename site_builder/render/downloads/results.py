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
from site_builder.render.words.downloads import results as words
from site_builder.render.words.labels import unit_name
from site_builder.render.words.marks import marks_shown
from site_builder.render.words.numbers import at_most
from site_builder.render.words.states import ABSENCES, CONFIDENTIAL, NOT_APPLICABLE, NOT_AVAILABLE
from site_builder.render.words.trend import refusal_words
from site_builder.render.words.why import why

VARIANCE_DECIMALS = 4
_COMPARABLE = (Direction.BETTER, Direction.WORSE, Direction.SAME)


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
        return words.for_information(movement.direction.value)
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
        cells["target_kind"] = words.YEAR_END
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
    words.RESULTS,
    _rows,
    key=("measure", "quarter"),
)
