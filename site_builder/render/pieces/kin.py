"""Which measures one became and which it came from, in sentences with links."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from markupsafe import Markup

from site_builder.model.measure import Measure
from site_builder.render import urls
from site_builder.render.context import Context
from site_builder.render.markup import link, sentence
from site_builder.render.urls import Here
from site_builder.render.words.life import became_pattern, came_from_pattern


def kin_of(context: Context, here: Here, measure: Measure) -> tuple[Markup, ...]:
    """Say, with links, which measures one became and which it came from."""
    return (*_became(context, here, measure), *_came_from(context, here, measure))


def _became(context: Context, here: Here, measure: Measure) -> Iterator[Markup]:
    """Say what followed. A measure that gives all of itself to one, as others do, is merged."""
    into = measure.replaced_by
    if not into:
        return
    others = [
        one for one in context.predecessors.get(into[0], ()) if len(into) == 1 and one != measure.id
    ]
    gaps = {**_links(context, here, "into", into), **_links(context, here, "with", others)}
    yield sentence(became_pattern(len(into), len(others)), gaps)


def _came_from(context: Context, here: Here, measure: Measure) -> Iterator[Markup]:
    before = context.predecessors.get(measure.id, ())
    if not before:
        return
    went_to = [context.measures[one].measure.replaced_by for one in before]
    beside = [one for one in went_to[0] if one != measure.id] if len(before) == 1 else []
    gaps = {**_links(context, here, "from", before), **_links(context, here, "beside", beside)}
    yield sentence(came_from_pattern([len(ids) > 1 for ids in went_to], len(beside)), gaps)


def _links(context: Context, here: Here, name: str, ids: Sequence[str]) -> dict[str, Markup]:
    return {
        f"{name}{at}": link(context.measures[one].measure.name, here.to(urls.measure(one)))
        for at, one in enumerate(ids)
        if one in context.measures
    }
