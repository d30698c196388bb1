"""What holds of withholding whatever the figures: nothing comes back, and nothing is worked out."""

from __future__ import annotations

from decimal import Decimal
from itertools import pairwise, product

from hypothesis import given
from hypothesis import strategies as st

from site_builder.assess.disclosure.simplex import RIGHT, Bounds, Row
from site_builder.assess.disclosure.single_values import fixed
from site_builder.assess.disclosure.withhold import withhold
from site_builder.model.fields import Figure, Withheld
from site_builder.model.project import Project
from tests.assess.builders import Fields, measure, project, site

QUARTERS = tuple(f"{year} Q{number}" for year in ("2018-19", "2019-20") for number in range(1, 5))
PARTS = ("a", "b", "c")
BREAKDOWN = {"by": "Side", "additive": "yes", "of": dict.fromkeys(PARTS, "Side")}
COUNTS = st.sampled_from((0, 1, 2, 3, 4, 5, 6, 9, 17, 30))
YEARS = st.lists(st.tuples(COUNTS, COUNTS, COUNTS), min_size=len(QUARTERS), max_size=len(QUARTERS))
ZEROS = st.sampled_from(("show", "withhold"))


def two_measures(
    quarters: list[tuple[int, int, int]], *, about: str = "yes", zeros: str = "show"
) -> Project:
    """Return a quarterly measure and its year to date, both by part."""
    results: dict[str, dict[str, Fields]] = {}
    so_far = [0, 0, 0]
    for at, (name, counts) in enumerate(zip(QUARTERS, quarters, strict=True)):
        so_far = [
            before * (at % 4 > 0) + count for before, count in zip(so_far, counts, strict=True)
        ]
        results[name] = {"q": broken_down(counts), "y": broken_down(so_far)}
    one = measure("q", about_people=about, parts=BREAKDOWN)
    other = measure(
        "y", about_people=about, parts=BREAKDOWN, period_type="cumulative", total_of="q"
    )
    return project(one, other, results=results, of=site(disclosure={"zeros": zeros}))


def broken_down(counts: list[int] | tuple[int, ...]) -> Fields:
    """Return a figure with its parts."""
    parts = {name: str(count) for name, count in zip(PARTS, counts, strict=True)}
    return {"actual": str(sum(counts)), "parts": parts}


def numbers(found: Project) -> dict[tuple[str, str, str], Decimal | None]:
    """Return every number by quarter, measure and part; None where it is withheld."""
    return {
        (str(one.quarter), name, part): figure.value if isinstance(figure, Figure) else None
        for one in found.results
        for name, result in one.results.items()
        for part, figure in (("", result.actual), *result.parts.items())
    }


@given(YEARS, ZEROS)
def test_withholding_twice_withholds_no_more(
    quarters: list[tuple[int, int, int]], zeros: str
) -> None:
    once = withhold(two_measures(quarters, zeros=zeros))
    assert withhold(once) == once


@given(YEARS, ZEROS)
def test_no_small_number_is_shown_and_no_other_is_altered(
    quarters: list[tuple[int, int, int]], zeros: str
) -> None:
    typed = two_measures(quarters, zeros=zeros)
    raw, shown = numbers(typed), numbers(withhold(typed))
    assert raw.keys() == shown.keys()
    for key, value in shown.items():
        if value is not None:
            assert value == raw[key]
            assert value >= 5 or (value == 0 and zeros == "show")


@given(YEARS)
def test_no_quarter_can_be_taken_from_two_shown_totals(
    quarters: list[tuple[int, int, int]],
) -> None:
    shown = numbers(withhold(two_measures(quarters)))
    for part in ("", *PARTS):
        for year in (QUARTERS[:4], QUARTERS[4:]):
            totals = [shown[name, "y", part] for name in year]
            known = [total for total in totals if total is not None]
            steps = [after - before for before, after in pairwise(known)]
            assert not any(0 < step < 5 for step in steps)


@given(YEARS)
def test_figures_that_are_not_about_people_are_left_alone(
    quarters: list[tuple[int, int, int]],
) -> None:
    typed = two_measures(quarters, about="no")
    assert withhold(typed) is typed


@given(YEARS)
def test_what_is_stored_as_withheld_stays_so(quarters: list[tuple[int, int, int]]) -> None:
    once = withhold(two_measures(quarters))
    again = withhold(once)
    for one, other in zip(once.results, again.results, strict=True):
        for name, result in one.results.items():
            if result.actual is Withheld.CONFIDENTIAL:
                assert other.results[name].actual is Withheld.CONFIDENTIAL


ROWS = st.lists(st.lists(st.sampled_from((-1, 0, 0, 1)), min_size=4, max_size=4), max_size=4)


@given(ROWS, st.lists(st.integers(0, 3), min_size=4, max_size=4), st.booleans())
def test_the_unknowns_with_one_value_are_those_that_trying_all_values_finds(
    rows: list[list[int]], solution: list[int], told: bool
) -> None:
    """Sums of parts and quarters have whole corners, so trying whole numbers is enough."""
    rows = [row for row in rows if any(row)][:2]
    ends = {one: Bounds(0, 3) for one in range(4)}
    equations: list[Row] = [
        {
            **{one: by for one, by in enumerate(row) if by},
            RIGHT: sum(by * value for by, value in zip(row, solution, strict=True)),
        }
        for row in rows
    ]
    fitting = [
        values
        for values in product(range(4), repeat=4)
        if all(
            sum(by * values[one] for one, by in row.items() if one != RIGHT) == row[RIGHT]
            for row in equations
        )
    ]
    guess = dict(enumerate(solution)) if told else None
    by_trying = {one: solution[one] for one in range(4) if len({v[one] for v in fitting}) == 1}
    found = fixed(equations, ends, guess)
    assert found is not None
    assert set(found) <= set(by_trying)
    assert {one: found[one] for one in found} == {one: by_trying[one] for one in found}
    if len(equations) < 2:
        assert found == by_trying


def test_what_fits_no_bounds_is_told_apart_from_what_is_not_known() -> None:
    assert fixed([{0: 1, 1: 1, RIGHT: 9}], {0: Bounds(1, 4), 1: Bounds(1, 4)}, None) is None
    assert fixed([{0: 1, 1: 1, RIGHT: 8}], {0: Bounds(1, 4), 1: Bounds(1, 4)}, None) == {0: 4, 1: 4}
    assert fixed([{0: 1, 1: 1, RIGHT: 7}], {0: Bounds(1, 4), 1: Bounds(1, 4)}, None) == {}
    assert fixed([{0: 1, 1: -1, RIGHT: 0}], {0: Bounds(None, None), 1: Bounds(2, 2)}, None) == {
        0: 2,
        1: 2,
    }
