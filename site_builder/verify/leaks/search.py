"""Numbers that were taken out, searched for in every planned file.

Source: rules, section 5: a withheld number cannot be read from any byte of the output. A number
that nothing published has (`Secret.alone`) may stand nowhere at all, or, with three digits only,
nowhere near its measure. Any other is searched for where it could only be the raw figure: in data
of its measure and quarter, in the row, card or sentence of that quarter on a page, in the drawing
of that measure. What people typed in a text is for `assess.audits.texts`. The problems never repeat
the number. A false alarm stops a publication on its day: tests/test_false_alarms.py.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from site_builder.model.disclosure import Secret
from site_builder.model.output import OutputFile
from site_builder.model.quarter import Quarter
from site_builder.problems.codes import problem
from site_builder.problems.problem import Place, Problem
from site_builder.verify.leaks.anywhere import telling, told_anywhere
from site_builder.verify.leaks.in_charts import RESULTS, published_figures, told_in_charts
from site_builder.verify.leaks.in_pages import told_on_page
from site_builder.verify.leaks.in_rows import Key, by_key, told_in_rows
from site_builder.verify.leaks.near_measure import told_in_cells
from site_builder.verify.leaks.rows import Row, rows_of
from site_builder.verify.leaks.unpack import texts_of
from site_builder.verify.links import Site

_HINT = (
    "This is a fault of the software or of a theme: do not publish, and report it. Nothing was"
    " written."
)


@dataclass(frozen=True, slots=True)
class _Wanted:
    """What is searched for in each file, and what the whole site says beside it."""

    keyed: Mapping[Key, Sequence[Secret]]
    of_measure: dict[str, list[Secret]]
    forms: Mapping[Decimal, Sequence[Secret]]  # what may stand nowhere, or nowhere near
    published: dict[str, list[Decimal]]  # by measure
    latest: Quarter | None

    @property
    def measures(self) -> frozenset[str]:
        """The measures that have a secret."""
        return frozenset(self.of_measure)


def secrets_are_kept(site: Site, secrets: Sequence[Secret]) -> Iterator[Problem]:
    """Yield files that tell a secret, each measure and quarter once. Without secrets no work."""
    if not secrets:
        return
    wanted = _wanted(site, secrets)
    told: dict[tuple[str, str, Quarter], Secret] = {}
    for file in site.files:  # one at a time: unpacked, a site takes many times its size
        for secret in _told(file, wanted):
            told.setdefault((file.path, secret.measure, secret.quarter), secret)
    for path, measure, quarter in sorted(told):
        field = told[path, measure, quarter].field
        message = f"the file tells the {field} of {measure} in {quarter}, which is not published"
        yield problem("secret-told", Place(path), message, _HINT)


def _wanted(site: Site, secrets: Sequence[Secret]) -> _Wanted:
    keyed, of_measure = by_key(secrets), _by_measure(secrets)
    alone = [secret for secret in secrets if secret.alone]
    forms = telling(alone, _tables(site), keyed) if alone else {}
    figures = published_figures(_tables(site, RESULTS))
    return _Wanted(keyed, of_measure, forms, figures, _latest(site.files))


def _tables(site: Site, start: str = "data/") -> Iterator[Row]:
    """Yield the rows of the tables of the whole site, or of one."""
    for file in site.files:
        if file.path.startswith(start) and file.path.endswith(".csv"):
            yield from rows_of(file)


def _told(file: OutputFile, wanted: _Wanted) -> Iterator[Secret]:
    texts = tuple(texts_of(file.content))
    if _may_name(file, wanted.measures):
        rows = tuple(rows_of(file, wanted.measures))
        yield from told_in_rows(rows, wanted.keyed)
        yield from told_in_cells(rows, wanted.forms)
    if file.path.endswith((".html", ".svg", ".xml", ".txt")):
        for text in texts:
            yield from told_on_page(file.path, text, wanted.of_measure, wanted.latest)
            yield from told_in_charts(text, wanted.of_measure, wanted.published)
    yield from told_anywhere(file.path, texts, wanted.forms)


def _may_name(file: OutputFile, measures: frozenset[str]) -> bool:
    """Say whether a file may have rows of the measures; a packed one is always opened."""
    packed = file.content.startswith(b"PK")
    whole = file.path.startswith("data/")
    return packed or whole or any(name.encode() in file.content for name in measures)


def _by_measure(secrets: Iterable[Secret]) -> dict[str, list[Secret]]:
    found: defaultdict[str, list[Secret]] = defaultdict(list)
    for secret in secrets:
        found[secret.measure].append(secret)
    return dict(found)


def _latest(files: Iterable[OutputFile]) -> Quarter | None:
    """Return the newest quarter that has a page: the one that pages without a quarter show."""
    found: list[Quarter] = []
    for one in files:
        year, _, rest = one.path.partition("/")
        number, _, page = rest.partition("/")
        if page == "index.html":
            try:
                found.append(Quarter.from_slug(f"{year}-{number}"))
            except ValueError:
                continue
    return max(found, default=None)
