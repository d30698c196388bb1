"""The style guide: whole, for editors only, and right about contrast."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

from site_builder.assess.report import assess
from site_builder.load.theme import load_themes
from site_builder.model.output import OutputFile
from site_builder.model.palette import ROLES
from site_builder.model.theme import Theme, ThemeFile
from site_builder.render import urls
from site_builder.render.assets import assets_of
from site_builder.render.context import Context
from site_builder.render.frame import frame_of
from site_builder.render.narrative import Narrator
from site_builder.render.page_file import PageFile
from site_builder.render.pages.styleguide import styleguide, swatches
from site_builder.render.templates import Templates
from site_builder.verify import verify
from tests.render.made import context, own_themes, rendered, tiny_project
from tests.showing import EDITOR, PUBLIC

COMPONENTS = Path(__file__).parents[2] / "themes" / "default" / "templates" / "components"
NAMES = sorted(path.stem for path in COMPONENTS.glob("*.html"))
_MACRO = re.compile(r"{% macro (\w+)\(")


@cache
def seen_by_an_editor() -> dict[str, bytes]:
    return rendered(assess(tiny_project(), EDITOR), own_theme=True)


@cache
def page() -> tuple[Context, PageFile]:
    made = context(assess(tiny_project(), EDITOR))
    (only,) = styleguide(made, Narrator(made))
    return made, only


def shown_by(themes: tuple[Theme, ...]) -> str:
    made, only = page()
    frame = frame_of(made, assets_of(themes), only)
    return Templates(themes).render(only.kind, frame, only.view).decode()


def test_it_is_never_in_a_published_site() -> None:
    published = rendered(assess(tiny_project(), PUBLIC), own_theme=True)
    assert not [path for path in published if "styleguide" in path]
    told = [path for path, text in published.items() if b"styleguide/" in text]
    assert told == []


def test_an_editor_sees_it_and_the_sitemap_does_not() -> None:
    files = seen_by_an_editor()
    assert urls.STYLEGUIDE in files
    assert b"styleguide" not in files["sitemap.xml"]
    assert b'data-pagefind-ignore="all"' in files[urls.STYLEGUIDE]


def test_it_is_as_sound_as_any_page() -> None:
    files = tuple(OutputFile(path, text) for path, text in seen_by_an_editor().items())
    found = [one for one in verify(files) if one.place.path == urls.STYLEGUIDE]
    assert found == []


def parts_of_a_theme_of_signs(folder: Path) -> dict[str, str]:
    """The parts of the guide where every component says nothing but its own name."""
    for name in NAMES:
        macro = _MACRO.search((COMPONENTS / f"{name}.html").read_text("utf-8"))
        assert macro, name
        path = folder / "templates" / "components" / f"{name}.html"
        path.parent.mkdir(parents=True, exist_ok=True)
        any_way = "{% if varargs or kwargs %}{% endif %}"
        sign = f"{{% macro {macro[1]}() %}}{any_way}[{name}]{{% endmacro %}}"
        path.write_text(sign, encoding="utf-8")
    signs = Theme(folder, ThemeFile(title="Signs"))
    _, *parts = shown_by((signs, *own_themes())).split('<section class="specimen" id="part-')
    return {part.partition('"')[0]: part for part in parts}


def test_no_component_is_forgotten(tmp_path: Path) -> None:
    parts = parts_of_a_theme_of_signs(tmp_path / "signs")
    for name in NAMES:
        assert f"[{name}]" in parts.get(name, ""), f"styleguide.html lacks a part that shows {name}"
    assert set(parts) == set(NAMES)


def test_every_colour_is_shown_with_its_contrast() -> None:
    (theme, *_) = load_themes(Path(__file__).parent, "default").themes
    found = swatches(theme.file.colours.light.roles())
    assert {one.role for one in found} == set(ROLES)
    (ink,) = (one for one in found if one.role == "ink")
    assert ink.meets == (("page", "15.6:1, needs 4.5:1"), ("ground", "13.8:1, needs 4.5:1"))


def test_every_state_has_an_example() -> None:
    text = seen_by_an_editor()[urls.STYLEGUIDE].decode()
    for told in (
        "Withheld",
        "Not supplied",
        "Reports in Q4 only",
        "differs from the rule",
        "Never rated",
    ):
        assert told in text
    for direction in ("better", "worse", "same", "increased", "decreased", "none"):
        assert f'class="trend {direction}"' in text
    for family in ("green", "amber", "red", "blue", "grey"):
        assert f'class="status {family} filled"' in text
        assert f'class="status {family} outlined"' in text
