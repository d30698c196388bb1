"""The way round the site: header, footer, breadcrumb, other quarters, contents, glossary."""

from __future__ import annotations

import re

import pytest

from site_builder.assess.report import assess
from site_builder.load.theme import load_themes
from site_builder.model.report import Report
from site_builder.render.assets import Assets
from site_builder.render.frame import frame_of
from site_builder.render.glossary import term_ids
from site_builder.render.narrative import Narrator
from site_builder.render.pages.glossary import glossary
from site_builder.render.site import PAGES, render
from site_builder.render.views.pages import ChapterPage
from site_builder.render.views.reference import GlossaryPage
from site_builder.verify import verify
from tests.assess.builders import Fields, State, measure, plan, project
from tests.render.made import TESTS, context, stand_in_chart, tiny_project, tiny_with
from tests.showing import PUBLIC

NAMES = ["Latest report", "Priorities", "Measures", "Actions", "Archive", "Data", "About"]


def two_reports() -> Report:
    """Return two reports under two plans, of which the newer has a priority more."""
    old = plan("clean").model_copy(update={"until": None})
    new = plan("clean", "safe").model_copy(update={"from_": old.from_.plus(78)})
    quarters = ("2019-20 Q2", "2019-20 Q3")
    results: dict[str, dict[str, Fields]] = {one: {"bins": {"actual": "1"}} for one in quarters}
    reports: dict[str, State] = dict.fromkeys(quarters, "final")
    made = project(measure(), results=results, reports=reports, under=(old, new))
    return assess(made, PUBLIC)


def test_the_header_leads_to_what_a_newcomer_looks_for() -> None:
    made = context(tiny_with())
    for page in (page for _, build in PAGES for page in build(made, Narrator(made))):
        frame = frame_of(made, Assets((), {}), page)
        assert [one.text for one in frame.navigation] == NAMES
        current = [one.text for one in frame.navigation if one.current]
        assert len(current) <= 1


def test_the_footer_holds_the_rest_in_groups() -> None:
    made = context(tiny_with())
    page = next(build(made, Narrator(made)) for _, build in PAGES).__next__()
    frame = frame_of(made, Assets((), {}), page)
    groups = {group.heading: [one.text for one in group.links] for group in frame.footer}
    assert groups["Understand"] == ["Key", "Glossary"]
    assert groups["Find"] == [
        "What is off track",
        "2019/20, quarter by quarter",
        "Portfolios",
        "Directorates",
    ]
    assert "Accessibility statement" in groups["This site"]
    assert groups["Check and reuse"] == ["Data and downloads", "Archive", "Corrections"]


@pytest.mark.parametrize(
    ("address", "above"),
    [
        ("2019-20/index.html", ["Home", "Archive"]),
        ("2019-20/q2/index.html", ["Home", "2019/20"]),
        ("2019-20/q2/homes/index.html", ["Home", "2019/20", "Report for Q2 2019/20"]),
        ("2019-20/q2/exceptions/index.html", ["Home", "2019/20", "Report for Q2 2019/20"]),
        ("2019-20/q2/counts/index.html", ["Home", "2019/20", "Report for Q2 2019/20"]),
        ("portfolios/housing/index.html", ["Home", "Portfolios"]),
        (
            "portfolios/housing/counts/index.html",
            ["Home", "Portfolios", "Portfolio Holder for Housing"],
        ),
    ],
)
def test_the_breadcrumb_follows_the_address(address: str, above: list[str]) -> None:
    made = context(tiny_with())
    pages = (page for _, build in PAGES for page in build(made, Narrator(made)))
    page = next(page for page in pages if page.address == address)
    frame = frame_of(made, Assets((), {}), page)
    assert [one.text for one in frame.breadcrumb][:-1] == above


