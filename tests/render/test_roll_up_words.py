"""The overall status in words, for each rule."""

from __future__ import annotations

from decimal import Decimal

import pytest

from site_builder.model.assessment import StatusSource
from site_builder.model.report import Overall, Tally, Weights
from site_builder.model.result import StatusOverride
from site_builder.model.roll_up import RollUp
from site_builder.model.scheme import Family
from site_builder.render.words.roll_up import overall_override, overall_sentence, roll_up_rule
from tests.assess.builders import override

COUNTED = "All measures count by their latest known rating, and all actions by their status. "
COMPLETE = " Complete actions count as green."
OF_FOUR = "Of 4 rated measures and actions, 2 are green, 1 is amber and 1 is red."


def rule(**typed: str) -> RollUp:
    return RollUp.model_validate(typed)


def overall(
    family: Family | None = Family.AMBER,
    weights: Weights | None = None,
    average: str | None = None,
    by_hand: StatusOverride | None = None,
) -> Overall:
    return Overall(
        family=family,
        green=Tally("green", ("a", "b")),
        amber=Tally("amber", ("c",)),
        red=Tally("red", ("d",)),
        source=StatusSource.OVERRIDE if by_hand else StatusSource.RULE,
        rule_family=None if by_hand else family,
        weights=weights or Weights(2, 1, 1),
        average=Decimal(average) if average else None,
        override=by_hand,
    )


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        (
            {},
            (
                "Green when at least 80% of those rated are green; red when at least 50% are red; "
                f"amber otherwise.{COMPLETE}"
            ),
        ),
        (
            {"headline_weight": "2", "minimum": "3"},
            (
                "Green when at least 80% of those rated are green; red when at least 50% are red; "
                f"amber otherwise. A headline measure counts twice.{COMPLETE} With fewer than "
                "3 rated there is no overall status."
            ),
        ),
        (
            {"rule": "worst-of", "headline_weight": "2"},
            (
                "The worst colour decides: red when any of those rated is red; amber when none is "
                f"red and any is amber; green when all are green.{COMPLETE}"
            ),
        ),
        (
            {"rule": "weighted-points", "headline_weight": "3"},
            (
                "Of those rated, a green counts 2 points, an amber 1 and a red 0. Green when their "
                "average is 1.5 or more; red when it is below 0.75; amber otherwise. A headline "
                f"measure counts 3 times.{COMPLETE}"
            ),
        ),
        (
            {"rule": "judgement", "minimum": "3"},
            (
                "No rule makes one status of them. The status is a judgement by a named post, with "
                f"its reason and its date. Until one is made there is none.{COMPLETE}"
            ),
        ),
    ],
)
def test_the_rule_is_said_from_its_settings(typed: dict[str, str], words: str) -> None:
    assert roll_up_rule(rule(**typed)) == COUNTED + words


def test_the_counts_are_of_measures_and_the_shares_by_weight() -> None:
    heavy = rule(headline_weight="2", shares_from="1")
    assert overall_sentence(overall(weights=Weights(3, 1, 1)), heavy) == (
        "Of 4 rated measures and actions, 2 are green (60%), 1 is amber (20%) and 1 is red (20%). "
        "In the percentages, a headline measure counts twice."
    )
    assert overall_sentence(overall(), heavy).endswith("1 is red (25%).")


@pytest.mark.parametrize(
    ("average", "words"),
    [("1.5", "1.5"), ("1.4999", "1.4999"), ("1.33333333", "1.33"), ("2", "2")],
)
def test_an_average_never_looks_like_an_edge_that_it_does_not_reach(
    average: str, words: str
) -> None:
    said = overall_sentence(overall(average=average), rule(rule="weighted-points"))
    assert said == f"{OF_FOUR} The average is {words} points."


def test_no_status_says_why() -> None:
    few = overall_sentence(overall(None), rule(minimum="5"))
    assert few == f"No overall status: too few are rated. {OF_FOUR}"
    none_set = overall_sentence(overall(None), rule(rule="judgement"))
    assert none_set == f"No overall status: none has been set. {OF_FOUR}"


def test_a_judgement_is_no_departure_from_a_rule() -> None:
    by_hand = overall(by_hand=StatusOverride.model_validate(override("amber")))
    signed = "Amber because as judged, set by Head of service, 16 January 2020."
    assert overall_override(by_hand, rule(rule="judgement")) == f"Published as {signed}"
    assert overall_override(by_hand, rule()) == (f"The rule gives no status; published as {signed}")
