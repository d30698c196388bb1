"""Key improvers and key challenges, by the tables in `cases/ranking.md`."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.assess.ranking import change_of
from site_builder.assess.report import assess
from site_builder.model.measure import Measure
from site_builder.model.report import Report
from site_builder.model.site import Site
from tests.assess.builders import FIVE_LEVELS, Fields, measure, project, schemes, site
from tests.assess.histories import measure_of, result_of
from tests.assess.tables import Row, by_heading
from tests.showing import PUBLIC

TABLES = by_heading("ranking.md")
PLACES = ("improver", "challenge")


def quarters_of(table: tuple[Row, ...]) -> list[str]:
    return [column for column in table[0].cells if re.fullmatch(r"\d{4}-\d\d Q\d", column)]


def site_of(heading: str) -> Site:
    older = re.search(r"\((.*) until 2019-20 Q1\)", heading)
    if older is None:
        return site()
    return site(
        schemes={"old": schemes()[older[1]], "new": schemes()[FIVE_LEVELS]},
        schemes_in_force=[
            {"from": "2000-01 Q1", "scheme": "old"},
            {"from": "2019-20 Q2", "scheme": "new"},
        ],
    )


def read(cell: str) -> tuple[str, str]:
    """Read `9 of 10 as HR` as the result and the target."""
    figure, _, rest = cell.partition(" of ")
    target, _, status = rest.partition(" as ")
    return (f"{figure} as {status}" if status else figure), target


def measure_in(row: Row, heading: str, quarters: list[str]) -> Measure:
    targets: dict[str, object] = {}
    for quarter in quarters:
        _, target = read(row[quarter])
        low, _, high = target.partition(" to ")
        if target:
            targets[quarter] = {"range": [low, high]} if high else low
    change = re.search(r"\((definition .*)\)", heading)
    one = measure_of(change[1] if change else "", good_is=row["good is"], targets=targets)
    return one.model_copy(update={"id": row["measure"]})


def report_of(heading: str) -> Report:
    table = TABLES[heading]
    quarters = quarters_of(table)
    measures = [measure_in(row, heading, quarters) for row in table]
    results: dict[str, dict[str, Fields]] = {}
    for quarter in quarters:
        typed = {row["measure"]: result_of(read(row[quarter])[0]) for row in table}
        results[quarter] = {name: one for name, one in typed.items() if one}
    return assess(project(*measures, results=results, of=site_of(heading)), PUBLIC)


@pytest.mark.parametrize("heading", TABLES)
def test_the_lists_are_those_of_the_table(heading: str) -> None:
    latest = report_of(heading).latest
    for name, moves in zip(PLACES, (latest.improvers, latest.challenges), strict=True):
        placed = sorted((row for row in TABLES[heading] if row[name]), key=lambda row: row[name])
        assert [move.measure for move in moves] == [row["measure"] for row in placed]
        bands = ["?" if move.bands is None else str(move.bands) for move in moves]
        assert bands == [row["bands"] for row in placed]


@pytest.mark.parametrize("heading", TABLES)
def test_what_is_in_neither_list_has_the_bands_of_the_table(heading: str) -> None:
    report = report_of(heading)
    for row in TABLES[heading]:
        history = next(one for one in report.measures if one.measure.id == row["measure"])
        now, *earlier = reversed(history.assessments)
        before = next((one for one in earlier if one.rating is not None), None)
        change = change_of(now, before)
        assert (change is None) == (not row["bands"]), row["because"]
        if change is not None:
            assert str("?" if change.bands is None else change.bands) == row["bands"]


figures = st.decimals(min_value=-50, max_value=50, places=1)


@given(st.lists(st.tuples(figures, figures, figures, figures), min_size=1, max_size=6))
def test_nothing_is_in_both_lists_and_turning_time_round_turns_them_round(
    typed: list[tuple[object, object, object, object]],
) -> None:
    def lists(*, turned: bool) -> tuple[set[str], set[str]]:
        first, second = ("2019-20 Q2", "2019-20 Q1") if turned else ("2019-20 Q1", "2019-20 Q2")
        measures = [
            measure(f"m{at}", targets={first: str(aim), second: str(later)})
            for at, (_, aim, _, later) in enumerate(typed)
        ]
        results = {
            first: {f"m{at}": {"actual": str(row[0])} for at, row in enumerate(typed)},
            second: {f"m{at}": {"actual": str(row[2])} for at, row in enumerate(typed)},
        }
        latest = assess(project(*measures, results=results), PUBLIC).latest
        up, down = latest.improvers, latest.challenges
        return {one.measure for one in up}, {one.measure for one in down}

    improvers, challenges = lists(turned=False)
    assert not improvers & challenges
    assert lists(turned=True) == (challenges, improvers)
