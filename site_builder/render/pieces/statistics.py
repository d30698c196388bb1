"""The statistical reading of a measure and of a scope, ready for pages."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from site_builder.model.assessment import Assessment, MeasureHistory
from site_builder.model.measure import Measure
from site_builder.model.quarter import Quarter
from site_builder.model.spc import (
    Assurance,
    NoReading,
    SegmentStart,
    SpcReading,
    Variation,
)
from site_builder.render import urls
from site_builder.render.charts.xmr import xmr_chart
from site_builder.render.context import Context
from site_builder.render.urls import Here
from site_builder.render.views.parts import Answer, Link
from site_builder.render.views.statistics import (
    ReadingRow,
    StatisticsKey,
    StatisticsSummary,
    StatisticsView,
    Verdict,
)
from site_builder.render.words import facts as labels
from site_builder.render.words import statistics_chart as chart_words
from site_builder.render.words.interface import INTERFACE
from site_builder.render.words.numbers import plural
from site_builder.render.words.statistics import (
    ASSURANCES,
    QUESTION,
    REFUSALS,
    SECOND_OPINION,
    VARIATIONS,
    assurance_sentence,
    no_assurance,
    notes,
    places_of_limits,
    range_words,
    rebase_words,
    refused_answer,
    variation_sentence,
)
from site_builder.render.words.statistics_key import (
    ASSURANCE_MEANINGS,
    INTRODUCTION,
    RULES,
    VARIATION_MEANINGS,
)
from site_builder.render.words.statistics_scope import (
    RULES_LINK,
    scope_answer,
    scope_caption,
    table_label,
)
from site_builder.render.words.targets import shown
from site_builder.render.words.times import quarter_label

ANCHOR = "statistics"
"""Where the reading stands on a page, and its rules in the key."""
MOST_ROWS = 12  # more are opened on demand

_CODES = {
    Variation.IMPROVING: "improving",
    Variation.CONCERNING: "concerning",
    Variation.UP: "up",
    Variation.DOWN: "down",
    Variation.NONE: "none",
    Assurance.MET: "met",
    Assurance.MISSED: "missed",
    Assurance.HIT_AND_MISS: "hit-and-miss",
}
_FIRST = (
    Variation.CONCERNING,
    Variation.IMPROVING,
    Variation.UP,
    Variation.DOWN,
    Variation.NONE,
)
_Read = tuple[Measure, SpcReading]


def anybody_asked(context: Context) -> bool:
    """Say whether any measure of the site gets a reading."""
    return any(history.reading is not None for history in context.report.measures)


def reading_at(history: MeasureHistory, quarter: Quarter) -> SpcReading | None:
    """Return the reading for a report; None for any but the newest, which is the one it is of."""
    newest = history.assessments[-1].quarter if history.assessments else None
    return history.reading if quarter == newest else None


def variation_verdict(variation: Variation) -> Verdict:
    """Return the icon and words of a variation."""
    return Verdict(_CODES[variation], VARIATIONS[variation])


def assurance_verdict(assurance: Assurance | None) -> Verdict | None:
    """Return the icon and words of an assurance; None when there is none."""
    return None if assurance is None else Verdict(_CODES[assurance], ASSURANCES[assurance])


def statistics_view(context: Context, here: Here, history: MeasureHistory) -> StatisticsView | None:
    """Return the reading as its measure's page shows it; None when nobody asked for one."""
    measure, reading = history.measure, history.reading
    if reading is None:
        return None
    verdict = None if reading.variation is None else variation_verdict(reading.variation)
    return StatisticsView(
        heading=QUESTION,
        answer=variation_sentence(measure, reading) or refused_answer(reading),
        variation=verdict,
        assurance=assurance_verdict(reading.assurance),
        assurance_words=assurance_sentence(measure, reading),
        notes=notes(measure, reading),
        facts=_facts(measure, reading),
        rebases=_rebases(reading),
        chart=xmr_chart(context, measure, reading, chart_words.chart_heading(measure, verdict.word))
        if verdict
        else None,
        second_opinion=SECOND_OPINION,
        rules=_rules(here),
    )


