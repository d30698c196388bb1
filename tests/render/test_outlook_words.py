"""The outlook and the owner's forecast in words: a table, an explanation, a download."""

from __future__ import annotations

from decimal import Decimal

import pytest

from site_builder.model.assessment import Assessment
from site_builder.model.measure import Measure
from site_builder.model.report import Report
from site_builder.render.downloads.outlook import OUTLOOK
from site_builder.render.explain import explain
from site_builder.render.narrative import Narrator
from site_builder.render.pieces.outlook import outlook_view
from site_builder.render.words.forecast import forecast_sentence
from site_builder.render.words.outlook import outlook_rows, outlook_sentence
from tests.assess.builders import Fields, measure, q
from tests.render.made import NOW, context, report_of

LAST_YEAR = "2018-19 Q4"
FORECAST: Fields = {"value": "95", "by": "Head of Housing", "reason": "Two sites start."}
VERDICTS = ("better", "worse", "reach", "exceed", "room", "needed", "good", "spare", "beat")


def measure_with(target: object, **fields: object) -> Measure:
    usual: dict[str, object] = {
        "period_type": "cumulative",
        "targets": {"2019-20": {"Q2": "50", "Q4": target}},
    }
    return measure("bins", **{**usual, **fields})


def report_with(one: Measure, actual: str, **result: object) -> Report:
    given = {"actual": actual, **result} if actual else {"no_figure": "awaited", **result}
    results: dict[str, dict[str, Fields]] = {
        LAST_YEAR: {"bins": {"actual": "80"}},
        NOW: {"bins": given},
    }
    return report_of(one, results=results)


def at_now(report: Report) -> Assessment:
    found = report.measures[0].at(q(NOW))
    assert found is not None
    return found


def said(target: object, actual: str, **fields: object) -> str:
    return outlook_sentence(at_now(report_with(measure_with(target, **fields), actual)))


LEADS = " So far it has been {} per quarter; at that rate the year would end at {}."


@pytest.mark.parametrize(
    ("target", "actual", "fields", "words", "rates"),
    [
        (
            "100",
            "40",
            {},
            (
                "60 more by the end of 2019/20 would reach the year-end target of 100: 30 per "
                "quarter in the two quarters to come."
            ),
            ("20", "80"),
        ),
        (
            "100",
            "100",
            {},
            "The year-end target of 100 is reached already, exactly.",
            ("50", "200"),
        ),
        (
            "100",
            "130",
            {},
            "The year-end target of 100 is reached already, with 30 to spare.",
            ("65", "260"),
        ),
        (
            "100",
            "41",
            {"unit": "percent"},
            (
                "59 points more by the end of 2019/20 would reach the year-end target of 100%: "
                "29.5 points per quarter in the two quarters to come."
            ),
            ("20.5 points", "82%"),
        ),
        (
            "100",
            "-4",
            {"unit": "currency"},
            (
                "£104 more by the end of 2019/20 would reach the year-end target of £100: £52 per "
                "quarter in the two quarters to come."
            ),
            ("minus £2", "\N{MINUS SIGN}£8"),
        ),
        (
            "480",
            "262",
            {"good_is": "lower"},
            (
                "There is room for 218 more before the year-end target of 480 is exceeded: 109 per "
                "quarter in the two quarters to come."
            ),
            ("131", "524"),
        ),
        (
            "480",
            "480",
            {"good_is": "lower"},
            "There is no room for more: the figure has come to the year-end target of 480.",
            ("240", "960"),
        ),
        (
            "480",
            "500",
            {"good_is": "lower"},
            "The year-end target of 480 is exceeded already, by 20.",
            ("250", "1,000"),
        ),
        (
            "last year",
            "30",
            {},
            (
                "More than 50 by the end of 2019/20 would beat last year's figure of 80: more "
                "than 25 per quarter in the two quarters to come."
            ),
            ("15", "60"),
        ),
        (
            "last year",
            "80",
            {},
            (
                "The figure is level with last year's figure of 80: any more by the end of 2019/20 "
                "would beat it."
            ),
            ("40", "160"),
        ),
        (
            "last year",
            "81",
            {},
            "Last year's figure of 80 is beaten already, by 1.",
            ("40.5", "162"),
        ),
        (
            "last year",
            "30",
            {"good_is": "lower"},
            (
                "There is room for less than 50 more if last year's figure of 80 is to be "
                "beaten: less than 25 per quarter in the two quarters to come."
            ),
            ("15", "60"),
        ),
        (
            "100",
            "40",
            {"good_is": "neither"},
            "The figure is 60 below the year-end target of 100.",
            ("20", "80"),
        ),
        (
            "100",
            "99.98",
            {"good_is": "neither"},
            "The figure is 0.02 below the year-end target of 100.",
            ("50.0", "200"),
        ),
    ],
)
def test_the_sentence_says_what_is_left_and_where_it_leads(
    target: str, actual: str, fields: dict[str, object], words: str, rates: tuple[str, str]
) -> None:
    assert said(target, actual, **fields) == words + LEADS.format(*rates)


