"""Key improvers and key challenges in words."""

from __future__ import annotations

from decimal import Decimal

import pytest

from site_builder.model.ranking import RankedMove
from site_builder.render.words.ranking import ORDER, move_words, ranking_note
from tests.assess.builders import FIVE_LEVELS, q, schemes

AMBER = schemes()[FIVE_LEVELS].bands[2]


@pytest.mark.parametrize(
    ("bands", "variance", "words"),
    [
        (1, "0.1", "1 step better than in Q1 2019/20 (A)"),
        (-2, "-0.1", "2 steps worse than in Q1 2019/20 (A)"),
        (
            0,
            "0.0234",
            "Still A; 2.3 percentage points better against its target than in Q1 2019/20",
        ),
        (0, "-0.01", "Still A; 1 percentage point worse against its target than in Q1 2019/20"),
        (0, "0.0001", "Still A; under 0.1 percentage points better against its target than in "),
        (None, "0.5", "A in Q1 2019/20, under another scheme; 50 percentage points better against"),
        (3, None, "3 steps better than in Q1 2019/20 (A)"),
    ],
)
def test_a_move_is_said_by_its_bands_else_by_its_variance(
    bands: int | None, variance: str | None, words: str
) -> None:
    move = RankedMove(
        "bins", q("2019-20 Q1"), AMBER, bands, Decimal(variance) if variance else None
    )
    assert move_words(move).startswith(words)


def test_the_note_counts_all_and_says_the_order() -> None:
    assert (
        ranking_note(1, 0, 5)
        == f"1 measure improved against its target and none fell back. {ORDER}"
    )
    assert ranking_note(7, 2, 5) == (
        "7 measures improved against their targets and 2 fell back. Up to 5 of each are shown. "
        f"{ORDER}"
    )
