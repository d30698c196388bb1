"""Counts and the lists behind them: order, and the reasons of what is not rated."""

from __future__ import annotations

from site_builder.assess.report import assess
from site_builder.model.measure import Measure
from site_builder.model.report import Summary, Tally
from tests.assess.builders import Fields, measure, override, project, schemes, site
from tests.showing import PUBLIC

BEFORE, NOW = "2019-20 Q1", "2019-20 Q2"


def pairs(tallies: tuple[Tally, ...]) -> list[tuple[str, tuple[str, ...]]]:
    return [(tally.code, tally.ids) for tally in tallies]


def summary_of(measures: tuple[Measure, ...], now: dict[str, Fields]) -> Summary:
    before = {one.id: {"actual": "10"} for one in measures if one.id.startswith("old")}
    return assess(project(*measures, results={BEFORE: before, NOW: now}), PUBLIC).latest.summary


def test_bands_come_first_best_first_then_reasons_and_every_measure_once() -> None:
    targets = {NOW: "10"}
    measures = (
        measure("late", reports=["Q4"]),
        measure("red", targets=targets),
        measure("base", baseline="yes"),
        measure("good", targets=targets),
        measure("told", good_is="neither"),
        measure("gone", targets=targets),
        measure("also-red", targets=targets),
    )
    now: dict[str, Fields] = {
        "red": {"actual": "1"},
        "base": {"actual": "1"},
        "good": {"actual": "10"},
        "told": {"actual": "1"},
        "gone": {"no_figure": "awaited"},
        "also-red": {"actual": "2"},
    }
    summary = summary_of(measures, now)
    assert pairs(summary.this_quarter) == [
        ("LG", ("good",)),
        ("HR", ("red", "also-red")),
        ("info", ("told",)),
        ("baseline", ("base",)),
        ("not-due", ("late",)),
        ("awaited", ("gone",)),
    ]
    assert pairs(summary.latest) == pairs(summary.this_quarter)
    assert pairs(summary.latest_families) == [
        ("green", ("good",)),
        ("red", ("red", "also-red")),
        ("unrated", ("late", "base", "told", "gone")),
    ]


def test_movement_counts_each_measure_by_its_own_comparator() -> None:
    measures = (
        measure("old-up"),
        measure("old-down"),
        measure("old-same"),
        measure("old-more", good_is="neither"),
        measure("old-year", period_type="cumulative"),
        measure("fresh", since=NOW),
    )
    now: dict[str, Fields] = {
        one.id: {"actual": actual}
        for one, actual in zip(measures, ("11", "9", "10", "11", "11", "1"), strict=True)
    }
    summary = summary_of(measures, now)
    assert pairs(summary.movement) == [
        ("better", ("old-up",)),
        ("same", ("old-same",)),
        ("worse", ("old-down",)),
        ("increased", ("old-more",)),
        ("none", ("old-year", "fresh")),
    ]
    assert pairs(summary.uncompared) == [
        ("no earlier figure", ("fresh",)),
        ("earlier figure not held", ("old-year",)),
    ]


def test_what_has_no_direction_is_counted_once_by_why() -> None:
    changed = {"quarter": NOW, "what": "definition", "reason": "Decided."}
    measures = (
        measure("fresh", since=NOW),
        measure("silent"),
        measure("old-hidden"),
        measure("old-new-words", changes=[changed]),
        measure("old-up"),
        measure("dark"),
    )
    now: dict[str, Fields] = {
        "fresh": {"actual": "1"},
        "silent": {"no_figure": "awaited"},
        "old-hidden": {"actual": "[c]"},
        "old-new-words": {"actual": "11"},
        "old-up": {"actual": "11"},
        "dark": {"no_figure": "not-held"},
    }
    summary = summary_of(measures, now)
    assert pairs(summary.uncompared) == [
        ("no figure", ("silent", "dark")),
        ("no earlier figure", ("fresh",)),
        ("definition changed", ("old-new-words",)),
        ("withheld", ("old-hidden",)),
    ]
    none = next(tally for tally in summary.movement if tally.code == "none")
    assert sorted(none.ids) == sorted(one for tally in summary.uncompared for one in tally.ids)


def test_bands_of_several_schemes_stand_together_by_family() -> None:
    two = site(
        schemes={"old": schemes()["Star, circle and triangle"], "new": schemes()["Five levels"]},
        schemes_in_force=[
            {"from": "2000-01 Q1", "scheme": "old"},
            {"from": NOW, "scheme": "new"},
        ],
    )
    measures = (
        measure("old", targets={BEFORE: "10"}, reports=["Q1"]),
        measure("new", targets={NOW: "10"}),
    )
    results = {BEFORE: {"old": {"actual": "20"}}, NOW: {"new": {"actual": "1"}}}
    summary = assess(project(*measures, results=results, of=two), PUBLIC).latest.summary
    assert pairs(summary.latest) == [("star", ("old",)), ("HR", ("new",))]
    assert pairs(summary.latest_families) == [("green", ("old",)), ("red", ("new",))]


def test_measures_that_have_ended_are_not_counted_and_those_to_come_are() -> None:
    measures = (measure("ended", until=BEFORE), measure("coming", since="2021-22 Q1"))
    assert pairs(summary_of(measures, {}).this_quarter) == [("not-started", ("coming",))]


def test_one_code_for_two_things_is_counted_apart_and_for_the_same_thing_together() -> None:
    every = schemes()
    judged = every["Judged by the service (judgement)"]
    renamed = judged.model_copy(
        update={
            "bands": (
                judged.bands[0],
                judged.bands[1].model_copy(update={"name": "Agreed"}),
                judged.bands[2],
            )
        }
    )
    both = {"usual": every["Target and floor (floor)"], "same": judged, "other": renamed}
    targets = {NOW: {"floor": "45", "target": "50"}}
    measures = tuple(measure(name, targets=targets, scheme=name) for name in both)
    now: dict[str, Fields] = {
        "usual": {"actual": "46"},
        "same": {"actual": "46", "status": override("A")},
        "other": {"actual": "46", "status": override("A")},
    }
    found = assess(project(*measures, results={NOW: now}, of=site(schemes=both)), PUBLIC)
    told = [(one.band.name, one.ids) for one in found.latest.summary.latest if one.band]
    assert told == [("A", ("usual", "same")), ("Agreed", ("other",))]
