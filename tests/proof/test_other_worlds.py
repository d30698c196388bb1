"""Proof that the site says nothing of what is withheld: other numbers there, and no byte differs.

The search for sentinels finds a number that is told. This finds whatever follows from one: a
status, an order, a word, the length of a line, a chart that is not drawn.
"""

from __future__ import annotations

from random import Random

import pytest

from site_builder.assess.disclosure.unpublished_numbers import secrets_of
from site_builder.assess.disclosure.withhold import withhold
from site_builder.assess.lifecycle import public_part
from site_builder.assess.report import assess
from site_builder.draw import draw_chart
from site_builder.model.project import Project, Published
from site_builder.render.site import render
from tests.proof.attacker import Cell, cell_of
from tests.proof.frozen_sites import council
from tests.proof.other_worlds import Hidden, hidden_in, other_world
from tests.proof.test_random_sites import DRAWN, downloads
from tests.render.made import rendered, stand_in_theme
from tests.showing import PUBLIC

SITES = 150
WHOLE = 25
"""Of one council in so many every page is compared, of the others the downloads."""
_TRIES = 6


def kept_back(project: Project) -> tuple[list[Hidden], set[Cell]]:
    """Return what is withheld: typed numbers that are hidden, and all that are not as typed."""
    published = withhold(public_part(project, PUBLIC))
    secrets = secrets_of(project, published)
    return hidden_in(project, published), {cell_of(one) for one in secrets}


def another(project: Project, seed: int) -> Project | None:
    """Return the council with other withheld numbers, and the same numbers withheld.

    Others may need something else withheld. Then fewer are altered; None where none can be.
    """
    rng, before = Random(f"another {seed}"), kept_back(project)
    hidden = before[0]
    for halved in range(_TRIES if hidden else 0):
        chosen = rng.sample(hidden, max(1, len(hidden) >> halved))
        other = other_world(project, chosen, rng)
        if other != project and kept_back(other) == before:
            return other
    return None


def test_not_a_byte_tells_which_numbers_are_withheld() -> None:
    differ: list[str] = []
    compared = 0
    for seed in range(SITES):
        project = council(seed)
        other = another(project, seed)
        if other is not None:
            compared += 1
            write = rendered if seed % WHOLE == 0 else downloads
            one, two = (write(assess(each, PUBLIC)) for each in (project, other))
            differ += [f"seed {seed}: {path}" for path in one if one[path] != two.get(path)]
            differ += [f"seed {seed}: only one has {path}" for path in one.keys() ^ two.keys()]
    assert differ == []
    assert compared > SITES * 2 / 3, "too few councils for this to prove anything"


@pytest.mark.parametrize("seed", DRAWN[:1])
def test_no_chart_is_drawn_otherwise(seed: int) -> None:
    project = council(seed)
    other = another(project, seed)
    assert other is not None
    one, two = (
        render(assess(each, PUBLIC), stand_in_theme(), draw_chart) for each in (project, other)
    )
    assert one == two


def test_without_the_choke_point_other_numbers_are_other_bytes(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    others = [(council(seed), another(council(seed), seed)) for seed in range(0, SITES, WHOLE)]
    monkeypatch.setattr("site_builder.assess.report.withhold", Published)
    for project, other in others:
        if other is not None:
            one, two = (downloads(assess(each, PUBLIC)) for each in (project, other))
            assert one != two
