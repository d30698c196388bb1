"""Labels of what is told of a measure, an action or a meeting, line by line."""

from __future__ import annotations

from site_builder.model.report import Office

ACTUAL = "Actual"
DETAILS = "Details"
GAP = "Gap"
RULE = "Rule"
RULE_GIVES = "Rule gives"
PUBLISHED, SHOWN_NOW, FIRST_PUBLISHED = "Published", "Shown now", "First published"
"""What the line of a status is called: the middle one where another was published first."""
NONE = "None"  # no target

GOOD_IS = "Good is"
UNIT = "Unit"
PERIOD = "Period"
REPORTING = "Reporting"
COMPARED_WITH = "Compared with"
NO_CHANGE_WITHIN = "No change within"
TOLERANCE = "Tolerance"
SMALL_NUMBERS = "Small numbers"
SOURCE = "Source"
LEAD = "Lead"
CONTACT = "Contact"
TAGS = "Tags"
REPORTED_FROM = "Reported from"
REPORTED_UNTIL = "Reported until"
WHY_IT_ENDED = "Why it ended"

OBJECTIVE = "Objective"
WORKSTREAM = "Workstream"
OFFICES = {Office.PORTFOLIO: "Portfolio holder", Office.DIRECTORATE: "Directorate"}

MEETING = "Meeting"
SUBJECT = "Subject"
KEY_DECISION = "Key decision"
RESPONSIBLE_OFFICER = "Responsible officer"
PORTFOLIO_HOLDER = "Portfolio holder"
EXEMPT = "Exempt from publication"
CALL_IN = "Subject to call-in"
WARDS = "Wards affected"
ANSWERS = {True: "Yes", False: "No", None: ""}
"""To a question of the cover sheet; "" where nobody has answered it."""

NOT_IN_ARCHIVE = "Not held in this archive"
NO_REPORT_OF_IT = "This site has no figures of that quarter."
NO_FIGURE = "No figure"
NO_TARGET = "no target"
TRIAL_LIMITS = "Trial limits"
USUAL_RANGE = "Usual range"
MEAN = "Mean"
WORKED_OUT_FROM = "Worked out from"


def overdue(due: str) -> str:
    """Say that a date has passed."""
    return f"{due} (overdue)"


def per(unit: str) -> str:
    """Say for what a figure is counted: `per week`."""
    return f"per {unit}"


def share_of(part: str, whole: str) -> str:
    """Say what a figure was worked out from: `17 of 38`; one of the two may be ""."""
    if part and whole:
        return f"{part} of {whole}"
    return f"{part} counted" if part else f"of {whole}"


def rate(value: str, unit: str) -> str:
    """Say the rate beside a figure: `rate 151 per 1,000`."""
    return f"rate {value} per {unit}" if unit else f"rate {value}"


def made_of(figure: str, target: str) -> str:
    """Say what a status was made of, after its name: ` (41 against 60)`; "" for no figure."""
    if not figure:
        return ""
    return f" ({figure} against {target})" if target else f" ({figure})"


def action_line(due: str, *, late: bool) -> str:
    """Say in one line when an action is due: `Action, due 31 March 2020, overdue`."""
    parts = ("Action", f"due {due}" if due else "", "overdue" if late else "")
    return ", ".join(part for part in parts if part)


def rated_in(quarter: str, now: str) -> str:
    """Say that a rating is older than the figure beside it."""
    return f"Rated in {quarter}. Now: {now}"
