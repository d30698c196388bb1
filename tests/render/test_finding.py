"""Finding without a search engine: everything from A to Z, and what rows say to filters."""

from __future__ import annotations

import re
from collections import Counter
from html import unescape

import pytest

from site_builder.model.measure import Measure
from site_builder.model.quarter import Quarter
from site_builder.model.report import Report
from site_builder.model.rhythm import read_rhythm
from site_builder.render import urls
from site_builder.render.narrative import Narrator
from site_builder.render.pages.actions import actions
from site_builder.render.pages.measures import measures
from site_builder.render.pages.search import search
from site_builder.render.pieces.letters import by_letter
from site_builder.render.site import render
from site_builder.render.views.filters import Filters
from site_builder.render.views.measures import MeasuresPage
from site_builder.render.views.pages import ActionsPage
from site_builder.render.views.search import Entry, SearchPage
from site_builder.render.words.filters import rhythm_choice
from site_builder.render.words.search import kind_of
from tests.assess.builders import measure
from tests.render.made import NOW, context, own_themes, report_of, stand_in_chart, tiny_with

REPORT = tiny_with()


def search_view(report: Report = REPORT) -> SearchPage:
    made = context(report)
    (page,) = search(made, Narrator(made))
    assert isinstance(page.view, SearchPage)
    return page.view


def listed(view: SearchPage) -> list[Entry]:
    return [entry for letter in view.letters for entry in letter.entries]


def measures_view(report: Report = REPORT) -> MeasuresPage:
    made = context(report)
    (page,) = measures(made, Narrator(made))
    assert isinstance(page.view, MeasuresPage)
    return page.view


def choices(filters: Filters) -> dict[str, tuple[str, ...]]:
    return {one.name: tuple(value for value, _ in one.options) for one in filters.choices}


def test_every_measure_and_every_action_is_listed_once() -> None:
    wanted = Counter(
        {f"../{urls.measure(one.measure.id)}": 1 for one in REPORT.measures}
        | {f"../{urls.action(one.action.id)}": 1 for one in REPORT.actions if one.assessments}
    )
    found = Counter(one.href for one in listed(search_view()) if one.note in {"Measure", "Action"})
    assert found == wanted


def test_everything_else_is_listed_with_its_kind() -> None:
    kinds = Counter(one.note for one in listed(search_view()))
    project = REPORT.project
    assert kinds["Priority"] == len(REPORT.latest.chapters)
    assert kinds["Portfolio"] + kinds["Directorate"] == len(REPORT.answerable)
    assert kinds["Glossary"] == len(project.glossary)
    assert kinds["Page"] >= len(project.pages)


def words_of(*measures: Measure) -> dict[str, list[str]]:
    results = {NOW: {one.id: {"actual": "1"} for one in measures}}
    view = search_view(report_of(*measures, results=results))
    return {one.text: [to.text for to in one.see] for one in listed(view) if one.see}


def test_words_that_residents_use_lead_to_their_measures() -> None:
    one = measure("b", title="Waste recycled", tags=["bins", "Rubbish"])
    two = measure("a", title="Streets swept", tags=["rubbish", "bins"])
    three = measure("c", title="Homes", tags=["rubbish"])
    assert words_of(one, two, three) == {
        "Bins": ["Streets swept", "Waste recycled"],
        "Rubbish": ["Homes", "Streets swept", "Waste recycled"],
    }


def test_a_word_that_its_measures_begin_with_is_not_said_twice() -> None:
    one = measure("a", title="Parking fines", tags=["parking", "cars"])
    assert words_of(one) == {"Cars": ["Parking fines"]}
    other = measure("b", title="Crossings", tags=["parking"])
    assert words_of(one, other)["Parking"] == ["Crossings", "Parking fines"]


def test_letters_stand_in_order_and_lead_to_their_lists() -> None:
    view = search_view()
    letters = [one.letter for one in view.letters]
    assert letters == sorted(letters)
    assert [one.href for one in view.contents] == [f"#{one.anchor}" for one in view.letters]
    for one in view.letters:
        assert {entry.text[0].upper() for entry in one.entries} == {one.letter}


def test_titles_without_a_letter_come_first_and_capitals_make_no_difference() -> None:
    found = list(by_letter(["beta", "% of a", "Alpha", "Beta", "16 to 18"], str, "signs"))
    assert found == [
        ("signs", ("% of a", "16 to 18")),
        ("A", ("Alpha",)),
        ("B", ("Beta", "beta")),
    ]


def pages() -> dict[str, str]:
    files = render(REPORT, own_themes(), stand_in_chart)
    return {file.path: file.content.decode() for file in files if file.path.endswith(".html")}


def test_pages_say_that_they_may_be_found_and_what_a_result_shows() -> None:
    found = {path for path, text in pages().items() if "data-pagefind-body" in text}
    assert "2019-20/q2/index.html" in found
    assert not [path for path in found if "/counts/" in path or path.startswith("latest/")]
    assert not found & {"404.html", "search/index.html"}
    measure = next(path for path in found if path.startswith("measures/") and path.count("/") == 2)
    main = re.search(r"<main[^>]*>", pages()[measure])
    assert main is not None
    for wanted in ('data-kind="Measure"', "data-title=", "data-standing=", "kind:measure"):
        assert wanted in main[0]


