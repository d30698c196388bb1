"""The themes of this repository: tokens and styles fit together, colours work for every eye."""

from __future__ import annotations

import re
from itertools import combinations
from pathlib import Path

import pytest
from coloraide import Color

from site_builder.load.theme import load_themes
from site_builder.model.contrast import contrast
from site_builder.model.palette import PAIRS
from site_builder.model.theme import Look, look_of
from site_builder.render.assets import assets_of

THEMES = Path(__file__).parents[1] / "themes"
NAMES = sorted(path.name for path in THEMES.iterdir() if path.is_dir())
STATUSES = ("green", "amber", "red")
COLOUR_BLINDNESS = ("protan", "deutan", "tritan")
TELLING_APART = 12.0  # by CIEDE2000, where 1 is the least difference that is seen side by side

_USED = re.compile(r"var\((--[a-z0-9-]+)")
_SET = re.compile(r"(--[a-z0-9-]+):")
_PRINT = re.compile(r"@media print \{\s*:root \{([^}]*)\}")


def look(name: str) -> Look:
    return look_of(load_themes(THEMES.parent / "tests", name).themes)


def styles(name: str) -> str:
    assets = assets_of(load_themes(THEMES.parent / "tests", name).themes)
    (text,) = (
        one.content.decode() for one in assets.files if one.path == assets.address("ragstone.css")
    )
    return re.sub(r"/\*.*?\*/", "", text, flags=re.DOTALL)


def test_the_second_theme_is_small_and_changes_something_of_each_kind() -> None:
    folder = THEMES / "quayside"
    files = {
        path.relative_to(folder).as_posix(): path.read_text("utf-8") for path in folder.rglob("*.*")
    }
    assert sum(len(text.splitlines()) for text in files.values()) < 150
    assert {"theme.yaml", "static/quay.svg", "templates/components/tile.html"} <= set(files)
    assert '{% extends "default/quarter.html" %}' in files["templates/quarter.html"]
    (one, default) = load_themes(THEMES.parent / "tests", "quayside").themes
    assert one.file.type.headings != default.file.type.headings
    assert one.file.colours.light.brand != default.file.colours.light.brand


@pytest.mark.parametrize("name", NAMES)
def test_every_token_is_used_and_every_property_used_is_there(name: str) -> None:
    text = styles(name)
    used, given = set(_USED.findall(text)), set(_SET.findall(text))
    assert used == given


@pytest.mark.parametrize("name", NAMES)
def test_no_style_has_a_colour_of_its_own_but_on_paper(name: str) -> None:
    _, _, written = styles(name).partition("\n")  # the first line has the tokens
    screen = written.partition("@media print")[0]
    assert re.findall(r"#[0-9a-f]{3,8}\b|\brgb|\bhsl", screen) == []


@pytest.mark.parametrize("name", NAMES)
def test_what_is_printed_stands_out_from_the_paper(name: str) -> None:
    found = _PRINT.search(styles(name))
    assert found
    printed = dict(re.findall(r"--([a-z-]+): (#[0-9a-f]+)", found[1]))
    assert len(printed) > 10
    for mode in (look(name).light, look(name).dark):  # whichever the reader's machine prefers
        colours = {**mode, **printed}
        for pair in PAIRS:
            if {pair.front, pair.behind} & printed.keys():
                ratio = contrast(colours[pair.front], colours[pair.behind])
                assert ratio >= pair.least, f"{pair} {ratio:.2f}"


@pytest.mark.parametrize("kind", COLOUR_BLINDNESS)
@pytest.mark.parametrize("name", NAMES)
def test_statuses_differ_for_those_who_see_fewer_colours(name: str, kind: str) -> None:
    for colours in (look(name).light, look(name).dark):
        seen = {status: Color(colours[status]).filter(kind) for status in STATUSES}
        for one, other in combinations(STATUSES, 2):
            apart = seen[one].delta_e(seen[other], method="2000")
            assert apart >= TELLING_APART, f"{one} and {other}: {apart:.1f}"
