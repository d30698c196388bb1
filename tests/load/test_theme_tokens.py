"""Tokens of a theme: nothing breaks out of them, what they name is there, colours stand out."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from site_builder.load.theme import load_themes
from site_builder.model.contrast import contrast, nearest_passing, passes, shown
from site_builder.model.palette import PAIRS, ROLES
from site_builder.model.theme import look_of
from site_builder.problems.problem import Problem, Severity

SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">{}</svg>'


def found(project: Path, text: str, files: dict[str, str] | None = None) -> tuple[Problem, ...]:
    """What is wrong with a theme `town` that extends ours."""
    folder = project / "themes" / "town"
    for name, content in {"theme.yaml": f"title: Town\nextends: default\n{text}"}.items():
        (folder / "static").mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(content, encoding="utf-8")
    for name, content in (files or {}).items():
        (folder / "static" / name).write_text(content, encoding="utf-8")
    themes = load_themes(project, "town")
    errors = [one for one in themes.problems if one.severity is Severity.ERROR]
    assert bool(themes.themes) is not bool(errors)
    return themes.problems


def test_every_token_may_be_set(tmp_path: Path) -> None:
    text = """\
name: Town performance
logo: {file: logo.svg, words: Town Council, width: 120, height: 40}
footer:
  - text: The council's site
    link: https://example.org/
  - text: Town Hall, High Street
type:
  text: [Own, Segoe UI, sans-serif]
  headings: [Own, serif]
  size: 18
  ratio: 1.25
  fonts:
    - {family: Own, file: own.woff2, weight: 700}
corners: 0
colours:
  light: {brand: "#5b1f69", on-brand: "#ffffff"}
  dark: {brand: "#3a1545"}
