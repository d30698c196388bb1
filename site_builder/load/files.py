"""Which files of a project hold what, and which are in the way. Opens none of them but to read."""

from __future__ import annotations

import re
import stat
from dataclasses import dataclass
from enum import Enum
from pathlib import Path

from site_builder.load.retype import quarter_hint
from site_builder.load.text import LARGEST, CleanText, clean_text
from site_builder.model.fields import ID_MAX, ID_PATTERN
from site_builder.model.quarter import Quarter
from site_builder.problems.codes import problem
from site_builder.problems.problem import Place, Problem
from site_builder.problems.suggest import nearest


class Kind(Enum):
    """What a file holds."""

    SITE = "site"
    PEOPLE = "people"
    GLOSSARY = "glossary"
    PLAN = "plan"
    PAGE = "page"
    REPORT = "report"
    CHAPTER = "chapter"
    MEASURE = "measure"
    ACTION = "action"
    RESULTS = "results"
    EDITION = "edition"


PLACES = (
    (r"content/site\.yaml", Kind.SITE),
    (r"content/people\.yaml", Kind.PEOPLE),
    (r"content/glossary\.yaml", Kind.GLOSSARY),
    (r"content/plans/(?P<id>[^/]+)\.yaml", Kind.PLAN),
    (r"content/pages/(?P<id>[^/]+)\.md", Kind.PAGE),
    (r"content/quarters/(?P<quarter>[^/]+)/report\.md", Kind.REPORT),
    (r"content/quarters/(?P<quarter>[^/]+)/(?P<id>[^/]+)\.md", Kind.CHAPTER),
    (r"content/editions/(?P<quarter>[^/]+)\.json", Kind.EDITION),
    (r"measures/definitions/(?:.+/)?(?P<id>[^/]+)\.yaml", Kind.MEASURE),
    (r"measures/actions/(?:.+/)?(?P<id>[^/]+)\.yaml", Kind.ACTION),
    (r"measures/results/(?P<quarter>[^/]+)\.yaml", Kind.RESULTS),
    (r"measures/results/(?P<quarter>[^/]+)/(?P<id>[^/]+)\.yaml", Kind.RESULTS),
)
"""Where each kind of file lies. The first that fits counts; a file that fits none is a stray."""

FOLDERS = ("content", "measures")
NOT_OURS = frozenset({"README.md", "Thumbs.db", "desktop.ini"})
USUAL_ENDINGS = {
    ".yml": ".yaml",
    ".yaml.txt": ".yaml",
    ".markdown": ".md",
    ".md.txt": ".md",
    ".YAML": ".yaml",
    ".MD": ".md",
    ".txt": ".md",
}


@dataclass(frozen=True, slots=True)
class Found:
    """A file of the project. `id` and `quarter` come from its name, where its kind has them."""

    path: str  # in the project, with forward slashes
    kind: Kind
    id: str = ""
    quarter: Quarter | None = None

    @property
    def slug(self) -> str:
        """The quarter as in the file's name, empty when it has none."""
        return self.quarter.slug if self.quarter is not None else ""


@dataclass(frozen=True, slots=True)
class Scan:
    """The files to read, in the order of their paths, and what is wrong with the others."""

    files: tuple[Found, ...]
    problems: tuple[Problem, ...]


def scan(root: Path) -> Scan:
    """Find a project's files. Symbolic links are never followed."""
    files: list[Found] = []
    problems: list[Problem] = []
    for path, mode in sorted(_walk(root)):
        found = _sort_out(path, mode)
        if isinstance(found, Problem):
            problems.append(found)
        else:
            files.append(found)
    return Scan(tuple(files), tuple(problems))


def read(root: Path, found: Found) -> CleanText:
    """Read a file's text, and no more of it than a file may hold."""
    try:
        with (root / found.path).open("rb") as handle:
            return clean_text(handle.read(LARGEST + 1), found.path)
    except OSError as error:
        note = problem(
            "unreadable-file",
            Place(found.path),
            f"the file cannot be read: {error.strerror or 'it may be in use'}",
        )
        return CleanText(None, (note,))


