"""What a reader finds of exceptions: the counts, the lists behind them, what was promised."""

from __future__ import annotations

import re

import pytest

from site_builder.assess.report import assess
from site_builder.model.exceptions import Concern
from site_builder.model.report import Report
from site_builder.render.narrative import Narrator
from site_builder.render.pages.exceptions import exceptions
from site_builder.render.views.exceptions import ExceptionBlock, ExceptionsPage
from site_builder.render.words.exceptions import (
    SECTIONS,
    exceptions_link,
    missing_in,
    missing_words,
)
from tests.assess.builders import Fields, action, measure, project
from tests.render.made import BEFORE, NOW, context, tiny_files, tiny_project, tiny_with
from tests.showing import PUBLIC


def page_of(report: Report) -> ExceptionsPage:
    """Return the page of the newest report."""
    made = context(report)
    *_, last = exceptions(made, Narrator(made))
    assert isinstance(last.view, ExceptionsPage)
    return last.view


def site_of(before: Fields, now: Fields) -> Report:
    """Return a site with one measure, whose target is 100."""
    results = {BEFORE: {"bins": before}, NOW: {"bins": now}}
    one = measure(targets={"2019-20": "100"})
    return assess(project(one, results=results, of=tiny_project().site), PUBLIC)


def only(report: Report) -> ExceptionBlock:
    (section,) = page_of(report).sections
    ((block,),) = (group.blocks for group in section.groups)
    return block


def test_every_number_of_the_opening_leads_to_a_list_of_that_length() -> None:
    page = tiny_files()["2019-20/q2/exceptions/index.html"].decode()
    answer = page.partition("<h1>")[2].partition("</p>")[0]
    links = re.findall(r'<a href="#([a-z-]+)">(\d+) [a-z ,]+</a>', answer)
    assert links
    for anchor, number in links:
        section = page.partition(f'<section id="{anchor}">')[2].partition("</section>")[0]
        assert section.count("<article") == int(number), anchor


def test_nothing_off_track_is_said_in_plain_words() -> None:
    report = site_of({"actual": "100"}, {"actual": "100"})
    page = page_of(report)
    said = re.sub(r"<[^>]*>", "", page.answer)
    assert said == "Of 1 measure, none is off track this quarter and none is getting worse."
    assert page.sections == ()
    assert exceptions_link(report.latest.exceptions) == "What is off track"


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({}, "No cause, action, owner or date was given."),
        ({"cause": "Rain."}, "No action, owner or date was given."),
        ({"cause": "Rain.", "action": "Drains.", "owner": "Head of Roads"}, "No date was given."),
        (
            {"cause": "Rain.", "action": "Drains.", "owner": "Head", "due": "2020-01-31"},
            "",
        ),
    ],
)
def test_what_was_not_given_about_a_red_measure_is_named(given: Fields, said: str) -> None:
    assert only(site_of({}, {"actual": "50", **given})).missing == said
    assert missing_words(missing_in(None)) == "No cause, action, owner or date was given."


def test_what_was_given_for_none_of_a_list_is_said_once() -> None:
    results = {
        BEFORE: {},
        NOW: {"bins": {"actual": "50"}, "trees": {"actual": "50", "cause": "Rain."}},
    }
    two = [measure(one, targets={"2019-20": "100"}) for one in ("bins", "trees")]
    report = assess(project(*two, results=results, of=tiny_project().site), PUBLIC)
    (section,) = page_of(report).sections
    blocks = [block for group in section.groups for block in group.blocks]
    assert section.note.endswith("No action, owner or date was given for any of them.")
    assert [block.missing for block in blocks] == ["No cause was given.", ""]


def test_a_provisional_figure_is_marked_and_the_mark_explained_below_its_list() -> None:
    report = site_of({}, {"actual": "50", "provisional": "yes"})
    assert [mark for mark, _ in only(report).marks] == ["[p]"]
    (section,) = page_of(report).sections
    assert [one.mark for one in section.marks] == ["[p]"]


def test_what_is_done_stands_with_who_does_it_and_by_when() -> None:
    given = {"cause": "Rain.", "action": "Drains.", "owner": "Head of Roads", "due": "2020-01-31"}
    lines = {one.label: str(one.text) for one in only(site_of({}, {"actual": "5", **given})).remedy}
    assert lines == {
        "Cause": "<p>Rain.</p>",
        "Action": "<p>Drains.</p>",
        "Owner": "Head of Roads",
        "Due": "31 January 2020",
    }


@pytest.mark.parametrize(
    ("due", "now", "verdict"),
    [
        (
            "2019-08-31",
            {"actual": "50"},
            "That date has passed, and the measure is still off track.",
        ),
        (
            "2019-12-31",
            {"actual": "50"},
            "At the end of this quarter that date was still to come.",
        ),
        (
            "2019-08-31",
            {"actual": "50", "due": "2019-12-31"},
            (
                "That date has passed, and the measure is still off track. "
                "The date given now is 31 December 2019."
            ),
        ),
        (
            "2019-08-31",
            {"actual": "100"},
            "That date has passed, and the measure is no longer off track.",
        ),
    ],
)
def test_a_promise_is_shown_with_what_became_of_it(due: str, now: Fields, verdict: str) -> None:
    promised = {"actual": "50", "action": "More staff.", "owner": "Head of Waste", "due": due}
    promise = only(site_of(promised, now)).promise
    assert promise is not None
    assert promise.heading.startswith("Promised in Q1 2019/20, for ")
    assert promise.text == "<p>More staff.</p>"
    assert (promise.owner, promise.verdict) == ("Owner: Head of Waste.", verdict)


def test_what_is_promised_again_is_not_printed_twice() -> None:
    promised = {"actual": "50", "action": "More staff.", "due": "2019-08-31"}
    promise = only(site_of(promised, promised)).promise
    assert promise is not None
    assert promise.heading == "The same was promised in Q1 2019/20, for 31 August 2019."
    assert promise.text is None


def test_a_rating_of_an_earlier_quarter_stands_with_its_age() -> None:
    page = page_of(site_of({"actual": "50"}, {}))
    (section,) = page.sections
    assert section.anchor == SECTIONS[Concern.RED_BEFORE][0]
    latest = section.groups[0].blocks[0].latest
    assert latest is not None
    assert latest.told == "50 in Q1 2019/20, 1 quarter old"


def test_an_action_says_that_it_is_late_and_what_it_was() -> None:
    updates = {
        BEFORE: {"tip": {"status": "green", "due": "2019-08-31"}},
        NOW: {"tip": {"status": "amber"}},
    }
    site = tiny_project().site
    made = assess(project(actions=(action(),), updates=updates, of=site), PUBLIC)
    block = only(made)
    assert block.notes == (
        "Overdue: it was due on 31 August 2019.",
        "Worse than in Q1 2019/20: it was green then.",
    )
    assert block.missing == "No update was written for this quarter."


def test_measures_stand_under_their_priority_and_link_to_who_answers() -> None:
    page = page_of(tiny_with())
    off_track = next(one for one in page.sections if one.anchor == "off-track")
    titles = [group.title for group in off_track.groups]
    chapters = [one.priority.title for one in tiny_with().latest.chapters]
    assert titles == [title for title in chapters if title in titles]
    linked = [
        str(line.text)
        for group in off_track.groups
        for block in group.blocks
        for line in block.remedy
        if line.label == "Portfolio holder"
    ]
    assert linked
    assert all("/portfolios/" in text for text in linked)
