"""Charts: the same bytes everywhere, safe in a strict page, and true to their figures."""

from __future__ import annotations

import os
import pickle
import re
import subprocess
import sys
from dataclasses import replace
from decimal import Decimal
from functools import cache
from importlib import import_module
from itertools import pairwise
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from site_builder.draw import draw_chart
from site_builder.draw.bars import lay_out_bars
from site_builder.draw.history import lay_out_history
from site_builder.draw.labels import Box, box_of
from site_builder.draw.marks import WIDTH, Anchor, Mark, Outline, Spot, Text, text_width, wrap
from site_builder.draw.scale import fit, written
from site_builder.model.chart import (
    BarRow,
    BarsChart,
    Comparator,
    HistoryChart,
    Point,
    Segment,
    Signal,
    TargetChange,
    TargetStep,
    XmrChart,
    XmrLevel,
    XmrPoint,
    XmrSegment,
)
from site_builder.model.scheme import Family, Shape

FIRST = 8073  # 2018/19 Q2
SHAPES = {
    Family.GREEN: Shape.CIRCLE_TICK,
    Family.AMBER: Shape.TRIANGLE,
    Family.RED: Shape.OCTAGON,
    Family.BLUE: Shape.DIAMOND,
    Family.GREY: Shape.STAR,
}
LEVELS = (
    ("High Green", "HG", Family.GREEN, True),
    ("Low Green", "LG", Family.GREEN, False),
    ("Amber", "A", Family.AMBER, True),
    ("Low Red", "LR", Family.RED, False),
    ("High Red", "HR", Family.RED, True),
    ("Not rated", "", None, False),
)


def point(
    offset: int, value: str | None, family: Family | None = None, *, gap: str = "",
    provisional: bool = False,
) -> Point:  # fmt: skip
    position = FIRST + offset
    year, quarter = divmod(position, 4)
    return Point(
        label=f"Q{quarter + 1}\n{year}/{(year + 1) % 100:02d}",
        position=position,
        value=None if value is None else Decimal(value),
        display=value or "",
        gap=gap,
        family=family,
        shape=None if family is None else SHAPES[family],
        provisional=provisional,
    )


def target(offset: int, low: str, high: str | None = None) -> TargetStep:
    return TargetStep(FIRST + offset, Decimal(low), Decimal(high or low), low)


def other(offset: int, value: str) -> Comparator:
    return Comparator(f"Average of London {value}", FIRST + offset, Decimal(value))


HOMES = HistoryChart(
    id="homes",
    title="Council homes started, by quarter",
    description="27 homes in 2019/20 Q2, against a target of 42.",
    unit="homes",
    points=(
        point(0, "0"),
        point(1, None, gap="Not held"),
        point(2, None, gap="Not held"),
        point(3, "27", Family.GREEN),
        point(4, "27", Family.RED),
    ),
    targets=(target(0, "0"), target(3, "27"), target(4, "42")),
    zero_based=True,
)


def bars(
    *counts: int, names: tuple[tuple[str, str, Family | None, bool], ...] = LEVELS
) -> BarsChart:
    segments = tuple(
        Segment(label, code, count, family, filled)
        for (label, code, family, filled), count in zip(names, counts, strict=False)
    )
    return BarsChart(
        "status", "Status of measures", "8 are high green.", (BarRow("Measures", segments),)
    )


def level(name: str, value: str) -> XmrLevel:
    return XmrLevel(Decimal(value), name, value)


def xmr_points(*values: str, signals: dict[int, Signal] | None = None) -> tuple[XmrPoint, ...]:
    made = (point(n, value) for n, value in enumerate(values))
    return tuple(
        XmrPoint(one.label, one.position, one.value or Decimal(0), one.display, signal)
        for n, one in enumerate(made)
        for signal in ((signals or {}).get(n, Signal.NONE),)
    )


def segment(first: int, last: int, *limits: str, label: str = "") -> XmrSegment:
    lower, mean, upper = limits
    return XmrSegment(
        FIRST + first,
        FIRST + last,
        label,
        level("Mean", mean),
        level("Lower limit", lower),
        level("Upper limit", upper),
    )


