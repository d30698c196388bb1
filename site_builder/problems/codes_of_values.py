"""Codes for values that are not of the kind that their field asks for."""

from __future__ import annotations

from site_builder.problems.code import ERROR, Code

VALUES = (
    Code(
        "unknown-key",
        ERROR,
        "a key is not part of the format",
        "It is probably misspelt, or belongs to another group. An unknown key is refused because"
        " what it was meant to say would be lost.",
    ),
    Code(
        "missing-field",
        ERROR,
        "a key that is needed is not there, or has no value",
        "The fields reference says which are needed.",
    ),
    Code(
        "wrong-kind",
        ERROR,
        "a value is a list or a group where a text is needed, or the reverse",
        "Text that starts with [ or { is read as a list or group: put it in quotes, or write it"
        " below the key after `|`.",
    ),
    Code(
        "bad-id",
        ERROR,
        "an id is not made of small letters, digits and single hyphens",
        "Ids become web addresses, so they are kept plain: `keep-harrow-clean`.",
    ),
    Code(
        "bad-number",
        ERROR,
        "a figure is not a number in one of the forms accepted",
        "Type `14000`, `14,000`, `57%`, `£1,250.50` or `-3.5`. When there is no figure, leave out"
        " `actual` and say why with `no_figure`.",
    ),
    Code(
        "bad-whole-number",
        ERROR,
        "a setting is not a whole number in its range",
        "Such as the number of decimals, 0 to 6.",
    ),
    Code(
        "bad-share",
        ERROR,
        "a share is given without a percent sign",
        "Type `80%`, so that 0.8 and 80 cannot be confused.",
    ),
    Code(
        "bad-quarter",
        ERROR,
        "a quarter or year is not written as the format asks",
        "Type `2019-20 Q2`, or `2019-20` for a year. The second year is the one after the first.",
    ),
    Code(
        "bad-date",
        ERROR,
        "a date is not written year, month, day",
        "Type `2020-01-16`, so that nobody has to guess which is the month.",
    ),
    Code(
        "bad-moment",
        ERROR,
        "a time does not say its day, hour and zone",
        "Type `2020-01-16 09:30 Europe/London`. A time that the clocks skip or show twice when they"
        " are changed is refused as well.",
    ),
    Code("bad-yes-no", ERROR, "a setting is neither yes nor no", "Type `yes` or `no`."),
    Code(
        "bad-rhythm",
        ERROR,
        "`reports` does not say when a measure reports",
        "Type `every quarter`, `[Q4]`, `[Q2, Q4]`, `survey` or `biennial [Q4 2019-20]`.",
    ),
    Code(
        "bad-target",
        ERROR,
        "a target is not in one of the forms accepted",
        'Type a number, `"< 5"`, `{floor: 45, target: 50}`, `{range: [0.9, 1.1]}`, `{forecast:'
        " 120}`, `last year`, `to be set`, `none` or `not held`.",
    ),
    Code(
        "bad-interval",
        ERROR,
        "`interval` is not two numbers, the lower first",
        "Type the confidence interval of a survey's estimate as `[22, 26]`.",
    ),
    Code(
        "bad-address",
        ERROR,
        "an e-mail or web address is not one",
        "Web addresses start with `https://`; the site's own ends in a slash.",
    ),
    Code(
        "unknown-word",
        ERROR,
        "a setting is not one of the words it can be",
        "The fields reference lists them.",
    ),
    Code(
        "unknown-unit",
        ERROR,
        "a unit is not one of those known",
        'Type one of them, or describe your own: `{name: years, suffix: " years"}`.',
    ),
    Code(
        "bad-scheme",
        ERROR,
        "a rating scheme has a gap, an overlap or an unknown band",
        "Bands go from best to worst, and every figure falls in exactly one. Two bands next to each"
        " other share an edge, which one of them holds; the last band has no lower bound. The"
        " message names the figures that are left out or fall in two bands.",
    ),
    Code(
        "bad-roll-up",
        ERROR,
        "the roll-up rule's points or edges are in the wrong order",
        "Points fall from green over amber to red, and `red_below` is at most `green_from`, so that"
        " better never counts as worse and no average has two colours.",
    ),
    Code(
        "placeholder",
        ERROR,
        "a value is nothing but three dots",
        "The dots in a message or in the manual stand for what you have to type.",
    ),
)
