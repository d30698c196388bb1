"""Where a figure or a report is written, for the problems that `audit` reports."""

from __future__ import annotations

from site_builder.model.assessment import Assessment
from site_builder.model.measure import Measure
from site_builder.model.project import Project
from site_builder.model.quarter import Quarter
from site_builder.problems.problem import Place


def place_of(assessment: Assessment, project: Project, key: str = "") -> Place:
    """Return where the result is written; where it is missing, where it is to be written.

    With a key it is the line of that, where the result has it.
    """
    return place_of_result(assessment.measure.id, assessment.quarter, project, key=key)


def place_of_result(
    name: str, quarter: Quarter, project: Project, kind: str = "result", key: str = ""
) -> Place:
    """Return the same by the measure's id; `action-update` and an action's id find an update."""
    result, results = f"{kind}:{quarter.slug}:{name}", f"results:{quarter.slug}"
    wanted = (f"{result}:{key}", result, results)
    written = next((project.places[one] for one in wanted if one in project.places), None)
    return read_place(written or f"measures/results/{quarter.slug}.yaml")


def place_of_measure(measure: Measure, project: Project) -> Place:
    """Return where a measure is defined, for what is wrong with it in every quarter."""
    return place_of_definition(measure.id, project)


def place_of_definition(name: str, project: Project, key: str = "") -> Place:
    """Return the same by the measure's id: at the line of a key, where it has that."""
    written = project.places.get(f"measure:{name}:{key}") or project.places.get(f"measure:{name}")
    return read_place(written or f"measures/definitions/{name}.yaml")


def place_of_report(quarter: Quarter, project: Project) -> Place:
    """Return where a report starts."""
    written = project.places.get(f"report:{quarter.slug}")
    return read_place(written or f"content/quarters/{quarter.slug}/report.md")


def place_of_chapter(quarter: Quarter, priority: str, project: Project) -> Place:
    """Return where a priority's chapter starts."""
    written = project.places.get(f"chapter:{quarter.slug}:{priority}")
    return read_place(written or f"content/quarters/{quarter.slug}/{priority}.md")


def read_place(written: str) -> Place:
    """Read `path:line` as `load` writes it; a path alone stands for the whole file."""
    path, colon, line = written.rpartition(":")
    return Place(path, int(line)) if colon and line.isdigit() else Place(written)
