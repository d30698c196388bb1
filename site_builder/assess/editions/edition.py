"""What a report says, as an `Edition`: to be frozen, and to be compared with what it said before.

Source: rules, section 6. Made of what is shown, so a withheld number is `[c]` here, too.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from site_builder.assess.editions.fingerprints import definition_of, method_of
from site_builder.assess.editions.kept_entries import changes_told, reason_kept, revisions_told
from site_builder.assess.editions.rules_text import rules_of
from site_builder.assess.editions.target_text import target_text
from site_builder.model.assessment import AbsenceCode, Assessment, Flag, MeasureHistory
from site_builder.model.canonical import HIDDEN, figure_text, fingerprint, number_text
from site_builder.model.edition import (
    ActionAsPublished,
    CountsAsPublished,
    Edition,
    FigureAsPublished,
    MeasureAsPublished,
)
from site_builder.model.fields import Figure
from site_builder.model.measure import Measure
from site_builder.model.project import Published
from site_builder.model.quarter import Quarter
from site_builder.model.report import NO_RATING, QuarterReport, Report, Summary
from site_builder.model.scheme_choice import scheme_id_for
from site_builder.model.target import quarters_of
from site_builder.model.target_text import aim_text

_MARKS = (Flag.PROVISIONAL, Flag.REVISED, Flag.BREAK)


def edition_of(report: Report, quarter: Quarter) -> Edition:
    """Return everything that the report of a quarter says. Raises LookupError without one.

    Figures are of the quarter and of every earlier one: all of them, whether or not an earlier
    edition holds them (see `frozen.news_of`).
    """
    return editions_of(report, (quarter,))[0]


def today_of(report: Report) -> dict[Quarter, Edition]:
    """Return what each report says today, by its quarter."""
    quarters = [one.quarter for one in report.reports]
    return dict(zip(quarters, editions_of(report, quarters), strict=True))


def editions_of(report: Report, quarters: Sequence[Quarter]) -> tuple[Edition, ...]:
    """Return the same for several quarters, writing what they have in common once."""
    written = _Written(report.project)
    told = {one.quarter: one for one in report.reports}
    missing = [str(quarter) for quarter in quarters if quarter not in told]
    if missing:
        message = f"no report of {', '.join(missing)} is shown"
        raise LookupError(message)
    return tuple(_edition(report, told[quarter], written) for quarter in quarters)


@dataclass(frozen=True, slots=True)
class _Told:
    """One measure in one quarter, as written, and whether later reports tell of it, too."""

    quarter: Quarter
    written: str  # as files write it
    kept: bool
    figure: FigureAsPublished


class _Written:
    """What was written already of a project: each measure, and each figure, is written once."""

    def __init__(self, project: Published) -> None:
        self.site, self.plans = project.site, project.plans
        self._measures: dict[str, MeasureAsPublished] = {}
        self._histories: dict[str, tuple[_Told, ...]] = {}

    def told(self, history: MeasureHistory) -> tuple[_Told, ...]:
        """Return the quarters that a measure has anything to say of, oldest first."""
        name = history.measure.id
        if name not in self._histories:
            self._histories[name] = tuple(
                _Told(one.quarter, str(one.quarter), _is_kept(one), self._figure(one))
                for one in history.assessments
                if one.live or _is_kept(one)
            )
        return self._histories[name]

    def _figure(self, one: Assessment) -> FigureAsPublished:
        return _figure(one, scheme_id_for(one.measure, one.quarter, self.site, self.plans))

    def measure(self, measure: Measure) -> MeasureAsPublished:
        """Return a measure without figures, as it is by its file."""
        if measure.id not in self._measures:
            self._measures[measure.id] = MeasureAsPublished(
                title=measure.title,
                number=measure.number,
                priority=str(measure.priority),
                definition=definition_of(measure),
                good_is=measure.good_is.value,
                tolerance=_number(measure.tolerance),
                method=method_of(measure),
                decimals=measure.decimals,
                targets=_targets(measure),
                changes=changes_told(measure),
            )
        return self._measures[measure.id]


def _edition(report: Report, told: QuarterReport, written: _Written) -> Edition:
    measures = {
        history.measure.id: measure
        for history in report.measures
        if (measure := _measure(history, told.quarter, written)) is not None
    }
    rated = {one.scheme for each in measures.values() for one in each.figures.values()}
    schemes = report.project.site.schemes
    return Edition(
        quarter=told.quarter,
        as_at=told.narrative.facts.as_at,
        published=told.narrative.facts.published,
        plan=told.plan.title,
        schemes={name: fingerprint(schemes[name]) for name in schemes if name in rated},
        rules={name: rules_of(schemes[name]) for name in schemes if name in rated},
        counts=_counts(told),
        measures=measures,
        actions=_actions(told),
    )


def _measure(
    history: MeasureHistory, quarter: Quarter, written: _Written
) -> MeasureAsPublished | None:
    """Return a measure as the report tells of it; None where it has nothing to say."""
    now = history.at(quarter)
    figures = {
        one.written: one.figure
        for one in written.told(history)
        if one.quarter == quarter or (one.kept and one.quarter < quarter)
    }
    listed = now is not None and now.live
    if not listed and not figures:
        return None
    priority = history.measure.priority.at(quarter)
    own = {"priority": priority, "listed": listed, "figures": figures}
    return written.measure(history.measure).model_copy(update=own)


def _is_kept(one: Assessment) -> bool:
    """Say whether there is something to keep: a figure, a status, or what became of one."""
    withheld = one.absence is not None and one.absence.code is AbsenceCode.SUPPRESSED
    revised = one.result is not None and bool(one.result.revised)
    shown = one.actual is not None or one.rating is not None
    return shown or withheld or revised


def _figure(one: Assessment, scheme: str) -> FigureAsPublished:
    absence = None if one.absence is None else one.absence.code
    withheld = absence is AbsenceCode.SUPPRESSED
    shown = None if one.actual is None else number_text(one.actual)
    result, rating = one.result, one.rating
    parts = {} if result is None else result.parts
    set_ = None if result is None else result.status
    return FigureAsPublished(
        actual=HIDDEN if withheld else shown,
        absence=None if withheld or absence is None else absence.value,
        target=None if one.aim is None else aim_text(one.aim),
        status=None if rating is None else rating.band.code,
        source=None if rating is None else rating.source.value,
        because=None if rating is None or set_ is None else reason_kept(set_),
        scheme=None if rating is None else scheme,
        numerator=None if result is None else _number(result.numerator),
        denominator=None if result is None else _number(result.denominator),
        rate=None if result is None else _number(result.rate),
        parts={part: figure_text(figure) for part, figure in parts.items()},
        marks=tuple(flag.value for flag in _MARKS if flag in one.flags),
        revised=revisions_told(one.measure, result),
    )


def _number(figure: Figure | None) -> str | None:
    return None if figure is None else figure_text(figure)


def _targets(measure: Measure) -> dict[str, str]:
    """Return every target typed, past and to come, by quarter."""
    typed = ((quarter, measure.target(quarter)) for quarter in quarters_of(measure.targets))
    return {str(quarter): target_text(one) for quarter, one in typed if one is not None}


def _counts(told: QuarterReport) -> dict[str, CountsAsPublished]:
    summaries = (told.summary, *(chapter.summary for chapter in told.chapters))
    return {one.scope: _scope(one) for one in summaries}


def _scope(summary: Summary) -> CountsAsPublished:
    overall = summary.overall
    families = (tally for tally in summary.latest_families if tally.code != NO_RATING)
    return CountsAsPublished(
        measures=len(summary.measures),
        rated=summary.rated,
        families={tally.code: tally.count for tally in families},
        actions={tally.code: tally.count for tally in summary.actions},
        overall=None if overall.family is None else overall.family.value,
        source=None if overall.family is None else overall.source.value,
    )


def _actions(told: QuarterReport) -> dict[str, ActionAsPublished]:
    return {
        one.action.id: ActionAsPublished(
            title=one.action.title,
            priority=one.action.priority,
            status=one.status.value,
            due=one.due,
        )
        for one in told.actions
    }
