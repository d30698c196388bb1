"""What a measure's page says of its life: kin on both sides, moves, and that it is over."""

from __future__ import annotations

import re

import pytest

from site_builder.assess.report import assess
from site_builder.render import urls
from site_builder.render.pages.measure_life import opening_of
from site_builder.render.pieces.kin import kin_of
from site_builder.render.pieces.pictures import sparkline
from tests.assess.builders import Fields, measure, project, q
from tests.render.made import BEFORE, NOW, YEAR_AGO, context, report_of
from tests.showing import PUBLIC

_TAG = re.compile(r"<[^>]+>")

REPLACED: dict[str, list[str]] = {
    "renamed": ["new-name"],
    "whole": ["left", "right"],
    "day": ["crimes"],
    "night": ["crimes"],
    "theft": ["crimes-of-all-kinds"],
    "violence": ["crimes-of-all-kinds", "harm"],
}
"""Which measures replaced which."""


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("renamed", ["Replaced by new-name."]),
        ("new-name", ["Replaces renamed."]),
        ("whole", ["Split into left and right."]),
        ("left", ["Split from whole, with right."]),
        ("day", ["Merged with night into crimes."]),
        ("crimes", ["Merged from day and night."]),
        ("violence", ["Split into crimes-of-all-kinds and harm."]),
        ("crimes-of-all-kinds", ["Merged from theft and part of violence."]),
        ("harm", ["Split from violence, with crimes-of-all-kinds."]),
        ("alone", []),
    ],
)
def test_what_became_of_a_measure_is_told_on_both_sides_with_links(
    name: str, said: list[str]
) -> None:
    names = sorted({*REPLACED, *(one for into in REPLACED.values() for one in into), "alone"})
    made = [measure(one, replaced_by=REPLACED.get(one, ())) for one in names]
    found = context(report_of(*made, results={NOW: {}}))
    here = urls.here(urls.measure(name))
    kin = kin_of(found, here, found.measures[name].measure)
    assert [_TAG.sub("", one) for one in kin] == said
    others = {one for one in names if any(re.search(rf"\b{one}\b(?!-)", text) for text in said)}
    linked = {one for one in names if any(f"measures/{one}/" in text for text in kin)}
    assert linked == others - {name}


def opening(*, until: str, given: dict[str, Fields]) -> tuple[str, str]:
    """Return the quarter that a page opens with, and its answer."""
    one = measure("bins", until=until, targets={"2018-19": "50", "2019-20": "50"})
    results = {quarter: {"bins": result} for quarter, result in given.items()}
    found = context(report_of(one, results={NOW: {}, **results}))
    history = found.measures["bins"]
    now = history.at(q(NOW))
    assert now is not None
    made = opening_of(found, history, now)
    return str(made.shown.quarter), made.answer


def test_a_page_of_a_measure_that_is_going_on_opens_with_this_quarter() -> None:
    quarter, answer = opening(until=NOW, given={BEFORE: {"actual": "45"}})
    assert quarter == NOW
    assert answer.startswith("No figure for Q2 2019/20. Not supplied.")


@pytest.mark.parametrize(
    ("given", "quarter", "answer"),
    [
        (
            {YEAR_AGO: {"actual": "40"}, BEFORE: {"actual": "52"}},
            BEFORE,
            (
                "The last published figure, for Q1 2019/20, is 52 against a target of 50: "
                "4% better than target. That is Low Green."
            ),
        ),
        (
            {YEAR_AGO: {"actual": "50"}, BEFORE: {"actual": "[c]"}},
            YEAR_AGO,
            (
                "The last published figure, for Q2 2018/19, is 50 against a target of 50: "
                "exactly on target. That is Low Green."
            ),
        ),
        (
            {
                BEFORE: {
                    "no_figure": "not-held",
                    "status": {"is": "HR", "reason": "Old.", "by": "Us", "date": "2019-01-01"},
                }
            },
            BEFORE,
            "The last published rating, for Q1 2019/20, is High Red.",
        ),
        ({}, NOW, "This site holds no figure of it."),
    ],
)
def test_a_page_of_a_measure_that_has_ended_opens_with_its_last_figure(
    given: dict[str, Fields], quarter: str, answer: str
) -> None:
    assert opening(until=BEFORE, given=given) == (quarter, f"Ended in Q1 2019/20. {answer}")


def test_a_figure_given_for_a_measure_outside_the_plan_is_shown_with_a_word_about_it() -> None:
    made = project(measure("bins", priority="gone"), results={NOW: {"bins": {"actual": "7"}}})
    found = context(assess(made, PUBLIC))
    history = found.measures["bins"]
    now = history.at(q(NOW))
    assert now is not None
    answer = opening_of(found, history, now).answer
    assert answer.startswith("Q2 2019/20: 7.")
    assert answer.endswith(
        "Not part of Plan, the plan in force since Q1 2000/01: it is in none of its chapters and "
        "counts."
    )


def test_the_first_figure_of_a_new_definition_is_said_to_be_one() -> None:
    change = {"quarter": NOW, "what": "definition", "reason": "Decided."}
    results = {BEFORE: {"bins": {"actual": "40"}}, NOW: {"bins": {"actual": "52"}}}
    made = measure("bins", changes=[change], targets={"2019-20": "50"})
    found = context(report_of(made, results=results))
    history = found.measures["bins"]
    now = history.at(q(NOW))
    assert now is not None
    assert opening_of(found, history, now).answer == (
        "Q2 2019/20: 52 against a target of 50: 4% better than target. That is Low Green. "
        "It is the first figure of a new definition: earlier ones do not compare."
    )


def test_a_small_picture_is_broken_where_the_definition_changed() -> None:
    change = {"quarter": BEFORE, "what": "definition", "reason": "Decided."}
    results = {
        quarter: {"bins": {"actual": actual}}
        for quarter, actual in {
            "2018-19 Q2": "4",
            "2018-19 Q3": "6",
            "2018-19 Q4": "5",
            BEFORE: "10",
            NOW: "0",
        }.items()
    }
    spark = sparkline(
        report_of(measure("bins", changes=[change]), results=results).measures[0].assessments
    )
    assert spark is not None
    assert len(spark.points) == 5
    assert [run.count(" ") for run in spark.runs] == [2, 1]
