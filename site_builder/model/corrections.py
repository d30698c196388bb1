"""A published figure that has changed since: one step from an old value to the next.

`assess` makes one of each `revised:` entry; `render` words it, for the measure's page, for the
banner of the report, for the log of corrections and for the feed.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from site_builder.model.fields import Withheld
from site_builder.model.measure import Measure
from site_builder.model.quarter import Quarter
from site_builder.model.result import FIGURE, RevisionKind
from site_builder.model.scheme import Band, Family

Value = Decimal | Withheld | None
"""A figure, one that is withheld, or none at all."""


@dataclass(frozen=True, slots=True)
class Correction:
    """A revision or a correction of one figure: what it was, what it became, when and why.

    The statuses are set only where both values may be shown and both were, or would be, rated.
    """

    measure: Measure
    quarter: Quarter
    kind: RevisionKind
    old: Value
    new: Value  # what the next entry was changed from; of the last, the figure as it is now
    date: date
    reason: str
    approved: str = ""  # the post or body; "" where nobody is named
    old_status: Band | None = None
    new_status: Band | None = None
    frozen: bool = False
    """The old status is on record in a frozen edition; otherwise it is worked out by the rule."""
    old_target: str = ""  # as the edition has it; "" where no edition has, or it may not be told
    new_target: str = ""  # what the new status was given against
    of: str = FIGURE  # or the number beside it that changed: numerator, …, the id of a part
    step: int = 1  # 1: the old value is the one first published
    steps: int = 1  # that the figure has had; the last one made the figure what it is now

    @property
    def is_correction(self) -> bool:
        """Whether an error was put right, rather than better data come in."""
        return self.kind is RevisionKind.CORRECTION

    @property
    def of_the_figure(self) -> bool:
        """Whether the figure itself changed, and not a number beside it."""
        return self.of == FIGURE

    @property
    def moved_status(self) -> bool:
        """Whether the status is known to have changed with the figure."""
        then, now = self.old_status, self.new_status
        return then is not None and now is not None and then != now

    @property
    def moved_target(self) -> bool:
        """Whether the figure's target is known to have changed as well."""
        return bool(self.old_target and self.new_target) and self.old_target != self.new_target


@dataclass(frozen=True, slots=True)
class Restated:
    """An overall status that is another one today than when its report was published."""

    quarter: Quarter
    scope: str  # a priority's id, or `plan`
    old: Family
    new: Family | None  # None: there is no overall status any more
