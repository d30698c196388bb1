"""What an officer should know of measures about people: whether their groups can be protected.

Small numbers are withheld by themselves, see `disclosure`; here is what that cannot see.
"""

from __future__ import annotations

from collections.abc import Iterator

from site_builder.assess.places import place_of
from site_builder.model.project import Project
from site_builder.model.report import Report
from site_builder.problems.codes import problem
from site_builder.problems.problem import Problem

_WHOLE = (0, 100)


def group_not_known(report: Report, _: Project) -> Iterator[Problem]:
    """Find percentages of exactly 0 or 100 that do not say of how many people.

    Of a small group they tell of everyone in it, and without the group nobody can see whether it is
    small. Asked of what is shown: a figure that is withheld tells nothing.
    """
    for history in report.measures:
        measure = history.measure
        if not measure.about_people or measure.unit.name != "percent":
            continue
        for one in history.assessments:
            group = None if one.result is None else one.result.denominator
            if one.actual in _WHOLE and group is None:
                yield problem(
                    "group-not-known",
                    place_of(one, report.project),
                    f"{measure.id} gives {one.actual}% for {one.quarter}, but not of how many"
                    " people, so a small group is not protected.",
                    "Give `numerator` and `denominator`, or store `actual: [c]`.",
                )
