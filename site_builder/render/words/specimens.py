"""Examples for the style guide: an invented council's views, with every state that there is.

They stand for a council's own data, so that each component shows all that it can. All numbers have
two digits: none can be taken for a figure that is withheld.
"""

from __future__ import annotations

from decimal import Decimal

from site_builder.model.band import Family, Shape
from site_builder.model.chart import HistoryChart, Point, TargetStep
from site_builder.render.views.pages import Dates, PriorityCard
from site_builder.render.views.parts import (
    Answer,
    BarSegment,
    Count,
    Figure,
    Latest,
    Link,
    ListItem,
    MarkNote,
    OverallView,
    Sparkline,
    Standing,
    Status,
    Tile,
    Trend,
)
from site_builder.render.views.statistics import Verdict

NOW, BEFORE, YEAR_AGO = "Q2 2024/25", "Q1 2024/25", "Q2 2023/24"

GREEN = Status("HG", "High Green", "green", Shape.CIRCLE_TICK.value, filled=True)
LOW_GREEN = Status("LG", "Low Green", "green", Shape.CIRCLE_TICK.value, filled=False)
AMBER = Status("A", "Amber", "amber", Shape.TRIANGLE.value, filled=True)
LOW_RED = Status("LR", "Low Red", "red", Shape.OCTAGON.value, filled=False)
RED = Status("HR", "High Red", "red", Shape.OCTAGON.value, filled=True)
COMPLETE = Status("", "Complete", "blue", Shape.STAR.value, filled=True)
UNRATED = Status("", "Not rated", "grey", Shape.SQUARE.value, filled=False)
SET_BY_POST = Status("A", "Amber", "amber", Shape.TRIANGLE.value, filled=True, overridden=True)

PROVISIONAL = ("[p]", "Provisional: the figure may still change.")
REVISED = ("[r]", "Revised: the figure has changed since it was first published.")


def figure(actual: str = "", **more: object) -> Figure:
    """Return a figure of this quarter; what is not said is not there."""
    given: dict[str, object] = {
        "quarter": NOW,
        "actual": actual,
        "target": "",
        "absence": "",
        "status": None,
        "unrated": "",
        "marks": (),
    }
    return Figure(**{**given, **more})  # type: ignore[arg-type]  # fields by name


USUAL = figure("57%", target="55%", status=GREEN)
SHORT = figure("41%", target="55%", status=RED, marks=(PROVISIONAL, REVISED))
NOT_DUE = figure(absence="Reports in Q4 only")
WITHHELD = figure(absence="Withheld to protect people [c]", target="55%")

FIGURES = (
    ("With a target and a status", USUAL),
    ("With marks", SHORT),
    ("With what it was worked out from", figure("45%", detail="17 of 38", status=LOW_GREEN)),
    ("With a confidence interval", figure("24%", interval="22% to 26%", target="25%")),
    ("With a range to lie in", figure("0.98", target="0.9 to 1.1", status=LOW_GREEN)),
    ("With a forecast", figure("61", target="70", target_label="Forecast")),
    ("Without a target", figure("12 days", unrated="Baseline year: no target yet")),
    ("Set by a post", figure("52%", target="55%", status=SET_BY_POST)),
    ("Not due", NOT_DUE),
    ("Not supplied", figure(absence="Not supplied")),
    ("Withheld", WITHHELD),
)

BETTER = Trend("better", "Better", f", up 4 points on 53% in {BEFORE}", label="Previous report")
WORSE = Trend("worse", "Worse", f", down 9 points on 50% in {BEFORE}", label="Previous report")
TRENDS = (
    BETTER,
    WORSE,
    Trend("same", "No change", f": 57% in {BEFORE}"),
    Trend("increased", "Increased", f", up 3 on 12 in {BEFORE}"),
    Trend("decreased", "Decreased", f", down 3 on 12 in {BEFORE}"),
    Trend("none", "No comparison", ".", "The definition changed."),
)

EARLIER = Latest(GREEN, "Q4 2023/24", "58%", "2 quarters old", "58% in Q4 2023/24, 2 quarters old")
TODAY = Latest(GREEN, NOW, "", "", "")

_POINTS = ((3, 20), (26, 16), (50, 18), (74, 9), (97, 5))
_RISING = " ".join(f"{x},{y}" for x, y in _POINTS)
_BROKEN = (
    " ".join(f"{x},{y}" for x, y in _POINTS[:2]),
    " ".join(f"{x},{y}" for x, y in _POINTS[3:]),
)
SPARKS = (
    Sparkline(_POINTS, (_RISING,), (97, 5), "green"),
    Sparkline((*_POINTS[:2], *_POINTS[3:]), _BROKEN, (97, 5), "amber"),
    Sparkline(_POINTS, (_RISING,), (97, 5), "red"),
    Sparkline(_POINTS, (_RISING,), (97, 5), "grey"),
)

