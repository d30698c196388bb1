"""The parts of a figure on the page and in the downloads."""

from __future__ import annotations

import csv
import io
import json
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.model.measure import Measure
from site_builder.model.report import Report
from site_builder.model.rounding import rounded
from site_builder.render import urls
from site_builder.render.pages.measure_parts import breakdown
from site_builder.render.pieces.pictures import Span, small_line
from site_builder.render.views.breakdown import Breakdown
from site_builder.render.words.parts import decimals_that_add_up
from tests.assess.builders import Fields, measure, q
from tests.render.made import BEFORE, NOW, context, rendered, report_of

PARTS: Fields = {"by": "Ward", "of": {"roxeth": "Roxeth", "pinner": "Pinner"}}
FIGURES = st.decimals(min_value=0, max_value=1000, places=3)

HERE = urls.here(urls.measure("bins"))


def wards(**fields: object) -> Measure:
    return measure("bins", parts={**PARTS, "additive": "yes"}, **fields)


def of(actual: str, roxeth: str = "", pinner: str = "") -> dict[str, Fields]:
    parts = {name: part for name, part in (("roxeth", roxeth), ("pinner", pinner)) if part}
    return {"bins": {"actual": actual, "parts": parts}}


def found(report: Report) -> Breakdown:
    made = breakdown(context(report), HERE, report.measures[0], q(NOW))
    assert made is not None
    return made


def test_the_table_has_each_part_and_the_whole() -> None:
    made = found(report_of(wards(), results={BEFORE: of("8", "3", "5"), NOW: of("9", "6", "3")}))
    assert (made.heading, made.caption) == ("By ward", "bins by ward, Q2 2019/20")
    assert (made.by, made.shares, made.change, made.note) == (
        "Ward", "Share of the whole", "Change since Q1 2019/20", ""
    )  # fmt: skip
    assert made.total is not None
    assert [
        (row.title, row.figure, row.share, row.trend.word, row.trend.told)
        for row in (*made.rows, made.total)
    ] == [
        ("Roxeth", "6", "67%", "Better", ", up 3"),
        ("Pinner", "3", "33%", "Worse", ", down 2"),
        ("Total", "9", "100%", "Better", ", up 1"),
    ]
    assert [row.trend.told for row in made.rows] == [
        ", up 3",
        ", down 2",
    ]  # the head says when


def test_parts_that_do_not_add_up_have_no_total_and_no_shares() -> None:
    one = measure("bins", unit="percent", parts=PARTS)
    made = found(report_of(one, results={NOW: of("50", "60", "45")}))
    assert (made.total, made.shares, made.lines) == (None, "", ())
    assert [row.figure for row in made.rows] == ["60%", "45%"]


def test_a_part_without_a_figure_says_why_everywhere() -> None:
    results = {BEFORE: of("8", "[c]", "[c]"), NOW: of("9", "[c]", "")}
    made = found(report_of(wards(), results=results))
    assert [(row.figure, row.absence) for row in made.rows] == [
        ("", "Withheld"), ("", "Not supplied")
    ]  # fmt: skip
    assert made.history == (
        ("Roxeth", "Withheld", "Withheld"),
        ("Pinner", "Not supplied", "Withheld"),
    )


def test_of_parts_and_quarters_the_more_have_the_rows() -> None:
    results = {"2018-19 Q4": of("9", "4", "5"), BEFORE: of("8", "3", "5"), NOW: of("9", "6", "3")}
    made = found(report_of(wards(), results=results))
    assert made.columns == ("Quarter", "Roxeth", "Pinner")
    assert made.history == (
        ("Q2 2019/20", "6", "3"),
        ("Q1 2019/20", "3", "5"),
        ("Q4 2018/19", "4", "5"),
    )
    del results["2018-19 Q4"]
    made = found(report_of(wards(), results=results))
    assert made.columns == ("Ward", "Q2 2019/20", "Q1 2019/20")


def test_the_newest_breakdown_is_shown_and_says_of_which_quarter_it_is() -> None:
    made = found(report_of(wards(), results={BEFORE: of("8", "3", "5"), NOW: of("9")}))
    assert made.caption.endswith("Q1 2019/20")
    assert made.note == (
        "These are the parts of Q1 2019/20, the newest quarter that is broken down, not of"
        " Q2 2019/20."
    )


def test_a_measure_without_parts_has_no_such_section() -> None:
    report = report_of(measure("bins"), results={NOW: {"bins": {"actual": "9"}}})
    assert breakdown(context(report), HERE, report.measures[0], q(NOW)) is None


def test_lines_share_one_scale_and_keep_gaps() -> None:
    results = {
        "2018-19 Q4": of("9", "4", "5"),
        BEFORE: of("8", "[c]", "[c]"),
        NOW: of("10", "10", "0"),
    }
    made = found(report_of(wards(), results=results))
    assert made.scale == (
        "All lines are on one scale, from 0 to 10, and run from Q4 2018/19 to Q2 2019/20."
    )
    roxeth, pinner = made.lines
    assert (roxeth.title, roxeth.figure, roxeth.line.runs) == ("Roxeth", "10", ())
    assert roxeth.line.points == ((3, 26), (97, 3))
    assert pinner.line.points == ((3, 22), (97, 41))


def test_one_quarter_alone_has_no_lines() -> None:
    made = found(report_of(wards(), results={NOW: of("9", "6", "3")}))
    assert (made.lines, made.scale, made.history) == ((), "", ())


@given(st.lists(FIGURES, min_size=1, max_size=8))
def test_what_a_reader_sees_adds_up(values: list[Decimal]) -> None:
    whole = sum(values, Decimal(0))
    places = decimals_that_add_up(values, whole, 0)
    assert sum(rounded(value, places) for value in values) == rounded(whole, places)


@pytest.mark.parametrize(("whole", "places"), [("0.8", 1), ("1", 0), (None, 0)])
def test_more_decimals_are_shown_only_where_that_makes_parts_add_up(
    whole: str | None, places: int
) -> None:
    values = [Decimal("0.4"), Decimal("0.4")]
    assert decimals_that_add_up(values, Decimal(whole) if whole else None, 0) == places


def test_figures_that_are_all_the_same_stand_in_the_middle() -> None:
    span = Span(7, 7, Decimal(3), Decimal(3), 44)
    line = small_line([(7, Decimal(3))], span, "grey", frozenset())
    assert line.points == ((50, 22),)


def table(content: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(content.decode("utf-8"), newline="")))


def test_the_download_holds_every_part_of_every_quarter() -> None:
    results = {BEFORE: of("8", "[c]", "[c]"), NOW: of("9", "6", "")}
    files = rendered(report_of(wards(), results=results))
    rows = table(files["data/parts.csv"])
    assert [tuple(row.values()) for row in rows] == [
        ("bins", BEFORE, "roxeth", "Roxeth", "[c]", "", ""),
        ("bins", BEFORE, "pinner", "Pinner", "[c]", "", ""),
        ("bins", NOW, "roxeth", "Roxeth", "6", "66.6667", ""),
        ("bins", NOW, "pinner", "Pinner", "[x]", "", ""),
    ]
    assert list(rows[0]) == ["measure", "quarter", "part", "part_title", "value", "share", "flags"]
    everything = json.loads(files["data/ragstone.json"], parse_float=Decimal)
    own = json.loads(files["measures/bins/data.json"], parse_float=Decimal)
    assert everything["parts"] == own["parts"]
    assert own["parts"][2]["share"] == Decimal("66.6667")
    assert b"parts.csv" in files["data/index.html"]
