"""Files that hold both sides of a merge: named once, and read on as if the first side were chosen.

git leaves three or four lines of marks in such a file. Without this, each of them would be told as
a slip of YAML, or nothing at all in Markdown.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from site_builder.problems.codes import problem
from site_builder.problems.problem import Place, Problem

_OURS = re.compile(r"<{7}(?: |$)")
_BASE = re.compile(r"\|{7}(?: |$)")
_THEIRS = re.compile(r"={7}$")
_END = re.compile(r">{7}(?: |$)")


@dataclass(frozen=True, slots=True)
class Unmerged:
    """What is told of the file, and its text without marks and other sides, on the same lines."""

    problem: Problem
    text: str


def unmerged(text: str, path: str) -> Unmerged | None:
    """Find the marks of a merge in a file; None where there are none.

    `=======` alone underlines a heading in Markdown, so it counts only beside another mark.
    """
    if "<<<<<<<" not in text and ">>>>>>>" not in text:
        return None
    lines = text.split("\n")
    first = next((at for at, one in enumerate(lines) if _OURS.match(one) or _END.match(one)), None)
    if first is None:
        return None
    found = problem(
        "merge-conflict",
        Place(path, first + 1, 1),
        "this file holds both sides of a merge",
        "keep one, delete the three marker lines (<<<<<<<, =======, >>>>>>>)",
    )
    return Unmerged(replace(found, excerpt=lines[first]), "\n".join(_first_side(lines)))


def _first_side(lines: list[str]) -> list[str]:
    """Return the lines, empty where there is a mark or the other side."""
    kept: list[str] = []
    inside = other = False
    for line in lines:
        if _OURS.match(line):
            inside, other = True, False
        elif _END.match(line):
            inside = other = False
        elif inside and (_BASE.match(line) or _THEIRS.match(line)):
            other = True
        elif not other:
            kept.append(line)
            continue
        kept.append("")
    return kept
