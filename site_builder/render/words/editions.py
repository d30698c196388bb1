"""What is said of frozen editions: in the archive, and on the page of each."""

from __future__ import annotations

from site_builder.model.edition import Edition
from site_builder.render.words.interface import INTERFACE
from site_builder.render.words.numbers import plural
from site_builder.render.words.times import day

NOT_FROZEN = "No copy kept"
WITHDRAWN = (
    "The files of this edition are withheld. They hold a number that is protected now, and files "
    "of an edition are never altered. The contact at the end of the page can say more."
)
_KILO = 1024


def introduction(edition: Edition) -> str:
    """Say what the page holds."""
    return (
        f"An exact copy of the report as it was published on {day(edition.published)}, called an "
        "edition. Its files never change. Later corrections are on the report's own pages."
    )


def facts(edition: Edition) -> tuple[tuple[str, str], ...]:
    """Say what the edition holds."""
    figures = plural(sum(len(one.figures) for one in edition.measures.values()), "figure")
    measures, actions = len(edition.measures), len(edition.actions)
    holds = f"{plural(measures, 'measure')} with {figures}, and {plural(actions, 'action')}"
    return (
        ("First published", day(edition.published)),
        (INTERFACE.data_as_at, day(edition.as_at)),
        ("Plan", edition.plan),
        ("Holds", holds),
    )


def size(content: bytes) -> str:
    """Write the size of a file: `840 bytes`, `77 KB`."""
    return (
        plural(len(content), "byte")
        if len(content) < _KILO
        else f"{round(len(content) / _KILO)} KB"
    )


def prove(folder: str) -> tuple[tuple[str, str], ...]:
    """Say how the files are proved, in the folder that they were saved in."""
    return (
        ("On Linux", "sha256sum -c SHA256SUMS"),
        ("On a Mac", "shasum -a 256 -c SHA256SUMS"),
        ("On Windows, file by file", "certutil -hashfile edition.json SHA256"),
        ("With Ragstone", f"ragstone verify-edition {folder}"),
    )
