"""What every page builder needs, indexed once: the report by id and quarter, and the tools.

Made once for a build and passed on; nothing in it changes. No builder searches the report itself,
so that a site of a thousand measures is built in time that grows with its size alone.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from site_builder.model.assessment import ActionHistory, Assessment, MeasureHistory
from site_builder.model.chart import ChartSpec
from site_builder.model.corrections import Correction
from site_builder.model.plan import Objective, Priority
from site_builder.model.project import Published
from site_builder.model.quarter import Quarter
from site_builder.model.report import ChapterReport, QuarterReport, Report
from site_builder.model.scheme import Scheme
from site_builder.model.site import Site
from site_builder.model.theme import PLAIN, Look
from site_builder.render.urls import BUILT_IN, GLOSSARY, office_index, page

Draw = Callable[[ChartSpec], str]


@dataclass(frozen=True, slots=True)
class Context:
    """The report, indexed. Priorities and objectives of a newer plan go before an older one's."""

    report: Report
    draw: Draw
    measures: Mapping[str, MeasureHistory]
    actions: Mapping[str, ActionHistory]
    assessments: Mapping[tuple[str, Quarter], Assessment]
    reports: Mapping[Quarter, QuarterReport]
    chapters: Mapping[tuple[Quarter, str], ChapterReport]
    priorities: Mapping[str, Priority]
    objectives: Mapping[tuple[str, str], Objective]
    pages: Mapping[str, str]  # addresses that `page:` links may lead to
    predecessors: Mapping[str, tuple[str, ...]]  # measures that name this one in `replaced_by`
    changed: Mapping[tuple[str, Quarter], tuple[Correction, ...]]  # of a figure, newest first
    look: Look = PLAIN
    """The theme's tokens."""
    sizes: Mapping[str, int] = field(default_factory=dict)
    """Bytes of each download by its address; known to pages, which are built after them."""

    @property
    def site(self) -> Site:
        """The site's settings."""
        return self.report.project.site

    @property
    def latest(self) -> QuarterReport:
        """The newest report."""
        return self.report.latest

    def assessment(self, measure: str, quarter: Quarter) -> Assessment | None:
        """Return a measure's assessment, None when the site has none for that quarter."""
        return self.assessments.get((measure, quarter))

    def priority_title(self, priority: str) -> str:
        """Return a priority's name, its id when no plan knows it."""
        known = self.priorities.get(priority)
        return known.title if known else priority

    def scheme(self, quarter: Quarter) -> Scheme:
        """Return the rating scheme in force in a quarter."""
        return self.site.schemes[self.site.scheme_id_for(quarter)]


def context_of(report: Report, draw: Draw) -> Context:
    """Index a report."""
    project = report.project
    priorities = {one.id: one for plan in project.plans for one in plan.priorities}
    return Context(
        report=report,
        draw=draw,
        measures={one.measure.id: one for one in report.measures},
        actions={one.action.id: one for one in report.actions},
        assessments={
            (history.measure.id, one.quarter): one
            for history in report.measures
            for one in history.assessments
        },
        reports={one.quarter: one for one in report.reports},
        chapters={
            (one.quarter, chapter.priority.id): chapter
            for one in report.reports
            for chapter in one.chapters
        },
        priorities=priorities,
        objectives={
            (priority.id, one.id): one
            for plan in project.plans
            for priority in plan.priorities
            for one in priority.objectives
        },
        pages={
            **BUILT_IN,
            **_pages_by_content(project),
            **{one.slug: page(one.slug) for one in project.pages},
        },
        predecessors=_predecessors(report),
        changed=_changed(report),
    )


def _pages_by_content(project: Published) -> dict[str, str]:
    """Return the pages that a site has only where there is something to put on them."""
    people = project.people
    pages = (
        ("portfolios", office_index("portfolio"), people.portfolios),
        ("directorates", office_index("directorate"), people.directorates),
        ("glossary", GLOSSARY, project.glossary),
    )
    return {name: address for name, address, content in pages if content}


def _changed(report: Report) -> dict[tuple[str, Quarter], tuple[Correction, ...]]:
    found: dict[tuple[str, Quarter], tuple[Correction, ...]] = {}
    for one in report.corrections:
        figure = (one.measure.id, one.quarter)
        found[figure] = (*found.get(figure, ()), one)
    return found


def _predecessors(report: Report) -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for history in report.measures:
        for name in history.measure.replaced_by:
            found[name] = (*found.get(name, ()), history.measure.id)
    return found
