"""Proof that a later quarter takes nothing back of an earlier one: random councils, made to grow.

There are councils for which nothing else would protect. They are counted, and each is looked at: of
the quarter that was added there is then no number left to withhold beside the one taken back.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from random import Random

from site_builder.assess.disclosure.cells import Bundle, Field, cells_of
from site_builder.assess.disclosure.engine import withheld
from site_builder.assess.disclosure.sums import board_of, families_of
from site_builder.model.project import Project
from tests.assess.builders import Fields, measure, project, site
from tests.proof.sites import random_site

COUNCILS = 300
ROLLING = 300
EXCEPTIONS = 3
"""Of the councils with rolling years of very small counts so many, at most, take something back."""
QUARTERS = tuple(f"{year} Q{number}" for year in ("2018-19", "2019-20") for number in range(1, 5))


def growing(whole: Project) -> Iterator[tuple[Project, frozenset[Bundle], frozenset[Bundle]]]:
    """Yield a council quarter by quarter, with what it shows and what it withholds."""
    for count in range(1, len(whole.results) + 1):
        now = replace(whole, results=whole.results[:count])
        kept = withheld(now).withheld
        figures = (Field.ACTUAL, Field.PART)
        given = frozenset(one.bundle for one in cells_of(now) if one.key[2] in figures)
        yield now, given - kept, kept


def rolling(seed: int) -> Project:
    """Return six to eight quarters, most of them small, and the four quarters up to each."""
    rng = Random(seed)
    counts = [rng.choice((0, 1, 1, 2, 3, 4, 7, 12, 30)) for _ in range(rng.randint(6, 8))]
    results: dict[str, dict[str, Fields]] = {}
    for at, count in enumerate(counts):
        results[QUARTERS[at]] = {"flow": {"actual": str(count)}}
        if at > 2:
            results[QUARTERS[at]]["roll"] = {"actual": str(sum(counts[at - 3 : at + 1]))}
    flow = measure("flow", about_people="yes")
    roll = measure("roll", about_people="yes", period_type="rolling-year", total_of="flow")
    return project(flow, roll, results=results, of=site(disclosure={"threshold": 5}))


def taken_back(whole: Project) -> list[Bundle]:
    """Return what was shown until a later quarter; what is withheld once never comes back."""
    found: list[Bundle] = []
    shown: frozenset[Bundle] = frozenset()
    kept: frozenset[Bundle] = frozenset()
    for now, now_shown, now_kept in growing(whole):
        assert not kept & now_shown, "what was withheld is shown later"
        lost = shown & now_kept
        for one in lost:
            assert nothing_else(now, one, now_kept), f"{one} need not be taken back"
        found += lost
        shown, kept = now_shown, now_kept
    return found


def nothing_else(now: Project, lost: Bundle, kept: frozenset[Bundle]) -> bool:
    """Say whether all is withheld that the last quarter has in sums with a number taken back."""
    board = board_of(now)
    last = now.results[-1].quarter
    return all(
        cell.bundle in kept
        for family in families_of(board)
        if any(board.cells[at].bundle == lost for group in family.groups for at in group.cells)
        for group in family.groups
        for at in group.cells
        for cell in (board.cells[at],)
        if cell.key[1] == last and cell.key[2] is not Field.GROWTH
    )


def test_no_quarter_of_a_council_takes_anything_back() -> None:
    assert [seed for seed in range(COUNCILS) if taken_back(random_site(seed))] == []


def test_small_rolling_years_take_back_only_what_nothing_else_protects() -> None:
    found = [seed for seed in range(ROLLING) if taken_back(rolling(seed))]
    assert len(found) <= EXCEPTIONS, found
