"""A reporting year with its quarters side by side: by priority, objective and measure."""

from __future__ import annotations

from dataclasses import dataclass

from site_builder.model.action import Action
from site_builder.model.assessment import ActionAssessment, Aim, Assessment, Rating
from site_builder.model.measure import Measure
from site_builder.model.movement import Movement
from site_builder.model.plan import Objective, Priority
from site_builder.model.quarter import Quarter
from site_builder.model.target import Target


@dataclass(frozen=True, slots=True)
class YearMeasure:
    """One measure in the four quarters of a year."""

    measure: Measure
    quarters: tuple[Assessment | None, ...]  # Q1 to Q4; None: the site does not have the quarter
    aim: Aim | None  # the target of the last quarter that has one, where it was assessed
    aimed_in: Assessment | None  # the quarter of `aim`
    typed: Target | None  # the same as typed, where the quarter is still to come
    rated_in: Assessment | None  # the last quarter of the year with a rating of its own
    movement: Movement | None  # of the year's last figure, against the same quarter a year before

    @property
    def rating(self) -> Rating | None:
        """The year's last rating."""
        return None if self.rated_in is None else self.rated_in.rating


@dataclass(frozen=True, slots=True)
class YearGroup:
    """The measures of one objective; of none where they name none."""

    objective: Objective | None
    measures: tuple[YearMeasure, ...]


@dataclass(frozen=True, slots=True)
class YearAction:
    """One action in the four quarters of a year; None where it was not reported."""

    action: Action
    quarters: tuple[ActionAssessment | None, ...]


@dataclass(frozen=True, slots=True)
class YearChapter:
    """One priority in a year."""

    priority: Priority
    groups: tuple[YearGroup, ...]
    actions: tuple[YearAction, ...]


@dataclass(frozen=True, slots=True)
class YearReport:
    """A reporting year of which at least one report is shown."""

    year: Quarter  # its first quarter
    reported: tuple[Quarter, ...]  # those of its quarters that have a report, oldest first
    chapters: tuple[YearChapter, ...]

    @property
    def quarters(self) -> tuple[Quarter, ...]:
        """Its four quarters, reported or not."""
        return tuple(self.year.in_year(number) for number in range(1, 5))
