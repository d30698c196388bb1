"""The sample council: the same everywhere, without a single problem, and showing every feature.

A member of an enumeration that is new in the model has to occur in the sample, so that readers of
the sample, and we, see every feature once. What cannot occur is named below with its reason.
"""

from __future__ import annotations

import importlib
import os
import pkgutil
import re
import subprocess
import sys
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields, is_dataclass
from enum import Enum
from pathlib import Path

import pytest
from pydantic import BaseModel

import site_builder.model
from site_builder.build import compute, stand_in
from site_builder.model.fields import Withheld
from site_builder.model.ledger import Changed
from site_builder.model.report import Report
from site_builder.model.result import Result
from site_builder.model.unit import UNITS
from site_builder.outcome import Outcome
from site_builder.verify.leaks.unpack import texts_of
from tests.sample.figures import QUARTERS, WAITING
from tests.sample.project import files, write
from tests.sample.reports import REPORTED
from tests.showing import PUBLIC

pytestmark = pytest.mark.wide

ROOT = Path(__file__).parents[1]
Member = tuple[type[Enum], str]

CANNOT_OCCUR = {
    "Because.PROTECTED": "needs a rounding that was set after the report was frozen",
    "AbsenceCode.MISSING": "stops a final report",
    "PartAbsence.NOT_SUPPLIED": "stops a final report",
    "ReportState.DRAFT": "is not built",
    "Stage.DRAFT": "is not built",
    "Stage.EMBARGOED": "is not built",
    "Stage.HELD": "is not built",
    "Reason.BURDEN": "a council has to have weighed it up, and an invented one has not",
    "Reason.OUTSIDE": "the sample has nothing that the regulations leave out",
    "Changed.BANDS": "a scheme that has rated published figures is never altered",
    "Why.BANDS": "a scheme that has rated published figures is never altered",
}
ONE_FOR_EACH_SITE = ("RollUpRule", "YearStart", "Compliance", "Nation")
DRAWN = "site_builder.model.chart"  # what charts are made of: no part of the report


@pytest.fixture(scope="session")
def outcome(tmp_path_factory: pytest.TempPathFactory) -> Outcome:
    """The sample, rendered and verified with stand-ins for its charts."""
    project = tmp_path_factory.mktemp("sample")
    write(project)
    return compute(project, PUBLIC, stand_in, tell=lambda _: None)


@pytest.fixture(scope="session")
def report(outcome: Outcome) -> Report:
    assert outcome.report is not None, outcome.problems
    return outcome.report


@pytest.fixture(scope="session")
def shown(report: Report) -> frozenset[Member]:
    return frozenset((type(one), one.name) for one in _members(report, set()))


def test_the_sample_is_the_same_wherever_it_is_written(tmp_path: Path) -> None:
    subprocess.run(
        [sys.executable, "-m", "tests.sample", str(tmp_path)],
        cwd=ROOT,
        env={**os.environ, "PYTHONHASHSEED": "7", "TZ": "Pacific/Kiritimati", "LC_ALL": "C"},
        capture_output=True,
        check=True,
    )
    on_disk = (path for path in tmp_path.rglob("*") if path.is_file())
    made = {path.relative_to(tmp_path).as_posix(): path.read_bytes() for path in on_disk}
    assert made == files()


def test_the_sample_has_no_problem_at_all(outcome: Outcome) -> None:
    assert outcome.problems == ()
    assert outcome.files


def test_it_has_many_measures_and_forty_quarters_under_two_plans(report: Report) -> None:
    assert len(report.measures) == 65
    assert report.quarters == QUARTERS
    assert len(QUARTERS) == 40
    assert tuple(one.quarter for one in report.reports) == REPORTED
    assert [len(plan.priorities) for plan in report.project.plans] == [5, 3]
    assert {one.plan.title for one in report.reports} == {
        plan.title for plan in report.project.plans
    }
    assert len(report.actions) == 15


def test_every_page_says_that_the_council_is_invented(outcome: Outcome) -> None:
    pages = [file for file in outcome.files if file.path.endswith(".html")]
    assert pages
    for page in pages:
        assert b"Sample data: an invented council" in page.content, page.path


def test_a_long_history_is_folded_and_says_the_same_only_once(outcome: Outcome) -> None:
    pages = {file.path: file.content.decode() for file in outcome.files if ".html" in file.path}
    assert "Earlier quarters, back to Q4 2014/15" in pages["measures/missed-bins/index.html"]
    assert "Earlier quarters" not in pages["measures/web-chats-answered/index.html"]
    ended = pages["measures/gym-visits/index.html"]
    assert "Q1 2019/20 to Q3 2024/25" in ended
    assert ended.count("Ended in Q4 2018/19.") == 1


def test_an_embargoed_quarter_is_in_no_byte(outcome: Outcome) -> None:
    """Neither its figures nor its words, and not those in arrears that its report is to bring."""
    typed = files()[f"measures/results/{WAITING.slug}.yaml"].decode()
    assert "leisure-visits:\n    actual: 106283" in typed
    assert not [file.path for file in outcome.files if "2024-25/q4" in file.path]
    for file in outcome.files:
        for text in texts_of(file.content):
            assert "106283" not in text.replace(",", ""), file.path
            assert "marigold" not in text, file.path
            assert not re.search(r"2199-|\b\d\d? [A-Z][a-z]+ 2199\b", text), file.path


def test_the_ledger_of_the_latest_quarter_has_every_kind_of_change(report: Report) -> None:
    ledger = report.latest.ledger
    assert ledger is not None
    assert ledger.frozen
    told = {one.what for one in ledger.differences}
    elsewhere = {Changed.BANDS, Changed.PRIORITY, Changed.ACTION_ADDED, Changed.ACTION_DUE}
    assert told == set(Changed) - elsewhere
    unexplained = [one for one in ledger.differences if one.explanation is None and one.old]
    assert {one.what for one in unexplained} <= {
        Changed.NUMBER,
        Changed.ACTION_ENDED,
        Changed.RATING,
    }


