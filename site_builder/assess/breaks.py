"""Breaks in series: where a changed definition parts a measure's figures (rules, section 3).

Figures on either side of a break are never compared: not for a direction of travel, not for a
target to beat last year, not by a line in a chart. The first figure of the new definition carries
the mark.
"""

from __future__ import annotations

from collections.abc import Iterable

from site_builder.model.change import ChangeKind
from site_builder.model.measure import Measure
from site_builder.model.quarter import Quarter


def redefined_between(measure: Measure, earlier: Quarter, later: Quarter) -> bool:
    """Say whether a recorded change of definition stands between two quarters."""
    return any(earlier < quarter <= later for quarter in _redefined(measure))


def breaks_of(measure: Measure, shown: Iterable[Quarter]) -> frozenset[Quarter]:
    """Return the quarters whose figure is the first of a new definition.

    `shown` are the quarters with a figure that may be shown. A measure that reports once a year
    has its first new figure later than its new definition. Where the site has no earlier figure
    there is nothing to part, unless the change is recorded for that very quarter.
    """
    changed = _redefined(measure)
    found: set[Quarter] = set()
    before: Quarter | None = None
    for quarter in sorted(shown):
        parted = before is not None and redefined_between(measure, before, quarter)
        if parted or quarter in changed:
            found.add(quarter)
        before = quarter
    return frozenset(found)


def _redefined(measure: Measure) -> frozenset[Quarter]:
    changes = measure.changes
    return frozenset(one.quarter for one in changes if one.what is ChangeKind.DEFINITION)