@pytest.mark.parametrize(
    ("actual", "words"),
    [
        (
            "40",
            (
                "50 to 70 more by the end of 2019/20 would end in the year-end range of 90 to 110: "
                "25 to 35 per quarter in the two quarters to come."
            ),
        ),
        ("100", "The figure is in the year-end range of 90 to 110 already, with room for 10 more."),
        ("110", "The figure is in the year-end range of 90 to 110 already, at its upper end."),
        ("111", "The figure is above the year-end range of 90 to 110 already, by 1."),
    ],
)
def test_a_range_has_two_ends(actual: str, words: str) -> None:
    ranged = {"2019-20 Q4": {"range": ["90", "110"]}}
    one = measure("bins", good_is="in-range", period_type="cumulative", targets=ranged)
    assert outlook_sentence(at_now(report_with(one, actual))).startswith(f"{words} So far")


@pytest.mark.parametrize("actual", ["0", "40", "100", "130"])
def test_a_measure_for_information_is_not_judged(actual: str) -> None:
    one = at_now(report_with(measure_with("100", good_is="neither"), actual, forecast=FORECAST))
    labels = " ".join(label for label, _ in outlook_rows(one))
    told = f"{outlook_sentence(one)} {labels} {forecast_sentence(one)}".lower()
    assert [word for word in VERDICTS if word in told] == []
    assert forecast_sentence(one).endswith("95, information only.")


def test_the_table_says_the_same() -> None:
    one = at_now(report_with(measure_with("100"), "41"))
    assert outlook_rows(one) == (
        ("Year-end target", "100"),
        ("Figure after 2 of 4 quarters", "41"),
        ("Still to do", "59"),
        ("Needed in each quarter to come", "29.5"),
        ("So far, per quarter", "20.5"),
        ("Straight projection to the year end", "82"),
    )


def test_a_projection_never_looks_like_a_target_that_it_misses() -> None:
    one = at_now(report_with(measure_with("100", decimals="0"), "49.999"))
    assert outlook_rows(one)[-1][1] == "99.998"


def test_a_forecast_stands_beside_the_status_now() -> None:
    report = report_with(measure_with("100"), "48", forecast=FORECAST)
    one = at_now(report)
    words = "Now: Amber. Owner's forecast for the year end: 95, Low Red."
    assert forecast_sentence(one) == words
    view = outlook_view(one)
    assert view is not None
    assert view.forecast is not None
    assert (view.forecast.now.code, view.forecast.status.code) == ("A", "LR")
    assert (view.forecast.value, view.forecast.by) == ("95", "Head of Housing: Two sites start.")
    told = " ".join(explain(report, "bins", q(NOW)).split())
    assert words in told


def test_a_forecast_needs_neither_a_figure_nor_arithmetic() -> None:
    given = {"value": "95", "by": "Head of Housing"}
    one = at_now(report_with(measure_with("100"), "", forecast=given))
    assert forecast_sentence(one).startswith("Now: Data not yet available. Owner's forecast")
    view = outlook_view(one)
    assert view is not None
    assert (view.sentence, view.rows, view.caution) == ("", (), "")
    assert view.forecast is not None
    assert view.forecast.by == "Head of Housing."


def test_without_anything_to_say_there_is_no_outlook() -> None:
    one = at_now(report_with(measure_with("to be set"), "40"))
    assert outlook_view(one) is None
    assert (outlook_sentence(one), outlook_rows(one), forecast_sentence(one)) == ("", (), "")


def test_the_download_has_the_arithmetic_and_the_forecast() -> None:
    made = context(report_with(measure_with("100"), "40", forecast=FORECAST))
    (row,) = OUTLOOK.rows(made, Narrator(made))
    assert set(row) == set(OUTLOOK.names)
    assert (row["standing"], row["left_low"], row["projection"]) == ("to do", 60, Decimal(80))
    assert (row["forecast"], row["forecast_status"]) == (Decimal(95), "LR")
    alone = context(report_with(measure_with("100"), "", forecast=FORECAST))
    (row,) = OUTLOOK.rows(alone, Narrator(alone))
    assert set(row) == set(OUTLOOK.names)
    assert (row["actual"], row["projection"], row["forecast"]) == (None, None, Decimal(95))
