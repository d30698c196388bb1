"""What the key page says: how ratings, directions and summaries are made."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from site_builder.model.assessment import Unrated
from site_builder.model.report import NO_DIRECTION
from site_builder.model.scheme import BY_DISTANCE, PLACED, Band, Basis, Scheme
from site_builder.model.scheme_settings import (
    best_band,
    equalled_band,
    in_range_band,
    met_band,
    not_met_band,
    on_target_band,
    out_of_range_band,
    worst_band,
    zero_against_zero_band,
)
from site_builder.render.words.bands import OF_TARGET, Measured, band_words
from site_builder.render.words.labels import COMPARED_WITH
from site_builder.render.words.numbers import capital, listed, plural
from site_builder.render.words.states import UNRATED

MOST_NAMED = 5  # measures that are named as going by a scheme; the others are counted

INTRODUCTION = (
    "Every status on this site follows from a rule, unless it is marked. Here are the rules in "
    "force, taken from the settings that the site is built with."
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
    (NO_DIRECTION, "There is nothing to compare with; the page of the measure says why."),
)


_TURNED = "Where lower is better, it is turned round. Nothing is rounded before it is compared."
_BASES = {
    Basis.RELATIVE: (
        "The gap is the figure less the target, as a share of the target. That holds for "
        f"percentages too. {_TURNED}"
    ),
    Basis.POINTS: (f"The gap is the figure less the target, in the measure's own unit. {_TURNED}"),
    Basis.TOLERANCE: f"The gap is the figure less the target, in tolerances: {{}}. {_TURNED}",
    Basis.FLOOR: (
        "Each measure has a target, and a floor on the easier side of it. The figure is held "
        f"against both. {_TURNED}"
    ),
    Basis.DIRECTION: (
        "The figure is compared with an earlier one of the same measure, as its direction of "
        "travel is. No target is looked at."
    ),
    Basis.JUDGEMENT: (
        "The service judges each figure, with its reason, its post and the date. No rule is "
        "applied, and no target decides."
    ),
}
_TOLERANCES = {
    True: "each measure has its own, a share of its target",
    False: "each measure has its own, in its unit",
}
_RULES_IN_ORDER = {
    Basis.FLOOR: (
        "At the target, or better",
        "Worse than the target, but at the floor or better",
        "Worse than the floor",
    ),
    Basis.DIRECTION: (
        "Better than the figure compared with",
        "No change, or by no more than the measure allows",
        "Worse than the figure compared with",
    ),
}
_THEN = {False: "Better than {}: {} instead", True: "No worse than {}: {} instead"}


def basis_words(scheme: Scheme) -> str:
    """Say what decides the bands of a scheme."""
    return _BASES[scheme.basis].format(_TOLERANCES[scheme.by_share])


def band_rule(scheme: Scheme, band: Band) -> str:
    """Say which figures a band is for, and how it counts where its colour does not say."""
    parts = [_place_words(scheme, band)]
    if band.then is not None and band.if_improved_on is not None:
        earlier = COMPARED_WITH[band.if_improved_on]
        parts.append(_THEN[band.or_equal].format(earlier, _name(scheme, band.then)))
        parts.append("Nothing to compare with: not rated")
    if band.family not in PLACED:
        counted = f"as {band.counts_as}" if band.counts_as else "apart: not green, amber or red"
        parts.append(f"Counts {counted}")
    return ". ".join(parts)


def _name(scheme: Scheme, code: str) -> str:
    band = scheme.band(code)
    return band.name if band else code


def _place_words(scheme: Scheme, band: Band) -> str:
    if scheme.basis is Basis.JUDGEMENT:
        return "As the service judges"
    if scheme.basis in _RULES_IN_ORDER:
        return _RULES_IN_ORDER[scheme.basis][scheme.bands.index(band)]
    if band in scheme.placed:
        return capital(band_words(Measured(scheme), band, OF_TARGET))
    lifted = (one.name for one in scheme.bands if one.then == band.code)
    return f"Only in place of {listed(lifted, 'or')}, never by distance from target"


def special_rules(scheme: Scheme) -> tuple[str, ...]:
    """Say the rules for ranges, last year's figure, inequalities and targets of 0."""
    never = "A measure for information only is never rated."
    if scheme.basis is Basis.JUDGEMENT:
        return ("A figure that the service has not judged is not rated.", never)
    if scheme.basis is Basis.DIRECTION:
        return ("A figure that has nothing to compare with is not rated.", never)
    inside, outside = in_range_band(scheme).name, f"outside is {out_of_range_band(scheme).name}"
    if scheme.out_of_range == BY_DISTANCE:
        outside = "outside, the distance from the nearest end decides"
    equalled = equalled_band(scheme).name
    met, not_met = met_band(scheme).name, not_met_band(scheme).name
    return (
        f"A target range: within it, ends included, is {inside}; {outside}.",
        f"A target to beat last year: equalling last year's figure is {equalled}.",
        f"A target such as “under 5” or “80 or more”: met is {met}, not met is {not_met}.",
        *(_zero_rules(scheme) if scheme.by_share else ()),
        never,
    )


def _zero_rules(scheme: Scheme) -> tuple[str, str]:
    """Say the rules for a target of 0, of which no distance can be a share."""
    best, worst = best_band(scheme).name, worst_band(scheme).name
    on_target, against_zero = on_target_band(scheme).name, zero_against_zero_band(scheme)
    zero = against_zero.name if against_zero else "not rated"
    return (
        f"A target of 0 where lower is better: 0 is {on_target}, anything above is {worst}.",
        f"A target of 0 where higher is better: anything above is {best}; 0 is {zero}.",
    )


def unrated_reasons(schemes: Iterable[Scheme]) -> tuple[tuple[str, str], ...]:
    """Return why a figure may have no rating; leaves out what no scheme of the site can lead to."""
    known = tuple(schemes)
    compares = any(
        scheme.basis is Basis.DIRECTION or any(band.then for band in scheme.bands)
        for scheme in known
    )
    judges = any(scheme.basis is Basis.JUDGEMENT for scheme in known)
    idle = {Unrated.NOTHING_TO_COMPARE: not compares, Unrated.AWAITS_JUDGEMENT: not judges}
    return tuple(words for reason, words in UNRATED.items() if not idle.get(reason, False))


def users_words(priorities: Sequence[str], measures: Sequence[str]) -> str:
    """Say whose scheme it is, where it is not the site's."""
    named = [f"the priority {title}" for title in priorities]
    named += measures[:MOST_NAMED]
    more = len(measures) - MOST_NAMED
    if more > 0:
        named.append(plural(more, "other measure"))
    return f"Only for {listed(named)}"


def period_words(label: str, until: str) -> str:
    """Say in which quarters a scheme is in force."""
    return f"From {label} to {until}" if until else f"From {label}"
