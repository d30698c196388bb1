"""Figures that read otherwise only because counts of people are rounded now.

Source: rules, sections 5 and 6: a published figure changes with a word only. Here the setting is
the word: nothing was typed anew, so there is nothing that an entry of `revised:` could tell.
"""

from __future__ import annotations

from decimal import Decimal, InvalidOperation

from site_builder.assess.disclosure.protection import Kind, kind_of, protection_of
from site_builder.model.disclosure import Disclosure
from site_builder.model.fields import Figure
from site_builder.model.ledger import Because, Difference, Explanation
from site_builder.model.measure import Measure
from site_builder.model.result import Result

PROTECTED = Explanation(Because.PROTECTED)
_OF_A_RESULT = frozenset({"numerator", "denominator", "rate"})


def rounded_since(
    one: Difference, measure: Measure, result: Result | None, site: Disclosure
) -> Explanation | None:
    """Return that rounding explains a figure which reads otherwise; None where it does not.

    A count does where it is the rounded one of what was published; any other number where it is
    typed as it was published. `[c]` is explained by an entry alone: see `edition-showed-withheld`.
    """
    rules = protection_of(measure, site)
    if not measure.about_people or rules.base == 1:
        return None
    old, new = _number(one.old), _number(one.new)
    if old is None or (new is None and one.new):
        return None
    counts = kind_of(measure.unit) is Kind.COUNT or one.part in {"numerator", "denominator"}
    if counts and new == rules.shown(old):
        return PROTECTED
    return PROTECTED if _typed(one.part, result) == old else None


def _typed(part: str, result: Result | None) -> Decimal | None:
    """Return a number of a result by the name that a difference gives it."""
    if result is None:
        return None
    if part in _OF_A_RESULT:
        found = getattr(result, part)
    else:
        found = result.parts.get(part.removeprefix("part:")) if part else result.actual
    return found.value if isinstance(found, Figure) else None


def _number(text: str) -> Decimal | None:
    try:
        return Decimal(text)
    except InvalidOperation:
        return None
