"""Targets on the page of a measure, in its chart and in the downloads."""

from __future__ import annotations

from decimal import Decimal

import pytest

from site_builder.model.chart import HistoryChart
from site_builder.render.charts.history import history_spec
from site_builder.render.downloads.results import result_row
from site_builder.render.downloads.table import Row
from site_builder.render.downloads.tables import targets as target_rows
from site_builder.render.narrative import Narrator
from site_builder.render.pages.measure_targets import targets
from site_builder.render.pieces.figures import figure_line, figure_view
from tests.assess.builders import Fields, measure, q
from tests.render.made import BEFORE, NOW, YEAR_AGO, context, only, report_of

CHANGED = {"quarter": NOW, "what": "target", "from": "55", "to": "50", "reason": "Sold."}
QUARTERS = {"Q1": "55", "Q2": "50", "Q3": "50", "Q4": "50"}


def table(**fields: object) -> list[tuple[str, str, str]]:
    rows = targets(measure("bins", **fields), q(NOW))
    return [(row.period, row.target, row.note) for row in rows]


def test_a_year_of_one_target_is_a_row_and_years_to_come_are_there_too() -> None:
    given: Fields = {
        "2019-20": QUARTERS,
        "2020-21": "60",
        "2018-19 Q4": "40",
        "2021-22": "last year",
    }
    assert table(targets=given) == [
        ("Q4 2018/19", "40", ""),
        ("Q1 2019/20", "55", ""),
        ("Q2 2019/20", "50", ""),
        ("Q3 2019/20", "50", ""),
        ("Q4 2019/20", "50", ""),
        ("2020/21", "60", "Set ahead"),
        ("2021/22", "Better than the same quarter last year", "Set ahead"),
    ]


def test_a_change_is_told_where_the_new_target_begins() -> None:
    assert table(targets={"2019-20": QUARTERS}, changes=[CHANGED])[1] == (
        "Q2 2019/20",
        "50",
        "Was 55 before Q2 2019/20",
    )
    assert table(targets={"2019-20": "50"}, changes=[CHANGED]) == [
        ("2019/20", "50", "Was 55 before Q2 2019/20")
    ]


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("< 5", "Under 5"),
        (">= 5", "5 or more"),
        ({"floor": "45", "target": "50"}, "50 (floor 45)"),
        ({"forecast": "120"}, "120 (forecast)"),
        ("to be set", "To be set"),
    ],
)
def test_every_kind_is_written_in_words(typed: object, words: str) -> None:
    assert table(targets={"2019-20": typed}) == [("2019/20", words, "")]


def chart(**fields: object) -> HistoryChart:
    one = measure("bins", **fields)
    results = {quarter: {"bins": {"actual": "48"}} for quarter in (YEAR_AGO, BEFORE, NOW)}
    spec = history_spec(one, report_of(one, results=results).measures[0].assessments)
    assert spec is not None
    return spec


def test_the_old_target_stands_up_to_the_change_and_the_change_is_named() -> None:
    spec = chart(targets={"2019-20": QUARTERS}, changes=[CHANGED])
    now = q(NOW).index
    assert [(one.position, one.low) for one in spec.targets] == [(now, Decimal(50))]
    assert [(one.position, one.low) for one in spec.former] == [(now - 1, Decimal(55))]
    assert [(one.position, one.label) for one in spec.changes] == [(now, "Target was 55")]
    assert spec.description.endswith("A dotted line marks each change: target was 55.")


def test_the_old_target_is_found_across_quarters_without_one() -> None:
    spec = chart(targets={YEAR_AGO: "55", NOW: "50"}, changes=[CHANGED])
    assert [one.position for one in spec.former] == [q(YEAR_AGO).index]
    assert [one.position for one in spec.targets] == [q(NOW).index]


def test_where_the_year_was_typed_over_the_old_target_is_still_shown() -> None:
    spec = chart(targets={"2019-20": "50"}, changes=[CHANGED])
    now = q(NOW).index
    assert [one.position for one in spec.targets] == [now - 1, now]
    assert [(one.position, one.low) for one in spec.former] == [(now - 1, Decimal(55))]


