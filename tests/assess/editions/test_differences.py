"""What differs between editions and what explains it, by the tables in `cases/editions.md`."""

from __future__ import annotations

import re
from collections import defaultdict

import pytest

from site_builder.assess.editions.differences import differences
from site_builder.assess.editions.edition import edition_of
from site_builder.assess.editions.explanations import explained
from site_builder.assess.editions.frozen import news_of, whole
from site_builder.assess.report import assess
from site_builder.model.edition import Edition
from site_builder.model.ledger import Changed, Difference
from site_builder.model.project import Project
from tests.assess.builders import action, measure, project, q
from tests.assess.histories import result_of
from tests.assess.tables import Row, rows
from tests.showing import PUBLIC

NOW = "2019-20 Q2"
YEARS = ("2018-19", "2019-20")
FIGURES = {Changed.DEFINITION, Changed.METHOD, Changed.BANDS}  # whose values are fingerprints
_REVISED = re.compile(r"^(\S+) \(((?:correction|revision) from .*?)\)(.*)$")
_QUARTER = re.compile(r"\d{4}-\d{2}(?: Q\d)?$")


def _result(text: str) -> dict[str, object]:
    """Read `43 (correction from 42) as A`."""
    found = _REVISED.match(text)
    revised = []
    if found is not None:
        text = found[1] + found[3]
        for at, entry in enumerate(found[2].split(", "), start=1):
            kind, _, was = entry.partition(" from ")
            revised.append({"from": was, "date": f"2020-03-{at:02d}", "kind": kind, "reason": "R"})
    return {**(result_of(text) or {}), "revised": revised}


def _change(text: str) -> dict[str, object]:
    """Read `target 2019-20 Q2 50 to 45`, or `definition 2019-20 Q2 on 2020-03-01`."""
    kind, year, number, *rest = text.split(" ")
    words = " ".join(rest)
    change: dict[str, object] = {"what": kind, "quarter": f"{year} {number}", "reason": "R"}
    if words.startswith("on "):
        change["date"] = words.removeprefix("on ")
    elif words:
        change["from"], _, change["to"] = words.partition(" to ")
    return change


def _project(*texts: str) -> Project:
    """Return a project of one measure; a later text alters what an earlier one gives."""
    fields: dict[str, object] = {}
    targets: dict[str, object] = dict.fromkeys(YEARS, "50")
    results: dict[str, dict[str, dict[str, object]]] = defaultdict(dict)
    changes: list[dict[str, object]] = []
    for part in (part for text in texts for part in text.split("; ") if part):
        key, _, value = part.partition(": ")
        if key == "changes":
            changes.append(_change(value))
        elif key.startswith("target "):
            targets[key.removeprefix("target ")] = value
        elif _QUARTER.match(key):
            results[key]["bins"] = _result(value)
        else:
            fields[key] = value
    return project(measure(targets=targets, changes=changes, **fields), results=results)


def _edition(found: Project) -> Edition:
    return edition_of(assess(found, PUBLIC), q(NOW))


def _words(one: Difference) -> str:
    at = f" {one.quarter}" if one.quarter else ""
    values = "" if one.what in FIGURES else f" {one.old or 'none'} → {one.new or 'none'}"
    because = one.explanation.because.value if one.explanation else "nothing"
    return f"{one.what.value}{at}{values} ({because})"


@pytest.mark.parametrize("row", rows("editions.md"), ids=str)
def test_what_differs_is_found_and_explained_as_the_table_says(row: Row) -> None:
    then, now = _project(row["then"]), _project(row["then"], row["now"])
    found = explained(differences(_edition(then), _edition(now)), now, q(NOW), q(NOW))
    told = "; ".join(_words(one) for one in found if one.what is not Changed.OVERALL)
    assert told == row["found"], row["because"]


def test_an_edition_does_not_differ_from_itself() -> None:
    edition = _edition(_project("2018-19 Q2: 40; 2019-20 Q2: 50"))
    assert differences(edition, edition) == ()