XMR = XmrChart(
    id="xmr",
    title="XmR chart of homes started",
    description="Six figures, of which two are signals.",
    unit="homes",
    points=xmr_points(
        "10", "12", "17", "30", "32", "22", signals={2: Signal.IMPROVING, 5: Signal.CONCERNING}
    ),
    segments=(segment(0, 2, "5.7", "11", "16.3"), segment(3, 5, "25", "31", "37", label="Rebased")),
    target=level("Target", "31"),
    key=((Signal.IMPROVING, "Improving"), (Signal.CONCERNING, "Concerning")),
)
BARS = bars(8, 4, 5, 2, 3, 2)
NARROW = bars(100, 1, 1, 1, 1, 100)
CHANGE = TargetChange(FIRST + 4, "Target was 60")
ONE = replace(HOMES, points=HOMES.points[-1:], targets=HOMES.targets[-1:])
SAMPLES: dict[str, HistoryChart | BarsChart | XmrChart] = {
    "homes": HOMES,
    "one": ONE,
    "empty": replace(HOMES, points=(), targets=()),
    "gaps-only": replace(HOMES, points=HOMES.points[1:3], targets=()),
    "negative": replace(HOMES, points=(point(0, "-28"), point(1, "-9.67"), point(2, "4"))),
    "huge": replace(HOMES, points=(point(0, "123456789012345678901234567890"),), targets=()),
    "changed": replace(
        HOMES, former=(target(3, "60"),), targets=(target(4, "42"),), changes=(CHANGE,)
    ),
    "range": replace(HOMES, targets=(target(3, "20", "30"), target(4, "25", "30"))),
    "break": replace(
        HOMES,
        points=tuple(
            replace(point(n, str(20 + n * n)), series_break="New definition" if n in (3, 6) else "")
            for n in range(8)
        ),
    ),
    "many": replace(HOMES, points=tuple(point(n, str(n * n % 17)) for n in range(40)), targets=()),
    "elsewhere": replace(HOMES, comparators=(other(3, "33"), other(4, "30.5"), other(1, "22"))),
    "xmr": XMR,
    "xmr-one": replace(
        XMR,
        points=XMR.points[:1],
        segments=(XmrSegment(FIRST, FIRST, "", None, None, None),),
        target=None,
        key=(),
    ),
    "xmr-flat": replace(XMR, segments=(segment(0, 5, "7", "7", "7"),), target=level("Target", "7")),
    "bars": BARS,
    "nothing": bars(0, 0, 0),
    "no-rows": BarsChart("none", "t", "d", ()),
    "narrow": NARROW,
    "long": bars(
        *range(1, 13),
        names=tuple((f"A reason of many words {n}", "", None, False) for n in range(12)),
    ),
}


drawn = cache(draw_chart)


def parsed(spec: HistoryChart | BarsChart | XmrChart) -> ET.Element:
    return ET.fromstring(re.sub(r' xmlns="[^"]*"', "", drawn(spec)))


def with_class(chart: ET.Element, name: str) -> list[ET.Element]:
    return [mark for mark in chart.iter() if name in mark.get("class", "").split()]


def words(chart: ET.Element, name: str = "") -> list[str]:
    marks = with_class(chart, name) if name else list(chart.iter("text"))
    return ["".join(mark.itertext()) for mark in marks if mark.tag == "text"]


@pytest.mark.parametrize("name", SAMPLES)
def test_a_chart_is_fit_for_a_strict_page(name: str) -> None:
    spec = SAMPLES[name]
    text = drawn(spec)
    chart = parsed(spec)
    assert chart.tag == "svg"
    assert set(chart.attrib) == {
        "class", "viewBox", "role", "aria-labelledby", "aria-describedby", "fill", "font-size"
    }  # fmt: skip
    assert {mark.tag for mark in chart} <= {"title", "desc", "path", "text"}
    assert not re.search(r"style|xlink|url\(|#[0-9a-f]{6}|font-family|DejaVu|script|<!|<\?", text)
    for mark in chart:
        assert all(name.split("-")[0] == "chart" or name in {"filled", "outlined"}
                   for name in mark.get("class", "").split())  # fmt: skip
        assert {mark.get("fill"), mark.get("stroke")} <= {None, "none", "currentColor", "Canvas"}
    assert "nan" not in text
    assert "inf" not in text


@pytest.mark.parametrize("name", SAMPLES)
def test_a_chart_has_a_name_and_ids_of_its_own(name: str) -> None:
    spec = SAMPLES[name]
    chart = parsed(spec)
    ids = [mark.get("id") for mark in chart.iter() if mark.get("id")]
    assert ids == [f"{spec.id}-title", f"{spec.id}-desc"]
    # Named by the title alone: two names would be read without a stop between them.
    assert [chart.get("aria-labelledby"), chart.get("aria-describedby")] == ids
    assert [chart.findtext("title"), chart.findtext("desc")] == [spec.title, spec.description]
    assert chart.get("role") == "img"


def test_a_history_of_six_points_is_small() -> None:
    points = tuple(point(n, str(n), Family.GREEN) for n in range(6))
    targets = tuple(target(n, str(n + 1), str(n + 2)) for n in range(6))
    assert len(draw_chart(replace(HOMES, points=points, targets=targets)).encode()) < 6 * 1024


