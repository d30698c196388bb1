"""Places that speak of one measure: where a number of three digits is no coincidence.

These are the measure's own files, an entry of a search index for its page, a row of any table and
an object of any document that is of it, and, on other pages, the row, card or item that names it. A
long number needs no such place: `anywhere`.
"""

from __future__ import annotations

import json
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal

from site_builder.model.disclosure import Secret, is_distinct
from site_builder.verify.leaks.in_pages import OWN, PIECES, measures_named
from site_builder.verify.leaks.numbers import numbers_in
from site_builder.verify.leaks.rows import Row

_END = re.compile(r"</(?:tr|li|article|section|figure|item|entry|table|ul|ol|main)>")
_ADDRESS = re.compile(r"(?:^|/)measures/([a-z0-9-]+)/")
MARKUP = (".html", ".svg", ".xml")


def spoken_of(path: str, text: str, wanted: frozenset[str]) -> Iterator[tuple[str, str]]:
    """Yield a measure, of those wanted, and each piece of a file's text that speaks of it."""
    own = OWN.match(path)
    if own:
        yield from ((name, text) for name in {own[1]} & wanted)
    elif not any(name in text for name in wanted):
        return
    elif path.endswith(MARKUP):
        for piece in PIECES.split(text)[1:]:
            inside = _END.split(piece, maxsplit=1)[0]
            yield from ((name, inside) for name in measures_named(inside) & wanted)
    else:
        yield from ((name, text) for name in _indexed(text) & wanted)


def _indexed(text: str) -> frozenset[str]:
    """Return the measure of whose page an entry of a search index holds the words."""
    _, brace, rest = text.partition("{")
    if '"url"' not in rest:
        return frozenset()
    try:
        entry = json.loads(brace + rest)
    except (ValueError, RecursionError):
        return frozenset()
    found = _ADDRESS.search(str(entry.get("url", "")))
    return frozenset({found[1]} if found else ())


def told_in_cells(
    rows: Iterable[Row], forms: Mapping[Decimal, Sequence[Secret]]
) -> Iterator[Secret]:
    """Yield each short number in any cell that is of its measure, and of no other quarter."""
    of: defaultdict[str, list[tuple[Decimal, Secret]]] = defaultdict(list)
    for number, secrets in forms.items():
        for secret in secrets if not is_distinct(number) else ():
            of[secret.measure].append((number, secret))
    for row in rows:
        if row.measure in of:
            found = set(numbers_in("\n".join(row.cells.values())))
            for number, secret in of[row.measure]:
                if number in found and row.quarter in ("", str(secret.quarter)):
                    yield secret
