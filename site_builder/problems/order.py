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


def worst_last(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Return warnings before errors, for people: the end of what is printed is what they see.

    Each kind stays in the order in which it came.
    """
    severities = tuple(reversed(Severity))
    return tuple(sorted(problems, key=lambda one: severities.index(one.severity)))


def _position(one: Problem) -> tuple[Place, tuple[str, ...], tuple[str, ...]]:
    texts = (one.code, one.message, one.hint, one.severity.value, one.excerpt)
    return one.place, texts, one.about
