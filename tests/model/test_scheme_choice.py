"""Which scheme rates: the measure's own, its priority's, the site's, each from its quarter on."""

from __future__ import annotations

import pytest

from site_builder.model.plan import Plan
from site_builder.model.scheme_choice import scheme_id_for
from tests.assess.builders import FIVE_LEVELS, measure, q, schemes, site

PRIORITY = {"id": "clean", "title": "Clean", "scheme": {"2019-20 Q1": "of-priority"}}
PLAN = Plan.model_validate({"title": "Plan", "from": "2000-01 Q1", "priorities": [PRIORITY]})


@pytest.mark.parametrize(
    ("quarter", "chosen"),
    [
        ("2018-19 Q4", "usual"),
        ("2019-20 Q1", "of-priority"),
        ("2019-20 Q2", "own"),
        ("2021-22 Q1", "own"),
    ],
)
def test_an_old_quarter_keeps_the_scheme_that_held_then(quarter: str, chosen: str) -> None:
    names = ("usual", "of-priority", "own")
    of = site(schemes=dict.fromkeys(names, schemes()[FIVE_LEVELS]))
    one = measure(scheme={"2019-20 Q2": "own"})
    assert scheme_id_for(one, q(quarter), of, (PLAN,)) == chosen
