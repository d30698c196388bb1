"""Templates of a row of themes: first wins, nothing runs, nothing is worded in them."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest

from site_builder.model.theme import Theme, ThemeFile
from site_builder.render.assets import Assets
from site_builder.render.frame import frame_of
from site_builder.render.page_file import PageFile
from site_builder.render.templates import BadThemeError, Templates
from site_builder.render.theme_faults import theme_faults
from site_builder.render.views.frame import Frame
from site_builder.render.views.measures import MeasurePage
from site_builder.render.views.search import Found
from tests.assess.builders import measure
from tests.render.made import NOW, context, only, report_of

OWN = Path(__file__).parents[2] / "themes" / "default" / "templates"


def theme(folder: Path, files: dict[str, str], **tokens: object) -> Theme:
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return Theme(folder, ThemeFile.model_validate({"title": folder.name, **tokens}))


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


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ("a\n{{ frame.nope }}", 2, "there is no nope here"),
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
    (problem,) = raised.value.problems
    assert (problem.code, problem.place.path) == ("bad-theme", "themes/town/templates/a.html")
    assert problem.place.line == line
    assert words in problem.message


def test_a_template_that_is_not_there_is_told_by_the_name_that_it_should_have(
    tmp_path: Path,
) -> None:
    with pytest.raises(BadThemeError) as raised:
        Templates((theme(tmp_path / "town", {}),)).render("home", frame(), "page")
    assert raised.value.problems[0].place.path == "themes/town/templates/home.html"
    assert raised.value.problems[0].message == "there is no template home.html"


HOME = '{% extends "default/home.html" %}\n'
TILE = "{% macro tile(one) %}{{ one }}{% endmacro %}"
INTO = " put it into a block that default/home.html has"
TOP = "{% block top %}{% block own %}{% endblock %}{% endblock %}"
DEFAULT = {
    "templates/home.html": '{% import "parts.html" as ui %}{% block top %}{{ ui.tile(1) }}'
    "{% endblock %}{% block end %}{% endblock %}",
    "templates/parts.html": '{% import "tile.html" as of %}{% set tile = of.tile %}',
    "templates/tile.html": TILE,
    "styles/a.css": ":root{--accent:red}.a{color:var(--accent)}",
}


@pytest.mark.parametrize(
    ("file", "text", "told"),
    [
        ("home.html", HOME + "{% block top %}{{ frame.titel }}", "block is opened and not closed"),
        ("home.html", HOME + "{% block top %}{{ frame.titel }}{% endblock %}", "mean title?"),
        ("home.html", HOME + "{% block top %}{{ fram.title }}{% endblock %}", "mean frame?"),
        (
            "home.html",
            HOME + "{% block top %}{{ words.prioritys }}{% endblock %}",
            "mean priorities",
        ),
        (
            "home.html",
            HOME + '{% import "parts.html" as ui %}{% block top %}{{ ui.tiel(1) }}{% endblock %}',
            "there is no component tiel / did you mean tile?",
        ),
        (
            "home.html",
            HOME + '{% import "parts.html" as ui %}{% block top %}{{ ui.tile() }}{% endblock %}',
            "a component is called without its one",
        ),
        ("home.html", '{% extends "defalt/home.html" %}', "did you mean default/home.html?"),
        ("tile.html", "{% macro tyle(one) %}{% endmacro %}", "no macro tile in tile.html / did"),
        ("tile.html", "{% macro tile(one) %}{{ one|uper }}{% endmacro %}", "did you mean upper?"),
        ("tile.html", "{% macro tile(one) %}{{ one }{% endmacro %}", "type }} or %}"),
        (
            "tile.html",
            "{% macro tile(one) %}{% if 1 %}{% endmacro %}",
            "type {% endif %} before it",
        ),
    ],
)
def test_what_is_misspelt_in_a_theme_is_told_in_its_file_with_what_was_meant(
    tmp_path: Path, file: str, text: str, told: str
) -> None:
    default = theme(tmp_path / "default", DEFAULT)
    town = theme(tmp_path / "town", {f"templates/{file}": text})
    templates = Templates((town, default))
    with pytest.raises(BadThemeError) as raised:
        templates.render("home", frame(), "page")
    (problem,) = raised.value.problems
    assert told in f"{problem.message} / {problem.hint}"
    assert problem.place.path == f"themes/town/templates/{file}"
    assert problem.excerpt == text.split("\n")[problem.place.line - 1]


@pytest.mark.parametrize(
    ("file", "text", "told"),
    [
        ("templates/home.html", HOME + "{% block tob %}{% endblock %}", "2:10 did you mean top?"),
        ("templates/hom.html", HOME, "0:0 did you mean home.html?"),
        ("styles/b.css", ".a { color: var(--acent) }", "1:17 type var(--accent)"),
        ("styles/b.css", "/* --acent: */ .a { top: var(--acent) }", "1:30 type var(--accent)"),
        ("styles/b.css", "/* } */\n.a { color: red;", "2:4 type { and } in pairs"),
        ("styles/b.css", ".a { content: '}' }\n}", "2:1 type { and } in pairs"),
        (
            "templates/home.html",
            HOME + "{% block top %}{% block own %}{% endblock %}{% endblock %}",
            "",
        ),
        ("styles/b.css", ".a { --own: 1; color: var(--own); top: var(--gone, 1px) }", ""),
        ("styles/b.css", '@property --own { syntax: "*" }\n.a { color: var(--own) }', ""),
        ("templates/home.html", HOME + "{% block top %}", ""),  # told when it is used
        ("templates/home.html", HOME + "{% set a = 1 %}\n  <p>Ours {{ a }}</p>\n<p>", "3:3" + INTO),
        ("templates/home.html", HOME + "{{ frame.title }}", "2:1" + INTO),
        ("templates/home.html", HOME + "\n{% include 'tile.html' %}", "3:1" + INTO),
        ("templates/home.html", HOME + "{% if frame %}\n<p>\n{% endif %}", "3:1" + INTO),
        (
            "templates/home.html",
            HOME + "{% if 1 %}{% else %}{% if 2 %}x{% endif %}{% endif %}",
            "2:1" + INTO,
        ),
        ("templates/home.html", HOME + "{% if 1 %}{% block top %}x{% endblock %}{% endif %}", ""),
        ("templates/home.html", HOME + "{# x #}{% set a %}x{% endset %}\n" + TILE + TOP, ""),
        ("templates/tile.html", "<p>{% block top %}{% endblock %}</p>", ""),
    ],
)
def test_what_would_be_passed_over_in_silence_is_told(
    tmp_path: Path, file: str, text: str, told: str
) -> None:
    default = theme(tmp_path / "default", DEFAULT)
    found = theme_faults((theme(tmp_path / "town", {file: text}), default))
    assert [f"{one.place.line}:{one.place.column} {one.hint}" for one in found] == [told] * bool(
        told
    )
    assert all(one.place.path == f"themes/town/{file}" for one in found)


def test_what_stands_outside_of_blocks_is_told_once_between_two_of_them(tmp_path: Path) -> None:
    text = f"{HOME}<b>\n{{{{ 1 }}}}\n{TOP}\n<i>{'i' * 80}\n{{% block end %}}{{% endblock %}}<u>"
    town = theme(tmp_path / "town", {"templates/home.html": text})
    found = theme_faults((town, theme(tmp_path / "default", DEFAULT)))
    assert [one.place.line for one in found] == [2, 5, 6]
    assert found[0].message == "<b> stands outside every block, so it has no place in the page"
    assert found[1].message.startswith(f"<i>{'i' * 57}… stands")
    assert found[0].excerpt == "<b>"


@pytest.mark.parametrize(
    ("asking", "stray"),
    [
        ('{% include "bits/a.html" %}', ["bits/b.html"]),
        ('{% include ["bits/a.html", "bits/b.html"] %}', []),
        ('{% include ("bits/b.html", "bits/a.html") ignore missing %}', []),
        ('{% include ["bits/b.html"] %}', ["bits/a.html"]),
        ('{% include ["bits/b.html", frame.title] %}', []),  # nobody can tell before it is made
        ('{% include "bits/" ~ frame.title %}', []),
        ("{% import frame.title as ui %}", []),
    ],
)
def test_a_template_is_asked_for_by_a_list_too_and_by_a_name_worked_out_perhaps(
    tmp_path: Path, asking: str, stray: list[str]
) -> None:
    default = theme(tmp_path / "default", DEFAULT)
    home = HOME + f"{{% block top %}}{asking}{{% endblock %}}"
    bits = {f"templates/bits/{name}.html": "x" for name in "ab"}
    town = theme(tmp_path / "town", {"templates/home.html": home, **bits})
    told = [(one.code, one.place.path) for one in theme_faults((town, default))]
    assert told == [("stray-file", f"themes/town/templates/{name}") for name in stray]


def test_a_theme_that_extends_none_is_not_looked_at(tmp_path: Path) -> None:
    alone = theme(tmp_path / "town", {"styles/a.css": "}", "templates/x.html": "x"})
    assert theme_faults((alone,)) == ()


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


@pytest.mark.parametrize(
    ("asked", "hint"),
    [
        ("page.titel", "its names are in docs/reference/names.md, under MeasurePage"),
        ("page.cites", "did you mean cite?"),
        ("page.headnig", "did you mean heading?"),
        ("frame.found.colour", "type one of: is_measure, kind, quarter, standing, title"),
    ],
)
def test_a_name_is_meant_only_where_it_is_spelt_alike(
    tmp_path: Path, asked: str, hint: str
) -> None:
    """`titel` has as many letters of `cite` in it as of `title`: it was once told as that."""
    made = Templates((theme(tmp_path / "town", {"templates/a.html": f"{{{{ {asked} }}}}"}),))
    page = MeasurePage.__new__(MeasurePage)
    found = Found.__new__(Found)
    with pytest.raises(BadThemeError) as raised:
        made.render("a", replace(frame(), found=found), page)
    assert raised.value.problems[0].hint.startswith(hint)


def test_a_block_of_the_theme_extended_is_changed_by_name(tmp_path: Path) -> None:
    home = "{% block top %}ours{% endblock %} {% block end %}ours{% endblock %}"
    default = theme(tmp_path / "default", {"templates/home.html": home})
    own = '{% extends "default/home.html" %}{% block end %}town{% endblock %}'
    town = theme(tmp_path / "town", {"templates/home.html": own})
    assert Templates((town, default)).render("home", frame(), "page") == b"ours town"


# What a template is made of, and what is left when that is taken away.
_MADE_OF = re.compile(r"\{#.*?#\}|\{%.*?%\}|\{\{.*?\}\}", re.DOTALL)
_TAG = re.compile(r"<[^>]*>", re.DOTALL)
_SAID = re.compile(r'\b(?:aria-label|data-label|title|alt|placeholder)="([^"]*)"')
_STRING = re.compile(r'"([^"]*)"')
_NAMES = re.compile(r"(import|from|extends|include)\b")


@pytest.mark.parametrize(
    "path", sorted(OWN.rglob("*.html")), ids=lambda path: path.relative_to(OWN).as_posix()
)
def test_nothing_is_worded_in_a_template(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    for code in _MADE_OF.findall(text):
        if not code.startswith("{#") and not _NAMES.match(code.strip("{%- ")):
            worded = [one for one in _STRING.findall(code) if " " in one or one[:1].isupper()]
            assert not worded, f"{worded} belongs in render/words/interface.py"
    bare = _MADE_OF.sub("", text)
    said = [*_SAID.findall(bare), _TAG.sub(" ", bare)]
    worded = [word for part in said for word in re.findall(r"[A-Za-z]{2,}", part)]
    assert not worded, f"{' '.join(worded)} belongs in render/words/interface.py"
