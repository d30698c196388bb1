"""Embargo and hold: when a report is public, and that nothing tells of its quarter before."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from site_builder.assess.audits.ahead import audit_ahead
from site_builder.assess.lifecycle import public_part, release_of, waiting
from site_builder.assess.report import assess
from site_builder.model.edition import Edition
from site_builder.model.lifecycle import Stage
from site_builder.model.measure import Measure
from site_builder.model.moment import Moment, Showing, read_moment
from site_builder.model.narrative import Narrative
from site_builder.model.project import Project
from site_builder.problems.problem import Problem, Severity
from tests.assess.builders import Fields, State, measure, narrative, project, q, site
from tests.assess.tables import Row, rows
from tests.showing import audited

Q1, Q2, Q3, Q4 = (f"2019-20 Q{number}" for number in range(1, 5))
TIME = read_moment("2020-01-16 09:30 Europe/London")
AT = Showing(TIME.utc)
BEFORE = Showing(TIME.utc - timedelta(seconds=1))
EDITOR = replace(BEFORE, drafts=True)


def report(quarter: str, state: State = "final", publish_at: Moment | None = None) -> Narrative:
    made = narrative(quarter, state)
    return replace(made, facts=made.facts.model_copy(update={"publish_at": publish_at}))


def edition(quarter: str, figures: dict[str, Fields] | None = None) -> Edition:
    bins = {"title": "Bins", "priority": "clean", "definition": "x", "figures": figures or {}}
    return Edition.model_validate(
        {
            "quarter": quarter,
            "as_at": "2019-12-31",
            "published": "2020-01-16",
            "plan": "Plan",
            "measures": {"bins": bins},
        }
    )


@pytest.mark.parametrize("row", rows("release.md"), ids=str)
def test_a_report_stands_where_the_table_says(row: Row) -> None:
    typed = {"hold_until": row["hold until"]} if row["hold until"] else {}
    moment = read_moment(row["publish at"]) if row["publish at"] else None
    one = report(Q3, "draft" if row["state"] == "draft" else "final", moment)
    made = project(reports=(one,), of=site(**typed))
    if row["frozen"] == "yes":
        made = replace(made, editions=(edition(Q3),))
    found = release_of(one, made, Showing(read_moment(row["now"]).utc))
    assert (found.stage.value, str(found.until or "")) == (row["stage"], row["until"])
    told = waiting(made, Showing(read_moment(row["now"]).utc))
    assert bool(told) is (row["stage"] != "published")


def with_embargo_on(*quarters: str) -> Project:
    """Return four quarters, of which those named have an embargoed report, and all are told of."""
    told = measure(
        targets={Q2: "10", Q4: "12"},
        benchmarks=[
            {"name": "Others", "quarter": one, "value": "9", "source": "A table"}
            for one in (Q1, Q2, Q3, Q4)
        ],
        changes=[
            {"quarter": one, "what": "wording", "reason": "Decided."} for one in (Q1, Q2, Q3, Q4)
        ],
        rebases=[{"quarter": one, "reason": "A new system."} for one in (Q1, Q2, Q3, Q4)],
    )
    made = project(
        told,
        results={quarter: {"bins": {"actual": "10"}} for quarter in (Q1, Q2, Q3, Q4)},
        reports=tuple(
            report(one, publish_at=TIME if one in quarters else None) for one in (Q2, Q3, Q4)
        ),
    )
    figures: dict[str, Fields] = {one: {"actual": "10"} for one in (Q1, Q2, Q3, Q4)}
    return replace(made, editions=tuple(edition(one, figures) for one in (Q2, Q3, Q4)))


def told_of(one: Measure) -> dict[str, set[str]]:
    return {
        "benchmarks": {str(told.quarter) for told in one.benchmarks},
        "changes": {str(told.quarter) for told in one.changes},
        "rebases": {str(told.quarter) for told in one.rebases},
    }


@pytest.mark.parametrize(
    ("embargoed", "shown"),
    [
        ((), {Q1, Q2, Q3, Q4}),
        ((Q4,), {Q1, Q2, Q3}),
        ((Q3, Q4), {Q1, Q2}),
        ((Q3,), {Q1, Q2, Q4}),
        ((Q2, Q3, Q4), set()),
    ],
)
def test_nothing_tells_of_an_embargoed_quarter(embargoed: tuple[str, ...], shown: set[str]) -> None:
    made = with_embargo_on(*embargoed)
    public = public_part(made, BEFORE)
    assert {str(one.quarter) for one in public.results} == shown
    assert {str(one.quarter) for one in public.narratives} == shown - {Q1}
    (bins,) = public.measures
    assert told_of(bins) == dict.fromkeys(("benchmarks", "changes", "rebases"), shown)
    assert bins.targets == made.measures[0].targets, "targets ahead are public on purpose"
    assert {str(one.quarter) for one in public.editions} == shown - {Q1}


def test_at_its_time_all_of_it_is_public_and_an_editor_sees_it_before() -> None:
    made = with_embargo_on(Q3, Q4)
    assert public_part(made, AT) == made
    assert public_part(made, EDITOR) == made


def test_an_editor_is_told_where_each_report_stands() -> None:
    made = with_embargo_on(Q4)
    stages = {str(one.quarter): one.release for one in assess(made, EDITOR).reports}
    assert [one.stage for one in stages.values()] == [
        Stage.PUBLISHED,
        Stage.PUBLISHED,
        Stage.EMBARGOED,
    ]
    assert stages[Q4].until == TIME
    assert {one.release.stage for one in assess(made, AT).reports} == {Stage.PUBLISHED}


def test_a_hold_leaves_what_was_published_before_it() -> None:
    made = with_embargo_on(Q4)
    held = replace(made, site=site(hold_until="2020-05-07 22:00 Europe/London"))
    kept = replace(held, editions=tuple(one for one in held.editions if one.quarter < q(Q4)))
    at_its_time = assess(kept, AT)
    assert [str(one.quarter) for one in at_its_time.reports] == [Q2, Q3]
    assert [str(one.quarter) for one in waiting(kept, AT)] == [Q4]


def test_where_every_report_waits_the_problem_says_until_when() -> None:
    waits = with_embargo_on(Q2, Q3, Q4)
    (found,) = [one for one in audited(waits, BEFORE) if one.code != "published-gone"]
    assert (found.code, found.severity) == ("no-report", Severity.ERROR)
    assert f"{Q3} is embargoed until 2020-01-16 09:30 Europe/London" in found.message
    held = replace(
        project(measure(), results={Q2: {}}), site=site(hold_until="2020-05-07 22:00 UTC")
    )
    (found,) = audited(held, BEFORE)
    assert f"{Q2} is held until 2020-05-07 22:00 UTC" in found.message
    assert "frozen edition" in found.hint


def ahead(made: Project) -> tuple[Problem, ...]:
    return audit_ahead(made, BEFORE, audited(made, BEFORE))


def test_what_an_embargoed_report_lacks_is_an_error_before_its_time() -> None:
    made = project(
        measure(),
        results={Q2: {"bins": {"actual": "7"}}, Q3: {}},
        reports=(report(Q2), report(Q3, publish_at=TIME)),
    )
    assert audited(made, BEFORE) == ()
    (found,) = ahead(made)
    assert (found.code, found.severity) == ("missing-result", Severity.ERROR)
    assert Q3 in found.message
    assert audited(made, AT) == (found,)


def test_what_drafts_and_embargoed_reports_lack_is_told_once_each() -> None:
    made = project(
        measure(),
        results={Q2: {"bins": {"actual": "7"}}, Q3: {}, Q4: {}},
        reports=(report(Q2), report(Q3, publish_at=TIME), report(Q4, "draft")),
    )
    told = [(one.code, one.severity.value, one.message[-40:]) for one in ahead(made)]
    assert [(code, severity) for code, severity, _ in told] == [
        ("missing-result", "error"),
        ("missing-result", "warning"),
    ]


def test_a_project_where_nothing_waits_has_nothing_more_to_tell() -> None:
    made = project(measure(), results={Q2: {}})
    assert audit_ahead(made, BEFORE, audited(made, BEFORE)) == ()
