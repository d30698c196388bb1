"""What charts show: every quarter, gaps with their reason, the same numbers as the tables."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from xml.etree import ElementTree as ET

from site_builder.assess.report import assess
from site_builder.draw import draw_chart
from site_builder.model.chart import BarsChart, ChartSpec, HistoryChart
from site_builder.model.scheme import Family
from site_builder.model.theme import look_of
from site_builder.render.charts.bars import chapter_charts
from site_builder.render.charts.history import history_chart, history_spec
from site_builder.render.charts.standalone import family_colours, standalone
from site_builder.render.context import context_of
from site_builder.render.pieces.pictures import sparkline
from site_builder.render.words.numbers import unbroken
from tests.assess.builders import Fields, measure, q
from tests.render.made import (
    NOW,
    YEAR_AGO,
    context,
    report_of,
    stand_in_chart,
    stand_in_theme,
    tiny_project,
)
from tests.showing import PUBLIC

EARLY = "2017-18 Q2"


def history(given: Mapping[str, Fields], **fields: object) -> HistoryChart | None:
    results = {quarter: {"bins": result} for quarter, result in given.items()}
    report = report_of(measure("bins", **fields), results=results)
    return history_spec(report.measures[0].measure, report.measures[0].assessments)


def test_a_history_starts_with_the_first_figure_and_says_why_there_is_a_gap() -> None:
    spec = history(
        {
            EARLY: {"no_figure": "awaited"},
            YEAR_AGO: {"actual": "40"},
            "2019-20 Q1": {"actual": "[c]"},
            NOW: {"actual": "27", "provisional": "yes"},
        },
        targets={YEAR_AGO: "40", NOW: "42"},
    )
    assert spec is not None
    assert [(point.label, point.display, point.gap) for point in spec.points] == [
        ("Q2\n2018/19", "40", ""),
        ("Q1\n2019/20", "", "[c] Withheld"),
        ("Q2\n2019/20", "27", ""),
    ]
    assert [point.family for point in spec.points] == [Family.GREEN, None, Family.RED]
    assert [point.provisional for point in spec.points] == [False, False, True]
    assert [(step.low, step.display) for step in spec.targets] == [
        (Decimal(40), "40"),
        (Decimal(42), "42"),
    ]
    assert spec.description.startswith("40 in Q2 2018/19 and 27 in Q2 2019/20.")


def test_a_chart_names_the_quarters_whose_figures_are_marked() -> None:
    changed = {"from": "30", "date": "2020-02-01", "kind": "correction", "reason": "Miscounted."}
    spec = history(
        {
            YEAR_AGO: {"actual": "40", "revised": [changed]},
            NOW: {"actual": "27", "provisional": "yes"},
        }
    )
    assert spec is not None
    assert [point.revised for point in spec.points] == [True, False]
    assert spec.description.endswith(
        " Hollow markers are provisional: Q2 2019/20."
        " A ring means corrected since it was first published: Q2 2018/19."
    )
    assert [point.corrected for point in spec.points] == [True, False]


def test_a_chart_tells_figures_that_were_revised_from_those_that_were_corrected() -> None:
    changed = {"from": "30", "date": "2020-02-01", "kind": "revision", "reason": "Late returns."}
    spec = history({YEAR_AGO: {"actual": "40", "revised": [changed]}, NOW: {"actual": "27"}})
    assert spec is not None
    assert [(point.revised, point.corrected) for point in spec.points] == [
        (True, False),
        (False, False),
    ]
    assert "A ring means revised since it was first published: Q2 2018/19." in spec.description


def test_a_chart_says_which_quarters_it_marks_as_withheld() -> None:
    spec = history({YEAR_AGO: {"actual": "[c]"}, NOW: {"actual": "27"}})
    assert spec is not None
    assert spec.points[0].gap == "[c] Withheld"
    assert " Withheld, marked [c]: Q2 2018/19." in spec.description


def test_a_long_history_is_told_by_its_ends_and_extremes() -> None:
    start = q("2017-18 Q1")
    given = {str(start.plus(at)): {"actual": str(at)} for at in range(10)}
    spec = history(given)
    assert spec is not None
    assert spec.description == (
        "10 figures, from 0 in Q1 2017/18 to 9 in Q2 2019/20; the lowest is 0 in Q1 2017/18, the "
        "highest 9 in Q2 2019/20."
    )


def test_the_newest_target_of_a_year_stands_where_it_is_due() -> None:
    spec = history(
        {YEAR_AGO: {"actual": "40"}, NOW: {"actual": "27"}},
        period_type="cumulative",
        targets={"2018-19 Q4": "70", "2019-20 Q4": "80"},
    )
    assert spec is not None
    assert [point.label for point in spec.points[-2:]] == ["Q3\n2019/20", "Q4\n2019/20"]
    assert not any(point.gap or point.value for point in spec.points[-2:])
    newest = spec.targets[-1]
    assert (newest.position, newest.display) == (q("2019-20 Q4").index, "80 by Q4 2019/20")


def test_a_heading_does_not_break_between_a_minus_and_its_number() -> None:
    assert unbroken("0.5 against \u2212£1.0m") == "0.5 against \u2212\u2060£1.0m"
    assert unbroken("\u22121 to 4") == "\u22121 to 4"


def test_a_measure_without_a_figure_has_no_chart() -> None:
    assert history({NOW: {"no_figure": "awaited"}}) is None
    assert history({NOW: {"actual": "[c]"}}) is None


def test_a_history_that_starts_with_a_withheld_figure_shows_its_place() -> None:
    spec = history({YEAR_AGO: {"actual": "[c]"}, NOW: {"actual": "27"}})
    assert spec is not None
    assert [(point.gap, point.value) for point in spec.points if point.gap] == [
        ("[c] Withheld", None)
    ]


def test_the_table_beside_a_chart_holds_the_same_facts() -> None:
    report = report_of(
        measure("bins", targets={NOW: "42"}),
        results={YEAR_AGO: {"bins": {"actual": "5"}}, NOW: {"bins": {"actual": "27"}}},
    )
    one = report.measures[0]
    spec = history_spec(one.measure, one.assessments)
    assert spec is not None
    chart = history_chart(context(report), spec, one.assessments, "Heading")
    assert chart.rows == (
        ("Q2 2019/20", "27", "42", "High Red"),
        ("Q2 2018/19", "5", "None", "Target to be set"),
    )


def test_bars_add_up_to_the_measures_and_actions_of_a_priority() -> None:
    asked: list[ChartSpec] = []

    def draw(spec: ChartSpec) -> str:
        asked.append(spec)
        return stand_in_chart(spec)

    report = assess(tiny_project(), PUBLIC)
    for chapter in report.latest.chapters:
        asked.clear()
        status, movement = chapter_charts(context_of(report, draw), chapter)
        bars, moves = asked
        assert isinstance(bars, BarsChart)
        assert isinstance(moves, BarsChart)
        wholes = [len(chapter.assessments), len(chapter.actions)]
        assert [row.total for row in bars.rows] == wholes
        assert [row.total for row in moves.rows] == wholes[:1]
        assert sum(int(row[2]) for row in status.rows) == sum(wholes)
        assert sum(int(row[2]) for row in movement.rows) == wholes[0]
        assert bars.title != status.heading


def test_a_chart_as_a_file_has_a_size_and_colours_of_its_own() -> None:
    spec = history(
        {YEAR_AGO: {"actual": "40"}, NOW: {"actual": "27", "provisional": "yes"}},
        targets={NOW: "42", YEAR_AGO: "40"},
    )
    assert spec is not None
    colours = family_colours(look_of(stand_in_theme()))
    assert colours["green"] == "#006435"
    picture = standalone(draw_chart(spec), colours)
    root = ET.fromstring(picture.split("\n", 1)[1])
    assert root.get("width") == "744"
    assert "currentColor" not in picture
    assert "Canvas" not in picture
    assert 'fill="#006435" stroke="#006435"' in picture
    assert f'fill="#ffffff" stroke="{colours["red"]}"' in picture


def test_a_sparkline_keeps_the_distance_of_quarters_and_leaves_gaps() -> None:
    report = report_of(
        measure("bins"),
        results={
            quarter: {"bins": {"actual": actual}}
            for quarter, actual in {
                "2018-19 Q1": "5",
                "2018-19 Q4": "8",
                "2019-20 Q1": "10",
                NOW: "0",
            }.items()
        },
    )
    spark = sparkline(report.measures[0].assessments)
    assert spark is not None
    assert spark.points == ((3, 12), (59, 7), (78, 3), (97, 21))
    assert spark.runs == ("59,7 78,3 97,21",)
    assert spark.last == (97, 21)


def test_a_sparkline_joins_the_figures_of_an_annual_measure() -> None:
    report = report_of(
        measure("bins", reports=["Q2"]),
        results={
            quarter: {"bins": {"actual": actual}}
            for quarter, actual in {"2017-18 Q2": "5", YEAR_AGO: "10", NOW: "0"}.items()
        },
    )
    spark = sparkline(report.measures[0].assessments)
    assert spark is not None
    assert len(spark.points) == 3
    assert [run.count(" ") for run in spark.runs] == [2]


def test_two_figures_and_a_stray_one_make_no_line() -> None:
    report = report_of(
        measure("bins"),
        results={
            quarter: {"bins": {"actual": actual}}
            for quarter, actual in {YEAR_AGO: "5", "2019-20 Q1": "10", NOW: "0"}.items()
        },
    )
    assert sparkline(report.measures[0].assessments) is None


def test_one_figure_makes_no_line() -> None:
    report = report_of(measure("bins"), results={NOW: {"bins": {"actual": "5"}}})
    assert sparkline(report.measures[0].assessments) is None
