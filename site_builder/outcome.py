"""What a run came to, as `build` hands it to the commands."""

from __future__ import annotations

from dataclasses import dataclass

from site_builder.model.disclosure import Secret
from site_builder.model.output import OutputFile
from site_builder.model.report import Report
from site_builder.problems.codes import CATALOGUE
from site_builder.problems.problem import Problem, Severity


@dataclass(frozen=True, slots=True)
class Outcome:
    """Every problem, and the site's files when there is no error."""

    problems: tuple[Problem, ...]
    report: Report | None = None
    files: tuple[OutputFile, ...] = ()
    secrets: tuple[Secret, ...] = ()  # what none of the files may tell
    left_out: tuple[str, ...] = ()  # reports that wait, in words for officers
    assessed: Report | None = None  # also where there are errors in it, for `diff` alone

    @property
    def errors(self) -> int:
        """How many problems would stop a build."""
        return sum(one.severity is Severity.ERROR for one in self.problems)

    def passes(self, *, strict: bool = False) -> bool:
        """Say whether the site may be published; `strict` counts warnings as failure.

        But for those of codes that say that they are not strict.
        """
        return not self.errors and not (
            strict and any(CATALOGUE[one.code].is_strict for one in self.problems)
        )
