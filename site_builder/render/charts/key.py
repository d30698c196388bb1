"""The key below a history: each mark that the drawing has, and what it means.

Which marks there are is read from the drawing itself, whose classes name them: what had no room in
it is not explained, and nothing that it shows is left out.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from site_builder.model.assessment import Assessment
from site_builder.model.chart import HistoryChart
from site_builder.render.pieces.chips import rating_status
from site_builder.render.views.parts import KeyEntry, Status
from site_builder.render.words.numbers import listed
from site_builder.render.words.pictures import CHART_MARKS, UNRATED_MARK
from site_builder.render.words.states import NOT_RATED


def history_key(
    spec: HistoryChart, history: Sequence[Assessment], svg: str
) -> tuple[KeyEntry, ...]:
    """Return the entries of the key of a drawn history: statuses first, then lines and signs."""
    if "chart-point" not in svg:
        return ()
    return (*_statuses(history), *_marks(spec, svg))


def _statuses(history: Sequence[Assessment]) -> Iterator[KeyEntry]:
    """Yield each marker once. Bands of one family and shape share it, so they share an entry."""
    figures = [one for one in history if one.actual is not None]
    found: dict[tuple[str, str], list[Status]] = {}
    for one in figures:
        if one.rating is not None:
            status = rating_status(one.rating)
            found.setdefault((status.family, status.shape), []).append(status)
    for (family, shape), statuses in found.items():
        name = listed(dict.fromkeys(status.name for status in statuses), "or")
        yield KeyEntry(name, Status("", name, family, shape, filled=True))
    if any(one.rating is None for one in figures):
        yield KeyEntry(NOT_RATED, None, UNRATED_MARK)


def _marks(spec: HistoryChart, svg: str) -> Iterator[KeyEntry]:
    targets = listed(dict.fromkeys(step.name for step in spec.targets), "or")
    for kind, words in CHART_MARKS.items():
        if f'class="{kind}"' in svg and (words or targets):
            yield KeyEntry(words or targets, None, kind)
