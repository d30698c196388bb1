"""Problems in print: for people, for other programs, and for three code-review sites.

Each printer returns the whole text, without its last line end, and decides nothing: who asks for
which, and where it goes, is the command's business. Colour comes only when it is asked for.
"""

from __future__ import annotations

import hashlib
import json
import re
from dataclasses import replace
from typing import TYPE_CHECKING
from urllib.parse import quote

from site_builder.problems.codes import CATALOGUE
from site_builder.problems.order import worst_last
from site_builder.problems.problem import Severity

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from site_builder.problems.problem import Problem

    Printer = Callable[[Sequence[Problem]], str]

WIDEST = 100  # columns of an excerpt
INDENT = "  "
_UNSEEN = re.compile("[\x00-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069]")
_COLOURS = {"error": "31;1", "warning": "33;1", "hint": "36", "caret": "32;1", "place": "1"}


def _clean(text: str) -> str:
    """Keep what is told to one line, and out of the terminal's own commands; show tabs."""
    text = text.replace("\t", "→")
    return _UNSEEN.sub("\N{REPLACEMENT CHARACTER}", text)


def as_text(
    problems: Sequence[Problem], *, colour: bool = False, brief: bool = False, to_name_all: str = ""
) -> str:
    """Print for people: place, what is wrong, the line with a caret, what to type, and a count.

    Errors come last: the end of what is printed is what stays in sight. `brief` leaves out the
    lines of warnings beside errors, and says where what stops the site begins. `to_name_all`: what
    to type to be named all of a long list; "": they are named here.
    """
    warnings = [one for one in problems if one.severity is Severity.WARNING]

    def told(one: Problem) -> str:
        return "\n".join((_one_as_text(one, colour=colour), *_all_named(one, to_name_all)))

    if not brief or len(warnings) in {0, len(problems)}:
        parts = [told(problem) for problem in worst_last(problems)]
        return "\n".join((*parts, summary_line(problems)))
    errors = [one for one in problems if one.severity is Severity.ERROR]
    parts = [told(replace(one, excerpt="")) for one in warnings]
    parts += ["", f"{_counted(warnings)[0]} above. This stops the site:", ""]
    parts += [told(problem) for problem in errors]
    return "\n".join((*parts, "", summary_line(problems)))


def _all_named(problem: Problem, to_name_all: str) -> Iterator[str]:
    """Yield the lines below a problem whose message names the first few of many."""
    if problem.about:
        yield f"{INDENT}all {len(problem.about):,}: {to_name_all}".rstrip()
    if problem.about and not to_name_all:
        yield from (f"{INDENT}{INDENT}{_clean(name)}" for name in problem.about)


def summary_line(problems: Sequence[Problem]) -> str:
    """Count problems in words: `2 errors and 1 warning in 3 files`."""
    if not problems:
        return "no problems"
    files = len({problem.place.path for problem in problems})
    return f"{' and '.join(_counted(problems))} in {files} file{'s' if files > 1 else ''}"


def _counted(problems: Sequence[Problem]) -> list[str]:
    return [
        f"{count} {severity.value}{'s' if count > 1 else ''}"
        for severity in Severity
        if (count := sum(problem.severity is severity for problem in problems))
    ]


def _painted(text: str, name: str, *, colour: bool) -> str:
    return f"\x1b[{_COLOURS[name]}m{text}\x1b[0m" if colour else text


def _one_as_text(problem: Problem, *, colour: bool) -> str:
    severity = _painted(problem.severity.value, problem.severity.value, colour=colour)
    where = _painted(_where(problem), "place", colour=colour)
    lines = [f"{where}: {severity}: {_clean(problem.message)} [{problem.code}]"]
    if problem.excerpt and problem.place.line:
        shown, at = _window(problem.excerpt, problem.place.column)
        number = str(problem.place.line)
        lines.append(f"{INDENT}{number} | {shown}")
        if at:
            gap = " " * (len(number) + len(" | ") + at - 1)
            lines.append(f"{INDENT}{gap}{_painted('^', 'caret', colour=colour)}")
    if problem.hint:
        lines.append(f"{INDENT}{_painted('hint:', 'hint', colour=colour)} {_clean(problem.hint)}")
    return "\n".join(lines)


def _where(problem: Problem) -> str:
    place = problem.place
    numbers = (number for number in (place.line, place.column) if number)
    return ":".join((_clean(place.path), *map(str, numbers)))


