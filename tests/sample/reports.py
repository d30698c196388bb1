"""Which of the forty quarters have a report, and the facts at its top."""

from __future__ import annotations

from datetime import date, timedelta

from site_builder.model.quarter import Quarter
from tests.sample.figures import LAST, QUARTERS, WAITING
from tests.sample.measure import SECOND_PLAN

REPORTED = QUARTERS[-19:]
"""The last year of the first plan, and all of the second so far."""
WRITTEN = (*REPORTED, WAITING)
"""With the report that is embargoed."""

EMBARGO = "2199-05-23 09:30 Europe/London"
"""No build will ever show the embargoed report, unless it is rehearsed."""

FIRST_PRIORITIES = (
    "a-home-for-everyone",
    "clean-and-green",
    "healthy-lives",
    "learning-and-work",
    "a-council-that-works",
)
SECOND_PRIORITIES = ("better-places", "better-lives", "better-value")

_WEEKS_UNTIL_PUBLISHED = 7

_RISKS = (
    ("Prices of building rise faster than grants", "Prices are fixed when a contract is signed"),
    ("Too few carers can be hired", "Wages were raised and bus fares are paid"),
    ("An attack on our computers stops a service", "Copies are kept apart and tried every month"),
)
_COLOURS = ("amber", "red", "amber", "green", "amber", "green", "red")


def priorities_at(quarter: Quarter) -> tuple[str, ...]:
    """Return the ids of the priorities in force."""
    return FIRST_PRIORITIES if quarter < SECOND_PLAN else SECOND_PRIORITIES


def front_matter(quarter: Quarter) -> str:
    """Write the facts at the top of a report."""
    as_at = quarter.last_day()
    published = as_at + timedelta(weeks=_WEEKS_UNTIL_PUBLISHED, days=3 - as_at.weekday())
    if quarter == WAITING:
        published = date.fromisoformat(EMBARGO[:10])
    due = quarter.plus(1).last_day()
    due += timedelta(weeks=_WEEKS_UNTIL_PUBLISHED, days=3 - due.weekday())
    place = WRITTEN.index(quarter)
    risks = (
        f"{{risk: {risk}., mitigation: {mitigation}.,"
        f" status: {_COLOURS[(place + 2 * at) % len(_COLOURS)]}}}"
        for at, (risk, mitigation) in enumerate(_RISKS)
    )
    lines = [
        f"quarter: {quarter}",
        f"as_at: {as_at}",
        f"published: {published}",
        *([f"publish_at: {EMBARGO}"] if quarter == WAITING else []),
        "state: final",
        *([f"next_due: {due}"] if due > published else []),
        "meeting:",
        "  body: Cabinet",
        f"  date: {published}",
        f"  subject: Performance report, Quarter {quarter.number}",
        "  key_decision: no",
        "  exempt: no",
        "sign_off:",
        f"  - {{post: Chief Executive, date: {published - timedelta(days=9)}}}",
        f"  - {{post: Director of Resources, date: {published - timedelta(days=14)}}}",
        "risks:",
        *(f"  - {risk}" for risk in risks),
    ]
    if quarter == LAST.plus(-9):
        lines.append(
            "status: {is: amber, reason: Cabinet gave more weight to the homes that were not"
            f" built., by: Chief Executive, date: {published}}}"
        )
    return "\n".join(["---", *lines, "---", ""])
