"""The two figures of a comparison, where a rating goes by it: `Q2 2018/19 (46 to 48)`."""

from __future__ import annotations

from site_builder.model.measure import Measure
from site_builder.model.movement import Movement
from site_builder.render.words.numbers import adding_up
from site_builder.render.words.targets import shown
from site_builder.render.words.times import quarter_label


def earlier_to_now(measure: Measure, movement: Movement) -> str:
    """Name the quarter compared with, and say the figure then and now."""
    earlier, amount, found = movement.earlier, movement.amount, movement.compared_with
    if earlier is None or amount is None or found is None:
        return "an earlier figure"
    now = earlier + amount
    places = adding_up(now, earlier, measure.decimals)
    before, after = shown(measure, earlier, places), shown(measure, now, places)
    both = f"{before} both times" if before == after else f"{before} to {after}"
    return f"{quarter_label(found)} ({both})"


def earlier_figure(measure: Measure, movement: Movement) -> str:
    """Name the figure compared with by its quarter: `the 48 of Q2 2018/19`."""
    if movement.earlier is None or movement.compared_with is None:
        return "an earlier figure"
    places = measure.decimals
    if movement.amount is not None:
        now = movement.earlier + movement.amount
        places = adding_up(now, movement.earlier, measure.decimals)
    return (
        f"the {shown(measure, movement.earlier, places)} of {quarter_label(movement.compared_with)}"
    )
