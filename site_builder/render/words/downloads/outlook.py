"""What the table of outlooks to the year's end holds."""

from __future__ import annotations

from site_builder.render.words.downloads.table import TableWords

OUTLOOK = TableWords(
    "Outlook to the year end",
    "One row for each measure and quarter with a way to go to a year-end target, or a forecast.",
    (
        ("measure", "Id of the measure."),
        ("title", "Its full title."),
        ("quarter", "The quarter from which the outlook is."),
        ("year_end", "The last quarter of that year."),
        ("target_kind", "Kind of the year-end target: point, range or last year."),
        ("target_low", "The year-end target, or the lower end of a range."),
        ("target_high", "The same, or the upper end of a range."),
        ("actual", "The year to date."),
        (
            "standing",
            (
                "to do, level (with last year's figure), reached, room, used up, exceeded, below, "
                "within or above the range, information only; empty without arithmetic."
            ),
        ),
        ("quarters_elapsed", "Quarters of the year so far in which the measure was reported."),
        ("quarters_left", "Quarters to come in the year."),
        ("left_low", "What is left to the target or lower end; negative when passed."),
        ("left_high", "What is left to the target or upper end; negative when passed."),
        ("left_low_per_quarter", "The same for each quarter to come, to four decimals."),
        ("left_high_per_quarter", "The same for each quarter to come, to four decimals."),
        ("so_far_per_quarter", "The figure for each quarter elapsed, to four decimals."),
        (
            "projection",
            (
                "The figure at the year's end if each quarter is like those so far, to four "
                "decimals: arithmetic, not a promise."
            ),
        ),
        ("forecast", "The figure that the measure's owner expects at the year's end."),
        ("forecast_by", "The post that expects it."),
        ("forecast_reason", "Why."),
        ("forecast_status", "Code of the status that the forecast would have at the year's end."),
        ("forecast_status_name", "That status in words."),
    ),
)
