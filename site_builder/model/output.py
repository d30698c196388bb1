"""A file of the site, ready to be verified and published, and the places that stages agree on."""

from __future__ import annotations

from dataclasses import dataclass

MARKER = ".ragstone"
"""The file by which publishing knows an output folder as its own: no file of a site."""
NOT_FOUND = "404.html"
"""The page that servers give for an address that does not exist, at whatever depth."""
DIGEST_LENGTH = 10
"""Hexadecimal digits of the content's SHA-256 in the names of files that may be kept for good."""
SEARCH_FOLDER = "search/pagefind"
"""Where the program of the search and its index lie."""


@dataclass(frozen=True, slots=True)
class OutputFile:
    """`path` is relative to the output folder, with forward slashes; `content` is its bytes."""

    path: str
    content: bytes
