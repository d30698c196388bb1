"""What is said of portfolios and directorates."""

from __future__ import annotations

from site_builder.model.report import Office

HEADINGS = {Office.PORTFOLIO: "Portfolios", Office.DIRECTORATE: "Directorates"}
MEANINGS = {
    Office.PORTFOLIO: (
        "Who answers to the council for what: each portfolio, with its measures and actions in the "
        "report for {quarter}."
    ),
    Office.DIRECTORATE: (
        "Which part of the organisation delivers what: each directorate, with its measures and "
        "actions in the report for {quarter}."
    ),
}
SHARED = "Whatever is shared is counted under each of them."


def introduction(office: Office, quarter: str) -> str:
    """Say what the list of portfolios, or of directorates, shows."""
    return f"{MEANINGS[office].format(quarter=quarter)} {SHARED}"


def lead_words(lead: str) -> str:
    """Say who leads a directorate; "" when nobody is named."""
    return f"Led by: {lead}." if lead else ""
