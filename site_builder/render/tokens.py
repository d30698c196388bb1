"""A theme's tokens as custom properties, which stand in front of its styles.

Whatever stands here was read by `model/theme.py` and `model/palette.py`, which let nothing through
that could end a declaration.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from decimal import Decimal

from site_builder.model.theme import Font, Look

STEPS = {"small": -1, "large": 1, "h3": 1, "h2": 2, "larger": 3, "h1": 4, "huge": 6}
"""Sizes by name: how many steps of the scale each is above the browser's own, the `rem`."""

GENERIC = frozenset({"serif", "sans-serif", "system-ui", "ui-serif", "ui-sans-serif", "ui-rounded"})
"""Names of fonts that CSS knows itself, and that lose their meaning in quotes."""

_BROWSERS_SIZE = Decimal(16)  # pixels of 1rem, until a reader changes it
_EXACT = Decimal("0.001")


def token_styles(look: Look, address: Callable[[str], str]) -> str:
    """Return the tokens as CSS. `address` says where a static file lies beside the style sheet."""
    styles = "".join(_face(font, address(font.file)) for font in look.fonts)
    styles += _root({**look.light, **dict(_letters(look))})
    if look.dark:
        styles += f"@media (prefers-color-scheme:dark){{{_root(look.dark)}}}"
    return f"{styles}\n" if styles else ""


def _letters(look: Look) -> Iterator[tuple[str, str]]:
    if look.text:
        yield "sans", _stack(look.text)
    if look.headings:
        yield "serif", _stack(look.headings)
    if look.size is not None:
        yield "text", f"{_short(look.size / _BROWSERS_SIZE)}rem"
    if look.ratio is not None:
        for name, steps in STEPS.items():
            yield name, f"{_short(look.ratio**steps)}rem"
    if look.corners is not None:
        yield "corner", f"{_short(look.corners / _BROWSERS_SIZE)}rem"


def _stack(fonts: tuple[str, ...]) -> str:
    return ",".join(font if font in GENERIC else f'"{font}"' for font in fonts)


def _short(number: Decimal) -> str:
    return f"{number.quantize(_EXACT).normalize():f}"


def _face(font: Font, address: str) -> str:
    slant = "italic" if font.italic else "normal"
    return (
        f'@font-face{{font-family:"{font.family}";src:url("{address}") format("woff2");'
        f"font-weight:{font.weight};font-style:{slant};font-display:swap}}"
    )


def _root(values: Mapping[str, str]) -> str:
    told = ";".join(f"--{name}:{value}" for name, value in values.items())
    return f":root{{{told}}}" if told else ""
