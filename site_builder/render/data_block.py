"""JSON as a data block of a page: what machines read of it, and no browser runs.

One of the few makers of `Markup`: inside `<script type="application/ld+json">` HTML's escapes do
not count, so everything that could end the block is written as JSON's own.
"""

from __future__ import annotations

from markupsafe import Markup

from site_builder.render.downloads.json_file import Json, json_line

_ESCAPED = {ord(sign): f"\\u{ord(sign):04x}" for sign in "<>&\u2028\u2029"}


def data_block(value: Json) -> Markup:
    """Return JSON that no browser reads as a tag, a comment or the end of its block."""
    return Markup(json_line(value).translate(_ESCAPED))  # noqa: S704 (escaped just now)