def test_the_same_page_of_another_quarter_is_one_step_away() -> None:
    made = context(two_reports())
    pages = [page for _, build in PAGES for page in build(made, Narrator(made))]
    views = {page.address: page.view for page in pages}
    clean = views["2019-20/q3/clean/index.html"]
    assert isinstance(clean, ChapterPage)
    assert clean.earlier is not None
    assert clean.earlier.href == "../../../2019-20/q2/clean/index.html"
    assert clean.later is None
    safe = views["2019-20/q3/safe/index.html"]
    assert isinstance(safe, ChapterPage)
    assert safe.earlier is None


def test_pages_about_a_whole_report_lead_to_each_other_in_one_place() -> None:
    themes = load_themes(TESTS.parent, "default").themes
    files = {
        file.path: file.content.decode("utf-8", "replace")
        for file in render(two_reports(), themes, stand_in_chart)
    }
    said = {
        "2019-20/q3/index.html": "Report for Q3 2019/20",
        "2019-20/q3/exceptions/index.html": "What is off track",
        "2019-20/q3/changes/index.html": "What changed since Q2 2019/20",
        "2019-20/q3/counts/index.html": "Lists behind the numbers",
    }
    names = [*said.values(), "The year 2019/20"]
    for path, own in said.items():
        assert row_of_pages(files[path]) == [(name, name == own) for name in names], path
    first = [name for name, _ in row_of_pages(files["2019-20/q2/index.html"])]
    assert not any(name.startswith("What changed") for name in first)
    assert [name for name, _ in row_of_pages(files["index.html"])] == names[1:]


def row_of_pages(page: str) -> list[tuple[str, bool]]:
    """Return the names in the row of pages about a report, and which one is this page."""
    row = page.partition('class="report-pages"')[2].partition("</nav>")[0]
    found = re.findall(r"<a href=[^>]*?( aria-current[^>]*)?>([^<]*)</a>", row)
    return [(name, bool(current)) for current, name in found]


def test_contents_name_what_is_there_as_its_heading_does() -> None:
    themes = load_themes(TESTS.parent, "default").themes
    files = render(tiny_with(), themes, stand_in_chart)
    assert verify(files) == ()
    checked = 0
    for file in files:
        page = file.content.decode() if file.path.endswith(".html") else ""
        listed = page.partition('aria-label="On this page"')[2].partition("</nav>")[0]
        for anchor, text in re.findall(r'<a href="#([^"]*)">([^<]*)</a>', listed):
            heading = (
                rf'<h2 (class="[a-z-]+" )?id="{anchor}(-heading)?">'
                rf"(<a [^>]*>)?{re.escape(text)}(</a>)?</h2>"
            )
            assert re.search(heading, page), (file.path, anchor)
            checked += 1
    assert checked


def test_terms_stand_from_a_to_z_and_a_text_leads_to_them() -> None:
    report = tiny_with(
        glossary=(("NEET", "out of work."), ("B&B", "A bed."), ("16 to 19", "An age."))
    )
    made = context(report)
    (page,) = glossary(made, Narrator(made))
    assert isinstance(page.view, GlossaryPage)
    letters = [(one.letter, [term.meaning for term in one.terms]) for one in page.view.letters]
    assert letters == [("0 to 9", ["An age."]), ("B", ["A bed."]), ("N", ["Out of work."])]
    body = Narrator(made).body("Fewer are NEET.", report.latest.quarter)
    assert '<a href="https' in body.html
    assert 'glossary/index.html#term-neet">NEET</a> (out of work)' in body.html


def test_terms_that_look_alike_have_anchors_of_their_own() -> None:
    assert term_ids(("A+", "A", "a-")) == {"A+": "term-a", "A": "term-a-2", "a-": "term-a-3"}


def test_a_site_without_a_glossary_has_no_page_of_it() -> None:
    made = context(tiny_with(glossary=()))
    assert list(glossary(made, Narrator(made))) == []
    assert "glossary" not in made.pages
    assert tiny_project().glossary
