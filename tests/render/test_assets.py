"""Static files and styles of a row of themes: first wins, names change with what is in them."""

from __future__ import annotations

from pathlib import Path

from site_builder.model.theme import look_of
from site_builder.render.assets import assets_of
from site_builder.render.tokens import token_styles
from tests.render.made import stand_in_theme, tiny_files
from tests.render.test_templates import theme


def test_static_files_carry_the_hash_of_their_content(tmp_path: Path) -> None:
    one = assets_of((theme(tmp_path / "a", {"styles/a.css": "a{}"}),))
    two = assets_of((theme(tmp_path / "b", {"styles/a.css": "b{}"}),))
    assert one.address("ragstone.css").startswith("static/ragstone.")
    assert one.address("ragstone.css") != two.address("ragstone.css")
    assert one.address("missing.js") == ""


def test_the_first_theme_that_has_a_static_file_wins(tmp_path: Path) -> None:
    child = theme(tmp_path / "child", {"static/a.txt": "child"})
    parent = theme(tmp_path / "parent", {"static/a.txt": "parent", "static/fonts/b.txt": "b"})
    files = {file.path: file.content for file in assets_of((child, parent)).files}
    assert files == {"static/a.txt": b"child", "static/fonts/b.txt": b"b"}


def test_colours_stand_in_front_of_the_styles_and_a_childs_win(tmp_path: Path) -> None:
    parent = theme(
        tmp_path / "p",
        {"styles/a.css": "a{}"},
        colours={
            "light": {"ink": "#000000", "page": "#ffffff"},
            "dark": {"ink": "#ffffff"},
        },
    )
    child = theme(tmp_path / "c", {}, colours={"light": {"ink": "#111111"}})
    expected = (
        ":root{--page:#ffffff;--ink:#111111}"
        "@media (prefers-color-scheme:dark){:root{--ink:#ffffff}}\n"
    )
    assert token_styles(look_of((child, parent)), str) == expected
    (file,) = assets_of((child, parent)).files
    assert file.content.decode() == f"{expected}a{{}}"


def test_pages_name_the_files_of_the_theme() -> None:
    page = tiny_files()["measures/homes-started/index.html"].decode()
    style = assets_of(stand_in_theme()).address("ragstone.css")
    assert f'href="../../{style}"' in page
    assert style in tiny_files()


def test_styles_are_joined_in_order_of_their_names_and_a_childs_part_wins(tmp_path: Path) -> None:
    parent = theme(
        tmp_path / "p",
        {"styles/10-a.css": "a{}", "styles/20-b.css": "b{}", "styles/30-c.css": "c{}"},
    )
    child = theme(tmp_path / "c", {"styles/20-b.css": "own{}", "styles/25-new.css": "new{}"})
    (file,) = assets_of((child, parent)).files
    assert file.content == b"a{}own{}new{}c{}"
