"""Measures that protect people less than the site does: allowed, but never in silence."""

from __future__ import annotations

from collections.abc import Iterator

from site_builder.assess.audits.places import place_of_measure
from site_builder.assess.disclosure.protection import Protection, protection_of
from site_builder.model.project import Project
from site_builder.model.report import Report
from site_builder.problems.codes import problem
from site_builder.problems.problem import Problem


def protection_weakened(report: Report, project: Project) -> Iterator[Problem]:
    """Find measures about people whose own settings show more than those of the site would."""
    for measure in project.measures:
        if not measure.about_people or measure.disclosure is None:
            continue
        without = measure.model_copy(update={"disclosure": None})
        own = protection_of(measure, project.site.disclosure)
        for name, less, usual in _weaker(own, protection_of(without, project.site.disclosure)):
            yield problem(
                "protection-weakened",
                place_of_measure(measure, report.project),
                f"{measure.id} protects people less than the site: {name} is {less}, not {usual}.",
                f"Leave `{name}` out of its `disclosure`, unless the owner of the data has agreed.",
            )


def _weaker(own: Protection, site: Protection) -> Iterator[tuple[str, str, str]]:
    """Yield each setting that shows more than the site's, its value and the site's."""
    if own.threshold < site.threshold:
        yield "threshold", str(own.threshold), str(site.threshold)
    if site.zeros and not own.zeros:
        yield "zeros", "show", "withhold"
    if own.base < site.base:
        yield "rounding", str(own.base), str(site.base)
    if own.whole_group < site.whole_group:
        yield "whole_group", str(own.whole_group), str(site.whole_group)
