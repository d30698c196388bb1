"""Templates and static files of a row of themes: first wins, nothing runs, names change."""

from __future__ import annotations

from pathlib import Path

import pytest

from site_builder.model.theme import Theme, ThemeFile
from site_builder.render.page_file import PageFile, frame_of
from site_builder.render.templates import (
    Assets,
    BadThemeError,
    Templates,
    assets_of,
    colour_styles,
)
from site_builder.render.views.pages import Frame
from tests.assess.builders import measure
from tests.render.made import NOW, context, only, report_of, stand_in_theme, tiny_files


def theme(folder: Path, files: dict[str, str], **colours: dict[str, str]) -> Theme:
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return Theme(folder, ThemeFile.model_validate({"title": folder.name, "colours": colours}))


def frame() -> Frame:
    report = report_of(measure("bins"), results={NOW: {"bins": {"actual": "1"}}})
    assert only(report).actual == 1
    page = PageFile("text", "about/index.html", "A <b>", "Words", None)
    return frame_of(context(report), Assets((), {}), page)


def test_the_first_theme_that_has_a_template_wins(tmp_path: Path) -> None:
    child = theme(tmp_path / "child", {"templates/a.html": "child {% include 'b.html' %}"})
    parent = theme(tmp_path / "parent", {"templates/a.html": "parent", "templates/b.html": "b"})
    templates = Templates((child, parent))
    assert templates.render("a", frame(), "page") == b"child b"
    assert templates.render("b", frame(), "page") == b"b"
    with pytest.raises(BadThemeError):
        templates.render("c", frame(), "page")


def test_every_text_is_escaped_and_no_name_is_guessed(tmp_path: Path) -> None:
    text = "{{ frame.title }}|{{ page }}"
    made = Templates((theme(tmp_path, {"templates/a.html": text}),))
    assert made.render("a", frame(), '"<') == b"A &lt;b&gt;|&#34;&lt;"
    wrong = Templates((theme(tmp_path, {"templates/b.html": "{{ frame.no_such_thing }}"}),))
    with pytest.raises(BadThemeError):
        wrong.render("b", frame(), "page")


def test_static_files_carry_the_hash_of_their_content(tmp_path: Path) -> None:
    one = assets_of((theme(tmp_path / "a", {"static/ragstone.css": "a{}"}),))
    two = assets_of((theme(tmp_path / "b", {"static/ragstone.css": "b{}"}),))
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
        {"static/ragstone.css": "a{}"},
        light={"ink": "#000000", "page": "#ffffff"},
        dark={"ink": "#ffffff"},
    )
    child = theme(tmp_path / "c", {}, light={"ink": "#111111"})
    expected = (
        ":root{--ink:#111111;--page:#ffffff}"
        "@media (prefers-color-scheme:dark){:root{--ink:#ffffff}}\n"
    )
    assert colour_styles((child, parent)) == expected
    (file,) = assets_of((child, parent)).files
    assert file.content.decode() == f"{expected}a{{}}"


def test_pages_name_the_files_of_the_theme() -> None:
    page = tiny_files()["measures/homes-started/index.html"].decode()
    style = assets_of(stand_in_theme()).address("ragstone.css")
    assert f'href="../../{style}"' in page
    assert style in tiny_files()


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ("a\n{{ frame.nope }}", 2, "has no attribute 'nope'"),
        ("a\nb\n{% if %}", 3, "Expected an expression"),
        ("{% include 'gone.html' %}", 1, "there is no template gone.html"),
        ("{% extends 'base.html' %}", 1, "there is no template base.html"),
        ("\n{{ 1 // 0 }}", 2, "division"),
        ("{% include 'a.html' %}", 1, "recursion"),
    ],
)
def test_a_mistake_in_a_template_is_told_with_its_line(
    tmp_path: Path, text: str, line: int, words: str
) -> None:
    made = Templates((theme(tmp_path / "town", {"templates/a.html": text}),))
    with pytest.raises(BadThemeError) as raised:
        made.render("a", frame(), "page")
    problem = raised.value.problem
    assert (problem.code, problem.place.path) == ("bad-theme", "themes/town/templates/a.html")
    assert problem.place.line == line
    assert words in problem.message


def test_a_template_that_is_not_there_is_told_by_the_name_that_it_should_have(
    tmp_path: Path,
) -> None:
    with pytest.raises(BadThemeError) as raised:
        Templates((theme(tmp_path / "town", {}),)).render("home", frame(), "page")
    assert raised.value.problem.place.path == "themes/town/templates/home.html"
    assert raised.value.problem.message == "there is no template home.html"


@pytest.mark.parametrize(
    "text",
    [
        "{{ ''.__class__.__mro__ }}",
        "{{ frame.__init__.__globals__ }}",
        "{{ '{0.__class__}'.format(frame) }}",
        "{% set found = [] %}{{ found.append(1) }}",
    ],
)
def test_a_template_sees_nothing_of_python_behind_it(tmp_path: Path, text: str) -> None:
    made = Templates((theme(tmp_path, {"templates/a.html": text}),))
    with pytest.raises(BadThemeError):
        made.render("a", frame(), "page")