def _walk(root: Path) -> list[tuple[str, int]]:
    """Return every path below the folders of content with its mode; folders are not returned."""
    waiting = list(FOLDERS)
    found: list[tuple[str, int]] = []
    while waiting:
        path = waiting.pop()
        try:
            mode = (root / path).lstat().st_mode
            names = (
                sorted(one.name for one in (root / path).iterdir()) if stat.S_ISDIR(mode) else []
            )
        except OSError:
            continue  # what is needed and not there is noted as missing
        fits = any(re.fullmatch(pattern, path) for pattern, _ in PLACES)
        if stat.S_ISDIR(mode) and not fits:
            waiting += [f"{path}/{name}" for name in names if not _ignored(name)]
        else:
            found.append((path, mode))
    return found


def _ignored(name: str) -> bool:
    return name.startswith(".") or name.endswith("~") or name in NOT_OURS


def _sort_out(path: str, mode: int) -> Found | Problem:
    place = Place(_shown(path))
    if stat.S_ISLNK(mode):
        return problem(
            "symlink",
            place,
            "this is a symbolic link, and links are not followed",
            "put the file itself here",
        )
    if _shown(path) != path:
        return problem("bad-file-name", place, "the name is not made of letters", "rename it")
    for pattern, kind in PLACES:
        match = re.fullmatch(pattern, path)
        if match is not None:
            return (
                _named(path, kind, match)
                if stat.S_ISREG(mode)
                else problem(
                    "unreadable-file", place, "this is not a file", "put a file of that name here"
                )
            )
    return problem("stray-file", place, "nothing reads this file", _usual_name(path))


def _usual_name(path: str) -> str:
    for ending, usual in USUAL_ENDINGS.items():
        meant = path.removesuffix(ending) + usual
        if path.endswith(ending) and any(re.fullmatch(pattern, meant) for pattern, _ in PLACES):
            return f"name it {Path(meant).name}"
    single = ("content/site.yaml", "content/people.yaml", "content/glossary.yaml")
    meant_path = nearest(path, single)
    return f"did you mean {meant_path}?" if meant_path else "move it to where it belongs"


def _named(path: str, kind: Kind, match: re.Match[str]) -> Found | Problem:
    parts = match.groupdict()
    place, name = Place(_shown(path)), parts.get("id") or ""
    quarter = None
    if "quarter" in parts:
        try:
            quarter = Quarter.from_slug(parts["quarter"])
        except ValueError:
            return problem(
                "bad-file-name",
                place,
                f"'{_shown(parts['quarter'])}' is not the name of a quarter",
                _quarter_name(parts["quarter"], Path(path).suffix),
            )
    if name and (not re.fullmatch(ID_PATTERN, name) or len(name) > ID_MAX):
        plain = re.sub(r"[^a-z0-9]+", "-", name.lower()).strip("-")[:ID_MAX].strip("-")
        return problem(
            "bad-file-name",
            place,
            f"'{_shown(name)}' cannot be part of an address",
            f"name it {plain}{Path(path).suffix}" if plain else "use letters a to z",
        )
    return Found(path, kind, name, quarter)


def _quarter_name(typed: str, suffix: str) -> str:
    """Say how to name a file or folder of a quarter: Q3 2019-20.yaml is 2019-20-q3.yaml."""
    meant = quarter_hint(typed, or_year=False).removeprefix("type ")
    try:
        slug = Quarter.parse(meant).slug
    except ValueError:
        return "name it like 2019-20-q2"
    return f"name it {slug}{suffix if suffix == '.yaml' else ''}"


def _shown(path: str) -> str:
    """Return a path that can be printed whatever bytes its name is made of."""
    return path.encode("utf-8", "backslashreplace").decode("utf-8")
