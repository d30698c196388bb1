"""The manual's page on themes: its examples make one theme, which builds, and do what is said."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import pytest

from site_builder.build import check, understand
from site_builder.load.theme import load_themes
from site_builder.problems.printers import as_text
from site_builder.problems.problem import Severity
from site_builder.render import urls
from site_builder.render.site import render
from tests.docs.manual import MANUAL, apply, council, examples
from tests.render.made import stand_in_chart
from tests.showing import PUBLIC

PAGE = "themes.md"
_STYLES = re.compile(r"static/ragstone\.[0-9a-f]+\.css")
SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 12 4"><path d="M0 0h12v4H0z"/></svg>'


@pytest.fixture(scope="module")
def town(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = council(tmp_path_factory.mktemp("themes"))
    static = root / "themes" / "town" / "static"
    (static / "fonts").mkdir(parents=True)
    (static / "logo.svg").write_text(SVG, "utf-8")
    (static / "fonts" / "town-sans-bold.woff2").write_bytes(b"wOF2")
    for one in examples(PAGE):
        apply(one, root)
    return root


@pytest.fixture(scope="module")
def files(town: Path) -> dict[str, str]:
    outcome = understand(town, PUBLIC, tell=lambda _: None)
    assert outcome.report is not None, as_text(outcome.problems)
    themes = load_themes(town, "town")
    assert as_text(themes.problems) == "no problems"
    made = render(outcome.report, themes.themes, stand_in_chart)
    return {one.path: one.content.decode("utf-8", "replace") for one in made}


def test_the_theme_of_the_manual_makes_a_sound_site(town: Path) -> None:
    found = check(town, PUBLIC, tell=lambda _: None).problems
    errors = tuple(one for one in found if one.severity is Severity.ERROR)
    assert as_text(errors) == "no problems"


def test_name_logo_and_footer_stand_on_every_page(files: dict[str, str]) -> None:
    for path, text in files.items():
        page = path.endswith(".html") and not urls.may_be_framed(path)
        if page and 'http-equiv="refresh"' not in text:
            assert "<span>How the town is doing</span>" in text, path
            assert 'width="120" height="40" alt="Town Council"' in text
            assert '<a href="https://www.example.org/">The council&#39;s main site</a>' in text
            assert "Town Hall, High Street" in text
            assert "Printed copies: ask at any library." in text


def test_tokens_reach_the_style_sheet(files: dict[str, str]) -> None:
    (style,) = (text for path, text in files.items() if _STYLES.fullmatch(path))
    (font,) = (path for path in files if path.endswith(".woff2"))
    assert "--brand:#5b1f69" in style
    assert '--serif:"Town Sans",sans-serif' in style
    assert f'src:url("fonts/{Path(font).name}") format("woff2");font-weight:700' in style
    assert ".tile { border-left: .4rem solid var(--accent); }" in style
    assert "--h2:1.44rem" in style  # the last example of `type` took the place of the one before


def test_a_component_takes_the_place_of_ours(files: dict[str, str]) -> None:
    tile = files["index.html"].partition('<li class="tile">')[2].partition("</li>")[0]
    assert tile.index('class="trend') < tile.index('class="figure"')


def test_a_page_of_ones_own_is_in_the_footer_and_can_be_linked(files: dict[str, str]) -> None:
    page = files["surveys/index.html"]
    assert "<h1>How we ask residents</h1>" in page
    home = files["index.html"]
    assert '<a href="./surveys/index.html">How we ask residents</a>' in home.partition("<footer")[2]
    navigation = home.partition('<header class="site">')[2].partition("</header>")[0]
    assert "surveys" not in navigation
    assert "about/index.html" in navigation


def test_the_error_is_told_in_the_words_of_the_manual(tmp_path: Path) -> None:
    colours_alone = (MANUAL / PAGE).read_text("utf-8").partition("## Letters")[0]
    shown = _said(colours_alone)[:2]
    (colours,) = (one for one in examples(PAGE) if one.heading == "Colours")
    told = _told(tmp_path, colours.text.replace("#6a2480", "#b58ac4"))
    assert [told[0], told[-2].strip()] == shown


def test_a_colour_for_light_alone_is_told_in_the_words_of_the_manual(tmp_path: Path) -> None:
    shown = _said((MANUAL / PAGE).read_text("utf-8").partition("## Letters")[0])[2:]
    (colours,) = (one for one in examples(PAGE) if one.heading == "Colours")
    told = _told(tmp_path, colours.text.partition("  dark:")[0])
    assert told[0] == shown[0]
    assert next(line.strip() for line in told if "hint: " in line) == shown[1]


def _said(text: str) -> list[str]:
    """Return what a page shows of what `check` says about a theme: problems and hints."""
    starts = ("    themes/town", "      hint: ")
    return [line.strip() for line in text.splitlines() if line.startswith(starts)]


def _told(root: Path, colours: str) -> list[str]:
    """Return what is said about a theme of these colours, which begin in its eighth line."""
    folder = root / "themes" / "town"
    folder.mkdir(parents=True)
    top = "title: Town Council\nextends: default\n" + "#\n" * 5
    (folder / "theme.yaml").write_text(top + colours, "utf-8")
    return as_text(load_themes(root, "town").problems).splitlines()


def test_a_slip_in_a_component_is_told_in_the_words_of_the_manual(town: Path) -> None:
    tile = town / "themes" / "town" / "templates" / "components" / "tile.html"
    right = tile.read_text("utf-8")
    tile.write_text(right.replace("one.title", "one.titel"), "utf-8")
    found = check(town, PUBLIC, tell=lambda _: None).problems
    tile.write_text(right, "utf-8")
    told = as_text([one for one in found if one.severity is Severity.ERROR]).splitlines()[:-1]
    shown = "".join(f"    {line}\n" for line in told)
    assert shown in (MANUAL / PAGE).read_text("utf-8")


@cache
def blocks() -> str:
    ours = Path(__file__).parents[2] / "themes" / "default" / "templates"
    return "".join(
        (ours / f"{name}.html").read_text("utf-8") for name in ("base", "home", "measure")
    )


def test_every_block_that_the_manual_names_is_there() -> None:
    _, _, after = (MANUAL / PAGE).read_text("utf-8").partition("## Change one block\n")
    words = after.partition("Name the template")[0]
    named = [word for word in words.split("`")[1::2] if "." not in word]
    assert len(named) > 15
    for name in named:
        assert f"{{% block {name} %}}" in blocks(), name
