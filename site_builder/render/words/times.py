"""How quarters, dates and ages are written."""

from __future__ import annotations

from datetime import date, datetime

from site_builder.model.quarter import Quarter
from site_builder.render.words.numbers import plural

_MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)

_NOON = 12


def year_label(quarter: Quarter) -> str:
    """Write the reporting year: `2019/20`, or the calendar year `2019`."""
    if quarter.calendar:
        return f"{quarter.year}"
    return f"{quarter.year}/{(quarter.year + 1) % 100:02d}"


def quarter_label(quarter: Quarter) -> str:
    """Write a quarter for readers: `Q2 2019/20`, or `Q2 2019`."""
    return f"Q{quarter.number} {year_label(quarter)}"


def quarter_in_full(quarter: Quarter) -> str:
    """Write a quarter for a heading: `Quarter 2, 2019/20`."""
    return f"Quarter {quarter.number}, {year_label(quarter)}"


def quarter_heading(quarter: Quarter) -> str:
    """Write a quarter for a heading, where no line ends between the word and its number."""
    return quarter_in_full(quarter).replace(" ", "\u00a0", 1)


def span_label(first: Quarter, last: Quarter) -> str:
    """Write a run of quarters: `Q3 2017/18 to Q4 2018/19`."""
    return f"{quarter_label(first)} to {quarter_label(last)}"


def years_label(first: Quarter, last: Quarter) -> str:
    """Write a run of whole years: `2014/15 to 2017/18`."""
    return f"{year_label(first)} to {year_label(last)}"


def dated(figure: str, quarter: Quarter, quarters: int) -> str:
    """Say when something was rated: `42% in Q4 2018/19, 2 quarters old`; "" for this quarter."""
    what = f"{figure} in {quarter_label(quarter)}" if figure else quarter_label(quarter)
    return f"{what}, {age(quarters)}" if quarters else ""


def earlier_title(first: Quarter) -> str:
    """Name a list of earlier quarters that goes back to the first."""
    return f"Earlier quarters, back to {quarter_label(first)}"


def earlier_commentary(first: Quarter) -> str:
    """Name what was written in earlier quarters, back to the first."""
    return f"Earlier commentary, back to {quarter_label(first)}"


def axis_label(quarter: Quarter) -> str:
    """Write a quarter for a chart's axis, on two lines."""
    return f"Q{quarter.number}\n{year_label(quarter)}"


def months(quarter: Quarter, first_month: int) -> str:
    """Say which months a quarter covers, for a year that starts in `first_month`.

    `July to September 2019`; `December 2019 to February 2020` where the calendar year turns.
    """
    first, last = quarter.first_day(first_month), quarter.last_day(first_month)
    year = "" if first.year == last.year else f" {first.year}"
    return f"{_MONTHS[first.month - 1]}{year} to {_MONTHS[last.month - 1]} {last.year}"


def day(value: date) -> str:
    """Write a date: `30 September 2019`. Months are ours, so that no locale changes them."""
    return f"{value.day} {_MONTHS[value.month - 1]} {value.year}"


def moment(value: datetime) -> str:
    """Write a time of day, by the clock of its zone: `16 January 2020, 9.30am`."""
    if (value.hour, value.minute) == (0, 0):
        return f"the start of {day(value)}"  # "midnight" does not say of which day
    if (value.hour, value.minute) == (12, 0):
        return f"{day(value)}, midday"
    half, hour = "am" if value.hour < _NOON else "pm", (value.hour - 1) % _NOON + 1
    minutes = f".{value.minute:02d}" if value.minute else ""
    return f"{day(value)}, {hour}{minutes}{half}"


def age(quarters: int) -> str:
    """Write the age of a rating; "" for this quarter's own."""
    return f"{plural(quarters, 'quarter')} old" if quarters else ""
