"""Recorded changes of a target as a history shows them: the old one up to the change, marked.

The old target is taken from the targets typed before the change, where they are what `from` says;
else, where the year has been typed over, it stands in the quarters of that year before the change.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from site_builder.model.change import Change, ChangeKind
from site_builder.model.chart import TargetChange, TargetStep
from site_builder.model.measure import Measure
from site_builder.render.words.measure import changed_label, old_target


@dataclass(frozen=True, slots=True)
class ChangedTargets:
    """The targets that stand, those that stood before a change, and the changes."""

    steps: tuple[TargetStep, ...]
    former: tuple[TargetStep, ...] = ()
    changes: tuple[TargetChange, ...] = ()


def changed_targets(
    measure: Measure, steps: Sequence[TargetStep], quarters: Sequence[int]
) -> ChangedTargets:
    """Part the targets of a history at its changes. `quarters` are the positions it shows."""
    standing = {step.position: step for step in steps}
    former: dict[int, TargetStep] = {}
    changes: list[TargetChange] = []
    for change in _of_targets(measure, quarters):
        at = change.quarter.index
        changes.append(TargetChange(at, changed_label(measure, change)))
        if change.old_figure is None:
            continue
        value = change.old_figure.value
        replaced = _before(standing, at, value)
        for position in replaced:
            former[position] = standing.pop(position)
        year = range(at - change.quarter.number + 1, at)
        for position in () if replaced else (one for one in year if one in quarters):
            words = old_target(measure, change)
            former.setdefault(position, TargetStep(position, value, value, words))
    return ChangedTargets(tuple(standing.values()), tuple(former.values()), tuple(changes))


def _of_targets(measure: Measure, quarters: Sequence[int]) -> list[Change]:
    """Return the changes that a history shows both sides of, oldest first."""
    shown = quarters[1:]
    found = (one for one in measure.changes if one.what is ChangeKind.TARGET)
    return sorted((one for one in found if one.quarter.index in shown), key=lambda one: one.quarter)


def _before(standing: dict[int, TargetStep], at: int, value: Decimal) -> list[int]:
    """Return the quarters before a change in which its old target stood, back to another one."""
    found: list[int] = []
    for position in sorted((one for one in standing if one < at), reverse=True):
        step = standing[position]
        if not step.low == step.high == value:
            break
        found.append(position)
    return found
