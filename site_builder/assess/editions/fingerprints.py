"""What makes two definitions of a measure the same: what is counted, how it is read and protected.

That it counts people, and how its small numbers are protected, is part of it: nobody takes the
protection away without a reason that stands on the page.

Titles, descriptions and who answers for a measure are no part of it: those have lines of their own.
"""

from __future__ import annotations

from site_builder.model.canonical import fingerprint
from site_builder.model.measure import Measure


def definition_of(measure: Measure) -> str:
    """Return the fingerprint of what decides what a figure means and which rating it gets."""
    parts = measure.parts
    return fingerprint(
        {
            "unit": measure.unit,
            "good_is": measure.good_is,
            "period_type": measure.period_type,
            "reports": measure.reports,
            "in_arrears": measure.in_arrears,
            "compare_with": measure.comparator,
            "no_change_within": measure.no_change_within,
            "tolerance": measure.tolerance,
            "parts": None if parts is None else sorted(parts.of),
            "additive": parts is not None and parts.additive,
            "total_of": measure.total_of,
            **_protection(measure),
        }
    )


def _protection(measure: Measure) -> dict[str, object]:
    """Return whether it counts people; how they are protected may be made stricter at any time."""
    return {"about_people": True} if measure.about_people else {}


def method_of(measure: Measure) -> str | None:
    """Return the fingerprint of how it is worked out, in words; None where nothing is said.

    Breaking lines anew says nothing else, so it alters no fingerprint.
    """
    return None if measure.method is None else fingerprint(" ".join(measure.method.split()))
