"""What each page is about, in a sentence that stands below its title where people search."""

from __future__ import annotations

from datetime import date

from site_builder.model.quarter import Quarter
from site_builder.render.words.numbers import plural
from site_builder.render.words.times import day, quarter_label, year_label

KEY = "The rules behind every status, direction of travel and summary on this site."


def report(organisation: str, as_at: date) -> str:
    """Describe a report."""
    return f"{organisation}: performance report as at {day(as_at)}."


def chapter(organisation: str, priority: str) -> str:
    """Describe a priority's chapter."""
    return f"How {organisation} performed on {priority}."


def changes(organisation: str, old: Quarter, new: Quarter) -> str:
    """Describe the page of what changed."""
    return (
        f"{organisation}: what changed from the report for {quarter_label(old)} to that for "
        f"{quarter_label(new)}."
    )


def exceptions(organisation: str, quarter: Quarter) -> str:
    """Describe the page of what a report has to answer for."""
    return (
        f"Every measure and action of {organisation} that was off track or getting worse in "
        f"{quarter_label(quarter)}, with what is being done."
    )


def counts(name: str, quarter: Quarter) -> str:
    """Describe the page of those lists."""
    return f"Every measure and action counted for {name} in {quarter_label(quarter)}."


def archive(organisation: str) -> str:
    """Describe the archive."""
    return f"Performance reports of {organisation} by quarter."


def edition(organisation: str, quarter: Quarter) -> str:
    """Describe the page of a frozen edition."""
    return f"What {organisation} published for {quarter_label(quarter)}."


def corrections(organisation: str) -> str:
    """Describe the log of corrections."""
    return f"Published figures of {organisation} that have changed since."


def data(organisation: str) -> str:
    """Describe the data page."""
    return f"Performance data of {organisation} as XLSX, CSV and JSON."


def glossary(organisation: str) -> str:
    """Describe the glossary."""
    return f"Terms and short forms that {organisation} uses, in plain words."


def priorities(organisation: str) -> str:
    """Describe the page of priorities."""
    return f"What {organisation} has set out to do, and how each priority stands."


def actions(organisation: str) -> str:
    """Describe the index of actions."""
    return f"Key actions of {organisation} and how each one stands."


def action(name: str) -> str:
    """Describe the page of an action."""
    return f"{name}: how it stands and what has been done."


def measures(organisation: str, count: int) -> str:
    """Describe the index of measures."""
    return f"All {plural(count, 'measure')} of {organisation}, with figure, target and status."


def measure(name: str, quarter: Quarter, line: str) -> str:
    """Describe the page of a measure, of whose figure `line` tells."""
    return f"{name}, {quarter_label(quarter)}: {line}."


def offices(heading: str, organisation: str, quarter: Quarter) -> str:
    """Describe the list of portfolios or of directorates."""
    return f"{heading} of {organisation}, and how each one stands in {quarter_label(quarter)}."


def office(name: str, organisation: str, measures: int, actions: int, quarter: Quarter) -> str:
    """Describe the page of a portfolio or a directorate."""
    return (
        f"What {name} answers for at {organisation}: {plural(measures, 'measure')} and "
        f"{plural(actions, 'action')} in {quarter_label(quarter)}."
    )


def year(organisation: str, year: Quarter) -> str:
    """Describe the page of a year."""
    return (
        f"Performance of {organisation} in {year_label(year)}: every measure and action, "
        "quarter by quarter."
    )


def page(title: str, site_title: str) -> str:
    """Describe a page written by hand that has no summary of its own."""
    return f"{title}: {site_title}."
