"""What a page builder is given, and what it makes."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from site_builder.render.context import Context
from site_builder.render.narrative import Narrator
from site_builder.render.page_file import PageFile

Builder = Callable[[Context, Narrator], Iterator[PageFile]]
