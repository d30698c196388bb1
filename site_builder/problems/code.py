"""A kind of problem, as the catalogue lists it."""

from __future__ import annotations

from dataclasses import dataclass

from site_builder.problems.problem import Severity

ERROR = Severity.ERROR
WARNING = Severity.WARNING


@dataclass(frozen=True, slots=True)
class Code:
    """One kind of problem. `severity` is the usual one; a stage may lower it for drafts."""

    code: str
    severity: Severity
    title: str  # completes "this is reported when …", without a full stop
    explanation: str  # why it matters, and the way out
    is_strict: bool = True  # a warning of it fails with --strict; not of what only some sites meet
