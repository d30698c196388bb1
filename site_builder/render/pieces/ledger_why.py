"""Why something changed: what the files record of it, or what the two reports published."""

from __future__ import annotations

from collections.abc import Iterator

from site_builder.model.ledger import (
    FOR_GOOD,
    Because,
    Changed,
    Course,
    Difference,
    Explanation,
)
from site_builder.render.pieces.kin import kin_of
from site_builder.render.pieces.ledger_sides import Telling
from site_builder.render.urls import Here
from site_builder.render.words.ledger import (
    BANDS_CHANGED,
    FOLLOWS,
    PROTECTED,
    UNEXPLAINED,
    added_words,
    ended_words,
    recorded_words,
)
from site_builder.render.words.ledger_why import why_lost, why_moved


def why_of(telling: Telling, here: Here, one: Difference) -> Iterator[str]:
    """Yield the sentences that say why something changed; Markup where they hold links."""
    yield from (words for words in _sentences(telling, here, one) if words)


def _sentences(telling: Telling, here: Here, one: Difference) -> Iterator[str]:
    if one.move is not None:
        yield from _moved(telling, one)
    elif one.what in (Changed.ADDED, Changed.ENDED):
        yield from _life(telling, here, one)
    elif one.what is Changed.BANDS:
        yield BANDS_CHANGED
    elif one.explanation is not None:
        yield _explained(one.explanation)
    elif one.what in FOR_GOOD:
        yield UNEXPLAINED


def _explained(explanation: Explanation) -> str:
    if explanation.because is Because.FOLLOWS and not explanation.reason:
        return FOLLOWS
    if explanation.because is Because.PROTECTED:
        return PROTECTED
    return recorded_words(explanation.because, explanation.reason)


def _moved(telling: Telling, one: Difference) -> Iterator[str]:
    measure, now, move = telling.measure(one.subject), telling.now(one.subject), one.move
    if measure is None or move is None:
        return
    site = telling.context.site
    if move.course is Course.LOST:
        yield from why_lost(now, site.disclosure.threshold)
    else:
        yield from why_moved(move, measure, now, site.schemes)


def _life(telling: Telling, here: Here, one: Difference) -> Iterator[str]:
    """Say where a measure came from, or what became of it."""
    measure = telling.measure(one.subject)
    if measure is None:
        return
    if one.what is Changed.ENDED:
        yield ended_words(measure, one.explanation)
    else:
        at = telling.now(one.subject)
        yield added_words(telling.context.priority_title(at.priority) if at else "", measure)
    yield from kin_of(telling.context, here, measure)
