"""The texts that somebody typed about a measure, whatever the quarter."""

from __future__ import annotations

from site_builder.model.measure import Measure
from site_builder.model.result import TypedText


def texts_of_measure(measure: Measure) -> tuple[TypedText, ...]:
    """Return every text typed about a measure that readers see, in the order of its fields."""
    found: list[tuple[tuple[str | int, ...], str | None]] = [
        (("description",), measure.description),
        (("method",), measure.method),
        (("note",), measure.note),
        (("reason",), measure.reason),
        *((("changes", at, "reason"), one.reason) for at, one in enumerate(measure.changes)),
        *((("rebases", at, "reason"), one.reason) for at, one in enumerate(measure.rebases)),
    ]
    return tuple(TypedText(" ".join(map(str, where)), where, text) for where, text in found if text)
