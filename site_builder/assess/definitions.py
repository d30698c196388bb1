"""What definitions and frozen editions say of quarters that are not shown: taken out with them.

Source: rules, section 6. A benchmark, a recorded change and a rebase belong to a quarter, and are
published with its report. Targets ahead are public on purpose, and stay.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from site_builder.model.edition import Edition, MeasureAsPublished
from site_builder.model.measure import Measure
from site_builder.model.project import Project
from site_builder.model.quarter import Quarter

IsShown = Callable[[Quarter], bool]


def of_shown_quarters(project: Project, is_shown: IsShown) -> Project:
    """Return the project whose measures and editions speak of shown quarters only."""
    return replace(
        project,
        measures=tuple(_measure(one, is_shown) for one in project.measures),
        editions=tuple(
            _edition(one, is_shown) for one in project.editions if is_shown(one.quarter)
        ),
    )


def _measure(measure: Measure, is_shown: IsShown) -> Measure:
    kept: dict[str, object] = {
        "benchmarks": tuple(one for one in measure.benchmarks if is_shown(one.quarter)),
        "changes": tuple(one for one in measure.changes if is_shown(one.quarter)),
        "rebases": tuple(one for one in measure.rebases if is_shown(one.quarter)),
    }
    told = {name: ones for name, ones in kept.items() if ones != getattr(measure, name)}
    return measure.model_copy(update=told) if told else measure


def _edition(edition: Edition, is_shown: IsShown) -> Edition:
    """Leave out figures of quarters that are not shown: of one between two that are."""
    measures = {name: _figures(one, is_shown) for name, one in edition.measures.items()}
    return edition.model_copy(update={"measures": measures})


def _figures(measure: MeasureAsPublished, is_shown: IsShown) -> MeasureAsPublished:
    figures = {
        quarter: one for quarter, one in measure.figures.items() if is_shown(Quarter.parse(quarter))
    }
    return measure.model_copy(update={"figures": figures})