"""
    assert (
        found(tmp_path, text, {"logo.svg": SVG.format("<path d='M0 0'/>"), "own.woff2": ""}) == ()
    )


@pytest.mark.parametrize(
    "text",
    [
        "type: {text: ['a\"; } body { display: none']}",
        "type: {text: ['Georgia}']}",
        'type: {headings: ["a\\\\b"]}',
        "type: {headings: ['url(x)']}",
        "type: {ratio: 1.2rem}",
        "type: {ratio: NaN}",
        "type: {ratio: 1.36}",
        "type: {fonts: [{family: 'a;b', file: a.woff2}]}",
        "type: {fonts: [{family: a, file: '../a.woff2'}]}",
        "type: {fonts: [{family: a, file: 'https://example.org/a.woff2'}]}",
        "type: {fonts: [{family: a, file: 'a\").woff2'}]}",
        "logo: {file: 'logo.html', width: 20, height: 20}",
        "logo: {file: /etc/logo.svg, width: 20, height: 20}",
        "colours: {light: {ink: '#123'}}",
        "colours: {light: {ink: '#12345g'}}",
        "colours: {light: {ink: '#123456;}'}}",
        "colours: {light: {ink: 'red'}}",
        'colours: {light: {ink: "#123456\\n"}}',
        "footer: [{text: A, link: 'javascript:alert(1)'}]",
        "footer: [{text: A, link: 'http://example.org/'}]",
        'footer: [{text: "A\\nB"}]',
        f"name: {'a' * 81}",
    ],
)
def test_what_could_break_out_of_a_style_sheet_or_page_is_refused(
    tmp_path: Path, text: str
) -> None:
    (problem,) = found(tmp_path, f"{text}\n")
    assert (problem.code, problem.place.path, problem.place.line) == (
        "bad-theme",
        "themes/town/theme.yaml",
        3,
    )


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("colours: {light: {brandd: '#102030'}}", "did you mean brand?"),
        ("colours: {dark: {on_brand: '#102030'}}", "did you mean on-brand?"),
        ("type: {heading: [serif]}", "did you mean headings?"),
        ("corner: 3", "did you mean corners?"),
    ],
)
def test_an_unknown_role_is_told_with_the_nearest(tmp_path: Path, text: str, hint: str) -> None:
    (problem,) = found(tmp_path, f"{text}\n")
    assert (problem.code, problem.hint) == ("unknown-key", hint)


@pytest.mark.parametrize("text", ["type: {size: 12}", "type: {size: 30}", "corners: 90"])
def test_sizes_stay_within_what_can_be_read(tmp_path: Path, text: str) -> None:
    assert [one.code for one in found(tmp_path, f"{text}\n")] == ["bad-whole-number"]


def test_a_file_that_a_token_names_is_there(tmp_path: Path) -> None:
    text = "logo: {file: lgoo.svg, width: 20, height: 20}\n"
    (problem,) = found(tmp_path, text, {"logo.svg": SVG.format("")})
    assert (problem.place.line, problem.place.column) == (3, 14)
    assert (problem.code, problem.hint) == ("bad-theme", "did you mean logo.svg?")
    (problem,) = found(tmp_path, "type: {fonts: [{family: Own, file: own.woff2}]}\n")
    assert problem.message == "there is no file own.woff2 in the theme's folder static"


@pytest.mark.parametrize(
    ("inside", "told"),
    [
        ("<script>1</script>", "<script>"),
        ("<s:script xmlns:s='http://www.w3.org/2000/svg'>1</s:script>", "<script>"),
        ("<h:script xmlns:h='http://www.w3.org/1999/xhtml'>1</h:script>", "<script>"),
        ("<foreignObject/>", "<foreignObject>"),
        ("<image href='https://example.org/a.png'/>", "<image>"),
        ("<path onload='1'/>", "the attribute onload"),
        ("<use href='https://example.org/#a'/>", "a link out of it"),
        (
            "<use xmlns:x='http://www.w3.org/1999/xlink' x:href='data:image/svg+xml,a'/>",
            "a link out of it",
        ),
        ("<set attributeName='href' to='javascript:1'/>", "<set>"),
        ("<path fill='url(https://example.org/)'/>", "something that it loads from elsewhere"),
        ("<style>@import 'a'</style>", "something that it loads from elsewhere"),
        ("<style>a{fill:u\\72l(//a)}</style>", "something that it loads from elsewhere"),
        ("<?xml-stylesheet href='a'?>", "<?xml-stylesheet?>"),
        ("<path>", "a mistake in line 1, so that it is no SVG"),
    ],
)
def test_a_picture_with_more_than_a_drawing_in_it_is_refused(
    tmp_path: Path, inside: str, told: str
) -> None:
    (problem,) = found(tmp_path, "", {"any.svg": SVG.format(inside)})
    assert problem.code == "bad-theme"
    assert problem.place.path == "themes/town/static/any.svg"
    assert told in problem.message


def test_a_picture_cannot_hide_anything_behind_a_document_type(tmp_path: Path) -> None:
    bomb = "<!DOCTYPE svg [<!ENTITY a '<script>1</script>'>]>" + SVG.format("&a;")
    (problem,) = found(tmp_path, "", {"any.svg": bomb})
    assert "a document type" in problem.message


def test_a_usual_drawing_is_accepted_with_what_its_program_left_in_it(tmp_path: Path) -> None:
    inside = (
        "<style>@media (prefers-color-scheme:dark){path{fill:#fff}}</style>"
        "<i:namedview xmlns:i='http://www.inkscape.org/namespaces/inkscape' id='a'/>"
        "<defs><linearGradient id='g'/></defs><path fill='url(#g)' style='fill:url(#g)'/>"
        "<use href='#g'/>"
    )
    assert found(tmp_path, "", {"any.svg": '<?xml version="1.0"?>' + SVG.format(inside)}) == ()


_TYPED = re.compile(r'type "(#[0-9a-f]{6})", the nearest colour that does')

WRONG = {
    'light: {link: "#6fa8dc"}': "link",
    'light: {on-brand: "#c0c0c0", brand: "#a0a0a0"}': "on-brand",
    'light: {brand: "#ffd700"}': "brand",
    'light: {ground: "#8a8a8a"}': "ground",
    'dark: {muted: "#555555"}': "muted",
    'dark: {red: "#8b0000"}': "red",
    'light: {accent: "#ffd700"}': "accent",
    'light: {amber-edge: "#f5b301"}': "amber-edge",
}


@pytest.mark.parametrize("colours", WRONG)
def test_a_colour_that_does_not_stand_out_is_told_with_the_nearest_that_does(
    tmp_path: Path, colours: str
) -> None:
    role = WRONG[colours]
    (problem,) = found(tmp_path, f"colours:\n  {colours}\n")
    assert problem.code == "theme-contrast"
    assert (problem.place.path, problem.place.line) == ("themes/town/theme.yaml", 4)
    at = problem.place.column
    assert f"  {colours}"[: at - 1].endswith(f"{role}: ")
    typed = _TYPED.search(problem.hint)
    assert typed, problem.hint
    mended = re.sub(rf'(?<![\w-]){role}: "[^"]*"', f'{role}: "{typed[1]}"', colours)
    assert {one.code for one in found(tmp_path, f"colours:\n  {mended}\n")} <= {"theme-one-sided"}


def test_a_band_may_stay_when_the_text_on_it_changes_and_the_shorter_change_comes_first(
    tmp_path: Path,
) -> None:
    (problem,) = found(tmp_path, 'colours: {light: {brand: "#ffd200"}}\n')
    assert problem.hint == (
        'type "#917200", the nearest colour that does, or keep brand and type on-brand: "#5d5d5d"'
    )
    kept = 'colours: {light: {brand: "#ffd200", on-brand: "#5d5d5d"}}\n'
    assert {one.code for one in found(tmp_path, kept)} == {"theme-one-sided"}
    (problem,) = found(tmp_path, 'colours: {light: {brand: "#7b7b7b", on-brand: "#ffffff"}}\n')
    assert re.fullmatch(
        'keep on-brand and type brand: "#7[0-9a-f]{5}",'
        ' or type "#[0-9a-f]{6}", the nearest colour that does',
        problem.hint,
    )


def test_text_on_more_than_one_ground_is_changed_only_when_it_will_do_on_all(
    tmp_path: Path,
) -> None:
    (problem,) = found(tmp_path, 'colours: {dark: {red: "#8b0000"}}\n')
    assert "on-status" not in problem.hint  # dark on green, so never light enough on this red


@pytest.mark.parametrize("here", ["light", "dark"])
def test_a_colour_of_the_councils_given_for_one_side_is_told_with_one_for_the_other(
    tmp_path: Path, here: str
) -> None:
    there = "dark" if here == "light" else "light"
    given = {"light": "#6a2480", "dark": "#d7b3ff"}[here]
    problems = found(tmp_path, f'colours: {{{here}: {{link: "{given}", ink: "{INK[here]}"}}}}\n')
    (one,) = problems
    assert (one.code, one.severity) == ("theme-one-sided", Severity.WARNING)
    assert (one.place.path, one.place.line) == ("themes/town/theme.yaml", 3)
    stays = {"light": "#a3cdf3", "dark": "#174a75"}[here]
    assert one.message == (
        f"link ({given}) is given for {here} and not for {there}, where it stays {stays}"
    )
    typed = re.fullmatch(rf'type (link: "#[0-9a-f]{{6}}") under {there}', one.hint)
    assert typed, one.hint
    both = f'colours:\n  {here}: {{link: "{given}"}}\n  {there}: {{{typed[1]}}}\n'
    assert found(tmp_path, both) == ()


INK = {"light": "#101010", "dark": "#f0f0f0"}


def test_a_band_is_told_with_the_text_on_it_where_both_are_given_for_one_side(
    tmp_path: Path,
) -> None:
    text = 'colours: {light: {brand: "#ffd200", on-brand: "#1b2430"}}\n'
    (one,) = found(tmp_path, text)
    assert one.hint == 'type brand: "#ffd200" and on-brand: "#1b2430" under dark'


def test_what_two_themes_of_the_councils_give_between_them_is_given_for_both(
    tmp_path: Path,
) -> None:
    for name, text in {
        "base": 'extends: quayside\ncolours: {dark: {brand: "#3a1545"}}\n',
        "town": 'extends: base\ncolours: {light: {brand: "#5b1f69"}}\n',
    }.items():
        (tmp_path / "themes" / name).mkdir(parents=True)
        (tmp_path / "themes" / name / "theme.yaml").write_text(f"title: A\n{text}", "utf-8")
    assert load_themes(tmp_path, "town").problems == ()
    (one,) = load_themes(tmp_path, "base").problems
    assert one.message.endswith("where it stays #3b2a78")


@pytest.mark.parametrize(
    ("colours", "role", "hint"),
    [
        ('ground: "#757575", ink: "#8a8a8a"', "ground", "and change ink as well"),
        (
            'page: "#606060", ground: "#9a9a9a", ink: "#7a7a7a"',
            "ink",
            "no colour does: change page",
        ),
    ],
)
def test_what_cannot_be_mended_alone_is_told_so(
    tmp_path: Path, colours: str, role: str, hint: str
) -> None:
    problems = found(tmp_path, f"colours: {{light: {{{colours}}}}}\n")
    (one,) = (one for one in problems if one.message.startswith(f"{role} "))
    assert hint in one.hint


def test_a_colour_names_the_worst_of_what_it_does_not_stand_out_from(tmp_path: Path) -> None:
    (problem,) = found(tmp_path, 'colours: {light: {link: "#6fa8dc"}}\n')
    assert problem.message == (
        "link (#6fa8dc) does not stand out enough in light:"
        " 2.2:1 with ground, 2.5:1 with page, where text needs 4.5:1"
    )
    (problem,) = found(tmp_path, 'colours: {light: {ground: "#8a8a8a"}}\n')
    assert "too little with 4 more, where text needs 4.5:1; " in problem.message


def test_the_nearest_colour_keeps_its_hue_and_is_no_further_than_needed() -> None:
    needed = [("#ffffff", PAIRS[0].least)]
    best = nearest_passing("#6fa8dc", needed)
    assert best is not None
    assert passes(best, needed)
    assert contrast(best, "#ffffff") < PAIRS[0].least * 103 / 100
    assert nearest_passing("#174a75", needed) in {"#174a75", nearest_passing("#174a75", needed)}
    red, green, blue = (int(best[at : at + 2], 16) for at in (1, 3, 5))
    assert red < green < blue  # still a blue


def test_a_ratio_that_fails_is_never_shown_as_if_it_passed() -> None:
    just = contrast("#777777", "#ffffff")
    assert just < PAIRS[0].least
    assert shown(just) == "4.4:1"


def test_every_theme_of_ours_stands_out_in_light_and_dark() -> None:
    ours = Path(__file__).parents[2] / "themes"
    for folder in sorted(path for path in ours.iterdir() if path.is_dir()):
        look = look_of(load_themes(Path(__file__).parent, folder.name).themes)
        for mode, colours in (("light", look.light), ("dark", look.dark)):
            assert set(colours) == set(ROLES), f"{folder.name}, {mode}"
            for pair in PAIRS:
                ratio = contrast(colours[pair.front], colours[pair.behind])
                assert ratio >= pair.least, f"{folder.name}, {mode}: {pair} {shown(ratio)}"
