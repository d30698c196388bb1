"""A reader who wants to know what was withheld: takes every published table, and does the sums.

Written from the rules and from the published files alone, without a look at how anything is
withheld. Known to it is what the site says in public: which parts add up, which measure adds up the
quarters of which, the threshold, whether zeros are shown, to what counts are rounded.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Hashable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from fractions import Fraction

from site_builder.model.disclosure import Disclosure, Secret, Zeros
from site_builder.model.measure import Measure, PeriodType
from site_builder.model.quarter import Quarter
from tests.proof.solver import System, possible_values

Cell = tuple[str, str, str, str]  # field, measure, quarter as written, part
Row = Mapping[str, str]

_HALF = Fraction(1, 2)
_YEAR = 4


def cell_of(secret: Secret) -> Cell:
    """Return the cell of the tables that a secret is in."""
    return (secret.field, secret.measure, str(secret.quarter), secret.part)


def number(text: str) -> Decimal | None:
    """Read a cell; None for a marker such as [c], or for nothing."""
    try:
        return Decimal(text)
    except InvalidOperation:
        return None


def rows(content: bytes) -> tuple[Row, ...]:
    """Read a table."""
    return tuple(csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline="")))


def rule_for(measure: Measure, site: Disclosure) -> Disclosure:
    """Return how a measure's small numbers are protected, as its page says."""
    own = measure.disclosure.model_dump(exclude_none=True) if measure.disclosure else {}
    return site.model_copy(update=own)


def is_count(measure: Measure) -> bool:
    """Say whether a measure's figures are whole numbers of people."""
    return measure.about_people and measure.unit.name == "count"


@dataclass(frozen=True, slots=True)
class Published:
    """What a reader has: the tables, and what the pages say about the measures."""

    results: tuple[Row, ...]
    parts: tuple[Row, ...]
    outlook: tuple[Row, ...]
    measures: tuple[Measure, ...]
    disclosure: Disclosure
    earlier: tuple[tuple[str, str, Decimal], ...] = ()
    """Earlier values that a measure's page lists: measure, quarter, value."""
    archived: tuple[Row, ...] = ()
    """What the archive says of earlier editions."""


def read(
    files: Mapping[str, bytes], measures: tuple[Measure, ...], disclosure: Disclosure
) -> Published:
    """Take the tables out of the published files."""

    def table(name: str) -> tuple[Row, ...]:
        return rows(files[f"data/{name}.csv"]) if f"data/{name}.csv" in files else ()

    tables = (table("results"), table("parts"), table("outlook"))
    kept = [path for path in files if path.startswith("archive/") and path.endswith("/results.csv")]
    archived = tuple(row for path in sorted(kept) for row in rows(files[path]))
    return Published(*tables, measures, disclosure, archived=archived)


def system_of(published: Published, hidden: Iterable[Cell]) -> System:
    """Put down everything that the tables say about whole numbers of people.

    `hidden` are the cells that the reader is after; they take part in the relations with the rest.
    """
    system = System()
    by_id = {one.id: one for one in published.measures}
    for row in published.results:
        _result(system, row, by_id[row["measure"]], published)
    for row in published.parts:
        _part(system, row, by_id[row["measure"]], published)
    for cell in hidden:
        if cell not in system.ranges:
            system.number(cell)
    for measure in published.measures:
        if is_count(measure):
            _sums_of_parts(system, measure, published)
            _sums_of_quarters(system, measure, published)
    for table, say in ((published.parts, _share), (published.outlook, _outlook)):
        for row in table:
            if not _away(rule_for(by_id[row["measure"]], published.disclosure)):
                say(system, row)
    return system


def _least(rule: Disclosure) -> int:
    """Return the least that a withheld count can be: 1, unless the site hides zeros, too."""
    return 0 if rule.zeros is Zeros.WITHHOLD else 1


def _put(system: System, cell: Cell, text: str, rule: Disclosure, *, counted: bool) -> None:
    """Note a cell: exact, rounded, or a mark in its place."""
    value = number(text)
    if value is None:
        if text == "[c]":
            system.number(cell, _least(rule) if counted else 0)
        return
    if value != int(value):
        return
    away = _away(rule)
    system.number(cell, max(0, int(value) - away), int(value) + away)


