"""Status chips: shape, code and word for bands, families, unrated figures and actions."""

from __future__ import annotations

from site_builder.model.action import ActionStatus
from site_builder.model.assessment import Assessment, Rating
from site_builder.model.scheme import Band, Family, Shape
from site_builder.render.context import Context
from site_builder.render.views.parts import Latest, Status
from site_builder.render.words.scope import FAMILY_NAMES, FAMILY_PHRASES
from site_builder.render.words.states import ACTION_STATUSES
from site_builder.render.words.targets import actual_words
from site_builder.render.words.times import age, dated, quarter_label

SHAPES = {
    Family.GREEN: Shape.CIRCLE_TICK,
    Family.AMBER: Shape.TRIANGLE,
    Family.RED: Shape.OCTAGON,
    Family.BLUE: Shape.STAR,
    Family.GREY: Shape.SQUARE,
}
"""Shapes of what no scheme draws: families and action statuses."""


def band_status(band: Band, *, overridden: bool = False) -> Status:
    """Return the chip of a band."""
    return Status(
        code=band.code,
        name=band.name,
        family=band.family.value,
        shape=band.shape.value,
        filled=band.filled,
        overridden=overridden,
        meaning=band.meaning,
    )


def rating_status(rating: Rating) -> Status:
    """Return the chip of a published rating; marked when a post has set it against the rule."""
    return band_status(rating.band, overridden=rating.overrules)


def family_status(family: Family, *, overridden: bool = False) -> Status:
    """Return the chip of a family of bands: of an overall status, or of a risk."""
    return Status(
        code="",
        name=FAMILY_NAMES[family],
        family=family.value,
        shape=SHAPES[family].value,
        filled=True,
        overridden=overridden,
        meaning=FAMILY_PHRASES[family.value],
    )


def grey_status(name: str, meaning: str = "") -> Status:
    """Return the chip of what has no rating."""
    return Status("", name, Family.GREY.value, Shape.SQUARE.value, filled=False, meaning=meaning)


def action_status(status: ActionStatus) -> Status:
    """Return the chip of an action; complete is green with its own word and an outlined shape."""
    name, meaning = ACTION_STATUSES[status]
    family = status.family
    if family is None:
        return grey_status(name, meaning)
    filled = status is not ActionStatus.COMPLETE
    return Status("", name, family.value, SHAPES[family].value, filled=filled, meaning=meaning)


def latest_view(context: Context, one: Assessment) -> Latest | None:
    """Return the latest known rating with its quarter, its age and, when older, its figure."""
    latest = one.latest
    if latest is None:
        return None
    status = rating_status(latest.rating)
    rated = context.assessment(one.measure.id, latest.quarter) if latest.age else None
    figure = actual_words(rated) if rated is not None else ""
    return Latest(
        status=status,
        quarter=quarter_label(latest.quarter),
        figure=figure,
        age=age(latest.age),
        told=dated(figure, latest.quarter, latest.age),
    )
