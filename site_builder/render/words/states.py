"""Why there is no figure, why a figure has no rating, and how an action stands, in words.

Source: rules, section 2, and the shorthand of downloads named there.
"""

from __future__ import annotations

from dataclasses import dataclass

from site_builder.model.action import ActionStatus
from site_builder.model.assessment import Absence, AbsenceCode, Assessment, Unrated
from site_builder.model.measure import Measure
from site_builder.model.target import TargetKind
from site_builder.render.words.labels import rhythm
from site_builder.render.words.times import quarter_label, year_label

CONFIDENTIAL = "[c]"
NOT_AVAILABLE = "[x]"
NOT_APPLICABLE = "[z]"
PROVISIONAL = "[p]"
REVISED = "[r]"
BREAK = "[b]"
NOT_RATED = "Not rated"

MARKERS = (
    (CONFIDENTIAL, "Confidential: the figure is withheld."),
    (NOT_AVAILABLE, "Not available: there should be a figure, but there is none to show."),
    (NOT_APPLICABLE, "Not applicable: no figure is expected."),
    (PROVISIONAL, "Provisional: the figure may still change."),
    (REVISED, "Revised or corrected: the figure has changed since it was first published."),
    (BREAK, "Break in series: not comparable with the figures before."),
)


@dataclass(frozen=True, slots=True)
class AbsenceWords:
    """What is said of a kind of absence: its name, what it means, and its mark in downloads."""

    name: str
    meaning: str
    marker: str
    short: str  # for a chart's axis


ABSENCES = {
    AbsenceCode.NOT_DUE: AbsenceWords(
        "Not due",
        "The measure does not report in this quarter.",
        NOT_APPLICABLE,
        "Not due",
    ),
    AbsenceCode.NO_SURVEY: AbsenceWords(
        "No survey this quarter",
        "The figure comes from a survey, and none was held.",
        NOT_APPLICABLE,
        "No survey",
    ),
    AbsenceCode.IN_ARREARS: AbsenceWords(
        "Comes later",
        "The figure becomes known a quarter or more after the period, and is not due yet.",
        NOT_AVAILABLE,
        "Later",
    ),
    AbsenceCode.OVERDUE: AbsenceWords(
        "Overdue",
        "The figure comes a quarter or more after the period, and should be here by now.",
        NOT_AVAILABLE,
        "Overdue",
    ),
    AbsenceCode.AWAITED: AbsenceWords(
        "Data not yet available",
        "The figure is due, but its source has not released it.",
        NOT_AVAILABLE,
        "Awaited",
    ),
    AbsenceCode.NEW: AbsenceWords(
        "New",
        "The measure started after this quarter.",
        NOT_APPLICABLE,
        "New later",
    ),
    AbsenceCode.ENDED: AbsenceWords(
        "Ended",
        "The measure was no longer reported in this quarter.",
        NOT_APPLICABLE,
        "Ended",
    ),
    AbsenceCode.NOT_IN_PLAN: AbsenceWords(
        "Not in the plan",
        "The plan in force in this quarter does not have the measure.",
        NOT_APPLICABLE,
        "Not in plan",
    ),
    AbsenceCode.NOT_STARTED: AbsenceWords(
        "Not started",
        "The measure is planned and starts later.",
        NOT_APPLICABLE,
        "Not started",
    ),
    AbsenceCode.UNDEFINED: AbsenceWords(
        "Measure being defined",
        "What will be counted is not settled yet.",
        NOT_AVAILABLE,
        "Undefined",
    ),
    AbsenceCode.SUPPRESSED: AbsenceWords(
        "Withheld",
        "The figure counts so few people that somebody could be recognised, or would give such a "
        "number away, or is confidential.",
        CONFIDENTIAL,
        "[c] Withheld",
    ),
    AbsenceCode.NOT_HELD: AbsenceWords(
        "Figure not held",
        "There may have been a figure; this archive does not hold it.",
        NOT_AVAILABLE,
        "Not held",
    ),
    AbsenceCode.MISSING: AbsenceWords(
        "Not supplied",
        "A figure was due and nobody supplied it.",
        NOT_AVAILABLE,
        "Not supplied",
    ),
}

TO_COME = "A target is to come, so there is nothing to rate by."

UNRATED = {
    Unrated.INFO: ("Information only", "The measure has no good or bad direction."),
    Unrated.BASELINE: (
        "Baseline: no target yet",
        "The figure is collected first; a target follows from it.",
    ),
    Unrated.TO_BE_SET: (
        "Target to be set",
        "No target has been set for this quarter, so there is nothing to rate by.",
    ),
    Unrated.TARGET_NOT_HELD: (
        "Target not held",
        "There was a target, but this archive does not hold it.",
    ),
    Unrated.TARGET_WITHHELD: (
        "Target withheld",
        "The target is last year's figure, which is withheld: showing it would give that away.",
    ),
    Unrated.NOTHING_DUE: (
        "Nothing due",
        "The target was 0 and the figure is 0: nothing was due yet.",
    ),
    Unrated.NO_LAST_YEAR: (
        "No figure shown a year before",
        "The target is to beat last year, and no figure can be shown for last year.",
    ),
    Unrated.REDEFINED: (
        "Not comparable with last year",
        (
            "The target is to beat last year, but the definition has changed since, so last year's "
            "figure does not compare."
        ),
    ),
    Unrated.YEAR_END: (
        "Rated at the year end",
        "The target is for the whole year, so only the year's last quarter is rated.",
    ),
    Unrated.NOTHING_TO_COMPARE: (
        "Cannot be rated: nothing to compare with",
        "The rating goes by an earlier figure, and there is none that compares.",
    ),
    Unrated.AWAITS_JUDGEMENT: (
        "Awaiting the service's judgement",
        "The service judges this measure and has not done so yet.",
    ),
}