def _away(rule: Disclosure) -> int:
    """Return how far a count may be from the rounded one that is shown."""
    return (rule.rounding or 1) // 2


def _result(system: System, row: Row, measure: Measure, published: Published) -> None:
    rule = rule_for(measure, published.disclosure)
    where = (measure.id, row["quarter"], "")
    if not measure.about_people:
        return
    if is_count(measure):
        _put(system, ("actual", *where), row["actual"], rule, counted=True)
        _derived(system, row, where, _away(rule))
    top, bottom = ("numerator", *where), ("denominator", *where)
    for cell in (top, bottom):
        _put(system, cell, row[cell[0]], rule, counted=False)
    if top in system.ranges and bottom in system.ranges:
        system.relate({bottom: 1, top: -1}, 0, None)
        share = number(row["actual"])
        if share is not None and measure.unit.name == "percent" and not _away(rule):
            _ratio(system, top, bottom, share)


def _ratio(system: System, top: Cell, bottom: Cell, share: Decimal) -> None:
    """A percentage with so many decimals says that top / bottom is near it, by half a step."""
    exponent = share.as_tuple().exponent
    assert isinstance(exponent, int)
    half = _HALF * Fraction(10) ** min(0, exponent)
    low, high = (Fraction(share) - half) / 100, (Fraction(share) + half) / 100
    system.relate({top: 1, bottom: -low}, 0, None)
    system.relate({top: 1, bottom: -high}, None, 0)


def _derived(system: System, row: Row, where: tuple[str, str, str], away: int) -> None:
    """A change, and last year's figure as target, say something of other cells.

    Where counts are rounded, so is what they are compared with.
    """
    cell, target, change = ("actual", *where), number(row["target"]), number(row["change"])
    quarter = Quarter.parse(row["quarter"])
    if target is not None and row["target_kind"] == "last year":
        before = ("actual", where[0], str(quarter.year_ago), "")
        system.number(before, max(0, int(target) - away), int(target) + away)
    if change is not None and row["compared_with"]:
        before = ("actual", where[0], row["compared_with"], "")
        for one in (cell, before):
            system.number(one)
        apart = Fraction(change)
        system.relate({cell: 1, before: -1}, apart - 2 * away, apart + 2 * away)
    gap = number(row["variance_percent"])
    if gap is not None and target:
        sign = 1 if row["good_is"] == "higher" else -1
        step = abs(Fraction(target)) / 10**6 + away
        middle = Fraction(target) + sign * Fraction(gap) / 100 * abs(Fraction(target))
        system.number(cell)
        system.relate({cell: 1}, middle - step, middle + step)


def _part(system: System, row: Row, measure: Measure, published: Published) -> None:
    if is_count(measure):
        rule = rule_for(measure, published.disclosure)
        cell = ("part", measure.id, row["quarter"], row["part"])
        _put(system, cell, row["value"], rule, counted=True)


def _sums_of_parts(system: System, measure: Measure, published: Published) -> None:
    if measure.parts is None or not measure.parts.additive:
        return
    quarters = {row["quarter"] for row in published.parts if row["measure"] == measure.id}
    for quarter in quarters:
        parts = [("part", measure.id, quarter, name) for name in measure.parts.of]
        whole = ("actual", measure.id, quarter, "")
        if whole in system.ranges and all(part in system.ranges for part in parts):
            system.equal(whole, parts)


def _sums_of_quarters(system: System, measure: Measure, published: Published) -> None:
    """Totals over the year so far, or over four quarters, of a measure that has the quarters.

    A total for the year never falls from one quarter to the next, even where nobody publishes what
    it adds up.
    """
    cumulative = measure.period_type is PeriodType.CUMULATIVE
    for row in published.results:
        if row["measure"] != measure.id:
            continue
        quarter = Quarter.parse(row["quarter"])
        back = quarter.number if cumulative else _YEAR
        whole = ("actual", measure.id, row["quarter"], "")
        if measure.total_of is not None:
            spans = [str(quarter.plus(-step)) for step in range(back)]
            cells = [("actual", measure.total_of, span, "") for span in spans]
            if whole in system.ranges and all(cell in system.ranges for cell in cells):
                system.equal(whole, cells)
        before = ("actual", measure.id, str(quarter.plus(-1)), "")
        if cumulative and back > 1 and whole in system.ranges and before in system.ranges:
            system.relate({whole: 1, before: -1}, 0, None)


