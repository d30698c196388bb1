"""The one choke point: what may not be shown is taken out here, before anything is rated or drawn.

Source: rules, section 5.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from site_builder.assess.disclosure.engine import withheld
from site_builder.assess.disclosure.protection import protection_of
from site_builder.assess.disclosure.shares import without_group
from site_builder.assess.disclosure.shown_results import Keeping, shown_result
from site_builder.assess.disclosure.shown_targets import shown_measure
from site_builder.model.project import Project, Published
from site_builder.model.result import QuarterResults


def withhold(project: Project) -> Published:
    """Return the project without any number that would identify people, or give such a one away.

    Withheld figures, parts and earlier values are `[c]`; whatever else tells of them is left out.
    Counts are rounded where the site or the measure says so. Only measures with `about_people` are
    touched; a project without any is returned as it is.
    """
    about = tuple(one for one in project.measures if one.about_people)
    if not about:
        return Published(project)
    found = withheld(project)
    groupless = without_group(about)
    keepings = {
        one.id: Keeping(
            one, protection_of(one, project.site.disclosure), found, one.id in groupless
        )
        for one in about
    }
    shown = {
        one.measure.id: shown_measure(one.measure, one.rules, one.keeps)
        for one in keepings.values()
    }
    return Published(
        replace(
            project,
            measures=tuple(shown.get(one.id, one) for one in project.measures),
            results=tuple(_shown_results(one, keepings) for one in project.results),
        )
    )


def _shown_results(results: QuarterResults, keepings: Mapping[str, Keeping]) -> QuarterResults:
    """Return the results of one quarter as they may be shown."""
    found = {
        name: shown_result(keepings[name], results.quarter, result) if name in keepings else result
        for name, result in results.results.items()
    }
    return results.model_copy(update={"results": found})
