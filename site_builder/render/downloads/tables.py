"""The other tables: measures, targets, actions, updates of actions, and summaries."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from site_builder.model.report import NO_DIRECTION, NO_RATING, Summary
from site_builder.model.roll_up import RollUp
from site_builder.model.rounding import rounded
from site_builder.model.scheme import Family
from site_builder.model.target import Target, TargetKind, quarters_of
from site_builder.render.context import Context
from site_builder.render.downloads.table import Row
from site_builder.render.narrative import Narrator
from site_builder.render.words.labels import rhythm, unit_name
from site_builder.render.words.scope import count_of
from site_builder.render.words.states import CONFIDENTIAL

_SHARE_DECIMALS = 4
_SEPARATOR = "; "


def measures(context: Context, narrator: Narrator) -> Iterator[Row]:
    """Return each measure and who answers for it."""
    latest = context.latest.quarter
    for history in context.report.measures:
        measure = history.measure
        priority, objective = measure.priority.at(latest), measure.objective
        yield {
            "measure": measure.id,
            "number": measure.number,
            "title": measure.title,
            "short_title": measure.short_title or "",
            "priority": priority,
            "objective": objective.at(latest) if objective else "",
            "headline": "yes" if measure.headline else "no",
            "unit": unit_name(measure.unit),
            "decimals": measure.decimals,
            "good_is": measure.good_is.value,
            "period_type": measure.period_type.value,
            "reports": rhythm(measure.reports),
            "in_arrears": measure.in_arrears,
            "compare_with": measure.comparator.value,
            "portfolio": _SEPARATOR.join(measure.portfolio),
            "directorate": _SEPARATOR.join(measure.directorate),
            "since": str(measure.since) if measure.since else "",
            "until": str(measure.until) if measure.until else "",
            "source": measure.source or "",
            "tags": _SEPARATOR.join(measure.tags),
            "description": narrator.words(measure.description, latest, priority),
            "method": narrator.words(measure.method, latest, priority),
            "note": narrator.words(measure.note, latest, priority),
        }


def targets(context: Context, _: Narrator) -> Iterator[Row]:
    """Return each target set, quarter by quarter."""
    for history in context.report.measures:
        measure = history.measure
        for quarter in quarters_of(measure.targets):
            target = measure.target(quarter)
            if target is None:
                continue
            yield {
                "measure": measure.id,
                "quarter": str(quarter),
                "kind": target.kind.value,
                "target": _typed(target),
                "target_low": target.low.value if target.low else None,
                "target_high": target.high.value if target.high else None,
                "target_floor": target.floor.value if target.floor else None,
                "target_sign": target.sign.value if target.sign else "",
            }


def _typed(target: Target) -> Decimal | str | None:
    if target.kind is TargetKind.WITHHELD:
        return CONFIDENTIAL
    return target.figure.value if target.figure else None


def actions(context: Context, narrator: Narrator) -> Iterator[Row]:
    """Return each action with its newest status."""
    latest = context.latest.quarter
    for history in context.report.actions:
        action = history.action
        now = history.assessments[-1] if history.assessments else None
        yield {
            "action": action.id,
            "title": action.title,
            "short_title": action.short_title or "",
            "priority": action.priority,
            "objective": action.objective or "",
            "workstream": action.workstream or "",
            "portfolio": _SEPARATOR.join(action.portfolio),
            "directorate": _SEPARATOR.join(action.directorate),
            "status": now.status.value if now else "",
            "quarter": str(now.quarter) if now else "",
            "due": now.due.isoformat() if now and now.due else "",
            "overdue": ("yes" if now.overdue else "no") if now else "",
            "since": str(action.since) if action.since else "",
            "until": str(action.until) if action.until else "",
            "description": narrator.words(action.description, latest, action.priority),
            "note": narrator.words(action.note, latest, action.priority),
        }


def updates(context: Context, narrator: Narrator) -> Iterator[Row]:
    """Return each action in each quarter in which it was reported."""
    for history in context.report.actions:
        for one in history.assessments:
            text = one.update.update if one.update else None
            yield {
                "action": history.action.id,
                "title": history.action.title,
                "quarter": str(one.quarter),
                "status": one.status.value,
                "due": one.due.isoformat() if one.due else "",
                "overdue": "yes" if one.overdue else "no",
                "update": narrator.words(text, one.quarter, history.action.priority),
            }


def summaries(context: Context, _: Narrator) -> Iterator[Row]:
    """Return the counts of each report and its priorities, then of who answers for the latest."""
    rule = context.site.roll_up
    for report in context.report.reports:
        yield _summary(report.summary, report.plan.title, rule)
        for chapter in report.chapters:
            yield _summary(chapter.summary, chapter.priority.title, rule)
    for office in context.report.answerable:
        yield _summary(office.summary, office.title, rule)


def _summary(summary: Summary, title: str, rule: RollUp) -> Row:
    overall = summary.overall
    row: Row = {
        "scope": summary.scope,
        "title": title,
        "quarter": str(summary.quarter),
        "measures": len(summary.measures),
        "measures_rated": summary.rated,
        "measures_unrated": count_of(summary.latest_families, NO_RATING),
    }
    for family in Family:
        row[f"measures_{family.value}"] = count_of(summary.latest_families, family.value)
    for code in ("better", "same", "worse", "increased", "decreased"):
        row[code] = count_of(summary.movement, code)
    row["no_comparison"] = count_of(summary.movement, NO_DIRECTION)
    row["actions"] = summary.acted
    for tally in (overall.green, overall.amber, overall.red):
        row[f"rated_{tally.code}"] = tally.count
        row[f"share_{tally.code}"] = rounded(overall.share(tally) * Decimal(100), _SHARE_DECIMALS)
    row["overall_status"] = overall.family.value if overall.family else ""
    row["status_source"] = overall.source.value
    row["roll_up_rule"] = rule.rule.value
    row["headline_weight"] = rule.headline_weight
    average = overall.average
    row["average_points"] = None if average is None else rounded(average, _SHARE_DECIMALS)
    return row
