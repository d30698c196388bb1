"""Slips that `check` warns of, by the tables in `cases/plausibility.md`, and what always holds."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.assess.audits.plausibility_rules import (
    digit_slip,
    is_far,
    is_sign_slip,
    unit_slip,
)
from tests.assess.audits.test_audit import settings
from tests.assess.builders import Fields, measure, project, q
from tests.assess.tables import Row, rows
from tests.showing import audited

NOW = "2019-20 Q2"
CODES = {
    "sign-slip",
    "unit-slip",
    "digit-slip",
    "far-from-history",
    "impossible-percentage",
    "falling-total",
    "polarity-reads-wrong",
}
FIGURES = st.decimals(-1000, 1000, places=2)
SHIFTS = st.decimals(-500, 500, places=2)


def warned(row: Row) -> set[str]:
    fields = settings(row["measure"])
    target = fields.pop("target", None)
    before = [text for text in row["before"].split(", ") if text]
    results: dict[str, dict[str, Fields]] = {NOW: {"bins": {"actual": row["figure"]}}}
    for back, figure in enumerate(reversed(before), start=1):
        result: dict[str, Fields] = {} if figure == "-" else {"bins": {"actual": figure}}
        results[str(q(NOW).plus(-back))] = result
    one = measure(targets={} if target is None else {NOW: target}, **fields)
    return {problem.code for problem in audited(project(one, results=results))} & CODES


@pytest.mark.parametrize("row", rows("plausibility.md"), ids=str)
def test_a_slip_is_warned_of_as_the_table_says(row: Row) -> None:
    assert warned(row) == ({row["code"]} if row["code"] else set()), row["because"]


def test_a_figure_before_a_new_definition_is_no_past() -> None:
    changed = {"quarter": NOW, "what": "definition", "reason": "Counted anew."}
    results = {str(q(NOW).plus(-back)): {"bins": {"actual": "40"}} for back in range(1, 8)}
    results[NOW] = {"bins": {"actual": "90"}}
    for changes, expected in (((), {"far-from-history"}), ((changed,), set())):
        found = audited(project(measure(changes=changes), results=results))
        assert {problem.code for problem in found} & CODES == expected


@given(FIGURES, st.lists(FIGURES, max_size=12), SHIFTS)
def test_far_does_not_depend_on_where_zero_is(
    now: Decimal, past: list[Decimal], by: Decimal
) -> None:
    if len(set(past)) > 1:
        assert is_far(now, past) == is_far(now + by, [figure + by for figure in past])


@given(FIGURES, st.lists(FIGURES, max_size=12))
def test_turning_every_sign_changes_no_warning(now: Decimal, past: list[Decimal]) -> None:
    turned = [-figure for figure in past]
    assert is_far(now, past) == is_far(-now, turned)
    assert is_sign_slip(now, past) == is_sign_slip(-now, turned)
    assert unit_slip(now, past) == unit_slip(-now, turned)


@given(st.lists(FIGURES, min_size=1, max_size=12))
def test_a_figure_of_the_past_is_never_strange(past: list[Decimal]) -> None:
    for figure in past:
        assert not is_far(figure, past)
        assert not is_sign_slip(figure, past)
        assert unit_slip(figure, past) is None
        assert digit_slip(figure, past, past[-1:]) is None
