"""The views of portfolios, directorates and priorities: the report by who answers for what."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from site_builder.render.views.corrections import Corrected
from site_builder.render.views.pages import Dates, PriorityCard
from site_builder.render.views.parts import (
    ActionRow,
    BarSegment,
    Count,
    Link,
    OverallView,
    Scorecard,
    Standing,
    Status,
)


@dataclass(frozen=True, slots=True)
class OfficeRow:
    """A portfolio, or a directorate, in the list of all of them."""

    link: Link
    lead: str  # the post that leads it; "" when none is named
    status: Status | None
    sentence: str
    bar: tuple[BarSegment, ...]
    bar_label: str  # the same in words, for screen readers
    standing: Standing


@dataclass(frozen=True, slots=True)
class OfficesPage:
    """All portfolios, or all directorates."""

    heading: str
    answer: str
    rows: tuple[OfficeRow, ...]


@dataclass(frozen=True, slots=True)
class OfficePage:
    """What one portfolio, or one directorate, answers for in the latest report."""

    heading: str
    lead: str
    answer: Markup
    actions_answer: Markup
    dates: Dates
    overall: OverallView
    counts: tuple[Count, ...]
    bar: tuple[BarSegment, ...]
    bar_label: str
    contents: tuple[Link, ...]
    scorecard: Scorecard | None  # None where there is no measure
    actions_caption: str
    actions: tuple[ActionRow, ...]
    previous: Link | None  # the office before in the list
    following: Link | None
    corrected: Corrected | None = None  # None: no figure has changed since


@dataclass(frozen=True, slots=True)
class PriorityRow:
    """A priority: how it stands, and what it sets out to do."""

    anchor: str
    card: PriorityCard
    summary: Markup | None
    objectives: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PrioritiesPage:
    """The priorities of the plan in force, as they stand in the latest report."""

    heading: str
    answer: str
    dates: Dates
    priorities: tuple[PriorityRow, ...]
