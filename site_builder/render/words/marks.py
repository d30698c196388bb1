"""The marks that a figure carries, `[p]` and `[r]`, and what each means beside that figure."""

from __future__ import annotations

from site_builder.model.assessment import Assessment, Flag
from site_builder.model.result import RevisionKind
from site_builder.render.words.states import MARKERS, REVISED

CORRECTED = "Corrected: an error in the published figure was put right."
FLAG_MARKS = {Flag.PROVISIONAL: "p", Flag.REVISED: "r", Flag.BREAK: "b"}


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
    """Say why a quarter has no rating, by its figure or for want of one, and what that means."""
    if one.unrated is not None:
        return UNRATED[one.unrated]
    if one.absence is not None:
        words = ABSENCES[one.absence.code]
        return words.name, words.meaning
    return NOT_RATED, ""


def status_name(one: Assessment) -> str:
    """Name the status of a quarter, or why there is none."""
    return one.rating.band.name if one.rating is not None else why_unrated(one)[0]


def marks(assessment: Assessment) -> tuple[str, ...]:
    """Return the letters of the marks that a figure carries: `p`, `r`, `b`."""
    return tuple(FLAG_MARKS[flag] for flag in assessment.flags if flag in FLAG_MARKS)


def marks_explained(assessment: Assessment) -> tuple[tuple[str, str], ...]:
    """Return the marks that a figure carries as printed, `[p]`, each with what it means."""
    meanings = {**dict(MARKERS), REVISED: changed_meaning(assessment)}
    return tuple((mark, meanings[mark]) for mark in marks_shown(assessment))


def changed_meaning(assessment: Assessment) -> str:
    """Say what `[r]` means beside a figure: whether it was wrong, or better data came in."""
    return CORRECTED if was_corrected(assessment) else dict(MARKERS)[REVISED]


def was_corrected(assessment: Assessment) -> bool:
    """Say whether a figure has changed since it was published because it was wrong."""
    changes = assessment.result.revised_in_order if assessment.result else ()
    return any(one.kind is RevisionKind.CORRECTION for one in changes)


def marks_shown(assessment: Assessment) -> tuple[str, ...]:
    """Return the marks that a figure carries as printed: `[p]`."""
    return tuple(f"[{letter}]" for letter in marks(assessment))


def marked(text: str, assessment: Assessment) -> str:
    """Write words about a quarter with the marks of its figure after them: `Q2 2019/20 [r]`."""
    return " ".join((text, *marks_shown(assessment)))
