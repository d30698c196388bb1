"""The statistical reading, by the tables of `cases/spc.md`."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

import pytest

from site_builder.assess.report import assess
from site_builder.assess.spc import counts_things, natural_bounds
from site_builder.assess.spc_flags import flags_of
from site_builder.assess.spc_limits import Limits, Ratio, limits_of, moving_ranges, screened
from site_builder.model.assessment import MeasureHistory
from site_builder.model.spc import Assurance, NoReading, SpcFlag, SpcReading, Variation
from site_builder.model.unit import UNITS, Unit
from tests.assess.builders import Fields, measure, project, q, site
from tests.assess.tables import Row, by_heading
from tests.showing import PUBLIC

TABLES = by_heading("spc.md")
FIRST = q("2010-11 Q1")
TEN = "10 12 10 12 10 12 10 12 10 12"
BASELINE = [{"quarter": str(FIRST), "reason": "Settled.", "baseline": "10"}]
LETTERS = {
    SpcFlag.ASTRONOMICAL: "A",
    SpcFlag.TREND: "T",
    SpcFlag.TWO_OF_THREE: "2",
    SpcFlag.SHIFT: "S",
}
LIST_OF_ALL = "Whether there is a reading"


def numbers(text: str) -> list[Decimal]:
    return [Decimal(figure) for figure in text.split()]


def fraction(text: str) -> Fraction:
    """Read `11`, `7/3`, or `7/3 - 3.99`."""
    first, *rest = text.split(" ")
    number, _, over = first.partition("/")
    value = Fraction(number) / Fraction(over or "1")
    if not rest:
        return value
    second = fraction(rest[1])
    return value + second if rest[0] == "+" else value - second


def exact(ratio: Ratio) -> Fraction:
    return Fraction(ratio.number) / ratio.over


def history(figures: str, **fields: object) -> MeasureHistory:
    """Return the history of a measure with one figure a quarter from the first on."""
    one = measure(**{"xmr": "yes", "decimals": "2", **fields})
    given: dict[str, Fields] = {}
    for at, figure in enumerate(figures.split()):
        given[str(FIRST.plus(at))] = {} if figure == "x" else {one.id: {"actual": figure}}
    results = {quarter: {**result} for quarter, result in given.items()}
    return assess(project(one, results=results), PUBLIC).measures[0]  # type: ignore[arg-type]  # cases are text


def reading(figures: str, **fields: object) -> SpcReading:
    found = history(figures, **fields).reading
    assert found is not None
    return found


@pytest.mark.parametrize("row", TABLES["Mean and limits"], ids=str)
def test_mean_and_limits_are_those_worked_by_hand(row: Row) -> None:
    points = numbers(row["figures"])
    found = limits_of(points)
    kept = screened(moving_ranges(points))
    assert sum(map(Fraction, kept)) / len(kept) == fraction(row["average range"]), row["because"]
    assert found.dropped == int(row["dropped"])
    assert {
        "mean": exact(found.mean),
        "lower": exact(found.lower),
        "upper": exact(found.upper),
        "near lower": exact(found.near_lower),
        "near upper": exact(found.near_upper),
    } == {
        name: fraction(row[name]) for name in ("mean", "lower", "upper", "near lower", "near upper")
    }


def whole(number: int) -> Ratio:
    return Ratio(Decimal(number), 1)


AROUND_TEN = Limits(whole(10), whole(7), whole(13), whole(8), whole(12), points=12, dropped=0)


@pytest.mark.parametrize("row", TABLES["Flags"], ids=str)
def test_each_point_has_the_flags_of_the_table(row: Row) -> None:
    found = [
        "".join(f"{LETTERS[flag]}{'+' if way > 0 else '-'}" for flag, way in flags) or "."
        for flags in flags_of(numbers(row["figures"]), AROUND_TEN)
    ]
    assert " ".join(found) == row["flags"], row["because"]


@pytest.mark.parametrize("row", TABLES["Variation"], ids=str)
def test_the_last_point_says_what_the_table_says(row: Row) -> None:
    found = reading(f"{TEN} {row['then']}", good_is=row["good is"], rebases=BASELINE)
    assert found.variation is not None
    assert found.variation.value == row["variation"], row["because"]


def target(text: str) -> object:
    low, to, high = text.partition(" to ")
    return {"range": [low, high]} if to and high[:1].isdigit() else text


@pytest.mark.parametrize("row", TABLES["Assurance"], ids=str)
def test_the_target_is_as_sure_as_the_table_says(row: Row) -> None:
    targets = {"2012-13": target(row["target"])} if row["target"] else {}
    found = reading(TEN, good_is=row["good is"], targets=targets)
    words = found.assurance.value if found.assurance else ""
    assert words == row["assurance"], row["because"]
    assert (found.target is None) == (found.assurance is None)


def fields_of(text: str) -> dict[str, object]:
    key, _, value = text.partition(" ")
    if key == "reports" and value.startswith("Q"):
        return {key: value.split()}
    return {key: value} if key else {}


@pytest.mark.parametrize("row", TABLES[LIST_OF_ALL], ids=str)
def test_there_is_a_reading_or_the_reason_of_the_table(row: Row) -> None:
    found = history(row["figures"], **fields_of(row["measure"])).reading
    if found is None:
        assert row["reading"] == "none"
        return
    if found.refusal is not None:
        words = f"({found.refusal.value})"
        assert not found.points
        assert (found.variation, found.assurance) == (None, None)
    else:
        assert found.limits is not None
        words = "trial" if found.limits.trial else "full"
        words += f", after {found.gap}" if found.gap else ""
    assert (words, found.count) == (row["reading"], int(row["n"])), row["because"]


def starts(text: str) -> dict[str, object]:
    rebases, changes = [], []
    for one in filter(None, text.split("; ")):
        quarter, _, baseline = one.removeprefix("definition ").partition(" of ")
        if one.startswith("definition"):
            changes.append({"quarter": quarter, "what": "definition", "reason": "Redefined."})
        else:
            typed = {"quarter": quarter, "reason": "Rebased."}
            rebases.append(typed | ({"baseline": baseline} if baseline else {}))
    return {"rebases": rebases, "changes": changes}


@pytest.mark.parametrize("row", TABLES["Rebases"], ids=str)
def test_each_rebase_starts_a_segment(row: Row) -> None:
    found = reading(row["figures"], **starts(row["starts"]))
    if found.refusal is not None:
        assert f"({found.refusal.value})" == row["segments"]
        return
    expected = [one.partition(": ") for one in row["segments"].split("; ")]
    assert [f"{one.first} to {one.last}" for one in found.segments] == [e[0] for e in expected]
    for segment, (_, _, mean) in zip(found.segments, expected, strict=True):
        shown = segment.limits.mean if segment.limits else None
        assert (mean == "none") == (shown is None), row["because"]
        if shown is not None:
            assert abs(Fraction(shown) - fraction(mean)) < Fraction(1, 10**30)
    assert found.variation is not None
    assert found.variation.value == row["variation"], row["because"]


def test_the_tables_cover_every_verdict_and_every_refusal() -> None:
    assert {row["variation"] for row in TABLES["Variation"]} == {one.value for one in Variation}
    given = {row["assurance"] for row in TABLES["Assurance"]}
    assert given == {"", *(one.value for one in Assurance)}
    refused = {row["reading"].strip("()") for row in TABLES[LIST_OF_ALL] if "(" in row["reading"]}
    assert refused == {one.value for one in NoReading}


def test_the_reason_of_a_rebase_goes_with_its_segment() -> None:
    found = reading(f"{TEN} {TEN}", **starts("2012-13 Q3"))
    assert [one.reason for one in found.segments] == ["", "Rebased."]


def test_nobody_is_read_who_did_not_ask() -> None:
    assert history(TEN, xmr=None).reading is None


@pytest.mark.parametrize(
    ("whole_site", "own", "read"),
    [("no", None, False), ("no", "yes", True), ("yes", None, True), ("yes", "no", False)],
)
def test_a_measure_overrides_the_site(whole_site: str, own: str | None, *, read: bool) -> None:
    of = site(statistics={"xmr": whole_site})
    results = {str(FIRST): {"bins": {"actual": "3"}}}
    report = assess(project(measure(xmr=own), results=results, of=of), PUBLIC)
    assert (report.measures[0].reading is not None) == read


def without_reading(one: MeasureHistory) -> Iterator[object]:
    return (replace(found, measure=one.measure) for found in one.assessments)


@pytest.mark.parametrize("figures", [f"{TEN} 40", f"{TEN} 2", f"{TEN} 11"])
def test_the_reading_never_changes_the_status(figures: str) -> None:
    targets = {"2012-13": "11"}
    read = history(figures, targets=targets, rebases=BASELINE)
    unread = history(figures, targets=targets, xmr="no")
    assert read.reading is not None
    assert read.reading.refusal is None
    plain = replace(read, measure=unread.measure)
    assert list(without_reading(plain)) == list(without_reading(unread))


def test_a_lower_limit_below_zero_of_a_count_is_kept_but_drawn_at_zero() -> None:
    found = reading("0 20 0 20 0 20 0 20 0 20 0 20").limits
    assert found is not None
    assert (found.lower, found.drawn_lower) == (Decimal("-43.2"), Decimal(0))
    assert found.drawn_upper == found.upper == Decimal("63.2")


@pytest.mark.parametrize(
    ("unit", "values", "bounds"),
    [
        ("count", "0 3", ("0", None)),
        ("count", "-1 3", (None, None)),
        ("percent", "0 100", ("0", "100")),
        ("percent", "0 101", ("0", None)),
        ("percent", "-1 50", (None, None)),
        ("days", "0 3", (None, None)),
        ("score", "0 3", (None, None)),
    ],
)
def test_limits_are_not_drawn_where_no_figure_can_be(
    unit: str, values: str, bounds: tuple[str | None, str | None]
) -> None:
    expected = tuple(None if one is None else Decimal(one) for one in bounds)
    assert natural_bounds(UNITS[unit], numbers(values)) == expected


@pytest.mark.parametrize(
    ("unit", "values", "counts"),
    [
        (UNITS["count"], "1.5", True),
        (UNITS["count"], "-1 5", False),
        (UNITS["percent"], "3", False),
        (Unit(name="homes"), "3 4", True),
        (Unit(name="homes"), "3 4.5", False),
        (Unit(name="homes", per="1,000 people"), "3 4", False),
    ],
)
def test_a_count_is_known_by_its_unit_or_by_whole_numbers(
    unit: Unit, values: str, *, counts: bool
) -> None:
    assert counts_things(unit, numbers(values)) == counts
