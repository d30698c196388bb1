"""Settings of the statistical reading: who asks for it, and where limits start anew."""

from __future__ import annotations

from pydantic import Field

from site_builder.model.fields import QuarterField, Record
from site_builder.model.spc import FEWEST_POINTS


class Statistics(Record):
    """Second opinions that the site gives beside the ratings (rules, section 7)."""

    xmr: bool = False
    """Whether measures get a statistical reading (an XmR chart); a measure may say otherwise."""


class Rebase(Record):
    """A quarter from which mean and limits of a measure are worked out anew."""

    quarter: QuarterField
    """The first quarter of the new segment."""
    reason: str
    """What has changed, so that earlier figures no longer say what to expect."""
    baseline: int | None = Field(default=None, ge=FEWEST_POINTS)
    """How many first points of the segment give its mean and limits. Default: all of them."""
