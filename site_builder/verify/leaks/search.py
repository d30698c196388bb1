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
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from site_builder.model.disclosure import Secret
from site_builder.model.output import OutputFile
from site_builder.model.quarter import Quarter
from site_builder.problems.codes import problem
from site_builder.problems.problem import Place, Problem
from site_builder.verify.leaks.anywhere import told_anywhere
from site_builder.verify.leaks.in_charts import published_figures, told_in_charts
from site_builder.verify.leaks.in_pages import told_on_page
from site_builder.verify.leaks.in_rows import by_key, told_in_rows
from site_builder.verify.leaks.rows import Row, rows_of
from site_builder.verify.leaks.unpack import texts_of
from site_builder.verify.links import Site

_HINT = (
    "This is a fault of the software or of a theme: do not publish, and report it. Nothing was"
    " written."
)


@dataclass(frozen=True, slots=True)
class _Read:
    """A file with its texts, unpacked."""

    file: OutputFile
    texts: tuple[str, ...]


def secrets_are_kept(site: Site, secrets: Sequence[Secret]) -> Iterator[Problem]:
    """Yield files that tell a secret, each measure and quarter once. Without secrets no work."""
    if not secrets:
        return
    files = [_Read(file, tuple(texts_of(file.content))) for file in site.files]
    named = frozenset(secret.measure for secret in secrets)
    rows = [row for one in files if _may_name(one.file, named) for row in rows_of(one.file, named)]
    told: dict[tuple[str, str, Quarter], Secret] = {}
    for path, secret in _told(files, rows, secrets):
        told.setdefault((path, secret.measure, secret.quarter), secret)
    for path, measure, quarter in sorted(told):
        field = told[path, measure, quarter].field
        message = f"the file tells the {field} of {measure} in {quarter}, which is not published"
        yield problem("secret-told", Place(path), message, _HINT)


def _told(
    files: Sequence[_Read], rows: Sequence[Row], secrets: Sequence[Secret]
) -> Iterator[tuple[str, Secret]]:
    keyed, of_measure = by_key(secrets), _by_measure(secrets)
    yield from told_in_rows(rows, keyed)
    published, latest = published_figures(rows), _latest(files)
    for one in files:
        path = one.file.path
        if path.endswith((".html", ".svg", ".xml", ".txt")):
            for text in one.texts:
                yield from ((path, told) for told in told_on_page(path, text, of_measure, latest))
                yield from ((path, told) for told in told_in_charts(text, of_measure, published))
    alone = [secret for secret in secrets if secret.alone]
    yield from told_anywhere(((one.file.path, one.texts) for one in files), rows, alone, keyed)


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


def _latest(files: Iterable[_Read]) -> Quarter | None:
    """Return the newest quarter that has a page: the one that pages without a quarter show."""
    found: list[Quarter] = []
    for one in files:
        year, _, rest = one.file.path.partition("/")
        number, _, page = rest.partition("/")
        if page == "index.html":
            try:
                found.append(Quarter.from_slug(f"{year}-{number}"))
            except ValueError:
                continue
    return max(found, default=None)
