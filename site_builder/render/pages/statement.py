"""The accessibility statement: the council's words, then the parts that the regulations ask for."""

from __future__ import annotations

from collections.abc import Iterator

from markupsafe import Markup

from site_builder.model.accessibility import Reason, Statement
from site_builder.model.narrative import Page
from site_builder.render import urls
from site_builder.render.context import Context
from site_builder.render.narrative import Narrator
from site_builder.render.urls import Here
from site_builder.render.views.accessibility import (
    Group,
    Item,
    Paragraph,
    Section,
    StatementPage,
)
from site_builder.render.views.parts import Link
from site_builder.render.words import accessibility as words

BARRIERS = "not-accessible"
IDS = frozenset(
    {"how-accessible", "feedback", "enforcement", "technical", "status", BARRIERS, "preparation"}
    | {"tests", *(f"{BARRIERS}-{urls.anchor(reason)}" for reason in Reason)}
)


def statement_view(
    context: Context, narrator: Narrator, page: Page, statement: Statement, body: Markup
) -> StatementPage:
    """Return what the page shows; `body` is what people wrote below its front matter."""
    here, quarter = urls.here(urls.page(page.slug)), context.latest.quarter
    sections = (
        _how_accessible(statement),
        _feedback(context, statement, page.facts.title),
        _enforcement(statement),
        _technical(context, statement),
        *_barriers(context, narrator, here, statement),
        _preparation(context, narrator, here, statement),
    )
    return StatementPage(
        heading=page.facts.title,
        summary=page.facts.summary or "",
        covers=narrator.comment_at(here, statement.covers, quarter),
        body=body,
        sections=sections,
    )


def _how_accessible(statement: Statement) -> Section:
    link = Link(words.SEE_LIST, f"#{BARRIERS}") if statement.problems else None
    paragraph = Paragraph(words.how_accessible(statement), link)
    return Section("how-accessible", words.HOW_ACCESSIBLE, (paragraph,))


def _feedback(context: Context, statement: Statement, title: str) -> Section:
    contact = statement.contact or context.site.contact
    subject = f"{context.site.title}: {title}"
    link = (
        Link(contact.email, urls.mail(contact.email, subject))
        if contact.email
        else Link(contact.url or "", contact.url or "")
    )
    paragraphs = (
        Paragraph(words.write_to(contact.name), link),
        Paragraph(words.what_to_say(statement.reply_within)),
    )
    return Section("feedback", words.FEEDBACK, paragraphs)


def _enforcement(statement: Statement) -> Section:
    helper = words.helper(statement)
    paragraph = Paragraph(words.enforcement(statement), Link(*helper) if helper else None)
    return Section("enforcement", words.ENFORCEMENT, (paragraph,))


def _technical(context: Context, statement: Statement) -> Section:
    commitment = words.commitment(statement, context.site.organisation)
    paragraphs = (Paragraph(commitment),) if commitment else ()
    status = Group("status", words.STATUS, (Paragraph(words.compliance(statement)),))
    return Section("technical", words.TECHNICAL, paragraphs, (status,))


def _barriers(
    context: Context, narrator: Narrator, here: Here, statement: Statement
) -> Iterator[Section]:
    groups = []
    for reason in Reason:
        items = tuple(
            Item(_read(context, narrator, here, one.what), words.barrier_facts(one))
            for one in statement.problems
            if one.reason is reason
        )
        if items:
            title = words.reason_title(reason, statement)
            groups.append(Group(f"{BARRIERS}-{urls.anchor(reason)}", title, items=items))
    if groups:
        yield Section(BARRIERS, words.NOT_ACCESSIBLE, (), tuple(groups))


def _preparation(context: Context, narrator: Narrator, here: Here, statement: Statement) -> Section:
    tests = tuple(
        Item(_read(context, narrator, here, one.how), words.tested(one)) for one in statement.tests
    )
    return Section(
        "preparation",
        words.PREPARATION,
        (Paragraph(words.preparation(statement)),),
        (Group("tests", words.TESTS, items=tests),),
    )


def _read(context: Context, narrator: Narrator, here: Here, text: str) -> Markup | None:
    return narrator.comment_at(here, text, context.latest.quarter)
