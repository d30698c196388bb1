"""The attacker itself: it must crack tables that are known to be weak, and no sound ones."""

from __future__ import annotations

import itertools
from decimal import Decimal
from random import Random

import pytest

from site_builder.model.disclosure import Disclosure, Secret
from site_builder.model.measure import Measure
from tests.assess.builders import measure, q
from tests.proof.attacker import Published, Row, cell_of, small_differences, worked_out
from tests.proof.solver import Cell, System, possible_values

Q1, Q2, Q3 = "2019-20 Q1", "2019-20 Q2", "2019-20 Q3"
_BLANK = dict.fromkeys(
    ("target", "target_kind", "change", "compared_with", "variance_percent", "good_is"), ""
)


def people(name: str = "helped", **fields: object) -> Measure:
    return measure(name, about_people="yes", baseline="yes", **fields)


def broken_down(*parts: str, name: str = "helped") -> Measure:
    return people(name, parts={"by": "Ward", "additive": "yes", "of": {one: one for one in parts}})


def result(quarter: str, actual: str, name: str = "helped", **cells: str) -> Row:
    behind = dict.fromkeys(("numerator", "denominator"), "")
    return {**_BLANK, **behind, "measure": name, "quarter": quarter, "actual": actual, **cells}


def part(name: str, value: str, share: str = "", of: str = "helped", quarter: str = Q1) -> Row:
    row = {"measure": of, "quarter": quarter, "part": name}
    return {**row, "value": value, "share": share}


def published(
    *measures: Measure, results: tuple[Row, ...], parts: tuple[Row, ...] = (), **rules: object
) -> Published:
    return Published(results, parts, (), measures, Disclosure.model_validate(rules))


def hidden(published: Published) -> list[Secret]:
    """Everything that is marked [c], with a value that the attacker does not look at."""
    none = Decimal(0)
    found = [
        Secret(row["measure"], q(row["quarter"]), name, none)
        for row in published.results
        for name in ("actual", "numerator", "denominator")
        if row[name] == "[c]"
    ]
    return found + [
        Secret(row["measure"], q(row["quarter"]), "part", none, row["part"])
        for row in published.parts
        if row["value"] == "[c]"
    ]


def cracked(published: Published) -> dict[str, int]:
    """What the attacker works out: by part, or else by field."""
    found = worked_out(published, hidden(published))
    return {cell[3] or cell[0]: value for cell, value in found.items()}


def three(whole: str, *values: str, shares: tuple[str, ...] = ("", "", "")) -> Published:
    names = ("north", "south", "east")
    rows = tuple(part(*row) for row in zip(names, values, shares, strict=True))
    return published(broken_down(*names), results=(result(Q1, whole),), parts=rows)


def test_a_single_hidden_part_is_the_rest() -> None:
    assert cracked(three("30", "[c]", "12", "15")) == {"north": 3}


def test_a_hidden_whole_is_the_sum() -> None:
    assert cracked(three("[c]", "3", "12", "15")) == {"actual": 30}


def test_hidden_parts_that_come_to_one_each() -> None:
    assert cracked(three("17", "[c]", "[c]", "15")) == {"north": 1, "south": 1}


def test_two_hidden_parts_with_room_between_them_are_safe() -> None:
    assert cracked(three("18", "[c]", "[c]", "15")) == {}
    assert cracked(three("[c]", "[c]", "12", "15")) == {}


def test_hidden_parts_that_come_to_the_most_each() -> None:
    """Who knows that only small numbers are hidden knows both where they come to 2 x 4."""
    system = System()
    for name in ("north", "south"):
        system.number(name, 1, 4)
    system.relate({"north": 1, "south": 1}, 8, 8)
    assert possible_values(system, "north") == {4}
    system.relations.clear()
    system.relate({"north": 1, "south": 1}, 7, 7)
    assert possible_values(system, "north") == {3, 4}


def test_shares_give_away_parts_and_whole() -> None:
    assert cracked(three("[c]", "[c]", "12", "[c]", shares=("", "40.0000", "")))["actual"] == 30


def test_a_table_of_two_by_two() -> None:
    """Rows and columns that add up: three sums and one cell tell the other three."""
    system = System()
    cells = [(row, column) for row in "ab" for column in "xy"]
    for cell in cells:
        system.number(cell, 0)
    system.number(("a", "x"), 7, 7)
    for at, total in (("a", 10), ("b", 11)):
        system.relate({cell: 1 for cell in cells if cell[0] == at}, total, total)
    system.relate({cell: 1 for cell in cells if cell[1] == "x"}, 15, 15)
    assert [possible_values(system, cell) for cell in cells] == [{7}, {3}, {8}, {3}]
    system.ranges["a", "x"] = (0, 100)
    assert all(len(possible_values(system, cell)) == 2 for cell in cells)


def quarters(**totals: str) -> Published:
    """Counts of quarters, and totals of the year so far; both by the number of the quarter."""
    own, total = people("own"), people("total", period_type="cumulative", total_of="own")
    rows = tuple(
        result(f"2019-20 Q{at[-1]}", value, "own" if at.startswith("own") else "total")
        for at, value in totals.items()
    )
    return published(own, total, results=rows)


