"""The rule that sums up a scope to one status, as `site.yaml` gives it (rules, section 4)."""

from __future__ import annotations

from decimal import Decimal
from enum import StrEnum
from typing import Annotated, Self

from pydantic import Field, PlainValidator, WithJsonSchema, model_validator
from pydantic_core import PydanticCustomError

from site_builder.model.fields import Record, Share, as_typed, read_figure


class RollUpRule(StrEnum):
    """What decides the overall status of a scope."""

    SHARES = "shares"
    WORST_OF = "worst-of"
    WEIGHTED_POINTS = "weighted-points"
    JUDGEMENT = "judgement"


def read_points(raw: object) -> Decimal:
    """Read a number of points: `1.5`. Points have no unit, so no sign may be typed with them."""
    figure = read_figure(raw)
    if figure.sign:
        raise PydanticCustomError(
            "bad-number",
            "{text} is not a number of points such as 1.5",
            {"text": as_typed(raw)},
        )
    return figure.value


Points = Annotated[
    Decimal,
    PlainValidator(read_points),
    WithJsonSchema({"type": "string", "description": "a number", "examples": ["1.5"]}),
]


class ColourPoints(Record):
    """How many points a colour counts, for the rule `weighted-points`."""

    green: Points = Decimal(2)
    """Points of green."""
    amber: Points = Decimal(1)
    """Points of amber."""
    red: Points = Decimal(0)
    """Points of red."""

    @model_validator(mode="after")
    def _fall_from_green_to_red(self) -> Self:
        """Refuse points by which getting better could count for less."""
        if not (self.green >= self.amber >= self.red and self.green > self.red):
            raise PydanticCustomError(
                "bad-roll-up", "points must fall from green over amber to red", {}
            )
        return self


class RollUp(Record):
    """The rule that sums up a scope to one status (rules, section 4)."""

    rule: RollUpRule = RollUpRule.SHARES
    """shares: how large the shares of green and red are. worst-of: the worst colour there is.
    weighted-points: the average of points. judgement: none but what a report or chapter sets."""
    green_at_least: Share = Decimal("0.8")
    """shares: green when at least this share of what is rated is green."""
    red_at_least: Share = Decimal("0.5")
    """shares: red when at least this share is red; amber otherwise."""
    points: ColourPoints = ColourPoints()
    """weighted-points: what each colour counts."""
    green_from: Points = Decimal("1.5")
    """weighted-points: green from this average on."""
    red_below: Points = Decimal("0.75")
    """weighted-points: red below this average; amber otherwise."""
    headline_weight: int = Field(default=1, ge=1)
    """How many times a headline measure counts in shares and points."""
    minimum: int = Field(default=1, ge=1)
    """No status by the rule when fewer than this many are rated."""
    shares_from: int = Field(default=20, ge=1)
    """Percentages are shown from this many rated on; below, counts only."""

    @model_validator(mode="after")
    def _red_ends_where_green_begins_at_most(self) -> Self:
        if self.red_below > self.green_from:
            raise PydanticCustomError(
                "bad-roll-up",
                "red_below is {red} and green_from is {green}: an average between them would be"
                " red and green",
                {"red": f"{self.red_below:f}", "green": f"{self.green_from:f}"},
            )
        return self
