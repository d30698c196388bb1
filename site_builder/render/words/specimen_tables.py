"""Examples for the style guide: rows of tables, and what a report has to answer for."""

from __future__ import annotations

from site_builder.render.views.exceptions import ExceptionBlock, PromiseView
from site_builder.render.views.ledger import LedgerRow, LedgerSection, Side
from site_builder.render.views.parts import (
    ActionRow,
    Figure,
    Link,
    ScorecardRow,
    Sparkline,
    Status,
    Trend,
)
from site_builder.render.words.specimens import (
    AMBER,
    BEFORE,
    BETTER,
    BINS,
    COMPLETE,
    EARLIER,
    GREEN,
    NOISE,
    NOW,
    PROVISIONAL,
    RED,
    REMEDY,
    REVISED,
    SHORT,
    SPARKS,
    TODAY,
    TRENDS,
    USUAL,
    WITHHELD,
    WORSE,
    figure,
)


def _row(number: int, title: str, now: Figure, trend: Trend, spark: Sparkline) -> ScorecardRow:
    return ScorecardRow(
        id=f"example-row-{number}",
        number=str(number),
        title=title,
        href="#top",
        headline=now is USUAL,
        good_is="Higher is better",
        portfolio="Cabinet Member for Environment",
        directorate="Place",
        year_ago=figure("49%", target="50%", status=AMBER),
        previous=figure("53%", target="55%", status=AMBER),
        now=now,
        latest=TODAY if now.actual else EARLIER,
        trend=trend,
        spark=spark,
        comment=None,
        priority="streets",
        filter_words="",
    )


ROWS = (
    _row(1, BINS, USUAL, BETTER, SPARKS[0]),
    _row(2, NOISE, SHORT, WORSE, SPARKS[2]),
    _row(3, "Residents who feel safe", WITHHELD, TRENDS[-1], SPARKS[1]),
)


def _action(name: str, title: str, status: Status, *, overdue: bool) -> ActionRow:
    return ActionRow(
        id=name,
        title=title,
        href="#top",
        objective="Streets that people want to walk in",
        workstream="",
        status=status,
        update=None,
        update_absence="No update was given.",
        directorate="Place",
        portfolio="Cabinet Member for Environment",
        due="31 October 2024",
        overdue=overdue,
        priority="streets",
    )


ACTIONS = (
    _action("example-lamps", "Change every street lamp to LED", COMPLETE, overdue=False),
    _action("example-yard", "Open a second recycling yard", RED, overdue=True),
)
CAPTION = "Three measures of an invented council"
EXCEPTION = ExceptionBlock(
    id="example-exception",
    title=NOISE,
    href="#top",
    status=RED,
    notes=("1 band worse than in the report before",),
    why="41% against a target of 55%: 14 points short.",
    marks=(PROVISIONAL,),
    latest=None,
    trend=WORSE,
    comment=None,
    remedy=REMEDY,
    missing="",
    promise=PromiseView(
        f"Promised in {BEFORE}, for 30 September 2024.",
        None,
        "Owner: Head of Environmental Health.",
        "That date has passed, and the measure is still off track.",
    ),
)
SIDE = Side(status=GREEN, note="Q4 2023/24")
LEDGER = LedgerSection(
    key="example-ledger",
    heading="Ratings that moved: 2",
    caption="Ratings that moved",
    note="Furthest first.",
    subject_label="Measure",
    was_label=BEFORE,
    now_label=NOW,
    why_label="Why",
    rows=(
        LedgerRow(
            "example-moved",
            Link(BINS, "#top"),
            "1",
            "",
            SIDE,
            Side(status=RED),
            WORSE,
            ("The figure fell.",),
            "Approved by Cabinet, 11 April 2024",
            (REVISED,),
        ),
        LedgerRow(
            "example-target",
            Link(NOISE, "#top"),
            "2",
            "Target",
            Side(("50%",)),
            Side(("55%",)),
            None,
            ("Neighbours reach more.",),
            "",
        ),
    ),
)
