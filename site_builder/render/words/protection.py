"""How a measure's small numbers are protected, as its page says: the settings, never a number."""

from __future__ import annotations

from site_builder.model.disclosure import Disclosure, OwnDisclosure, Zeros
from site_builder.model.measure import Measure


def small_numbers(measure: Measure, site: Disclosure) -> str:
    """Say what readers do not see of a measure about people, and what they see rounded.

    The measure's own settings, else the site's; nothing for a measure that counts no people.
    """
    if not measure.about_people:
        return ""
    own = measure.disclosure or OwnDisclosure()
    limit = site.threshold if own.threshold is None else own.threshold
    base = (site.rounding if own.rounding is None else own.rounding) or 1
    zeros = site.zeros if own.zeros is None else own.zeros
    none_either = ", and so is 0" if zeros is Zeros.WITHHOLD else ""
    rounded = f" Numbers of people are rounded to the nearest {base}." if base > 1 else ""
    return f"A number of people below {limit} is withheld{none_either}.{rounded}"
