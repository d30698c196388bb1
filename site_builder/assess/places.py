"""Where a figure or a report is written, for the problems that `audit` reports."""

from __future__ import annotations

from site_builder.model.assessment import Assessment
from site_builder.model.measure import Measure
from site_builder.model.project import Project
from site_builder.problems.problem import Place


def place_of(assessment: Assessment, project: Project) -> Place:
    """Return where the result is written; where it is missing, where it is to be written."""
    slug = assessment.quarter.slug
    result = f"result:{slug}:{assessment.measure.id}"
    written = project.places.get(result) or project.places.get(f"results:{slug}")
    return read_place(written or f"measures/results/{slug}.yaml")


def place_of_measure(measure: Measure, project: Project) -> Place:
    """Return where a measure is defined, for what is wrong with it in every quarter."""
    written = project.places.get(f"measure:{measure.id}")
    return read_place(written or f"measures/definitions/{measure.id}.yaml")


def read_place(written: str) -> Place:
    """Read `path:line` as `load` writes it; a path alone stands for the whole file."""
    path, colon, line = written.rpartition(":")
    return Place(path, int(line)) if colon and line.isdigit() else Place(written)
