"""The statistical reading as readers get it: words, pages, downloads, and never where unasked."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Mapping, Sequence
from decimal import Decimal

import pytest

from site_builder.load.theme import load_themes
from site_builder.model.chart import ChartSpec, Signal, XmrChart
from site_builder.model.measure import Measure
from site_builder.model.output import OutputFile
from site_builder.model.report import Report
from site_builder.model.spc import NoReading, SpcReading
from site_builder.render import urls
from site_builder.render.charts.xmr import xmr_chart, xmr_spec
from site_builder.render.explain import explain
from site_builder.render.pieces.statistics import (
    statistics_key,
    statistics_summary,
    statistics_view,
)
from site_builder.render.site import render
from site_builder.render.words.statistics import (
    assurance_sentence,
    notes,
    refusal_sentence,
    variation_sentence,
)
from site_builder.verify import verify
from tests.assess.builders import Fields, measure, q
from tests.render.made import (
    NOW,
    TESTS,
    context,
    report_of,
    stand_in_chart,
    tiny_files,
)

TEN = "10 12 10 12 10 12 10 12 10 12"
SETTLED = [{"quarter": "2010-11 Q1", "reason": "Settled.", "baseline": "10"}]


def results(series: Mapping[str, str]) -> dict[str, dict[str, Fields]]:
    """Return results of measures by id, whose series end now; `x` is no figure."""
    given: dict[str, dict[str, Fields]] = {}
    for name, figures in series.items():
        for back, figure in enumerate(reversed(figures.split())):
            own = given.setdefault(str(q(NOW).plus(-back)), {})
            if figure != "x":
                own[name] = {"actual": figure}
    return given


def report(figures: str, **fields: object) -> Report:
    one = measure("bins", **{"title": "Bins missed", "xmr": "yes", **fields})
    return report_of(one, results=results({"bins": figures}))


def reading(figures: str, **fields: object) -> tuple[Measure, SpcReading]:
    history = report(figures, **fields).measures[0]
    assert history.reading is not None
    return history.measure, history.reading


LOWER = {"good_is": "lower", "rebases": SETTLED}


@pytest.mark.parametrize(
    ("then", "words"),
    [
        ("11", "lies within the range that the measure usually moves in, 5.7 to 16.3."),
        ("17", "lies above the range that the measure usually moves in, 5.7 to 16.3."),
        ("5", "lies below the range that the measure usually moves in, 5.7 to 16.3."),
        (
            "6 7 8 9 10 11 12",
            "is part of a run of seven figures or more, each higher than the one before.",
        ),
        (
            "9 7 7",
            "is one of at least two out of three in a row that come close to the lower limit",
        ),
        ("9 10 9 10 9 10 9", "is part of a run of seven figures or more below the mean of 11.0."),
    ],
)
def test_the_latest_figure_is_worded_by_its_rule(then: str, words: str) -> None:
    said = variation_sentence(*reading(f"{TEN} {then}", **LOWER))
    assert said.startswith(f"The latest figure, {then.rpartition(' ')[2]} in Q2 2019/20, {words}")


@pytest.mark.parametrize(
    ("target", "words"),
    [
        ("17", "lies outside the usual range, on the easy side. While nothing changes, it will"),
        ("11", "lies within the usual range. It will be met at some times and missed at others"),
        ("5", "lies outside the usual range, on the hard side. Unless something changes, it will"),
    ],
)
def test_the_target_is_worded_by_where_it_lies(target: str, words: str) -> None:
    said = assurance_sentence(*reading(TEN, targets={NOW: target}, **LOWER))
    assert said.startswith(f"The target of {target} {words}")


@pytest.mark.parametrize(
    ("good_is", "words"),
    [("higher", "No target as one number"), ("neither", "For information only")],
)
def test_without_a_target_as_one_number_nothing_is_promised(good_is: str, words: str) -> None:
    said = assurance_sentence(*reading(TEN, good_is=good_is))
    assert said == f"{words}: nothing is said about meeting a target."


@pytest.mark.parametrize(
    ("figures", "fields", "words"),
    [
        (TEN, {"period_type": "cumulative"}, "A total for the year so far grows by itself."),
        (TEN, {"reports": ["Q2"]}, "Reported once a year or less often."),
        (f"{TEN} [c]", {}, "A figure is withheld, and a reading would tell something of it."),
        ("10 12 10", {}, "3 figures in a row; at least ten are needed."),
        (
            f"{TEN} x 12",
            {},
            "1 figure in a row after the gap in Q1 2019/20; at least ten are needed.",
        ),
        ("x", {}, "No figure in a row; at least ten are needed."),
        ("1 2 1 2 1 2 1 2 1 2", {}, "Too small a count: its mean is below 5."),
    ],
)
def test_no_reading_is_given_without_a_reason(figures: str, fields: Fields, words: str) -> None:
    assert refusal_sentence(reading(figures, **fields)[1]) == words


def test_every_refusal_has_words() -> None:
    assert all(refusal_sentence(SpcReading(reason, 0)) for reason in NoReading)


@pytest.mark.parametrize(
    ("figures", "fields", "word"),
    [
        (TEN, {}, "Trial limits: they come from 10 figures only."),
        (f"{TEN} x {TEN} 10 12", {}, "There is no figure for Q2 2016/17."),
        (f"{TEN} 10 12", {"period_type": "rolling-year"}, "Each figure covers twelve months"),
        (
            "0 20 0 20 0 20 0 20 0 20 0 20",
            {},
            "The lower limit is worked out as \u221243.2 and drawn at 0: there cannot be less.",
        ),
        (
            "80 99 80 99 80 99 80 99 80 99 80 99",
            {"unit": "percent"},
            "The upper limit is worked out as 140.0% and drawn at 100%: there cannot be more.",
        ),
    ],
)
def test_a_reader_is_warned(figures: str, fields: Fields, word: str) -> None:
    (said,) = notes(*reading(figures, **fields))
    assert said.startswith(word)


def test_nothing_is_warned_of_without_cause() -> None:
    assert notes(*reading(f"{TEN} 10 12")) == ()


def spec(figures: str, **fields: object) -> XmrChart:
    return xmr_spec(*reading(figures, **fields))


def test_the_chart_says_what_the_reading_says() -> None:
    made = spec(f"{TEN} 17", targets={NOW: "11"}, **LOWER)
    assert [point.signal for point in made.points] == [Signal.NONE] * 10 + [Signal.CONCERNING]
    assert made.key == ((Signal.CONCERNING, "Concerning"),)
    assert made.target is not None
    assert (made.target.value, made.target.display) == (Decimal(11), "11")
    assert made.description == (
        "11 figures, from 10 in Q4 2016/17 to 17 in Q2 2019/20. Mean 11.0 and limits 5.7 to 16.3. "
        "Signals: Q2 2019/20 concerning: outside the limits."
    )
    assert "signals; the table names them" in spec(f"{TEN} 13 13 13 13 13 13 13").description
    assert spec(TEN).description.endswith("No figure is a signal.")


def test_a_limit_beyond_what_can_be_is_drawn_where_figures_end() -> None:
    (segment,) = spec("0 20 0 20 0 20 0 20 0 20 0 20").segments
    assert segment.lower is not None
    assert (segment.lower.value, segment.lower.display) == (Decimal(0), "below 0")


def test_a_chart_and_its_table_hold_the_same_points() -> None:
    found = report(f"7 8 {TEN}", rebases=[{"quarter": "2017-18 Q1", "reason": "Moved."}])
    history = found.measures[0]
    assert history.reading is not None
    chart = xmr_chart(context(found), history.measure, history.reading, "Heading")
    assert len(chart.rows) == 12
    assert chart.rows[0] == ("Q2 2019/20", "12", "11.0", "5.7 to 16.3", "None")
    assert chart.rows[-1][2:4] == ("No limits", "No limits")
    (first, second) = xmr_spec(history.measure, history.reading).segments
    assert (first.mean, second.label) == (None, "Started again")


def test_the_page_of_a_measure_has_the_reading_with_its_rebases() -> None:
    found = report(f"7 8 {TEN}", rebases=[{"quarter": "2017-18 Q1", "reason": "Moved."}])
    here = urls.here(urls.measure("bins"))
    view = statistics_view(context(found), here, found.measures[0])
    assert view is not None
    assert view.variation is not None
    assert (view.variation.code, view.variation.word) == ("none", "No significant change")
    assert view.rebases == (("Q1 2017/18", "Started again. Moved."),)
    assert view.second_opinion.endswith("it never changes the status.")
    assert view.rules.href == "../../key/index.html#statistics"
    assert [one.label for one in view.facts] == ["Usual range", "Mean", "Worked out from"]


def test_a_measure_without_a_reading_says_why_and_has_no_chart() -> None:
    found = report("10 12 10")
    view = statistics_view(context(found), urls.here("x"), found.measures[0])
    assert view is not None
    assert (view.chart, view.variation, view.facts) == (None, None, ())
    assert view.answer == ("No statistical reading. 3 figures in a row; at least ten are needed.")


def several(names: Sequence[str]) -> Report:
    """Return a report of measures, each by a word for what it does."""
    kinds = {
        "better": (f"{TEN} 17", {}),
        "worse": (f"{TEN} 5", {}),
        "same": (f"{TEN} 11", {}),
        "neither": (f"{TEN} 17", {"good_is": "neither"}),
        "short": ("10 12", {}),
        "yearly": (TEN, {"reports": ["Q2"]}),
        "unasked": (TEN, {"xmr": "no"}),
    }
    usual = {"xmr": "yes", "rebases": SETTLED, "targets": {NOW: "11"}}
    made = [
        measure(name, **{**usual, **dict(kinds[name.partition("-")[0]][1])})  # type: ignore[call-overload]  # cases
        for name in names
    ]
    series = {name: str(kinds[name.partition("-")[0]][0]) for name in names}
    return report_of(*made, results=results(series))


ALL = ("same", "better", "short", "worse", "neither", "yearly", "unasked")


def test_a_scope_counts_first_and_lists_signals_before_the_rest() -> None:
    found = several(ALL)
    chapter = found.latest.chapters[0]
    summary = statistics_summary(context(found), urls.here("x"), chapter.assessments, "Homes")
    assert summary is not None
    assert [(one.word, count) for one, count in summary.counts] == [
        ("Concerning", 1),
        ("Improving", 1),
        ("Moved up", 1),
        ("No significant change", 1),
    ]
    assert [row.measure.text for row in summary.rows] == ["worse", "better", "neither", "same"]
    assert [row.assurance.word if row.assurance else row.assurance_absence
            for row in summary.rows] == [
        "Hit and miss", "Hit and miss", "For information only", "Hit and miss",
    ]  # fmt: skip
    assert {row.trial for row in summary.rows} == {"Trial limits"}
    assert summary.refused_label == "2 measures have no reading"
    refused = {reason: [link.text for link in links] for reason, links in summary.refused}
    assert refused == {
        "Reported once a year or less often": ["yearly"],
        "Too few figures in a row": ["short"],
    }
    counted = sum(count for _, count in summary.counts) + sum(map(len, refused.values()))
    assert counted == len(ALL) - 1


def test_many_readings_are_opened_on_demand() -> None:
    found = several([f"same-{number}" for number in range(13)])
    listed = found.latest.chapters[0].assessments
    summary = statistics_summary(context(found), urls.here("x"), listed, "Homes")
    assert summary is not None
    assert summary.folded
    assert summary.table_label == "All 13 readings"


def test_only_the_newest_report_has_readings() -> None:
    found = several(["same"])
    history = found.measures[0]
    old = [one for one in history.assessments if one.quarter != q(NOW)]
    assert statistics_summary(context(found), urls.here("x"), old, "Homes") is None
    assert "Statistics" in explain(found, "same", q(NOW))
    assert "Statistics" not in explain(found, "same", q("2019-20 Q1"))


def test_a_scope_without_any_reading_says_so() -> None:
    found = several(["short"])
    listed = found.latest.chapters[0].assessments
    summary = statistics_summary(context(found), urls.here("x"), listed, "Homes")
    assert summary is not None
    assert summary.answer.startswith("No measure has a statistical reading yet.")
    assert (summary.counts, summary.rows) == ((), ())


def whole_site(found: Report) -> dict[str, bytes]:
    """Return the files of a site in Ragstone's own theme, after the checks of `verify`."""
    loaded = load_themes(TESTS.parent, "default")
    files = render(found, loaded.themes, stand_in_chart)
    assert verify(files) == ()
    return {file.path: file.content for file in files}


