"""The views of figures that have changed since they were published."""

from __future__ import annotations

from dataclasses import dataclass

from site_builder.render.views.parts import Link


@dataclass(frozen=True, slots=True)
class ChangedFigure:
    """One change of a published figure."""

    anchor: str
    kind: str  # "Correction", "Revision"
    when: str  # "1 February 2020"
    done: str  # "Corrected on 1 February 2020"
    measure: Link  # to every value that the figure has had
    quarter: Link  # to the chapter that has it; "" where no report does
    told: str  # "was 219,000, is 219,200": follows the measure's name
    status: str  # "was Amber when first published, is Green"; ""
    change: str  # the same two as sentences of their own
    status_sentence: str
    reason: str
    approved: str  # "Approved by Head of Libraries."; ""


@dataclass(frozen=True, slots=True)
class Corrected:
    """The banner of a report or chapter whose figures have changed since it was published."""

    label: str  # what the banner is, for screen readers
    corrections: tuple[ChangedFigure, ...]  # newest first
    more: Link | None  # to the rest of them
    revisions: str  # how many figures were revised; "" for none
    revised: Link | None  # to the list of revisions
    overall: str = ""  # how the overall status has changed since; "" where it has not


@dataclass(frozen=True, slots=True)
class FigureHistory:
    """Every value that the figure of one quarter has had."""

    anchor: str
    quarter: Link
    first: str  # "First published as 219,000."
    changes: tuple[ChangedFigure, ...]  # oldest first


@dataclass(frozen=True, slots=True)
class MeasureChanges:
    """Every figure of a measure that has changed since it was published, newest quarter first."""

    heading: str
    figures: tuple[FigureHistory, ...]
    log: Link


@dataclass(frozen=True, slots=True)
class ChangeGroup:
    """A part of the log: the corrections, or the revisions."""

    anchor: str
    heading: str
    meaning: str
    caption: str
    rows: tuple[ChangedFigure, ...]  # newest first
    none: str  # what to say when there are none


@dataclass(frozen=True, slots=True)
class CorrectionsPage:
    """The log of every change of a published figure."""

    heading: str
    answer: str
    groups: tuple[ChangeGroup, ...]
    error: str  # how to report an error, before the contact
    contact: Link
    feed: Link
    download: Link
