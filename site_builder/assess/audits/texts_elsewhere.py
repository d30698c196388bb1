"""Texts about a measure that stand elsewhere than with a quarter's result, and may speak of it.

The reason of a recorded change speaks of its quarter. What a measure says of itself, and what is
said of its other quarters, speaks of a quarter in each paragraph that names it: `Q2`, of the same
year where none is named, `Q2 2019/20`, `2019-20 Q2`. Any other number there is something else's.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterator

from site_builder.assess.audits.places import place_of_definition, read_place
from site_builder.assess.audits.text_blocks import blocks
from site_builder.model.measure import Measure
from site_builder.model.measure_texts import texts_of_measure
from site_builder.model.narrative import Text
from site_builder.model.project import Project
from site_builder.model.quarter import Quarter
from site_builder.model.result import TypedText, texts_of
from site_builder.problems.problem import Place

_YEAR = r"\d{4}(?:[-/](?:\d{4}|\d\d))?"
_QUARTER = re.compile(
    rf"(?:(?P<before>{_YEAR})\s+)?\bQ(?P<number>[1-4])\b(?:,?\s+(?:of\s+)?(?P<after>{_YEAR}))?",
    re.ASCII | re.IGNORECASE,
)


def texts_elsewhere(
    measure: Measure, quarter: Quarter, project: Project, public: Container[Quarter]
) -> Iterator[tuple[str, Place]]:
    """Yield each text that speaks of a measure's quarter, and its place; `public` are quarters."""
    for typed in texts_of_measure(measure):
        key = f"text:{measure.id}:{typed.name}"
        known = key in project.places
        place = (
            read_place(project.places[key]) if known else place_of_definition(measure.id, project)
        )
        own = _quarter_of(typed, measure)
        if own == quarter:
            yield typed.text, place
        else:
            yield from _naming(quarter, typed.text, place, own or quarter)
    for results in project.results:
        result = results.results.get(measure.id)
        if results.quarter == quarter or results.quarter not in public or result is None:
            continue
        for typed in texts_of(result):
            slug = results.quarter.slug
            key = f"text:{slug}:{measure.id}:{typed.name}"
            place = read_place(project.places.get(key, f"measures/results/{slug}.yaml"))
            yield from _naming(quarter, typed.text, place, results.quarter)


def _quarter_of(typed: TypedText, measure: Measure) -> Quarter | None:
    """Return the quarter that a recorded change or a rebase is of; None for what holds always."""
    field, *at = typed.where
    if not at:
        return None
    entries = measure.changes if field == "changes" else measure.rebases
    return entries[int(at[0])].quarter


def _naming(
    quarter: Quarter, text: str, place: Place, context: Quarter
) -> Iterator[tuple[str, Place]]:
    """Yield the paragraphs that name a quarter, in a text that was written of another."""
    for block in blocks(Text(text, place.path, place.line)):
        if names_quarter(block.text, quarter, context):
            yield block.text, Place(place.path, block.line)


def names_quarter(text: str, quarter: Quarter, context: Quarter) -> bool:
    """Say whether a text names a quarter; without a year it means that of the `context`."""
    return any(
        int(found["number"]) == quarter.number
        and int((found["before"] or found["after"] or str(context.year))[:4]) == quarter.year
        for found in _QUARTER.finditer(text)
    )