def test_the_pages_show_the_reading_and_every_link_leads_somewhere() -> None:
    files = whole_site(several(ALL))
    for path in ("measures/better/index.html", "measures/short/index.html"):
        assert b'id="statistics">Is the change more than noise?' in files[path]
    assert b"noise?" not in files["measures/unasked/index.html"]
    chapter = files["2019-20/q2/clean/index.html"]
    assert b'id="statistics">Statistical reading' in chapter
    assert b'href="#statistics"' in chapter
    assert b'id="statistics">Statistical reading' in files["2019-20/q2/index.html"]
    assert b"1.7733" in files["key/index.html"]
    assert b"data/spc.csv" in files["data/index.html"]


def test_nothing_is_said_where_nobody_asked() -> None:
    files = tiny_files()
    assert "data/spc.csv" not in files
    assert "spc" not in json.loads(files["data/ragstone.json"])
    site = whole_site(several(["unasked"]))
    assert not [path for path, content in site.items() if b"tatistical reading" in content
                and path.endswith(".html")]  # fmt: skip
    assert statistics_key(context(several(["unasked"]))) is None


def test_the_download_has_a_row_for_each_figure_and_each_refusal() -> None:
    files = whole_site(several(["worse", "short", "unasked"]))
    rows = list(csv.DictReader(io.StringIO(files["data/spc.csv"].decode(), newline="")))
    assert [row["measure"] for row in rows] == ["worse"] * 11 + ["short"]
    last, refused = rows[-2:]
    assert {
        "quarter": "2019-20 Q2",
        "value": "5",
        "segment": "1",
        "mean": "11",
        "lower": "5.68",
        "upper": "16.32",
        "near_lower": "7.4534",
        "near_upper": "14.5466",
        "limits_from": "10",
        "trial": "yes",
        "flags": "astronomical",
        "signal": "concerning",
        "variation": "concerning",
        "assurance": "hit and miss",
        "target": "11",
        "no_reading": "",
    }.items() <= last.items()
    assert (refused["value"], refused["no_reading"]) == ("", "too few points")
    assert refused["why"] == "2 figures in a row; at least ten are needed."
    assert len(json.loads(files["data/ragstone.json"])["spc"]) == len(rows)


