"""What a file says, in one text or several: archives are opened, compressed streams inflated.

Nothing is trusted: what cannot be read is passed over, and an archive that swells beyond a limit is
read up to it.
"""

from __future__ import annotations

import gzip
import io
import json
import re
import zipfile
import zlib
from collections.abc import Iterator

MOST = 64 * 1024 * 1024
"""Bytes read of one packed file: far more than any download of a site holds."""
DEEPEST = 4
"""Archives inside archives."""

_PDF_STREAM = re.compile(rb"stream\r?\n(.*?)\r?\nendstream", re.DOTALL)
_PDF_SHOWN = re.compile(rb"\[((?:[^\]\\(]|\\.|\((?:[^()\\]|\\.)*\))*)\]\s*TJ", re.DOTALL)
_PDF_STRING = re.compile(rb"\(((?:[^()\\]|\\.)*)\)|<([0-9A-Fa-f\s]+)>", re.DOTALL)
_OFFICE = b"schemas.openxmlformats.org/"
_HEAD = 1000  # bytes in which a part names what it is
_NUMBERED = re.compile(r'\s[\w:]+="[\d.:,-]*"', re.ASCII)
_SHARED = re.compile(r'(?<=t="s">)<v>\d+</v>', re.ASCII)
_PNG = b"\x89PNG\r\n\x1a\n"
_OF_SEARCH = b"pagefind_dcd"
_SAID = ("url", "content", "meta", "filters")
_WIDE = {b"\xff\xfe": "utf-16", b"\xfe\xff": "utf-16"}
_FONTS_AND_PICTURES = (b"wOF2", b"wOFF", b"\xff\xd8\xff", b"RIFF", b"GIF8", b"\x00\x01\x00\x00")


def texts_of(content: bytes, depth: int = 0) -> Iterator[str]:
    """Yield the text of a file, or the texts of all that is packed in it."""
    if depth > DEEPEST or content.startswith(_FONTS_AND_PICTURES):
        return
    if content.startswith(b"PK\x03\x04"):
        for inner in _unzipped(content):
            if _OFFICE in inner[:_HEAD]:
                yield _of_workbook(inner.decode("utf-8", errors="replace"))
            else:
                yield from texts_of(inner, depth + 1)
    elif content.startswith(b"\x1f\x8b"):
        yield from texts_of(_gunzipped(content), depth + 1)
    elif content.startswith(_OF_SEARCH):
        yield from _of_search(content.removeprefix(_OF_SEARCH))
    elif content.startswith(b"%PDF"):
        yield from _of_pdf(content)
    elif content.startswith(_PNG):
        yield from _of_png(content)
    else:
        yield content.decode(_WIDE.get(content[:2], "utf-8"), errors="replace")


def _unzipped(content: bytes) -> Iterator[bytes]:
    left = MOST
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            yield archive.comment
            for entry in archive.infolist():
                yield entry.filename.encode() + b"\n" + entry.comment
                with archive.open(entry) as packed:
                    inner = packed.read(left)
                left -= len(inner)
                yield inner
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, NotImplementedError, RuntimeError):
        return


def _of_workbook(part: str) -> str:
    """Return what a part of a workbook says, without the numbers by which it is put together.

    These are attributes that are numbers alone (rows, widths, styles, counts), and the numbers that
    stand in cells for texts, which are in a part of their own.
    """
    return _NUMBERED.sub("", _SHARED.sub("", part))


def _of_search(part: bytes) -> Iterator[str]:
    """Yield what a result of the site's search says, without counts and places of its words.

    Other parts of the search are its program, and lists of the words that the results hold, with
    numbers of their own all around: they say nothing that no result says (tests/test_search.py).
    """
    if part.startswith(b"{"):
        try:
            entry = json.loads(part)
        except (ValueError, RecursionError):
            yield part.decode("utf-8", errors="replace")
        else:
            yield json.dumps({name: entry[name] for name in _SAID if name in entry})


def _gunzipped(content: bytes) -> bytes:
    try:
        with gzip.open(io.BytesIO(content)) as packed:
            return packed.read(MOST)
    except (OSError, EOFError, zlib.error):
        return b""


def inflated(content: bytes) -> bytes:
    """Return a zlib stream inflated, up to the limit; nothing when it is none."""
    try:
        return zlib.decompressobj().decompress(content, MOST)
    except zlib.error:
        return b""


def _of_pdf(content: bytes) -> Iterator[str]:
    """Yield the words shown on the pages, and whatever else the file says in plain text."""
    yield _PDF_STREAM.sub(b" ", content).decode("latin-1")
    for found in _PDF_STREAM.finditer(content):
        stream = inflated(found[1]) or found[1]
        shown = _PDF_SHOWN.sub(lambda run: b"(" + _joined(run[1]) + b") Tj", stream)
        yield shown.decode("latin-1")


def _joined(run: bytes) -> bytes:
    """Join the strings of a line that was set letter by letter."""
    parts = _PDF_STRING.findall(run)
    return b"".join(
        plain or bytes.fromhex(coded.decode()) for plain, coded in parts if _even(coded)
    )


def _even(coded: bytes) -> bool:
    return len(b"".join(coded.split())) % 2 == 0


def _of_png(content: bytes) -> Iterator[str]:
    """Yield what is written into a picture's notes."""
    at = len(_PNG)
    while at + 8 <= len(content):
        size = int.from_bytes(content[at : at + 4])
        kind, body = content[at + 4 : at + 8], content[at + 8 : at + 8 + size]
        if kind in (b"tEXt", b"iTXt", b"zTXt"):
            name, _, words = body.partition(b"\x00")
            yield (name + b" " + (inflated(words[1:]) or words)).decode("utf-8", "replace")
        at += size + 12
