"""What the key page says about the statistical reading."""

from __future__ import annotations

from site_builder.model.spc import FEWER_IS_TRIAL, FEWEST_POINTS, RARE_BELOW, Assurance, Variation

INTRODUCTION = (
    "Figures go up and down by chance. The statistical reading (an XmR chart, as in the NHS's "
    "Making Data Count) shows the range that a measure usually moves in, and marks what chance "
    "hardly explains. It is a second opinion: it never changes a status."
)
RULES = (
    (
        "Mean",
        (
            "The mean of all figures since the reading last started, or of as many of the first "
            "as are set."
        ),
    ),
    (
        "Limits",
        (
            "The mean plus and minus 2.66 times the average change from one figure to the next; "
            "for near limits 1.7733 times. Changes of at least 3.267 times their average are left"
            " out, once, and the rest averaged again. Nothing is rounded before it is compared."
        ),
    ),
    (
        "Outside the limits",
        "A figure strictly above the upper or strictly below the lower limit.",
    ),
    (
        "Trend",
        (
            "Seven or more figures in a row, each higher than the one before, or each lower. A "
            "tie ends it."
        ),
    ),
    (
        "Two of three",
        (
            "Of three figures in a row on one side of the mean, two or more lie between the near "
            "limit and the limit."
        ),
    ),
    (
        "Shift",
        "Seven or more figures in a row on one side of the mean. A figure on the mean ends it.",
    ),
    (
        "Which rule counts",
        (
            "Where several apply, the first in this order. A trend is read by its direction, the "
            "rest by the side of the mean. The variation of a measure is that of its latest "
            "figure."
        ),
    ),
    (
        "Where it starts anew",
        (
            "A lasting change, recorded with its reason, or a new definition starts the reading "
            "again, with a mean and limits of its own. No rule looks across such a start."
        ),
    ),
    (
        "Trial limits",
        (
            f"Limits from fewer than {FEWER_IS_TRIAL} figures. From fewer than {FEWEST_POINTS} "
            "there are none."
        ),
    ),
    (
        "No reading",
        (
            "There is none of totals for the year so far, of measures reported once a year or "
            "less often, of series with a withheld figure, or of counts with a mean below "
            f"{RARE_BELOW}. Only figures after the last gap count."
        ),
    ),
)
VARIATION_MEANINGS = (
    (Variation.IMPROVING, "The latest figure signals a change for the better."),
    (Variation.CONCERNING, "The latest figure signals a change for the worse."),
    (Variation.UP, "It signals a rise; for this measure that is neither good nor bad."),
    (Variation.DOWN, "It signals a fall; for this measure that is neither good nor bad."),
    (Variation.NONE, "The latest figure is what chance alone would give."),
)
ASSURANCE_MEANINGS = (
    (Assurance.MET, "The target lies outside the limits, on the easy side."),
    (Assurance.MISSED, "The target lies outside the limits, on the hard side."),
    (Assurance.HIT_AND_MISS, "The target lies within the limits: chance decides."),
)