def test_a_withheld_figure_leaves_no_trace_of_the_others_in_the_reading() -> None:
    one = measure("bins", xmr="yes", title="Bins missed")
    found = report_of(one, results=results({"bins": f"{TEN} [c] 12"}))
    asked: list[ChartSpec] = []

    def draw(drawn: ChartSpec) -> str:
        asked.append(drawn)
        return stand_in_chart(drawn)

    files = render(found, load_themes(TESTS.parent, "default").themes, draw)
    assert not [drawn for drawn in asked if isinstance(drawn, XmrChart)]
    (spc,) = [file.content.decode() for file in files if file.path == "data/spc.csv"]
    assert "withheld figure" in spc
    assert all(isinstance(file, OutputFile) for file in files)


def test_explain_prints_the_verdict_with_its_inputs() -> None:
    words = " ".join(explain(several(["better"]), "better", q(NOW)).split())
    assert (
        "Statistics Improving. The latest figure, 17 in Q2 2019/20, lies above the range that the "
        "measure usually moves in, 5.7 to 16.3. Usual range 5.7 to 16.3, mean 11.0, from 10 "
        "figures Assurance Hit and miss. The target of 11 lies within the usual range."
    ) in words
    assert words.endswith("A second opinion beside the rating: it never changes the status.")
    words = " ".join(explain(several(["short"]), "short", q(NOW)).split())
    assert "Statistics No statistical reading. 2 figures in a row; at least ten" in words
