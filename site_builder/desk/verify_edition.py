"""`ragstone verify-edition`: whether a folder holds an edition as it was published.

The files are as their checksums say; the record fits the digest in it; every other file is what the
record gives. So they agree with one another, which anybody can bring about who makes all of them
anew. Inside a project they are proved: everything is what the lock file in git gives.
"""

from __future__ import annotations

import json
import re
from hashlib import sha256
from pathlib import Path

from site_builder.build import files_of
from site_builder.desk.freeze import EDITIONS
from site_builder.model.canonical import edition_text
from site_builder.model.edition import Edition

CHECKSUMS, RECORD, PAGE = "SHA256SUMS", "edition.json", "index.html"
OK = "OK"
_LINE = re.compile(r"([0-9a-f]{64}) [ *]([^/\\]+)")


def verify_edition(folder: Path, project: Path | None) -> tuple[tuple[str, ...], bool]:
    """Return what was found, a line for each file and a verdict, and whether all is proved."""
    try:
        listed = _listed((folder / CHECKSUMS).read_text(encoding="utf-8"))
        found = {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()}
    except (OSError, ValueError):
        return (f"{CHECKSUMS}: missing, or not a list of checksums",), False
    told = {name: _told(name, listed, found) for name in sorted({*listed, *found} - {CHECKSUMS})}
    lines = [f"{name}: {words}" for name, words in told.items() if words]
    edition = _edition(found.get(RECORD, b""))
    lines.append(f"digest in {RECORD}: {OK if edition else 'does not fit, or is not there'}")
    if edition is not None:
        lines.append(_against_record(edition, found))
    if edition is not None and project is not None:
        lines.append(_against_lock(edition, found, project))
    good = all(line.endswith(f": {OK}") for line in lines)
    return (*lines, _verdict(edition, good=good, in_project=project is not None)), good


def _listed(text: str) -> dict[str, str]:
    """Read checksums by name. Raises ValueError for a line that is none."""
    listed: dict[str, str] = {}
    for line in text.splitlines():
        match = _LINE.fullmatch(line)
        if match is None:
            raise ValueError(line)
        listed[match[2]] = match[1]
    if not listed:
        raise ValueError(text)
    return listed


def _told(name: str, listed: dict[str, str], found: dict[str, bytes]) -> str:
    """Say how it is with one file; nothing of the page, which changes with the site."""
    if name not in listed:
        return "" if name == PAGE else f"no part of the edition: {CHECKSUMS} does not list it"
    if name not in found:
        return "missing"
    same = sha256(found[name]).hexdigest() == listed[name]
    return OK if same else f"altered: it does not have the checksum that {CHECKSUMS} gives"


def _edition(content: bytes) -> Edition | None:
    """Return the record; None where it is none, or does not fit its digest."""
    try:
        text = content.decode("utf-8")
        raw = json.loads(text)
        edition = Edition.model_validate({key: raw[key] for key in raw if key != "digest"})
        return edition if edition_text(edition) == text else None
    except (ValueError, TypeError, RecursionError):
        return None


def _against_record(edition: Edition, found: dict[str, bytes]) -> str:
    """Make every file anew from the record, and compare: checksums can be written anew as well."""
    other = [name for name, content in files_of(edition).items() if found.get(name) != content]
    return f"made anew from {RECORD}: {'gives other ' + ', '.join(other) if other else OK}"


def _against_lock(edition: Edition, found: dict[str, bytes], project: Path) -> str:
    """Compare every file with what the project's lock file gives."""
    name = (EDITIONS / f"{edition.quarter.slug}.json").as_posix()
    try:
        lock = _edition((project / name).read_bytes().replace(b"\r\n", b"\n"))
    except OSError:
        return f"{name} in this project: not there (go elsewhere to prove a copy of another)"
    if lock is None:
        return f"{name} in this project: edited by hand"
    other = [each for each, content in files_of(lock).items() if found.get(each) != content]
    return f"{name} in this project: {'gives other ' + ', '.join(other) if other else OK}"


def _verdict(edition: Edition | None, *, good: bool, in_project: bool) -> str:
    if not good:
        return "NOT proved: this is not the edition as it was published."
    at = "" if edition is None else f" of {edition.quarter}, published {edition.published}"
    if in_project:
        return f"Proved: this is the edition{at}, by its checksums and the project's lock file."
    return (
        f"The files agree with one another, as an edition{at}. That does not show who made them:"
        f" compare {CHECKSUMS} with the council's own, or run this inside the project."
    )
