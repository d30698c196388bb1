"""What definitions and frozen editions say of quarters that are not shown: taken out with them.

Source: rules, section 6. A benchmark, a recorded change and a rebase belong to a quarter, and are
published with its report. Targets ahead are public on purpose, and stay.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from site_builder.model.measure import Measure
from site_builder.model.project import Project
from site_builder.model.quarter import Quarter

IsShown = Callable[[Quarter], bool]


def of_shown_quarters(project: Project, is_shown: IsShown) -> Project:
    """Return the project whose measures speak of shown quarters only, with their editions.

    An edition stays as it was frozen: `archive` withdraws one that holds a figure not shown now.
    """
    return replace(
        project,
        measures=tuple(_measure(one, is_shown) for one in project.measures),
        editions=tuple(one for one in project.editions if is_shown(one.quarter)),
    )


def _measure(measure: Measure, is_shown: IsShown) -> Measure:
    kept: dict[str, object] = {
        "benchmarks": tuple(one for one in measure.benchmarks if is_shown(one.quarter)),
        "changes": tuple(one for one in measure.changes if is_shown(one.quarter)),
        "rebases": tuple(one for one in measure.rebases if is_shown(one.quarter)),
    }
    told = {name: ones for name, ones in kept.items() if ones != getattr(measure, name)}
    return measure.model_copy(update=told) if told else measure