def _window(excerpt: str, column: int) -> tuple[str, int]:
    """Cut a long line to what is around the column, and say where the column is in it."""
    text = _clean(excerpt)
    if len(text) <= WIDEST:
        return text.rstrip(), column
    start = max(0, min(column - WIDEST // 2, len(text) - WIDEST))
    before, after = "…" if start else "", "…" if start + WIDEST < len(text) else ""
    shown = f"{before}{text[start : start + WIDEST].rstrip()}{after}"
    return shown, column - start + len(before) if column else 0


def as_json(problems: Sequence[Problem]) -> str:
    """Print for programs. The keys are stable."""
    return json.dumps(
        {
            "problems": [
                {
                    "code": problem.code,
                    "severity": problem.severity.value,
                    "path": problem.place.path,
                    "line": problem.place.line,
                    "column": problem.place.column,
                    "message": problem.message,
                    "hint": problem.hint,
                    "excerpt": problem.excerpt,
                    "about": problem.about,
                }
                for problem in problems
            ],
            "errors": sum(problem.severity is Severity.ERROR for problem in problems),
            "warnings": sum(problem.severity is Severity.WARNING for problem in problems),
        },
        ensure_ascii=False,
        indent=2,
    )


def as_github(problems: Sequence[Problem]) -> str:
    """Print workflow commands, which GitHub shows at the lines of a pull request."""
    return "\n".join(_one_for_github(problem) for problem in problems)


def _one_for_github(problem: Problem) -> str:
    place = problem.place
    fields = {"file": place.path, "title": problem.code}
    if place.line:
        fields["line"] = str(place.line)
    if place.column:
        fields["col"] = str(place.column)
    written = ",".join(
        f"{name}={_github_data(value).replace(':', '%3A').replace(',', '%2C')}"
        for name, value in fields.items()
    )
    return f"::{problem.severity.value} {written}::{_github_data(_told(problem))}"


def _github_data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _told(problem: Problem) -> str:
    return f"{problem.message} ({problem.hint})" if problem.hint else problem.message


def as_gitlab(problems: Sequence[Problem]) -> str:
    """Print a Code Quality report, which GitLab shows at the lines of a merge request."""
    seen: dict[str, int] = {}
    return json.dumps(
        [_one_for_gitlab(problem, seen) for problem in problems], ensure_ascii=False, indent=2
    )


def _one_for_gitlab(problem: Problem, seen: dict[str, int]) -> dict[str, object]:
    """Word one entry. Its fingerprint leaves the line out, so that it survives edits above."""
    told = f"{problem.code}\0{problem.place.path}\0{problem.message}\0{problem.excerpt}"
    seen[told] = seen.get(told, 0) + 1
    fingerprint = hashlib.sha256(f"{told}\0{seen[told]}".encode()).hexdigest()
    return {
        "description": _told(problem),
        "check_name": problem.code,
        "fingerprint": fingerprint,
        "severity": "major" if problem.severity is Severity.ERROR else "minor",
        "location": {"path": problem.place.path, "lines": {"begin": max(1, problem.place.line)}},
    }


def as_sarif(problems: Sequence[Problem]) -> str:
    """Print SARIF 2.1.0, which most code-scanning tools read."""
    codes = sorted({problem.code for problem in problems})
    rules = [
        {
            "id": code,
            "shortDescription": {"text": f"Reported when {CATALOGUE[code].title}."},
            "fullDescription": {"text": CATALOGUE[code].explanation},
        }
        for code in codes
    ]
    run = {
        "tool": {"driver": {"name": "Ragstone", "rules": rules}},
        "columnKind": "unicodeCodePoints",
        "results": [_one_for_sarif(problem, codes.index(problem.code)) for problem in problems],
    }
    schema = "https://json.schemastore.org/sarif-2.1.0.json"
    return json.dumps(
        {"$schema": schema, "version": "2.1.0", "runs": [run]}, ensure_ascii=False, indent=2
    )


def _one_for_sarif(problem: Problem, rule: int) -> dict[str, object]:
    place = problem.place
    physical: dict[str, object] = {"artifactLocation": {"uri": quote(place.path)}}
    if place.line:
        physical["region"] = {"startLine": place.line, "startColumn": max(1, place.column)}
    return {
        "ruleId": problem.code,
        "ruleIndex": rule,
        "level": problem.severity.value,
        "message": {"text": _told(problem)},
        "locations": [{"physicalLocation": physical}],
    }


PRINTERS: dict[str, Printer] = {
    "text": as_text,
    "json": as_json,
    "github": as_github,
    "gitlab": as_gitlab,
    "sarif": as_sarif,
}
"""Printers by the name that `--format` takes."""

FORMATS = tuple(PRINTERS)


def print_problems(
    problems: Sequence[Problem],
    style: str,
    *,
    colour: bool = False,
    brief: bool = False,
    to_name_all: str = "",
) -> str:
    """Print problems in one of `FORMATS`. All but the style is for text only."""
    if style == "text":
        return as_text(problems, colour=colour, brief=brief, to_name_all=to_name_all)
    return PRINTERS[style](problems)
