"""The files of a frozen edition, made of its lock file alone: the same bytes for ever.

Nothing of today's sources may reach them, and no column may be added to those of a form of edition
that has been published: a later form gets columns of its own.
"""

from __future__ import annotations

from collections.abc import Iterator
from hashlib import sha256

from site_builder.model.canonical import edition_text, number_of
from site_builder.model.edition import Edition
from site_builder.model.output import OutputFile
from site_builder.render import urls
from site_builder.render.context import Context
from site_builder.render.downloads.csv_file import Cell, csv_file
from site_builder.render.narrative import Narrator
from site_builder.render.words.downloads import editions as words

CHECKSUMS = "SHA256SUMS"

FILES = (
    ("edition.json", words.EDITION, ()),
    ("results.csv", words.RESULTS_FILE, words.RESULTS),
    ("actions.csv", words.ACTIONS_FILE, words.ACTIONS),
    ("counts.csv", words.COUNTS_FILE, words.COUNTS),
    (CHECKSUMS, words.CHECKSUMS_FILE, ()),
)
"""Every file of an edition, with what it is and its columns."""


def files_of(edition: Edition) -> dict[str, bytes]:
    """Return the files of an edition by name, checksums last."""
    files = {
        "edition.json": edition_text(edition).encode("utf-8"),
        "results.csv": csv_file([name for name, _ in words.RESULTS], _results(edition)),
        "actions.csv": csv_file([name for name, _ in words.ACTIONS], _actions(edition)),
        "counts.csv": csv_file([name for name, _ in words.COUNTS], _counts(edition)),
    }
    sums = (f"{sha256(files[name]).hexdigest()}  {name}\n" for name in sorted(files))
    return {**files, CHECKSUMS: "".join(sums).encode("ascii")}


def archived_files(context: Context, _: Narrator) -> Iterator[OutputFile]:
    """Write the files of every frozen edition that may still be shown."""
    for one in context.report.archive:
        if not one.withdrawn:
            for name, content in files_of(one.edition).items():
                yield OutputFile(urls.edition_file(one.edition.quarter, name), content)


def _results(edition: Edition) -> Iterator[list[Cell]]:
    for name, measure in sorted(edition.measures.items()):
        for quarter, one in sorted(measure.figures.items()):
            yield [
                name,
                measure.number,
                measure.title,
                measure.priority,
                quarter,
                _number(one.actual),
                one.absence,
                _number(one.target),
                one.status,
                one.source,
                one.scheme,
                _number(one.numerator),
                _number(one.denominator),
                _number(one.rate),
                "; ".join(f"{part}={figure}" for part, figure in sorted(one.parts.items())),
                "; ".join(one.marks),
            ]


def _actions(edition: Edition) -> Iterator[list[Cell]]:
    for name, one in sorted(edition.actions.items()):
        yield [name, one.title, one.priority, one.status, one.due.isoformat() if one.due else ""]


def _counts(edition: Edition) -> Iterator[list[Cell]]:
    for scope, one in sorted(edition.counts.items()):
        yield [
            scope,
            one.measures,
            one.rated,
            *(one.families.get(family, 0) for family in words.FAMILIES),
            *(one.actions.get(status, 0) for status in words.STATUSES),
            one.overall,
            one.source,
        ]


def _number(text: str | None) -> Cell:
    """Return a number where it is one, so that a minus is not taken for a formula."""
    value = number_of(text)
    return text if value is None else value