ACTION_STATUSES = {
    ActionStatus.GREEN: ("Green", "On track."),
    ActionStatus.AMBER: ("Amber", "At risk, or running late."),
    ActionStatus.RED: ("Red", "Off track."),
    ActionStatus.COMPLETE: ("Complete", "Done. Counts as green."),
    ActionStatus.CLOSED: ("Closed", "Ended without being completed. Counted apart."),
    ActionStatus.NOT_STARTED: ("Not started", "Work has not begun. Counted apart."),
    ActionStatus.DEFERRED: ("Deferred", "Put off to a later time. Counted apart."),
    ActionStatus.NO_UPDATE: ("No update", "Nothing was reported. Counted apart."),
    ActionStatus.NOT_HELD: (
        "Status not held",
        "A status was published, but this archive does not hold it. Counted apart.",
    ),
}

ACTION_CODES = {
    ActionStatus.GREEN: "G",
    ActionStatus.AMBER: "A",
    ActionStatus.RED: "R",
    ActionStatus.COMPLETE: "C",
}
"""Letters for a bar of a picture that has no room for the word."""


def absence_sentence(measure: Measure, absence: Absence, threshold: int) -> str:
    """Say why a measure has no figure, and when one is due: never a blank cell."""
    said = {
        AbsenceCode.NOT_DUE: rhythm(measure.reports),
        AbsenceCode.NEW: f"New in {year_label(measure.since)}" if measure.since else "",
        AbsenceCode.NOT_STARTED: f"Starts in {year_label(measure.since)}" if measure.since else "",
        AbsenceCode.ENDED: f"Ended in {quarter_label(measure.until)}" if measure.until else "",
        AbsenceCode.SUPPRESSED: _withheld_sentence(measure, threshold),
        AbsenceCode.IN_ARREARS: _arrears_sentence(measure, absence),
        AbsenceCode.OVERDUE: _arrears_sentence(measure, absence),
    }
    return said.get(absence.code) or ABSENCES[absence.code].name


def absence_label(measure: Measure, absence: Absence, threshold: int) -> str:
    """Say why a measure has no figure in as few words as fit where a figure would stand."""
    if absence.code is AbsenceCode.SUPPRESSED and measure.about_people:
        return "Withheld to protect people"
    return absence_sentence(measure, absence, threshold)


def _withheld_sentence(measure: Measure, threshold: int) -> str:
    """Say why in words that are true of each figure withheld, and tell nothing of a single one.

    The threshold, the measure's own or the site's, is named only where people are counted.
    """
    if not measure.about_people:
        return "Withheld: confidential"
    own = measure.disclosure
    limit = threshold if own is None or own.threshold is None else own.threshold
    return f"Withheld: a number below {limit}, or one that would give such a number away"


def _arrears_sentence(measure: Measure, absence: Absence) -> str:
    due = absence.next_due
    if absence.code is AbsenceCode.OVERDUE:
        return f"Overdue: due with {quarter_label(due)}" if due else "Overdue"
    late = "a quarter" if measure.in_arrears <= 1 else f"{measure.in_arrears} quarters"
    words = f"Comes {late} later"
    return f"{words}: due with {quarter_label(due)}" if due else words


def next_due_sentence(absence: Absence) -> str:
    """Say when the next figure is due; "" when that is not known or is already said."""
    told = (AbsenceCode.IN_ARREARS, AbsenceCode.OVERDUE)
    if absence.next_due is None or absence.code in told:
        return ""
    first = absence.code in (AbsenceCode.NEW, AbsenceCode.NOT_STARTED)
    return f"{'First' if first else 'Next'} figure: {quarter_label(absence.next_due)}."


def code_name(code: str) -> str:
    """Word the code of an unrated figure, an absence, or neither: for the heading of a list."""
    for unrated, (name, _) in UNRATED.items():
        if code == unrated.value:
            return name
    for absence, words in ABSENCES.items():
        if code == absence.value:
            return words.name
    return code.replace("-", " ").capitalize()


def why_unrated(one: Assessment) -> tuple[str, str]:
    """Say why a quarter has no rating, by its figure or for want of one, and what that means.

    That a target is to come is said only where somebody has typed so.
    """
    if one.unrated is not None:
        name, meaning = UNRATED[one.unrated]
        promised = one.aim is not None and one.aim.kind is TargetKind.TO_BE_SET
        return name, TO_COME if promised and one.unrated is Unrated.TO_BE_SET else meaning
    if one.absence is not None:
        words = ABSENCES[one.absence.code]
        return words.name, words.meaning
    return NOT_RATED, ""


def status_name(one: Assessment) -> str:
    """Name the status of a quarter, or why there is none."""
    return one.rating.band.name if one.rating is not None else why_unrated(one)[0]
