"""Examples of rows of tables, and of what a report has to answer for."""

from __future__ import annotations

from dataclasses import replace

from site_builder.model.measure import GoodIs
from site_builder.render.specimens.parts import (
    AMBER,
    BETTER,
    BOTH_MARKS,
    COMPLETE,
    EARLIER,
    GREEN,
    MARKS,
    NO_TREND,
    NOTHING,
    RED,
    REMEDY,
    SHORT,
    SPARKS,
    TODAY,
    TOP,
    USUAL,
    WITHHELD,
    WORSE,
)
from site_builder.render.views.exceptions import ExceptionBlock, PromiseView
from site_builder.render.views.ledger import LedgerRow, LedgerSection, Side
from site_builder.render.views.parts import (
    ActionRow,
    Figure,
    Link,
    Scorecard,
    ScorecardRow,
    Sparkline,
    Status,
    Trend,
)
from site_builder.render.words import specimens as words
from site_builder.render.words.interface import INTERFACE
from site_builder.render.words.labels import GOOD_IS


def _row(number: int, title: str, now: Figure, trend: Trend, spark: Sparkline) -> ScorecardRow:
    before = replace(NOTHING, status=AMBER)
    return ScorecardRow(
        id=f"example-row-{number}",
        number=str(number),
        title=title,
        href=TOP,
        headline=now is USUAL,
        good_is=GOOD_IS[GoodIs.HIGHER],
        portfolio=words.PORTFOLIO,
        year_ago=replace(before, actual="49%", target="50%"),
        previous=replace(before, actual="53%", target="55%"),
        now=now,
        latest=TODAY if now.actual else EARLIER,
        trend=trend,
        spark=spark,
        comment=None,
    )


SCORECARD = Scorecard(
    caption=words.SCORECARD,
    year_ago_label=words.YEAR_AGO,
    previous_label=words.BEFORE,
    now_label=words.NOW,
    rows=(
        _row(1, words.BINS, USUAL, BETTER, SPARKS[0]),
        _row(2, words.NOISE, SHORT, WORSE, SPARKS[2]),
        _row(3, words.SAFE, WITHHELD, NO_TREND, SPARKS[1]),
    ),
    marks=MARKS,
)


def _action(name: str, title: str, status: Status, *, overdue: bool) -> ActionRow:
    return ActionRow(
        id=name,
        title=title,
        href=TOP,
        objective=words.OBJECTIVE,
        workstream="",
        status=status,
        update=None,
        update_absence=words.NO_UPDATE,
        directorate=words.DIRECTORATE,
        portfolio=words.PORTFOLIO,
        due=words.ACTION_DUE,
        overdue=overdue,
    )


ACTIONS = (
    _action("example-lamps", words.LAMPS, COMPLETE, overdue=False),
    _action("example-yard", words.YARD, RED, overdue=True),
)
EXCEPTION = ExceptionBlock(
    id="example-exception",
    title=words.NOISE,
    href=TOP,
    status=RED,
    notes=(words.ONE_STEP_WORSE,),
    why=words.FAR_SHORT,
    marks=BOTH_MARKS[:1],
    latest=None,
    trend=WORSE,
    comment=None,
    remedy=REMEDY,
    missing="",
    promise=PromiseView(words.PROMISED, None, words.PROMISED_BY, words.STILL_OFF_TRACK),
)
SIDE = Side(status=GREEN, note=words.LONG_AGO)
LEDGER = LedgerSection(
    key="example-ledger",
    heading=words.MOVED,
    caption=words.MOVED_CAPTION,
    note=words.FURTHEST_FIRST,
    subject_label=INTERFACE.measure,
    was_label=words.BEFORE,
    now_label=words.NOW,
    why_label=INTERFACE.why,
    rows=(
        LedgerRow(
            id="example-moved",
            subject=Link(words.BINS, TOP),
            number="1",
            note="",
            was=SIDE,
            now=Side(status=RED),
            step=WORSE,
            why=(words.FIGURE_FELL,),
            signed=words.APPROVED,
            marks=BOTH_MARKS[1:],
        ),
        LedgerRow(
            id="example-target",
            subject=Link(words.NOISE, TOP),
            number="2",
            note=INTERFACE.target,
            was=Side(("50%",)),
            now=Side(("55%",)),
            step=None,
            why=(words.NEIGHBOURS,),
            signed="",
        ),
    ),
)
