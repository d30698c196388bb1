"""What the table of results holds."""

from __future__ import annotations

from site_builder.render.words.downloads.table import TableWords

YEAR_END = "year end"  # of a target by which only the last quarter of a year is rated

RESULTS = TableWords(
    "Results",
    "One row for each measure and quarter: target, actual, status and why.",
    (
        ("measure", "Id of the measure."),
        ("title", "Its full title."),
        ("priority", "Id of its priority."),
        ("quarter", "The quarter that the figure speaks of: 2019-20 Q2, or 2019 Q2."),
        ("unit", "Unit of target and actual."),
        ("good_is", "higher, lower, in-range, or neither (information only)."),
        (
            "target",
            (
                "The target as a number; for a target to beat last year, last year's figure. "
                "[z]: there is none. [x]: it is not available. [c]: it is withheld. A range has "
                "its own two columns."
            ),
        ),
        (
            "target_kind",
            (
                "point, floor, inequality, forecast (expected, not promised), range, last year, to "
                "be set, none (baseline), not held, withheld (it would give a withheld figure "
                "away), or year end (the year's target, by which only its last quarter is rated); "
                "empty where no target is given."
            ),
        ),
        ("target_low", "Lower end of a target range."),
        ("target_high", "Upper end of a target range."),
        ("target_floor", "The floor that goes with a target."),
        ("target_sign", "How the figure has to stand to the target: <, >, <= or >=; else empty."),
        (
            "actual",
            "The figure as a number. [c]: withheld. [x]: not available. [z]: not applicable.",
        ),
        ("interval_low", "Lower end of the confidence interval of a survey's estimate."),
        ("interval_high", "Upper end of that interval."),
        ("numerator", "The part that the figure was worked out from, where published."),
        ("denominator", "The whole that the figure was worked out from, where published."),
        ("rate", "A rate published beside the figure."),
        ("status", "Code of the published status; empty without one."),
        ("status_name", "The status in words."),
        (
            "status_source",
            (
                "rule; override when a post has set another status than the rule's; judgement when "
                "the scheme leaves it to the service."
            ),
        ),
        ("why", "How the status was reached, or why there is none."),
        (
            "variance_percent",
            (
                "Gap to the target in per cent of it, better is positive, to four "
                "decimals; empty where it has no meaning."
            ),
        ),
        ("variance_points", "Gap to the target in the unit, for schemes that rate by points."),
        ("direction", "Direction of travel: better, worse, same, or empty."),
        ("change", "Actual less the figure compared with."),
        ("compared_with", "The quarter compared with."),
        ("no_direction", "Why there is no direction of travel, in words; empty when there is one."),
        ("latest_status", "Code of the latest known rating."),
        ("latest_quarter", "The quarter of the latest known rating."),
        (
            "unrated",
            (
                "Why a figure has no status: info, baseline, to be set, target not held, target "
                "withheld, nothing due, no figure a year before, definition changed, rated at the "
                "year end, nothing to compare with, awaiting judgement."
            ),
        ),
        ("absence", "Why there is no figure, as a code; empty when there is one."),
        (
            "flags",
            "[p] provisional, [r] revised, [b] break in series: first figure of a new definition.",
        ),
        ("comment", "What was said about the figure."),
    ),
)


def for_information(direction: str) -> str:
    """Say which way a measure moved that is neither good nor bad."""
    return f"For information only: {direction}."