_WIDTHS = ((GREEN, 300), (LOW_GREEN, 150), (AMBER, 150), (LOW_RED, 100), (RED, 200), (UNRATED, 100))
BAR = tuple(
    BarSegment(
        status.family,
        status.filled,
        sum(width for _, width in _WIDTHS[:at]),
        width,
        width // 50,
        status.name,
    )
    for at, (status, width) in enumerate(_WIDTHS)
)
BAR_LABEL = "Of 20 measures: " + ", ".join(f"{one.count} {one.label}" for one in BAR)

COUNTS = (
    Count(20, "measures", "#top"),
    Count(9, "on track", "#top", share="50%", status=GREEN),
    Count(3, "slightly off track", "#top", share="17%", status=AMBER),
    Count(6, "off track", "#top", share="33%", status=RED),
    Count(2, "without a rating", "#top"),
    Count(0, "actions", ""),
)

BINS = "Household waste recycled"
NOISE = "Noise complaints answered on time"
TILES = (
    Tile(BINS, "#top", USUAL, BETTER, None, SPARKS[0]),
    Tile(NOISE, "#top", SHORT, WORSE, None, SPARKS[2]),
    Tile("Residents who feel safe", "#top", NOT_DUE, TRENDS[-1], EARLIER, SPARKS[1]),
)
CARD = PriorityCard(
    1,
    "Clean and safe streets",
    "#top",
    AMBER,
    "Of 18 rated measures, 9 are green, 3 are amber and 6 are red.",
    BAR,
    BAR_LABEL,
    Standing(
        COUNTS[1:4],
        (
            Count(5, "better", "#top", direction="better"),
            Count(4, "worse than before", "#top", direction="worse"),
        ),
        (COUNTS[0], COUNTS[4]),
    ),
)
ITEMS = (
    ListItem(BINS, "#top", "57% against a target of 55%", GREEN),
    ListItem(NOISE, "#top", "41% against a target of 55%", RED),
    ListItem("Residents who feel safe", "#top", "Reports in Q4 only", None),
)
DATES = Dates("July to September 2024", "30 September 2024", "21 November 2024", "Not announced")
OVERALL = OverallView(
    AMBER,
    "Of 18 rated measures, 9 are green (50%), 3 are amber (17%) and 6 are red (33%).",
    "Amber: at least half are green, and fewer than four in five.",
    "The rule gives Red; published as Amber because two figures came late.",
    "#top",
)
REMEDY = (
    Answer("Cause", "Two posts were empty from May to August."),
    Answer("Action", "Both are filled, and a third officer works in the evenings."),
    Answer("Owner", "Head of Environmental Health"),
    Answer("Due", "31 December 2024"),
)
LINKS = (Link("Summary", "#top"), Link("Measures", "#top", current=True), Link("Actions", "#top"))
MARKS = tuple(MarkNote(mark, meaning, "#top") for mark, meaning in (PROVISIONAL, REVISED))
VERDICTS = (
    Verdict("improving", "Improving"),
    Verdict("concerning", "Concerning"),
    Verdict("up", "Moved up"),
    Verdict("down", "Moved down"),
    Verdict("none", "No more than noise"),
    Verdict("met", "Will be met"),
    Verdict("missed", "Will be missed"),
    Verdict("hit-and-miss", "Hit and miss"),
)


def _ways(shape: Shape) -> tuple[Status, ...]:
    return tuple(
        Status("", family.value, family.value, shape.value, filled=filled)
        for family in Family
        for filled in (True, False)
    )


SHAPES = tuple((shape.value, _ways(shape)) for shape in Shape)


def _point(position: int, value: int | None, family: Family | None, shape: Shape | None) -> Point:
    return Point(
        label=f"Q{position % 4 + 1}\n2024/25",
        position=position,
        value=None if value is None else Decimal(value),
        display="" if value is None else f"{value}%",
        gap="Not supplied" if value is None else "",
        family=family,
        shape=shape,
        provisional=position == LAST,
    )


LAST = 4 * 2024 + 5
CHART = HistoryChart(
    id="example-chart",
    title="Household waste recycled, per cent, over two years",
    description="From 49% to 57%, against a target of 50% and then 55%. One figure is missing.",
    unit="per cent",
    points=(
        _point(LAST - 5, 49, Family.AMBER, Shape.TRIANGLE),
        _point(LAST - 4, 51, Family.GREEN, Shape.CIRCLE_TICK),
        _point(LAST - 3, None, None, None),
        _point(LAST - 2, 41, Family.RED, Shape.OCTAGON),
        _point(LAST - 1, 53, Family.AMBER, Shape.TRIANGLE),
        _point(LAST, 57, Family.GREEN, Shape.CIRCLE_TICK),
    ),
    targets=tuple(
        TargetStep(LAST - back, Decimal(aim), Decimal(aim), f"{aim}%")
        for back, aim in ((5, 50), (4, 50), (3, 55), (2, 55), (1, 55), (0, 55))
    ),
    zero_based=False,
)
CHART_HEADING = "Household waste recycled: 57% against a target of 55%"
CHART_COLUMNS = ("Quarter", "Figure")
PREVIOUS = Link(f"Report for {BEFORE}", "#top")
FOLLOWING = Link("Report for Q3 2024/25", "#top")
