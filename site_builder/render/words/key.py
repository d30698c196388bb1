"""What the key page says: how ratings, directions and summaries are made."""

from __future__ import annotations

from decimal import Decimal

from site_builder.model.scheme import Band, Basis, Scheme
from site_builder.render.words.bands import NEUTRAL, band_words, holds
from site_builder.render.words.numbers import capital

INTRODUCTION = (
    "Every status on this site follows from a rule. Here are the rules in force, taken from the "
    "settings that the site is built with."
)
TREND_RULE = (
    "The direction of travel says better or worse, never up or down. A figure is compared with the "
    "previous report of the same measure; a total for the year so far with the same quarter last "
    "year. A withheld figure is not compared, nor one from before a change of definition. Two "
    "estimates of a survey whose confidence intervals overlap show no clear change. A status and a "
    "direction are two things: a measure can be green and getting worse."
)
TRENDS = (
    ("better", "The figure moved the way it should."),
    ("worse", "The figure moved the other way."),
    ("same", "The figure did not move, or by no more than the measure allows."),
    ("increased", "The figure went up; for this measure that is neither good nor bad."),
    ("decreased", "The figure went down; for this measure that is neither good nor bad."),
    ("none", "There is nothing to compare with; the page of the measure says why."),
)


def basis_words(scheme: Scheme) -> str:
    """Say how the gap between figure and target is worked out."""
    if scheme.basis is Basis.RELATIVE:
        gap = "as a share of the target, also for measures that are percentages"
    else:
        gap = "in the measure's own unit"
    return (
        f"The gap is the figure less the target, {gap}. Where lower is better, it is turned round. "
        "Nothing is rounded before it is compared."
    )


def band_rule(scheme: Scheme, band: Band) -> str:
    """Say which gaps a band holds."""
    return capital(band_words(scheme, band, NEUTRAL))


def special_rules(scheme: Scheme) -> tuple[str, ...]:
    """Say the rules for ranges, last year's figure and targets of 0."""
    on_target = _on_target(scheme)
    best, worst = scheme.bands[0].name, scheme.bands[-1].name
    inside = _named(scheme, scheme.in_range) or on_target
    outside = _named(scheme, scheme.out_of_range) or worst
    equalled = _named(scheme, scheme.equal_to_last_year) or "the amber band nearest to target"
    return (
        f"A target range: within it, ends included, is {inside}; outside is {outside}.",
        f"A target to beat last year: equalling last year's figure is {equalled}.",
        f"A target of 0 where lower is better: 0 is {on_target}, anything above is {worst}.",
        f"A target of 0 where higher is better: anything above is {best}; 0 is not rated.",
        "A measure for information only is never rated.",
    )


def _on_target(scheme: Scheme) -> str:
    return next(band.name for band in scheme.bands if holds(scheme, band, Decimal(0)))


def _named(scheme: Scheme, code: str | None) -> str:
    band = scheme.band(code) if code else None
    return band.name if band else ""


def period_words(label: str, until: str) -> str:
    """Say in which quarters a scheme is in force."""
    return f"From {label} to {until}" if until else f"From {label}"
