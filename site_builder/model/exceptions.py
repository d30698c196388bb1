"""What a report has to answer for: measures and actions off track or getting worse."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from site_builder.model.assessment import ActionAssessment, Assessment
from site_builder.model.fields import Markdown
from site_builder.model.quarter import Quarter
from site_builder.model.ranking import RankedMove


class Concern(StrEnum):
    """Why a measure is listed. Each measure stands under the first that holds."""

    OFF_TRACK = "off track"
    """Red by this quarter's own rating."""
    WORSE = "getting worse"
    """Not red; in a lower band than when last rated, or its figure is worse than before."""
    RED_BEFORE = "red when last rated"
    """Not rated this quarter; its latest known rating is red."""
    RECOVERED = "back on track"
    """Red when something was promised; the date of that has passed, and it is red no more."""


@dataclass(frozen=True, slots=True)
class Promise:
    """What an earlier report said would be done about a measure, and by when."""

    quarter: Quarter
    action: Markdown | None
    owner: str | None
    due: date | None
    passed: bool  # its date lies before the end of the quarter reported now


@dataclass(frozen=True, slots=True)
class MeasureException:
    """A measure that the report has to answer for."""

    now: Assessment
    concern: Concern
    fell: RankedMove | None  # None: it is in no lower band than when last rated
    promise: Promise | None  # None: nothing was promised in the year before


@dataclass(frozen=True, slots=True)
class ActionException:
    """An action that is red, overdue, or in a worse colour than before."""

    now: ActionAssessment
    fell_from: ActionAssessment | None  # None: it is in no worse colour than before


@dataclass(frozen=True, slots=True)
class Exceptions:
    """Everything that a report has to answer for, the furthest off target first."""

    measures: tuple[MeasureException, ...] = ()
    actions: tuple[ActionException, ...] = ()

    def of(self, concern: Concern) -> tuple[MeasureException, ...]:
        """Return the measures listed for one reason."""
        return tuple(one for one in self.measures if one.concern is concern)
