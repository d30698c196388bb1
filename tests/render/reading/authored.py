"""Tells what people wrote from what the software says: authored texts go through it with a mark.

Every text of a project is put between two characters that nobody types. Whatever comes out of the
site between them was written by an author, wherever it landed; all the rest the software says.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import fields, is_dataclass, replace
from typing import Any

from pydantic import BaseModel

from site_builder.model.project import Project

OPEN, CLOSE = "\ue000", "\ue001"
NAME = "Name"  # what stands for an authored text in a sentence
_AUTHORED = re.compile(f"{OPEN}[^{CLOSE}]*{CLOSE}")
_LINE = re.compile(r"^(\s*(?:#{1,6} |[-*>] |\d+\. )?)(.*\S)(\s*)$")

TEXTS = frozenset(
    [
        "title",
        "short_title",
        "summary",
        "description",
        "method",
        "note",
        "comment",
        "cause",
        "action",
        "owner",
        "update",
        "reason",
        "approved",
        "name",
        "meaning",
        "risk",
        "mitigation",
        "subject",
        "responsible_officer",
        "portfolio_holder",
        "wards",
        "post",
        "lead",
        "by",
        "organisation",
        "disclaimer",
        "attribution",
        "workstream",
        "contact",
        "tags",
        "source",
        "body",
        "plan",
    ]
)
"""Fields that people fill with words. Ids, codes, addresses and units are no words of theirs."""

_RECORDS = "AsPublished"  # of an edition: codes, but for titles
_NAMED = {"People": ("portfolios",), "Parts": ("of",), "Glossary": ("terms",)}
"""Tables of ids with names: the names are texts."""


def marked(text: str) -> str:
    """Put each line of a text between the marks, after what makes it a heading or a list."""
    return "\n".join(_LINE.sub(rf"\1{OPEN}\2{CLOSE}\3", line) for line in text.split("\n"))


def without(text: str) -> str:
    """Return a text with a name in the place of each authored text."""
    return _AUTHORED.sub(NAME, text)


def is_authored(text: str) -> bool:
    """Say whether nothing of a text is said by the software."""
    return not re.search(r"[A-Za-z]", _AUTHORED.sub("", text))


def mark_project(project: Project) -> Project:
    """Return the project with every text of its authors marked."""
    terms = tuple((term, marked(meaning)) for term, meaning in project.glossary)
    made: Project = _mark(project)
    return replace(made, glossary=terms)


def _mark(value: Any) -> Any:  # noqa: ANN401 (a record of any kind)
    if isinstance(value, BaseModel):
        names = type(value).model_fields
        made = value.model_copy(update={name: _field(value, name) for name in names})
        for kept in made.__dict__.keys() - names.keys():  # worked out from what it was before
            del made.__dict__[kept]
        return made
    if is_dataclass(value) and not isinstance(value, type):
        changed = {one.name: _field(value, one.name) for one in fields(value) if one.init}
        return replace(value, **changed)
    if type(value) is tuple:
        return tuple(_mark(one) for one in value)
    if isinstance(value, Mapping):
        return {key: _mark(one) for key, one in value.items()}
    return value


def _field(record: Any, name: str) -> Any:  # noqa: ANN401 (a record of any kind)
    value, kind = getattr(record, name), type(record).__name__
    if name in _NAMED.get(kind, ()):
        return {
            key: marked(one) if isinstance(one, str) else _mark(one) for key, one in value.items()
        }
    coded = kind.endswith(_RECORDS) and name != "title"
    if name in TEXTS and not coded:
        if type(value) is str:
            return marked(value)
        if type(value) is tuple and all(type(one) is str for one in value):
            return tuple(marked(one) for one in value)
    return _mark(value)