def test_three_editions_are_frozen_and_one_has_been_corrected_since(report: Report) -> None:
    assert [str(one.whole.quarter) for one in report.archive] == [
        *("2024-25 Q1", "2024-25 Q2", "2024-25 Q3"),
    ]
    assert not [one for one in report.archive if one.withdrawn]
    newest = report.corrections[0]
    assert (newest.quarter, newest.frozen) == (report.latest.quarter, True)
    assert newest.is_correction
    assert newest.moved_status


def test_a_corrected_figure_shows_both_values(outcome: Outcome) -> None:
    pages = {file.path: file.content.decode() for file in outcome.files if ".html" in file.path}
    for path in ("measures/fly-tips/", "corrections/", "2024-25/q3/"):
        page = " ".join(pages[f"{path}index.html"].split())
        assert "524" in page, path
        assert "504" in page, path
        assert "mber when first published" in page, path


def test_what_is_withheld_is_protected_by_a_second_number(report: Report) -> None:
    def withheld(measure: str, quarter: str) -> bool:
        return _published(report, measure, quarter).actual is Withheld.CONFIDENTIAL

    # 3 young people in one quarter: neither the total of then nor the quarter after tells of them.
    assert withheld("first-time-offenders", "2023-24 Q3")
    assert withheld("first-time-offenders", "2023-24 Q4")
    assert withheld("first-time-offenders-in-the-year", "2023-24 Q3")
    assert not withheld("first-time-offenders-in-the-year", "2023-24 Q4")
    # 3 households in hotels, and the part that protects them.
    parts = _published(report, "households-in-temporary-accommodation", "2021-22 Q2").parts
    hidden = [name for name, one in parts.items() if one is Withheld.CONFIDENTIAL]
    assert hidden == ["leased-homes", "hotels"]
    # A total that grew by 3, everyone in a group of 7, an average of 2, and nobody at all.
    assert withheld("people-who-stopped-smoking", "2020-21 Q2")
    assert withheld("support-plans-on-time", "2020-21 Q1")
    assert withheld("days-until-adoption", "2022-23 Q4")
    assert withheld("young-carers-helped", "2020-21 Q1")


def _published(report: Report, measure: str, quarter: str) -> Result:
    results = next(one for one in report.project.results if str(one.quarter) == quarter)
    return results.results[measure]


def _enumerations() -> Iterator[type[Enum]]:
    """Every enumeration of the model; a new one is found by itself."""
    package = site_builder.model
    for found in pkgutil.iter_modules(package.__path__, f"{package.__name__}."):
        for thing in vars(importlib.import_module(found.name)).values():
            own = isinstance(thing, type) and thing.__module__ == found.name != DRAWN
            if own and issubclass(thing, Enum) and thing.__name__ not in ONE_FOR_EACH_SITE:
                yield thing


@pytest.mark.parametrize("enumeration", tuple(_enumerations()), ids=lambda one: one.__name__)
def test_every_member_of_every_enumeration_occurs(
    enumeration: type[Enum], shown: frozenset[Member]
) -> None:
    names = {f"{enumeration.__name__}.{one.name}" for one in enumeration}
    occur = {f"{enumeration.__name__}.{name}" for kind, name in shown if kind is enumeration}
    assert names - occur == names & CANNOT_OCCUR.keys()


def test_every_field_of_every_record_is_used(report: Report) -> None:
    """A field that is new in the format is shown in the sample, too."""
    project = report.project
    for record, ones in {
        "measure": project.measures,
        "change": [change for one in project.measures for change in one.changes],
        "disclosure": [one.disclosure for one in project.measures if one.disclosure is not None],
        "revision": [
            revision
            for one in project.results
            for result in one.results.values()
            for revision in result.revised
        ],
        "action update": [update for one in project.results for update in one.actions.values()],
        "action revision": [
            revision
            for one in project.results
            for update in one.actions.values()
            for revision in update.revised
        ],
        "report facts": [one.narrative.facts for one in report.reports],
        "result": [result for one in project.results for result in one.results.values()],
        "benchmark": [found for one in project.measures for found in one.benchmarks],
        "scheme": list(project.site.schemes.values()),
        "band": [band for scheme in project.site.schemes.values() for band in scheme.bands],
    }.items():
        used = {name for one in ones for name in one.model_fields_set}
        assert set(type(ones[0]).model_fields) - used == NOT_USED.get(record, set()), record


NOT_USED = {"report facts": {"publish_at"}}
"""The one report with a time of its own is embargoed, so the assessed report does not have it."""


def test_every_unit_has_a_measure(report: Report) -> None:
    units = [one.measure.unit for one in report.measures]
    assert set(UNITS.values()) <= set(units)
    assert any(unit.per for unit in units)


def _members(thing: object, seen: set[int]) -> Iterator[Enum]:
    """Every member of an enumeration that a thing holds, however deep."""
    if isinstance(thing, Enum):
        yield thing
    elif not isinstance(thing, str | int) and id(thing) not in seen:
        seen.add(id(thing))
        for part in _parts(thing):
            yield from _members(part, seen)


def _parts(thing: object) -> Iterable[object]:
    if is_dataclass(thing) and not isinstance(thing, type):
        return [getattr(thing, field.name) for field in fields(thing)]
    if isinstance(thing, BaseModel):
        return [getattr(thing, name) for name in type(thing).model_fields]
    if isinstance(thing, Mapping):
        return [*thing.keys(), *thing.values()]
    return thing if isinstance(thing, tuple | list | frozenset) else ()
