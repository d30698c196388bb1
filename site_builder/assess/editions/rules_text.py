"""A rating scheme as an edition keeps it: a status can be worked out again from that alone."""

from __future__ import annotations

from site_builder.model.canonical import figure_text
from site_builder.model.edition import BandAsPublished, SchemeAsPublished
from site_builder.model.fields import Record
from site_builder.model.scheme import Band, Scheme

_SETTINGS = (
    "tolerance_in",
    "in_range",
    "out_of_range",
    "met",
    "not_met",
    "zero_against_zero",
    "equal_to_last_year",
)
_IMPROVED = ("if_improved_on", "then", "or_equal")


def rules_of(scheme: Scheme) -> SchemeAsPublished:
    """Return what a scheme says, as typed, without shapes and explanations."""
    return SchemeAsPublished(
        title=scheme.title,
        basis=scheme.basis.value,
        bands=tuple(_band(one) for one in scheme.bands),
        settings=_typed(scheme, _SETTINGS),
    )


def _band(band: Band) -> BandAsPublished:
    return BandAsPublished(
        code=band.code,
        name=band.name,
        family=band.family.value,
        bounds={key: figure_text(figure) for key, figure in band.bounds},
        improved=_typed(band, _IMPROVED),
    )


def _typed(record: Record, names: tuple[str, ...]) -> dict[str, str]:
    """Return those of some keys that were typed, as text."""
    values = ((name, getattr(record, name)) for name in names)
    return {name: "yes" if value is True else str(value) for name, value in values if value}
