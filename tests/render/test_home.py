"""What a reader of the home page is told first, and where each number of it leads."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace

import pytest

from site_builder.build import check
from site_builder.model.ledger import Course
from site_builder.model.report import Report
from site_builder.outcome import Outcome
from site_builder.render.narrative import Narrator
from site_builder.render.pages.home import MOST_LISTED, home
from site_builder.render.pieces.pictures import status_bar
from site_builder.render.views.glance import News
from site_builder.render.views.home import HomePage
from site_builder.render.words.home import (
    FIRST_REPORT,
    SAME_AS_BEFORE,
    attention_pattern,
    off_track_pattern,
)
from tests.assess.builders import measure
from tests.render import two_reports
from tests.render.made import BEFORE, NOW, context, report_of, tiny_with
from tests.showing import EDITOR

ANSWERS = ("What is off track", "What got better", "What got worse", "New since Q1 2019/20")
NONE_NOW = "No measure that reported this quarter is off track."
WORST_FIVE = "{now}, the worst 5 shown here."
CHANGES = "./2019-20/q2/changes/index.html"


def view_of(report: Report) -> HomePage:
    made = context(report)
    (page,) = home(made, Narrator(made))
    assert isinstance(page.view, HomePage)
    return page.view


@pytest.fixture(scope="module")
def council(tmp_path_factory: pytest.TempPathFactory) -> Outcome:
    """A council with two reports, between which everything changed that can."""
    made = two_reports.write(tmp_path_factory.mktemp("news") / "council")
    return check(made, EDITOR, tell=lambda _stage: None)


@pytest.fixture(scope="module")
def second(council: Outcome) -> HomePage:
    assert council.report is not None
    return view_of(council.report)


def test_the_first_screen_has_four_answers_before_anything_else(council: Outcome) -> None:
    main = index(council)
    answers = [main.index(f"<h3>{one}</h3>") for one in ANSWERS]
    assert answers == sorted(answers)
    assert main.index('class="answer"') < answers[0]
    assert answers[-1] < main.index('<h2 id="priorities">')
    assert main.index('<h2 id="priorities">') < main.index('<h2 id="new">')


def index(council: Outcome) -> str:
    html = next(one.content.decode() for one in council.files if one.path == "index.html")
    return html[html.index("<main") :]


def test_a_first_report_says_that_it_is_the_first() -> None:
    news = view_of(tiny_with()).at_a_glance.news
    assert news == News("New in this report", (), (), FIRST_REPORT, None)


def test_what_is_new_is_counted_named_and_led_to(second: HomePage, council: Outcome) -> None:
    news = second.at_a_glance.news
    assert (news.heading, news.none) == ("New since Q1 2019/20", "")
    told = {f"{line.count.number} {line.count.label}": line for line in news.lines}
    assert list(told)[2:5] == [
        "1 measure was added",
        "1 measure ended",
        "1 figure was revised or corrected",
    ]
    assert "1 action was completed" in told
    assert [one.text for one in told["1 measure ended"].names] == ["Litter picks held"]
    changes = next(one for one in council.files if one.path == "2019-20/q2/changes/index.html")
    for line in news.lines:
        page, _, anchor = line.count.href.partition("#")
        assert page == CHANGES
        assert rows_of(changes.content.decode(), anchor) == line.count.number
        rest = 0 if line.rest is None else int(re.sub(r"\D", "", line.rest.text))
        assert len(line.names) + rest <= line.count.number
    assert news.brief == tuple(line.count for line in news.lines[: len(news.brief)])
    assert news.more is not None
    assert news.more.href == CHANGES


def rows_of(html: str, anchor: str) -> int:
    start = html.index(f'<h2 id="{anchor}">')
    return html[start : html.index("</table>", start)].count('<th scope="row"')


def test_ratings_that_moved_come_first_and_say_from_which_to_which(
    second: HomePage, council: Outcome
) -> None:
    assert council.report is not None
    ledger = council.report.latest.ledger
    assert ledger is not None
    courses = Counter(one.move.course for one in ledger.differences if one.move is not None)
    lines = {line.count.label: line for line in second.at_a_glance.news.lines}
    worse, better = (
        line for label, line in lines.items() if re.search("got (worse|better)", label)
    )
    assert list(lines.values())[:2] == [worse, better]
    assert worse.count.number == courses[Course.WORSE]
    assert better.count.number == courses[Course.BETTER]
    told = [f"{one.text}, {one.note}" for one in (*worse.names, *better.names)]
    assert told == [  # those that moved furthest first; else in the order of the scorecard
        "Council homes started, from Low Green to High Red",
        "Rent compared with the average for the county, from Low Green to High Red",
        "Fly-tips reported, from High Green to Amber",
        "Recycling rate, from Low Red to Amber",
    ]
    words = re.sub("<[^>]+>", "", index(council))
    assert all(one in words for one in told)


def test_a_report_without_any_news_says_so(council: Outcome) -> None:
    assert council.report is not None
    report = council.report
    latest = report.latest
    assert latest.ledger is not None
    quiet = replace(latest, ledger=replace(latest.ledger, differences=()))
    news = view_of(replace(report, reports=(*report.reports[:-1], quiet))).at_a_glance.news
    assert (news.brief, news.lines, news.none) == ((), (), SAME_AS_BEFORE)


def test_the_worst_stand_first_and_no_more_than_five(second: HomePage) -> None:
    assert 0 < len(second.attention) <= MOST_LISTED
    assert all(one.status is not None for one in second.attention)
    assert second.attention[0].title in second.at_a_glance.off_track.example


def test_headline_measures_without_a_figure_stand_apart_with_the_reason() -> None:
    lead = (measure(one, headline=True) for one in ("bins", "trees"))
    view = view_of(report_of(*lead, results={NOW: {"bins": {"actual": "1"}}}))
    assert view.headlines is not None
    assert [one.figure.actual for one in view.headlines.tiles] == ["1"]
    (waits,) = view.headlines.waiting
    assert waits.why == "Not supplied"
    assert waits.latest is None
    assert view.headlines.waiting_heading == "1 headline measure has no figure this quarter"


@pytest.mark.parametrize(
    ("rated_before", "rated_now", "said"),
    [
        ("ab", "", "none from this quarter"),
        ("a", "b", ", of which 1 is from this quarter."),
        ("", "ab", "Of 3 measures, 2 have a rating."),
    ],
)
def test_the_opening_says_how_many_of_the_ratings_are_new(
    rated_before: str, rated_now: str, said: str
) -> None:
    measures = [measure(name, targets={BEFORE: "1", NOW: "1"}) for name in "abc"]
    results = {
        quarter: {name: {"actual": "1"} for name in rated}
        for quarter, rated in ((BEFORE, rated_before), (NOW, rated_now))
    }
    answer = view_of(report_of(*measures, results=results)).answer
    assert said in answer.striptags()
    if "of which" in said:
        assert 'counts/index.html#age-of-rating-this-quarter">1 is from this quarter</a>' in answer


@pytest.mark.parametrize(
    ("known", "now", "said"),
    [
        (0, 0, "No measure is off track by its latest known rating."),
        (3, 0, "None by a figure of this quarter: each was off track when last rated."),
        (3, 3, "Furthest from target: {worst}, {gap}."),
        (3, 1, "{now}. Furthest from target: {worst}, {gap}."),
    ],
)
def test_how_many_are_off_track_now(known: int, now: int, said: str) -> None:
    assert off_track_pattern(known, now, sized=True) == said


@pytest.mark.parametrize(
    ("now", "known", "said"),
    [
        (0, 0, NONE_NOW),
        (
            0,
            1,
            f"{NONE_NOW} 1 more was off track when last rated.",
        ),
        (2, 2, "{now}, furthest from target first."),
        (
            7,
            9,
            f"{WORST_FIVE} 2 more were off track when last rated.",
        ),
    ],
)
def test_what_the_list_of_the_worst_leaves_out(now: int, known: int, said: str) -> None:
    assert attention_pattern(now, MOST_LISTED, known) == said


def test_a_bar_goes_from_the_best_to_the_worst_whatever_the_schemes() -> None:
    report = tiny_with()
    tallies = report.latest.summary.latest
    turned = status_bar(tuple(reversed(tallies)))
    order = [part.family for part in turned]
    places = ["blue", "green", "amber", "red", "grey"]
    assert order == sorted(order, key=places.index)
    assert sum(part.width for part in turned) == 1000
