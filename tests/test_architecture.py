"""The rules of ARCHITECTURE.md that a machine can hold: imports, owners of libraries, sizes.

Each rule is one test over all modules: it names every line that breaks it at once.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from site_builder.render import urls

PACKAGE = Path(__file__).parents[1] / "site_builder"
MODULES = sorted(PACKAGE.rglob("*.py"))

STAGES = {"load", "assess", "render", "draw", "verify", "cache", "publish", "search"}
EVERYONE = {"model", "problems"}
MAY_IMPORT = {
    "model": set(),
    "problems": {"model"},
    **dict.fromkeys(STAGES, EVERYONE),
    "build": STAGES | EVERYONE | {"outcome"},
    "serve": {"build", "outcome"} | EVERYONE,
    "desk": {"build", "clock"} | EVERYONE,
    "cli": {"build", "serve", "desk", "outcome", "console", "called"} | EVERYONE,
    "console": {"build", "desk", "outcome", "called"} | EVERYONE,
    "outcome": EVERYONE,
    "clock": set(),
    "__main__": {"cli"},
    "__init__": set(),
}
OWNERS = {
    "yaml": {"load/yaml_tree.py"},
    "jinja2": {"render/templates.py", "render/template_faults.py", "render/theme_faults.py"},
    "markdown_it": {"render/markdown.py"},
    "mdit_py_plugins": {"render/markdown.py"},
    "nh3": {"render/markdown.py"},
    "matplotlib": {"draw/canvas.py"},
    "livereload": {"serve.py"},
    "filelock": {"publish.py"},
    "feedgenerator": {"render/feeds.py"},
    "xlsxwriter": {"render/downloads/workbook.py"},
    "click": {"cli.py", "console.py"},
    "rich": {"console.py"},
    "coloraide": {"model/contrast.py"},
    "pagefind": {"search.py"},
}
MAKERS_OF_MARKUP = (
    "render/markdown.py",
    "render/markup.py",
    "render/charts/",
    "render/data_block.py",
)
"""HTML of what people wrote and of our own words, what `draw` gives, and JSON that is no tag."""
CLOCK = "clock.py"
CLOCKS = {
    f"{owner}.{asks}"
    for owner, every in {
        "datetime": ("now", "utcnow", "today"),
        "date": ("today",),
        "time": ("time", "time_ns", "localtime", "gmtime", "strftime", "ctime"),
    }.items()
    for asks in every
}
CHOKE_POINT = "assess/disclosure/withhold.py"
MODULE_LINES = 300
FUNCTION_LINES = 40


ROOMS = {path.stem for path in PACKAGE.iterdir() if path.suffix == ".py" or path.is_dir()}


def name_of(module: Path) -> str:
    return module.relative_to(PACKAGE).as_posix()


def room_of(module: Path) -> str:
    """The first part of the path: the stage, or the module at the top of the package."""
    return name_of(module).split("/")[0].removesuffix(".py")


@cache
def tree_of(module: Path) -> ast.Module:
    """The module, read once for all rules."""
    return ast.parse(module.read_text(encoding="utf-8"))


@cache
def nodes_of(module: Path) -> tuple[ast.AST, ...]:
    """The module, then everything in it."""
    return tuple(ast.walk(tree_of(module)))


@cache
def called_in(module: Path) -> tuple[tuple[int, list[str]], ...]:
    """The line of each call, and the parts of the name that is called."""
    calls = (node for node in nodes_of(module) if isinstance(node, ast.Call))
    return tuple((call.lineno, ast.unparse(call.func).split(".")) for call in calls)


def imports_of(module: Path) -> Iterator[str]:
    for node in nodes_of(module):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{module}: relative import"
            yield node.module or ""
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def test_imports_point_one_way() -> None:
    assert [
        f"{name_of(module)} must not import {imported}"
        for module in MODULES
        for imported in imports_of(module)
        if not may_import(room_of(module), imported)
    ] == []


def may_import(room: str, imported: str) -> bool:
    package, _, rest = imported.partition(".")
    other = rest.split(".")[0]
    is_ours = package == "site_builder" and other in ROOMS - {room}
    return not is_ours or other in MAY_IMPORT[room]


def test_no_way_to_write_an_import_is_overlooked(tmp_path: Path) -> None:
    ways = (
        "import {}.load",
        "from {} import load",
        "from {}.load import tree",
        "import {}.load as x",
    )
    for number, way in enumerate(ways):
        module = tmp_path / f"module_{number}.py"
        module.write_text(way.format("site_builder"), encoding="utf-8")
        assert any(one.split(".")[:2] == ["site_builder", "load"] for one in imports_of(module)), (
            way
        )


def test_only_their_owners_say_that_html_is_safe() -> None:
    """`Markup` may be imported to name the type; calling it is what makes text into HTML."""
    others = (module for module in MODULES if not name_of(module).startswith(MAKERS_OF_MARKUP))
    assert [
        f"{name_of(module)}:{line}"
        for module in others
        for line, name in called_in(module)
        if "Markup" in name
    ] == []


def test_one_place_makes_a_project_published() -> None:
    """What is `Published` has passed the choke point, so nothing else may say that it has."""
    assert {
        name_of(module)
        for module in MODULES
        for _, name in called_in(module)
        if name[-1] == "Published"
    } == {CHOKE_POINT}


@pytest.mark.parametrize(
    "name",
    [
        "reports",
        "editions/corrections",
        "editions/ledger",
        "editions/withheld_since",
        "editions/recorded_changes",
        "editions/edition",
        "editions/archive",
    ],
)
def test_what_readers_are_told_is_made_of_a_published_project(name: str) -> None:
    """These come after the choke point: with a raw project at hand they could tell anything."""
    module = PACKAGE / "assess" / f"{name}.py"
    assert "site_builder.model.project.Project" not in imports_of(module)


def test_each_library_has_one_owner() -> None:
    assert [
        f"{name_of(module)}: {imported} belongs to {owners}"
        for module in MODULES
        for imported in imports_of(module)
        if (owners := OWNERS.get(imported.split(".")[0])) and name_of(module) not in owners
    ] == []


def test_modules_stay_small() -> None:
    lengths = {name_of(one): len(one.read_text(encoding="utf-8").splitlines()) for one in MODULES}
    assert {name: lines for name, lines in lengths.items() if lines > MODULE_LINES} == {}


def test_functions_stay_small() -> None:
    functions = (
        (f"{name_of(module)}: {node.name}", (node.end_lineno or 0) - node.lineno + 1)
        for module in MODULES
        for node in nodes_of(module)
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    )
    assert {name: lines for name, lines in functions if lines > FUNCTION_LINES} == {}


def test_every_module_says_what_its_job_is() -> None:
    assert [name_of(one) for one in MODULES if not ast.get_docstring(tree_of(one))] == []


def clocks_read_by(tree: ast.Module) -> list[str]:
    """Return the calls in a module that ask the machine for the time or its time zone."""
    calls = (node for node in ast.walk(tree) if isinstance(node, ast.Call))
    asked = (ast.unparse(call.func) for call in calls)
    return [one for one in asked if ".".join(one.split(".")[-2:]) in CLOCKS]


def test_one_place_asks_what_time_it_is() -> None:
    """Everything else is handed the moment, so that a build can be rehearsed and repeated."""
    asked = {name_of(one): clocks_read_by(tree_of(one)) for one in MODULES}
    assert {name for name, calls in asked.items() if calls} == {CLOCK}


def test_a_clock_that_is_read_is_seen() -> None:
    assert clocks_read_by(tree_of(PACKAGE / CLOCK)) == ["datetime.now"]
    assert clocks_read_by(ast.parse("import time\ntime.time()")) == ["time.time"]
    assert clocks_read_by(ast.parse("datetime.date.today()")) == ["datetime.date.today"]


def typed_addresses(tree: ast.Module, known: set[str]) -> list[str]:
    """Return the texts of a module that hold an address of the site; what documents it is none."""
    told = {id(one.value) for one in ast.walk(tree) if isinstance(one, ast.Expr)}
    texts = (
        one.value
        for one in ast.walk(tree)
        if isinstance(one, ast.Constant) and isinstance(one.value, str) and id(one) not in told
    )
    return [text for text in texts if any(address in text for address in known)]


def test_addresses_have_one_home() -> None:
    """What is listed in `render/site.py` names parts of the site for those who read the list."""
    known = {urls.INDEX, urls.NOT_FOUND, urls.FEED, urls.CALENDAR, urls.ROBOTS, urls.SITEMAP}
    home = ("render/urls.py", "render/words/", "render/site.py")
    others = (
        one for one in MODULES if room_of(one) == "render" and not name_of(one).startswith(home)
    )
    found = {name_of(one): typed_addresses(tree_of(one), known) for one in others}
    assert {name: typed for name, typed in found.items() if typed} == {}


def test_an_address_that_is_typed_is_seen() -> None:
    source = 'def f(base):\n    """Return 404.html."""\n    return f"{base}404.html"'
    assert typed_addresses(ast.parse(source), {"404.html"}) == ["404.html"]


def test_the_main_path_fits_on_one_screen() -> None:
    most = 120
    assert len((PACKAGE / "build.py").read_text(encoding="utf-8").splitlines()) <= most


def test_there_is_no_drawer_for_odds_and_ends() -> None:
    assert not [name_of(module) for module in MODULES if module.stem in {"utils", "helpers"}]
