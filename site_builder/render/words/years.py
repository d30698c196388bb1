"""What is said of a year: how far it has been reported, and what it came to."""

from __future__ import annotations

from site_builder.model.quarter import Quarter
from site_builder.model.year import YearMeasure, YearReport
from site_builder.render.words.measure import typed_target
from site_builder.render.words.numbers import capital, in_words, listed, plural
from site_builder.render.words.targets import named_target, places_for
from site_builder.render.words.times import quarter_label, year_label

NO_OBJECTIVE = "Measures without an objective"
NO_TARGET = "No target this year"
NOT_RATED = "Not rated this year"
NO_FIGURE = "No figure this year to compare."
NOT_YET = "Not reported yet"
NO_REPORT = "No report in this archive"
NOT_LISTED = "Not reported"
SO_FAR, YEAR_END = "So far", "Year end"


def year_answer(year: YearReport, latest: Quarter) -> str:
    """Say how much of a year is reported; `latest` is the quarter of the newest report."""
    count = len(year.reported)
    reports = f"{in_words(count)} quarterly {'report' if count == 1 else 'reports'}"
    measures = sum(len(group.measures) for one in year.chapters for group in one.groups)
    actions = sum(len(one.actions) for one in year.chapters)
    listed_ = f"{plural(measures, 'measure')} and {plural(actions, 'action')}"
    first = f"{year_label(year.year)} has {reports} here, on {listed_}."
    coming = [f"Q{quarter.number}" for quarter in year.quarters if quarter > latest]
    if not coming:
        return first
    return f"{first} {listed(coming)} {'is' if len(coming) == 1 else 'are'} still to come."


def end_label(year: YearReport, latest: Quarter) -> str:
    """Head the column of what the year came to, or has come to so far."""
    return SO_FAR if year.quarters[-1] > latest else YEAR_END


def absent_quarter(quarter: Quarter, latest: Quarter) -> str:
    """Say why a quarter has no report."""
    return NOT_YET if quarter > latest else NO_REPORT


def year_target(one: YearMeasure) -> str:
    """Write the target of the year: that of its last quarter which has one."""
    if one.aimed_in is not None:
        label, words = named_target(one.measure, one.aim, places_for(one.aimed_in))
        return capital(words) if label == "Target" else f"{label}: {words}"
    if one.typed is not None:
        return typed_target(one.measure, one.typed)
    return NO_TARGET


def end_note(one: YearMeasure, year: YearReport) -> str:
    """Say from which quarter the year's last rating is, where it is not the year's end."""
    if one.rated_in is None:
        return NOT_RATED
    return "" if one.rated_in.quarter == year.quarters[-1] else quarter_label(one.rated_in.quarter)


def year_link(quarter: Quarter) -> str:
    """Word the link from a report to its year."""
    return f"The year {year_label(quarter)}"