PROGRAM = """
import pickle, sys
from site_builder.draw import draw_chart
sys.stdout.buffer.write("".join(map(draw_chart, pickle.load(sys.stdin.buffer))).encode())
"""


@pytest.mark.parametrize("hostile", [False, True])
def test_the_same_chart_has_the_same_bytes_anywhere(tmp_path: Path, *, hostile: bool) -> None:
    settings_file = (
        "font.size: 40\nsvg.fonttype: path\ntext.usetex: True\nfigure.dpi: 300\nnonsense\n"
    )
    (tmp_path / "matplotlibrc").write_text(settings_file)
    there = {
        "TZ": "Pacific/Auckland",
        "LC_ALL": "de_DE.UTF-8",
        "PYTHONHASHSEED": "7",
        "MPLBACKEND": "no-such-backend" if hostile else "pdf",
        "MATPLOTLIBRC": str(tmp_path),
        "SOURCE_DATE_EPOCH": "1",
        "PYTHONPATH": os.pathsep.join(sys.path),
    }
    run = subprocess.run(
        [sys.executable, "-W", "error", "-c", PROGRAM],
        input=pickle.dumps(tuple(SAMPLES.values())),
        cwd=tmp_path if hostile else None,
        env=os.environ | there,
        capture_output=True,
        check=False,
    )
    assert run.stderr == b""
    assert run.stdout.decode() == "".join(map(drawn, SAMPLES.values()))


def test_drawing_leaves_the_settings_of_others_alone() -> None:
    draw_chart(HOMES)
    mpl = import_module("matplotlib")  # not above: to collect these tests does not take it
    with mpl.rc_context({"svg.fonttype": "path", "font.size": 33}):
        before = dict(mpl.rcParams)
        text = draw_chart(HOMES)
        assert dict(mpl.rcParams) == before
    assert text == draw_chart(HOMES)


def test_matplotlib_sleeps_until_the_first_drawing() -> None:
    program = (
        "import sys, site_builder.draw; assert 'matplotlib' not in sys.modules;"
        "from site_builder.model.chart import BarsChart;"
        "site_builder.draw.draw_chart(BarsChart('a', 't', 'd', ()));"
        "assert 'matplotlib' in sys.modules; assert 'matplotlib.pyplot' not in sys.modules"
    )
    subprocess.run([sys.executable, "-c", program], check=True)


HOSTILE = "<script>alert(\"1\")</script> & 'x' $\\frac{1}{2}$ ]]> \x00\x1b\x0b\ufffe\ud800 é 測 🙂"
HARMLESS = "<script>alert(\"1\")</script> & 'x' $\\frac{1}{2}$ ]]> é 測 🙂"


def test_hostile_words_are_words() -> None:
    gap = replace(HOMES.points[1], gap=HOSTILE)
    value = replace(HOMES.points[4], display=HOSTILE, label=f"Q2 {HOSTILE}\n{HOSTILE}")
    history = replace(HOMES, title=HOSTILE, description=HOSTILE, unit=HOSTILE, points=(gap, value))
    rows = replace(
        BARS.rows[0], label=HOSTILE, segments=(Segment(HOSTILE, HOSTILE, 1, None, filled=False),)
    )
    for spec in (history, replace(BARS, title=HOSTILE, rows=(rows,))):
        assert "<script" not in draw_chart(spec)
        chart = parsed(spec)
        assert chart.findtext("title") == HARMLESS
        assert not list(chart.iter("script"))
    assert HARMLESS in words(parsed(history))


def test_every_value_is_labelled_and_the_latest_is_bold() -> None:
    chart = parsed(HOMES)
    assert sorted(words(chart, "chart-value")) == ["0", "27", "27"]
    (latest,) = with_class(chart, "chart-latest")
    assert (latest.text, latest.get("font-weight")) == ("27", "700")


def test_of_many_values_the_telling_ones_are_labelled() -> None:
    values = ["50", "52", "90", "54", "53", "10", "51", "52", "54", "57"]
    points = tuple(point(n, value, Family.GREEN) for n, value in enumerate(values))
    labels = words(parsed(replace(HOMES, points=points, targets=())), "chart-value")
    assert sorted(labels) == ["10", "50", "57", "90"]


def test_a_gap_stays_a_gap() -> None:
    chart = parsed(HOMES)
    (line,) = with_class(chart, "chart-line")
    assert line.get("d", "").count("M") == 1  # from Q1 to Q2, not from the year before
    assert not with_class(chart, "chart-bridge")
    assert words(chart, "chart-gap") == ["Not held"]
    (ticks,) = [mark for mark in with_class(chart, "chart-gap") if mark.tag == "path"]
    assert ticks.get("d", "").count("M") == 2


