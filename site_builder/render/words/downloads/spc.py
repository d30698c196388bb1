"""What the table of the statistical reading holds."""

from __future__ import annotations

from site_builder.model.spc import FEWER_IS_TRIAL
from site_builder.render.words.downloads.table import TableWords

SPC = TableWords(
    "Statistical reading",
    "One row for each figure that the statistical reading (XmR) reads: limits, flags and verdict.",
    (
        ("measure", "Id of the measure."),
        ("title", "Its full title."),
        ("quarter", "The quarter of the figure; empty for a measure without a reading."),
        ("value", "The figure as a number."),
        ("segment", "Number of the segment, from 1: each rebase starts one."),
        ("mean", "Mean of the segment, to six decimals; empty where it has no limits."),
        ("lower", "Its lower limit as worked out, though it may be drawn at 0."),
        ("upper", "Its upper limit."),
        ("near_lower", "Its lower near limit."),
        ("near_upper", "Its upper near limit."),
        ("limits_from", "How many figures mean and limits come from."),
        ("trial", f"yes where those are fewer than {FEWER_IS_TRIAL}."),
        ("flags", "astronomical, trend, two of three, shift; the first one counts."),
        ("signal", "improving, concerning, up, down, or empty when the figure is no signal."),
        ("variation", "The same of the latest figure, or no significant change."),
        ("assurance", "Of the measure: reliably met, reliably missed, hit and miss, or empty."),
        ("target", "The target that assurance compares with."),
        ("no_reading", "Why a measure that was to be read has no reading."),
        ("why", "The same in words."),
    ),
)