def _share(system: System, row: Row) -> None:
    """The share of a part gives it away beside the whole, and the whole beside the part."""
    share = number(row["share"])
    part = ("part", row["measure"], row["quarter"], row["part"])
    whole = ("actual", row["measure"], row["quarter"], "")
    if share is not None and part in system.ranges and whole in system.ranges:
        near = Fraction(1, 10**4)
        system.relate({part: 100, whole: -(Fraction(share) + near)}, None, 0)
        system.relate({part: 100, whole: -(Fraction(share) - near)}, 0, None)


def _outlook(system: System, row: Row) -> None:
    cell = ("actual", row["measure"], row["quarter"], "")
    actual, left, aim = (number(row[name]) for name in ("actual", "left_low", "target_low"))
    if cell not in system.ranges:
        return
    if actual is not None:
        system.relate({cell: 1}, Fraction(actual), Fraction(actual))
    if left is not None and aim is not None:
        worked_out = Fraction(aim) - Fraction(left)
        system.relate({cell: 1}, worked_out, worked_out)


def worked_out(
    published: Published, secrets: Iterable[Secret], truth: Mapping[Cell, int] | None = None
) -> dict[Cell, int]:
    """Return every withheld count that has a single possible value, with that value."""
    cells = list(dict.fromkeys(cell_of(secret) for secret in secrets))
    system = system_of(published, cells)
    hints: dict[Hashable, int] = dict((truth or {}).items())
    found: dict[Cell, int] = {}
    for cell in cells:
        values = possible_values(system, cell, hints)
        assert values, f"what is published contradicts itself at {cell}"
        if len(values) == 1:
            found[cell] = next(iter(values))
    return found


def small_differences(published: Published) -> list[str]:
    """Return published pairs of counts whose difference is a small number of people itself.

    Neighbouring totals of a year differ by a quarter's count; an earlier value and its revision by
    the people who were added.
    """
    found: list[str] = []
    shown = {(row["measure"], row["quarter"]): number(row["actual"]) for row in published.results}
    earlier = {(measure, quarter, value) for measure, quarter, value in published.earlier}
    earlier |= {
        (name, quarter, value)
        for field, name, quarter, _, value in archived_numbers(published)
        if field == "actual"
    }
    for measure in published.measures:
        rule = rule_for(measure, published.disclosure)
        if not is_count(measure) or (rule.rounding or 1) > 1:
            continue
        for (name, written), value in shown.items():
            if name != measure.id or value is None:
                continue
            quarter = Quarter.parse(written)
            pairs = [old for one, when, old in earlier if (one, when) == (name, written)]
            before = shown.get((name, str(quarter.plus(-1))))
            if measure.period_type is PeriodType.CUMULATIVE and quarter.number > 1 and before:
                pairs.append(before)
            if any(0 < abs(value - old) < rule.threshold for old in pairs):
                found.append(f"{name} {written}")
    return found


def archived_numbers(published: Published) -> Iterator[tuple[str, str, str, str, Decimal]]:
    """Yield what the archive says of each cell: that of the year before, too, where it is a target.

    Each is a cell, and the number that stood in it when an edition was published.
    """
    for row in published.archived:
        name, quarter = row["measure"], row["quarter"]
        for field in ("actual", "numerator", "denominator"):
            if (value := number(row[field])) is not None:
                yield field, name, quarter, "", value
        for named in filter(None, row["parts"].split("; ")):
            part, _, text = named.partition("=")
            if (value := number(text)) is not None:
                yield "part", name, quarter, part, value
        aim = row["target"].removeprefix("last year (").removesuffix(")")
        if aim != row["target"] and (value := number(aim)) is not None:
            yield "actual", name, str(Quarter.parse(quarter).year_ago), "", value


def told_by_archive(published: Published, secrets: Iterable[Secret]) -> list[str]:
    """Return the withheld numbers, rounded ones included, that the archive says outright.

    An earlier value that is withheld was the figure of its quarter then.
    """
    hidden = {(*cell_of(secret), secret.value) for secret in secrets}
    hidden |= {("actual", *cell[1:]) for cell in hidden if cell[0] == "revised"}
    return [f"archive: {cell}" for cell in archived_numbers(published) if cell in hidden]