def test_a_measure_reported_once_a_year_has_a_dotted_line() -> None:
    yearly = replace(HOMES, points=(point(0, "5"), point(4, "6"), point(8, "7")), targets=())
    chart = parsed(yearly)
    assert not with_class(chart, "chart-line")
    (bridge,) = with_class(chart, "chart-bridge")
    assert bridge.get("stroke-dasharray")
    assert bridge.get("d", "").count("M") == 2


def test_a_dotted_line_joins_figures_between_which_none_was_due() -> None:
    idle = replace(point(2, None, gap="Not due"), idle=True)
    points = (point(0, "5"), point(1, "7"), idle, point(3, "6"))
    chart = parsed(replace(HOMES, points=points, targets=()))
    (line,) = with_class(chart, "chart-line")
    assert line.get("d", "").count("M") == 1
    (bridge,) = with_class(chart, "chart-bridge")
    assert bridge.get("d", "").count("M") == 1
    missing = replace(idle, idle=False)
    chart = parsed(replace(HOMES, points=(*points[:2], missing, points[3]), targets=()))
    assert not with_class(chart, "chart-bridge")


def test_a_withheld_figure_is_marked_however_many_quarters_there_are() -> None:
    points = [point(n, str(20 + n)) for n in range(40)]
    points[20] = point(20, None, gap="[c] Withheld")
    points[30] = point(30, None, gap="Awaited")
    chart = parsed(replace(HOMES, points=tuple(points), targets=()))
    assert words(chart, "chart-gap") == ["[c]"]


@pytest.mark.parametrize(
    "points",
    [
        (point(0, "5"), point(2, None, gap="[c] Withheld"), point(4, "6")),
        (point(0, "5"), point(8, "6")),
        (point(0, "5"), point(2, "6")),
    ],
    ids=["withheld", "two years", "half a year"],
)
def test_no_line_crosses_what_is_withheld_or_missing(points: tuple[Point, ...]) -> None:
    chart = parsed(replace(HOMES, points=points, targets=()))
    assert not with_class(chart, "chart-line")
    assert not with_class(chart, "chart-bridge")


def test_a_break_in_series_parts_the_line_and_is_marked_and_named() -> None:
    chart = parsed(SAMPLES["break"])
    (line,) = with_class(chart, "chart-line")
    assert line.get("d", "").count("M") == 5  # three, two and one neighbours
    (mark,) = [one for one in with_class(chart, "chart-break") if one.tag.endswith("path")]
    assert mark.get("d", "").count("M") == 2
    assert words(chart, "chart-break-label") == ["New definition"] * 2


def test_the_total_of_a_year_is_not_joined_to_that_of_the_next() -> None:
    points = [point(n, value) for n, value in enumerate(("5", "9", "2", "6"))]
    points[2] = replace(points[2], starts_anew=True)
    targets = tuple(target(n, value) for n, value in enumerate(("4", "8", "4", "8")))
    chart = parsed(replace(HOMES, points=tuple(points), targets=targets))
    (line,) = with_class(chart, "chart-line")
    assert line.get("d", "").count("M") == 2
    assert not with_class(chart, "chart-break")
    (aim,) = [one for one in with_class(chart, "chart-target") if one.tag.endswith("path")]
    assert aim.get("d", "").count("M") == 2


def test_no_value_stands_across_the_axis() -> None:
    chart = parsed(replace(HOMES, points=(point(0, "7"), point(1, "0"), point(2, "9"))))
    zero = next(one for one in with_class(chart, "chart-value") if one.text == "0")
    axis = next(one for one in with_class(chart, "chart-axis") if one.tag.endswith("path"))
    level_of_axis = float(re.findall(r"[0-9.]+", axis.get("d", ""))[1])
    assert float(zero.get("y", "")) < level_of_axis


def test_no_dotted_line_crosses_a_break_in_series() -> None:
    new = replace(point(4, "6"), series_break="New definition")
    yearly = replace(HOMES, points=(point(0, "5"), new, point(8, "7")), targets=())
    (bridge,) = with_class(parsed(yearly), "chart-bridge")
    assert bridge.get("d", "").count("M") == 1


def test_missing_quarters_leave_their_space() -> None:
    chart = parsed(replace(HOMES, points=(point(0, "5"), point(1, "6"), point(7, "7")), targets=()))
    first, second, third = (
        float(mark.get("x", "0"))
        for mark in chart.iter("text")
        if (mark.text or "").startswith("Q")
    )
    assert third - second == pytest.approx(6 * (second - first), abs=0.5)


