"""What is said of one measure: its opening sentence, its steps, its changes."""

from __future__ import annotations

from site_builder.model.assessment import Assessment, Rating
from site_builder.model.change import Change, ChangeKind
from site_builder.model.fields import Figure
from site_builder.model.measure import Measure
from site_builder.model.quarter import Quarter
from site_builder.model.target import Target, TargetKind
from site_builder.render.words.bands import points
from site_builder.render.words.interface import INTERFACE
from site_builder.render.words.numbers import (
    capital,
    decimals_held,
    plain,
)
from site_builder.render.words.states import UNRATED
from site_builder.render.words.targets import NO_NUMBER, in_full, inequality
from site_builder.render.words.times import day, quarter_label
from site_builder.render.words.trend import change_amount, direction_word

CHANGES = {
    ChangeKind.TARGET: "Target",
    ChangeKind.DEFINITION: "Definition",
    ChangeKind.TITLE: "Title",
    ChangeKind.SCHEME: "Rating scheme",
    ChangeKind.STATUS: "Status",
    ChangeKind.WORDING: "Wording of the method",
}
DIRECTION = INTERFACE.direction_of_travel
SET_AHEAD = "Set ahead"


def direction_heading(shown: Quarter, compared: Quarter) -> str:
    """Head the direction of travel: of an earlier quarter where this one has no figure."""
    return DIRECTION if shown == compared else f"{DIRECTION} in {quarter_label(compared)}"


def measure_answer(now: Assessment, line: str, last_figure: str) -> str:
    """Say where a measure stands in one or two sentences.

    `line` tells of this quarter; `last_figure` is the figure of the latest known rating, "" when it
    is not held.
    """
    when = quarter_label(now.quarter)
    if now.absence is not None:
        latest = now.latest
        known = (
            f" The latest known rating is {latest.rating.band.name}"
            f"{f' ({last_figure})' if last_figure else ''}, from {quarter_label(latest.quarter)}."
            if latest
            else ""
        )
        return f"No figure for {when}. {line}.{known}"
    if now.rating is not None:
        status = f" {_status(now.rating)}."
    else:
        status = f" {UNRATED[now.unrated][0]}." if now.unrated else ""
    return f"{when}: {line}.{status}{_moved(now)}"


def _status(rating: Rating) -> str:
    if rating.overrules and rating.ruling is not None:
        return f"Published as {rating.band.name}; the rule gives {rating.ruling.band.name}"
    return f"That is {rating.band.name}"


def _moved(now: Assessment) -> str:
    movement = now.movement
    if movement.direction is None or movement.compared_with is None:
        return ""
    amount = change_amount(now.measure, movement)
    by = f", {amount}" if amount else ""
    return f" {direction_word(movement)}{by} compared with {quarter_label(movement.compared_with)}."


def why_title(now: Assessment) -> str:
    """Head the explanation: `Why High Red?`, `Why no rating?`, `Why no figure?`."""
    if now.rating is not None:
        return f"Why {now.rating.band.name}?"
    return "Why no rating?" if now.actual is not None else "Why no figure?"


def typed_target(measure: Measure, target: Target) -> str:
    """Write a target as typed, for the schedule of targets."""

    def number(figure: Figure | None) -> str:
        return "" if figure is None else in_full(measure, figure.value)

    if target.kind is TargetKind.RANGE:
        return f"{number(target.low)} to {number(target.high)}"
    if target.sign is not None:
        return capital(inequality(target.sign, number(target.figure)))
    if target.floor is not None:
        return f"{number(target.figure)} (floor {number(target.floor)})"
    if target.kind is TargetKind.FORECAST:
        return f"{number(target.figure)} (forecast)"
    if target.kind is TargetKind.POINT:
        return number(target.figure)
    last_year = target.kind is TargetKind.LAST_YEAR
    return "Better than the same quarter last year" if last_year else NO_NUMBER[target.kind]


def history_caption(measure: Measure) -> str:
    """Name the table of a measure's quarters."""
    return f"{measure.name}, newest first"


def earlier_caption(measure: Measure) -> str:
    """Name the table of the quarters that are too old to be open at once."""
    return f"{measure.name}, earlier quarters, newest first"


def tolerance_words(measure: Measure) -> str:
    """Write a measure's tolerance: `2 points`, `5% of the target`; "" for none."""
    if measure.tolerance is None:
        return ""
    value = measure.tolerance.value
    if measure.tolerance.sign == "%":
        return f"{plain(value)}% of the target"
    return points(value, decimals_held(value), measure.unit)


def change_words(change: Change) -> str:
    """Say a recorded change: what changed, why, who approved it and when."""
    what = CHANGES[change.what]
    if change.from_ and change.to:
        what = f"{what} changed from {change.from_} to {change.to}"
    elif change.to:
        what = f"{what} changed to {change.to}"
    else:
        what = f"{what} changed"
    signed = ", ".join(
        part
        for part in (
            f"approved by {change.approved}" if change.approved else "",
            day(change.date) if change.date else "",
        )
        if part
    )
    reason = change.reason.strip().removesuffix(".")
    return f"{what}. {reason} ({signed})." if signed else f"{what}. {reason}."


def old_target(measure: Measure, change: Change) -> str:
    """Write what a target was: in the measure's unit where it is a number, else as typed."""
    figure = change.old_figure
    if figure is None:
        return (change.from_ or "").strip()
    return in_full(measure, figure.value)


def was_before(measure: Measure, change: Change) -> str:
    """Say what a target was before it was changed: `Was 55 before Q2 2019/20`; "" if not told."""
    old = old_target(measure, change)
    return f"Was {old} before {quarter_label(change.quarter)}" if old else ""


def changed_label(measure: Measure, change: Change) -> str:
    """Name a change of target in a chart: `Target was 55`."""
    old = old_target(measure, change)
    return f"Target was {old}" if old else "Target changed"
