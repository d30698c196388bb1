"""The order in which problems are told: by file, then line, then column; each of them once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from site_builder.problems.problem import Severity

if TYPE_CHECKING:
    from collections.abc import Iterable

    from site_builder.problems.problem import Place, Problem


def in_order(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Return problems sorted by place, without repeats."""
    return tuple(sorted(set(problems), key=_position))


def worst_first(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Return errors before warnings, for people: what stops them must not lie under what does not.

    Each kind stays in the order in which it came.
    """
    severities = tuple(Severity)
    return tuple(sorted(problems, key=lambda one: severities.index(one.severity)))


def _position(one: Problem) -> tuple[Place, str, str, str, str, str]:
    return one.place, one.code, one.message, one.hint, one.severity.value, one.excerpt