def test_the_target_is_stepped_dashed_and_named_at_its_end() -> None:
    chart = parsed(HOMES)
    (line,) = with_class(chart, "chart-target")
    assert line.get("stroke-dasharray")
    assert line.get("d", "").count("M") == 2  # none in the two quarters between
    assert words(chart, "chart-target-label") == ["Target", "42"]
    assert not with_class(chart, "chart-band")


def test_an_old_target_is_lighter_and_its_change_is_marked_and_named() -> None:
    chart = parsed(SAMPLES["changed"])
    (old,) = with_class(chart, "chart-target-former")
    (new,) = with_class(chart, "chart-target")
    assert float(old.get("stroke-width", "")) < float(new.get("stroke-width", ""))
    assert old.get("stroke-dasharray") != new.get("stroke-dasharray")
    assert len(with_class(chart, "chart-change")) == 1
    assert words(chart, "chart-change-label") == ["Target was 60"]


def test_a_forecast_is_named_as_one() -> None:
    steps = tuple(replace(step, name="Forecast") for step in HOMES.targets)
    assert words(parsed(replace(HOMES, targets=steps)), "chart-target-label") == ["Forecast", "42"]


def test_a_target_that_has_ended_is_named_where_it_ended() -> None:
    chart = parsed(replace(HOMES, targets=HOMES.targets[:1]))
    assert words(chart, "chart-target-label") == ["Target 0"]


def test_a_range_has_a_band_between_two_lines() -> None:
    chart = parsed(SAMPLES["range"])
    (line,) = with_class(chart, "chart-target")
    assert line.get("d", "").count("M") == 2
    assert len(with_class(chart, "chart-band")) == 1


def test_others_are_small_hollow_rings_with_names_and_nothing_joins_them() -> None:
    chart = parsed(SAMPLES["elsewhere"])
    found = with_class(chart, "chart-elsewhere")
    assert len(found) == 3
    assert {mark.get("fill") for mark in found} == {"Canvas"}
    assert sorted(words(chart, "chart-elsewhere-label")) == [
        "Average of London 22",
        "Average of London 30.5",
        "Average of London 33",
    ]
    (line,) = with_class(chart, "chart-line")
    assert line.get("d") == with_class(parsed(HOMES), "chart-line")[0].get("d")


def test_the_axis_reaches_to_others_and_their_names_cover_nothing() -> None:
    far = replace(HOMES, comparators=(other(4, "95"),))
    picture = lay_out_history(far)
    texts = [mark for mark in picture.marks if isinstance(mark, Text)]
    (name,) = [text for text in texts if text.css == "chart-elsewhere-label"]
    assert "100" in [text.text for text in texts if text.css == "chart-label"]
    assert not any(box_of(name).meets(box_of(text)) for text in texts if text is not name)


def test_a_name_far_from_its_ring_is_led_to_it() -> None:
    crowd = tuple(other(4, value) for value in ("26", "27", "28", "29"))
    chart = parsed(replace(HOMES, comparators=crowd))
    assert with_class(chart, "chart-leader")


@given(
    st.lists(st.tuples(st.integers(0, 4), st.integers(0, 60)), min_size=1, max_size=8, unique=True)
)
def test_a_ring_has_a_name_that_covers_nothing_or_is_left_out(
    others: list[tuple[int, int]],
) -> None:
    crowd = tuple(other(offset, str(value)) for offset, value in others)
    picture = lay_out_history(replace(HOMES, comparators=crowd))
    names = [mark for mark in picture.marks if mark.css == "chart-elsewhere-label"]
    rings = [mark for mark in picture.marks if mark.css == "chart-elsewhere"]
    texts = [mark for mark in picture.marks if isinstance(mark, Text)]
    assert 1 <= len(names) == len(rings)
    for name in names:
        assert isinstance(name, Text)
        assert not [text for text in texts if text is not name and box_of(text).meets(box_of(name))]


def test_each_family_has_a_shape_of_its_own() -> None:
    drawn = set()
    for family in (None, *Family):
        chart = parsed(replace(ONE, points=(point(4, "27", family),)))
        (marker,) = with_class(chart, "chart-point")
        assert f"chart-{family.value if family else 'unrated'}" in marker.get("class", "")
        drawn.add(marker.get("d"))
        assert bool(with_class(chart, "chart-tick")) == (family is Family.GREEN)
    assert len(drawn) == 6


def test_a_provisional_point_is_hollow_and_the_chart_says_what_that_means() -> None:
    chart = parsed(replace(ONE, points=(point(4, "27", Family.GREEN, provisional=True),)))
    assert "provisional" in words(chart)
    assert all("outlined" in mark.get("class", "") for mark in with_class(chart, "chart-point"))
    assert "provisional" not in words(parsed(ONE))


