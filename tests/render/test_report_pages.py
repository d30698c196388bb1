"""How a reader finds the way about long pages, and is told of figures put right on each of them."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from site_builder.assess.report import assess
from site_builder.build import check
from site_builder.model.exceptions import Concern
from site_builder.model.report import Report
from site_builder.model.site import People
from site_builder.outcome import Outcome
from site_builder.render.narrative import Narrator
from site_builder.render.pages.archive import archive
from site_builder.render.pages.chapter import chapters
from site_builder.render.pages.exceptions import exceptions
from site_builder.render.pages.key import key
from site_builder.render.pages.offices import office_pages
from site_builder.render.pages.years import years
from site_builder.render.views.exceptions import ExceptionsPage
from site_builder.render.views.offices import OfficePage
from site_builder.render.views.pages import ChapterPage
from site_builder.render.views.reference import ArchivePage, KeyPage
from site_builder.render.views.years import YearPage
from site_builder.render.words.times import quarter_heading
from tests.assess.builders import Fields, measure, narrative, project, q
from tests.render import two_reports
from tests.render.made import NOW, context, report_of, tiny_project
from tests.showing import EDITOR, PUBLIC

LONG = (
    "2019-20/q2/index.html",
    "2019-20/q2/changes/index.html",
    "2019-20/q2/counts/index.html",
    "2019-20/q2/homes/index.html",
    "2019-20/q2/exceptions/index.html",
    "2019-20/index.html",
    "key/index.html",
    "data/index.html",
)
BEFORE = "2019-20 Q1"


@pytest.fixture(scope="module")
def council(tmp_path_factory: pytest.TempPathFactory) -> Outcome:
    made = two_reports.write(tmp_path_factory.mktemp("pages") / "council")
    return check(made, EDITOR, tell=lambda _stage: None)


def page(council: Outcome, path: str) -> str:
    return next(one.content.decode() for one in council.files if one.path == path)


@pytest.mark.parametrize("path", LONG)
def test_a_long_page_lists_its_parts_and_each_is_there(council: Outcome, path: str) -> None:
    html = page(council, path)
    contents = re.search(r'<nav class="contents".*?</nav>', html, re.DOTALL)
    assert contents is not None
    parts = re.findall(r'href="#([^"]+)"', contents[0])
    assert len(parts) > 1
    places = [html.index(f'id="{part}"') for part in parts]
    assert places == sorted(places), "the parts are listed in the order of the page"


@pytest.mark.parametrize(
    "path", ["2019-20/q2/counts/index.html", "2019-20/q2/homes/counts/index.html"]
)
def test_the_lists_behind_counts_lead_to_those_of_the_report_before(
    council: Outcome, path: str
) -> None:
    before = path.replace("/q2/", "/q1/")
    way = re.search(r'rel="prev" href="([^"]+)"', page(council, path))
    assert way is not None
    assert way[1].endswith(before)
    assert 'rel="prev"' not in page(council, before)


def test_no_line_ends_between_quarter_and_its_number(council: Outcome) -> None:
    assert quarter_heading(q(NOW)) == "Quarter\u00a02, 2019/20"
    for path in ("2019-20/q2/index.html", "2019-20/q2/exceptions/index.html"):
        heading = re.search(r"<h1>(.*?)</h1>", page(council, path))
        assert heading is not None
        assert "Quarter\u00a02, 2019/20" in heading[1]


def test_on_paper_the_lists_behind_a_status_have_their_full_address(council: Outcome) -> None:
    html = page(council, "2019-20/q2/index.html")
    address = "https://performance.example.org/little-hampden/2019-20/q2/counts/"
    assert f'<span class="on-paper">({address})</span>' in html


def corrected() -> Report:
    """A report whose one measure, red in its quarter, was corrected since; housing answers."""
    change = {"from": "9", "date": "2020-02-01", "kind": "correction", "reason": "One was missed"}
    result: Fields = {"actual": "5", "revised": [change]}
    bins = measure(portfolio=["housing"], targets={"2019-20": "10"})
    people = People.model_validate({"portfolios": {"housing": {"title": "Housing"}}})
    made = project(
        bins,
        results={NOW: {"bins": result}},
        reports=(narrative(BEFORE), narrative(NOW)),
        of=tiny_project().site,
    )
    return assess(replace(made, people=people), PUBLIC)


def test_each_page_that_shows_a_corrected_figure_says_so() -> None:
    report = corrected()
    assert [one.now.measure.id for one in report.latest.exceptions.of(Concern.OFF_TRACK)] == [
        "bins"
    ]
    made = context(report)
    (office,) = (one.view for one in office_pages(made, Narrator(made)))
    (year,) = (one.view for one in years(made, Narrator(made)))
    first, last = (one.view for one in exceptions(made, Narrator(made)))
    assert isinstance(office, OfficePage)
    assert isinstance(year, YearPage)
    assert isinstance(first, ExceptionsPage)
    assert isinstance(last, ExceptionsPage)
    assert first.corrected is None
    for view in (office, year, last):
        assert view.corrected is not None
        assert [one.done for one in view.corrected.corrections] == ["Corrected on 1 February 2020"]
        assert view.corrected.label == "Changes of figures on this page since they were published"


def test_a_scorecard_says_once_when_a_measure_reports() -> None:
    report = report_of(measure("trees", reports="annual [Q4]"), results={NOW: {}, BEFORE: {}})
    made = context(report)
    view = next(one.view for one in chapters(made, Narrator(made)))
    assert isinstance(view, ChapterPage)
    assert view.scorecard is not None
    (row,) = view.scorecard.rows
    assert row.now.absence == "Reports once a year, in Q4"
    assert row.previous.absence == "Not due"


def test_only_schemes_that_rate_nothing_now_are_folded(council: Outcome) -> None:
    assert council.report is not None
    made = context(council.report)
    (found,) = key(made, Narrator(made))
    assert isinstance(found.view, KeyPage)
    current = {one.title: one.current for one in (found.view.scheme, *found.view.others)}
    assert current["Three colours"], "a measure has chosen it"
    assert next(iter(current.values())), "the newest of the site"


def test_the_key_lists_the_scheme_of_the_site_and_the_others_as_one(council: Outcome) -> None:
    assert council.report is not None
    made = context(council.report)
    (found,) = key(made, Narrator(made))
    assert isinstance(found.view, KeyPage)
    first, others, *_ = found.view.contents
    assert first.text == f"Scheme: {found.view.scheme.title}"
    assert (others.text, others.href) == ("Other schemes", "#other-schemes")
    html = page(council, "key/index.html")
    shown, _, after = html.partition('<h2 id="other-schemes">')
    assert "The gap is the figure less the target" in shown
    folded = after[: after.index('id="roll-up"')]
    for scheme in found.view.others:
        assert f'<h3 id="{scheme.anchor}">{scheme.title}</h3>' in folded
    opened = re.sub(r"<details.*?</details>", "", folded, flags=re.DOTALL)
    assert "The gap is" not in opened, "how each is worked out is said when asked for"


def test_the_footer_leads_to_the_feed(council: Outcome) -> None:
    html = page(council, "measures/index.html")
    footer = html[html.index('<footer class="site">') :]
    assert '<a href="../feed.xml">Follow new reports and corrections</a>' in footer


def test_the_archive_keeps_the_number_of_a_quarter_beside_its_word(council: Outcome) -> None:
    assert council.report is not None
    made = context(council.report)
    (found,) = archive(made, Narrator(made))
    assert isinstance(found.view, ArchivePage)
    assert all("Quarter\u00a0" in row.report.text for row in found.view.reports)


def test_changes_below_another_section_are_no_landmarks(council: Outcome) -> None:
    """A page may list changes of one kind twice, and two landmarks of one name confuse."""
    html = page(council, "archive/2019-20-q1/index.html")
    assert '<h3 id="since-figures">' in html
    assert 'aria-labelledby="since-figures"' not in html
    assert 'aria-labelledby="figures"' in page(council, "2019-20/q2/changes/index.html")
