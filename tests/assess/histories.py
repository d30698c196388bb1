"""Reads the histories in tables of cases: `2018-19 Q2: 40; 2019-20 Q1: [c]; 2019-20 Q2: 45`."""

from __future__ import annotations

from collections.abc import Mapping

from site_builder.assess.report import assess
from site_builder.model.assessment import Assessment
from site_builder.model.change import ChangeKind
from site_builder.model.measure import Measure
from site_builder.model.result import NoFigure
from tests.assess.builders import Fields, measure, override, project, q
from tests.showing import PUBLIC

CHANGES = frozenset(kind.value for kind in ChangeKind)


def result_of(text: str) -> Fields | None:
    """Return a result: a figure, `[c]`, a reason, or `not-held as HR`; none for an empty text.

    `24 (22 to 26)` is a figure with its interval.
    """
    text, _, interval = text.partition(" (")
    value, _, status = text.partition(" as ")
    given: dict[str, object] = {"status": override(status)} if status else {}
    if interval:
        given["interval"] = interval.removesuffix(")").split(" to ")
    if not value:
        return None
    key = "no_figure" if value in {reason.value for reason in NoFigure} else "actual"
    return {**given, key: value}


def measure_of(text: str, **fields: object) -> Measure:
    """Return the measure of a case: one setting, or a recorded change and its quarter."""
    key, _, value = text.partition(" ")
    if key in CHANGES:
        fields["changes"] = [{"quarter": value, "what": key, "reason": "Decided."}]
    elif key == "reports":
        fields["reports"] = [value]
    elif key:
        fields[key] = value
    return measure(**fields)


def assessed(one: Measure, history: str, at: str) -> Assessment:
    """Return the assessment of a quarter in a site with that history and a report of its end."""
    typed = (entry.partition(":") for entry in history.split("; "))
    given = {quarter: result_of(text.strip()) for quarter, _, text in typed}
    results: Mapping[str, Mapping[str, Fields]] = {
        quarter: {one.id: result} if result else {} for quarter, result in given.items()
    }
    report = assess(project(one, results=results), PUBLIC)
    found = report.measures[0].at(q(at))
    assert found is not None
    return found
