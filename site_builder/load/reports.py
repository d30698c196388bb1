"""Checks of a report's dates and clearances: when it is published, and who has signed it off."""

from __future__ import annotations

from typing import TYPE_CHECKING

from site_builder.model.narrative import ReportFacts
from site_builder.model.site import Site
from site_builder.problems.listed import listed
from site_builder.problems.problem import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from site_builder.load.draft import Draft
    from site_builder.load.known import Known
    from site_builder.load.schema import Placed
    from site_builder.problems.problem import Problem

_ADD_ONE = "add {post: …, date: …} to sign_off, after a hyphen where each has its own line"
_TYPE_ONE = "type sign_off: [{post: …, date: …}], in place of an empty one"


def publication(draft: Draft, _: Known) -> Iterator[Problem]:
    """Check that the time of publication is on its day, by the clock that it names.

    While a report is a draft its day may still move, so it is then a warning only.
    """
    for _found, placed in draft.records(ReportFacts):
        facts = placed.value
        moment = facts.publish_at
        if moment is not None and moment.local.date() != facts.published:
            yield placed.document.problem(
                "publish-dates-differ",
                ("publish_at",),
                f"publish_at is on {moment.local.date()}, and published is {facts.published}",
                "give both the same day",
                Severity.WARNING if facts.is_draft else None,
            )


def sign_off(draft: Draft, _: Known) -> Iterator[Problem]:
    """Check that every post that the site asks for, or some post, has cleared a final report."""
    wanted = tuple(post for _, site in draft.records(Site) for post in site.value.clearances)
    for _found, placed in draft.records(ReportFacts):
        if placed.value.is_draft or _unread(placed):
            continue
        given = {_plain(one.post) for one in placed.value.sign_off}
        missing = [post for post in wanted if _plain(post) not in given]
        if missing:
            yield _unsigned(placed, f"the report is final without sign-off by {listed(missing)}")
        elif not given:
            yield _unsigned(placed, "the report is final, and nobody has signed it off")


def _unsigned(placed: Placed[ReportFacts], message: str) -> Problem:
    has_some = bool(placed.value.sign_off)
    return placed.document.problem(
        "no-sign-off",
        ("sign_off",) if has_some else ("state",),
        message,
        f"{_ADD_ONE if has_some else _TYPE_ONE}, or set state: draft",
    )


def dates_of_sign_off(draft: Draft, _: Known) -> Iterator[Problem]:
    """Check that a report is signed off after the day of its figures, and before it is out."""
    for _found, placed in draft.records(ReportFacts):
        facts = placed.value
        if _unread(placed) or facts.published < facts.as_at:
            continue  # the mistake is told of in other words
        for at, one in enumerate(facts.sign_off):
            if facts.as_at <= one.date <= facts.published:
                continue
            which = "before as_at, which" if one.date < facts.as_at else "after published, which"
            limit = facts.as_at if one.date < facts.as_at else facts.published
            yield placed.document.problem(
                "sign-off-date",
                ("sign_off", at, "date"),
                f"{one.post} signed off on {one.date}, {which} is {limit}",
                "correct the date that is wrong",
            )


def _unread(placed: Placed[ReportFacts]) -> bool:
    """Say whether some sign-off may be there that could not be read: told of in its own words."""
    return placed.document.may_lack(("sign_off",)) or any(
        loc[:1] == ("sign_off",) for loc in placed.unsound
    )


def _plain(post: str) -> str:
    """Return a post's title as it is compared: capitals and spaces make no other post of it."""
    return " ".join(post.casefold().split())
