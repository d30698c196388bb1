"""Reports, contexts and files for tests, made by the real stages from small models."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from pathlib import Path

from site_builder.assess.report import assess
from site_builder.load.project import load_project
from site_builder.load.theme import load_themes
from site_builder.model.assessment import Assessment
from site_builder.model.chart import Card, ChartSpec
from site_builder.model.measure import Measure
from site_builder.model.output import OutputFile
from site_builder.model.project import Project
from site_builder.model.report import Report
from site_builder.model.theme import Theme
from site_builder.render.context import Context, context_of
from site_builder.render.site import render
from tests.assess.builders import Results, narrative, project, q
from tests.showing import PUBLIC

TESTS = Path(__file__).parents[1]
TINY = TESTS / "sites" / "tiny"
CASES = Path(__file__).parent / "cases"
NOW, BEFORE, YEAR_AGO = "2019-20 Q2", "2019-20 Q1", "2018-19 Q2"


@cache
def tiny_project() -> Project:
    """Return the small council of the tests."""
    loaded = load_project(TINY)
    assert loaded.project is not None, loaded.problems
    return loaded.project


@cache
def stand_in_theme() -> tuple[Theme, ...]:
    """Return a theme that shows what views hold, without any looks."""
    folder = Path(__file__).parent
    found = load_themes(folder, "stand-in")
    assert found.themes, found.problems
    return found.themes[:1]


def stand_in_chart(spec: ChartSpec) -> str:
    """Stand in for a drawn chart; for a card, an empty file."""
    if isinstance(spec, Card):
        return ""
    return f'<svg role="img" aria-label="{spec.id}" viewBox="0 0 9 9"></svg>'


def report_of(*measures: Measure, results: Results) -> Report:
    """Return a report of measures, rated by the small council's scheme."""
    site = tiny_project().site
    made = project(*measures, results=results, reports=(narrative(NOW),), of=site)
    return assess(made, PUBLIC)


def only(report: Report, quarter: str = NOW) -> Assessment:
    """Return what was decided about the only measure in a quarter."""
    (history,) = report.measures
    one = history.at(q(quarter))
    assert one is not None
    return one


def context(report: Report) -> Context:
    """Return the index of a report."""
    return context_of(report, stand_in_chart)


def tiny_with(**changes: object) -> Report:
    """Return the small council's report with parts of its project changed."""
    return assess(replace(tiny_project(), **changes), PUBLIC)  # type: ignore[arg-type]  # named fields


@cache
def own_themes() -> tuple[Theme, ...]:
    """Return the theme that comes with the software."""
    found = load_themes(TINY, "default")
    assert found.themes, found.problems
    return found.themes


def rendered(report: Report, *, own_theme: bool = False) -> dict[str, bytes]:
    """Return the files of a report's site by path."""
    themes = own_themes() if own_theme else stand_in_theme()
    files: tuple[OutputFile, ...] = render(report, themes, stand_in_chart)
    found = {file.path: file.content for file in files}
    assert len(found) == len(files), "two files have one path"
    return found


@cache
def tiny_files() -> dict[str, bytes]:
    """Return the small council's site. Shared by tests: not to be changed."""
    return rendered(assess(tiny_project(), PUBLIC))