def test_a_change_from_words_is_marked_without_an_old_line() -> None:
    spec = chart(targets={"2019-20": "50"}, changes=[{**CHANGED, "from": "to be agreed"}])
    assert spec.former == ()
    assert [one.label for one in spec.changes] == ["Target was to be agreed"]


def test_a_change_before_the_first_figure_is_not_in_the_chart() -> None:
    early = {**CHANGED, "quarter": YEAR_AGO}
    assert chart(targets={"2019-20": "50"}, changes=[early]).changes == ()


def test_a_floor_is_shown_with_its_target_and_a_forecast_is_called_one() -> None:
    spec = chart(targets={NOW: {"floor": "45", "target": "50"}})
    assert [(step.low, step.high, step.display) for step in spec.targets] == [
        (Decimal(45), Decimal(50), "50 (floor 45)")
    ]
    spec = chart(targets={NOW: {"forecast": "50"}})
    assert [(step.name, step.display) for step in spec.targets] == [("Forecast", "50")]
    assert "the forecast" in spec.description


def test_the_years_target_is_shown_but_its_line_stands_at_the_years_end() -> None:
    given: Fields = {"targets": {"2019-20": {"Q4": "480"}}, "period_type": "cumulative"}
    (step,) = chart(**given).targets
    assert (step.position, step.display) == (q("2019-20 Q4").index, "480 by Q4 2019/20")
    report = report_of(measure("bins", **given), results={NOW: {"bins": {"actual": "104"}}})
    view = figure_view(context(report), only(report), q(NOW))
    assert (view.target, view.unrated) == ("480 by Q4 2019/20", "Rated at the year end")


def test_a_figure_too_long_for_the_largest_letters_says_so() -> None:
    def is_long(actual: str) -> bool:
        report = report_of(measure("bins"), results={NOW: {"bins": {"actual": actual}}})
        return figure_view(context(report), only(report), q(NOW)).is_long

    assert not is_long("123456")  # 123,456
    assert is_long("1234567")  # 1,234,567


def test_a_forecast_is_never_called_a_target() -> None:
    one = measure("bins", targets={NOW: {"forecast": "120"}})
    report = report_of(one, results={NOW: {"bins": {"actual": "100"}}})
    made = context(report)
    view = figure_view(made, only(report), q(NOW))
    assert (view.target_label, view.target) == ("Forecast", "120")
    assert figure_line(made, only(report)) == "100 against a forecast of 120: 16.7% below forecast"


def row(target: object, **fields: object) -> Row:
    one = measure("bins", targets={"2019-20": target}, **fields)
    report = report_of(one, results={NOW: {"bins": {"actual": "7"}}})
    made = context(report)
    return result_row(made, Narrator(made), only(report))


@pytest.mark.parametrize(
    ("target", "cells"),
    [
        ("< 5", (Decimal(5), "inequality", None, "<")),
        ({"floor": "12", "target": "10"}, (Decimal(10), "floor", Decimal(12), "")),
        ({"forecast": "10"}, (Decimal(10), "forecast", None, "")),
        ({"Q4": "10"}, (Decimal(10), "year end", None, "")),
    ],
)
def test_downloads_hold_the_kind_the_floor_and_the_sign(
    target: object, cells: tuple[object, ...]
) -> None:
    found = row(target, good_is="lower", period_type="cumulative")
    names = ("target", "target_kind", "target_floor", "target_sign")
    assert tuple(found[name] for name in names) == cells


def test_the_table_of_targets_holds_them_too() -> None:
    one = measure("bins", targets={"2018-19 Q1": {"floor": "45", "target": "50"}, NOW: "> 3"})
    made = context(report_of(one, results={NOW: {"bins": {"actual": "7"}}}))
    found = [
        tuple(cells[name] for name in ("quarter", "kind", "target", "target_floor", "target_sign"))
        for cells in target_rows(made, Narrator(made))
    ]
    assert found == [
        ("2018-19 Q1", "floor", Decimal(50), Decimal(45), ""),
        ("2019-20 Q2", "inequality", Decimal(3), None, ">"),
    ]
