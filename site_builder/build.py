"""THE MAIN PATH: load → assess → render → verify → publish, and where the cache is wired in.

The only module that knows all stages. Everything is computed and verified before anything is
written; a project with an error writes nothing at all.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from site_builder.assess.audits.ahead import audit_ahead
from site_builder.assess.audits.audit import audit
from site_builder.assess.disclosure.unpublished_numbers import secrets_of
from site_builder.assess.editions.frozen import since_frozen as since_frozen
from site_builder.assess.editions.frozen import to_freeze as to_freeze
from site_builder.assess.editions.ledger import ledger_between
from site_builder.assess.lifecycle import waiting
from site_builder.assess.report import assess
from site_builder.cache import ChartCache, Draw, Search, SearchCache
from site_builder.draw import draw_chart
from site_builder.draw import stand_in as stand_in
from site_builder.load.project import load_project
from site_builder.load.theme import load_themes
from site_builder.model.moment import Showing
from site_builder.model.quarter import Quarter
from site_builder.model.report import Report
from site_builder.outcome import Outcome
from site_builder.publish import PublishRefusedError as PublishRefusedError
from site_builder.publish import publish
from site_builder.render.diff import diff
from site_builder.render.downloads.editions import files_of as files_of
from site_builder.render.explain import explain as explain
from site_builder.render.hosting.servers import SERVERS as SERVERS
from site_builder.render.site import render
from site_builder.render.templates import BadThemeError
from site_builder.render.theme_faults import theme_faults
from site_builder.render.words.lifecycle import left_out
from site_builder.search import SearchFailedError, no_search, search_files, to_search
from site_builder.verify import verify

CACHE = Path(".ragstone") / "cache"

Tell = Callable[[str], None]


def understand(project: Path, showing: Showing, *, tell: Tell) -> Outcome:
    """Read and assess the project under that folder; no files yet."""
    tell("Reading")
    loaded = load_project(project)
    if loaded.project is None:
        return Outcome(loaded.problems)
    tell("Assessing")
    report = assess(loaded.project, showing)
    problems = loaded.problems + audit(report, loaded.project)
    if not showing.drafts:
        problems += audit_ahead(loaded.project, showing, problems)
    return Outcome(
        problems,
        report if Outcome(problems).passes() else None,
        secrets=secrets_of(loaded.project, report.project),
        assessed=report,
        left_out=() if showing.drafts else left_out(waiting(loaded.project, showing)),
    )


def compute(
    project: Path, showing: Showing, draw: Draw, search: Search = no_search, *, tell: Tell
) -> Outcome:
    """Do everything but publish: read, assess, render and verify."""
    understood = understand(project, showing, tell=tell)
    if understood.assessed is None:
        return understood
    themes = load_themes(project, understood.assessed.project.site.theme)
    faults = themes.problems + theme_faults(themes.themes)
    understood = replace(understood, problems=understood.problems + faults)
    if understood.report is None or not understood.passes():
        return replace(understood, report=None)
    tell("Rendering")
    try:
        files = render(understood.report, themes.themes, draw)
        files += search(to_search(files))
    except (BadThemeError, SearchFailedError) as error:
        return replace(understood, problems=understood.problems + error.problems, report=None)
    tell("Verifying")
    problems = understood.problems + verify(files, understood.secrets)
    return replace(understood, problems=problems, files=files)


def check(project: Path, showing: Showing, *, tell: Tell) -> Outcome:
    """Find every problem that would stop a build, without drawing or writing anything."""
    return compute(project, showing, stand_in, tell=tell)


def preview(project: Path, showing: Showing, *, tell: Tell) -> Outcome:
    """Compute the site for `serve`; nothing is written but the cache."""
    charts, found = ChartCache(project / CACHE), SearchCache(project / CACHE)
    draw, search = charts.wrap(draw_chart), found.wrap(search_files)
    outcome = compute(project, showing, draw, search, tell=tell)
    charts.prune()
    found.prune()
    return outcome


def build(
    project: Path, output: Path, showing: Showing, *, strict: bool = False, tell: Tell
) -> tuple[Outcome, Path | None]:
    """Build the site and put it in place of the old one; None when problems stopped it."""
    outcome = preview(project, showing, tell=tell)
    if not outcome.passes(strict=strict):
        return outcome, None
    tell("Publishing")
    return outcome, publish(outcome.files, output, waiting=tell)


def what_changed(report: Report, old: Quarter, new: Quarter, form: str) -> str:
    """Word what changed from one report to another; `form` is one of `render.diff.FORMS`."""
    return diff(report, ledger_between(report, old, new), form)