def _rules(here: Here) -> Link:
    return Link(RULES_LINK, here.to(urls.KEY, at=ANCHOR))


def _facts(measure: Measure, reading: SpcReading) -> tuple[Answer, ...]:
    limits = reading.limits
    if limits is None:
        return ()
    places = places_of_limits(measure, limits, reading)
    since = quarter_label(reading.segments[-1].first)
    lines = (
        (labels.USUAL_RANGE, range_words(measure, limits, places)),
        (labels.MEAN, shown(measure, limits.mean, places)),
        (
            labels.WORKED_OUT_FROM,
            chart_words.worked_out_from(limits.points, since, limits.dropped),
        ),
    )
    return tuple(Answer(label, text) for label, text in lines)


def _rebases(reading: SpcReading) -> tuple[tuple[str, str], ...]:
    return tuple(
        (quarter_label(one.first), rebase_words(one))
        for one in reading.segments
        if one.start is not SegmentStart.FIRST
    )


def statistics_summary(
    context: Context, here: Here, assessments: Iterable[Assessment], name: str
) -> StatisticsSummary | None:
    """Return the readings of a scope in the newest report; None where nobody asked for one."""
    read: list[_Read] = []
    for one in assessments:
        history = context.measures[one.measure.id]
        reading = reading_at(history, one.quarter)
        if reading is not None:
            read.append((history.measure, reading))
    if not read:
        return None
    rows = [row for variation in _FIRST for row in _rows(here, read, variation)]
    refused = _refused(here, read)
    none = sum(len(links) for _, links in refused)
    counts = [(one, sum(r.variation is one for _, r in read)) for one in _FIRST]
    return StatisticsSummary(
        heading=INTERFACE.statistical_reading,
        answer=scope_answer(len(rows)),
        counts=tuple((variation_verdict(one), count) for one, count in counts if count),
        caption=scope_caption(name),
        rows=tuple(rows),
        folded=len(rows) > MOST_ROWS,
        table_label=table_label(len(rows)),
        refused_label=chart_words.refused_label(none),
        refused=refused,
        rules=_rules(here),
    )


def _link(here: Here, measure: Measure) -> Link:
    return Link(measure.name, here.to(urls.measure(measure.id), at=ANCHOR))


def _rows(here: Here, read: Sequence[_Read], variation: Variation) -> list[ReadingRow]:
    return [
        ReadingRow(
            measure=_link(here, measure),
            variation=variation_verdict(variation),
            assurance=assurance_verdict(reading.assurance),
            assurance_absence="" if reading.assurance else no_assurance(measure),
            points=plural(reading.count, "figure"),
            trial=labels.TRIAL_LIMITS if reading.limits and reading.limits.trial else "",
        )
        for measure, reading in read
        if reading.variation is variation
    ]


def _refused(here: Here, read: Sequence[_Read]) -> tuple[tuple[str, tuple[Link, ...]], ...]:
    groups = (
        (REFUSALS[reason], tuple(_link(here, one) for one, r in read if r.refusal is reason))
        for reason in NoReading
    )
    return tuple((reason, links) for reason, links in groups if links)


def statistics_key(context: Context) -> StatisticsKey | None:
    """Return the rules of the reading; None when no measure of the site gets one."""
    if not anybody_asked(context):
        return None
    verdicts = [(variation_verdict(one), meaning) for one, meaning in VARIATION_MEANINGS]
    for assurance, meaning in ASSURANCE_MEANINGS:
        verdict = assurance_verdict(assurance)
        if verdict is not None:
            verdicts.append((verdict, meaning))
    return StatisticsKey(INTRODUCTION, RULES, tuple(verdicts))
