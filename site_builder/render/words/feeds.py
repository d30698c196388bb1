"""What the feed says of published figures that have changed."""

from __future__ import annotations

from collections.abc import Sequence

from site_builder.model.corrections import Correction
from site_builder.model.measure import Measure
from site_builder.model.quarter import Quarter
from site_builder.render.words.corrections import told
from site_builder.render.words.numbers import capital, in_words
from site_builder.render.words.records import DONE, approved_words, reason_words
from site_builder.render.words.times import quarter_label

MOST_TOLD = 12  # revisions of one day that are told one by one


def change_title(one: Correction) -> str:
    """Name a change: `Corrected: Book issues, Q2 2019/20`."""
    return f"{DONE[one.kind]}: {one.measure.name}, {quarter_label(one.quarter)}"


def change_summary(one: Correction) -> str:
    """Say what changed, why, and who approved it."""
    named = f"{one.measure.name} in {quarter_label(one.quarter)}"
    parts = (f"{named} {told(one)}.", reason_words(one.reason), approved_words(one.approved))
    return " ".join(part for part in parts if part)


def revisions_title(changes: Sequence[Correction]) -> str:
    """Name the revisions of one day: one by its figure, several by their number."""
    if len(changes) == 1:
        return change_title(changes[0])
    return f"Revised: {in_words(len(changes))} figures"


def revisions_summary(changes: Sequence[Correction]) -> str:
    """Say what was revised on one day; of a long list the first, and how many more."""
    told_of = [change_summary(one) for one in changes[:MOST_TOLD]]
    rest = len(changes) - MOST_TOLD
    if rest > 0:
        told_of.append(f"{capital(in_words(rest))} more {'is' if rest == 1 else 'are'} in the log.")
    return " ".join(told_of)


MEASURE_FEED = "New figures and corrections of this measure"


def measure_feed_title(measure: Measure, site_title: str) -> str:
    """Name the feed of a measure."""
    return f"{measure.name}: new figures and corrections, {site_title}"


def figure_title(measure: Measure, quarter: Quarter, told: str) -> str:
    """Name a new figure: `Homes started, Q2 2019/20: 27 against a target of 42, High Red`."""
    return f"{measure.name}, {quarter_label(quarter)}: {told}"


FEED = "New reports and corrections"


def site_feed_title(site_title: str) -> str:
    """Name the feed of the site."""
    return f"{site_title}: {FEED.lower()}"
