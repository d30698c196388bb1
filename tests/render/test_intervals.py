"""The confidence interval of a survey's estimate: beside its figure, on the chart, in words."""

from __future__ import annotations

from decimal import Decimal
from xml.etree import ElementTree as ET

import pytest

from site_builder.draw import draw_chart
from site_builder.model.assessment import Assessment
from site_builder.model.report import Report
from site_builder.render.charts.history import history_spec
from site_builder.render.downloads.results import result_row
from site_builder.render.downloads.table import Row
from site_builder.render.explain import explain
from site_builder.render.narrative import Narrator
from site_builder.render.pieces.figures import figure_view, trend_view
from site_builder.render.words.intervals import figure_with_interval
from site_builder.render.words.trend import movement_sentence
from tests.assess.builders import Fields, measure, q
from tests.render.made import BEFORE, NOW, context, only, report_of

SURVEY = measure("bins", unit="percent", good_is="higher")
FIRST: Fields = {"actual": "22%", "interval": ["19.5%", "24.4%"]}
SECOND: Fields = {"actual": "24%", "interval": ["22%", "26%"]}


def surveyed(now: Fields) -> Report:
    return report_of(SURVEY, results={BEFORE: {"bins": FIRST}, NOW: {"bins": now}})


def of(now: Fields) -> Assessment:
    return only(surveyed(now))


def row_of(now: Fields) -> Row:
    made = context(surveyed(now))
    return result_row(made, Narrator(made), of(now))


def test_the_interval_stands_beside_its_figure() -> None:
    one = of(SECOND)
    view = figure_view(context(surveyed(SECOND)), one, q(NOW))
    assert (view.actual, view.interval) == ("24%", "22% to 26%")
    assert figure_with_interval(one) == "24% (22% to 26%)"


@pytest.mark.parametrize("now", [{"actual": "24%"}, {"no_figure": "awaited"}, {"actual": "[c]"}])
def test_without_an_interval_there_is_none_to_show(now: Fields) -> None:
    one = of(now)
    assert figure_view(context(surveyed(now)), one, q(NOW)).interval == ""
    assert "(" not in figure_with_interval(one)


def test_estimates_that_overlap_give_no_clear_change_with_both_figures() -> None:
    movement = of(SECOND).movement
    words = movement_sentence(SURVEY, movement)
    assert words == (
        "No clear change: the two survey estimates overlap, up 2 points on 22% in Q1 2019/20"
    )
    trend = trend_view(SURVEY, movement)
    assert (trend.direction, trend.word) == ("none", "No clear change")
    assert trend.reason == "The two survey estimates overlap."
    same = of({**FIRST}).movement
    assert movement_sentence(SURVEY, same) == (
        "No clear change: the two survey estimates overlap, from 22% in Q1 2019/20"
    )


def test_the_downloads_have_the_ends_and_the_reason() -> None:
    row = row_of(SECOND)
    assert (row["interval_low"], row["interval_high"]) == (Decimal(22), Decimal(26))
    assert (row["direction"], row["change"], row["compared_with"]) == ("", None, "")
    assert row["no_direction"] == "The two survey estimates overlap."
    withheld = row_of({"actual": "[c]"})
    assert (withheld["interval_low"], withheld["interval_high"]) == (None, None)


def test_explain_says_the_interval_and_why_there_is_no_direction() -> None:
    told = explain(surveyed(SECOND), "bins", q(NOW))
    assert "24% (22% to 26%)" in told
    assert "No clear change: the two survey estimates overlap" in told


def test_the_chart_has_a_whisker_for_each_interval_and_room_for_its_ends() -> None:
    report = report_of(
        SURVEY,
        results={
            "2018-19 Q2": {"bins": {"actual": "21%"}},
            BEFORE: {"bins": FIRST},
            NOW: {"bins": {"actual": "24%", "interval": ["22%", "60%"]}},
        },
    )
    spec = history_spec(report.measures[0].measure, report.measures[0].assessments)
    assert spec is not None
    assert [(point.low, point.high) for point in spec.points] == [
        (None, None),
        (Decimal("19.5"), Decimal("24.4")),
        (Decimal(22), Decimal(60)),
    ]
    assert "22% (20% to 24%) in Q1 2019/20" in spec.description
    root = ET.fromstring(draw_chart(spec))
    (path,) = [one for one in root.iter() if one.get("class") == "chart-whisker"]
    assert path.get("d", "").count("M") == 6
    numbers = [
        float(text) for text in path.get("d", "").replace("M", " ").replace("L", " ").split()
    ]
    assert min(numbers) >= 0
