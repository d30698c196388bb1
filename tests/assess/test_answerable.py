"""The latest report by portfolio and directorate: who is listed, and what counts where."""

from __future__ import annotations

from dataclasses import replace

from site_builder.assess.report import assess
from site_builder.model.report import Answerable
from site_builder.model.site import People
from tests.assess.builders import action, measure, project
from tests.showing import PUBLIC

NOW = "2019-20 Q2"
PEOPLE = People.model_validate(
    {
        "portfolios": {"housing": {"title": "Housing"}, "finance": {"title": "Finance"}},
        "directorates": {"place": {"title": "Place", "lead": "Director of Place"}},
    }
)


def found() -> dict[str, Answerable]:
    measures = (
        measure("homes", portfolio=["housing", "finance"], targets={NOW: "10"}),
        measure("rents", portfolio="housing", directorate="place", targets={NOW: "10"}),
        measure("nobody", targets={NOW: "10"}),
    )
    figures = {"homes": "1", "rents": "10", "nobody": "10"}
    results = {NOW: {name: {"actual": figure} for name, figure in figures.items()}}
    built = action("build", portfolio="housing", directorate="place")
    updates = {NOW: {"build": {"status": "green"}}}
    made = project(*measures, results=results, actions=(built,), updates=updates)
    report = assess(replace(made, people=PEOPLE), PUBLIC)
    return {one.summary.scope: one for one in report.answerable}


def test_portfolios_come_first_then_directorates_each_in_the_order_of_the_file() -> None:
    assert list(found()) == ["portfolio:housing", "portfolio:finance", "directorate:place"]


def test_what_has_several_portfolios_counts_under_each() -> None:
    listed = {name: one.summary.measures for name, one in found().items()}
    assert listed == {
        "portfolio:housing": ("homes", "rents"),
        "portfolio:finance": ("homes",),
        "directorate:place": ("rents",),
    }


def test_a_directorate_has_its_lead_and_its_actions() -> None:
    place = found()["directorate:place"]
    assert place.lead == "Director of Place"
    assert [one.action.id for one in place.actions] == ["build"]


def test_the_overall_status_goes_by_the_rule_of_every_scope() -> None:
    families = {name: one.summary.overall.family for name, one in found().items()}
    assert families == {
        "portfolio:housing": "amber",
        "portfolio:finance": "red",
        "directorate:place": "green",
    }
