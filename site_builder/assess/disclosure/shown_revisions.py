"""Earlier values of a figure: those that are small, or too near to another one, are withheld.

Source: rules, section 5 (a revision pair whose difference is small): from two numbers that were
published for the same people, readers take one from the other.
"""

from __future__ import annotations

from decimal import Decimal

from site_builder.assess.disclosure.cells import group_of
from site_builder.assess.disclosure.protection import Kind, Protection, factor_of, kind_of
from site_builder.assess.exact import difference, product, shown_quotient
from site_builder.model.fields import Figure, Withheld
from site_builder.model.measure import Measure
from site_builder.model.result import FIGURE, Result, Revision
from site_builder.model.rounding import rounded


def shown_revisions(
    measure: Measure, rules: Protection, result: Result, *, kept: bool
) -> tuple[Revision, ...]:
    """Return the revisions with `[c]` for each earlier value that may not be shown.

    `kept`: the figure itself is withheld, or something that adds up with it, which an earlier value
    would tell of. Then no earlier value is shown. Else the newest values go first, and one is shown
    when it is far enough from each that is shown already.
    """
    if kept or isinstance(result.actual, Withheld):
        return tuple(_without(one) for one in result.revised)
    now = None if result.actual is None else _people(measure, result, result.actual.value)
    shown = [] if now is None else [now]
    found: list[Revision] = []
    for one in reversed(result.revised):
        if one.of != FIGURE:
            found.append(_without(one))  # an earlier part or group: too near to too many numbers
            continue
        count = (
            None if isinstance(one.from_, Withheld) else _people(measure, result, one.from_.value)
        )
        if count is not None and (rules.protects(count) or _near(count, shown, rules)):
            found.append(_without(one))
            continue
        if count is not None:
            shown.append(count)
        found.append(_rounded(measure, rules, one))
    return tuple(reversed(found))


def _near(count: Decimal, shown: list[Decimal], rules: Protection) -> bool:
    steps = (difference(count, other).copy_abs() for other in shown)
    return any(0 < step < rules.threshold for step in steps)


def _people(measure: Measure, result: Result, value: Decimal) -> Decimal | None:
    """Return how many people an earlier figure stands for; None when nobody can tell.

    An earlier percentage is held against today's group, which is the one that is printed.
    """
    kind = kind_of(measure.unit)
    if kind is Kind.COUNT:
        return value
    factor, (_, denominator) = factor_of(measure.unit), group_of(measure, result)
    if kind is Kind.AVERAGE or factor is None or denominator is None:
        return None
    return rounded(shown_quotient(product(value, denominator), factor), 0)


def _without(one: Revision) -> Revision:
    if isinstance(one.from_, Withheld):
        return one
    return one.model_copy(update={"from_": Withheld.CONFIDENTIAL})


def _rounded(measure: Measure, rules: Protection, one: Revision) -> Revision:
    if isinstance(one.from_, Withheld) or kind_of(measure.unit) is not Kind.COUNT:
        return one
    value = rules.shown(one.from_.value)
    if value == one.from_.value:
        return one
    return one.model_copy(update={"from_": Figure(value, one.from_.sign)})