def test_a_revised_point_has_a_ring_and_the_chart_says_what_that_means() -> None:
    both = (point(3, "26", provisional=True), replace(point(4, "27", Family.GREEN), revised=True))
    chart = parsed(replace(ONE, points=both))
    assert [word for word in words(chart) if word in {"provisional", "revised"}] == [
        "revised",
        "provisional",
    ]
    assert len(with_class(chart, "chart-revised")) == 2  # the point's, and the one of the key
    assert not with_class(parsed(ONE), "chart-revised")
    assert "revised" not in words(parsed(ONE))


def test_an_axis_that_does_not_start_at_zero_says_so() -> None:
    points = (point(3, "55"), point(4, "56"))
    spec = replace(HOMES, points=points, targets=(), zero_based=False)
    assert words(parsed(spec))[0] == "homes (scale starts at 54)"
    assert words(parsed(replace(spec, zero_based=True)))[0] == "homes"


@pytest.mark.parametrize("name", [name for name, spec in SAMPLES.items() if spec.id == "homes"])
def test_no_value_covers_a_marker_or_another_value(name: str) -> None:
    chart = parsed(SAMPLES[name])
    boxes = []
    for mark in chart.iter("text"):
        if {"chart-value", "chart-gap", "chart-break-label"} & set(mark.get("class", "").split()):
            text = Text("", float(mark.get("x", "0")), float(mark.get("y", "0")), mark.text or "",
                        bold=mark.get("font-weight") == "700")  # fmt: skip
            box = box_of(text)
            half = {"middle": 0.5, "end": 1}.get(mark.get("text-anchor", ""), 0)
            shift = (box.right - box.left) * half
            boxes.append(Box(box.left - shift, box.top, box.right - shift, box.bottom))
    assert boxes or name == "empty"
    for number, box in enumerate(boxes):
        assert not any(box.meets(other) for other in boxes[number + 1 :])
        assert box.left >= -1
        assert box.right <= WIDTH + 1


def strikes(mark: Mark, box: Box) -> bool:
    """Say whether one of a mark's level or upright lines runs through a box."""
    runs: tuple[tuple[Spot, ...], ...] = mark.runs if isinstance(mark, Outline) else ()
    pieces = ((start, end) for run in runs for start, end in pairwise(run))
    return any(
        Box(min(a[0], b[0]), min(a[1], b[1]), max(a[0], b[0]) + 0.1, max(a[1], b[1]) + 0.1).meets(
            box
        )
        for a, b in pieces
    )


def crowded(*values: str, aims: tuple[str, ...] = ()) -> HistoryChart:
    points = tuple(point(n, value, Family.GREEN) for n, value in enumerate(values))
    steps = tuple(target(n, aim) for n, aim in enumerate(aims))
    return replace(HOMES, points=points, targets=steps, zero_based=False)


STEPPED = {
    "latest beside the target": crowded("99.1", "98.2", "99.4", "99.61", aims=("99", "99.2") * 2),
    "latest on the step": crowded("12600", "11000", "9000", "8098",
                                  aims=("12600", "11000", "9000", "8000")),
    "target ended": replace(
        crowded("230", "240", "210", "200", aims=("220", "200", "190", "190")),
        points=(*(point(n, v) for n, v in enumerate(("230", "240", "210", "200"))),
                point(4, None, gap="Ended")),
    ),
    "on the axis": crowded("30", "27", "27", "27", "29", aims=("30", "30", "28", "28", "28")),
    "against the heading": crowded("396", *("100", "190", "280", "387") * 9, aims=("400",) * 37),
    "long": crowded(*(str(90 + n * 7 % 11) for n in range(40)), aims=("92", "95", "93", "99") * 10),
}  # fmt: skip


@pytest.mark.parametrize("name", STEPPED)
def test_no_label_covers_another_or_is_struck_by_the_target(name: str) -> None:
    picture = lay_out_history(STEPPED[name])
    check_labels(picture.marks)
    assert [mark for mark in picture.marks if "chart-latest" in mark.css]


@settings(max_examples=60, deadline=None)
@given(
    st.lists(st.tuples(st.integers(0, 400), st.integers(0, 400)), min_size=1, max_size=44),
    st.booleans(),
)
def test_no_label_of_any_history_covers_another(steps: list[tuple[int, int]], zero: bool) -> None:
    spec = crowded(*(str(value) for value, _ in steps), aims=tuple(str(aim) for _, aim in steps))
    check_labels(lay_out_history(replace(spec, zero_based=zero)).marks)


