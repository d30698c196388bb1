"""Examples of the small parts: statuses, figures, trends, counts, cards."""

from __future__ import annotations

from dataclasses import replace

from site_builder.model.action import ActionStatus
from site_builder.model.assessment import AbsenceCode
from site_builder.model.band import Family, Shape
from site_builder.model.measure import CompareWith
from site_builder.model.movement import Direction
from site_builder.model.spc import Assurance, Variation
from site_builder.render.pieces.chips import SHAPES as SHAPE_OF
from site_builder.render.pieces.chips import action_status, grey_status
from site_builder.render.pieces.statistics import assurance_verdict, variation_verdict
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
from site_builder.render.words import frame
from site_builder.render.words import specimens as words
from site_builder.render.words.interface import INTERFACE
from site_builder.render.words.labels import COMPARATORS
from site_builder.render.words.pages import NOT_ANNOUNCED
from site_builder.render.words.states import (
    ABSENCES,
    MARKERS,
    NOT_RATED,
    PROVISIONAL,
    REVISED,
)
from site_builder.render.words.targets import FORECAST
from site_builder.render.words.trend import DIRECTIONS, NO_COMPARISON

TOP = "#top"
"""Where every example leads: there is nothing to lead to."""


def _band(code: str, name: str, family: Family, *, filled: bool) -> Status:
    return Status(code, name, family.value, SHAPE_OF[family].value, filled=filled)


GREEN = _band("HG", words.HIGH_GREEN, Family.GREEN, filled=True)
LOW_GREEN = _band("LG", words.LOW_GREEN, Family.GREEN, filled=False)
AMBER = _band("A", words.AMBER, Family.AMBER, filled=True)
LOW_RED = _band("LR", words.LOW_RED, Family.RED, filled=False)
RED = _band("HR", words.HIGH_RED, Family.RED, filled=True)
COMPLETE = action_status(ActionStatus.COMPLETE)
UNRATED = grey_status(NOT_RATED)
SET_BY_POST = replace(AMBER, overridden=True)

_MEANINGS = dict(MARKERS)
BOTH_MARKS = tuple((mark, _MEANINGS[mark]) for mark in (PROVISIONAL, REVISED))
MARKS = tuple(MarkNote(mark, meaning, TOP) for mark, meaning in BOTH_MARKS)

NOTHING = Figure(
    quarter=words.NOW,
    actual="",
    target="",
    absence="",
    status=None,
    unrated="",
    marks=(),
    target_label=INTERFACE.target,
)
USUAL = replace(NOTHING, actual="57%", target="55%", status=GREEN)
SHORT = replace(USUAL, actual="41%", status=RED, marks=BOTH_MARKS)
NOT_DUE = replace(NOTHING, absence=words.ANNUAL)
NOT_SUPPLIED = replace(NOTHING, absence=ABSENCES[AbsenceCode.MISSING].name)
WITHHELD = replace(NOTHING, absence=words.WITHHELD, target="55%")

FIGURES = (
    (words.WITH_A_TARGET, USUAL),
    (words.WITH_MARKS, SHORT),
    (
        words.WITH_DETAIL,
        replace(NOTHING, actual="45%", detail=words.PART_OF_WHOLE, status=LOW_GREEN),
    ),
    (
        words.WITH_AN_INTERVAL,
        replace(NOTHING, actual="24%", interval=words.INTERVAL, target="25%"),
    ),
    (words.WITH_A_RANGE, replace(NOTHING, actual="0.98", target=words.RANGE, status=LOW_GREEN)),
    (words.WITH_A_FORECAST, replace(NOTHING, actual="61", target="70", target_label=FORECAST)),
    (words.WITHOUT_A_TARGET, replace(NOTHING, actual=words.DAYS, unrated=words.BASELINE_YEAR)),
    (words.A_LONG_ONE, replace(NOTHING, actual=words.MILLIONS, is_long=True)),
    (words.SET_BY_A_POST, replace(NOTHING, actual="52%", target="55%", status=SET_BY_POST)),
    (words.NOT_DUE, NOT_DUE),
    (words.NOT_SUPPLIED, NOT_SUPPLIED),
    (words.NOT_SHOWN, WITHHELD),
)


