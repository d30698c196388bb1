"""The views of the statistical reading: on a measure's page, for a scope, and in the key."""

from __future__ import annotations

from dataclasses import dataclass

from site_builder.render.views.parts import Answer, Chart, Link


@dataclass(frozen=True, slots=True)
class Verdict:
    """A variation or an assurance: an icon, by its code, and its words."""

    code: str  # improving | concerning | up | down | none | met | missed | hit-and-miss
    word: str  # "Improving", "Hit and miss"


@dataclass(frozen=True, slots=True)
class StatisticsView:
    """The statistical reading on a measure's page.

    Without a reading `variation` and `chart` are None, and `answer` says why.
    """

    heading: str
    answer: str
    variation: Verdict | None
    assurance: Verdict | None
    assurance_words: str  # what to expect of the target, or why nothing can be said
    notes: tuple[str, ...]  # trial limits, gaps, what is drawn otherwise than worked out
    facts: tuple[Answer, ...]
    rebases: tuple[tuple[str, str], ...]  # quarter and what happened, why
    chart: Chart | None
    second_opinion: str
    rules: Link  # to the key


@dataclass(frozen=True, slots=True)
class ReadingRow:
    """One measure in a scope's table of readings."""

    measure: Link
    variation: Verdict
    assurance: Verdict | None
    assurance_absence: str  # why there is no assurance; "" when there is one
    points: str  # "14 figures"
    trial: str  # "Trial limits"; "" when there are enough


@dataclass(frozen=True, slots=True)
class StatisticsSummary:
    """The readings of a scope's measures: counts first, then each measure."""

    heading: str
    answer: str
    counts: tuple[tuple[Verdict, int], ...]  # by variation, those that occur
    caption: str
    rows: tuple[ReadingRow, ...]  # signals first
    folded: bool  # so many rows that the table is opened on demand
    table_label: str  # what opens it
    refused_label: str  # "3 measures have no reading"; "" when all have one
    refused: tuple[tuple[str, tuple[Link, ...]], ...]  # reason, and the measures
    rules: Link


@dataclass(frozen=True, slots=True)
class StatisticsKey:
    """The rules of the reading, printed in the key."""

    introduction: str
    rules: tuple[tuple[str, str], ...]  # a term, and the rule
    verdicts: tuple[tuple[Verdict, str], ...]  # each with its meaning
