"""What a reader finds of portfolios, directorates and priorities, and the rows of the download."""

from __future__ import annotations

import csv
import io

from site_builder.model.site import People
from site_builder.render.narrative import Narrator
from site_builder.render.pages.offices import office_pages, offices
from site_builder.render.pages.priorities import priorities
from site_builder.render.views.offices import OfficePage, OfficesPage, PrioritiesPage
from tests.render.made import context, rendered, tiny_files, tiny_with


def test_each_count_of_an_office_leads_to_its_own_lists() -> None:
    made = context(tiny_with())
    found = [page for page in office_pages(made, Narrator(made)) if page.kind == "office"]
    assert [page.address for page in found] == [
        "portfolios/environment/index.html",
        "portfolios/housing/index.html",
        "directorates/place/index.html",
    ]
    for page in found:
        assert isinstance(page.view, OfficePage)
        counted = [count for count in page.view.counts if count.number]
        assert counted
        folder = page.address.removesuffix("index.html")
        assert all(count.href.startswith(f"../../{folder}counts/index.html#") for count in counted)


def test_the_list_of_directorates_names_who_leads_them() -> None:
    made = context(tiny_with())
    _, page = offices(made, Narrator(made))
    assert isinstance(page.view, OfficesPage)
    (row,) = page.view.rows
    assert (row.link.text, row.lead) == ("Place", "Led by: Corporate Director, Place.")


def test_a_measure_and_an_action_link_to_who_answers_for_them() -> None:
    measure = tiny_files()["measures/homes-started/index.html"].decode()
    action = tiny_files()["actions/build-in-mill-lane/index.html"].decode()
    for page in (measure, action):
        assert '<a href="../../portfolios/housing/index.html">Portfolio Holder for Housing' in page


def test_a_site_that_names_nobody_has_no_pages_of_nobody() -> None:
    files = rendered(tiny_with(people=People()))
    assert not [path for path in files if path.startswith(("portfolios/", "directorates/"))]
    home = files["index.html"].decode()
    assert "Portfolios" not in home
    assert "Glossary" in home


def test_an_office_without_measures_says_so() -> None:
    people = People.model_validate({"portfolios": {"nothing": {"title": "Nothing"}}})
    made = context(tiny_with(people=people))
    (page,) = office_pages(made, Narrator(made))
    assert isinstance(page.view, OfficePage)
    assert page.view.answer == "No measures are reported here."
    assert page.view.actions_answer == "No actions are reported."


def test_the_download_has_a_row_for_each_office_of_the_latest_report() -> None:
    text = tiny_files()["data/summary.csv"].decode("utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(text)))
    scopes = [row["scope"] for row in rows]
    assert scopes[-3:] == ["portfolio:environment", "portfolio:housing", "directorate:place"]
    housing = rows[-2]
    assert housing["title"] == "Portfolio Holder for Housing"
    whole = int(housing["measures_rated"]) + int(housing["measures_unrated"])
    assert whole == int(housing["measures"])


def test_priorities_stand_with_what_they_set_out_to_do() -> None:
    made = context(tiny_with())
    (page,) = priorities(made, Narrator(made))
    assert isinstance(page.view, PrioritiesPage)
    plan = tiny_with().latest.plan
    assert [row.card.title for row in page.view.priorities] == [
        one.title for one in plan.priorities
    ]
    assert [len(row.objectives) for row in page.view.priorities] == [
        len(one.objectives) for one in plan.priorities
    ]
