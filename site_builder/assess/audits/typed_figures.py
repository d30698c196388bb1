"""The figures as typed, for checks that need the numbers which a report withholds.

A problem that such a check finds never prints a number of a result that is withheld: problems are
read in the logs of a build, which may be public.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from site_builder.model.assessment import Assessment
from site_builder.model.fields import Figure, Withheld
from site_builder.model.measure import Measure
from site_builder.model.project import Project
from site_builder.model.quarter import Quarter
from site_builder.model.report import Report
from site_builder.model.result import Result


@dataclass(frozen=True, slots=True)
class Typed:
    """One measure in one quarter: what is shown, and what was typed for it."""

    shown: Assessment
    typed: Result

    @property
    def measure(self) -> Measure:
        """The measure."""
        return self.shown.measure

    @property
    def quarter(self) -> Quarter:
        """The quarter."""
        return self.shown.quarter

    @property
    def actual(self) -> Decimal | None:
        """The figure as typed; None where there is none, or `[c]`."""
        return number(self.typed.actual)

    @property
    def is_shown_whole(self) -> bool:
        """Whether every number of the result is shown as typed, and may be printed."""
        return self.shown.result == self.typed


def typed_figures(report: Report, project: Project) -> Iterator[Typed]:
    """Yield everything typed for the quarters of a report, measure by measure."""
    results = {one.quarter: one.results for one in project.results}
    for history in report.measures:
        for one in history.assessments:
            result = results.get(one.quarter, {}).get(history.measure.id)
            if result is not None and one.result is not None:
                yield Typed(one, result)


def number(figure: Figure | Withheld | None) -> Decimal | None:
    """Return a figure as a number; None where there is none, or `[c]`."""
    return figure.value if isinstance(figure, Figure) else None
