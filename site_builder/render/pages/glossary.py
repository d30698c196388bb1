"""The glossary: every term from A to Z, each with an address of its own."""

from __future__ import annotations

from collections.abc import Iterator

from site_builder.render import urls
from site_builder.render.context import Context
from site_builder.render.glossary import term_ids
from site_builder.render.narrative import Narrator
from site_builder.render.page_file import PageFile
from site_builder.render.pieces.letters import by_letter
from site_builder.render.views.parts import Link
from site_builder.render.views.reference import GlossaryPage, Term, TermsOfLetter
from site_builder.render.words import descriptions
from site_builder.render.words import pages as words
from site_builder.render.words.frame import GLOSSARY as TITLE
from site_builder.render.words.numbers import capital


def glossary(context: Context, _: Narrator) -> Iterator[PageFile]:
    """Build the glossary, where there is any term."""
    ids = term_ids(term for term, _ in context.report.project.glossary)
    terms = context.report.project.glossary
    if not terms:
        return
    here = urls.here(urls.GLOSSARY)
    letters = tuple(
        TermsOfLetter(
            letter,
            urls.anchor("letter", letter),
            tuple(Term(ids[term], term, capital(meaning.strip())) for term, meaning in pairs),
        )
        for letter, pairs in by_letter(terms, lambda pair: pair[0], words.DIGITS)
    )
    view = GlossaryPage(
        heading=TITLE,
        introduction=words.glossary_introduction(len(terms)),
        contents=tuple(Link(one.letter, f"#{one.anchor}") for one in letters),
        letters=letters,
    )
    description = descriptions.glossary(context.site.organisation)
    yield PageFile("glossary", here.path, TITLE, description, view)
