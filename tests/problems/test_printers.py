"""Problems are printed for people and for programs, and cannot break what they are printed in."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.problems.codes import CATALOGUE
from site_builder.problems.few import few, unnamed
from site_builder.problems.order import in_order
from site_builder.problems.printers import (
    FORMATS,
    as_github,
    as_gitlab,
    as_json,
    as_sarif,
    as_text,
    print_problems,
    summary_line,
)
from site_builder.problems.problem import Place, Problem, Severity

TAB = Problem(
    "tab",
    Severity.ERROR,
    "a tab",
    Place("measures/results/2019-20-q2.yaml", 12, 3),
    hint="type spaces: two for each level",
    excerpt="  \tactual: 57",
)
STRAY = Problem("stray-file", Severity.WARNING, "nothing reads this file", Place("content/a.yml"))

words = st.text(max_size=40)
problems = st.builds(
    Problem,
    code=st.sampled_from(sorted(CATALOGUE)),
    severity=st.sampled_from(Severity),
    message=words,
    place=st.builds(Place, path=words, line=st.integers(0, 5), column=st.integers(0, 50)),
    hint=words,
    excerpt=words,
    about=st.lists(words, max_size=3).map(tuple),
)


def test_text_shows_place_line_caret_hint_and_count() -> None:
    assert as_text([TAB, STRAY]).split("\n") == [
        "content/a.yml: warning: nothing reads this file [stray-file]",
        "measures/results/2019-20-q2.yaml:12:3: error: a tab [tab]",
        "  12 |   →actual: 57",
        "         ^",
        "  hint: type spaces: two for each level",
        "1 error and 1 warning in 2 files",
    ]


MANY = Problem(
    "missing-result",
    Severity.WARNING,
    "7 measures have no figure: a, b, c, d, e and 2 more.",
    Place("measures/results/2019-20-q3.yaml"),
    about=("a", "b", "c", "d", "e", "f", "g"),
)


def test_a_long_list_is_named_in_full_where_asked_for_and_says_how_to_ask_elsewhere() -> None:
    first, ask, _ = as_text([MANY], brief=True, to_name_all="make all").split("\n")
    assert first.endswith("and 2 more. [missing-result]")
    assert ask == "  all 7: make all"
    assert as_text([MANY]).split("\n")[1:-1] == ["  all 7:", *(f"    {one}" for one in "abcdefg")]
    (read,) = json.loads(as_json([MANY]))["problems"]
    assert read["about"] == list("abcdefg")


@pytest.mark.parametrize(
    ("names", "words", "all_of_them"),
    [
        ("ab", "a and b", ()),
        ("abcde", "a, b, c, d and e", ()),
        ("abcdef", "a, b, c, d, e and 1 more", 6),
    ],
)
def test_a_message_names_the_first_five(names: str, words: str, all_of_them: object) -> None:
    assert few(tuple(names)) == words
    assert unnamed(tuple(names)) == (tuple(names) if all_of_them else ())


def test_brief_leaves_out_the_lines_of_warnings_and_ends_with_what_stops_the_site() -> None:
    slip = replace(TAB, severity=Severity.WARNING)
    assert as_text([slip, TAB, STRAY], brief=True).split("\n") == [
        "measures/results/2019-20-q2.yaml:12:3: warning: a tab [tab]",
        "  hint: type spaces: two for each level",
        "content/a.yml: warning: nothing reads this file [stray-file]",
        "",
        "2 warnings above. This stops the site:",
        "",
        "measures/results/2019-20-q2.yaml:12:3: error: a tab [tab]",
        "  12 |   →actual: 57",
        "         ^",
        "  hint: type spaces: two for each level",
        "",
        "1 error and 2 warnings in 2 files",
    ]


@pytest.mark.parametrize("alone", [[TAB], [STRAY], []])
def test_brief_leaves_nothing_out_where_nothing_drowns(alone: list[Problem]) -> None:
    assert as_text(alone, brief=True) == as_text(alone)


def test_people_are_told_errors_last_and_programs_everything_by_place() -> None:
    lines = as_text([TAB, STRAY]).split("\n")
    assert [line.partition(":")[0] for line in lines[:2]] == [
        "content/a.yml",
        "measures/results/2019-20-q2.yaml",
    ]
    found = json.loads(as_json([TAB, STRAY]))["problems"]
    assert [one["code"] for one in found] == ["tab", "stray-file"]


def test_the_caret_stands_under_the_column() -> None:
    line, caret = as_text([TAB]).split("\n")[1:3]
    assert line[caret.index("^")] == "→"


def test_a_long_line_is_cut_around_the_column() -> None:
    long = Problem(
        "tab", Severity.ERROR, "a tab", Place("f", 1, 301), excerpt="x" * 300 + "!" * 300
    )
    line, caret = as_text([long]).split("\n")[1:3]
    assert len(line) < 120
    assert line[caret.index("^")] == "!"
    assert line[caret.index("^") - 1] == "x"


def test_nothing_wrong_is_said_too() -> None:
    assert as_text([]) == summary_line([]) == "no problems"


def test_colour_only_when_asked_for() -> None:
    assert "\x1b" not in as_text([TAB])
    assert "\x1b[31;1merror\x1b[0m" in as_text([TAB], colour=True)


@pytest.mark.parametrize("style", [name for name in FORMATS if name != "text"])
def test_other_formats_have_no_colour(style: str) -> None:
    assert print_problems([TAB], style, colour=True) == print_problems([TAB], style)


@given(st.lists(problems, max_size=4))
def test_no_text_of_a_file_can_speak_to_the_terminal(found: list[Problem]) -> None:
    printed = as_text(found)
    assert all(sign == "\n" or ord(sign) >= 32 for sign in printed)
    assert all(not 0x7F <= ord(sign) <= 0x9F for sign in printed)


@given(st.lists(problems, max_size=4))
def test_json_keeps_every_field(found: list[Problem]) -> None:
    read = json.loads(as_json(found))
    assert [one["message"] for one in read["problems"]] == [one.message for one in found]
    assert [one["line"] for one in read["problems"]] == [one.place.line for one in found]
    assert read["errors"] + read["warnings"] == len(found)


@given(problems)
def test_github_gets_one_command_on_one_line(one: Problem) -> None:
    command = as_github([one])
    assert len(command.split("\n")) == 1
    assert "\r" not in command
    kind, _, rest = command.removeprefix("::").partition(" ")
    assert kind == one.severity.value
    properties, _, _ = rest.partition("::")
    assert {part.split("=")[0] for part in properties.split(",")} <= {
        "file",
        "title",
        "line",
        "col",
    }


def test_github_escapes_what_ends_a_property() -> None:
    odd = Problem("tab", Severity.ERROR, "50%\nof it", Place("a,b:c%.yaml", 1, 2))
    assert as_github([odd]) == (
        "::error file=a%2Cb%3Ac%25.yaml,title=tab,line=1,col=2::50%25%0Aof it"
    )


@given(st.lists(problems, max_size=6))
def test_gitlab_fingerprints_differ(found: list[Problem]) -> None:
    entries = json.loads(as_gitlab(found))
    assert len({entry["fingerprint"] for entry in entries}) == len(found)
    assert all(entry["location"]["lines"]["begin"] >= 1 for entry in entries)


def test_a_gitlab_fingerprint_survives_lines_added_above() -> None:
    lower = Problem(
        TAB.code, TAB.severity, TAB.message, Place(TAB.place.path, 40, 3), TAB.hint, TAB.excerpt
    )
    [first], [second] = json.loads(as_gitlab([TAB])), json.loads(as_gitlab([lower]))
    assert first["fingerprint"] == second["fingerprint"]


def test_sarif_names_rule_place_and_level() -> None:
    run = json.loads(as_sarif([TAB, STRAY]))["runs"][0]
    rules = [rule["id"] for rule in run["tool"]["driver"]["rules"]]
    first, second = run["results"]
    assert rules[first["ruleIndex"]] == first["ruleId"] == "tab"
    assert first["level"] == "error"
    physical = first["locations"][0]["physicalLocation"]
    assert physical["artifactLocation"]["uri"] == "measures/results/2019-20-q2.yaml"
    assert physical["region"] == {"startLine": 12, "startColumn": 3}
    assert "region" not in second["locations"][0]["physicalLocation"]


@given(st.lists(problems, max_size=8))
def test_order_is_by_place_and_tells_each_once(found: list[Problem]) -> None:
    ordered = in_order((*found, *found))
    assert set(ordered) == set(found)
    assert len(ordered) == len(set(found))
    assert [one.place for one in ordered] == sorted(one.place for one in ordered)
    assert in_order(reversed(found)) == ordered
