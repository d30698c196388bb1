"""The whole site of the small council: every page there, every number leading to its list."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from site_builder.assess.report import assess
from site_builder.model.chart import BarsChart, ChartSpec
from site_builder.model.narrative import ReportState
from site_builder.model.output import OutputFile
from site_builder.model.report import Report, Summary, Tally
from site_builder.render import urls
from site_builder.render.assets import Assets
from site_builder.render.charts.bars import plan_charts
from site_builder.render.frame import frame_of
from site_builder.render.narrative import Narrator
from site_builder.render.page_file import PageFile
from site_builder.render.pages.counts import counts
from site_builder.render.pages.home import home
from site_builder.render.pages.measure import measure_pages
from site_builder.render.pieces.figures import figure_view
from site_builder.render.pieces.scope import priority_cards
from site_builder.render.site import PAGES, once
from site_builder.render.views.home import HomePage
from site_builder.render.views.measures import MeasurePage
from site_builder.render.views.pages import CountsPage
from site_builder.render.views.parts import ItemList
from site_builder.verify import verify
from tests.assess import builders
from tests.assess.builders import action, measure, narrative, plan, q, site
from tests.render.made import (
    BEFORE,
    NOW,
    context,
    only,
    rendered,
    report_of,
    stand_in_chart,
    tiny_files,
    tiny_project,
    tiny_with,
)
from tests.showing import EDITOR, PUBLIC

HOSTILE = '"><script>alert(1)</script>]]{{ 7*7 }}'


def pages(kind: str) -> list[PageFile]:
    """Return the pages of one kind of the small council."""
    made = context(assess(tiny_project(), PUBLIC))
    narrator = Narrator(made)
    return [page for _, build in PAGES for page in build(made, narrator) if page.kind == kind]


@pytest.mark.parametrize(
    "path",
    [
        "index.html",
        "2019-20/q2/index.html",
        "2019-20/q2/homes/index.html",
        "2019-20/q2/counts/index.html",
        "2019-20/q2/homes/counts/index.html",
        "2019-20/q2/exceptions/index.html",
        "2019-20/index.html",
        "priorities/index.html",
        "portfolios/index.html",
        "portfolios/environment/index.html",
        "portfolios/environment/counts/index.html",
        "directorates/index.html",
        "glossary/index.html",
        "measures/index.html",
        "measures/homes-started/index.html",
        "measures/homes-started/data.csv",
        "measures/homes-started/data.json",
        "measures/homes-started/chart.svg",
        "actions/index.html",
        "actions/build-in-mill-lane/index.html",
        "key/index.html",
        "archive/index.html",
        "about/index.html",
        "accessibility/index.html",
        "data/index.html",
        "data/results.csv",
        "data/ragstone.json",
        "404.html",
        "robots.txt",
        "sitemap.xml",
        ".nojekyll",
    ],
)
def test_every_promised_address_is_there(path: str) -> None:
    assert path in tiny_files()


def test_every_link_of_every_page_leads_somewhere() -> None:
    assert verify([OutputFile(path, content) for path, content in tiny_files().items()]) == ()


def test_a_site_without_an_address_has_no_map_and_no_canonical_links() -> None:
    site = tiny_project().site.model_copy(update={"address": None})
    files = rendered(tiny_with(site=site))
    assert "sitemap.xml" not in files
    assert b"canonical" not in files["index.html"]
    assert b"Sitemap" not in files["robots.txt"]
    assert b'"./static/' in files["404.html"]


def test_the_same_report_gives_the_same_bytes() -> None:
    assert rendered(assess(tiny_project(), PUBLIC)) == tiny_files()


def test_no_page_has_a_gap_in_its_words() -> None:
    found = {path: text.decode() for path, text in tiny_files().items() if path.endswith(".html")}
    assert found
    for path, page in found.items():
        text = re.sub(r"<[^>]*>", " ", page)
        assert not re.search(r"\{\w*\}|: *\.|\bNone\b(?! yet| is)", text), path


def summaries() -> list[Summary]:
    report = assess(tiny_project(), PUBLIC)
    latest = report.latest
    chapters = (chapter.summary for chapter in latest.chapters)
    return [latest.summary, *chapters, *(office.summary for office in report.answerable)]


def test_the_lists_of_a_group_hold_each_member_once() -> None:
    made = context(assess(tiny_project(), PUBLIC))
    listed = list(counts(made, Narrator(made)))
    assert listed
    for page, summary in zip(listed, summaries(), strict=True):
        assert isinstance(page.view, CountsPage)
        assert page.view.groups
        for group in page.view.groups:
            members = [item.href for found in group.lists for item in found.items]
            actions = summary.acted
            whole = {
                "actions": actions,
                "overall": summary.overall.rated,
            }.get(group.anchor, len(summary.measures))
            assert len(members) == len(set(members)) == whole, group.heading
            for found in group.lists:
                assert re.search(rf": {len(found.items)} ", found.heading)


def test_every_number_of_the_home_page_equals_the_length_of_its_list() -> None:
    made = context(assess(tiny_project(), PUBLIC))
    narrator = Narrator(made)
    (page,) = home(made, narrator)
    assert isinstance(page.view, HomePage)
    lists = {
        f"./{found.address}#{part.anchor}": len(part.items)
        for found in counts(made, narrator)
        if isinstance(found.view, CountsPage)
        for group in found.view.groups
        for part in group.lists
    }
    wholes = {
        f"./{found.address}#{group.anchor}": sum(len(part.items) for part in group.lists)
        for found in counts(made, narrator)
        if isinstance(found.view, CountsPage)
        for group in found.view.groups
    }
    cards = [
        count
        for card in page.view.priorities
        for group in (card.standing.families, card.standing.moved, card.standing.whole)
        for count in group
    ]
    for count in (*page.view.counts, *cards):
        if count.number:
            assert {**wholes, **lists}[count.href] == count.number, count
        else:
            assert count.href == ""
    for href, number in re.findall(r'href="([^"]*)">(\d+)', str(page.view.answer)):
        assert {**wholes, **lists}[href] == int(number)


def test_status_bars_fill_their_width() -> None:
    (page,) = pages("home")
    assert isinstance(page.view, HomePage)
    assert page.view.priorities
    for card in page.view.priorities:
        assert sum(part.width for part in card.bar) == 1000
        ends = [0, *(part.start + part.width for part in card.bar)]
        assert [part.start for part in card.bar] == ends[:-1]


def test_every_cell_of_every_measure_has_a_figure_or_says_why_not() -> None:
    found = pages("measure")
    assert found
    for page in found:
        view = page.view
        assert isinstance(view, MeasurePage)
        for figure in (
            view.now.figure,
            *(row.figure for table in (view.history, view.earlier) if table for row in table.rows),
        ):
            assert bool(figure.actual) != bool(figure.absence)
            assert figure.status or figure.unrated or figure.absence
        assert view.now.why
        assert all(trend.reason or trend.told for trend in view.now.trends)
        assert view.chart is not None or view.chart_absence


def test_an_id_that_a_measure_and_an_action_share_leads_to_both() -> None:
    project = tiny_project()
    shared = project.measures[0].id
    action = project.actions[0].model_copy(update={"id": shared})
    old = project.actions[0].id
    results = tuple(
        one.model_copy(
            update={
                "actions": {
                    (shared if name == old else name): update
                    for name, update in one.actions.items()
                }
            }
        )
        for one in project.results
    )
    files = rendered(tiny_with(actions=(action, *project.actions[1:]), results=results))
    page = files["2019-20/q2/counts/index.html"].decode()
    assert f"measures/{shared}/index.html" in page
    assert f"actions/{shared}/index.html" in page


def test_of_two_that_share_an_id_each_stands_in_the_list_that_counts_it() -> None:
    made = builders.project(
        measure("bins", title="The measure", targets={NOW: "10"}),
        results={NOW: {"bins": {"actual": "1"}}},
        actions=(action("bins", title="The action"),),
        updates={NOW: {"bins": {"status": "green"}}},
        reports=(narrative(NOW),),
    )
    lists = {one.anchor: one.items for one in lists_of_the_plan(assess(made, PUBLIC))}
    assert [one.title for one in lists["overall-green"]] == ["The action"]
    assert [one.title for one in lists["overall-red"]] == ["The measure"]


def test_two_schemes_may_give_one_code_to_statuses_of_other_names() -> None:
    amber = {"code": "A", "family": "amber", "shape": "triangle", "meaning": "x"}
    two = site(
        schemes={
            "old": {"title": "Old", "bands": [{**amber, "name": "Adrift"}]},
            "new": {"title": "New", "bands": [{**amber, "name": "Amber"}]},
        },
        schemes_in_force=[
            {"from": "2000-01 Q1", "scheme": "old"},
            {"from": NOW, "scheme": "new"},
        ],
    )
    made = builders.project(
        measure("bins", targets={BEFORE: "10", NOW: "10"}),
        measure("trees", targets={BEFORE: "10"}, reports=["Q1"]),
        results={
            BEFORE: {"bins": {"actual": "1"}, "trees": {"actual": "1"}},
            NOW: {"bins": {"actual": "1"}},
        },
        reports=(narrative(BEFORE), narrative(NOW)),
        of=two,
    )
    report = assess(made, PUBLIC)
    now = {one.anchor: one.heading for one in lists_of_the_plan(report)}
    assert now["latest-rating-a"] == "Amber: 1 measure"
    assert now["latest-rating-a-2"] == "Adrift: 1 measure"
    assert now["this-quarter-a"] == "Amber: 1 measure"
    before = {one.anchor: one.heading for one in lists_of_the_plan(report, BEFORE)}
    assert before["this-quarter-a"] == "Adrift: 2 measures"
    (picture, _) = plan_charts(context(report), report.reports[0])
    assert picture.rows == (("Measures", "Adrift", "2"),)
    cards = priority_cards(context(report), urls.here(urls.HOME), report.latest)
    assert [one.label for one in cards[0].bar] == ["Amber", "Adrift"]


def test_a_priority_without_measures_and_actions_has_a_page_whose_links_work() -> None:
    made = builders.project(
        measure("bins", targets={NOW: "10"}),
        results={NOW: {"bins": {"actual": "1"}}},
        reports=(narrative(NOW),),
        under=plan("clean", "empty"),
    )
    files = rendered(assess(made, PUBLIC))
    assert "2019-20/q2/empty/index.html" in files
    found = verify(tuple(OutputFile(path, content) for path, content in files.items()))
    assert not [one for one in found if one.place.path.startswith("2019-20/q2/empty/")]


def lists_of_the_plan(report: Report, quarter: str = NOW) -> list[ItemList]:
    """Return every list behind the counts of one report."""
    made = context(report)
    address = urls.counts(q(quarter), None)
    (page,) = (one for one in counts(made, Narrator(made)) if one.address == address)
    assert isinstance(page.view, CountsPage)
    return [one for group in page.view.groups for one in group.lists]


def test_hostile_words_stay_words() -> None:
    project = tiny_project()
    measures = tuple(
        one.model_copy(
            update={
                "title": HOSTILE,
                "short_title": HOSTILE,
                "description": HOSTILE,
                "contact": HOSTILE,
                "source": HOSTILE,
                "tags": (HOSTILE,),
            }
        )
        for one in project.measures
    )
    actions = tuple(
        one.model_copy(update={"title": HOSTILE, "workstream": HOSTILE}) for one in project.actions
    )
    site = project.site.model_copy(update={"title": HOSTILE, "disclaimer": HOSTILE})
    plans = tuple(
        plan.model_copy(
            update={
                "priorities": tuple(
                    one.model_copy(update={"title": HOSTILE}) for one in plan.priorities
                )
            }
        )
        for plan in project.plans
    )
    files = rendered(tiny_with(measures=measures, actions=actions, site=site, plans=plans))
    found = [OutputFile(path, content) for path, content in files.items()]
    assert [one for one in verify(found) if one.code != "heavy-page"] == []
    for path, content in files.items():
        if path.endswith((".html", ".svg")):
            assert b"<script>alert" not in content, path
            assert b"49" not in re.findall(rb"\]\](.{0,4})", content), path


def test_a_withheld_figure_leaves_no_trace_of_its_parts() -> None:
    project = tiny_project()
    sentinel = {"actual": "[c]", "numerator": "31337", "denominator": "41414", "rate": "51515"}
    last = project.results[-1]
    own = type(next(iter(last.results.values()))).model_validate(
        {
            **sentinel,
            "revised": [
                {
                    "from": "61616",
                    "date": "2019-11-01",
                    "kind": "revision",
                    "reason": "Counted again",
                }
            ],
        }
    )
    results = (
        *project.results[:-1],
        last.model_copy(update={"results": {**last.results, "homes-started": own}}),
    )
    for path, content in rendered(tiny_with(results=results)).items():
        for number in (
            b"31337",
            b"31,337",
            b"41414",
            b"41,414",
            b"51515",
            b"51,515",
            b"61616",
            b"61,616",
        ):
            assert number not in content, path


def test_a_draft_is_marked_on_its_pages() -> None:
    project = tiny_project()
    (narrative,) = project.narratives
    facts = narrative.facts.model_copy(update={"state": ReportState.DRAFT})
    drafted = replace(project, narratives=(replace(narrative, facts=facts),))
    made = context(assess(drafted, EDITOR))
    (page,) = home(made, Narrator(made))
    assert frame_of(made, Assets((), {}), page).watermark == "Draft: not for publication"
    assert not frame_of(
        context(assess(project, PUBLIC)), Assets((), {}), pages("home")[0]
    ).watermark


def test_a_mark_on_a_figure_says_what_it_means() -> None:
    report = report_of(
        measure("bins"), results={NOW: {"bins": {"actual": "1", "provisional": "true"}}}
    )
    figure = figure_view(context(report), only(report), q(NOW))
    assert figure.marks == (("[p]", "Provisional: the figure may still change."),)


def test_each_chart_is_drawn_once() -> None:
    asked: list[str] = []

    def draw(spec: ChartSpec) -> str:
        asked.append(spec.id)
        return stand_in_chart(spec)

    drawn = once(draw)
    spec = BarsChart("a", "Title", "Words", ())
    assert drawn(spec) == drawn(spec)
    assert asked == ["a"]


def test_tallies_without_members_have_no_list() -> None:
    assert Tally("green", ()).count == 0
    made = context(assess(tiny_project(), PUBLIC))
    for page in counts(made, Narrator(made)):
        assert isinstance(page.view, CountsPage)
        assert all(part.items for group in page.view.groups for part in group.lists)


def test_measures_link_to_their_neighbours() -> None:
    made = context(assess(tiny_project(), PUBLIC))
    views = [page.view for page in measure_pages(made, Narrator(made))]
    titles = [one.measure.name for one in made.report.measures]
    following = [
        view.following.text for view in views if isinstance(view, MeasurePage) and view.following
    ]
    assert following == titles[1:]


def test_a_rating_taken_over_without_its_figure_is_no_judgement() -> None:
    status = {"is": "HG", "reason": "Printed so", "by": "Archivist", "date": "2020-01-16"}
    report = report_of(
        measure("taken-over", reports=["Q4"]),
        measure("judged", targets={NOW: "10"}),
        results={
            "2018-19 Q4": {"taken-over": {"no_figure": "not-held", "status": status}},
            NOW: {"judged": {"actual": "10", "status": status}},
        },
    )
    made = context(report)
    views = {page.address: page.view for page in measure_pages(made, Narrator(made))}
    taken_over = views["measures/taken-over/index.html"]
    judged = views["measures/judged/index.html"]
    assert isinstance(taken_over, MeasurePage)
    assert isinstance(judged, MeasurePage)
    assert taken_over.now.latest is not None
    assert judged.now.latest is not None
    assert (taken_over.now.latest.age, taken_over.now.latest.status.overridden) == (
        "2 quarters old",
        False,
    )
    assert (judged.now.latest.age, judged.now.latest.status.overridden) == ("", True)
    assert taken_over.answer == (
        "No figure for Q2 2019/20. Reports in Q4 only. The latest known rating is High Green, "
        "from Q4 2018/19."
    )