def _trend(direction: Direction, told: str, label: str = "") -> Trend:
    return Trend(direction.value, DIRECTIONS[direction], told, label=label)


_BEFORE = COMPARATORS[CompareWith.PREVIOUS]
BETTER = _trend(Direction.BETTER, words.UP_FOUR, _BEFORE)
WORSE = _trend(Direction.WORSE, words.DOWN_NINE, _BEFORE)
NO_TREND = Trend("none", NO_COMPARISON, ".", words.REDEFINED)
TRENDS = (
    BETTER,
    WORSE,
    _trend(Direction.SAME, words.STILL),
    _trend(Direction.INCREASED, words.UP_THREE),
    _trend(Direction.DECREASED, words.DOWN_THREE),
    NO_TREND,
)

EARLIER = Latest(GREEN, words.LONG_AGO, "58%", words.AGE, words.LATEST_TOLD)
TODAY = Latest(GREEN, words.NOW, "", "", "")

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
BAR_LABEL = words.BAR_OF + ", ".join(f"{one.count} {one.label}" for one in BAR)

ALL_MEASURES = Count(20, words.MEASURES, TOP)
OFF_TRACK = Count(6, words.OFF_TRACK, TOP, share="33%", status=RED)
WITHOUT_A_RATING = Count(2, words.WITHOUT_A_RATING, TOP)
FAMILIES = (
    Count(9, words.ON_TRACK, TOP, share="50%", status=GREEN),
    Count(3, words.SLIGHTLY_OFF, TOP, share="17%", status=AMBER),
    OFF_TRACK,
)
COUNTS = (ALL_MEASURES, *FAMILIES, WITHOUT_A_RATING, Count(0, words.ACTIONS, ""))

TILES = (
    Tile(words.BINS, TOP, USUAL, BETTER, None, SPARKS[0]),
    Tile(words.NOISE, TOP, SHORT, WORSE, None, SPARKS[2]),
    Tile(words.SAFE, TOP, NOT_DUE, NO_TREND, EARLIER, SPARKS[1]),
)
CARD = PriorityCard(
    1,
    words.STREETS,
    TOP,
    AMBER,
    words.CARD_SENTENCE,
    BAR,
    BAR_LABEL,
    Standing(
        FAMILIES,
        (
            Count(5, words.BETTER, TOP, direction="better"),
            Count(4, words.WORSE_THAN_BEFORE, TOP, direction="worse"),
        ),
        (ALL_MEASURES, WITHOUT_A_RATING),
    ),
)
ITEMS = (
    ListItem(words.BINS, TOP, words.AGAINST_TARGET, GREEN),
    ListItem(words.NOISE, TOP, words.SHORT_OF_TARGET, RED),
    ListItem(words.SAFE, TOP, words.ANNUAL, None),
)
DATES = Dates(words.COVERS, words.AS_AT, words.PUBLISHED, NOT_ANNOUNCED)
OVERALL = OverallView(
    AMBER, words.OVERALL_SENTENCE, words.OVERALL_RULE, words.OVERALL_SET_BY_POST, TOP
)
REMEDY = (
    Answer(INTERFACE.cause, words.CAUSE),
    Answer(INTERFACE.action, words.REMEDY),
    Answer(INTERFACE.owner, words.OWNER),
    Answer(INTERFACE.due, words.DUE),
)
PREVIOUS, FOLLOWING = Link(words.REPORT_BEFORE, TOP), Link(words.REPORT_AFTER, TOP)
LINKS = (
    Link(words.SUMMARY, TOP),
    Link(frame.MEASURES, TOP, current=True),
    Link(frame.ACTIONS, TOP),
)
VERDICTS = (
    *(variation_verdict(one) for one in Variation),
    *(verdict for one in Assurance if (verdict := assurance_verdict(one))),
)


def _ways(shape: Shape) -> tuple[Status, ...]:
    return tuple(
        Status("", family.value, family.value, shape.value, filled=filled)
        for family in Family
        for filled in (True, False)
    )


SHAPES = tuple((shape.value, _ways(shape)) for shape in Shape)
