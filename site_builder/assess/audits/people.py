"""What an officer should know of measures about people: whether their groups can be protected.

Small numbers are withheld by themselves, see `disclosure`; here is what that cannot see.
"""

from __future__ import annotations

from collections.abc import Iterator

from site_builder.assess.audits.places import place_of
from site_builder.assess.audits.typed_figures import typed_figures
from site_builder.model.project import Project
from site_builder.model.report import Report
from site_builder.problems.codes import problem
from site_builder.problems.problem import Problem

_WHOLE = (0, 100)


def group_not_known(report: Report, project: Project) -> Iterator[Problem]:
    """Find percentages of exactly 0 or 100 that do not say of how many people.

    Of a small group they tell of everyone in it, and without the group nobody can see whether it is
    small. Asked of figures that are shown, for one that is withheld tells nothing; and of groups as
    typed, for of a share with parts the group is not shown. Such parts are withheld themselves.
    """
    for one in typed_figures(report, project):
        measure = one.measure
        if not measure.about_people or measure.unit.name != "percent":
            continue
        if one.shown.actual in _WHOLE and one.typed.denominator is None:
            yield problem(
                "group-not-known",
                place_of(one.shown, report.project),
                f"{measure.id} gives {one.shown.actual}% for {one.quarter}, but not of how many"
                " people, so a small group is not protected.",
                "Give `numerator` and `denominator`, or store `actual: [c]`.",
            )