def check_labels(marks: tuple[Mark, ...]) -> None:
    """No text covers another, and of the values only the latest may be struck by a target."""
    texts = [mark for mark in marks if isinstance(mark, Text)]
    for number, text in enumerate(texts):
        assert not [other for other in texts[number + 1 :] if box_of(text).meets(box_of(other))]
    targets = [mark for mark in marks if mark.css in {"chart-target", "chart-gap", "chart-axis"}]
    for text in texts:
        if text.css in {"chart-value", "chart-target-label"}:
            assert not any(strikes(mark, box_of(text)) for mark in targets)


def test_no_value_stands_in_the_column_of_the_axis_numbers() -> None:
    for values in (("97771", "100668", "90000"), ("80", "82", "61"), ("80", *("70",) * 40)):
        marks = lay_out_history(crowded(*values)).marks
        texts = [mark for mark in marks if isinstance(mark, Text)]
        column = max(
            box_of(text).right for text in texts if text.css == "chart-label" and text.x < 100
            and text.anchor is Anchor.END
        )  # fmt: skip
        found = [text for text in texts if text.css.startswith("chart-value")]
        assert found
        assert all(box_of(text).left > column for text in found)


def test_a_long_history_names_years_where_they_start() -> None:
    quarters = lay_out_history(crowded(*("5", "6") * 8)).marks  # sixteen of them
    assert "Q2" in [mark.text for mark in quarters if isinstance(mark, Text)]
    for many in (17, 24, 41, 80):
        spec = crowded(*(str(5 + n % 3) for n in range(many)))
        picture = lay_out_history(spec)
        names = [m for m in picture.marks if isinstance(m, Text) and "/" in m.text]
        assert not [m for m in picture.marks if isinstance(m, Text) and m.text[:1] == "Q"]
        years = list(dict.fromkeys(p.label.partition("\n")[2] for p in spec.points))
        places = [years.index(name.text) for name in names]
        assert len({after - before for before, after in pairwise(places)}) == 1
        assert len(names) >= 3
        (axis,) = [m for m in picture.marks if m.css == "chart-axis"]
        assert isinstance(axis, Outline)
        ticks = [run for run in axis.runs if run[0][0] == run[1][0]]
        assert len(ticks) == len(years)
        assert max(y for run in ticks for _, y in run) < picture.height


def test_quarters_to_come_are_no_gaps() -> None:
    to_come = replace(point(5, None), idle=True)
    due = replace(target(5, "80"), display="80 by Q4")
    spec = replace(HOMES, points=(*HOMES.points[3:], to_come), targets=(target(3, "70"), due))
    chart = parsed(spec)
    assert not with_class(chart, "chart-gap")
    assert words(chart, "chart-target-label") == ["Target", "80 by Q4"]


def test_names_of_bars_keep_off_the_edges() -> None:
    for spec in (BARS, NARROW, bars(1, 30, 1, 1, 1, 1), bars(40, 1, 0, 0, 0, 1)):
        names = [m for m in lay_out_bars(spec).marks if isinstance(m, Text)]
        for text in names:
            box = box_of(text)
            if text.css == "chart-name" and text.anchor is Anchor.MIDDLE:
                assert box.left >= 5.9
                assert box.right <= WIDTH - 5.9


FIGURES = st.decimals(-(10**9), 10**9, allow_nan=False, allow_infinity=False, places=2)


@given(st.lists(FIGURES, min_size=1, max_size=8), st.booleans())
def test_an_axis_holds_its_values_on_few_round_steps(values: list[Decimal], zero: bool) -> None:
    scale = fit(values, zero_based=zero)
    assert 2 <= len(scale.ticks) <= 6
    assert all(0 <= scale.share(value) <= 1 for value in values)
    assert not zero or scale.ticks[0] <= 0 <= scale.ticks[-1]
    assert min(values) < 0 or scale.low >= 0
    steps = {after - before for before, after in zip(scale.ticks, scale.ticks[1:], strict=False)}
    assert len(steps) == 1
    assert str(steps.pop().normalize().as_tuple().digits[0]) in "125"


@settings(max_examples=25)
@given(st.lists(st.one_of(st.none(), FIGURES), max_size=12), st.booleans())
def test_any_history_can_be_drawn(values: list[Decimal | None], zero: bool) -> None:
    points = tuple(point(n, None if v is None else str(v), gap="x") for n, v in enumerate(values))
    spec = replace(HOMES, points=points, targets=(), zero_based=zero)
    assert len(with_class(parsed(spec), "chart-point")) == sum(v is not None for v in values)


@pytest.mark.parametrize(
    ("tick", "text"),
    [
        ("14000", "14,000"),
        ("0.50", "0.5"),
        ("-10", "\u221210"),
        ("2500000", "2.5m"),
        ("0", "0"),
        ("1E+2", "100"),
    ],
)
def test_round_numbers_are_written_in_plain_english(tick: str, text: str) -> None:
    assert written(Decimal(tick)) == text


