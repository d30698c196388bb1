"""Every value that a published figure has had, and the status that it had: `corrections.md`."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.assess.report import assess
from site_builder.model.corrections import Correction, Value
from site_builder.model.edition import Edition
from site_builder.model.fields import Withheld
from tests.assess.builders import Fields, Results, measure, project, q, schemes, site
from tests.assess.histories import result_of
from tests.assess.tables import Row, by_heading
from tests.showing import PUBLIC

NOW, YEAR_AGO = "2019-20 Q2", "2018-19 Q2"
CASES = by_heading("corrections.md")


def revised_of(text: str) -> list[dict[str, str]]:
    entries = (entry.split(" ") for entry in text.split("; ") if entry)
    return [
        {"date": day, "kind": kind, "from": value, "reason": "Counted again."}
        for day, kind, value in entries
    ]


def edition(quarter: str, figure: str) -> Edition:
    """Return a frozen edition that has the figure of the only measure: `9.9 as A`."""
    actual, _, status = figure.partition(" as ")
    rated = {"status": status, "scheme": "usual", "source": "rule"} if status else {}
    return Edition.model_validate(
        {
            "quarter": quarter,
            "as_at": "2019-10-01",
            "published": "2019-11-01",
            "plan": "Plan",
            "measures": {
                "bins": {
                    "title": "Bins",
                    "priority": "clean",
                    "definition": "d",
                    "figures": {NOW: {"actual": actual, **rated}},
                }
            },
        }
    )


SHOWN = ("2019-20 Q2", "2019-20 Q3")


def changes_of(row: Row) -> tuple[Correction, ...]:
    """Return what is told of the figure of a row, oldest first."""
    fields: dict[str, object] = {"good_is": row["good is"] or "higher"}
    if row["target"]:
        fields["targets"] = {NOW: row["target"]}
    revised = revised_of(row["revised"])
    result: Fields = {**(result_of(row["figure"]) or {}), "revised": revised}
    results: Results = {NOW: {"bins": result}}
    if row["year before"]:
        results = {YEAR_AGO: {"bins": {"actual": row["year before"]}}, **results}
    kept = zip(SHOWN, (row["edition"], row["later edition"]), strict=True)
    made = replace(
        project(measure(**fields), results=results, reports=dict.fromkeys(SHOWN, "final")),
        editions=tuple(edition(quarter, figure) for quarter, figure in kept if figure),
    )
    return tuple(reversed(assess(made, PUBLIC).corrections))


def written(value: Value) -> str:
    if value is None:
        return "none"
    return value.value if isinstance(value, Withheld) else str(value)


@pytest.mark.parametrize("row", CASES["Values"], ids=str)
def test_values(row: Row) -> None:
    told = (
        f"{one.date} {one.kind.value} {written(one.old)} to {written(one.new)}"
        for one in changes_of(row)
    )
    assert "; ".join(told) == row["says"]


@pytest.mark.parametrize(
    "row", [*CASES["Statuses by the rule"], *CASES["Statuses on record"]], ids=str
)
def test_statuses(row: Row) -> None:
    told = [
        f"{one.old_status.code} {'on record' if one.frozen else 'by the rule'}"
        f" to {one.new_status.code}"
        for one in changes_of(row)
        if one.old_status and one.new_status
    ]
    assert ("; ".join(told) or "nothing") == row["says"]
    assert not [one for one in changes_of(row) if bool(one.old_status) != bool(one.new_status)]


def test_the_newest_change_of_all_measures_comes_first() -> None:
    def changed(*days: str) -> Fields:
        entries = [f"{day} correction {at}" for at, day in enumerate(days)]
        return {"actual": "9", "revised": revised_of("; ".join(entries))}

    made = project(
        measure("a"),
        measure("b"),
        results={
            YEAR_AGO: {"a": changed("2020-02-01", "2020-02-01")},
            NOW: {"a": changed("2020-02-01"), "b": changed("2020-02-01", "2020-03-01")},
        },
    )
    told = [
        (one.date.month, str(one.quarter), one.measure.id, one.step)
        for one in assess(made, PUBLIC).corrections
    ]
    assert told == [
        (3, NOW, "b", 2),
        (2, NOW, "a", 1),
        (2, NOW, "b", 1),
        (2, YEAR_AGO, "a", 2),
        (2, YEAR_AGO, "a", 1),
    ]


def test_what_is_not_public_yet_is_not_told() -> None:
    results: Results = {
        "2019-20 Q1": {"bins": {"actual": "9"}},
        NOW: {"bins": {"actual": "10", "revised": revised_of("2020-02-01 correction 9")}},
    }
    drafts = project(
        measure("bins"), results=results, reports={"2019-20 Q1": "final", NOW: "draft"}
    )
    assert assess(drafts, PUBLIC).corrections == ()


def test_a_condition_on_the_trend_is_decided_anew_for_the_old_figure() -> None:
    """Off target, and better than last year only since it was corrected: amber, and was red."""
    of = site(schemes={"usual": schemes()["Amber only if off target and better than last year"]})
    result = {"actual": "7", "revised": revised_of("2020-02-01 correction 5")}
    made = project(
        measure(targets={NOW: "10"}),
        results={YEAR_AGO: {"bins": {"actual": "6"}}, NOW: {"bins": result}},
        of=of,
    )
    (one,) = assess(made, PUBLIC).corrections
    assert one.old_status is not None
    assert one.new_status is not None
    assert (one.old_status.code, one.new_status.code) == ("R", "A")


def test_the_first_and_the_last_step_are_told_apart() -> None:
    result = {
        "actual": "3",
        "revised": revised_of("2020-02-01 correction 1; 2020-03-01 revision 2"),
    }
    last, first = assess(
        project(measure("bins"), results={NOW: {"bins": result}}), PUBLIC
    ).corrections
    assert (first.step, first.steps) == (1, 2)
    assert (last.step, last.steps) == (2, 2)
    assert first.quarter == q(NOW)


@given(
    st.lists(st.tuples(st.integers(1, 28), st.integers(0, 99)), max_size=6),
    st.one_of(st.integers(0, 99).map(str), st.just("[c]")),
)
def test_every_value_is_told_once_and_leads_to_the_next(
    entries: list[tuple[int, int]], actual: str
) -> None:
    """A chain without a gap, from the value first published to the one of today."""
    typed = "; ".join(f"2020-02-{day:02d} revision {value}" for day, value in entries)
    result = {"actual": actual, "revised": revised_of(typed)}
    changes = assess(project(measure("bins"), results={NOW: {"bins": result}}), PUBLIC).corrections
    oldest_first = sorted(changes, key=lambda one: one.step)
    assert [one.step for one in oldest_first] == list(range(1, len(entries) + 1))
    assert [one.date.day for one in oldest_first] == sorted(day for day, _ in entries)
    for before, after in pairwise(oldest_first):
        assert before.new == after.old
    if oldest_first:
        assert written(oldest_first[-1].new) == actual
    if actual == "[c]":
        assert {written(one.old) for one in oldest_first} <= {"[c]"}
    else:
        assert sorted(written(one.old) for one in oldest_first) == sorted(
            str(value) for _, value in entries
        )
