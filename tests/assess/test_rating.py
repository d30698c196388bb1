"""The rule that rates a figure, by the tables in `cases/rating.md`."""

from __future__ import annotations

from decimal import Decimal

import pytest

from site_builder.assess.rating import rule
from site_builder.assess.targets import aim_for
from site_builder.model.assessment import Ruling
from site_builder.model.fields import read_figure
from site_builder.model.measure import GoodIs
from site_builder.model.scheme import Basis
from tests.assess.builders import measure, q, schemes
from tests.assess.tables import Row, rows

QUARTER = q("2019-20 Q2")
SHOWN = Decimal("0.001")


def target_of(text: str) -> tuple[object, Decimal | None]:
    """Return a target as a file would hold it, and the figure of a year before."""
    low, to, high = text.partition(" to ")
    if to and low != "to be set" and high[0].isdigit():
        return {"range": [low, high]}, None
    kind, colon, before = text.partition(": ")
    return kind, Decimal(before) if colon else None


def decide(row: Row) -> tuple[str, str]:
    """Return status and variance of a case, in the words of the table."""
    scheme = schemes()[row.heading]
    typed, a_year_before = target_of(row["target"])
    targets = {"2019-20 Q2": typed} if typed else {}
    one = measure(good_is=row["good is"], targets=targets)
    aim = aim_for(one, QUARTER, a_year_before)
    decision = rule(read_figure(row["actual"]).value, aim, one.good_is, scheme)
    if not isinstance(decision, Ruling):
        return decision.value, ""
    if decision.variance is None:
        return decision.band.code, ""
    factor = 100 if scheme.basis is Basis.RELATIVE else 1
    shown = (decision.variance * factor).quantize(SHOWN).normalize()
    return decision.band.code, f"{shown:f}".replace("-0", "0", shown == 0)


@pytest.mark.parametrize("row", rows("rating.md"), ids=str)
def test_a_figure_has_the_status_that_the_table_says(row: Row) -> None:
    assert decide(row) == (row["status"], row["variance"]), row["because"]


def test_the_tables_cover_every_scheme_and_every_polarity() -> None:
    covered = {(row.heading, row["good is"]) for row in rows("rating.md")}
    assert {scheme for scheme, _ in covered} == set(schemes())
    assert {good_is for _, good_is in covered} == set(GoodIs)


@pytest.mark.parametrize(("tail", "code"), [("0", "LR"), ("1", "A")])
def test_no_precision_is_lost_however_many_digits_are_typed(tail: str, code: str) -> None:
    actual = Decimal(f"2.85{'0' * 40}{tail}")
    aim = aim_for(measure(targets={"2019-20 Q2": "3"}), QUARTER, None)
    decision = rule(actual, aim, GoodIs.HIGHER, schemes()["Five levels"])
    assert isinstance(decision, Ruling)
    assert decision.band.code == code