def test_between_two_quarters_ratings_move_and_measures_and_actions_come_and_go() -> None:
    one, gone = measure("a", targets={"2019-20": "50"}), measure("b", until="2019-20 Q1")
    new = measure("c", since="2019-20 Q2")
    results = {
        "2019-20 Q1": {"a": {"actual": "50"}, "b": {"actual": "1"}},
        "2019-20 Q2": {"a": {"actual": "40"}, "c": {"actual": "1"}},
    }
    updates = {
        "2019-20 Q1": {"tip": {"status": "green"}},
        "2019-20 Q2": {"tip": {"status": "red", "due": "2020-06-30"}},
    }
    council = project(
        one,
        gone,
        new,
        results=results,
        updates=updates,
        actions=(action(),),
        reports={"2019-20 Q1": "final", "2019-20 Q2": "final"},
    )
    report = assess(council, PUBLIC)
    old, now = q("2019-20 Q1"), q("2019-20 Q2")
    found = differences(edition_of(report, old), edition_of(report, now))
    told = [
        _words(each)
        for each in explained(found, council, old, now)
        if each.subject not in {"plan", "clean"}
    ]
    assert told == [
        "rating 2019-20 Q2 LG → HR (new)",
        "added none → c (life)",
        "ended b → none (life)",
        "action status green → red (new)",
        "action due none → 2020-06-30 (new)",
    ]


def test_a_report_that_is_not_shown_has_no_edition() -> None:
    report = assess(_project("2019-20 Q2: 50"), PUBLIC)
    with pytest.raises(LookupError):
        edition_of(report, q("2019-20 Q1"))


def test_numbers_beside_a_figure_and_parts_are_kept_and_compared() -> None:
    parts = {"by": "Ward", "of": {"east": "East", "west": "West"}}

    def council(east: str, numerator: str, **more: object) -> Project:
        result = {"actual": "50", "numerator": numerator, "denominator": "60", **more}
        split = {**result, "parts": {"east": east, "west": "30"}}
        return project(measure(parts=parts), results={NOW: {"bins": split}})

    entry = {"from": "50", "date": "2020-03-01", "kind": "correction", "reason": "R"}
    then, now = council("20", "30"), council("21", "31")
    recorded = council("21", "31", revised=[entry])
    found = differences(_edition(then), _edition(now))
    assert [(one.part, one.old, one.new) for one in found] == [
        ("numerator", "30", "31"),
        ("part:east", "20", "21"),
    ]
    assert all(one.explanation is None for one in explained(found, now, q(NOW), q(NOW)))
    assert all(one.explanation for one in explained(found, recorded, q(NOW), q(NOW)))


def test_a_later_edition_holds_only_what_is_new_and_all_of_it_can_be_put_together() -> None:
    first = _edition(_project("2018-19 Q2: 40; 2019-20 Q2: 50"))
    figures = {**first.measures["bins"].figures}
    later = first.model_copy(update={"quarter": q("2019-20 Q3")})
    assert news_of(later, [first]).measures["bins"].figures == {}
    altered = figures["2018-19 Q2"].model_copy(update={"actual": "41"})
    bins = first.measures["bins"].model_copy(
        update={"figures": {"2018-19 Q2": altered, "2019-20 Q3": figures["2019-20 Q2"]}}
    )
    second = later.model_copy(update={"measures": {"bins": bins}})
    news = news_of(second, [first])
    assert {key: one.actual for key, one in news.measures["bins"].figures.items()} == {
        "2018-19 Q2": "41",
        "2019-20 Q2": None,  # the later report does not give it any more
        "2019-20 Q3": "50",
    }
    held = whole([news, first], q("2019-20 Q3"))
    assert held is not None
    assert held.measures["bins"].figures["2018-19 Q2"].actual == "41"
    assert whole([first], q("2019-20 Q3")) is None


def test_a_value_that_comes_back_is_written_again() -> None:
    first = _edition(_project("2019-20 Q2: 50"))
    second = _edition(_project("2019-20 Q2: 51")).model_copy(update={"quarter": q("2019-20 Q3")})
    third = first.model_copy(update={"quarter": q("2019-20 Q4")})
    frozen = [first, news_of(second, [first])]
    assert news_of(third, frozen).measures["bins"].figures[NOW].actual == "50"
