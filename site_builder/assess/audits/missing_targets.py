"""The check that targets did not run out: a new quarter of which nobody has typed them.

Source: rules, section 1 (no target is declared, never left open).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from site_builder.assess.audits.places import place_of_result
from site_builder.model.assessment import Assessment, MeasureHistory
from site_builder.model.measure import GoodIs
from site_builder.model.report import Report
from site_builder.problems.codes import problem
from site_builder.problems.few import few, unnamed
from site_builder.problems.problem import Problem


def missing_target(report: Report) -> Iterator[Problem]:
    """Find measures of the latest report that have a figure and no target, and had one before.

    They would be left without a status in silence. A target that is `none` or `to be set` is an
    answer. One problem is about them all.
    """
    for latest in report.reports[-1:]:
        quarter = latest.quarter
        live = {one.measure.id for one in latest.assessments}
        names = [
            history.measure.id
            for history in report.measures
            if history.measure.id in live and _lost_its_target(history, history.at(quarter))
        ]
        if names:
            have = "1 measure has" if len(names) == 1 else f"{len(names)} measures have"
            told = problem(
                "missing-target",
                place_of_result("", quarter, report.project),
                f"{have} a figure but no target for {quarter}: {few(names)}.",
                f"Add it to `targets` in the measure's file, such as `{quarter}: 42`; `none` where"
                " there is none on purpose, `to be set` where it is to come.",
            )
            yield replace(told, about=unnamed(names))


def _lost_its_target(history: MeasureHistory, one: Assessment | None) -> bool:
    """Say whether the figure before this one was held against a target, and this one is not."""
    if one is None or one.actual is None or one.aim is not None:
        return False
    if history.measure.good_is is GoodIs.NEITHER:
        return False
    earlier = [
        each
        for each in history.assessments
        if each.quarter < one.quarter and each.actual is not None
    ]
    aim = earlier[-1].aim if earlier else None
    return aim is not None and (aim.value is not None or aim.low is not None)
