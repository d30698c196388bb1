"""`explain`: everything that led to a status, in one screen of plain text."""

from __future__ import annotations

import pytest

from site_builder.assess.report import assess
from site_builder.model.quarter import Quarter
from site_builder.render.explain import explain
from tests.assess.builders import measure, q
from tests.render.made import NOW, report_of, tiny_project
from tests.showing import PUBLIC

EXPECTED = """\
Council homes started, Q2 2019/20

Measure          homes-started
Good is          Higher is better
Target           42
Actual           27
Variance         35.7% worse than target
Rule             More than 10% worse than target is High Red (five-level
                 scheme).
Rule gives       High Red (HR)
Published        High Red (HR)
Why              27 against a target of 42: 35.7% worse than target. More than
                 10% worse than target is High Red (five-level scheme).
Direction        No change: from 27 in Q1 2019/20 (against the previous report)
Beside it        No comparison. The figure of Q2 2018/19 is not held. (against
                 the same quarter last year)
Latest rating    High Red (HR): Q2 2019/20
"""


def test_a_status_is_explained_step_by_step() -> None:
    assert explain(assess(tiny_project(), PUBLIC), "homes-started", q(NOW)) == EXPECTED


def test_an_override_is_explained_with_who_and_when() -> None:
    words = " ".join(explain(assess(tiny_project(), PUBLIC), "fly-tips-reported", q(NOW)).split())
    assert "Rule gives Low Red (LR) Published Amber (A)" in words
    assert "set by Head of Waste, 20 October 2019." in words


@pytest.mark.parametrize("quarter", ["2019-20 Q1", NOW])
def test_every_explanation_fits_on_one_screen(quarter: str) -> None:
    report = assess(tiny_project(), PUBLIC)
    for one in report.measures:
        lines = explain(report, one.measure.id, Quarter.parse(quarter)).splitlines()
        assert len(lines) <= 30
        assert max(len(line) for line in lines) <= 80


def test_a_long_word_is_broken_at_the_edge() -> None:
    report = report_of(measure("bins", title="x" * 200), results={NOW: {"bins": {"actual": "1"}}})
    assert max(len(line) for line in explain(report, "bins", q(NOW)).splitlines()) <= 80


def test_an_unknown_measure_or_quarter_is_refused() -> None:
    report = assess(tiny_project(), PUBLIC)
    with pytest.raises(LookupError):
        explain(report, "no-such-measure", q(NOW))
    with pytest.raises(LookupError):
        explain(report, "homes-started", q("2001-02 Q1"))