def test_there_is_no_half_a_home() -> None:
    assert fit([Decimal(0), Decimal(1)], zero_based=True).ticks == (Decimal(0), Decimal(1))


def test_every_segment_shows_its_count_code_and_name() -> None:
    for spec in (BARS, NARROW, bars(1, 1, 1, 1, 1, 1)):
        chart = parsed(spec)
        text = " ".join(words(chart))
        assert spec.rows[0].segments
        for segment in spec.rows[0].segments:
            assert f"{segment.count} {segment.code}".strip() in text
            assert all(word in text for word in segment.label.split())
        assert words(chart, "chart-row") == [f"Measures: {spec.rows[0].total}"]


def test_bars_are_in_proportion() -> None:
    widths = []
    for mark in with_class(parsed(BARS), "chart-bar"):
        xs = [float(x) for x in re.findall(r"[ML]([-\d.]+) ", mark.get("d", ""))]
        widths.append(max(xs) - min(xs) + 2)
    counts = [8, 4, 5, 2, 3, 2]
    assert widths == pytest.approx([sum(widths) * count / 24 for count in counts], abs=0.3)


def test_five_levels_survive_without_colour() -> None:
    chart = parsed(BARS)
    kinds = ["filled" in mark.get("class", "") for mark in with_class(chart, "chart-bar")]
    assert kinds == [True, False, True, False, True, False]
    assert [mark.get("class") for mark in with_class(chart, "chart-hatch")] == [
        "chart-hatch chart-green",
        "chart-hatch chart-red",
    ]


def test_a_segment_that_counts_nothing_is_not_drawn() -> None:
    chart = parsed(bars(3, 0, 2))
    assert len(with_class(chart, "chart-bar")) == 2
    assert "Low Green" not in words(chart)
    empty = parsed(SAMPLES["nothing"])
    assert words(empty) == ["Measures: 0"]


def test_too_many_names_become_a_list_in_the_bars_order() -> None:
    chart = parsed(SAMPLES["long"])
    assert not with_class(chart, "chart-leader")
    names = words(chart, "chart-name")
    assert names == [f"{n + 1} A reason of many words {n}" for n in range(12)]


@given(st.text(max_size=60), st.floats(40, 400))
def test_wrapped_lines_keep_every_word_and_fit(text: str, width: float) -> None:
    lines = wrap(text, width)
    assert "".join("".join(lines).split()) == "".join(text.split())
    assert all(text_width(line) <= width or len(line) == 1 for line in lines)


def test_each_signal_has_a_shape_of_its_own() -> None:
    drawn = set()
    for signal in Signal:
        chart = parsed(replace(XMR, points=xmr_points("10", signals={0: signal}), key=()))
        (marker,) = with_class(chart, f"chart-{signal.value}")
        drawn.add(marker.get("d"))
    assert len(drawn) == len(Signal)


def test_every_level_of_the_last_segment_is_named_at_its_end() -> None:
    chart = parsed(XMR)
    assert words(chart, "chart-target-label") == ["Target", "31"]
    names = words(chart, "chart-level")
    assert names[:6] == ["Upper limit", "37", "Mean", "31", "Lower limit", "25"]
    places = sorted(
        float(mark.get("y", "0"))
        for name in ("chart-level", "chart-target-label")
        for mark in with_class(chart, name)
        if float(mark.get("x", "0")) > 300
    )
    assert all(after - before >= 17.9 for before, after in pairwise(places))


def test_an_xmr_chart_breaks_its_line_and_says_where_it_was_rebased() -> None:
    chart = parsed(XMR)
    (line,) = with_class(chart, "chart-line")
    assert line.get("d", "").count("M") == 4  # two within each segment
    assert words(chart, "chart-rebase") == ["Rebased"]
    (means,) = with_class(chart, "chart-mean")
    assert means.get("d", "").count("M") == 2


def test_the_key_of_an_xmr_chart_names_its_signals() -> None:
    assert {"Improving", "Concerning"} <= set(words(parsed(XMR), "chart-label"))


@settings(deadline=None, max_examples=25)
@given(st.lists(FIGURES, min_size=1, max_size=12), FIGURES, FIGURES)
def test_any_reading_can_be_drawn(values: list[Decimal], one: Decimal, other: Decimal) -> None:
    lower, upper = sorted((one, other))
    levels = (str(lower), str((lower + upper) / 2), str(upper))
    spec = replace(
        XMR,
        points=xmr_points(*map(str, values)),
        segments=(segment(0, len(values) - 1, *levels),),
    )
    chart = parsed(spec)
    assert len(with_class(chart, "chart-none")) == len(values)
    assert words(chart, "chart-latest") == [str(values[-1])]
