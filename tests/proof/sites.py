"""Random small councils whose measures count people, in every shape that can give a number away.

A site is decided by its seed alone. With `scale` above 1 every count is a number of many digits
that occurs nowhere else, and the threshold is as much higher: sentinels, to search the bytes for.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import ROUND_HALF_UP, Decimal
from itertools import accumulate
from random import Random

from site_builder.model.measure import Measure
from site_builder.model.project import Project
from site_builder.model.quarter import Quarter
from tests.assess.builders import measure, narrative, project, q, site

Result = dict[str, object]

_LAST = ("2019-20 Q2", "2019-20 Q3", "2019-20 Q4", "2020-21 Q1")
_PARTS = ("north", "south", "east", "west", "centre")
_DAY = "2019-12-01"
_SHAPES = (
    *("count", "count", "parts", "parts", "year to date", "year to date alone"),
    *("rolling year", "share", "share", "average", "tonnes"),
)


@dataclass(slots=True)
class Maker:
    """What is decided for a whole site, and what has been made of it so far."""

    rng: Random
    scale: int
    threshold: int
    quarters: list[Quarter]
    measures: list[Measure] = field(default_factory=list)
    results: dict[str, dict[str, Result]] = field(default_factory=dict)

    def chance(self, share: float) -> bool:
        return self.rng.random() < share

    def people(self) -> int:
        """Return a count: often small, sometimes none."""
        least, rng = self.threshold, self.rng
        kind = rng.random()
        if kind < 0.12 and self.scale == 1:
            return 0  # with sentinels a sum with it would be a sentinel, too
        if kind < 0.42:
            return self.sized(rng.randint(1, least - 1))
        return self.sized(rng.randint(least, (3 if kind < 0.8 else 12) * least))

    def sized(self, count: int) -> int:
        """Return a count in the size of the site; a small one stays below the threshold."""
        return count * self.scale + (self.rng.randrange(self.scale) if count else 0)

    def add(self, name: str, results: dict[Quarter, Result], /, **fields: object) -> None:
        """Add a measure and its results."""
        own: dict[str, object] = {"about_people": "yes", "good_is": "higher", **fields}
        if self.chance(0.2) and self.scale == 1:
            own["disclosure"] = {"threshold": self.rng.choice((3, 5, 8, 10))}
        self.measures.append(measure(name, **own))
        for quarter, result in results.items():
            self.results.setdefault(str(quarter), {})[name] = result

    def targets(self) -> dict[str, object]:
        """Return targets: none, a number, or last year's figure."""
        kind = self.rng.random()
        if kind < 0.4:
            return {"baseline": "yes"}
        if kind < 0.7:
            return {"targets": {"2019-20": str(self.sized(self.rng.randint(1, 20)))}}
        return {"targets": {"2019-20": "last year", "2020-21": "last year"}}


def random_site(seed: int, scale: int = 1) -> Project:
    """Return the site of a seed."""
    rng = Random(seed)
    threshold = rng.choice((3, 5, 5, 5, 7, 10))
    last = q(rng.choice(_LAST))
    count = rng.randint(2, 9)
    quarters = [last.plus(-step) for step in reversed(range(count))]
    maker = Maker(rng, scale, threshold, quarters)
    for at in range(rng.randint(1, 4)):
        shape = rng.choice(_SHAPES)
        _MAKE[shape](maker, f"m{at}")
    rules: dict[str, object] = {
        "threshold": threshold * scale,
        "zeros": "withhold" if rng.random() < 0.2 else "show",
        "whole_group": 2 * threshold * scale,
    }
    if rng.random() < 0.15 and scale == 1:
        rules["rounding"] = rng.choice((5, 10))
    reported = [quarter for quarter in quarters[:-1] if rng.random() < 0.3]
    return project(
        *maker.measures,
        results=maker.results,
        reports=tuple(narrative(str(one)) for one in (*reported, last)),
        of=site(disclosure=rules),
    )


def _result(maker: Maker, value: int) -> Result:
    """Return a figure, now and then revised or provisional."""
    result: Result = {"actual": str(value)}
    if maker.chance(0.08):
        before = max(0, value + maker.rng.choice((-1, 1)) * maker.people())
        revision = {"from": str(before), "date": _DAY, "kind": "revision", "reason": "Late."}
        result["revised"] = [revision]
    if maker.chance(0.1):
        result["provisional"] = "yes"
    return result


