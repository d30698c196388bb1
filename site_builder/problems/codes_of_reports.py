"""Codes about a report on its way to publication: its time, and who has cleared it."""

from __future__ import annotations

from site_builder.problems.code import ERROR, WARNING, Code

REPORTS = (
    Code(
        "publish-dates-differ",
        ERROR,
        "`publish_at` is not on the day that `published` names",
        "Readers are told the day of `published`, and the report opens at `publish_at`. The day is"
        " the one of the zone that you typed. In a draft, whose day may still move, this is a"
        " warning.",
    ),
    Code(
        "no-sign-off",
        WARNING,
        "a final report does not say who has cleared it",
        "Give under `sign_off` each post that cleared the report, with the day on which it did."
        " `clearances` in `site.yaml` lists the posts that every report needs. Never type a"
        " clearance that was not given: leave the report a draft, or live with the warning.",
    ),
    Code(
        "sign-off-date",
        WARNING,
        "a clearance is dated before `as_at` or after `published`",
        "Nobody can clear figures before they are there, and a report goes out after it is cleared."
        " One of the dates is probably a slip. Where it is the truth, let it stand: it is the"
        " record.",
    ),
)
