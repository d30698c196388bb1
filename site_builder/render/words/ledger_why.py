"""Why a rating moved, in sentences made of what the two reports published."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from site_builder.model.assessment import Assessment, Rating
from site_builder.model.canonical import number_of
from site_builder.model.edition import FigureAsPublished
from site_builder.model.ledger import Course, RatingMove, Why
from site_builder.model.measure import Measure
from site_builder.model.quarter import Quarter
from site_builder.model.scheme import Scheme
from site_builder.render.words.numbers import lower_first, plural
from site_builder.render.words.published import figure_pair, is_number_target, target_text
from site_builder.render.words.states import absence_sentence, next_due_sentence, why_unrated
from site_builder.render.words.targets import figure_sentence
from site_builder.render.words.times import quarter_label
from site_builder.render.words.why import set_words

_STILL = "The figure and the target are as before."
_NOT_HELD = "This archive does not hold the figures behind the two ratings."
_DO_NOT_COMPARE = {
    Why.BANDS: "The rating scheme has changed in between, so the two do not compare.",
    Why.DEFINITION: "The definition has changed in between, so the two do not compare.",
}


def step_words(move: RatingMove) -> str:
    """Say how far a rating moved: `1 step better`; "" where the two do not compare."""
    if not move.steps:
        return ""
    return f"{plural(abs(move.steps), 'step')} {'better' if move.steps > 0 else 'worse'}"


def why_moved(
    move: RatingMove, measure: Measure, now: Assessment | None, schemes: Mapping[str, Scheme]
) -> Iterator[str]:
    """Yield the sentences that say why a rating moved. `now` is the newer report's assessment."""
    if move.course is Course.FIRST:
        if now is not None and now.actual is not None:
            yield f"{figure_sentence(now)}."
        yield "It had no rating before."
        return
    if move.course is Course.AGAIN:
        yield f"The same as when it was last rated, in {_since(move.since)}."
        return
    yield from _numbers(measure, move)
    yield from (_DO_NOT_COMPARE[one] for one in move.why if one in _DO_NOT_COMPARE)
    if Why.SCHEME in move.why:
        yield _schemes(move, schemes)
    rating = None if now is None else now.rating
    yield from _by_hand(move, rating)
    if Why.RETURNED in move.why:
        yield f"It was last rated in {_since(move.since)}."


def why_lost(now: Assessment | None, threshold: int) -> Iterator[str]:
    """Yield why there is no rating any more."""
    if now is None:
        return
    if now.absence is not None:
        yield f"{absence_sentence(now.measure, now.absence, threshold)}."
        yield next_due_sentence(now.absence)
    elif now.unrated is not None:
        name, meaning = why_unrated(now)
        yield f"{name}. {meaning}"


def _since(quarter: Quarter | None) -> str:
    return "" if quarter is None else quarter_label(quarter)


def _numbers(measure: Measure, move: RatingMove) -> Iterator[str]:
    """Say what the figure and the target were and are; that they are not held, or stayed."""
    was, now = move.was, move.now
    if was is None or now is None:
        return
    figure, target = Why.FIGURE in move.why, Why.TARGET in move.why
    if figure:
        old, new = figure_pair(measure, was.actual or "", now.actual or "")
        stayed = _stayed(measure, now) if not target else ""
        yield f"The figure went from {old} to {new}{stayed}."
    if target:
        yield _targets(measure, was, now, "" if figure else now.actual or "")
    if Why.UNKNOWN in move.why:
        yield _STILL if number_of(was.actual) is not None else _NOT_HELD


def _stayed(measure: Measure, now: FigureAsPublished) -> str:
    target = now.target or ""
    if number_of(now.actual) is None or not is_number_target(target):
        return ""
    return f"; the target is still {lower_first(target_text(measure, target))}"


def _targets(measure: Measure, was: FigureAsPublished, now: FigureAsPublished, figure: str) -> str:
    """Say what the target was and is; and the figure, where it stayed."""
    old, new = (lower_first(target_text(measure, one.target or "")) for one in (was, now))
    same, _ = figure_pair(measure, figure, figure)
    stayed = f"; the figure is still {same}" if number_of(figure) is not None else ""
    return f"The target was {old} then and is {new} now{stayed}."


def _schemes(move: RatingMove, schemes: Mapping[str, Scheme]) -> str:
    ids = ("" if one is None else one.scheme or "" for one in (move.was, move.now))
    old, new = (schemes[one].title if one in schemes else one for one in ids)
    return f"It is rated by another scheme, {new} instead of {old}, so the two do not compare."


def _by_hand(move: RatingMove, rating: Rating | None) -> Iterator[str]:
    if {Why.SET, Why.JUDGED} & set(move.why) and rating is not None:
        words = set_words(rating)
        yield f"{words}." if words else ""
    if Why.LIFTED in move.why:
        yield "The earlier rating was set by hand; this one follows the rule."
