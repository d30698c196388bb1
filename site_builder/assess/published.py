"""The status that is published: the rule's, or the one that a post has set with a reason.

Source: rules, section 1 (why sentence, overridden) and the format's `status:`. A figure that is not
held may still carry the rating it was published with; any other absent figure has none. In a scheme
by judgement there is no rule to differ from: the post's status is the rating.
"""

from __future__ import annotations

from site_builder.model.assessment import (
    Absence,
    AbsenceCode,
    Rating,
    Ruling,
    StatusSource,
    Unrated,
)
from site_builder.model.result import Result, StatusOverride
from site_builder.model.scheme import Basis, Scheme


def status_of(
    decision: Ruling | Unrated | None,
    result: Result | None,
    absence: Absence | None,
    scheme: Scheme,
) -> tuple[Rating | None, Unrated | None]:
    """Return the published rating, or why a figure has none; both None where a figure is absent.

    `decision` is what the rule says, None without a figure. An override that names no band of the
    scheme, which `load` refuses, does not count: the rule stands.
    """
    ruling = decision if isinstance(decision, Ruling) else None
    override = None if result is None else result.status
    if override is not None and _may_carry_one(absence):
        rating = _overridden(override, ruling, scheme)
        if rating is not None:
            return rating, None
    if ruling is not None:
        return Rating(ruling.band, scheme, StatusSource.RULE, ruling), None
    return None, decision if isinstance(decision, Unrated) else None


def _may_carry_one(absence: Absence | None) -> bool:
    return absence is None or absence.code is AbsenceCode.NOT_HELD


def _overridden(override: StatusOverride, ruling: Ruling | None, scheme: Scheme) -> Rating | None:
    band = scheme.band(override.is_)
    if band is None:
        return None
    judged = scheme.basis is Basis.JUDGEMENT
    source = StatusSource.JUDGEMENT if judged else StatusSource.OVERRIDE
    return Rating(band, scheme, source, ruling, override)
