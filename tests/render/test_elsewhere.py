"""Other people's figures on the page, in the chart and in the downloads."""

from __future__ import annotations

import csv
import io
import json

import pytest

from site_builder.model.chart import HistoryChart
from site_builder.model.measure import Measure
from site_builder.model.report import Report
from site_builder.render.charts.history import history_chart, history_spec
from site_builder.render.pages.measure_elsewhere import elsewhere
from site_builder.render.views.elsewhere import ComparatorRow
from site_builder.render.words.elsewhere import ordinal
from tests.assess.builders import Fields, measure, q
from tests.assess.tables import Row, by_heading
from tests.render.made import CASES, NOW, YEAR_AGO, context, rendered, report_of, tiny_files

TABLES = by_heading(str(CASES / "elsewhere.md"))
LONDON = {"name": "London", "value": "33%", "source": "WasteDataFlow"}


def percent(**fields: object) -> Measure:
    usual: Fields = {"unit": "percent", "good_is": "higher"}
    return measure("bins", **{**usual, **fields})


def report(one: Measure, then: str, quarter: str) -> Report:
    results: dict[str, dict[str, Fields]] = {NOW: {"bins": {"actual": "60"}}}
    if then:
        results[quarter] = {"bins": {"actual": "[c]" if then == "c" else then}}
    return report_of(one, results=results)


def row_of(one: Measure, then: str, quarter: str) -> ComparatorRow:
    found = elsewhere(report(one, then, quarter).measures[0], q(NOW))
    assert found is not None
    (row,) = found.rows
    return row


@pytest.mark.parametrize("case", TABLES["Period, and our figure then"], ids=str)
def test_two_periods_never_stand_side_by_side_unsaid(case: Row) -> None:
    quarter = case["quarter of theirs"]
    row = row_of(percent(benchmarks=[{**LONDON, "quarter": quarter}]), case["then"], quarter)
    assert row.figure.startswith("33")
    assert row.period == f"for {quarter[8:]} {quarter[:4]}/{quarter[5:7]}"
    assert row.ours + row.ours_absence == case["ours"]
    assert row.ours_period == case["beside it"]


@pytest.mark.parametrize("case", TABLES["Our place"], ids=str)
def test_our_place_is_said_in_words(case: Row) -> None:
    line: Fields = {**LONDON, "quarter": YEAR_AGO}
    if case["place"]:
        rank, _, of = case["place"].partition(" of ")
        line = {**line, "rank": rank, "of": of}
    if case["values"]:
        line = {**line, "values": case["values"].split(", ")}
    if case["group"]:
        line = {**line, "group": case["group"]}
    one = percent(good_is=case["good is"], benchmarks=[line])
    row = row_of(one, case["then"], YEAR_AGO)
    assert (row.place, row.coverage) == (case["words"], case["data"])


@pytest.mark.parametrize(
    ("number", "words"),
    [(1, "1st"), (2, "2nd"), (3, "3rd"), (4, "4th"), (11, "11th"), (12, "12th"), (13, "13th"),
     (21, "21st"), (111, "111th"), (122, "122nd")],
)  # fmt: skip
def test_places_have_their_endings(number: int, words: str) -> None:
    assert ordinal(number) == words


def test_a_measure_without_benchmarks_has_no_such_section() -> None:
    assert elsewhere(report(percent(), "", NOW).measures[0], q(NOW)) is None


def spec_of(*quarters: str) -> tuple[Report, HistoryChart]:
    lines = [{**LONDON, "quarter": quarter} for quarter in quarters]
    made = report(percent(benchmarks=lines), "40", YEAR_AGO)
    spec = history_spec(made.measures[0].measure, made.measures[0].assessments)
    assert spec is not None
    return made, spec


def test_the_chart_shows_others_at_their_own_quarter_within_those_shown() -> None:
    _, spec = spec_of("2018-19 Q1", "2018-19 Q4", NOW, "2019-20 Q3")
    assert [(one.label, one.position) for one in spec.comparators] == [
        ("London 33%", q("2018-19 Q4").index),
        ("London 33%", q(NOW).index),
    ]
    assert spec.description.endswith(
        " Small hollow markers are figures from elsewhere: London 33% in Q4 2018/19 and London 33%"
        " in Q2 2019/20."
    )


def test_the_table_beside_the_chart_has_what_the_chart_has() -> None:
    made, spec = spec_of(NOW)
    chart = history_chart(context(made), spec, made.measures[0].assessments, "Heading")
    assert chart.columns[-1] == "Elsewhere"
    assert [row[-1] for row in chart.rows] == ["London 33%", "None given"]


def table(content: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(content.decode("utf-8"), newline="")))


def test_the_download_holds_both_figures_and_our_place() -> None:
    line = {**LONDON, "quarter": YEAR_AGO, "values": ["50", "40", "30"], "group": "16"}
    files = rendered(report(percent(benchmarks=[line]), "40", YEAR_AGO))
    expected = {
        "measure": "bins",
        "comparator": "London",
        "quarter": YEAR_AGO,
        "value": "33",
        "ours": "40",
        "rank": "2",
        "with_data": "4",
        "group": "16",
        "quartile": "2",
        "rank_source": "worked out",
        "source": "WasteDataFlow",
    }
    assert table(files["data/benchmarks.csv"]) == [expected]
    own = json.loads(files["measures/bins/data.json"])["benchmarks"]
    assert [{name: str(value) for name, value in row.items()} for row in own] == [expected]


def test_a_withheld_figure_lends_the_download_no_place() -> None:
    line = {**LONDON, "quarter": YEAR_AGO, "rank": "7", "of": "31", "group": "33"}
    (row,) = table(
        rendered(report(percent(benchmarks=[line]), "c", YEAR_AGO))["data/benchmarks.csv"]
    )
    assert (row["ours"], row["rank"], row["with_data"], row["group"]) == ("[c]", "", "", "")


def test_a_site_without_parts_has_no_file_of_them() -> None:
    assert "data/benchmarks.csv" in tiny_files()
    assert "data/parts.csv" not in tiny_files()
    assert "parts" not in json.loads(tiny_files()["data/ragstone.json"])
    assert b"parts.csv" not in tiny_files()["data/index.html"]
