"""Checks of targets: against which way is good, and against the scheme that rates the measure."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from site_builder.model.fields import Figure
from site_builder.model.measure import GoodIs, Measure
from site_builder.model.quarter import QUARTERS_IN_A_YEAR, Quarter
from site_builder.model.result import QuarterResults
from site_builder.model.scheme import Basis, Scheme
from site_builder.model.scheme_choice import scheme_id_for
from site_builder.model.target import Sign, Target, TargetKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from site_builder.load.draft import Draft
    from site_builder.load.known import Known
    from site_builder.load.schema import Placed
    from site_builder.load.tree import Document, Loc
    from site_builder.problems.problem import Problem

_NUMBERS = range(1, QUARTERS_IN_A_YEAR + 1)
_NO_RANGE = frozenset(
    {
        TargetKind.POINT,
        TargetKind.LAST_YEAR,
        TargetKind.FLOOR,
        TargetKind.INEQUALITY,
        TargetKind.FORECAST,
    }
)
_WITHOUT_FLOOR = frozenset({TargetKind.POINT, TargetKind.FORECAST})
_SIGNS = {
    Sign.UNDER: GoodIs.LOWER,
    Sign.AT_MOST: GoodIs.LOWER,
    Sign.OVER: GoodIs.HIGHER,
    Sign.AT_LEAST: GoodIs.HIGHER,
}

_NO_SCHEME = Scheme.model_construct(title="", basis=Basis.JUDGEMENT, bands=())


@dataclass(frozen=True, slots=True)
class Typed:
    """A target where it was typed, and the quarters that it is for."""

    loc: Loc
    target: Target
    quarters: tuple[Quarter, ...]


def typed_targets(measure: Measure, document: Document) -> Iterator[Typed]:
    """Yield each target once, at the key that it was typed under."""
    sound = {str(period): (period, line) for period, line in measure.targets.items()}
    for key in document.keys(("targets",)):
        if key not in sound:
            continue
        period, line = sound[key]
        year = tuple(period.first.in_year(number) for number in _NUMBERS)
        typed = document.keys(("targets", key))
        if any(name.startswith("Q") for name in typed):
            for quarter, target in zip(year, line.by_quarter, strict=True):
                if target is not None:
                    yield Typed(("targets", key, f"Q{quarter.number}"), target, (quarter,))
        elif line.by_quarter[0] is not None:
            whole = (period.quarter,) if period.quarter else year
            yield Typed(("targets", key), line.by_quarter[0], whole)


def targets(draft: Draft, _: Known) -> Iterator[Problem]:
    """Check that each target suits which way is good."""
    for _found, measure in draft.records(Measure):
        for typed in typed_targets(measure.value, measure.document):
            wrong = _unsuited(typed.target, measure.value.good_is)
            if wrong is not None:
                yield measure.document.problem("wrong-target", typed.loc, *wrong)


def _unsuited(target: Target, good_is: GoodIs) -> tuple[str, str] | None:
    """Say what is wrong with a target, and what to type instead."""
    if good_is is GoodIs.IN_RANGE and target.kind in _NO_RANGE:
        return "the measure is good in a range, but this is no range", "type {range: [low, high]}"
    if good_is is not GoodIs.IN_RANGE and target.kind is TargetKind.RANGE:
        return (
            f"a range is only for good_is: in-range; this is good_is: {good_is}",
            "type one number",
        )
    if good_is not in (GoodIs.HIGHER, GoodIs.LOWER):
        return None
    if target.sign is not None and _SIGNS[target.sign] is not good_is:
        needs = _SIGNS[target.sign]
        return (
            f"{target.sign} is only for good_is: {needs}; this is good_is: {good_is}",
            "turn the sign round, or correct good_is",
        )
    return _floor_beyond(target, good_is)


def _floor_beyond(target: Target, good_is: GoodIs) -> tuple[str, str] | None:
    """Find a floor that is harder to reach than the target."""
    if target.figure is None or target.floor is None:
        return None
    higher = good_is is GoodIs.HIGHER
    easier, harder = (target.floor, target.figure) if higher else (target.figure, target.floor)
    if easier.value <= harder.value:
        return None
    floor, figure = target.floor.value, target.figure.value
    return (
        f"the floor {floor} is harder to reach than the target {figure}: good_is is {good_is}",
        f"type {{floor: {figure}, target: {floor}}}",
    )


def schemes(draft: Draft, known: Known) -> Iterator[Problem]:
    """Check that a scheme by floor has floors to go by, and one by tolerance a tolerance."""
    figures = _quarters_with_figures(draft)
    for _, measure in draft.records(Measure):
        if measure.value.good_is is GoodIs.NEITHER or known.site is None:
            continue
        typed = tuple(typed_targets(measure.value, measure.document))
        for one in typed:
            rated_by = (_scheme(measure.value, quarter, known) for quarter in one.quarters)
            floors = [name for name, scheme in rated_by if scheme.basis is Basis.FLOOR]
            if floors and one.target.kind in _WITHOUT_FLOOR:
                number = one.target.figure.value if one.target.figure else ""
                yield measure.document.problem(
                    "wrong-target",
                    one.loc,
                    f"the scheme {floors[0]} rates by a target and a floor; this has no floor",
                    f"type {{floor: …, target: {number}}}",
                )
        quarters = {quarter for one in typed for quarter in one.quarters}
        quarters |= figures.get(measure.value.id, set())
        yield from _tolerance(measure, sorted(quarters), known)


def _quarters_with_figures(draft: Draft) -> dict[str, set[Quarter]]:
    found: dict[str, set[Quarter]] = {}
    for _, placed in draft.records(QuarterResults):
        for name, result in placed.value.results.items():
            if isinstance(result.actual, Figure):
                found.setdefault(name, set()).add(placed.value.quarter)
    return found


def _scheme(measure: Measure, quarter: Quarter, known: Known) -> tuple[str, Scheme]:
    """Return the scheme of a quarter; one that does not exist, which is told elsewhere, is none."""
    if known.site is None:
        return "", _NO_SCHEME
    name = scheme_id_for(measure, quarter, known.site, known.plans)
    return name, known.site.schemes.get(name, _NO_SCHEME)


def _tolerance(
    measure: Placed[Measure], quarters: list[Quarter], known: Known
) -> Iterator[Problem]:
    """Check a measure's tolerance against the scheme, once for each that goes by one."""
    rated_by = dict(_scheme(measure.value, quarter, known) for quarter in quarters)
    given = measure.value.tolerance
    for name, scheme in rated_by.items():
        if scheme.basis is not Basis.TOLERANCE:
            continue
        wanted = "a share such as 5%" if scheme.by_share else "a number such as 2, without a %"
        message = None
        if given is None:
            message = f"the scheme {name} goes by the measure's tolerance, and it has none"
        elif given.value <= 0:
            message = "a tolerance must be more than 0"
        elif (given.sign == "%") is not scheme.by_share:
            message = f"the scheme {name} needs a tolerance that is {wanted}"
        if message is not None:
            at = ("scheme",) if given is None else ("tolerance",)
            yield measure.document.problem(
                "wrong-tolerance", at, message, f"add or correct tolerance: {wanted}"
            )
