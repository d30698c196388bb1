"""Words have one home: no module of `render/` outside `words/` holds English that readers see.

To translate a site is to replace one package. What is English and no word of the site's stands in
`ALLOWED`, each with its reason.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from dataclasses import fields
from pathlib import Path

import pytest

from site_builder.render.words.interface import Interface
from tests.conftest import ROOT

RENDER = ROOT / "site_builder" / "render"
THEMES = ROOT / "themes"
MODULES = sorted(
    path for path in RENDER.rglob("*.py") if path.relative_to(RENDER).parts[0] != "words"
)

ALLOWED = {
    ("site.py", "*"): "names of what goes into the site: for whoever reads the list",
    ("template_faults.py", "*"): "problems of a theme, told to its author by the command",
    ("theme_faults.py", "*"): "problems of a theme, told to its author by the command",
    ("templates.py", "*"): "problems of a theme, told to its author by the command",
    ("downloads/kinds.py", "*"): "names of columns and of their kinds, which are code",
    ("downloads/workbook.py", "Table Style Light 1"): "Excel's own name of a style",
    ("downloads/metadata.py", "yes|no"): "the values of a column, as CSV on the Web writes them",
    ("machines.py", "User-agent: *"): "a line of robots.txt",
    ("machines.py", "Disallow:"): "a line of robots.txt",
    ("policy.py", "*"): "what browsers understand, in their language",
    ("hosting/answers.py", "*"): "headers of HTTP and their values",
    ("hosting/headers_file.py", "*"): "comments of a file for hosts, which readers do not see",
    ("hosting/servers.py", "*"): "lines of a server's configuration, with comments for its owner",
    ("downloads/json_file.py", "Json"): "the name of a type that holds itself",
}
"""Module and string, `*` for all of a module, with why it is no word of the site."""

FORMATS = ("calendar.py", "downloads/datasets.py", "downloads/metadata.py")
"""Writers of formats whose keys are in capitals or camel case: one word alone is a key."""

_MARKUP = re.compile(r"<[^>]*>?|^[^<]*>|[\w-]+=\"[^\"]*\"?|\"")
_CODE = re.compile(r"[\w.:/#@%*?&;=|{}()\[\]\\^$+,-]*[_:/#@.\\=|{}()\[\]*^$+&%][\w.:/#@%;-]*")
_WORDS = re.compile(r"[A-Za-z][A-Za-z'\u2019-]*[a-z]")


def module_of(path: Path) -> str:
    return path.relative_to(RENDER).as_posix()


def strings(tree: ast.Module) -> Iterator[str]:
    """Yield the strings that a module may show; an f-string with its gaps as `{}`."""
    silent = set(_silent(tree))
    for node in ast.walk(tree):
        if isinstance(node, ast.JoinedStr) and id(node) not in silent:
            silent.update(id(part) for part in ast.walk(node))
            parts = (part.value if isinstance(part, ast.Constant) else "{}" for part in node.values)
            yield "".join(str(part) for part in parts)
            silent.difference_update(
                id(part)
                for value in node.values
                if isinstance(value, ast.FormattedValue)
                for part in ast.walk(value.value)
            )
        elif isinstance(node, ast.Constant) and id(node) not in silent:
            yield node.value if isinstance(node.value, str) else ""


def _silent(tree: ast.Module) -> Iterator[int]:
    """Yield what shows nothing: docstrings, annotations, and what a programmer is told."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
            yield id(node.value)
        told: list[ast.AST] = [node] if isinstance(node, ast.Raise) else []
        if isinstance(node, ast.AnnAssign):
            told.append(node.annotation)
        if isinstance(node, ast.Call) and getattr(node.func, "attr", "") == "compile":
            told.append(node)
        for each in told:
            yield from (id(part) for part in ast.walk(each))


def english(text: str, *, alone: bool = True) -> bool:
    """Say whether a string is words for readers; `alone`: also one word with a capital letter."""
    bare = " ".join(_CODE.sub(" ", _MARKUP.sub(" ", text)).split())
    words = _WORDS.findall(bare)
    if len(words) > 1:
        return True
    if len(words) == 1 and bare != text.strip():  # beside a gap: `{} days`, `from {}`
        return bool(re.search(rf"(^| ){re.escape(words[0])}( |[,:.]|$)", text)) and "{}" in text
    return alone and len(words) == 1 and bare == words[0] and words[0][:1].isupper()


def shown(module: str, source: str) -> list[str]:
    """Return the English of a module that is not allowed."""
    alone = module not in FORMATS
    return [
        text
        for text in strings(ast.parse(source))
        if english(text, alone=alone)
        and (module, "*") not in ALLOWED
        and (module, text.strip()) not in ALLOWED
    ]


@pytest.mark.parametrize("path", MODULES, ids=module_of)
def test_no_words_outside_their_home(path: Path) -> None:
    found = shown(module_of(path), path.read_text(encoding="utf-8"))
    assert not found, f"{found}: words of the site belong in render/words/"


@pytest.mark.parametrize(
    "line",
    [
        'TITLE = "Archive"',
        'TITLE = "Data and downloads"',
        'title = f"Report for {quarter}"',
        'note = f"{count} days"',
        'note = f"{done} of {whole}"',
        'label = "not rated"',
        'links = (Link("Measures", address),)',
        'text = "<p>Nothing was written</p>"',
        'def f():\n    return "What has changed since"',
        'cell = "none of them" if empty else ""',
    ],
)
def test_it_finds_words(line: str) -> None:
    assert shown("pages/home.py", line)


@pytest.mark.parametrize(
    "line",
    [
        '"""A docstring about the archive."""',
        'raise LookupError("there is nothing about it")',
        'path = f"{quarter}/index.html"',
        'kind = "measure"',
        'style = "quiet"',
        'tag = f"<svg class=\\"{name}\\">"',
        'anchor = f"scheme-{number}"',
        'pattern = re.compile(r"(of|and) the")',
        'one: "Sequence of the things" = ()',
    ],
)
def test_it_lets_code_be(line: str) -> None:
    assert not shown("pages/home.py", line)


def test_every_word_of_the_interface_is_shown() -> None:
    """By a template as `words.name`, or by a module as `INTERFACE.name`."""
    shown_by = ((THEMES, "*.html", "words"), (RENDER, "*.py", "INTERFACE"))
    used = {
        word
        for home, files, name in shown_by
        for path in home.rglob(files)
        for word in re.findall(rf"\b{name}\.(\w+)", path.read_text(encoding="utf-8"))
    }
    assert {one.name for one in fields(Interface)} - used == set()


def test_what_is_allowed_is_still_there() -> None:
    for module, text in ALLOWED:
        every = [one.strip() for one in strings(ast.parse((RENDER / module).read_text("utf-8")))]
        assert text == "*" or text in every, f"{module} has no {text!r} any more: take it off"
