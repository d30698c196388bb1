"""Cases of wrong and of accepted files, as data that an officer can read and correct.

A case is a folder: `edit.txt` changes files of the tiny site, any other file is put into it, and
`expected.txt` is what is then printed, word for word. `edit.txt` holds any number of

    file: path           change one place of a file: from the lines below `right:`
    right:               to those below `wrong:`
    wrong:
    remove: path         the file is not there
    link: path           a symbolic link is there instead
    folder: path         a folder is there instead
    large: path          the file has over 1 MB
"""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from pathlib import Path

HERE = Path(__file__).parent
TINY = HERE.parent / "sites" / "tiny"
NOT_CONTENT = {"edit.txt", "expected.txt"}


@dataclass(frozen=True, slots=True)
class Edit:
    """One change of a file: the right lines, and the wrong ones that take their place."""

    path: str
    right: str
    wrong: str


@dataclass(frozen=True, slots=True)
class Case:
    """One case. `steps` are the changes other than edits: a word and a path."""

    folder: Path
    edits: tuple[Edit, ...]
    steps: tuple[tuple[str, str], ...]

    @property
    def name(self) -> str:
        return self.folder.name

    @property
    def code(self) -> str:
        """The code that the case is about: its name up to two hyphens."""
        return self.name.split("--")[0]

    @property
    def expected(self) -> str:
        return (self.folder / "expected.txt").read_text(encoding="utf-8").rstrip("\n")

    @property
    def overlay(self) -> tuple[Path, ...]:
        """The files of the case that are put into the site."""
        files = sorted(path for path in self.folder.rglob("*") if path.is_file())
        return tuple(path for path in files if path.name not in NOT_CONTENT)


def cases(kind: str, home: Path = HERE) -> tuple[Case, ...]:
    """Return the cases of a kind, `wrong` or `accepted`, by name."""
    return tuple(_case(folder) for folder in sorted((home / kind).iterdir()) if folder.is_dir())


def build(case: Case, into: Path) -> Path:
    """Make the tiny site with the case's changes; return its folder."""
    site = into / "site"
    shutil.copytree(TINY, site)
    apply(case, site)
    return site


def apply(case: Case, site: Path) -> None:
    """Make a case's changes to a site."""
    for edit in case.edits:
        path = site / edit.path
        text = path.read_bytes().decode("utf-8")
        assert edit.right in text, f"{case.name}: {edit.path} no longer holds {edit.right!r}"
        path.write_bytes(text.replace(edit.right, edit.wrong, 1).encode("utf-8"))
    for word, where in case.steps:
        _step(word, site / where)
    for source in case.overlay:
        target = site / source.relative_to(case.folder)
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(source, target)


def _step(word: str, path: Path) -> None:
    if word == "large":
        with path.open("ab") as handle:
            handle.write(b"Far too much is said about this.\n" * 40_000)
        return
    if path.exists():
        path.unlink()
    if word == "link":
        path.symlink_to("/dev/null")
    elif word == "folder":
        path.mkdir()
    else:
        assert word == "remove", f"{word} is not a step"


def _case(folder: Path) -> Case:
    script = folder / "edit.txt"
    edits: list[Edit] = []
    steps: list[tuple[str, str]] = []
    path, part, parts = "", "", {"right": "", "wrong": ""}
    for line in (
        script.read_bytes().decode("utf-8").splitlines(keepends=True) if script.exists() else ()
    ):
        word, colon, rest = line.rstrip("\n").partition(":")
        if colon and word in {"file", "remove", "link", "folder", "large"} and part != "right":
            if path:
                edits.append(Edit(path, parts["right"], parts["wrong"]))
            path, part, parts = "", "", {"right": "", "wrong": ""}
            if word == "file":
                path = rest.strip()
            else:
                steps.append((word, rest.strip()))
        elif path and line.rstrip("\n") in {"right:", "wrong:"}:
            part = word
        else:
            parts[part] += line
    if path:
        edits.append(Edit(path, parts["right"], parts["wrong"]))
    return Case(folder, tuple(edits), tuple(steps))
