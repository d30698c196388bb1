"""Views of the page of a frozen edition."""

from __future__ import annotations

from dataclasses import dataclass

from site_builder.render.views.ledger import LedgerSection
from site_builder.render.views.parts import Link


@dataclass(frozen=True, slots=True)
class EditionFile:
    """A file of an edition."""

    link: Link
    what: str  # what it is
    size: str


@dataclass(frozen=True, slots=True)
class EditionPage:
    """What was frozen, its files, and how to prove that they are what was published."""

    heading: str
    introduction: str
    report: Link
    facts: tuple[tuple[str, str], ...]
    since: str  # whether anything has changed since, in a sentence
    files: tuple[EditionFile, ...]  # none when withdrawn
    withdrawn: str  # why there are no files; "" where there are
    prove: tuple[tuple[str, str], ...]  # what with, and what to type
    altered: tuple[LedgerSection, ...] = ()  # what has changed or come since, each with a link
