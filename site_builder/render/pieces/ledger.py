"""A ledger as sections of rows: for the page of changes and for `ragstone diff`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from markupsafe import Markup

from site_builder.model.ledger import Changed, Course, Difference, Explanation, Gap, Ledger
from site_builder.model.report import PLAN
from site_builder.render import urls
from site_builder.render.markup import link, sentence
from site_builder.render.pieces.ledger_section import section_of
from site_builder.render.pieces.ledger_sides import Telling, sides_of
from site_builder.render.pieces.ledger_why import why_of
from site_builder.render.urls import Here
from site_builder.render.views.ledger import LedgerRow, LedgerSection, Side
from site_builder.render.views.parts import Link, Trend
from site_builder.render.words.ledger import (
    METHOD_REWORDED,
    WHOLE_SCORECARD,
    column,
    counted,
    gap_pattern,
    gone_words,
    not_due_pattern,
    opening_pattern,
    section_heading,
)
from site_builder.render.words.ledger_sections import (
    SECTIONS,
    SectionWords,
)
from site_builder.render.words.ledger_why import step_words
from site_builder.render.words.marks import changed_meaning
from site_builder.render.words.records import signed_words
from site_builder.render.words.states import REVISED
from site_builder.render.words.times import quarter_label, span_label

_Group = tuple[Difference, ...]


def sections_of(telling: Telling, here: Here) -> tuple[LedgerSection, ...]:
    """Return the sections that have any changes, in the order of the page."""
    groups = _groups(telling.ledger)
    return tuple(
        _section(telling, here, words, sorted(groups[words.key], key=_is_of_a_part))
        for words in SECTIONS
        if words.key in groups
    )


def _groups(ledger: Ledger) -> Mapping[str, list[_Group]]:
    """Return the differences by section, those together that one row tells."""
    rows: dict[tuple[str, str, object], _Group] = {}
    for one in ledger.differences:
        section = section_of(one, ledger.new)
        if section:
            slot = (section, one.subject, _slot(one))
            rows[slot] = (*rows.get(slot, ()), one)
    found: dict[str, list[_Group]] = {}
    for (section, _, _), group in rows.items():
        found.setdefault(section, []).append(group)
    return found


def _is_of_a_part(group: _Group) -> bool:
    """Put the whole plan before its priorities; all else keeps its order."""
    return group[0].what is Changed.OVERALL and group[0].subject != PLAN


def _slot(one: Difference) -> object:
    """Return what else than its subject makes a difference one with another in a row."""
    if one.what is Changed.TARGET:
        return one.what, one.explanation
    if one.what in (Changed.FIGURE, Changed.SUPPLIED):
        return one.what, one.quarter
    return one.what, one.quarter, one.old, one.new


def _section(
    telling: Telling, here: Here, words: SectionWords, groups: list[_Group]
) -> LedgerSection:
    rows = tuple(_row(telling, here, group) for group in groups)
    return LedgerSection(
        key=words.key,
        heading=section_heading(words.heading, len(rows)),
        caption=words.heading,
        note=words.note,
        subject_label=words.subject,
        was_label=column(words.was, telling.ledger) if _tells(row.was for row in rows) else "",
        now_label=column(words.now, telling.ledger) if _tells(row.now for row in rows) else "",
        why_label=words.why if any(row.why or row.signed or row.step for row in rows) else "",
        rows=rows,
    )


def _tells(sides: Iterable[Side]) -> bool:
    """Say whether a column has anything in it."""
    return any(side.lines or side.status for side in sides)


def _row(telling: Telling, here: Here, group: _Group) -> LedgerRow:
    first = group[0]
    measure = telling.measure(first.subject)
    was, now = sides_of(telling, group)
    move = first.move
    words = "" if move is None else step_words(move)
    return LedgerRow(
        id=first.subject,
        subject=_subject(telling, here, first),
        number="" if measure is None or measure.number is None else str(measure.number),
        note=_note(group),
        was=was,
        now=now,
        step=Trend(move.course.value, words) if move is not None and words else None,
        why=tuple(why_of(telling, here, first)),
        signed=_signed(first.explanation),
        marks=_marks(telling, first),
    )


def _marks(telling: Telling, one: Difference) -> tuple[tuple[str, str], ...]:
    """Return the mark of a rated figure that has changed since it was first published."""
    key = (one.subject, telling.ledger.new)
    now = telling.context.assessment(*key)
    if one.move is None or key not in telling.context.changed or now is None:
        return ()
    return ((REVISED, changed_meaning(now)),)


def _signed(explanation: Explanation | None) -> str:
    return "" if explanation is None else signed_words(explanation.approved, explanation.date)


def _subject(telling: Telling, here: Here, one: Difference) -> Link:
    """Return what changed, with the way to its page where it has one."""
    context, ledger = telling.context, telling.ledger
    if one.what is Changed.OVERALL:
        if one.subject == PLAN:
            return Link(context.reports[ledger.new].plan.title, here.to(urls.report(ledger.new)))
        chapter = urls.chapter(ledger.new, one.subject)
        known = (ledger.new, one.subject) in context.chapters
        return Link(context.priority_title(one.subject), here.to(chapter) if known else "")
    if one.what is Changed.BANDS:
        return Link(context.site.schemes[one.subject].title, here.to(urls.KEY))
    if one.subject in context.measures:
        return _measure(telling, here, one.subject)
    if one.subject in context.actions:
        name = context.actions[one.subject].action.name
        return Link(name, here.to(urls.action(one.subject)))
    return Link(one.old or one.new or one.subject, "")


def _measure(telling: Telling, here: Here, name: str) -> Link:
    known = telling.measure(name)
    return Link(name if known is None else known.name, here.to(urls.measure(name)))


def _note(group: _Group) -> str:
    """Say of which quarter a row tells, where it is not the whole of its subject."""
    one = group[0]
    if one.what is Changed.METHOD:
        return METHOD_REWORDED
    if one.move is not None or one.quarter is None:
        return ""
    several = one.what is Changed.TARGET and len(group) > 1
    if not several:
        return quarter_label(one.quarter)
    quarters = [each.quarter for each in group if each.quarter is not None]
    same = len({(each.old, each.new) for each in group}) == 1
    return span_label(quarters[0], quarters[-1]) if same else ""


def opening(telling: Telling, here: Here, sections: Iterable[LedgerSection], at: str) -> Markup:
    """Say what changed in one sentence; each number leads to its section of the page `at`."""
    rows = {section.key: len(section.rows) for section in sections}
    gaps = {
        words.key: link(counted(words, rows[words.key]), here.to(at, words.key))
        for words in SECTIONS
        if words.key in rows
    }
    return sentence(opening_pattern(telling.ledger, rows), gaps)


def not_due(telling: Telling, here: Here) -> Markup | None:
    """Name the measures that have no rating now because none was due; None without any."""
    names = [
        one.subject
        for one in telling.ledger.differences
        if one.move is not None and one.move.course is Course.NOT_DUE
    ]
    if not names:
        return None
    links = (_measure(telling, here, name) for name in names)
    gaps = {f"one{at}": link(one.text, one.href) for at, one in enumerate(links)}
    return sentence(not_due_pattern(len(names)), gaps)


def gap_sentences(telling: Telling, here: Here) -> Iterator[Markup]:
    """Say what the scorecard skips, with the way to the measures that had the numbers."""
    for gap in telling.ledger.gaps:
        had = [_had(telling, here, gap, name) for name in gap.had]
        gaps = {f"one{at}": words for at, words in enumerate(had)}
        title = telling.context.priority_title(gap.priority) if gap.priority else WHOLE_SCORECARD
        yield sentence(gap_pattern(gap, len(had)), {**gaps, "priority": title})


def _had(telling: Telling, here: Here, gap: Gap, name: str) -> Markup:
    one, measure = _measure(telling, here, name), telling.measure(name)
    words = gone_words(measure, gap.priority, telling.ledger.new) if measure else ""
    return link(one.text, one.href) + words
