"""What an officer is told of a published value that changed, with the words to paste.

The way out is always an entry that readers see. Nothing published is put right by taking it back.
"""

from __future__ import annotations

from site_builder.assess.editions.entries import result_at
from site_builder.model.canonical import HIDDEN
from site_builder.model.edition import Edition
from site_builder.model.fields import Withheld
from site_builder.model.ledger import KIND_OF, Changed, Difference
from site_builder.model.project import Project
from site_builder.model.report import PLAN
from site_builder.model.result import FIGURE, NoDate, Revision

Words = tuple[str, str, str]  # code, message, hint

_CODES = {
    Changed.TARGET: "unexplained-target",
    Changed.STATUS: "unexplained-status",
    Changed.OVERALL: "unexplained-status",
    Changed.DEFINITION: "unexplained-definition",
    Changed.METHOD: "unexplained-definition",
    Changed.SCHEME: "unexplained-definition",
    Changed.BANDS: "unexplained-definition",
    Changed.TITLE: "unexplained-title",
    Changed.ACTION_STATUS: "unexplained-action",
    Changed.ACTION_DUE: "unexplained-action",
}
_FILL_IN = "type the day and the reason in place of …"  # in quotes: a reason may hold , and :


def words_for(one: Difference, edition: Edition, lock: str, project: Project) -> Words:
    """Return the code, what is wrong and what to type. `lock` is the file of the edition."""
    published = f"in the edition of {edition.quarter} ({lock})"
    if one.what is Changed.FIGURE:
        return _figure(one, published, project)
    if one.what in _CODES:
        return _CODES[one.what], _was_and_is(one, published), _way_out(one, edition)
    return _listed(one, published, edition, project)


def _figure(one: Difference, published: str, project: Project) -> Words:
    name, of = _named(one), f"of: {one.part.removeprefix('part:')}, " if one.part else ""
    result = None if one.quarter is None else result_at(project, one.subject, one.quarter)
    before = "among its `revised`: " if result is not None and result.revised else ""
    if one.new == HIDDEN:
        entry = f'{{{of}from: {HIDDEN}, date: …, kind: correction, reason: "…"}}'
        hint = (
            "What was published cannot be called back: copies of it remain, and the files' history"
            " keeps it. Tell the officer who answers for information governance. Then store"
            f" `{HIDDEN}` for the figure, and record that: {before or 'revised: '}"
            f"{entry if before else f'[{entry}]'}; {_FILL_IN}. The archive then leaves out the"
            " files of the editions that show it."
        )
        message = f"{name} was shown {published}, and is withheld now"
        return "edition-showed-withheld", message, hint
    entries = () if result is None else result.revised_of(FIGURE)
    if entries and not one.part:
        return _recorded_otherwise(one, published, entries)
    new = one.new if _is_number(one.new) else "not given"
    entry = f'{{{of}from: {one.old}, date: …, kind: correction, reason: "…"}}'
    pasted = f"{before}{entry}" if before else f"revised: [{entry}]"
    hint = f"Where it was put right, add to the result: {pasted}; {_FILL_IN}"
    return (
        "unexplained-figure",
        f"{name} was {one.old} {published}, and is {new}",
        f"{hint} (`kind: revision` for better data). Otherwise type {one.old} again.",
    )


def _recorded_otherwise(one: Difference, published: str, entries: tuple[Revision, ...]) -> Words:
    """Word a change whose `revised` has entries, and none of the value that was published."""
    said = " and ".join(
        HIDDEN if isinstance(each.from_, Withheld) else f"{each.from_.value:f}" for each in entries
    )
    entry = f'{{from: {one.old}, date: …, kind: correction, reason: "…"}}'
    name = _uncapitalised(_named(one))
    message = f"`revised` says that {name} was {said}; it was {one.old} {published}"
    hint = (
        f"Type `from: {one.old}` in the entry that tells of this change. Where none does, add:"
        f" {entry}; {_FILL_IN}."
    )
    return "unexplained-figure", message, hint


def _is_number(text: str) -> bool:
    return text[:1].isdigit() or text[:1] == "-"


def _named(one: Difference) -> str:
    """Name the number: a figure, a part of one, or what stands beside it."""
    part = one.part.removeprefix("part:")
    what = "The figure" if not one.part else f"The {part}" if part == one.part else f"Part {part}"
    return f"{what} of {one.subject} in {one.quarter}"


def _uncapitalised(text: str) -> str:
    return text[:1].lower() + text[1:]


