"""A council's own theme is looked at where it lies beside those that come with Ragstone, too."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from site_builder.load import theme as module
from site_builder.load.theme import load_themes

THEMES = Path(__file__).parents[2] / "themes"


def test_a_theme_in_a_clone_of_the_repository_is_checked_for_contrast(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in module.SHIPPED:
        shutil.copytree(THEMES / name, tmp_path / "themes" / name)
    town = tmp_path / "themes" / "town"
    town.mkdir()
    pale = 'title: Town\nextends: default\ncolours:\n  light:\n    brand: "#ffd400"\n'
    (town / "theme.yaml").write_text(pale, encoding="utf-8")
    monkeypatch.setattr(module, "_ours", lambda: tmp_path / "themes")
    found = load_themes(tmp_path, "town").problems
    assert {one.code for one in found} == {"theme-contrast"}
    assert found[0].place.path == "themes/town/theme.yaml"
