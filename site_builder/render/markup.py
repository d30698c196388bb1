"""Words of our own as safe HTML: links, sentences with gaps for them, sentences in a row."""

from __future__ import annotations

from collections.abc import Mapping

from markupsafe import Markup, escape


def link(text: str, href: str) -> Markup:
    """Return a link; text alone where there is nowhere to go."""
    if not href:
        return escape(text)
    return Markup('<a href="{}">{}</a>').format(href, text)


def sentence(pattern: str, gaps: Mapping[str, str]) -> Markup:
    """Fill the gaps of a sentence. What is no link yet is escaped, and so is the pattern."""
    return Markup(escape(pattern)).format(**gaps)  # noqa: S704 (escaped)


def joined(*parts: str) -> Markup:
    """Join sentences by a space; what is not Markup yet is escaped."""
    return Markup(" ").join(part for part in parts if part)