def test_two_totals_tell_the_quarter_between_them() -> None:
    table = quarters(own1="9", own2="[c]", total1="9", total2="12")
    assert cracked(table) == {"actual": 3}


def test_a_first_quarter_is_its_own_total() -> None:
    assert cracked(quarters(own1="[c]", total1="3")) == {"actual": 3}


def test_a_quarter_is_told_by_a_total_two_quarters_later() -> None:
    table = quarters(own1="9", own2="[c]", own3="8", total1="9", total2="[c]", total3="20")
    assert worked_out(table, hidden(table)) == {
        ("actual", "own", Q2, ""): 3,
        ("actual", "total", Q2, ""): 12,
    }


def test_four_quarters_and_their_year() -> None:
    own, total = people("own"), people("total", period_type="rolling-year", total_of="own")
    rows = [
        result(f"2019-20 Q{at}", value, "own") for at, value in enumerate(("9", "8", "[c]", "7"), 1)
    ]
    table = published(own, total, results=(*rows, result("2019-20 Q4", "26", "total")))
    assert cracked(table) == {"actual": 2}


def test_a_percentage_and_its_whole_tell_the_part() -> None:
    share = people("share", unit="percent", decimals="1")
    row = result(Q1, "38.5", "share", numerator="[c]", denominator="26")
    assert cracked(published(share, results=(row,))) == {"numerator": 10}
    rounded = result(Q1, "38", "share", numerator="[c]", denominator="126")
    assert cracked(published(share, results=(rounded,))) == {"numerator": 48}
    vague = result(Q1, "38", "share", numerator="[c]", denominator="1260")
    assert cracked(published(share, results=(vague,))) == {}
    gone = result(Q1, "[c]", "share", numerator="[c]", denominator="[c]")
    assert cracked(published(share, results=(gone,))) == {}


def test_last_years_figure_as_a_target_and_a_change() -> None:
    told = {"target": "3", "target_kind": "last year"}
    rows = (result("2018-19 Q1", "[c]"), result(Q1, "9", **told))
    assert cracked(published(people(), results=rows)) == {"actual": 3}
    rows = (result("2018-19 Q1", "[c]"), result(Q1, "9", change="6", compared_with="2018-19 Q1"))
    assert cracked(published(people(), results=rows)) == {"actual": 3}


def test_a_gap_to_the_target_tells_the_figure() -> None:
    row = result(Q1, "[c]", target="10", variance_percent="-70.0000", good_is="higher")
    assert cracked(published(people(), results=(row,))) == {"actual": 3}


def test_rounding_that_leaves_no_room() -> None:
    """Four parts that are each shown as 10, and 50 in all: each is 12, the most that 10 can be."""
    names = ("north", "south", "east", "west")
    table = published(
        broken_down(*names),
        results=(result(Q1, "50"),),
        parts=tuple(part(name, "10") for name in names),
        rounding="5",
    )
    secrets = [Secret("helped", q(Q1), "part", Decimal(12), name) for name in names]
    assert set(worked_out(table, secrets).values()) == {12}


def test_small_differences_between_published_numbers() -> None:
    pair = quarters(total1="9", total2="12", total3="20")
    assert small_differences(pair) == [f"total {Q2}"]
    assert small_differences(quarters(total1="9", total2="14")) == []
    revised = Published(
        *(pair.results, (), (), pair.measures, pair.disclosure),
        earlier=(("total", Q3, Decimal(18)),),
    )
    assert small_differences(revised) == [f"total {Q2}", f"total {Q3}"]


@pytest.mark.parametrize("seed", range(60))
def test_the_solver_finds_what_trying_everything_finds(seed: int) -> None:
    rng = Random(seed)
    names = "abcd"[: rng.randint(2, 4)]
    system = System()
    for name in names:
        system.number(name, rng.randint(0, 1), rng.randint(2, 6))
    truth = {name: rng.randint(*system.ranges[name]) for name in names}
    for _ in range(rng.randint(1, 3)):
        factors: dict[Cell, int] = {name: rng.choice((-2, -1, 0, 1, 1, 3)) for name in names}
        total = sum(factors[name] * value for name, value in truth.items())
        slack = rng.choice((0, 0, 0, 1))
        system.relate(factors, total - slack, total + slack)
    spans = [range(system.ranges[name][0], system.ranges[name][1] + 1) for name in names]
    for at, name in enumerate(names):
        every = {
            one[at]
            for one in itertools.product(*spans)
            if all(
                (relation.low or 0)
                <= sum(factor * one[names.index(str(cell))] for cell, factor in relation.factors)
                <= (relation.high or 0)
                for relation in system.relations
            )
        }
        found = possible_values(system, name)
        assert found <= every
        assert min(len(every), 2) == len(found)


def test_cells_are_named_as_in_the_tables() -> None:
    secret = Secret("helped", q(Q1), "part", Decimal(3), "north")
    assert cell_of(secret) == ("part", "helped", Q1, "north")
