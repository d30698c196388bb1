"""Which rule gave a band, a sentence for every rule: `5% or more better than target is Green`."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType

from site_builder.model.assessment import Aim, Assessment, RuleKind, Ruling
from site_builder.model.measure import GoodIs, Measure
from site_builder.model.movement import Direction, Movement
from site_builder.model.scheme import Basis, Scheme
from site_builder.render.words.bands import OF_RANGE, Measured, band_words, gap, holds, sides
from site_builder.render.words.compared import earlier_figure, earlier_to_now
from site_builder.render.words.numbers import capital, lower_first
from site_builder.render.words.targets import is_forecast, target_name, target_words


@dataclass(frozen=True, slots=True)
class _Case:
    """A ruling with what it was made of."""

    ruling: Ruling
    scheme: Scheme
    measure: Measure
    aim: Aim | None

    @property
    def band(self) -> str:
        return self.ruling.band.name

    @property
    def measured(self) -> Measured:
        return Measured(self.scheme, self.measure.unit, self.ruling.tolerance)


def gap_sentence(assessment: Assessment) -> str:
    """Say how far a figure is off its target: `36% worse than target`; "" where it says nothing."""
    rating = assessment.rating
    ruling = rating.ruling if rating else None
    if rating is None or ruling is None or ruling.variance is None:
        return ""
    measure = assessment.measure
    measured = Measured(rating.scheme, measure.unit, ruling.tolerance)
    if measure.good_is is GoodIs.IN_RANGE:
        return gap(ruling.variance, measured, OF_RANGE)
    words = sides(measure.good_is, forecast=is_forecast(assessment.aim))
    return gap(ruling.variance, measured, words)


def rule_words(ruling: Ruling, scheme: Scheme, measure: Measure, aim: Aim | None = None) -> str:
    """Say which rule gave the band: `More than 10% worse than target is High Red (…)`."""
    base = ruling if ruling.by_distance is None else replace(ruling, band=ruling.by_distance)
    sentence = _RULES[ruling.kind](_Case(base, scheme, measure, aim))
    condition = _condition(ruling, measure)
    return f"{sentence}{condition} ({lower_first(scheme.title)})"


def _condition(ruling: Ruling, measure: Measure) -> str:
    """Say what an earlier figure made of the band that the distance gives; "" for nothing."""
    by_distance, moved = ruling.by_distance, ruling.compared
    if by_distance is None or moved is None:
        return ""
    if ruling.band != by_distance:
        than = earlier_to_now(measure, moved)
        improved = moved.direction is Direction.BETTER
        held = f"it improved on {than}" if improved else f"it is no worse than {than}"
        return f", but {held}, which is {ruling.band.name}"
    failed = "is worse than" if by_distance.or_equal else "did not improve on"
    return f", and it {failed} {earlier_figure(measure, moved)}"


def _variance(case: _Case) -> str:
    words = sides(case.measure.good_is, forecast=is_forecast(case.aim))
    held = band_words(case.measured, case.ruling.band, words)
    comma = "," if "," in held else ""
    return f"{capital(held)}{comma} is {case.band}"


def _zero_target(case: _Case) -> str:
    name = target_name(case.aim).lower()
    if case.ruling.band == case.scheme.placed[-1]:
        missed = "above" if case.measure.good_is is GoodIs.LOWER else "below"
        return f"Anything {missed} a {name} of 0 is {case.band}"
    if case.ruling.band == case.scheme.placed[0] and case.measure.good_is is GoodIs.HIGHER:
        return f"Anything above a {name} of 0 is {case.band}"
    return f"Meeting a {name} of 0 is {case.band}"


def _zero_against_zero(case: _Case) -> str:
    return f"Nothing due and nothing done is {case.band}"


def _in_range(case: _Case) -> str:
    return f"Within the range is {case.band}"


def _out_of_range(case: _Case) -> str:
    return f"Outside the range is {case.band}"


def _out_of_range_by_distance(case: _Case) -> str:
    upper = case.scheme.edges(case.ruling.band)[1]
    if upper is None or upper.value > 0:
        return f"Outside the range, but near enough, is {case.band}"
    return f"{capital(band_words(case.measured, case.ruling.band, OF_RANGE))} is {case.band}"


def _target_reached(case: _Case) -> str:
    return f"Reaching the target is {case.band}"


def _floor_reached(case: _Case) -> str:
    return f"Worse than the target, but not than the floor, is {case.band}"


def _floor_missed(case: _Case) -> str:
    return f"Worse than the floor is {case.band}"


def _met(case: _Case) -> str:
    return f"Meeting a target of {_inequality(case)} is {case.band}"


def _not_met(case: _Case) -> str:
    return f"Not meeting a target of {_inequality(case)} is {case.band}"


def _inequality(case: _Case) -> str:
    return lower_first(target_words(case.measure, case.aim))


def _direction(case: _Case) -> str:
    moved = case.ruling.compared
    than = _than(moved, case.measure)
    return f"{than} is {case.band}"


def _than(moved: Movement | None, measure: Measure) -> str:
    if moved is None:
        return "The direction of travel"
    word = {Direction.BETTER: "Better than", Direction.WORSE: "Worse than"}
    start = word.get(moved.direction, "No clear change from") if moved.direction else ""
    return f"{start} {earlier_to_now(measure, moved)}"


def _last_year_equalled(case: _Case) -> str:
    return f"Last year's figure was equalled, not beaten, which is {case.band}"


def _beside_last_year(case: _Case) -> str:
    """Word the band of a `last year` target; one that equalling it bounds is said to be so."""
    ruling, scheme = case.ruling, case.scheme
    beaten = ruling.kind is RuleKind.LAST_YEAR_BEATEN
    if ruling.variance is None:
        return f"Anything {'better' if beaten else 'worse'} than 0 is {case.band}"
    if scheme.basis is Basis.FLOOR:
        return f"{'Beating' if beaten else 'Missing'} last year's figure is {case.band}"
    if holds(scheme, ruling.band, ruling.variance, ruling.tolerance):
        return _variance(case)
    if beaten:
        return f"Beating last year's figure is at least {case.band}"
    return f"Missing last year's figure is {case.band} at best"


_RULES: Mapping[RuleKind, Callable[[_Case], str]] = MappingProxyType(
    {
        RuleKind.VARIANCE: _variance,
        RuleKind.ZERO_TARGET: _zero_target,
        RuleKind.ZERO_AGAINST_ZERO: _zero_against_zero,
        RuleKind.IN_RANGE: _in_range,
        RuleKind.OUT_OF_RANGE: _out_of_range,
        RuleKind.OUT_OF_RANGE_BY_DISTANCE: _out_of_range_by_distance,
        RuleKind.LAST_YEAR_BEATEN: _beside_last_year,
        RuleKind.LAST_YEAR_EQUALLED: _last_year_equalled,
        RuleKind.LAST_YEAR_MISSED: _beside_last_year,
        RuleKind.TARGET_REACHED: _target_reached,
        RuleKind.FLOOR_REACHED: _floor_reached,
        RuleKind.FLOOR_MISSED: _floor_missed,
        RuleKind.MET: _met,
        RuleKind.NOT_MET: _not_met,
        RuleKind.DIRECTION: _direction,
    }
)
