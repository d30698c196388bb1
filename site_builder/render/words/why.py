"""Why this colour: one sentence for every rule, override and unrated figure (rules, section 1)."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from decimal import Decimal
from types import MappingProxyType

from site_builder.model.assessment import Aim, Assessment, Rating, RuleKind, Ruling, Unrated
from site_builder.model.measure import GoodIs, Measure
from site_builder.model.result import StatusOverride
from site_builder.model.scheme import Scheme
from site_builder.model.target import TargetKind
from site_builder.render.words.bands import band_words, gap, holds, sides
from site_builder.render.words.numbers import capital, format_number, telling_apart
from site_builder.render.words.states import UNRATED, absence_sentence, next_due_sentence
from site_builder.render.words.times import day, quarter_label


def decimals_for(measure: Measure, actual: Decimal | None, aim: Aim | None) -> int:
    """Return the decimals at which a figure and its target can be told apart."""
    numbers = () if aim is None else (aim.value, aim.low, aim.high)
    values = [value for value in (actual, *numbers) if value is not None]
    return telling_apart(values, measure.decimals) if actual is not None else measure.decimals


def shown(measure: Measure, value: Decimal, decimals: int | None = None) -> str:
    """Write a value of a measure in its own unit and decimals."""
    places = measure.decimals if decimals is None else decimals
    return format_number(value, measure.unit, places)


def actual_words(assessment: Assessment) -> str:
    """Write the figure of a quarter; "" when there is none."""
    if assessment.actual is None:
        return ""
    places = decimals_for(assessment.measure, assessment.actual, assessment.aim)
    return shown(assessment.measure, assessment.actual, places)


def target_words(measure: Measure, aim: Aim | None, decimals: int | None = None) -> str:
    """Write a target: `42`, `0.9 to 1.1`, `Better than 61 (Q2 2018/19)`; "" for none."""
    if aim is None:
        return ""
    if aim.kind is TargetKind.POINT and aim.value is not None:
        return shown(measure, aim.value, decimals)
    if aim.kind is TargetKind.RANGE and aim.low is not None and aim.high is not None:
        return f"{shown(measure, aim.low, decimals)} to {shown(measure, aim.high, decimals)}"
    if aim.kind is TargetKind.LAST_YEAR:
        if aim.value is None or aim.taken_from is None:
            return "Better than last year"
        value = shown(measure, aim.value, decimals)
        return f"Better than {value} ({quarter_label(aim.taken_from)})"
    return {
        TargetKind.TO_BE_SET: "To be set",
        TargetKind.BASELINE: "None yet (baseline)",
        TargetKind.NOT_HELD: "Not held",
    }.get(aim.kind, "")


def figure_sentence(assessment: Assessment) -> str:
    """Say a figure beside its target: `27 against a target of 42`. Needs a figure."""
    measure, aim = assessment.measure, assessment.aim
    actual = actual_words(assessment)
    places = decimals_for(measure, assessment.actual, aim)
    if aim is not None and aim.kind is TargetKind.POINT and aim.value is not None:
        return f"{actual} against a target of {shown(measure, aim.value, places)}"
    if aim is not None and aim.kind is TargetKind.RANGE:
        return f"{actual} against a target of {target_words(measure, aim, places)}"
    if aim is not None and aim.kind is TargetKind.LAST_YEAR and aim.value is not None:
        when = f" in {quarter_label(aim.taken_from)}" if aim.taken_from else ""
        return f"{actual} against {shown(measure, aim.value, places)}{when}, which it had to beat"
    return actual


def gap_sentence(assessment: Assessment) -> str:
    """Say how far the figure is from its target: `35.7% short`; "" where that has no meaning."""
    rating = assessment.rating
    ruling = rating.ruling if rating else None
    if rating is None or ruling is None or ruling.variance is None:
        return ""
    measure, scheme = assessment.measure, rating.scheme
    if measure.good_is is GoodIs.IN_RANGE:
        return gap(ruling.variance, scheme, measure.unit, sides(GoodIs.NEITHER)).replace(
            "short of target", "outside the range"
        )
    return gap(ruling.variance, scheme, measure.unit, sides(measure.good_is))


def _variance(ruling: Ruling, scheme: Scheme, measure: Measure) -> str:
    words = band_words(scheme, ruling.band, sides(measure.good_is), measure.unit)
    comma = "," if "," in words else ""
    return f"{capital(words)}{comma} is {ruling.band.name}"


def _zero_target(ruling: Ruling, scheme: Scheme, measure: Measure) -> str:
    if ruling.band == scheme.bands[-1]:
        missed = "above" if measure.good_is is GoodIs.LOWER else "below"
        return f"Anything {missed} a target of 0 is {ruling.band.name}"
    if ruling.band == scheme.bands[0] and measure.good_is is GoodIs.HIGHER:
        return f"Anything above a target of 0 is {ruling.band.name}"
    return f"Meeting a target of 0 is {ruling.band.name}"


def _in_range(ruling: Ruling, _: Scheme, __: Measure) -> str:
    return f"Within the range is {ruling.band.name}"


def _out_of_range(ruling: Ruling, _: Scheme, __: Measure) -> str:
    return f"Outside the range is {ruling.band.name}"


def _last_year_equalled(ruling: Ruling, _: Scheme, __: Measure) -> str:
    return f"Last year's figure was equalled, not beaten, which is {ruling.band.name}"


def _beside_last_year(ruling: Ruling, scheme: Scheme, measure: Measure) -> str:
    """Word the band of a `last year` target; one that equalling it bounds is said to be so."""
    beaten = ruling.kind is RuleKind.LAST_YEAR_BEATEN
    if ruling.variance is None:
        return f"Anything {'better' if beaten else 'worse'} than 0 is {ruling.band.name}"
    if holds(scheme, ruling.band, ruling.variance):
        return _variance(ruling, scheme, measure)
    if beaten:
        return f"Beating last year's figure is at least {ruling.band.name}"
    return f"Missing last year's figure is {ruling.band.name} at best"


_RULES: Mapping[RuleKind, Callable[[Ruling, Scheme, Measure], str]] = MappingProxyType(
    {
        RuleKind.VARIANCE: _variance,
        RuleKind.ZERO_TARGET: _zero_target,
        RuleKind.IN_RANGE: _in_range,
        RuleKind.OUT_OF_RANGE: _out_of_range,
        RuleKind.LAST_YEAR_BEATEN: _beside_last_year,
        RuleKind.LAST_YEAR_EQUALLED: _last_year_equalled,
        RuleKind.LAST_YEAR_MISSED: _beside_last_year,
    }
)


def rule_words(ruling: Ruling, scheme: Scheme, measure: Measure) -> str:
    """Say which rule gave the band: `More than 10% short is High Red (five-level scheme)`."""
    sentence = _RULES[ruling.kind](ruling, scheme, measure)
    return f"{sentence} ({lower_first(scheme.title)})"


def why(assessment: Assessment, threshold: int) -> str:
    """Say why a status, why none, or why no figure, from the same inputs as the rule."""
    if assessment.absence is not None:
        return _why_absent(assessment, threshold)
    if assessment.rating is not None:
        return _why_rated(assessment, assessment.rating)
    if assessment.unrated is not None:
        return _why_unrated(assessment, assessment.unrated)
    return ""


def _why_rated(assessment: Assessment, rating: Rating) -> str:
    parts = [figure_sentence(assessment)]
    distance = gap_sentence(assessment)
    if distance:
        parts[0] += f": {distance}"
    if rating.ruling is not None:
        parts.append(rule_words(rating.ruling, rating.scheme, assessment.measure))
    parts.append(rating_source_words(rating))
    return " ".join(f"{part}." for part in parts if part)


def override_words(rule_gives: str, published: str, override: StatusOverride) -> str:
    """Say who set a status, when and why; without its full stop. `rule_gives` is "" for no rule."""
    start = f"The rule gives {rule_gives}; published" if rule_gives else "Published"
    reason = _reason(override)
    signed = f"set by {override.by}, {day(override.date)}"
    stands_alone = reason.lower().startswith(("as published", "the report"))
    if ". " in reason or "; " in reason or stands_alone:
        return f"{start} as {published}, {signed}. The reason given: {reason}"
    return f"{start} as {published} because {reason}, {signed}"


def taken_over_words(published: str, override: StatusOverride) -> str:
    """Say where a rating comes from whose figure or target is not held; without its full stop."""
    recorded = f"recorded by {override.by}, {day(override.date)}"
    return f"Taken over as {published}: {_reason(override)} ({recorded})"


def rating_source_words(rating: Rating) -> str:
    """Say who set a status and why, or where it was taken from; "" where the rule decided."""
    if rating.override is None:
        return ""
    if rating.ruling is None:
        return taken_over_words(rating.band.name, rating.override)
    return override_words(rating.ruling.band.name, rating.band.name, rating.override)


def _reason(override: StatusOverride) -> str:
    return lower_first(override.reason.strip().removesuffix("."))


def _why_absent(assessment: Assessment, threshold: int) -> str:
    if assessment.absence is None:
        return ""
    sentence = absence_sentence(assessment.measure, assessment.absence, threshold) + "."
    rating = assessment.rating
    if rating is not None and rating.override is not None:
        return f"{taken_over_words(rating.band.name, rating.override)}. {sentence}"
    return f"{sentence} {next_due_sentence(assessment.absence)}".strip()


def _why_unrated(assessment: Assessment, reason: Unrated) -> str:
    name, meaning = UNRATED[reason]
    figure = actual_words(assessment)
    if reason is Unrated.NOTHING_DUE:
        return f"{figure_sentence(assessment)}. {meaning}"
    return f"{figure}. {name}. {meaning}"


def lower_first(text: str) -> str:
    """Start with a small letter, unless the first word is an acronym."""
    word = text.split(" ", maxsplit=1)[0]
    return text if word[1:].lower() != word[1:] or len(word) == 1 else text[:1].lower() + text[1:]
