"""Terms of the glossary, explained where they first stand in a text.

The meaning follows the term in brackets, so that it reaches readers of paper and of screen readers
alike. Which texts are explained is for `markdown`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from site_builder.render import urls


@dataclass(frozen=True, slots=True)
class _Found:
    """A term where it first stands in a text."""

    start: int
    end: int
    term: str  # as the glossary writes it
    aside: str  # what to put behind it: " (its meaning)"; "" where the author explains it


def explained(text: str, waiting: dict[str, str]) -> list[tuple[str, str]]:
    """Return a text in pieces, with the meaning behind the first use of each term that waits.

    Each piece stands with the term that it is, "" for none. What is found waits no longer.
    """
    pieces: list[tuple[str, str]] = []
    at = 0
    for one in _found_in(text, waiting):
        pieces += [(text[at : one.start], ""), (text[one.start : one.end], one.term)]
        pieces.append((one.aside, ""))
        at = one.end
    pieces.append((text[at:], ""))
    return [piece for piece in pieces if piece[0]]


def _found_in(text: str, waiting: dict[str, str]) -> list[_Found]:
    """Return the first use of each term that is still waiting for one, in order.

    A term that stands in brackets was explained by the author. All terms are found in the text as
    it was written, so that a meaning is never explained in its turn; of two that overlap, the one
    that begins first counts, and of those the longer.
    """
    found: list[_Found] = []
    for term, meaning in tuple(waiting.items()):
        match = re.search(rf"(?<![\w(-]){_either_case(term)}(?![\w-])", text)
        if match is None:
            if re.search(rf"\({re.escape(term)}\)", text):
                del waiting[term]
            continue
        explained = text[match.end() :].startswith(" (")
        aside = "" if explained else f" ({_aside(meaning)})"
        found.append(_Found(match.start(), match.end(), term, aside))
    found.sort(key=lambda one: (one.start, -one.end))
    apart: list[_Found] = []
    for one in found:
        if not apart or apart[-1].end <= one.start:
            apart.append(one)
            del waiting[one.term]
    return apart


def term_ids(terms: Iterable[str]) -> dict[str, str]:
    """Return the anchor of each term in the glossary; terms that look alike get a number."""
    ids: dict[str, str] = {}
    for term in terms:
        wanted = urls.anchor("term", term)
        name, number = wanted, 1
        while name in ids.values():
            number += 1
            name = f"{wanted}-{number}"
        ids[term] = name
    return ids


def _either_case(term: str) -> str:
    """Return a pattern for a term; one that is no acronym may stand in the middle of a sentence."""
    first, rest = term[:1], term[1:]
    acronym = term.split(" ", maxsplit=1)[0][1:].lower() != term.split(" ", maxsplit=1)[0][1:]
    start = first if acronym or not rest else f"[{first.upper()}{first.lower()}]"
    return f"{start if len(start) > 1 else re.escape(first)}{re.escape(rest)}"


def _aside(meaning: str) -> str:
    """Write a meaning as an aside: no full stop, and no capital unless it starts a name."""
    text = meaning.strip().removesuffix(".")
    first, _, rest = text.partition(" ")
    name = first[1:].lower() != first[1:] or rest[:1].isupper()
    return text if name else text[:1].lower() + text[1:]
