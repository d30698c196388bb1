"""Why this colour: one sentence for every rule, override and unrated figure (rules, section 1)."""

from __future__ import annotations

from site_builder.model.assessment import Assessment, Rating, StatusSource, Unrated
from site_builder.model.result import StatusOverride
from site_builder.render.words.numbers import lower_first
from site_builder.render.words.rules import gap_sentence, rule_words
from site_builder.render.words.states import absence_sentence, next_due_sentence, why_unrated
from site_builder.render.words.targets import actual_words, figure_sentence
from site_builder.render.words.times import day


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
        parts.append(rule_words(rating.ruling, rating.scheme, assessment.measure, assessment.aim))
    parts.append(set_words(rating))
    return " ".join(f"{part}." for part in parts if part)


def set_words(rating: Rating) -> str:
    """Say who set a status and why, or where it was taken from; "" where the rule decided.

    Without its full stop.
    """
    if rating.override is None:
        return ""
    if rating.source is StatusSource.JUDGEMENT:
        return _signed("Judged by the service", rating.band.name, rating.override)
    if rating.ruling is None:
        return taken_over_words(rating.band.name, rating.override)
    if not rating.overrules:
        signed = f"{rating.override.by}, {day(rating.override.date)}"
        return f"Confirmed as {rating.band.name} by {signed}: {_reason(rating.override)}"
    return override_words(rating.ruling.band.name, rating.band.name, rating.override)


def override_words(rule_gives: str, published: str, override: StatusOverride) -> str:
    """Say who set a status, when and why; without its full stop. `rule_gives` is "" for no rule."""
    start = f"The rule gives {rule_gives}; published" if rule_gives else "Published"
    return _signed(start, published, override)


def _signed(start: str, published: str, override: StatusOverride) -> str:
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


def _reason(override: StatusOverride) -> str:
    return lower_first(override.reason.strip().removesuffix("."))


def _why_absent(assessment: Assessment, threshold: int) -> str:
    if assessment.absence is None:
        return ""
    sentence = absence_sentence(assessment.measure, assessment.absence, threshold) + "."
    rating = assessment.rating
    if rating is not None and rating.override is not None:
        return f"{set_words(rating)}. {sentence}"
    return f"{sentence} {next_due_sentence(assessment.absence)}".strip()


_BESIDE_A_TARGET = frozenset(
    {Unrated.YEAR_END, Unrated.NOTHING_TO_COMPARE, Unrated.AWAITS_JUDGEMENT}
)
"""Reasons for which a target is no less worth saying."""


def _why_unrated(assessment: Assessment, reason: Unrated) -> str:
    name, meaning = why_unrated(assessment)
    figure = actual_words(assessment)
    if reason is Unrated.NOTHING_DUE:
        return f"{figure_sentence(assessment)}. {meaning}"
    if reason in _BESIDE_A_TARGET:
        return f"{figure_sentence(assessment)}. {name}. {meaning}"
    return f"{figure}. {name}. {meaning}"
