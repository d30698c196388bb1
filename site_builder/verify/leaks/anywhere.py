"""Secrets that could be nothing else: a number that no published figure or text has.

With four digits or more it may stand nowhere: in no cell, word, attribute, comment, note, file name
or packed index. With three it may stand nowhere that speaks of its measure (`near_measure`). Taken
for something else, and so passed over, are numbers that the tables work out from published ones,
the sizes of a drawing, dates, the files of the theme and of the search program, and the page that
explains the rules.
"""

from __future__ import annotations

import csv
import io
import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from html import unescape

from site_builder.model.disclosure import Secret, is_distinct, telling_forms
from site_builder.model.output import NOT_FOUND, SEARCH_FOLDER
from site_builder.model.quarter import Quarter
from site_builder.verify.leaks.in_charts import RESULTS
from site_builder.verify.leaks.in_rows import Key
from site_builder.verify.leaks.near_measure import MARKUP, spoken_of
from site_builder.verify.leaks.numbers import (
    all_rounded,
    may_hold,
    numbers_in,
    places_of,
    plain_number,
    without_drawing,
)
from site_builder.verify.leaks.rows import Row

_NOT_DATA = ("static/", "key/", f"{SEARCH_FOLDER}/pagefind", "_headers")
_SUM = ("rated_green", "rated_amber", "rated_red")
_COMPARED = ("actual", "variance_percent", "variance_points")
"""Columns of which pages show by how much they have changed."""
_YEAR = 4  # quarters


def telling(
    alone: Sequence[Secret], tables: Iterable[Row], keyed: Mapping[Key, Sequence[Secret]]
) -> dict[Decimal, list[Secret]]:
    """Return the secrets that are `alone` by each number that tells them.

    Left out is a number that the tables of the site have, or that pages work out from them.
    """
    known = _worked_out(tables, keyed)
    forms: defaultdict[Decimal, list[Secret]] = defaultdict(list)
    for secret in alone:
        for form in telling_forms(secret.value):
            forms[form].append(secret)
    for places in {places_of(form) for form in forms}:
        seen = all_rounded(known, places)
        for form in [one for one in forms if places_of(one) == places and one in seen]:
            del forms[form]
    return dict(forms)


def told_anywhere(
    path: str, texts: Sequence[str], forms: Mapping[Decimal, Sequence[Secret]]
) -> Iterator[Secret]:
    """Yield the secrets of which a file has a number, in its name or in its texts."""
    if not forms or path.startswith(_NOT_DATA):
        return
    wanted = frozenset(forms)
    for text in (*_name(path), *texts):
        said = unescape(text) if "&#" in text else text
        held = may_hold(said, wanted)
        if held:
            yield from _told(path, said, {one: forms[one] for one in forms if one in held})


def _told(path: str, text: str, forms: Mapping[Decimal, Sequence[Secret]]) -> Iterator[Secret]:
    """Yield the secrets that a text tells, of the few whose number it may have."""
    short: defaultdict[str, set[Decimal]] = defaultdict(set)
    for number, secrets in forms.items():
        for secret in secrets if not is_distinct(number) else ():
            short[secret.measure].add(number)
    near = [
        (measure, number)
        for measure, piece in spoken_of(path, text, frozenset(short))
        for number in _held(path, piece, frozenset(short[measure]))
    ]
    distinct = [number for number in forms if is_distinct(number)]
    found = _held(path, text, frozenset((*distinct, *(number for _, number in near))))
    for number in distinct:
        yield from forms[number] if number in found else ()
    for measure, number in near:
        if number in found:  # and not only because the text was cut there
            yield from (one for one in forms[number] if one.measure == measure)


def _held(path: str, text: str, wanted: frozenset[Decimal]) -> frozenset[Decimal]:
    """Return which of the numbers a text has, read exactly where a look says that it may have."""
    return wanted.intersection(_numbers(path, text) if may_hold(text, wanted) else ())


def _name(path: str) -> Iterator[str]:
    """Yield the words of a file's name; the page for what is not found is called by a number."""
    if path != NOT_FOUND:
        yield path.replace("/", " ").replace("-", " ").replace("_", " ").rpartition(".")[0]


def _numbers(path: str, text: str) -> Iterator[Decimal]:
    if path.endswith(".csv"):
        cells = (cell for line in csv.reader(io.StringIO(text, newline="")) for cell in line)
        yield from numbers_in("\n".join(cells))
    elif path.endswith(MARKUP):
        yield from numbers_in(unescape(without_drawing(text)))
    else:
        yield from numbers_in("\n".join(_leaves(text)))


def _leaves(text: str) -> Iterator[str]:
    """Yield what a document of JSON holds; of any other text, the text itself."""
    try:
        nodes: list[object] = [json.loads(text, parse_int=str, parse_float=str)]
    except (ValueError, RecursionError):
        yield text
        return
    while nodes:
        node = nodes.pop()
        if isinstance(node, dict):
            nodes += [*node.keys(), *node.values()]
        elif isinstance(node, list):
            nodes += node
        else:
            yield str(node)


def _worked_out(tables: Iterable[Row], keyed: Mapping[Key, Sequence[Secret]]) -> set[Decimal]:
    """Return the numbers of the tables, and those that pages make of them without a column.

    A cell that holds a secret of its own measure and quarter excuses nothing (where it names no
    quarter, of any), and neither does last year's figure where it is a target.
    """
    of_measure: defaultdict[str, set[Decimal]] = defaultdict(set)
    for (measure, _), secrets in keyed.items():
        of_measure[measure].update(abs(one.value) for one in secrets)
    known: set[Decimal] = set()
    series: defaultdict[tuple[str, str], dict[int, Decimal]] = defaultdict(dict)
    for row in tables:
        if not row.measure and "scope" not in row.cells:
            continue  # of no measure and no count of them: what is typed there is known already
        own = {abs(one.value) for one in keyed.get((row.measure, row.quarter), ())}
        secret = own if row.quarter else of_measure[row.measure]
        for name, cell in row.cells.items():
            value = plain_number(cell)
            if value is None:
                known.update(set(numbers_in(cell)) - secret)
            elif abs(value) not in secret and not _last_year(row, name):
                known.add(value)
                if name in _COMPARED and row.path == RESULTS:
                    series[row.measure, name][Quarter.parse(row.quarter).index] = value
        counts = [plain_number(row.cells.get(name, "")) for name in _SUM]
        known.add(sum((one for one in counts if one is not None), Decimal(0)))
    return known | {one for figures in series.values() for one in _changes(figures)}


def _last_year(row: Row, name: str) -> bool:
    return name.startswith("target") and row.cells.get("target_kind") == "last year"


def _changes(figures: dict[int, Decimal]) -> Iterator[Decimal]:
    """Yield by how much a figure differs from the one before it, and from that a year before."""
    before: Decimal | None = None
    for at in sorted(figures):
        if before is not None:
            yield figures[at] - before
        if at - _YEAR in figures:
            yield figures[at] - figures[at - _YEAR]
        before = figures[at]
