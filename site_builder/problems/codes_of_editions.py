"""Codes for frozen editions: what was published, and does not stand in the files any more."""

from __future__ import annotations

from site_builder.problems.code import ERROR, Code

EDITIONS = (
    Code(
        "unexplained-figure",
        ERROR,
        "a figure that was published has changed, and nothing says why",
        "A frozen edition has another value. Record it under `revised` in the result: `kind:"
        " revision` for better data, `correction` for an error put right. Readers see both values."
        " The entry stays for good, also when later editions are frozen.",
    ),
    Code(
        "unexplained-target",
        ERROR,
        "a target that was published has changed, and nothing says why",
        "Record it under `changes` in the measure, with `what: target`, from and to.",
    ),
    Code(
        "unexplained-status",
        ERROR,
        "a status that was published has changed, though its figure and target have not",
        "Record it under `changes` in the measure, with `what: status`. A status that follows from"
        " a change which is recorded needs no entry of its own.",
    ),
    Code(
        "unexplained-definition",
        ERROR,
        "a definition, method or rating scheme is not as it was published",
        "Record it under `changes` in the measure, with `what: definition`, `wording` or `scheme`"
        " and the first quarter that it holds for. A scheme in use is never altered: make another.",
    ),
    Code(
        "unexplained-title",
        ERROR,
        "a title that was published has changed, and nothing says why",
        "Record it under `changes` in the measure, with `what: title`.",
    ),
    Code(
        "unexplained-action",
        ERROR,
        "an action's status or date in a published report has changed",
        "How it stands now belongs into the next quarter's results. An error in what was published"
        " is recorded under `revised` in the action's update.",
    ),
    Code(
        "record-gone",
        ERROR,
        "an entry of `revised` or `changes` that was published is not there any more",
        "What readers were told of a change stays for good. Add the entry again; the hint has all"
        " of it but the reason, which is in the history of the file.",
    ),
    Code(
        "listed-otherwise",
        ERROR,
        "a published report does not list the same measures and actions any more",
        "Give a new measure its `since`, an ended one its `until`, and one that moves its"
        " `priority` by quarter. Files of what was published are never deleted.",
    ),
    Code(
        "published-gone",
        ERROR,
        "a report that was published and frozen is not there any more, or has other dates",
        "A published report keeps its address, and the days that it was published with. Restore"
        " them. A report is not taken back by a later `publish_at`.",
    ),
    Code(
        "edition-showed-withheld",
        ERROR,
        "a frozen edition shows a number that is withheld now",
        "Withholding it today does not call it back: readers have copies. Tell the officer who"
        " answers for information governance first. Then store `[c]`, and record it under"
        " `revised` with `from: [c]`. The archive leaves out the files of the editions that show"
        " it; the lock file in git, and all of its history, is for that officer to decide on.",
    ),
)
