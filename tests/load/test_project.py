"""A project is put in the order that it promises, with the values as typed."""

from __future__ import annotations

import shutil
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from site_builder.load.draft import read_file
from site_builder.load.project import load_project
from site_builder.model.fields import Figure, Withheld
from site_builder.model.project import Project
from site_builder.model.quarter import Quarter
from site_builder.model.target import TargetKind
from site_builder.problems.limit import LISTED
from tests.load.cases import TINY, build, cases

Q1, Q2 = Quarter(2019, 1), Quarter(2019, 2)


@pytest.fixture(scope="module")
def tiny() -> Project:
    loaded = load_project(TINY)
    assert loaded.problems == ()
    assert loaded.project is not None
    return loaded.project


def test_measures_stand_by_priority_then_number(tiny: Project) -> None:
    assert [(str(one.priority), one.number) for one in tiny.measures] == [
        ("cleaner-streets", 1),
        ("cleaner-streets", 2),
        ("cleaner-streets", 4),
        ("homes", 1),
        ("homes", 2),
        ("homes", 3),
        ("homes", 5),
    ]


def test_quarters_stand_oldest_first(tiny: Project) -> None:
    assert [one.quarter for one in tiny.results] == [Q1, Q2]


def test_figures_are_exact_and_keep_the_sign_typed(tiny: Project) -> None:
    first, second = tiny.results
    assert first.results["recycling-rate"].actual == Figure(Decimal("47.2"), "%")
    assert first.results["temporary-accommodation-cost"].actual == Figure(Decimal("1190.50"), "£")
    assert second.results["households-helped"].actual is Withheld.CONFIDENTIAL


def test_a_year_of_targets_counts_for_each_quarter(tiny: Project) -> None:
    rate = next(one for one in tiny.measures if one.id == "recycling-rate")
    target = rate.target(Q2)
    assert target is not None
    assert target.figure == Figure(Decimal(50))
    assert rate.target(Quarter(2018, 2)) is None


def test_words_for_targets_are_kept(tiny: Project) -> None:
    survey = next(one for one in tiny.measures if one.id == "street-survey")
    target = survey.target(Q2)
    assert target is not None
    assert target.kind is TargetKind.TO_BE_SET


def test_a_report_has_its_facts_text_and_chapters(tiny: Project) -> None:
    [narrative] = tiny.narratives
    assert narrative.facts.published == date(2019, 11, 14)
    assert narrative.facts.meeting is not None
    assert narrative.facts.meeting.call_in is True
    assert narrative.facts.meeting.exempt is False
    assert [chapter.priority for chapter in narrative.chapters] == ["cleaner-streets", "homes"]
    lines = (TINY / narrative.text.path).read_text(encoding="utf-8").split("\n")
    assert lines[narrative.text.first_line - 1] == narrative.text.body.split("\n")[0]


def test_pages_and_terms_stand_by_name(tiny: Project) -> None:
    assert [page.slug for page in tiny.pages] == ["about", "accessibility"]
    assert [term for term, _ in tiny.glossary] == ["Fly-tipping", "Temporary accommodation"]


def test_every_result_knows_its_file_and_line(tiny: Project) -> None:
    path, _, line = tiny.places["result:2019-20-q2:homes-started"].partition(":")
    text = (TINY / path).read_text(encoding="utf-8").split("\n")
    assert text[int(line) - 1] == "  homes-started:"
    assert tiny.places["measure:homes-started"].startswith(
        "measures/definitions/homes/homes-started.yaml:"
    )
    assert tiny.places["action:build-in-mill-lane"].endswith(":1")


def test_the_files_of_a_quarter_are_merged(tmp_path: Path) -> None:
    [case] = [one for one in cases("accepted") if one.name == "folder-of-results"]
    site = build(case, tmp_path)
    project = load_project(site).project
    assert project is not None
    assert {"street-survey", "homes-started"} <= set(project.results[-1].results)
    assert project.places["result:2019-20-q2:street-survey"] == (
        "measures/results/2019-20-q2/streets.yaml:3"
    )


def test_loading_twice_gives_the_same(tiny: Project) -> None:
    assert load_project(TINY).project == tiny
    read_file.cache_clear()
    assert load_project(TINY).project == tiny


def test_of_a_file_full_of_mistakes_the_first_are_listed_and_the_rest_counted(
    tmp_path: Path,
) -> None:
    shutil.copytree(TINY, tmp_path / "tiny")
    path = tmp_path / "tiny" / "measures" / "results" / "2019-20-q2.yaml"
    head, results, rest = path.read_text(encoding="utf-8").partition("results:\n")
    wrong = "".join(f"  wrong-{number}: {{actual: about 5}}\n" for number in range(2_000))
    path.write_text(f"{head}{results}{wrong}{rest}", encoding="utf-8")
    problems = load_project(tmp_path / "tiny").problems
    assert len(problems) == LISTED + 1
    assert problems[-1].message == "3,900 more problems in this file, from here on"
