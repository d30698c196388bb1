"""A theme's folder and those that it extends, the project's own themes before ours."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from site_builder.load.documents import yaml_file
from site_builder.load.schema import Placed, read_record
from site_builder.load.text import LARGEST, clean_text
from site_builder.load.theme_contrast import contrast_problems
from site_builder.load.theme_files import theme_files
from site_builder.load.theme_sides import one_sided
from site_builder.load.theme_static import pictures_are_pictures, tokens_have_files
from site_builder.load.tree import Document
from site_builder.model.theme import Theme, ThemeFile, look_of
from site_builder.problems.codes import problem
from site_builder.problems.problem import Place, Problem, Severity
from site_builder.problems.suggest import did_you_mean

NAME = "theme.yaml"
SHIPPED = ("default", "quayside")  # the themes that come with Ragstone
LONGEST_LINE = 5  # a theme that extends itself would go on for ever


@dataclass(frozen=True, slots=True)
class Themes:
    """The theme asked for, then those that it extends; empty when there are errors."""

    themes: tuple[Theme, ...]
    problems: tuple[Problem, ...] = ()


def _ours() -> Path:
    """Return the folder of the themes that come with Ragstone: in the wheel, or beside it."""
    package = Path(__file__).parents[1]
    shipped = package / "themes"
    return shipped if shipped.is_dir() else package.parent / "themes"


def _find(project: Path, name: str) -> Path | None:
    for home in (project / "themes", _ours()):
        if (home / name / NAME).is_file():
            return home / name
    return None


def _known(project: Path) -> list[str]:
    homes = (project / "themes", _ours())
    return sorted({path.parent.name for home in homes for path in home.glob(f"*/{NAME}")})


def load_themes(project: Path, name: str) -> Themes:
    """Return the theme of that name and its parents, or why there is none."""
    themes: list[Theme] = []
    documents: list[Document] = []
    wanted: str | None = name
    while wanted is not None:
        folder = _find(project, wanted)
        if folder is None or len(themes) == LONGEST_LINE:
            place = Place("content/site.yaml" if not themes else _shown(project, themes[-1].folder))
            known = _known(project)
            hint = did_you_mean(wanted, known) or f"the themes are {', '.join(known)}"
            return Themes((), (problem("bad-theme", place, f"there is no theme {wanted!r}", hint),))
        in_the_way = theme_files(project, folder) or tuple(pictures_are_pictures(project, folder))
        if in_the_way:
            return Themes((), in_the_way)
        read = _read(project, folder)
        if not isinstance(read, Placed):
            return Themes((), read)
        themes.append(Theme(folder, read.value))
        documents.append(read.document)
        wanted = read.value.extends
    row = tuple(themes)
    problems = (*tokens_have_files(row, documents), *_colours(row, documents))
    wrong = any(one.severity is Severity.ERROR for one in problems)
    return Themes(() if wrong else row, problems)


def _colours(row: tuple[Theme, ...], documents: list[Document]) -> tuple[Problem, ...]:
    """Look at colours where a council's own theme has a say; a test does it for ours.

    Ours are told by their names, too: in a clone of this repository a council's theme lies beside
    them. What to type for the other side is worked out from colours that stand out.
    """
    pairs = zip(row, documents, strict=True)
    own = [
        document
        for one, document in pairs
        if one.folder.name not in SHIPPED or one.folder.parent != _ours()
    ]
    look = look_of(row)
    faint = tuple(contrast_problems(look, documents)) if own else ()
    return faint or tuple(one_sided(look, own))


def _shown(project: Path, folder: Path) -> str:
    file = folder / NAME
    inside = file.is_relative_to(project)
    return file.relative_to(project).as_posix() if inside else f"themes/{folder.name}/{NAME}"


def _read(project: Path, folder: Path) -> Placed[ThemeFile] | tuple[Problem, ...]:
    path = _shown(project, folder)
    try:
        with (folder / NAME).open("rb") as handle:
            clean = clean_text(handle.read(LARGEST + 1), path)
    except OSError as error:
        reason = error.strerror or "it may be in use"
        return (problem("unreadable-file", Place(path), f"the file cannot be read: {reason}"),)
    if clean.text is None:
        return clean.problems
    tree = yaml_file(clean.text, path)
    if tree.document is None:
        return (*clean.problems, *tree.problems)
    reading = read_record(ThemeFile, tree.document, folder.name)
    problems = (*clean.problems, *tree.problems, *reading.problems)
    if problems or reading.record is None:
        return problems
    return reading.record