def test_every_page_can_be_searched_from_and_only_one_loads_the_search() -> None:
    for path, text in pages().items():
        if urls.may_be_framed(path):
            continue  # a card in a page of another site has no search
        assert len(re.findall(r'<form class="find', text)) == 1, path
        action = re.search(r'<form class="find[^>]*action="([^"]*)"', text)
        assert action is not None
        assert unescape(action[1]).endswith("search/index.html")
        assert ("static/search." in text) == (path == urls.SEARCH)
        assert ("wasm-unsafe-eval" in text) == (path == urls.SEARCH)


def test_rows_say_to_filters_what_the_choices_offer() -> None:
    view = measures_view()
    offered = choices(view.filters)
    rows = [dict(row.facts) for group in view.groups for row in group.rows]
    assert len(rows) == len(REPORT.measures)
    for name, values in offered.items():
        if name != "order":
            first = {row[name].split()[0] for row in rows if row[name]}
            said = {value for row in rows for value in row[name].split()}
            assert first <= set(values) - {""} <= said
    for value in offered["order"][1:]:
        assert all(f"by-{value.removeprefix('-')}" in row for row in rows)


def test_ratings_are_ordered_from_the_worst_and_names_from_a() -> None:
    view = measures_view()
    rows = [dict(row.facts) for group in view.groups for row in group.rows]
    best_first = choices(view.filters)["status"]
    ranked = sorted(
        (row for row in rows if row["by-rating"]), key=lambda row: int(row["by-rating"])
    )
    found = list(dict.fromkeys(row["status"].split()[0] for row in ranked))
    assert found == [code for code in reversed(best_first) if code in found]
    assert sorted(int(row["by-name"]) for row in rows) == list(range(len(rows)))
    assert all(not row["by-rating"] for row in rows if row["status"] == "none")


def test_all_ratings_of_one_colour_can_be_chosen_together() -> None:
    actuals = {"a": "120", "b": "101", "c": "91", "d": "50", "e": "99"}
    five = (measure(one, targets={"2019-20": "100"}) for one in actuals)
    results = {NOW: {name: {"actual": actual} for name, actual in actuals.items()}}
    view = measures_view(report_of(*five, results=results))
    (status,) = (one for one in view.filters.choices if one.name == "status")
    words = dict(status.options)
    together = {value: words[value] for value in words if value.startswith("all-")}
    assert together == {"all-green": "On track (HG, LG)", "all-red": "Off track (LR, HR)"}
    for row in (dict(row.facts) for group in view.groups for row in group.rows):
        chosen = row["status"].split()
        assert ("all-red" in chosen) == (chosen[0] in {"LR", "HR"})


def test_actions_have_the_same_filters_as_far_as_they_apply() -> None:
    made = context(REPORT)
    (page,) = actions(made, Narrator(made))
    assert isinstance(page.view, ActionsPage)
    names = {one.name for one in page.view.filters.choices}
    for row in (row for group in page.view.groups for row in group.rows):
        assert names - {"order"} <= dict(row.facts).keys()


def test_what_all_rows_share_is_no_choice() -> None:
    assert all(len(one.options) > 2 for one in measures_view().filters.choices)


@pytest.mark.parametrize(
    ("written", "words"),
    [
        ("every quarter", "Every quarter"),
        (["Q4"], "Once a year"),
        ("annual [Q4]", "Once a year"),
        ("half-yearly [Q2, Q4]", "Twice a year"),
        ("termly [Q1, Q3, Q4]", "Three times a year"),
        ("survey", "When a survey is held"),
        ("biennial [Q4 2019-20]", "Every second year"),
    ],
)
def test_a_rhythm_is_named_by_how_often(written: object, words: str) -> None:
    assert rhythm_choice(read_rhythm(written))[1] == words


@pytest.mark.parametrize("template", ["counts", "forward", "search", "missing"])
def test_pages_that_nobody_looks_for_are_of_no_kind(template: str) -> None:
    assert kind_of(template) == ""


def test_the_page_for_what_is_missing_leads_on_from_any_depth() -> None:
    text = pages()["404.html"]
    site = REPORT.project.site.address
    start = "./" if site is None else re.sub(r"https://[^/]+", "", site)
    links = re.findall(r'(?:href|action)="([^"#:]+)"', text[text.index("<main") :])
    assert links
    assert all(link.startswith(start) for link in links)
    assert "Report a problem" in text[text.index("<main") : text.index("</main")]


def test_an_address_for_the_newest_report_is_listed_under_its_name() -> None:
    latest: Quarter = REPORT.latest.quarter
    (one,) = [entry for entry in listed(search_view()) if entry.text == "Latest report"]
    assert one.href == f"../{urls.report(latest)}"
