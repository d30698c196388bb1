"""What is said of a measure's life: where it moved, what it became, and that it is over."""

from __future__ import annotations

from collections.abc import Sequence

from site_builder.model.assessment import Assessment
from site_builder.model.moves import Move
from site_builder.model.plan import Plan
from site_builder.render.words.numbers import listed
from site_builder.render.words.times import quarter_label

NO_FIGURE = "This site holds no figure of it."
NEW_DEFINITION = "It is the first figure of a new definition: earlier ones do not compare."
STARTS_LATER = "Starts later"


def over_words(now: Assessment, plan: Plan) -> str:
    """Say that a measure has ended, or that the plan in force does not have it."""
    until = now.measure.until
    if until is not None and until < now.quarter:
        earlier = ", under an earlier plan" if until < plan.from_ else ""
        return f"Ended in {quarter_label(until)}{earlier}."
    return not_in_plan_words(plan)


def not_in_plan_words(plan: Plan) -> str:
    """Say that the plan in force does not have a measure."""
    return (
        f"Not part of {plan.title}, the plan in force since {quarter_label(plan.from_)}: "
        "it is in none of its chapters and counts."
    )


def last_figure_words(shown: Assessment, line: str) -> str:
    """Say the last figure of a measure that is over, with its quarter and its status."""
    when = quarter_label(shown.quarter)
    rating = shown.rating.band.name if shown.rating else ""
    if shown.actual is None:
        return f"The last published rating, for {when}, is {rating}." if rating else NO_FIGURE
    status = f" That is {rating}." if rating else ""
    return f"The last published figure, for {when}, is {line}.{status}"


def move_words(move: Move) -> str:
    """Say a move: from where to where, and what it means for reports."""
    if move.joined is None:
        left = f" ({move.left.title})" if move.left else ""
        return (
            f"Not taken into {move.to_plan.title}. Until then part of {move.from_plan.title}{left}."
        )
    if move.left is None:
        return (
            f"Taken into {move.to_plan.title}, under {move.joined.title}. "
            f"It was not part of {move.from_plan.title}."
        )
    if move.from_plan == move.to_plan:
        return (
            f"Moved from {move.left.title} to {move.joined.title}. "
            "Earlier reports keep it where it was."
        )
    return (
        f"Moved from {move.left.title} ({move.from_plan.title}) "
        f"to {move.joined.title} ({move.to_plan.title}). "
        "A new plan is in force; earlier reports keep it where it was."
    )


def became_pattern(successors: int, merged_with: int) -> str:
    """Return the sentence on what followed a measure, with gaps `into0`, `with0` and so on."""
    into = _gaps("into", successors)
    if merged_with:
        return f"Merged with {_gaps('with', merged_with)} into {into}."
    return f"Split into {into}." if successors > 1 else f"Replaced by {into}."


def came_from_pattern(split: Sequence[bool], beside: int) -> str:
    """Return the sentence on what a measure follows, with gaps `from0`, `beside0` and so on.

    `split` says of each predecessor whether only a part of it came here; `beside` counts the
    measures that the other parts of the only one went to.
    """
    if len(split) == 1:
        with_others = f", with {_gaps('beside', beside)}" if beside else ""
        return f"Split from {{from0}}{with_others}." if split[0] else "Replaces {from0}."
    parts = (f"{'part of ' if part else ''}{{from{at}}}" for at, part in enumerate(split))
    return f"Merged from {listed(parts)}."


def _gaps(name: str, count: int) -> str:
    return listed(f"{{{name}{at}}}" for at in range(count))
