"""Secrets in drawings: a point, or its label, for a quarter whose figure is not published.

A drawing has no more points than the measure has published figures, and labels none but those.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from decimal import Decimal

from site_builder.model.disclosure import Secret
from site_builder.model.rounding import rounded
from site_builder.verify.leaks.numbers import numbers_in, places_of, plain_number
from site_builder.verify.leaks.rows import Row

RESULTS = "data/results.csv"
_CHART = re.compile(r'<svg[^>]*aria-labelledby="history-([a-z0-9-]+?)-title.*?</svg>', re.DOTALL)
_POINT = '<path class="chart-point'
_VALUE = re.compile(r'<text class="chart-value[^"]*"[^>]*>([^<]*)')


def published_figures(rows: Iterable[Row]) -> dict[str, list[Decimal]]:
    """Return the figures that the table of results gives for each measure."""
    found: dict[str, list[Decimal]] = {}
    for row in rows:
        value = plain_number(row.cells.get("actual", ""))
        if row.path == RESULTS:
            figures = found.setdefault(row.measure, [])
            figures += [value] if value is not None else []
    return found


def told_in_charts(
    text: str, secrets: dict[str, list[Secret]], published: dict[str, list[Decimal]]
) -> Iterator[Secret]:
    """Yield each secret that a drawing in a page or file shows."""
    for chart in _CHART.finditer(text):
        known = published.get(chart[1], [])
        own = [one for one in secrets.get(chart[1], ()) if one.field == "actual"]
        points = chart[0].count(_POINT)
        if own and points > len(known):
            yield own[0]
            continue
        for label in _VALUE.findall(chart[0]):
            for number in numbers_in(label):
                yield from (one for one in own if _is(one.value, number, known))


def _is(value: Decimal, label: Decimal, known: list[Decimal]) -> bool:
    """Say whether a label is the value, and none of the published ones, as they are shown."""
    places = places_of(label)
    shown = {abs(rounded(one, places)) for one in known}
    return label == abs(rounded(value, places)) and label not in shown
