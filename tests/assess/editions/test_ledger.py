"""The ledger between two reports, by the tables in `cases/ledger.md`, and what always holds."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from site_builder.assess.editions.differences import differences
from site_builder.assess.editions.edition import edition_of
from site_builder.assess.editions.ledger import ledger_between
from site_builder.assess.report import assess
from site_builder.model.edition import Edition
from site_builder.model.ledger import Because, Changed, Difference, Ledger
from site_builder.model.measure import Measure
from site_builder.model.narrative import Narrative
from site_builder.model.project import Project
from site_builder.model.report import Report
from tests.assess.builders import Fields, measure, plan, project, q
from tests.assess.histories import measure_of, result_of
from tests.assess.tables import Row, by_heading
from tests.showing import PUBLIC

MOVES, GAPS = by_heading("ledger.md").values()
OLD, NEW = "2019-20 Q1", "2019-20 Q2"
REPORTS = {OLD: "final", NEW: "final"}


def both(*measures: Measure, results: Mapping[str, Mapping[str, Fields]]) -> Project:
    """Return a project with reports for both quarters, published on 1 February 2020."""
    whole = {OLD: {}, NEW: {}, **results}
    return project(
        *measures,
        results=whole,
        reports={OLD: "final", NEW: "final"},
        under=plan("clean", "homes"),
    )


def between(made: Project) -> Ledger:
    return ledger_between(assess(made, PUBLIC), q(OLD), q(NEW))


def frozen(made: Project) -> Edition:
    """Return what a project's first report says, as it is frozen."""
    return edition_of(assess(made, PUBLIC), q(OLD))


def found(ledger: Ledger, what: Changed) -> list[Difference]:
    return [one for one in ledger.differences if one.what is what]


def published_early(made: Project) -> tuple[Narrative, ...]:
    """Return the reports, the first of them published half a year before the second."""
    return tuple(
        replace(one, facts=one.facts.model_copy(update={"published": date(2019, 8, 1)}))
        if one.quarter == q(OLD)
        else one
        for one in made.narratives
    )


def test_each_part_that_was_revised_has_a_line_of_its_own() -> None:
    bins = measure("bins", parts={"by": "Side", "of": {"a": "A", "b": "B"}})
    revised = [
        {"of": of, "from": value, "date": "2020-02-01", "kind": "correction", "reason": "A slip."}
        for of, value in (("a", "30"), ("b", "70"))
    ]
    result = {"actual": "100", "parts": {"a": "40", "b": "60"}, "revised": revised}
    made = both(bins, results={OLD: {"bins": result}})
    ledger = between(replace(made, narratives=published_early(made)))
    told = [(one.part, one.old, one.new) for one in found(ledger, Changed.FIGURE)]
    assert told == [("part:a", "30", "40"), ("part:b", "70", "60")]


def case_of(row: Row) -> Project:
    first, _, second = row["target"].partition(", ")
    targets = {"2018-19": first, OLD: first, NEW: second or first} if first else {}
    one = measure_of(row["measure"], targets=targets)
    typed = (entry.partition(":") for entry in row["history"].split("; "))
    given = {quarter: result_of(text.strip()) for quarter, _, text in typed}
    results = {quarter: {one.id: result} for quarter, result in given.items() if result}
    return both(one, results=results)


@pytest.mark.parametrize("row", MOVES, ids=lambda row: row["case"])
def test_a_rating_moves_as_the_table_says(row: Row) -> None:
    moves = found(between(case_of(row)), Changed.RATING)
    if row["course"] == "none":
        assert moves == []
        return
    (one,) = moves
    assert one.move is not None
    assert one.move.course == row["course"]
    assert ("" if one.move.steps is None else str(one.move.steps)) == row["bands"]
    assert ", ".join(one.move.why) == row["why"]


@pytest.mark.parametrize("row", GAPS, ids=lambda row: row["case"])
def test_a_scorecard_tells_the_numbers_that_it_skips(row: Row) -> None:
    measures = []
    for entry in row["measures"].split(", "):
        number, name, *more = entry.split()
        fields: dict[str, object] = {} if number == "-" else {"number": number}
        if "until" in more:
            fields |= {"until": OLD, "reason": "Decided."}
        measures.append(
            measure(name, priority="homes" if "elsewhere" in more else "clean", **fields)
        )
    gaps = between(both(*measures, results={})).gaps
    words = [
        f"{gap.first}" if gap.first == gap.last else f"{gap.first} to {gap.last}" for gap in gaps
    ]
    assert "; ".join(words) == row["skipped"]
    assert "; ".join(", ".join(gap.had) for gap in gaps) == row["had by"]


def test_a_report_that_was_not_frozen_is_compared_by_what_the_files_record() -> None:
    bins = measure(
        targets={"2019-20": "100"},
        changes=[
            {"quarter": NEW, "what": "target", "from": "90", "to": "100", "reason": "Decided."},
            {"quarter": OLD, "what": "title", "reason": "Told by the report before."},
        ],
    )
    revised = {"from": "80", "date": "2020-02-01", "kind": "correction", "reason": "A slip."}
    made = both(bins, results={OLD: {"bins": {"actual": "85", "revised": [revised]}}})
    early = published_early(made)
    ledger = between(replace(made, narratives=early))
    assert not ledger.frozen
    (target,) = found(ledger, Changed.TARGET)
    assert (target.old, target.new) == ("90", "100")
    (figure,) = found(ledger, Changed.FIGURE)
    assert (figure.old, figure.new, figure.quarter) == ("80", "85", q(OLD))
    assert figure.explanation is not None
    assert figure.explanation.because is Because.CORRECTION
    assert found(ledger, Changed.TITLE) == []


