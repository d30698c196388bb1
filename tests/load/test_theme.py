"""Themes are found by name, extend one another, and their mistakes are told with a place."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from site_builder.load import theme_files
from site_builder.load.theme import Themes, load_themes


def theme(project: Path, name: str, text: str) -> None:
    folder = project / "themes" / name
    folder.mkdir(parents=True)
    (folder / "theme.yaml").write_text(text, encoding="utf-8")


def codes(themes: Themes) -> list[str]:
    return [f"{one.place.path}:{one.place.line} {one.code}" for one in themes.problems]


def test_a_theme_comes_with_those_it_extends_nearest_first(tmp_path: Path) -> None:
    theme(tmp_path, "town", 'title: Town\nextends: plain\ncolours: {light: {ink: "#102030"}}\n')
    theme(tmp_path, "plain", "title: Plain\n")
    found = load_themes(tmp_path, "town")
    assert [one.file.title for one in found.themes] == ["Town", "Plain"]
    assert found.themes[0].file.colours.light.roles() == {"ink": "#102030"}
    assert found.problems == ()


def test_the_theme_that_comes_with_ragstone_is_found_from_any_project(tmp_path: Path) -> None:
    found = load_themes(tmp_path, "default")
    assert [one.folder.name for one in found.themes] == ["default"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("title: A\ncolours: {light: {ink: red}}\n", ["themes/a/theme.yaml:2 bad-theme"]),
        ("title: A\ncolour: blue\n", ["themes/a/theme.yaml:2 unknown-key"]),
        ("title: A\nextends: nowhere\n", ["themes/a/theme.yaml:0 bad-theme"]),
        ("title: A\nextends: a\n", ["themes/a/theme.yaml:0 bad-theme"]),
    ],
)
def test_a_mistake_in_a_theme_is_told_with_its_place(
    tmp_path: Path, text: str, expected: list[str]
) -> None:
    theme(tmp_path, "a", text)
    found = load_themes(tmp_path, "a")
    assert found.themes == ()
    assert codes(found) == expected


def test_an_unknown_theme_is_told_with_the_nearest_name(tmp_path: Path) -> None:
    theme(tmp_path, "town", "title: Town\n")
    (problem,) = load_themes(tmp_path, "twon").problems
    assert (problem.code, problem.hint) == ("bad-theme", "did you mean town?")


@pytest.mark.parametrize("name", ["static/key.pem", "static/fonts", "templates/home.html"])
def test_a_link_in_a_theme_is_refused_and_never_published(tmp_path: Path, name: str) -> None:
    theme(tmp_path, "town", "title: Town\n")
    (tmp_path / "secret").mkdir()
    path = tmp_path / "themes" / "town" / name
    path.parent.mkdir()
    path.symlink_to(tmp_path / "secret")
    found = load_themes(tmp_path, "town")
    assert found.themes == ()
    assert codes(found) == [f"themes/town/{name}:0 symlink"]


@pytest.mark.parametrize("name", ["themes", "themes/town", "themes/town/theme.yaml"])
def test_a_theme_that_is_itself_a_link_is_refused(tmp_path: Path, name: str) -> None:
    theme(tmp_path / "elsewhere", "town", "title: Town\n")
    path = tmp_path / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.symlink_to(tmp_path / "elsewhere" / name)
    assert codes(load_themes(tmp_path, "town")) == [f"{name}:0 symlink"]


def test_a_link_in_the_theme_that_another_extends_is_refused(tmp_path: Path) -> None:
    theme(tmp_path, "town", "title: Town\nextends: plain\n")
    theme(tmp_path, "plain", "title: Plain\n")
    (tmp_path / "themes" / "plain" / "static").symlink_to("/etc")
    assert codes(load_themes(tmp_path, "town")) == ["themes/plain/static:0 symlink"]


def test_what_is_out_of_size_or_no_file_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(theme_files, "LARGEST_STATIC", 3)
    monkeypatch.setattr(theme_files, "LARGEST_TEXT", 20)
    theme(tmp_path, "town", "title: Town\n")
    static = tmp_path / "themes" / "town" / "static"
    static.mkdir()
    (static / "a.png").write_bytes(b"1234")
    (static / "b.png").write_bytes(b"123")
    os.mkfifo(static / "c")
    found = load_themes(tmp_path, "town")
    assert codes(found) == [
        "themes/town/static/a.png:0 file-too-large",
        "themes/town/static/c:0 unreadable-file",
    ]
    monkeypatch.setattr(theme_files, "MOST_FILES", 2)
    assert codes(load_themes(tmp_path, "town")) == ["themes/town:0 bad-theme"]
