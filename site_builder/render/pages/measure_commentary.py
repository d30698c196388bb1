"""What was written with a measure's figures, quarter by quarter."""

from __future__ import annotations

from collections.abc import Iterator

from site_builder.model.assessment import Assessment, MeasureHistory
from site_builder.model.quarter import Quarter
from site_builder.render.context import Context
from site_builder.render.narrative import Narrator
from site_builder.render.pieces.chips import rating_status
from site_builder.render.pieces.remedy import remedy
from site_builder.render.pieces.rows import chapter_row
from site_builder.render.urls import Here
from site_builder.render.views.measures import Comment, Commentary
from site_builder.render.views.parts import Link
from site_builder.render.words.times import earlier_commentary, quarter_label


def commentary(
    context: Context, narrator: Narrator, here: Here, history: MeasureHistory, shown: Quarter
) -> Commentary | None:
    """Return what was written, newest first; `shown` is the quarter that the page opens with."""
    written = tuple(_written(history, shown))
    if not written:
        return None
    comments = tuple(_comment(context, narrator, here, one, shown) for one in written)
    return Commentary(comments[0], comments[1:], earlier_commentary(written[-1].quarter))


def _written(history: MeasureHistory, shown: Quarter) -> Iterator[Assessment]:
    """Yield the quarters with a text of their own, newest first."""
    for one in reversed(history.assessments):
        result = one.result
        if result is None:
            continue
        if result.comment or (one.quarter != shown and (result.cause or result.action)):
            yield one


def _comment(
    context: Context, narrator: Narrator, here: Here, one: Assessment, shown: Quarter
) -> Comment:
    written = one.result.comment if one.result else None
    return Comment(
        quarter=Link(quarter_label(one.quarter), chapter_row(context, here, one)),
        status=rating_status(one.rating) if one.rating else None,
        text=narrator.comment_at(here, written, one.quarter, one.priority),
        done=() if one.quarter == shown else remedy(narrator, here, one),
    )
