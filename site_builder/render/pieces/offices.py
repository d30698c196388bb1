"""Who answers for something, as links to what else they answer for."""

from __future__ import annotations

from collections.abc import Iterable

from markupsafe import Markup

from site_builder.model.action import Action
from site_builder.model.measure import Measure
from site_builder.model.report import Office
from site_builder.render import urls
from site_builder.render.context import Context
from site_builder.render.markup import link, sentence
from site_builder.render.urls import Here
from site_builder.render.views.parts import Answer
from site_builder.render.words.facts import OFFICES
from site_builder.render.words.numbers import listed


def office_links(context: Context, here: Here, office: Office, ids: Iterable[str]) -> Markup:
    """Name portfolios, or directorates, each with a link to its page; "" when none is named."""
    people = context.report.project.people
    known = people.portfolios if office is Office.PORTFOLIO else people.directorates
    gaps = {
        f"n{number}": link(known[one].title, here.to(urls.office(office.value, one)))
        if one in known
        else one
        for number, one in enumerate(ids)
    }
    return sentence(listed(f"{{{name}}}" for name in gaps), gaps)


def who_answers(context: Context, here: Here, of: Measure | Action) -> tuple[Answer, ...]:
    """Return who answers for a measure or an action, and who delivers it."""
    named = ((Office.PORTFOLIO, of.portfolio), (Office.DIRECTORATE, of.directorate))
    lines = ((OFFICES[office], office_links(context, here, office, ids)) for office, ids in named)
    return tuple(Answer(label, text) for label, text in lines if text)
