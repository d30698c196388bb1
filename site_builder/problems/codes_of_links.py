"""Codes for what does not fit together: ids, quarters, figures and references of several files."""

from __future__ import annotations

from site_builder.problems.code import ERROR, WARNING, Code

LINKS = (
    Code(
        "unknown-id",
        ERROR,
        "an id is used that nothing has",
        "Of a measure, action, priority, objective, portfolio, directorate or rating scheme."
        " Correct the spelling, or add what is missing.",
    ),
    Code(
        "wrong-group",
        ERROR,
        "a measure stands among the actions of a file of results, or an action among the measures",
        "Figures of measures stand below `results:`, updates of actions below `actions:`. Move the"
        " entry with all its lines. Other slips in it are told once it stands in its place.",
    ),
    Code(
        "change-not-made",
        WARNING,
        "a recorded change of a target is not what `targets` says",
        "The page would tell of a target that nothing is rated by. Correct whichever is wrong.",
    ),
    Code(
        "replacement-loop",
        ERROR,
        "a measure is replaced by itself, directly or by way of others",
        "`replaced_by` names the measures that follow one that has ended.",
    ),
    Code(
        "duplicate-id",
        ERROR,
        "one id is used for two things",
        "Two files with one name in different folders, for example, or a measure's result given"
        " in two files. Rename or delete one.",
    ),
    Code(
        "wrong-quarter",
        ERROR,
        "the quarter in a file is not the one in its name",
        "Correct whichever is wrong.",
    ),
    Code(
        "year-form",
        ERROR,
        "a quarter or year is not written as `year_start` asks",
        "A year that starts in January is one calendar year: `2019 Q2`, `2019`, and files named"
        " `2019-q2`. Any other runs over two: `2019-20 Q2`, `2019-20`, `2019-20-q2`.",
    ),
    Code(
        "dates-out-of-order",
        ERROR,
        "an end is before its beginning",
        "Such as `until` before `since`, or a report published before its `as_at` date.",
    ),
    Code(
        "overlapping-plans",
        ERROR,
        "two plans are in force in one quarter",
        "End the older plan with `until`.",
    ),
    Code(
        "no-plan",
        ERROR,
        "a report or results are for a quarter that no plan covers",
        "Check `from` and `until` of the plan.",
    ),
    Code(
        "wrong-unit-sign",
        ERROR,
        "a figure has a sign that is not its measure's unit",
        "Such as `57%` for a count, or a percentage scheme with a bound without `%`. Either the"
        " figure or the unit is wrong; only you can say which.",
    ),
    Code(
        "wrong-target",
        ERROR,
        "a target does not suit the measure's `good_is`, or its scheme",
        "A measure that is good in a range needs `{range: [low, high]}`; any other does not. `<` is"
        " for what is good when lower, `>` when higher. A scheme by floor needs `{floor: 45,"
        " target: 50}`, with the floor on the easier side.",
    ),
    Code(
        "wrong-tolerance",
        ERROR,
        "a measure rated by a scheme by tolerance has no tolerance that suits it",
        "`tolerance: 2` is 2 in the measure's unit; `tolerance: 5%` is a share of the target, for a"
        " scheme with `tolerance_in: relative`.",
    ),
    Code(
        "figure-and-reason",
        ERROR,
        "a result has a figure and a reason for having none",
        "Delete `actual`, or delete `no_figure`.",
    ),
    Code(
        "wrong-interval",
        ERROR,
        "an interval does not hold its figure, or there is no figure to hold",
        "The estimate lies in its confidence interval. The interval of a withheld figure would give"
        " it away.",
    ),
    Code(
        "wrong-forecast",
        ERROR,
        "a forecast has nothing to be held against, or may not be shown",
        "The owner's forecast is of the year's last quarter, which needs a target: a number, a"
        " range or `last year`. In that quarter itself give the figure. Of a withheld figure there"
        " is no forecast.",
    ),
    Code(
        "revised-to-the-same",
        ERROR,
        "a figure is said to have been revised to what it was before",
        "Under `revised` stands the value that was published before; the new one is `actual`, or"
        " the `from` of the next entry by date.",
    ),
    Code(
        "wrong-total",
        ERROR,
        "a measure cannot be the total of the one that it names",
        "`total_of` names a measure of single quarters (`period_type: in-quarter`) with the same"
        " unit. The total is `cumulative`, `rolling-year`, or of the whole year (`annual [Q4]`). If"
        " one is about people, both are.",
    ),
    Code(
        "empty-result",
        ERROR,
        "a result says nothing",
        "Give `actual`, or say why there is none with `no_figure`, or delete the entry.",
    ),
    Code(
        "status-without-figure",
        ERROR,
        "a status is set by hand where there is nothing to rate",
        "A status of its own needs `actual`, or `no_figure: not-held` for a published rating whose"
        " figure is not held. A withheld figure has no status.",
    ),
    Code(
        "unknown-status",
        ERROR,
        "a status is not a code of the scheme in force",
        "The scheme is the measure's own, or the one that `site.yaml` gives for the quarter."
        " Overall statuses are green, amber or red.",
    ),
    Code(
        "no-parts",
        ERROR,
        "a result gives parts of a measure that has none",
        "Say in the measure's file, under `parts`, what the parts are; or delete them.",
    ),
    Code(
        "parts-without-figure",
        ERROR,
        "a result gives parts, but not the figure itself",
        "Give `actual`. When it is withheld, store `[c]`.",
    ),
    Code(
        "wrong-rank",
        ERROR,
        "a place in a table of others cannot be",
        "A published place is `rank` with `of`; otherwise give the others' figures as `values`, and"
        " the place is worked out. Measures without a best end have no place.",
    ),
    Code(
        "result-after-end",
        ERROR,
        "a figure is given for a measure that has ended",
        "Delete the entry, or correct `until` of the measure.",
    ),
    Code(
        "wrong-rebase",
        ERROR,
        "a rebase is outside its measure's life, or there are two in one quarter",
        "A rebase of the statistical reading starts a new segment of figures: between `since` and"
        " `until` of the measure, and one in a quarter.",
    ),
    Code(
        "unknown-reference",
        ERROR,
        "a reference such as [[measure.actual]] points to nothing",
        "The page would show a gap instead of a figure. Correct the measure's id or the field.",
    ),
    Code(
        "unknown-page",
        ERROR,
        "a link to page:… names a page that does not exist",
        "Correct the name, or add the page to `content/pages/`.",
    ),
    Code(
        "top-heading",
        ERROR,
        "a text has a heading of the first level",
        "A page has one such heading, its title. Start yours with `##`.",
    ),
    Code(
        "long-title",
        WARNING,
        "a title is over 60 characters and there is no short one",
        "Tables and cards need a `short_title`.",
    ),
    Code(
        "bad-statement",
        ERROR,
        "an accessibility statement contradicts itself, or lacks what the regulations ask for",
        "A site with problems within their scope does not comply `fully`, and one that complies"
        " `partially` or `not` says why. A `non-compliance` names the success criteria that are"
        " not met.",
    ),
)
