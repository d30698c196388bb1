"""Names of a measure's properties: which way is good, unit, rhythm, period."""

from __future__ import annotations

from site_builder.model.measure import CompareWith, GoodIs, Measure, PeriodType
from site_builder.model.rhythm import Rhythm, RhythmKind
from site_builder.model.unit import Unit
from site_builder.render.words.numbers import listed
from site_builder.render.words.times import quarter_label

GOOD_IS = {
    GoodIs.HIGHER: "Higher is better",
    GoodIs.LOWER: "Lower is better",
    GoodIs.IN_RANGE: "Within the range is good",
    GoodIs.NEITHER: "For information only",
}

PERIOD_TYPES = {
    PeriodType.IN_QUARTER: "The quarter alone",
    PeriodType.CUMULATIVE: "The year so far (cumulative)",
    PeriodType.ROLLING_YEAR: "The last twelve months",
    PeriodType.SNAPSHOT: "How things stood at the end of the quarter",
}

COMPARATORS = {
    CompareWith.PREVIOUS: "Previous report",
    CompareWith.YEAR_AGO: "Same quarter last year",
}

_OFTEN = {
    RhythmKind.ANNUAL: "once a year",
    RhythmKind.HALF_YEARLY: "twice a year",
    RhythmKind.TERMLY: "once a term",
}
COMPARED_WITH = {
    CompareWith.PREVIOUS: "the previous report",
    CompareWith.YEAR_AGO: "the same quarter last year",
}

_UNIT_NAMES = {
    "percent": "per cent",
    "count": "number",
    "currency": "pounds",
}


def unit_name(unit: Unit) -> str:
    """Name the unit for a column head or an axis: `per cent`, `rate per 1,000 people`."""
    name = _UNIT_NAMES.get(unit.name, unit.name)
    if unit.name == "currency" and unit.prefix != "£":
        name = unit.prefix or unit.name
    return f"{name} per {unit.per}" if unit.per else name


def rhythm(reports: Rhythm) -> str:
    """Say in which quarters a measure reports."""
    if reports.kind is RhythmKind.SURVEY:
        return "Reports when a survey is held"
    if reports.kind is RhythmKind.BIENNIAL and reports.anchor is not None:
        return f"Reports every second year, as in {quarter_label(reports.anchor)}"
    names = listed(f"Q{number}" for number in reports.numbers)
    if reports.kind is RhythmKind.QUARTERS:
        return f"Reports in {names} only"
    if reports.kind in _OFTEN:
        return f"Reports {_OFTEN[reports.kind]}, in {names}"
    return "Reports every quarter"


def arrears(measure: Measure) -> str:
    """Say how late a measure reports; "" when it does not."""
    if not measure.in_arrears:
        return ""
    late = "a quarter" if measure.in_arrears == 1 else f"{measure.in_arrears} quarters"
    return f"Each figure comes {late} later"
