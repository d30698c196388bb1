"""The same council, had its withheld numbers been others: a reader must not be able to tell."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from decimal import Decimal
from random import Random

from site_builder.model.fields import Figure, Withheld
from site_builder.model.project import Project, Published
from site_builder.model.quarter import Quarter
from site_builder.model.result import Result
from tests.proof.attacker import is_count, rule_for

Slot = tuple[Quarter, str]
Hidden = tuple[Slot, str, str]  # field and id of the part; of a result that is typed


def hidden_in(project: Project, published: Published) -> list[Hidden]:
    """Return the typed numbers in whose place readers see [c], or nothing."""
    shown = {
        (one.quarter, name): result
        for one in published.results
        for name, result in one.results.items()
    }
    return [
        ((one.quarter, name), field, part)
        for one in project.results
        for name, result in one.results.items()
        if (one.quarter, name) in shown
        for (field, part), was in _figures(result).items()
        if not isinstance(_figures(shown[one.quarter, name]).get((field, part)), Figure)
        if isinstance(was, Figure)
    ]


def _figures(result: Result) -> Mapping[tuple[str, str], Figure | Withheld | None]:
    single = {
        "actual": result.actual,
        "numerator": result.numerator,
        "denominator": result.denominator,
    }
    parts = {("part", name): one for name, one in result.parts.items()}
    return {**{(name, ""): one for name, one in single.items()}, **parts}


def other_world(project: Project, hidden: Iterable[Hidden], rng: Random) -> Project:
    """Return the project with another number in each of these places, as small or as large."""
    measures = {one.id: one for one in project.measures}
    changes: dict[Slot, list[tuple[str, str]]] = {}
    for slot, field, part in hidden:
        changes.setdefault(slot, []).append((field, part))

    def altered(slot: Slot, result: Result) -> Result:
        measure = measures[slot[1]]
        least = rule_for(measure, project.site.disclosure).threshold
        update: dict[str, object] = {}
        parts = dict(result.parts)
        for field, part in changes.get(slot, ()):
            was = _figures(result)[field, part]
            assert isinstance(was, Figure)
            whole = is_count(measure) or field != "actual"
            now = replace(was, value=_other(was.value, least, rng, whole=whole))
            if part:
                parts[part] = now
            else:
                update[field] = now
        return result.model_copy(update={**update, "parts": parts}) if slot in changes else result

    return replace(
        project,
        results=tuple(
            one.model_copy(
                update={
                    "results": {
                        name: altered((one.quarter, name), result)
                        for name, result in one.results.items()
                    }
                }
            )
            for one in project.results
        ),
    )


def _other(value: Decimal, least: int, rng: Random, *, whole: bool) -> Decimal:
    """Return another number on the same side of the threshold; none stays none."""
    if not whole:
        return value + Decimal(rng.randint(1, 9)) / 10
    if 0 < value < least:
        return Decimal(rng.choice([one for one in range(1, least) if one != value] or [int(value)]))
    return value + rng.randint(1, 3) if value else value
