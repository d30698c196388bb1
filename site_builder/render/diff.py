"""What changed between two reports, for a terminal or a pull request: `ragstone diff`."""

from __future__ import annotations

import textwrap
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from markupsafe import Markup

from site_builder.model.ledger import Ledger
from site_builder.model.report import Report
from site_builder.render import urls
from site_builder.render.context import context_of
from site_builder.render.diff_markdown import markdown_of
from site_builder.render.pieces.ledger import gap_sentences, not_due, opening, sections_of
from site_builder.render.pieces.ledger_sides import Telling
from site_builder.render.views.ledger import LedgerRow, LedgerSection, Side
from site_builder.render.words.ledger import (
    GAPS_HEADING,
    NOTHING,
    compared_words,
    page_title,
    told_in_full,
)
from site_builder.render.words.ledger_sections import unchanged_words

WIDTH = 80
BETWEEN = "\N{RIGHTWARDS ARROW}"


@dataclass(frozen=True, slots=True)
class Told:
    """A ledger in words, before it is laid out. Nothing in it is Markup any more."""

    title: str
    opening: str
    sections: tuple[LedgerSection, ...]
    gaps: tuple[str, ...]
    notes: tuple[str, ...]


def diff(report: Report, ledger: Ledger, form: str) -> str:
    """Say what changed, as `text` of at most 80 columns or as `markdown` for GitHub."""
    return FORMS[form](told_of(report, ledger))


def told_of(report: Report, ledger: Ledger) -> Told:
    """Return a ledger in the words of its page."""
    telling = Telling(context_of(report, lambda _spec: ""), ledger)
    here = urls.here(urls.changes(ledger.new))
    sections = sections_of(telling, here)
    notes = (
        unchanged_words([section.key for section in sections]),
        plain(not_due(telling, here) or ""),
        compared_words(ledger),
    )
    return Told(
        title=page_title(ledger),
        opening=plain(opening(telling, here, sections, here.path)),
        sections=sections,
        gaps=tuple(plain(one) for one in gap_sentences(telling, here)),
        notes=tuple(one for one in notes if one),
    )


def plain(words: str) -> str:
    """Return words without their links, on one line."""
    text = words.striptags() if isinstance(words, Markup) else words
    return " ".join(text.split())


def side_words(side: Side) -> str:
    """Write what was, or is: `HG High Green`, `42`, `LG Low Green (Q4 2018/19)`."""
    status = side.status
    parts = [] if status is None else [f"{status.code} {status.name}".strip()]
    words = "; ".join((*parts, *side.lines))
    return f"{words} ({side.note})" if side.note else words


def sentences_of(section: LedgerSection) -> Iterator[str]:
    """Yield what changed in each row, `Homes started, Q3 2019/20: was 60, is 55`, and why."""
    for row in section.rows:
        subject = plain(row.subject.text)
        named = f"{subject}, {row.note}" if row.note else subject
        words = told_in_full(section.caption, named, side_words(row.was), side_words(row.now))
        yield f"{words} {why_words(row)}".strip()


def why_words(row: LedgerRow) -> str:
    """Write why something changed, and who approved it."""
    step = f"{row.step.word}." if row.step else ""
    signed = f"{row.signed}." if row.signed else ""
    return " ".join(part for part in (step, *(plain(one) for one in row.why), signed) if part)


def _text(told: Told) -> str:
    lines = [told.title, "=" * len(told.title), "", *_wrapped(told.opening, "")]
    for section in told.sections:
        lines.extend(("", section.heading, "-" * len(section.heading)))
        for row in section.rows:
            lines.extend(_row(section, row))
    if told.gaps:
        lines.extend(("", GAPS_HEADING, "-" * len(GAPS_HEADING), ""))
        lines.extend(line for one in told.gaps for line in _wrapped(one, "  "))
    for note in told.notes:
        lines.extend(("", *_wrapped(note, "")))
    return "\n".join(lines) + "\n"


def _row(section: LedgerSection, row: LedgerRow) -> Iterator[str]:
    """Yield a change: its subject and id, then what was and is, then why."""
    note = f", {row.note}" if row.note else ""
    yield ""
    yield from _wrapped(f"{plain(row.subject.text)} [{row.id}]{note}", "  ")
    yield from _wrapped(_from_to(section, row), "    ")
    yield from _wrapped(why_words(row), "    ")


def _from_to(section: LedgerSection, row: LedgerRow) -> str:
    was, now = side_words(row.was), side_words(row.now)
    if section.was_label and section.now_label:
        return f"{was or NOTHING} {BETWEEN} {now or NOTHING}"
    label, told = (section.was_label, was) if section.was_label else (section.now_label, now)
    return f"{label}: {told}" if label and told else ""


def _wrapped(words: str, indent: str) -> Iterable[str]:
    return textwrap.wrap(
        plain(words), WIDTH, initial_indent=indent, subsequent_indent=indent, break_on_hyphens=False
    )


def _markdown(told: Told) -> str:
    tables = tuple(
        (section.heading, _heads(section), tuple(_cells(section, row) for row in section.rows))
        for section in told.sections
    )
    lists = ((GAPS_HEADING, told.gaps),) if told.gaps else ()
    return markdown_of(told.title, told.opening, tables, lists, told.notes)


def _heads(section: LedgerSection) -> tuple[str, ...]:
    heads = (section.subject_label, section.was_label, section.now_label, section.why_label)
    return tuple(head for head in heads if head)


def _cells(section: LedgerSection, row: LedgerRow) -> tuple[str, ...]:
    note = f", {row.note}" if row.note else ""
    sides = (
        (section.was_label, side_words(row.was)),
        (section.now_label, side_words(row.now)),
        (section.why_label, why_words(row)),
    )
    told = (words for label, words in sides if label)
    return f"{plain(row.subject.text)} ({row.id}){note}", *told


FORMS: dict[str, Callable[[Told], str]] = {"text": _text, "markdown": _markdown}
"""How a ledger can be laid out, by the name that the command takes."""