def _was_and_is(one: Difference, published: str) -> str:
    at = f" in {one.quarter}" if one.quarter else ""
    if one.what in {Changed.DEFINITION, Changed.METHOD, Changed.BANDS}:
        words = {
            Changed.DEFINITION: f"What {one.subject} counts, or how it is read,",
            Changed.METHOD: f"The method of {one.subject}",
            Changed.BANDS: f"The rating scheme {one.subject}",
        }
        return f"{words[one.what]} is not as {published}"
    what = (
        f"The overall status of {one.subject}"
        if one.what is Changed.OVERALL
        else (f"The {_thing(one)} of {one.subject}{at}")
    )
    was = f"was {_shown(one.old)}" if one.old else "was not set"
    now = f"is {_shown(one.new)}" if one.new else "has been taken away"
    return f"{what} {was} {published}, and {now}"


def _shown(text: str) -> str:
    """Put words in quotes; a number needs none."""
    return text if _is_number(text) else f"'{text}'"


def _thing(one: Difference) -> str:
    return {
        Changed.ACTION_STATUS: "status",
        Changed.ACTION_DUE: "date",
        Changed.SCHEME: "rating scheme",
    }.get(one.what, one.what.value)


def _way_out(one: Difference, edition: Edition) -> str:
    """Return what to type: always an entry that readers see, or the way back."""
    if one.what is Changed.BANDS:
        return (
            "A scheme that has rated published figures stays. Give the new one an id of its own in"
            " `schemes`, and let it hold from a quarter on."
        )
    if one.what is Changed.OVERALL:
        return (
            "Keep the status that was published, or set the other one in the front matter of"
            f" {_file_of(one)} with a reason: `status: {{is: {one.new or 'amber'}"
            ', reason: "…", by: "…", date: …}`.'
        )
    if one.what is Changed.ACTION_DUE:
        was = one.old or NoDate.NONE.value
        entry = f'revised: [{{from: {was}, date: …, kind: correction, reason: "…"}}]'
        return (
            "A new date is `due` in the update of its quarter; the one in the action's file stays."
            f" Where it was wrong, add to the update: {entry}"
        )
    if one.what is Changed.ACTION_STATUS:
        was = edition.actions[one.subject].status
        entry = f'revised: [{{from: {was}, date: …, kind: correction, reason: "…"}}]'
        return f"How it stands now belongs into the next quarter. Where it was wrong, add: {entry}"
    more = "; `approved` and `date` may say who set it, and when" * (one.what is Changed.TARGET)
    return f"Add a line below `changes:` of the measure: - {_entry(one, edition)}{more}"


def _file_of(one: Difference) -> str:
    return "report.md" if one.subject == PLAN else f"{one.subject}.md"


def _entry(one: Difference, edition: Edition) -> str:
    """Return the line of `changes:` that explains a difference."""
    kind = KIND_OF[one.what].value
    if one.what in {Changed.TARGET, Changed.STATUS, Changed.SCHEME}:
        ends = f", from: {quoted(one.old)}" if one.old else ""
        ends += f", to: {quoted(one.new)}" if one.new else ""
        return f'{{quarter: {one.quarter}, what: {kind}{ends}, reason: "…"}}'
    if one.what is Changed.TITLE:
        ends = f", from: {quoted(one.old)}, to: {quoted(one.new)}"
        return f'{{quarter: {edition.quarter.plus(1)}, what: {kind}{ends}, reason: "…"}}'
    return f'{{quarter: {edition.quarter.plus(1)}, what: {kind}, reason: "…"}}'


def quoted(text: str) -> str:
    """Put in quotes what YAML would read as something else."""
    return text if text.replace(".", "").isalnum() else "'" + text.replace("'", "''") + "'"


def _listed(one: Difference, published: str, edition: Edition, project: Project) -> Words:
    """Word a measure or action that a report lists otherwise than it did."""
    after = edition.quarter.plus(1)
    if one.what is Changed.PRIORITY:
        message = f"{one.subject} was in the chapter {one.old} {published}, and is in {one.new}"
        hint = (
            f"Say from when on: `priority: {{{edition.quarter}: {one.old}, {after}: {one.new}}}`."
        )
        return "listed-otherwise", message, hint
    if one.what in {Changed.ADDED, Changed.ACTION_ADDED}:
        message = f"{one.subject} was not {published}, and its report lists it now"
        return "listed-otherwise", message, f"Say since when: `since: {after}`."
    message = f"{one.subject} was {published}, and its report does not list it any more"
    known = {each.id for each in project.measures} | {each.id for each in project.actions}
    hint = f"Say until when it is reported: `until: {edition.quarter}`, or later."
    if one.subject not in known:
        hint = f"Restore its file. {hint}"
    elif one.what is Changed.ACTION_ENDED:
        hint = f"Say since when it is reported: `since: {edition.quarter}`, or earlier."
    return "listed-otherwise", message, hint
