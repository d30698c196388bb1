"""What a report tells of earlier changes: its `revised` and `changes` entries, frozen with it.

Readers have seen these, so they stay. Reasons are not kept: a word of one may be put right, and one
that names a person must be. Of people, no value is kept either. Source: rules, sections 5 and 6.
"""

from __future__ import annotations

from site_builder.assess.editions.target_text import typed_target_text
from site_builder.model.canonical import figure_text, fingerprint
from site_builder.model.change import Change, ChangeKind
from site_builder.model.edition import ChangeAsPublished, RevisionAsPublished
from site_builder.model.fields import Withheld
from site_builder.model.measure import Measure
from site_builder.model.result import Result, StatusOverride

HIDDEN = Withheld.CONFIDENTIAL.value


def revisions_told(measure: Measure, result: Result | None) -> tuple[RevisionAsPublished, ...]:
    """Return the revisions of a figure, in the order typed."""
    entries = () if result is None else result.revised
    return tuple(
        RevisionAsPublished(
            of=one.of,
            was=HIDDEN if measure.about_people else figure_text(one.from_),
            date=one.date,
            kind=one.kind.value,
        )
        for one in entries
    )


def changes_told(measure: Measure) -> tuple[ChangeAsPublished, ...]:
    """Return the recorded changes of a measure, in the order typed."""
    return tuple(_change(one, hidden=measure.about_people) for one in measure.changes)


def _change(one: Change, *, hidden: bool) -> ChangeAsPublished:
    was, is_ = (_end(one, text) for text in (one.from_, one.to))
    if hidden and one.what in {ChangeKind.TARGET, ChangeKind.STATUS}:
        was = is_ = ""
    return ChangeAsPublished(quarter=str(one.quarter), what=one.what.value, was=was, to=is_)


def _end(one: Change, text: str | None) -> str:
    if one.what is ChangeKind.TARGET:
        return typed_target_text(text)
    return " ".join((text or "").split())


def reason_kept(status: StatusOverride) -> str:
    """Return the fingerprint of why a post has set a status; breaking lines anew alters nothing."""
    return fingerprint(" ".join(status.reason.split()))


def is_same_revision(kept: RevisionAsPublished, now: RevisionAsPublished) -> bool:
    """Say whether an entry of today is the one that was published; a withheld value is any."""
    same = (kept.of, kept.date, kept.kind) == (now.of, now.date, now.kind)
    return same and (kept.was == now.was or HIDDEN in {kept.was, now.was})


def is_same_change(kept: ChangeAsPublished, now: ChangeAsPublished) -> bool:
    """Say whether an entry of today is the one that was published, or that one with more said."""
    ends = ((kept.was, now.was), (kept.to, now.to))
    same = (kept.quarter, kept.what) == (now.quarter, now.what)
    return same and all(old in {"", new} or not new for old, new in ends)
