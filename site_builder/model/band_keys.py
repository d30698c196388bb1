"""By which key the bands of a site's schemes are counted.

A band is counted by its code. Where several schemes use one code for different things, A for Amber
and A for Agreed, only the first keeps it; the others are counted by code and name.
"""

from __future__ import annotations

from collections.abc import Iterable

from site_builder.model.scheme import Band, Scheme


def band_key(band: Band, schemes: Iterable[Scheme]) -> str:
    """Return the key of a band among all schemes of a site, in the order of `site.yaml`."""
    owner = next((one for scheme in schemes for one in scheme.bands if one.code == band.code), band)
    same = (owner.name, owner.family) == (band.name, band.family)
    return band.code if same else f"{band.code} {band.name}"
