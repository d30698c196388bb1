"""The examples of the manual, and the small council that each is tried in.

An example says in its first line where it belongs: the path of a file, or one of the short names in
`SHORT`. In Markdown, HTML and CSS, whose first line is read, the path stands after the fence.
What it types takes the place of what the file typed under the same key; other keys stay.
"""

from __future__ import annotations

import re
import shutil
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.load.cases import TINY

MANUAL = Path(__file__).parents[2] / "docs" / "manual"
COUNCIL = Path(__file__).parent / "council"  # the measures and actions that examples name
MEASURE = "council-homes-started"
PRIORITY = "build-a-better-harrow"  # as this project has it; of the tiny site it is `homes`
RESULTS = "measures/results/2019-20-q2.yaml"
SHORT = {
    "a measure": (f"measures/definitions/{PRIORITY}/{MEASURE}.yaml", ()),
    "a result": (RESULTS, ("results", MEASURE)),
    "content/site.yaml, under schemes": ("content/site.yaml", ("schemes",)),
}
OPEN_ENDED = {"results", "actions", "schemes"}  # keys whose own keys stay, too

_PRIORITY = re.compile(
    r"(?<=\bpriority: )homes$|(?<=\bid: )homes$|(?<=\[\[)homes(?=\.)", re.MULTILINE
)
_HEADING = re.compile(r"^#{2,3} (.+)$")
_FENCE = re.compile(r"^ *```(yaml|markdown|html|css)(?: (.+))?$")


@dataclass(frozen=True, slots=True)
class Example:
    """One block of a page: the heading it stands under, where it belongs, and its text."""

    page: str
    line: int
    heading: str
    place: str
    text: str

    @property
    def name(self) -> str:
        return f"{self.page}:{self.line}"


def examples(page: str) -> tuple[Example, ...]:
    """Return the examples of a page, in order."""
    lines = (MANUAL / page).read_text("utf-8").splitlines()
    found: list[Example] = []
    heading = ""
    for at, line in enumerate(lines):
        if title := _HEADING.match(line):
            heading = title[1]
        if fence := _FENCE.match(line):
            found.append(_example(page, heading, lines, at, fence[2]))
    return tuple(found)


def _example(page: str, heading: str, lines: list[str], at: int, place: str | None) -> Example:
    margin = len(lines[at]) - len(lines[at].lstrip())
    end = next(n for n in range(at + 1, len(lines)) if lines[n].strip() == "```")
    body = [line[margin:] for line in lines[at + 1 : end]]
    if place is None:
        place = body.pop(0).removeprefix("# ").removesuffix(":")
    return Example(page, at + 1, heading, place, "".join(f"{line}\n" for line in body))


def council(folder: Path) -> Path:
    """Make the small council in a folder, with what the examples name; return its root."""
    root = folder / "site"
    for name, content in _council().items():
        file = root / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)
    return root


@cache
def _council() -> dict[str, bytes]:
    """Return the files of the small council, put together once for all examples."""
    with TemporaryDirectory() as folder:
        root = _put_together(Path(folder) / "site")
        files = (path for path in root.rglob("*") if path.is_file())
        return {path.relative_to(root).as_posix(): path.read_bytes() for path in files}


def _put_together(root: Path) -> Path:
    shutil.copytree(TINY, root)
    _rename_priority(root)
    for source in sorted(path for path in COUNCIL.rglob("*") if path.is_file()):
        put(root, source.relative_to(COUNCIL).as_posix(), source.read_text("utf-8"))
    results = root / "measures/results/2019-20-q2.yaml"  # examples publish it on 16 January
    text = results.read_text("utf-8").replace("date: 2019-12-01", "date: 2020-02-01")
    results.write_text(text, "utf-8")
    return root


def _rename_priority(root: Path) -> None:
    """Give the tiny site's priority the id that the examples name."""
    for path in (one for one in root.rglob("*") if one.suffix in {".yaml", ".md"}):
        text = path.read_text("utf-8")
        path.write_text(_PRIORITY.sub(PRIORITY, text), "utf-8")
    for path in [one for one in root.rglob("homes*") if one.stem == "homes"]:
        path.rename(path.with_name(PRIORITY + path.suffix))


def apply(example: Example, root: Path) -> None:
    """Type an example where it belongs."""
    path, under = SHORT.get(example.place, (example.place, ()))
    text = example.text
    for key in reversed(under):
        text = f"{key}:\n" + "".join(f"  {line}\n" for line in text.splitlines())
    put(root, path, text)


def put(root: Path, path: str, text: str) -> None:
    """Put text into a file: a new file, a new page, or keys in place of those of the same name."""
    file = root / path
    file.parent.mkdir(parents=True, exist_ok=True)
    there = file.exists()
    if path.endswith(".yaml") and there:
        text = merged(file.read_text("utf-8"), text)
    elif there and path.endswith(".md") and not text.startswith("---\n"):
        text = f"{file.read_text('utf-8')}\n{text}"
    file.write_text(text, "utf-8")


def merged(old: str, new: str, depth: int = 0) -> str:
    """Return YAML with the keys of `new` in place of those of `old` that have the same name."""
    entries = _entries(old, depth)
    for key, text in _entries(new, depth).items():
        if depth == 0 and key in OPEN_ENDED and key in entries:
            inner = merged(_below(entries[key]), _below(text), 2)
            entries[key] = f"{key}:\n{inner}"
        else:
            entries[key] = text
    return "".join(entries.values())


def _below(entry: str) -> str:
    return entry.partition("\n")[2]


def _entries(text: str, depth: int) -> dict[str, str]:
    parts = re.split(rf"(?m)^(?= {{{depth}}}[\w-]+:)", text)
    return {part.strip().partition(":")[0]: part for part in parts if part.strip()}
