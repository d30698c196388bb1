"""Terms of the glossary, explained where they first stand in a text.

The meaning follows the term in brackets, so that it reaches readers of paper and of screen readers
alike. Which texts are explained is for `markdown`.
"""

from __future__ import annotations

import re


def explained(text: str, waiting: dict[str, str]) -> str:
    """Add the meaning behind the first use of each term that is still waiting for one.

    A term that stands in brackets was explained by the author. Meanings are put in after all terms
    are found, so that a meaning is never explained in its turn.
    """
    found: list[tuple[int, str]] = []
    for term, meaning in tuple(waiting.items()):
        match = re.search(rf"(?<![\w(-]){_either_case(term)}(?![\w-])", text)
        if match is None:
            if re.search(rf"\({re.escape(term)}\)", text):
                del waiting[term]
            continue
        del waiting[term]
        if not text[match.end() :].startswith(" ("):
            found.append((match.end(), f" ({_aside(meaning)})"))
    for end, words in sorted(found, reverse=True):
        text = text[:end] + words + text[end:]
    return text


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
