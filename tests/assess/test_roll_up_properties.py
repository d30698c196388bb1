"""What holds for every roll-up rule, whatever its settings and whatever it counts."""

from __future__ import annotations

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from site_builder.assess.report import assess
from site_builder.assess.roll_up_rules import average_points, family_by_rule
from site_builder.model.report import Weights
from site_builder.model.roll_up import ColourPoints, RollUp, RollUpRule
from site_builder.model.scheme import Family
from tests.assess.builders import Fields, measure, project, site
from tests.showing import PUBLIC

NOW = "2019-20 Q2"
FIGURES = {"green": "10", "amber": "9.9", "red": "1", "none": ""}
WORSE = [Family.GREEN, Family.AMBER, Family.RED]

points = st.decimals(min_value=-9, max_value=9, places=3)
shares = st.integers(min_value=0, max_value=1000).map(lambda number: Decimal(number) / 1000)
colours = st.sampled_from(("green", "amber", "red"))
members = st.lists(st.tuples(colours, st.booleans()), min_size=1, max_size=12)


@st.composite
def rules(draw: st.DrawFn) -> RollUp:
    """Draw a rule of any kind, with settings that are accepted."""
    high, middle, low = sorted((draw(points), draw(points), draw(points)), reverse=True)
    edges = sorted((draw(points), draw(points)))
    return RollUp.model_construct(
        rule=draw(st.sampled_from(RollUpRule)),
        green_at_least=draw(shares),
        red_at_least=draw(shares),
        points=ColourPoints.model_construct(green=high, amber=middle, red=low),
        green_from=edges[1],
        red_below=edges[0],
        headline_weight=draw(st.integers(min_value=1, max_value=5)),
        minimum=draw(st.integers(min_value=1, max_value=3)),
    )


def weights_of(listed: list[tuple[str, bool]], rule: RollUp) -> Weights:
    each = {
        colour: sum(rule.headline_weight if heavy else 1 for one, heavy in listed if one == colour)
        for colour in ("green", "amber", "red")
    }
    return Weights(**each)


@given(members, rules(), st.data())
def test_making_one_better_never_makes_the_whole_worse(
    listed: list[tuple[str, bool]], rule: RollUp, data: st.DataObject
) -> None:
    place = data.draw(st.integers(min_value=0, max_value=len(listed) - 1))
    better = {"red": "amber", "amber": "green", "green": "green"}
    improved = [
        (better[colour], heavy) if at == place else (colour, heavy)
        for at, (colour, heavy) in enumerate(listed)
    ]
    before = family_by_rule(len(listed), weights_of(listed, rule), rule)
    after = family_by_rule(len(listed), weights_of(improved, rule), rule)
    assert (before is None) == (after is None)
    if before is not None and after is not None:
        assert WORSE.index(after) <= WORSE.index(before)


@given(members, rules())
def test_the_average_of_points_lies_between_those_of_red_and_green(
    listed: list[tuple[str, bool]], rule: RollUp
) -> None:
    average = average_points(weights_of(listed, rule), rule)
    assert (average is None) == (rule.rule is not RollUpRule.WEIGHTED_POINTS)
    if average is not None:
        assert rule.points.red <= average <= rule.points.green


@given(
    st.lists(st.tuples(st.sampled_from(tuple(FIGURES)), st.booleans()), max_size=6),
    st.integers(min_value=1, max_value=4),
)
def test_the_parts_add_up_whatever_they_weigh(listed: list[tuple[str, bool]], weight: int) -> None:
    measures = [
        measure(f"m{at}", headline="yes" if heavy else "no", targets={NOW: "10"})
        for at, (_, heavy) in enumerate(listed)
    ]
    results: dict[str, Fields] = {
        f"m{at}": {"actual": FIGURES[colour]} if FIGURES[colour] else {"no_figure": "awaited"}
        for at, (colour, _) in enumerate(listed)
    }
    heavy = site(roll_up={"headline_weight": str(weight)})
    overall = assess(
        project(*measures, results={NOW: results}, of=heavy), PUBLIC
    ).latest.summary.overall
    ids = (*overall.green.ids, *overall.amber.ids, *overall.red.ids)
    rated = [f"m{at}" for at, (colour, _) in enumerate(listed) if colour != "none"]
    assert sorted(ids) == rated
    tallies = (overall.green, overall.amber, overall.red)
    weighed = (overall.weights.green, overall.weights.amber, overall.weights.red)
    for tally, weighs in zip(tallies, weighed, strict=True):
        heavier = [name for name in tally.ids if listed[int(name[1:])][1]]
        assert weighs == tally.count + (weight - 1) * len(heavier)
    total = sum((overall.share(tally) for tally in tallies), Decimal(0))
    assert round(total, 20) == (1 if rated else 0)
