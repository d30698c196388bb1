"""The story of a measure's page: quarters that say the same, and what was written with figures."""

from __future__ import annotations

from site_builder.render.narrative import Narrator
from site_builder.render.pages.measure_commentary import commentary
from site_builder.render.pages.measure_history import history_rows
from site_builder.render.pages.measure_targets import targets
from site_builder.render.urls import here
from tests.assess.builders import Results, measure, q
from tests.render.made import BEFORE, NOW, YEAR_AGO, context, report_of

HERE = here("measures/bins/index.html")


def test_quarters_in_which_nothing_was_due_share_a_row_and_figures_never_do() -> None:
    yearly = {"2017-18 Q4": "45", "2018-19 Q4": "45"}
    others = ("2018-19 Q1", YEAR_AGO, "2018-19 Q3", BEFORE, NOW)
    results: Results = {
        **{quarter: {"bins": {"actual": figure}} for quarter, figure in yearly.items()},
        **{quarter: {"bins": {}} for quarter in others},
    }
    one = measure("bins", targets={"2017-18": "42"}, reports="annual [Q4]")
    report = report_of(one, results=results)
    rows = history_rows(context(report), HERE, report.measures[0].assessments)
    told = [(row.figure.quarter, row.figure.actual or row.figure.absence) for row in rows]
    assert told[:4] == [
        ("Q1 2019/20 to Q2 2019/20", "Reports once a year, in Q4"),
        ("Q4 2018/19", "45"),
        ("Q1 2018/19 to Q3 2018/19", "Reports once a year, in Q4"),
        ("Q4 2017/18", "45"),
    ]


def test_a_quarter_of_which_the_site_has_nothing_has_a_row_that_says_so() -> None:
    results: Results = {"2018-19 Q1": {"bins": {"actual": "45"}}, NOW: {"bins": {"actual": "45"}}}
    report = report_of(measure("bins"), results=results)
    rows = history_rows(context(report), HERE, report.measures[0].assessments)
    told = [(row.figure.quarter, row.figure.actual or row.figure.absence) for row in rows]
    assert told == [
        ("Q2 2019/20", "45"),
        ("Q2 2018/19 to Q1 2019/20", "Not held in this archive"),
        ("Q1 2018/19", "45"),
    ]
    assert rows[1].why == "This site has no figures of that quarter."


def test_commentary_is_newest_first_with_what_was_to_be_done_in_earlier_quarters() -> None:
    results: Results = {
        YEAR_AGO: {"bins": {"actual": "40", "comment": "Snow."}},
        BEFORE: {"bins": {"actual": "30", "action": "Buy a lorry.", "owner": "Head of Waste"}},
        NOW: {"bins": {"actual": "27", "comment": "Late lorries.", "action": "Hire one."}},
    }
    report = report_of(measure("bins"), results=results)
    made = context(report)
    told = commentary(made, Narrator(made), HERE, report.measures[0], q(NOW))
    assert told is not None
    assert told.newest.quarter.text == "Q2 2019/20"
    assert told.newest.done == ()  # what is being done now stands apart
    assert [one.quarter.text for one in told.earlier] == ["Q1 2019/20", "Q2 2018/19"]
    assert [line.label for line in told.earlier[0].done] == ["Action", "Owner"]
    assert told.earlier_title == "Earlier commentary, back to Q2 2018/19"


def test_years_with_one_target_share_a_row_unless_a_year_between_has_none() -> None:
    one = measure("bins", targets={"2016-17": "5", "2017-18": "5", "2019-20": "5"})
    rows = [(row.period, row.target) for row in targets(one, q(NOW))]
    assert rows == [("2016/17 to 2017/18", "5"), ("2019/20", "5")]
