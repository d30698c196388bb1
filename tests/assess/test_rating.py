"""The rule that rates a figure, by the tables in `rating.md` and `rating_shapes.md`."""

from __future__ import annotations

from decimal import Decimal

import pytest

from site_builder.assess.direction import Known, from_previous, from_year_ago
from site_builder.assess.grounds import Grounds, grounds_of
from site_builder.assess.rating import rule
from site_builder.assess.targets import aim_for, range_of
from site_builder.model.assessment import Aim, Ruling
from site_builder.model.fields import Figure, Withheld, read_figure, read_figure_or_withheld
from site_builder.model.measure import GoodIs, Measure
from tests.assess.builders import measure, q, schemes
from tests.assess.tables import Row, rows

QUARTER = q("2019-20 Q2")
CASES = (*rows("rating.md"), *rows("rating_shapes.md"))
SHOWN = Decimal("0.001")


def target_of(text: str) -> tuple[object, Decimal | None]:
    """Return a target as a file would hold it, and the figure of a year before."""
    low, to, high = text.partition(" to ")
    if to and low != "to be set" and high[0].isdigit():
        return {"range": [low, high]}, None
    floor, slash, goal = text.partition(" / ")
    if slash:
        return {"floor": floor, "target": goal}, None
    kind, colon, before = text.partition(": ")
    if kind == "forecast":
        return {"forecast": before}, None
    return kind, Decimal(before) if colon else None


def decide(row: Row) -> tuple[str, str]:
    """Return status and variance of a case, in the words of the table."""
    scheme = schemes()[row.heading]
    typed, a_year_before = target_of(row["target"])
    targets = {"2019-20 Q2": typed} if typed else {}
    unit = "percent" if row["actual"].endswith("%") else "count"
    tolerance = {"tolerance": row["tolerance"]} if row["tolerance"] else {}
    one = measure(good_is=row["good is"], unit=unit, targets=targets, **tolerance)
    aim = aim_for(one, QUARTER, a_year_before)
    actual = read_figure(row["actual"]).value
    decision = rule(actual, aim, one.good_is, scheme, _grounds(one, row, actual, aim))
    if not isinstance(decision, Ruling):
        return decision.value, ""
    if decision.variance is None:
        return decision.band.code, ""
    factor = 100 if scheme.by_share else 1
    shown = (decision.variance * factor).quantize(SHOWN).normalize()
    return decision.band.code, f"{shown:f}".replace("-0", "0", shown == 0)


def _grounds(one: Measure, row: Row, actual: Decimal, aim: Aim | None) -> Grounds:
    """Return how the figure moved against both of its comparators."""
    now, ends = Known(QUARTER, actual), range_of(aim)
    previous, year_ago = (
        Known(quarter, read(row[column])) if row[column] else None
        for quarter, column in ((QUARTER.plus(-1), "previous"), (QUARTER.year_ago, "last year"))
    )
    return grounds_of(
        one, from_previous(one, now, previous, ends), from_year_ago(one, now, year_ago, ends)
    )


def read(text: str) -> Decimal | Withheld:
    figure = read_figure_or_withheld(text)
    return figure.value if isinstance(figure, Figure) else figure


@pytest.mark.parametrize("row", CASES, ids=str)
def test_a_figure_has_the_status_that_the_table_says(row: Row) -> None:
    assert decide(row) == (row["status"], row["variance"]), row["because"]


def test_the_tables_cover_every_scheme_and_every_polarity() -> None:
    covered = {(row.heading, row["good is"]) for row in CASES}
    assert {scheme for scheme, _ in covered} == set(schemes())
    assert {good_is for _, good_is in covered} == set(GoodIs)


@pytest.mark.parametrize(("tail", "code"), [("0", "LR"), ("1", "A")])
def test_no_precision_is_lost_however_many_digits_are_typed(tail: str, code: str) -> None:
    actual = Decimal(f"2.85{'0' * 40}{tail}")
    aim = aim_for(measure(targets={"2019-20 Q2": "3"}), QUARTER, None)
    decision = rule(actual, aim, GoodIs.HIGHER, schemes()["Five levels"])
    assert isinstance(decision, Ruling)
    assert decision.band.code == code
