"""What an accessibility statement says, in the order of the regulations' model statement.

Two sentences follow the law's own, because it prescribes them: that of the commitment, and that of
how far the site complies. What is not in the council's record is not said. Source: domain, 5.1.
"""

from __future__ import annotations

from site_builder.model.accessibility import (
    AccessibilityTest,
    Barrier,
    Compliance,
    Nation,
    Reason,
    Statement,
)
from site_builder.model.wcag import CRITERIA
from site_builder.render.words.times import day

HOW_ACCESSIBLE = "How accessible this website is"
FEEDBACK = "Feedback and contact"
ENFORCEMENT = "Enforcement procedure"
TECHNICAL = "Technical information about this website's accessibility"
STATUS = "Compliance status"
NOT_ACCESSIBLE = "Content that is not accessible"
PREPARATION = "Preparation of this statement"
TESTS = "How this website was tested"
SEE_LIST = "See what is not accessible, and why"

REGULATIONS = (
    "the Public Sector Bodies (Websites and Mobile Applications) (No. 2) Accessibility "
    "Regulations 2018"
)
_GUIDELINES = "the Web Content Accessibility Guidelines version 2.2 AA standard"
_STATUS = {
    Compliance.FULLY: "fully compliant",
    Compliance.PARTIALLY: "partially compliant",
    Compliance.NOT: "not compliant",
}
REASONS = {
    Reason.NON_COMPLIANCE: "Non-compliance with the accessibility regulations",
    Reason.BURDEN: "Disproportionate burden",
    Reason.OUTSIDE: "Content that is not within the scope of the accessibility regulations",
}
_REASONS_OF_OTHERS = {
    Reason.NON_COMPLIANCE: "What does not meet the guidelines",
    Reason.BURDEN: "What would take too much to put right",
    Reason.OUTSIDE: "What the guidelines were not applied to",
}
EASS = ("Equality Advisory and Support Service", "https://www.equalityadvisoryservice.com/")
ECNI = ("Equality Commission for Northern Ireland", "https://www.equalityni.org/")


def reason_title(reason: Reason, statement: Statement) -> str:
    """Return the heading over what is not accessible for a reason."""
    return (REASONS if statement.public_body else _REASONS_OF_OTHERS)[reason]


def how_accessible(statement: Statement) -> str:
    """Say in a sentence how far people can use the site."""
    if statement.problems:
        return "We know that some parts of this website are not fully accessible."
    return "We know of no part of this website that is not accessible."


def write_to(name: str) -> str:
    """Say whom to write to; their address follows."""
    return (
        "If you cannot use part of this website, or need something on it in another form, such as "
        f"large print, easy read, audio or Braille, write to us ({name}):"
    )


def what_to_say(reply_within: str | None) -> str:
    """Say what to write, and how soon somebody answers."""
    asked = (
        "Tell us the page, and what you need. Tell us, too, of a problem that is not listed here."
    )
    return f"{asked} We answer within {reply_within}." if reply_within else asked


def enforcement(statement: Statement) -> str:
    """Say who enforces the regulations; who helps follows as a link, where somebody does."""
    if not statement.public_body:
        return (
            "No public body runs this website. The accessibility regulations of 2018 do not apply "
            "to it, and no commission enforces them here."
        )
    if statement.nation is Nation.NORTHERN_IRELAND:
        return (
            "The Equality Commission for Northern Ireland (ECNI) is responsible for enforcing "
            f"{REGULATIONS} (the 'accessibility regulations'). If you are not happy with how we "
            "respond to your complaint, contact the"
        )
    return (
        "The Equality and Human Rights Commission (EHRC) is responsible for enforcing "
        f"{REGULATIONS} (the 'accessibility regulations'). If you are not happy with how we "
        "respond to your complaint, contact the"
    )


def helper(statement: Statement) -> tuple[str, str] | None:
    """Return who helps with a complaint, and where; None where the regulations do not apply."""
    if not statement.public_body:
        return None
    return ECNI if statement.nation is Nation.NORTHERN_IRELAND else EASS


def commitment(statement: Statement, organisation: str) -> str:
    """Say the prescribed sentence of commitment; "" where no public body runs the site."""
    if not statement.public_body:
        return ""
    return (
        f"{organisation} is committed to making its website accessible, in accordance with "
        f"{REGULATIONS}."
    )


def compliance(statement: Statement) -> str:
    """Say the prescribed sentence of how far the site complies."""
    reasons = {one.reason for one in statement.problems}
    named = (
        ("non-compliances", Reason.NON_COMPLIANCE in reasons),
        ("exemptions", Reason.BURDEN in reasons),
    )
    due = " and ".join(name for name, there in named if there)
    why = f", due to the {due} listed below" if due else ""
    return f"This website is {_STATUS[statement.compliance]} with {_GUIDELINES}{why}."


def barrier_facts(barrier: Barrier) -> str:
    """Say which criteria something does not meet, and by when it will be put right."""
    names = [f"{number} {CRITERIA[number]}" for number in barrier.criteria]
    word = "criterion" if len(names) == 1 else "criteria"
    fails = f"Success {word} of WCAG 2.2: {', '.join(names)}." if names else ""
    right = f"To be put right by {day(barrier.fixed_by)}." if barrier.fixed_by else ""
    return " ".join(filter(None, (fails, right)))


def preparation(statement: Statement) -> str:
    """Say when the statement was prepared and last reviewed."""
    return (
        f"This statement was prepared on {day(statement.prepared)}. It was last reviewed on "
        f"{day(statement.reviewed)}."
    )


def tested(test: AccessibilityTest) -> str:
    """Say when the site was tested and by whom."""
    return f"Tested on {day(test.date)} by {test.by}."
