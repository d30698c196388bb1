"""What kind of value each column of the downloads holds, whatever file it is written to.

One name means one thing in every table, so the kind belongs to the name. A column that is not
named here holds text. CSV on the Web and the workbook both ask this module.
"""

from __future__ import annotations

from enum import StrEnum


class Kind(StrEnum):
    """The kind of a column's values."""

    TEXT = "text"
    NUMBER = "number"  # exact decimals; in its place may stand [c], [x] or [z]
    COUNT = "count"  # whole numbers
    DAY = "day"  # year-month-day
    YES_NO = "yes or no"
    QUARTER = "quarter"  # 2019-20 Q2, or 2019 Q2
    LIST = "list"  # ids or words, separated by semicolons


def kind_of(column: str) -> Kind:
    """Return the kind of a column's values."""
    return _KINDS.get(column, Kind.TEXT)


_NUMBERS = (
    "target target_low target_high target_floor actual interval_low interval_high numerator "
    "denominator rate variance_percent variance_points change value share mean lower upper "
    "near_lower near_upper left_low left_high left_low_per_quarter left_high_per_quarter "
    "so_far_per_quarter projection forecast ours share_green share_amber share_red "
    "average_points old new"
)
_COUNTS = (
    "number decimals in_arrears segment limits_from quarters_elapsed quarters_left rank with_data "
    "group quartile step measures measures_rated measures_unrated measures_green measures_amber "
    "measures_red measures_blue measures_grey better same worse increased decreased no_comparison "
    "actions rated_green rated_amber rated_red headline_weight"
)
_QUARTERS = ("quarter", "year_end", "compared_with", "latest_quarter", "since", "until")
_KINDS = {
    **dict.fromkeys(_NUMBERS.split(), Kind.NUMBER),
    **dict.fromkeys(_COUNTS.split(), Kind.COUNT),
    **dict.fromkeys(("due", "date"), Kind.DAY),
    **dict.fromkeys(("headline", "overdue", "trial"), Kind.YES_NO),
    **dict.fromkeys(_QUARTERS, Kind.QUARTER),
    **dict.fromkeys(("portfolio", "directorate", "tags"), Kind.LIST),
}
