"""What pages are called, how their tables are captioned, and how links to them are worded."""

from __future__ import annotations

from site_builder.model.quarter import Quarter
from site_builder.render.words.numbers import plural
from site_builder.render.words.times import (
    quarter_heading,
    quarter_in_full,
    quarter_label,
    year_label,
)

CORRECTIONS_LOG = "Corrections and revisions of published figures"
CORRECTIONS = "Corrections and revisions"
CORRECTED, REVISED = "Corrections", "Revisions"
LOG_AS_A_TABLE = "The log as a table"
SITE_LOG = "All corrections and revisions of this site"
SEE_REVISED = "See what was revised"
FIGURES_CHANGED = "Changes to these figures"

ARCHIVE_INTRODUCTION = "Every report published on this site, newest first."
STAYS = "an address that stays"
KEEP_UP = "Add publication dates to your calendar"

KEY = "Key: how the ratings work"
DIGITS = "0 to 9"  # where terms stand that start with no letter


NOTHING_WRITTEN = "Nothing was written about this priority for this quarter."
NO_LONGER_REPORTED = "No longer reported"
THE_FOUR_QUARTERS = "The four quarters"
NOT_ANNOUNCED = "Not announced"  # of the date of the next report

ATOM, CALENDAR_FORMAT, TABLE_FORMAT = "Atom", "iCalendar", "CSV"
"""Formats of what is followed or downloaded, beside its name."""


def report_link(quarter: Quarter) -> str:
    """Name a quarter's report in links: `Report for Q2 2019/20`."""
    return f"Report for {quarter_label(quarter)}"


def read_report(quarter: Quarter) -> str:
    """Word the link from the home page to the newest report."""
    return f"Read the report for {quarter_heading(quarter)}"


def report_title(plan: str, quarter: Quarter) -> str:
    """Head a report: `Corporate plan: Quarter 2, 2019/20`."""
    return f"{plan}: {quarter_heading(quarter)}"


def home_title(quarter: Quarter) -> str:
    """Name the home page."""
    return f"Where we stand, {quarter_label(quarter)}"


def titled(title: str, quarter: Quarter) -> str:
    """Name a page that is about one quarter: `Housing, Q2 2019/20`."""
    return f"{title}, {quarter_label(quarter)}"


def headed(title: str, quarter: Quarter) -> str:
    """Head a page that is about one quarter: `Off track: Quarter 2, 2019/20`."""
    return f"{title}: {quarter_heading(quarter)}"


def table_caption(title: str, quarter: Quarter, count: int, noun: str) -> str:
    """Caption a table of a report: `Scorecard, Quarter 2, 2019/20: 22 measures`."""
    return f"{title}, {quarter_in_full(quarter)}: {plural(count, noun)}"


def newest_first(heading: str) -> str:
    """Caption a table that starts with what is newest."""
    return f"{heading}, newest first"


def counts_heading(name: str, quarter: Quarter) -> str:
    """Head the lists behind the counts of a scope."""
    return f"The lists behind the numbers: {name}, {quarter_label(quarter)}"


def counts_title(name: str, quarter: Quarter) -> str:
    """Name the page of those lists."""
    return f"Lists behind the numbers, {name}, {quarter_label(quarter)}"


def back_to(name: str) -> str:
    """Word the link back to what a page belongs to."""
    return f"Back to {name}"


def archived_report(quarter: Quarter, plan: str) -> str:
    """Name a report in the archive; `plan` is "" where all reports are on one plan."""
    return report_of_plan(quarter, plan) if plan else quarter_heading(quarter)


def report_of_plan(quarter: Quarter, plan: str) -> str:
    """Name a report among those on several plans: `Quarter 2, 2019/20: Corporate plan`."""
    return f"{quarter_heading(quarter)}: {plan}"


def edition_name(quarter: Quarter) -> str:
    """Name a frozen edition in links."""
    return f"{quarter_label(quarter)} as first published"


def edition_title(quarter: Quarter) -> str:
    """Head the page of a frozen edition."""
    return f"{quarter_heading(quarter)}, as first published"


def glossary_introduction(count: int) -> str:
    """Say what the glossary holds."""
    return f"{plural(count, 'term')} that these pages use, in plain words."


def scheme_link(title: str) -> str:
    """Name a rating scheme among the parts of the key."""
    return f"Scheme: {title}"


def measures_caption(title: str, quarter: Quarter, *, priority: bool) -> str:
    """Caption a group of the index of measures: those of a priority, or those beside all."""
    when = quarter_label(quarter)
    return f"Measures of {title} in {when}" if priority else f"{title}: measures in {when}"


def chart_heading(name: str, line: str, quarter: Quarter | None) -> str:
    """Head a measure's chart by its last figure; `quarter` where that is not this quarter's."""
    when = f" in {quarter_label(quarter)}" if quarter else ""
    return f"{name}: {line}{when}"


def year_heading(year: Quarter) -> str:
    """Head the page of a year."""
    return f"The year {year_label(year)}"


def year_caption(title: str, year: Quarter, count: int, noun: str) -> str:
    """Caption a table of a year."""
    return f"{title}, {year_label(year)}: {plural(count, noun)}"


def against_year(year: Quarter) -> str:
    """Head the column that compares with the year before."""
    return f"Against {year_label(year)}"


def column_of(quarter: Quarter) -> str:
    """Head a quarter's column in the page of its year."""
    return f"Q{quarter.number}"


def leads_to(title: str, name: str) -> str:
    """Describe an address that leads on to the newest report."""
    return f"{title}. This address leads to {name}."


def more_in_the_log(count: int) -> str:
    """Word the link to corrections that a banner has no room for."""
    return f"And {count} more: see the log"


def all_data(title: str) -> str:
    """Name the data of the whole site, for catalogues."""
    return f"{title}: all data"


def data_of_measure(title: str, unit: str, organisation: str) -> str:
    """Describe the data of one measure, for catalogues."""
    return f"{title}: {unit}, by quarter, of {organisation}."
