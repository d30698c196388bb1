"""A file of the site, ready to be verified and published."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class OutputFile:
    """`path` is relative to the output folder, with forward slashes; `content` is its bytes."""

    path: str
    content: bytes
