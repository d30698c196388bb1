"""What pictures are called, what they say, and the heads of the tables beside them."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from decimal import Decimal

from site_builder.model.measure import Measure
from site_builder.model.report import Summary
from site_builder.render.words.numbers import listed, lower_first, plural
from site_builder.render.words.scope import MOVEMENT_NAMES, count_of
from site_builder.render.words.states import CONFIDENTIAL

MEASURES = "Measures"
ACTIONS = "Actions"
APART = "Counted apart"
SEGMENT_COLUMNS = ("Of", "Status", "Number")
HISTORY_COLUMNS = ("Quarter", "Figure", "Target", "Status")
NONE_GIVEN = "None given"
SERIES_BREAK = "New definition"
MOST_TOLD = 8  # figures that a chart's description lists one by one
UNRATED_MARK = "chart-unrated"
CHART_MARKS = {
    "chart-target": "",  # called what the measure calls it
    "chart-band": "Range to be within",
    "chart-target-former": "Target before it changed",
    "chart-change": "Where the target changed",
    "chart-bridge": "No figure was due between",
    "chart-gap": "Quarter without a figure",
    "chart-break": "New definition: figures before do not compare",
    "chart-whisker": "Confidence interval",
    "chart-elsewhere": "Figure from elsewhere",
    "chart-revised": "Changed since it was first published",
}
"""Marks of a history by their class in the drawing, in the order of its key."""
NO_CHART = "There is no chart: this site holds no figure of this measure."


def status_title(name: str) -> str:
    """Name the status picture of a scope."""
    return f"Bars of measures and actions by status, {name}"


def movement_title(name: str) -> str:
    """Name the direction-of-travel picture of a scope."""
    return f"Bar of measures by direction of travel, {name}"


def status_heading(summary: Summary) -> str:
    """Say what the status picture shows: `9 of 22 rated measures are on track`."""
    rated = summary.rated
    if not rated:
        return "No measure has a rating yet"
    green = count_of(summary.latest_families, "green")
    verb = "is" if green == 1 else "are"
    return f"{green} of {plural(rated, 'rated measure')} {verb} on track"


def movement_heading(summary: Summary) -> str:
    """Say what the direction-of-travel picture shows: `11 of 24 measures are better …`."""
    better = count_of(summary.movement, "better")
    verb = "is" if better == 1 else "are"
    return f"{better} of {plural(len(summary.measures), 'measure')} {verb} better than before"


def bars_description(rows: Sequence[tuple[str, Sequence[tuple[int, str]]]]) -> str:
    """Say what bars show, part by part."""
    return " ".join(
        f"{label}: {listed(f'{count} {name}' for count, name in parts)}." for label, parts in rows
    )


def history_title(measure: Measure) -> str:
    """Name the picture of a measure's history."""
    return f"Line of {measure.name} by quarter, with its target"


@dataclass(frozen=True, slots=True)
class Told:
    """A figure of a history: its quarter and itself in words, and its value."""

    quarter: str
    words: str
    value: Decimal

    def __str__(self) -> str:
        """Say the figure with its quarter."""
        return f"{self.words} in {self.quarter}"


def history_description(figures: Sequence[Told], lines: str, breaks: Sequence[str] = ()) -> str:
    """Say what a history shows: each figure, or of many the ends and the extremes; and breaks.

    `lines` says what the other lines are.
    """
    told = listed(str(figure) for figure in figures)
    if len(figures) > MOST_TOLD:
        lowest = min(figures, key=lambda figure: figure.value)
        highest = max(figures, key=lambda figure: figure.value)
        told = (
            f"{len(figures)} figures, from {figures[0]} to {figures[-1]}; "
            f"the lowest is {lowest}, the highest {highest}"
        )
    parted = (
        f"The line is broken at {listed(breaks)}: the definition changed, so figures before do "
        "not compare."
        if breaks
        else ""
    )
    return " ".join(part for part in (f"{told}.", lines, parted) if part)


def _named(quarters: Sequence[str]) -> str:
    """Name quarters; of many their number, and the first and the last."""
    if len(quarters) <= MOST_TOLD:
        return listed(quarters)
    return f"{len(quarters)} figures, from {quarters[0]} to {quarters[-1]}"


def withheld_description(quarters: Sequence[str]) -> str:
    """Say which quarters a chart marks as withheld; "" for none."""
    return f" Withheld, marked {CONFIDENTIAL}: {_named(quarters)}." if quarters else ""


def marked_description(
    provisional: Sequence[str], revised: Sequence[str], corrected: Sequence[str] = ()
) -> str:
    """Say which points are hollow and which have a ring around them; "" where none has either."""
    hollow = f" Hollow markers are provisional: {_named(provisional)}." if provisional else ""
    return f"{hollow}{_ringed('revised', revised)}{_ringed('corrected', corrected)}"


def _ringed(how: str, quarters: Sequence[str]) -> str:
    since = "since it was first published" if len(quarters) == 1 else "since first published"
    return f" A ring means {how} {since}: {_named(quarters)}." if quarters else ""


def elsewhere_description(others: Sequence[tuple[str, str, str]]) -> str:
    """Say the figures from elsewhere, each with its own quarter; "" when there are none."""
    told = listed(f"{name} {words} in {quarter}" for name, words, quarter in others)
    return f" Small hollow markers are figures from elsewhere: {told}." if told else ""


def target_lines(names: Collection[str], changes: Sequence[str], *, former: bool) -> str:
    """Say what the dashed lines are, and how the target has changed; "" without any."""
    called = listed(f"the {name.lower()}" for name in sorted(names, reverse=True))
    sentences = (
        f"The stepped dashed line is {called}." if names else "",
        "The lighter dashed line is the target before it changed." if former else "",
        f"A dotted line marks each change: {listed(map(lower_first, changes))}." if changes else "",
    )
    return " ".join(sentence for sentence in sentences if sentence)


def movement_label(code: str) -> str:
    """Name a direction of travel in a list."""
    return MOVEMENT_NAMES[code].capitalize()