def test_a_frozen_report_tells_what_no_record_does() -> None:
    then = both(measure(title="Bins"), results={OLD: {"bins": {"actual": "12"}}})
    now = both(measure(title="Refuse"), results={OLD: {"bins": {"actual": "13"}}})
    ledger = between(replace(now, editions=(frozen(then),)))
    assert ledger.frozen
    assert [(one.old, one.new) for one in found(ledger, Changed.FIGURE)] == [("12", "13")]
    assert [one.explanation for one in found(ledger, Changed.TITLE)] == [None]


@pytest.mark.parametrize(("was", "now"), [("12", "[c]"), ("12", "14")])
def test_a_number_of_people_that_was_frozen_is_not_told_beside_another(was: str, now: str) -> None:
    people = measure(about_people=True)
    then = both(people, results={OLD: {"bins": {"actual": was, "numerator": was}}})
    made = both(people, results={OLD: {"bins": {"actual": now}}, NEW: {"bins": {"actual": "20"}}})
    ledger = between(replace(made, editions=(frozen(then),)))
    (figure,) = found(ledger, Changed.FIGURE)
    assert (figure.old, figure.new) == ("[c]", now)
    assert f"'{was}'" not in repr(ledger)


def test_a_number_of_people_that_had_not_been_given_yet_is_supplied() -> None:
    late = measure(about_people=True, in_arrears=1)
    then = both(late, results={})
    made = both(late, results={OLD: {"bins": {"actual": "40"}}})
    ledger = between(replace(made, editions=(frozen(then),)))
    assert found(ledger, Changed.FIGURE) == []
    (supplied,) = found(ledger, Changed.SUPPLIED)
    assert (supplied.old, supplied.new) == ("overdue", "40")


def test_a_measure_that_begins_is_added_and_its_rating_is_no_move() -> None:
    later = measure("later", since=NEW, targets={"2019-20": "1"})
    ledger = between(both(later, results={NEW: {"later": {"actual": "1"}}}))
    assert [one.subject for one in found(ledger, Changed.ADDED)] == ["later"]
    assert found(ledger, Changed.RATING) == []


def test_each_report_but_the_first_has_a_ledger_since_the_one_before() -> None:
    report = assess(both(measure(), results={}), PUBLIC)
    first, second = report.reports
    assert first.ledger is None
    assert second.ledger == ledger_between(report, q(OLD), q(NEW))


FIGURES = st.sampled_from(["80", "96", "100", "106", "", "[c]"])


@st.composite
def reports(draw: st.DrawFn) -> Report:
    measures = [
        measure(f"m{at}", number=number, targets={"2019-20": "100"}, about_people=at == 0)
        for at, number in enumerate(draw(st.permutations([1, 2, 4])))
    ]
    results = {
        quarter: {one.id: {"actual": value} for one in measures if (value := draw(FIGURES))}
        for quarter in (OLD, NEW)
    }
    return assess(both(*measures, results=results), PUBLIC)


@given(reports())
@settings(deadline=None)
def test_a_report_differs_in_nothing_from_itself(report: Report) -> None:
    for quarter in (q(OLD), q(NEW)):
        assert ledger_between(report, quarter, quarter).differences == ()


@given(reports())
@settings(deadline=None)
def test_editions_in_turn_turn_what_was_and_what_is(report: Report) -> None:
    old, new = edition_of(report, q(OLD)), edition_of(report, q(NEW))
    told = {(one.what, one.subject, one.old, one.new) for one in differences(old, new)}
    turned = {(one.what, one.subject, one.new, one.old) for one in differences(new, old)}
    kinds = {Changed.FIGURE, Changed.SUPPLIED, Changed.STATUS}  # of quarters that only one has
    assert {one for one in told if one[0] not in kinds} == {
        one for one in turned if one[0] not in kinds
    }


def test_a_target_that_is_left_out_now_is_not_told_from_the_record() -> None:
    then = measure(about_people=True, targets={"2019-20": "20", "2020-21": "7"})
    now = measure(about_people=True, targets={"2019-20": "20"})
    frozen_then = frozen(both(then, results={OLD: {"bins": {"actual": "20"}}}))
    made = both(now, results={OLD: {"bins": {"actual": "20"}}})
    ledger = between(replace(made, editions=(frozen_then,)))
    assert found(ledger, Changed.TARGET) == []


def test_a_number_of_people_that_is_gone_is_not_told_from_the_record() -> None:
    people = measure(about_people=True)
    frozen_then = frozen(both(people, results={OLD: {"bins": {"actual": "12"}}}))
    made = both(people, results={OLD: {"bins": {"no_figure": "awaited"}}})
    ledger = between(replace(made, editions=(frozen_then,)))
    (figure,) = found(ledger, Changed.FIGURE)
    assert figure.old == "[c]"
    assert "'12'" not in repr(ledger)
