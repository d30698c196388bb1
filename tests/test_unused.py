"""Nothing is kept that nobody uses: names of modules, components, classes of styles.

Words have a test of their own in `render/test_words_home.py`, tokens in `test_themes.py`.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from tests.test_architecture import nodes_of

ROOT = Path(__file__).parents[1]
TEMPLATES = ROOT / "themes" / "default" / "templates"
REGISTERED = ("fixture", "command", "group")
"""What is so decorated is found by pytest or click."""
CALLED_BY_NAME = re.compile(r"test_|pytest_|pytestmark$|__all__$")
_CLASS = re.compile(r"\.(-?[a-zA-Z_][\w-]*)")
_WORD = re.compile(r"[a-zA-Z_][\w-]*")
_NOT_SELECTORS = re.compile(r"/\*.*?\*/|\{[^{}]*\}|\"[^\"]*\"|url\([^)]*\)", re.DOTALL)
_OF_JINJA = re.compile(r"\{%.*?%\}|\{\{.*?\}\}")


Nodes = tuple[ast.AST, ...]
"""A module, then everything in it, as `nodes_of` gives them."""


def given(module: Nodes) -> Iterator[str]:
    """The names that a module gives to what others may use."""
    assert isinstance(module[0], ast.Module)
    for node in module[0].body:
        if isinstance(node, ast.FunctionDef | ast.ClassDef):
            if not any(
                kind in ast.unparse(one) for one in node.decorator_list for kind in REGISTERED
            ):
                yield node.name
        elif isinstance(node, ast.Assign | ast.AnnAssign):
            targets = node.targets if isinstance(node, ast.Assign) else [node.target]
            found = (part for target in targets for part in ast.walk(target))
            yield from (part.id for part in found if isinstance(part, ast.Name))


def asked_for(module: Nodes) -> Iterator[tuple[str, str]]:
    """Each name that is read, with the module that it is imported from; "" where it is not."""
    for node in module:
        if isinstance(node, ast.ImportFrom):
            yield from ((node.module or "", alias.name) for alias in node.names)
        elif isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load):
            yield "", node.id
        elif isinstance(node, ast.Attribute):
            yield "*", node.attr


def unused(modules: dict[str, Nodes]) -> list[str]:
    asked = {name: set(asked_for(module)) for name, module in modules.items()}
    by_others = {pair for every in asked.values() for pair in every if pair[0]}
    return [
        f"{module}.{name}"
        for module, nodes in modules.items()
        for name in given(nodes)
        if not CALLED_BY_NAME.match(name)
        and ("", name) not in asked[module]
        and not {(module, name), ("*", name)} & by_others
    ]


def test_every_name_that_a_module_gives_is_used() -> None:
    paths = (path for folder in ("site_builder", "tests") for path in (ROOT / folder).rglob("*.py"))
    modules = {
        ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__"): nodes_of(
            path
        )
        for path in sorted(paths)
    }
    assert unused(modules) == []


def test_a_name_that_nobody_uses_is_seen() -> None:
    one = (
        "A, _B = 1, 2\nC: int = 3\ndef d() -> None: return e()\ndef e(): C\n@fixture\ndef f(): ..."
    )
    two = "from one import A\nimport one\none.d()"
    modules = {"one": tuple(ast.walk(ast.parse(one))), "two": tuple(ast.walk(ast.parse(two)))}
    assert unused(modules) == ["one._B"]


def texts(*kinds: str) -> list[str]:
    folders = (ROOT / "themes", ROOT / "site_builder")
    paths = (path for folder in folders for kind in kinds for path in folder.rglob(f"*.{kind}"))
    return [path.read_text(encoding="utf-8") for path in sorted(paths)]


def styled(sheets: Iterable[str]) -> set[str]:
    """The classes that selectors ask for."""
    found: set[str] = set()
    for sheet in sheets:
        without = sheet
        while (shorter := _NOT_SELECTORS.sub(" ", without)) != without:
            found |= set(_CLASS.findall(" ".join(re.findall(r"[^{}]*\{", without))))
            without = shorter
    return found


def test_every_class_that_styles_ask_for_is_given() -> None:
    """By a template, a drawing or a script; some are put together, as `size-{{ size }}` is."""
    told = "\n".join(texts("html", "svg", "js", "py"))
    given_whole, given_begun = set(_WORD.findall(told)), tuple(re.findall(r"([\w-]+-)\{", told))
    classes = styled(texts("css"))
    assert len(classes) > 100
    assert {one for one in classes - given_whole if not one.startswith(given_begun)} == set()


def test_every_class_that_a_template_gives_is_asked_for() -> None:
    """By a style or a script, or by what looks for withheld figures in pages.

    What is left of `size-{{ size }}` is the start of a class.
    """
    marks = (_OF_JINJA.sub(" ", text) for text in texts("html"))
    given_classes = {
        one
        for text in marks
        for every in re.findall(r'class="([^"]*)"', text)
        for one in every.split()
    }
    asked = styled(texts("css")) | set(_WORD.findall("\n".join(texts("js", "py"))))
    assert len(given_classes) > 100
    assert {one for one in given_classes - asked if not one.endswith("-")} == set()


def test_every_component_is_listed_and_used_on_a_page_or_in_another() -> None:
    listed = set(re.findall(r"{% set (\w+) = ", (TEMPLATES / "parts.html").read_text("utf-8")))
    pages = {path: path.read_text("utf-8") for path in TEMPLATES.rglob("*.html")}
    macros = {
        name
        for path, text in pages.items()
        if path.parent.name == "components"
        for name in re.findall(r"{% macro (\w+)\(", text)
    }
    assert listed == macros
    shown = (
        text for path, text in pages.items() if path.name not in {"parts.html", "styleguide.html"}
    )
    called = {name for text in shown for name in re.findall(r"(?<!macro )\b(\w+)\(", text)}
    assert macros - called == set()