def _stored(maker: Maker, results: dict[Quarter, Result]) -> dict[Quarter, Result]:
    """Now and then a small figure is not in the files at all: [c]."""
    for quarter, result in results.items():
        small = 0 < int(str(result["actual"])) < maker.threshold * maker.scale
        if small and maker.chance(0.15):
            results[quarter] = {"actual": "[c]"}
    return results


def _count(maker: Maker, name: str) -> None:
    results = {quarter: _result(maker, maker.people()) for quarter in maker.quarters}
    maker.add(name, _stored(maker, results), **maker.targets())


def _parts(maker: Maker, name: str) -> None:
    names = _PARTS[: maker.rng.randint(2, 5)]
    results: dict[Quarter, Result] = {}
    for quarter in maker.quarters:
        counts = {part: maker.people() for part in names}
        results[quarter] = {**_result(maker, sum(counts.values()))}
        results[quarter]["parts"] = {part: str(count) for part, count in counts.items()}
    parts = {"by": "Ward", "additive": "yes", "of": {part: part.title() for part in names}}
    maker.add(name, results, parts=parts, **maker.targets())


def _to_date(maker: Maker, name: str) -> None:
    counts = {quarter: maker.people() for quarter in maker.quarters}
    _with_totals(maker, name, counts, cumulative=True)


def _rolling(maker: Maker, name: str) -> None:
    counts = {quarter: maker.people() for quarter in maker.quarters}
    _with_totals(maker, name, counts, cumulative=False)


def _with_totals(maker: Maker, name: str, counts: dict[Quarter, int], *, cumulative: bool) -> None:
    """Add a measure of quarters, and one that adds them up wherever all of them are there."""
    totals: dict[Quarter, Result] = {}
    for quarter in counts:
        back = quarter.number if cumulative else 4
        span = [quarter.plus(-step) for step in range(back)]
        if all(one in counts for one in span):
            totals[quarter] = {"actual": str(sum(counts[one] for one in span))}
    own: dict[Quarter, Result] = {one: {"actual": str(count)} for one, count in counts.items()}
    maker.add(name, own, **maker.targets())
    period = "cumulative" if cumulative else "rolling-year"
    total = f"{name}-total"
    maker.add(total, totals, period_type=period, total_of=name, **maker.targets())


def _to_date_alone(maker: Maker, name: str) -> None:
    years: dict[str, list[Quarter]] = {}
    for quarter in maker.quarters:
        years.setdefault(quarter.written_year, []).append(quarter)
    results: dict[Quarter, Result] = {}
    for span in years.values():
        for quarter, total in zip(span, accumulate(maker.people() for _ in span), strict=True):
            results[quarter] = _result(maker, total)
            if quarter.number < 4 and maker.chance(0.15):
                forecast = {"value": str(total + maker.people()), "by": "Head of service"}
                results[quarter]["forecast"] = forecast
    maker.add(name, results, period_type="cumulative", **maker.targets())


def _share(maker: Maker, name: str) -> None:
    decimals = maker.rng.randint(0, 2) if maker.scale == 1 else 4
    results: dict[Quarter, Result] = {}
    for quarter in maker.quarters:
        top = maker.people()
        bottom = top + maker.people() or maker.sized(2 * maker.threshold)
        share = (Decimal(100 * top) / bottom).quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP)
        results[quarter] = {"actual": f"{share}%"}
        if maker.chance(0.85):
            results[quarter] |= {"numerator": str(top), "denominator": str(bottom)}
    targets = {"targets": {"2019-20": "50%"}} if maker.chance(0.5) else {"baseline": "yes"}
    maker.add(name, results, unit="percent", decimals=str(decimals), **targets)


def _average(maker: Maker, name: str) -> None:
    results: dict[Quarter, Result] = {}
    for quarter in maker.quarters:
        people = maker.people() or maker.sized(maker.threshold)
        days = Decimal(maker.rng.randint(1_000, 99_999)) / 1000
        results[quarter] = {"actual": str(days), "denominator": str(people)}
    maker.add(name, results, unit="days", decimals="1", baseline="yes")


def _tonnes(maker: Maker, name: str) -> None:
    """A measure that is not about people: nothing of it is withheld."""
    results: dict[Quarter, Result] = {
        quarter: {"actual": str(maker.rng.randint(0, 9))} for quarter in maker.quarters
    }
    maker.add(name, results, about_people="no", baseline="yes")


_MAKE = {
    "count": _count,
    "parts": _parts,
    "year to date": _to_date,
    "year to date alone": _to_date_alone,
    "rolling year": _rolling,
    "share": _share,
    "average": _average,
    "tonnes": _tonnes,
}
