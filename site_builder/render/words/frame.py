"""What stands around every page: navigation, footer, and how to report a problem."""

from __future__ import annotations

from datetime import date

from site_builder.model.quarter import Quarter
from site_builder.render.words.interface import INTERFACE
from site_builder.render.words.times import day, year_label

HOME = "Home"
LATEST = "Latest report"
PRIORITIES = INTERFACE.priorities
MEASURES = "Measures"
ACTIONS = INTERFACE.actions
ARCHIVE = "Archive"
DATA = "Data"
ABOUT = "About"
KEY = "Key"
GLOSSARY = "Glossary"
CORRECTIONS = "Corrections"
DATA_AND_DOWNLOADS = "Data and downloads"
FOLLOW_REPORTS = "Follow new reports and corrections"
DATES = "Publication dates for your calendar"

FIND = "Find"
UNDERSTAND = "Understand"
THIS_SITE = "This site"
REUSE = "Check and reuse"
FOLLOW = "Follow"
"""Headings of the groups of the footer."""

REPORT_PROBLEM = "Report a problem with this page"


def by_quarter(quarter: Quarter) -> str:
    """Word the link to a year's page: `2019/20, quarter by quarter`."""
    return f"{year_label(quarter)}, quarter by quarter"


def data_as_at(as_at: date) -> str:
    """Say how new the data of a page is."""
    return f"Data as at {day(as_at)}"


def whole_title(title: str, site_title: str) -> str:
    """Name a page where it stands among others: in a tab, a bookmark, the results of a search."""
    return title if title == site_title else f"{title}: {site_title}"


def problem_subject(site_title: str, where: str) -> str:
    """Write the subject of a mail about a page; `where` is its address."""
    return f"{site_title}: problem with {where}"
