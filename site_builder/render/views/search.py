"""The views of the search: what a page says of itself to it, and the page to search on."""

from __future__ import annotations

from dataclasses import dataclass

from site_builder.render.views.parts import Link


@dataclass(frozen=True, slots=True)
class Found:
    """How a page shows itself among the results of a search."""

    title: str
    kind: str  # "Measure"
    standing: str  # "High Red in Q2 2019/20"; "" for what has no status
    quarter: str  # "Q2 2019/20" of a page of one report; "" of any other
    is_measure: bool
    words: str = ""  # by which it is found besides, such as residents use: "bins, rubbish"


@dataclass(frozen=True, slots=True)
class MissingPage:
    """What is shown for an address that does not exist."""

    heading: str
    links: tuple[Link, ...]  # where to go on


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the A to Z: what leads to its own page, or a word that leads to measures."""

    text: str
    href: str = ""  # "" of a word, which has no page of its own
    note: str = ""  # "Measure", "Glossary"; "see" after a word
    see: tuple[Link, ...] = ()  # where a word leads


@dataclass(frozen=True, slots=True)
class Letter:
    """What begins with one letter, in the A to Z."""

    letter: str
    anchor: str
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class SearchPage:
    """The search, and everything there is from A to Z."""

    heading: str
    narrowed: tuple[tuple[str, str], ...]  # to what a search can be: value and words
    results_title: str  # the page's title while it shows results, which stand for `{said}`
    engine: str  # relative address of the folder that holds the search and its index
    contents: tuple[Link, ...]  # the letters
    letters: tuple[Letter, ...]
    indexes: tuple[Link, ...]  # of measures and actions, for whoever finds nothing
