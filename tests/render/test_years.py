"""What a reader finds of a year: four quarters, what it came to, and the years beside it."""

from __future__ import annotations

import re

from site_builder.assess.report import assess
from site_builder.model.report import Report
from site_builder.render.narrative import Narrator
from site_builder.render.pages.years import years
from site_builder.render.views.years import YearPage, YearRow
from tests.assess.builders import Fields, State, action, measure, project
from tests.render.made import context, tiny_project
from tests.showing import PUBLIC

TARGETS = {"2018-19": "100", "2019-20": "100"}
FIGURES = {"2018-19 Q4": "90", "2019-20 Q1": "80", "2019-20 Q2": "100"}


def report_of(
    figures: dict[str, str] | None = None, reports: tuple[str, ...] = (), **fields: object
) -> Report:
    results: dict[str, dict[str, Fields]] = {
        quarter: {"bins": {"actual": figure}} if figure else {}
        for quarter, figure in (figures or FIGURES).items()
    }
    shown: dict[str, State] = dict.fromkeys(reports or tuple(results), "final")
    one = measure(**{"targets": TARGETS, **fields})
    updates: dict[str, dict[str, Fields]] = {"2019-20 Q1": {"tip": {"status": "amber"}}}
    made = project(
        one,
        results=results,
        reports=shown,
        of=tiny_project().site,
        actions=(action(),),
        updates=updates,
    )
    return assess(made, PUBLIC)


def pages(report: Report) -> list[YearPage]:
    made = context(report)
    views = [page.view for page in years(made, Narrator(made))]
    return [view for view in views if isinstance(view, YearPage)]


def row(page: YearPage) -> YearRow:
    return page.priorities[0].objectives[0].rows[0]


def test_a_year_under_way_says_what_is_still_to_come() -> None:
    page = pages(report_of())[-1]
    said = "2019/20 has two quarterly reports here, on 1 measure and 1 action."
    assert page.answer == f"{said} Q3 and Q4 are still to come."
    cells = [one.actual or one.absence for one in row(page).figures]
    assert cells == ["80", "100", "Not reported yet", "Not reported yet"]
    assert [one.absence for one in page.quarters] == ["", "", *["Not reported yet"] * 2]
    assert (page.end_label, row(page).end_note) == ("So far", "Q2 2019/20")


def test_a_quarter_that_the_archive_does_not_hold_is_not_still_to_come() -> None:
    first = pages(report_of())[0]
    assert [one.absence for one in first.quarters] == [*["No report in this archive"] * 3, ""]
    assert row(first).figures[0].absence == "Not held in this archive"
    assert (first.end_label, row(first).end_note) == ("Year end", "")


def test_a_row_has_the_years_target_its_last_rating_and_the_year_before() -> None:
    figures = {"2018-19 Q2": "90", "2019-20 Q2": "100"}
    found = row(pages(report_of(figures))[-1])
    assert found.target == "100"
    assert found.end is not None
    assert found.end.name == "Low Green"
    assert (found.trend.word, found.trend.told) == ("Better", ", up 10 on 90 in Q2 2018/19")


def test_a_year_without_a_rating_or_a_figure_says_so() -> None:
    figures = {"2018-19 Q2": "90", "2019-20 Q2": ""}
    found = row(pages(report_of(figures))[-1])
    assert (found.end, found.end_note) == (None, "Not rated this year")
    assert found.trend.reason == "No figure this year to compare."


def test_the_cells_of_a_year_hold_no_target_each() -> None:
    assert all(not one.target for one in row(pages(report_of())[-1]).figures)


def test_a_target_that_would_give_a_withheld_figure_away_is_withheld_for_quarters_to_come() -> None:
    targets = {"2018-19": "30", "2019-20 Q2": "30", "2019-20 Q4": "2"}
    figures = {"2018-19 Q4": "3", "2019-20 Q1": "40", "2019-20 Q2": "50"}
    people = row(pages(report_of(figures, targets=targets, about_people="yes"))[-1])
    assert people.target == "Withheld"
    things = row(pages(report_of(figures, targets=targets))[-1])
    assert things.target == "2"


def test_a_withheld_figure_stands_in_no_row_of_a_year() -> None:
    figures = {"2018-19 Q2": "30", "2019-20 Q1": "40", "2019-20 Q2": "3"}
    found = row(pages(report_of(figures, about_people="yes"))[-1])
    assert found.figures[1].absence.startswith("Withheld")
    assert (found.figures[1].actual, found.figures[1].status) == ("", None)
    assert found.end_note == "Q1 2019/20"


def test_marks_in_the_rows_of_a_priority_are_explained_below_them() -> None:
    results: dict[str, dict[str, Fields]] = {
        "2019-20 Q2": {"bins": {"actual": "90", "provisional": "yes"}}
    }
    shown = project(measure(targets=TARGETS), results=results, of=tiny_project().site)
    (priority,) = pages(assess(shown, PUBLIC))[-1].priorities
    assert [one.mark for one in priority.marks] == ["[p]"]


def test_years_link_to_each_other_and_quarters_to_their_reports() -> None:
    first, second = pages(report_of())
    assert first.previous is None
    assert first.following is not None
    assert first.following.href == "../2019-20/index.html"
    assert second.previous is not None
    assert second.previous.text == "2018/19"
    assert [one.href for one in second.quarters][1:3] == ["../2019-20/q2/index.html", ""]


def test_an_action_has_a_status_or_a_reason_in_each_quarter() -> None:
    (found,) = pages(report_of())[-1].priorities[0].actions
    told = [one.status.name if one.status else one.absence for one in found.statuses]
    assert told == ["Amber", "No update", "Not reported yet", "Not reported yet"]


def test_every_count_of_a_quarter_leads_to_its_list() -> None:
    page = pages(report_of())[-1]
    standing = page.quarters[1].standing
    assert standing is not None
    for count in (*standing.families, *standing.moved, *standing.whole):
        assert bool(count.href) == bool(count.number)
        assert not count.href or re.match(r"\.\./2019-20/q2/counts/index\.html#", count.href)
