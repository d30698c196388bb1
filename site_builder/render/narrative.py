"""Narrative and comments as HTML: what the references `[[…]]` in them say, quarter by quarter.

Reading Markdown is left to `markdown`, wording to `words`. The same text on several pages is read
once.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import partial
from types import MappingProxyType

from markupsafe import Markup

from site_builder.model.assessment import Assessment
from site_builder.model.quarter import Quarter
from site_builder.model.report import NO_RATING, Summary
from site_builder.render import urls
from site_builder.render.context import Context
from site_builder.render.markdown import Markdown, Rendered, Resolved
from site_builder.render.pieces.figures import absence_words
from site_builder.render.safe_html import TOP
from site_builder.render.urls import Here
from site_builder.render.words.facts import NO_TARGET
from site_builder.render.words.numbers import lower_first
from site_builder.render.words.scope import count_of
from site_builder.render.words.states import status_name
from site_builder.render.words.targets import actual_words, places_for, shown, target_words
from site_builder.render.words.trend import (
    change_amount,
    direction_word,
    movement_sentence,
)

COUNT = "count"

_Key = tuple[str, Quarter, str, int, bool, frozenset[str]]


@dataclass(frozen=True, slots=True)
class Narrator:
    """Reads texts of the site. Keeps what it has read, so that no text is read twice."""

    context: Context
    markdown: Markdown = field(default_factory=Markdown)
    read: dict[_Key, Rendered] = field(default_factory=dict)

    def body(
        self,
        text: str,
        quarter: Quarter,
        priority: str = "",
        *,
        top: int = TOP,
        taken: frozenset[str] = frozenset(),
    ) -> Rendered:
        """Read a narrative: with headings, and terms of the glossary explained at first use.

        `priority` is the scope of its counts, "" for the plan; `taken` are ids of the page.
        """
        return self._read((text, quarter, priority, top, True, taken))

    def comment(self, text: str | None, quarter: Quarter, priority: str = "") -> Rendered | None:
        """Read a short text beside a figure; None when there is none."""
        if not text or not text.strip():
            return None
        return self._read((text, quarter, priority, TOP + 2, False, frozenset()))

    def comment_at(
        self, here: Here, text: str | None, quarter: Quarter, priority: str = ""
    ) -> Markup | None:
        """Read a short text for a page."""
        rendered = self.comment(text, quarter, priority)
        return rendered.at(here) if rendered else None

    def words(self, text: str | None, quarter: Quarter, priority: str = "") -> str:
        """Return a short text as words alone, for downloads; "" when there is none."""
        rendered = self.comment(text, quarter, priority)
        return rendered.text if rendered else ""

    def _read(self, key: _Key) -> Rendered:
        if key not in self.read:
            text, quarter, priority, top, explain, taken = key
            self.read[key] = self.markdown.render(
                text,
                partial(resolve, self.context, quarter, priority),
                pages=self.context.pages,
                glossary=self.context.report.project.glossary if explain else (),
                top=top,
                taken=taken,
            )
        return self.read[key]


def resolve(context: Context, quarter: Quarter, priority: str, reference: str) -> Resolved | None:
    """Return what a reference says in a quarter; None when it refers to nothing (`load` tells)."""
    name, _, rest = reference.partition(".")
    if name == COUNT:
        return _count(context, quarter, priority, rest)
    if rest.startswith(f"{COUNT}."):
        return _count(context, quarter, name, rest.removeprefix(f"{COUNT}."))
    return _measure(context, quarter, name, rest)


def _measure(context: Context, quarter: Quarter, name: str, part: str) -> Resolved | None:
    one = context.assessment(name, quarter)
    if one is None:
        history = context.measures.get(name)
        return Resolved(history.measure.name, urls.measure(name)) if history else None
    if not part:
        return Resolved(one.measure.name, urls.measure(name), f" ({status_words(context, one)})")
    word = _FIELDS.get(part)
    return Resolved(word(context, one)) if word else None


def status_words(context: Context, one: Assessment) -> str:
    """Say a measure's status in a quarter, or why there is none."""
    if one.rating is None and one.absence is not None:
        return absence_words(context, one)
    return status_name(one)


def _actual(context: Context, one: Assessment) -> str:
    return actual_words(one) or absence_words(context, one)


def _target(_: Context, one: Assessment) -> str:
    places = places_for(one)
    return lower_first(target_words(one.measure, one.aim, places)) or NO_TARGET


def _trend(_: Context, one: Assessment) -> str:
    return direction_word(one.movement).lower()


def _previous(_: Context, one: Assessment) -> str:
    earlier = one.movement.earlier
    return (
        movement_sentence(one.measure, one.movement)
        if earlier is None
        else shown(one.measure, earlier)
    )


def _change(_: Context, one: Assessment) -> str:
    return change_amount(one.measure, one.movement) or direction_word(one.movement).lower()


_FIELDS: Mapping[str, Callable[[Context, Assessment], str]] = MappingProxyType(
    {
        "actual": _actual,
        "target": _target,
        "status": status_words,
        "trend": _trend,
        "previous": _previous,
        "change": _change,
    }
)


def _count(context: Context, quarter: Quarter, priority: str, part: str) -> Resolved | None:
    """Return a count of a priority, or of the plan, linked to the list behind it."""
    report = context.reports.get(quarter)
    chapter = context.chapters.get((quarter, priority))
    summary = chapter.summary if chapter else report.summary if report else None
    if summary is None or part not in _COUNTS:
        return None
    number, group = _COUNTS[part](summary)
    address = f"{urls.counts(quarter, priority or None)}#{group}" if number else ""
    return Resolved(f"{number:,}", address)


def _family(code: str) -> Callable[[Summary], tuple[int, str]]:
    return lambda summary: (
        count_of(summary.latest_families, code),
        urls.tally_anchor(urls.FAMILIES, code),
    )


def _moved(code: str) -> Callable[[Summary], tuple[int, str]]:
    return lambda summary: (
        count_of(summary.movement, code),
        urls.tally_anchor(urls.MOVEMENT, code),
    )


def _rated(summary: Summary) -> tuple[int, str]:
    return summary.rated, urls.tally_anchor(urls.RATED, "rated")


_COUNTS: Mapping[str, Callable[[Summary], tuple[int, str]]] = MappingProxyType(
    {
        "measures": lambda summary: (len(summary.measures), urls.FAMILIES),
        "rated": _rated,
        "unrated": _family(NO_RATING),
        "green": _family("green"),
        "amber": _family("amber"),
        "red": _family("red"),
        "better": _moved("better"),
        "worse": _moved("worse"),
        "same": _moved("same"),
        "actions": lambda summary: (
            summary.acted,
            urls.ACTION_STATUSES,
        ),
    }
)
