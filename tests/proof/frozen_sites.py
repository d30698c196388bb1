"""Random councils that froze their reports, and then corrected a figure or protected more.

What was published then is in the archive; what is withheld now must not be told by the two.
"""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from random import Random

from site_builder.assess.editions.edition import edition_of
from site_builder.assess.editions.frozen import news_of
from site_builder.assess.report import decide
from site_builder.model.fields import Figure
from site_builder.model.measure import Measure, PeriodType
from site_builder.model.project import Project
from site_builder.model.result import Result
from tests.proof.attacker import is_count
from tests.proof.sites import random_site
from tests.showing import PUBLIC

EVERY = 3
"""One council in so many has frozen its reports."""


def council(seed: int, scale: int = 1) -> Project:
    """Return the council of a seed; every third one altered something after it was published."""
    project = random_site(seed, scale)
    return _altered(_frozen(project), seed, scale) if seed % EVERY == 1 else project


def _frozen(project: Project) -> Project:
    """Freeze every report as `ragstone freeze` does; none of them alters what another says."""
    report, editions = decide(project, PUBLIC), project.editions
    for told in project.narratives:
        editions = (*editions, news_of(edition_of(report, told.quarter), editions))
    return replace(project, editions=editions)


def _altered(project: Project, seed: int, scale: int) -> Project:
    rng = Random(f"altered {seed}")
    rules = project.site.disclosure
    kind = rng.choice(("figure", "figure", "threshold", "rounding", "nothing"))
    if kind == "figure":
        return _corrected(project, rng, scale)
    if kind == "threshold":
        rules = rules.model_copy(update={"threshold": rules.threshold + scale * rng.randint(1, 9)})
    elif kind == "rounding":
        rules = rules.model_copy(update={"rounding": rng.choice((5, 10, 100))})
    site = project.site.model_copy(update={"disclosure": rules})
    return replace(project, site=site)


def _corrected(project: Project, rng: Random, scale: int) -> Project:
    """Return the project with one figure of people corrected, by few or by many."""
    added_up = {one.total_of for one in project.measures}
    plain = {one.id for one in project.measures if _is_plain(one) and one.id not in added_up}
    found = [
        (results.quarter, name)
        for results in project.results
        for name, result in results.results.items()
        if name in plain and isinstance(result.actual, Figure) and not result.revised
    ]
    if not found:
        return project
    slot, by = rng.choice(found), rng.choice((1, 2, 4, 30)) * scale
    return replace(
        project,
        results=tuple(
            results.model_copy(
                update={
                    "results": {
                        name: _more(one, by) if (results.quarter, name) == slot else one
                        for name, one in results.results.items()
                    }
                }
            )
            for results in project.results
        ),
    )


def _is_plain(measure: Measure) -> bool:
    """Say whether nothing else has to be corrected with a figure."""
    alone = measure.parts is None and measure.total_of is None
    return is_count(measure) and alone and measure.period_type is not PeriodType.CUMULATIVE


def _more(result: Result, by: int) -> Result:
    assert isinstance(result.actual, Figure)
    value = result.actual.value
    entry = {"from": f"{value}", "date": "2020-03-01", "kind": "correction", "reason": "Slip."}
    revised = Result.model_validate({"actual": f"{value}", "revised": [entry]}).revised
    return result.model_copy(update={"actual": Figure(value + Decimal(by)), "revised": revised})
