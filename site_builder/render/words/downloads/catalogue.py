"""What the tables of measures, targets, actions and summaries hold, column by column."""

from __future__ import annotations

from site_builder.render.words.downloads.table import TableWords

_LISTED = "several are separated by semicolons"
_OF_RATED = "of all that are rated, in per cent; for the rule shares, by headline_weight"

MEASURES = TableWords(
    "Measures",
    "One row for each measure: what it is and who answers for it.",
    (
        ("measure", "Id of the measure."),
        ("number", "Its number in the scorecard."),
        ("title", "Its full title."),
        ("short_title", "A shorter title for tables."),
        ("priority", "Id of its priority."),
        ("objective", "Id of its objective."),
        ("headline", "yes when it is shown first."),
        ("unit", "Unit of its figures."),
        ("decimals", "Digits after the point when shown."),
        ("good_is", "higher, lower, in-range, or neither (information only)."),
        ("period_type", "in-quarter, cumulative, rolling-year or snapshot."),
        ("reports", "In which quarters it reports."),
        ("in_arrears", "Quarters between the period and its figure."),
        ("compare_with", "What its direction of travel compares with."),
        ("portfolio", f"Ids of the portfolios that answer for it; {_LISTED}."),
        ("directorate", f"Ids of the directorates that deliver it; {_LISTED}."),
        ("since", "First quarter reported."),
        ("until", "Last quarter reported."),
        ("source", "Where the figures come from."),
        ("tags", f"Words to group by; {_LISTED}."),
        ("description", "What it is."),
        ("method", "How it is worked out."),
        ("note", "What readers should know about the data."),
    ),
)

TARGETS = TableWords(
    "Targets",
    "One row for each target that has been set, also for quarters to come.",
    (
        ("measure", "Id of the measure."),
        ("quarter", "The quarter that the target is for."),
        (
            "kind",
            (
                "point, floor, inequality, forecast (expected, not promised), range, last year, "
                "to be set, none (baseline), not held or withheld."
            ),
        ),
        ("target", "The target as a number. [c]: withheld."),
        ("target_low", "Lower end of a target range."),
        ("target_high", "Upper end of a target range."),
        ("target_floor", "The floor that goes with a target."),
        ("target_sign", "How a figure has to stand to the target: <, >, <= or >=; else empty."),
    ),
)

ACTIONS = TableWords(
    "Actions",
    "One row for each key action, with its newest status.",
    (
        ("action", "Id of the action."),
        ("title", "What will be done."),
        ("short_title", "A shorter title for tables."),
        ("priority", "Id of its priority."),
        ("objective", "Id of its objective."),
        ("workstream", "The heading that it is printed under."),
        ("portfolio", f"Ids of the portfolios that answer for it; {_LISTED}."),
        ("directorate", f"Ids of the directorates that deliver it; {_LISTED}."),
        ("status", "Its newest status."),
        ("quarter", "The quarter of that status."),
        ("due", "When it is to be complete, as year-month-day."),
        ("overdue", "yes when that day has passed and it is neither complete nor closed."),
        ("since", "First quarter reported."),
        ("until", "Last quarter reported."),
        ("description", "More about it."),
        ("note", "What readers should know about the entry."),
    ),
)

UPDATES = TableWords(
    "Updates of actions",
    "One row for each action and quarter in which it was reported.",
    (
        ("action", "Id of the action."),
        ("title", "What will be done."),
        ("quarter", "The quarter reported."),
        (
            "status",
            ("green, amber, red, complete, closed, not started, deferred, no update or not held."),
        ),
        ("due", "When it was to be complete, as known in that quarter."),
        ("overdue", "yes when that day had passed at the end of the quarter."),
        ("update", "What was done."),
    ),
)

SUMMARY = TableWords(
    "Summaries",
    "One row for each report and each of its priorities, and for each portfolio and "
    "directorate in the latest report: counts, shares and overall status.",
    (
        (
            "scope",
            "plan, the id of a priority, portfolio:<id> or directorate:<id>. Priorities add up.",
        ),
        ("title", "Its name."),
        ("quarter", "The quarter of the report."),
        ("measures", "Measures in the report."),
        ("measures_rated", "Those with a latest known rating."),
        ("measures_unrated", "Those without one. With those rated they make up all measures."),
        ("measures_green", "By latest known rating: green."),
        ("measures_amber", "By latest known rating: amber."),
        ("measures_red", "By latest known rating: red."),
        ("measures_blue", "By latest known rating: blue."),
        ("measures_grey", "By latest known rating: grey."),
        ("better", "Measures that are better than before."),
        ("same", "Measures without change."),
        ("worse", "Measures that are worse than before."),
        ("increased", "Measures for information that went up."),
        ("decreased", "Measures for information that went down."),
        ("no_comparison", "Measures that cannot be compared."),
        ("actions", "Actions in the report."),
        ("rated_green", "Measures and actions that count as green."),
        ("share_green", f"Their share {_OF_RATED}."),
        ("rated_amber", "Measures and actions that count as amber."),
        ("share_amber", f"Their share {_OF_RATED}."),
        ("rated_red", "Measures and actions that count as red."),
        ("share_red", f"Their share {_OF_RATED}."),
        ("overall_status", "green, amber or red; empty when too few are rated, or none is set."),
        ("status_source", "rule, or override when a post has set the status."),
        ("roll_up_rule", "The site's rule: shares, worst-of, weighted-points or judgement."),
        ("headline_weight", "How many times a headline measure counts in shares and points."),
        ("average_points", "Average of points, for the rule weighted-points; empty for others."),
    ),
)
