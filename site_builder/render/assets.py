"""A theme's static files and styles, under names that change with their content.

A theme's style sheet is made of the files in its folder `styles`, in order of their names, behind
its tokens. Cards have one of their own, of the files in `card-styles` and of a few that the site
has as well: it is light, since other people load it. A theme that extends another adds files, or
puts one of the same name in its place.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from site_builder.model.output import DIGEST_LENGTH, OutputFile
from site_builder.model.theme import STATIC, Theme, look_of
from site_builder.render import urls
from site_builder.render.tokens import token_styles

STYLES = "ragstone.css"
SCRIPT = "ragstone.js"
FAVICON = "favicon.svg"
STYLE_PARTS = "styles"
CARD_STYLES = "card.css"
CARD_PARTS = "card-styles"
SHARED_WITH_CARDS = (
    "40-statuses.css",
    "42-directions.css",
    "58-sparklines.css",
    "85-preferences.css",
)
"""Parts of the site's styles that the cards in frames of other sites have, too."""
_HASHED = frozenset({".css", ".js", ".svg", ".png", ".ico", ".woff2"})


@dataclass(frozen=True, slots=True)
class Assets:
    """A theme's static files under their published names."""

    files: tuple[OutputFile, ...]
    addresses: Mapping[str, str]  # address by name in the theme

    def address(self, name: str) -> str:
        """Return where a static file is published; "" when the theme has none of that name."""
        return self.addresses.get(name, "")


def assets_of(themes: Sequence[Theme]) -> Assets:
    """Read the static files and styles of a row of themes, the first of which wins."""
    look = look_of(tuple(themes))
    found = {name: path.read_bytes() for name, path in _files(themes, STATIC).items()}
    parts, own = _files(themes, STYLE_PARTS), _files(themes, CARD_PARTS)
    shared = {name: path for name, path in parts.items() if name in SHARED_WITH_CARDS}
    tokens = token_styles(look, lambda name: hashed_name(name, found[name]))
    for name, styles in ((STYLES, parts), (CARD_STYLES, {**shared, **own} if own else {})):
        if styles:
            texts = [path.read_bytes() for _, path in sorted(styles.items())]
            found[name] = b"".join([tokens.encode("utf-8"), *texts])
    files: list[OutputFile] = []
    addresses: dict[str, str] = {}
    for name, content in sorted(found.items()):
        addresses[name] = urls.static(hashed_name(name, content))
        files.append(OutputFile(addresses[name], content))
    return Assets(tuple(files), addresses)


def _files(themes: Sequence[Theme], folder: str) -> dict[str, Path]:
    """Return the files of one folder by their names in it; an earlier theme's go before."""
    found: dict[str, Path] = {}
    for theme in reversed(themes):
        home = theme.folder / folder
        paths = (path for path in sorted(home.rglob("*")) if path.is_file())
        found.update({path.relative_to(home).as_posix(): path for path in paths})
    return found


def hashed_name(name: str, content: bytes) -> str:
    """Return a name that changes with the content: `ragstone.1f2e3d4c5b.css`."""
    path = PurePosixPath(name)
    if path.suffix not in _HASHED:
        return name
    digest = hashlib.sha256(content).hexdigest()[:DIGEST_LENGTH]
    return path.with_name(f"{path.stem}.{digest}{path.suffix}").as_posix()
