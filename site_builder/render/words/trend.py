"""Direction of travel in words: better, worse or no clear change, never up or down (rules, 3)."""

from __future__ import annotations

from site_builder.model.measure import Measure
from site_builder.model.movement import Direction, Movement, NoDirection
from site_builder.model.report import NO_DIRECTION
from site_builder.model.rounding import rounded
from site_builder.render.words.bands import points
from site_builder.render.words.labels import COMPARATORS
from site_builder.render.words.numbers import adding_up, lower_first
from site_builder.render.words.targets import shown
from site_builder.render.words.times import quarter_label

DIRECTIONS = {
    Direction.BETTER: "Better",
    Direction.WORSE: "Worse",
    Direction.SAME: "No change",
    Direction.INCREASED: "Increased",
    Direction.DECREASED: "Decreased",
}
NO_COMPARISON = "No comparison"
NO_CLEAR_CHANGE = "No clear change"

REFUSALS = {
    NoDirection.NO_FIGURE: "There is no figure to compare.",
    NoDirection.NO_EARLIER: "There is no earlier figure to compare with.",
    NoDirection.NOT_HELD: "The figure of {quarter} is not held.",
    NoDirection.NOT_DUE: "No figure was due in {quarter}.",
    NoDirection.NOT_ASKED: "No survey was held in {quarter}.",
    NoDirection.NOT_SUPPLIED: "The figure of {quarter} is missing.",
    NoDirection.NOT_REPORTED: "The measure was not reported in {quarter}.",
    NoDirection.REDEFINED: "The definition has changed, so earlier figures do not compare.",
    NoDirection.WITHHELD: "A withheld figure is not compared.",
    NoDirection.UNCLEAR: "Within the range both times: neither is better.",
    NoDirection.NO_RANGE: "There is no range to say which figure is better.",
    NoDirection.CUMULATIVE: "A total for the year so far compares only with the year before.",
    NoDirection.OVERLAP: "The two survey estimates overlap.",
}
"""By reason. Those of a quarter that has no figure have a gap for it."""
_WITHHELD_THEN = "The figure of {quarter} is withheld."

REFUSAL_NAMES = {
    NoDirection.NO_FIGURE.value: "no figure this quarter",
    NoDirection.NO_EARLIER.value: "no earlier figure",
    NoDirection.NOT_HELD.value: "the figure to compare with is not held",
    NoDirection.NOT_DUE.value: "none was due to compare with",
    NoDirection.NOT_ASKED.value: "no survey to compare with",
    NoDirection.NOT_SUPPLIED.value: "the figure to compare with is missing",
    NoDirection.NOT_REPORTED.value: "not reported then",
    NoDirection.REDEFINED.value: "definition changed",
    NoDirection.WITHHELD.value: "a figure is withheld",
    NoDirection.UNCLEAR.value: "within the range both times",
    NoDirection.NO_RANGE.value: "no range to compare by",
    NoDirection.CUMULATIVE.value: "a total for the year so far",
    NoDirection.OVERLAP.value: "survey estimates overlap",
}
"""The reasons by their codes, in short, for the lists behind a count."""


def direction_word(movement: Movement) -> str:
    """Return the word of the direction of travel."""
    if movement.refusal is NoDirection.OVERLAP:
        return NO_CLEAR_CHANGE
    return DIRECTIONS[movement.direction] if movement.direction else NO_COMPARISON


def movement_code(movement: Movement) -> str:
    """Return the code of a direction: better, worse, same, increased, decreased or none."""
    return movement.direction.value if movement.direction else NO_DIRECTION


def change_amount(measure: Measure, movement: Movement) -> str:
    """Say by how much a figure went up or down: `up 10`, `down 1.2 points`; "" for not at all."""
    return _amount(measure, movement, _places(measure, movement))


def _amount(measure: Measure, movement: Movement, places: int) -> str:
    if movement.amount is None or movement.earlier is None:
        return ""
    size = movement.amount.copy_abs()
    if rounded(size, places) == 0:
        return ""
    way = "up" if movement.amount > 0 else "down"
    return f"{way} {points(size, places, measure.unit)}"


def compared_words(measure: Measure, movement: Movement) -> str:
    """Say what a figure was compared with: `on 75 in Q1 2019/20`; "" when with nothing."""
    if movement.earlier is None or movement.compared_with is None:
        return ""
    places = _places(measure, movement)
    value = shown(measure, movement.earlier, places)
    moved = _amount(measure, movement, places)
    return f"{'on' if moved else 'from'} {value} in {quarter_label(movement.compared_with)}"


def refusal_words(movement: Movement) -> str:
    """Say why there is no direction of travel, and in which quarter; "" when there is one."""
    refusal, quarter = movement.refusal, movement.compared_with
    if refusal is None:
        return ""
    if quarter is None:
        return REFUSALS[refusal]
    if refusal is NoDirection.WITHHELD:
        return _WITHHELD_THEN.format(quarter=quarter_label(quarter))
    return REFUSALS[refusal].format(quarter=quarter_label(quarter))


def movement_sentence(measure: Measure, movement: Movement) -> str:
    """Say the direction of travel in one line: `Better: up 10 on 75 in Q1 2019/20`."""
    if movement.refusal is NoDirection.OVERLAP:
        compared = f"{change_amount(measure, movement)} {compared_words(measure, movement)}"
        return f"{NO_CLEAR_CHANGE}: the two survey estimates overlap, {compared.strip()}"
    if movement.direction is None:
        return f"{NO_COMPARISON}. {refusal_words(movement)}".strip()
    details = f"{change_amount(measure, movement)} {compared_words(measure, movement)}".strip()
    return f"{direction_word(movement)}: {details}" if details else direction_word(movement)


def after_word(amount: str, compared: str, movement: Movement) -> str:
    """Say what follows the word of a direction: `, up 10 on 75 in Q1 2019/20`, or a full stop."""
    told = (f", {amount}" if amount else "") + (f" {compared}" if compared else "")
    return f"{told}." if movement.refusal else told


def comparator_label(movement: Movement) -> str:
    """Name what a figure is compared with: `Previous report`."""
    return COMPARATORS[movement.comparator]


def both_comparators(own: str, other: str) -> str:
    """Name two comparators that say the same: `Previous report, and same quarter last year`."""
    return f"{own}, and {lower_first(other)}"


def _places(measure: Measure, movement: Movement) -> int:
    if movement.amount is None or movement.earlier is None:
        return measure.decimals
    return adding_up(movement.amount + movement.earlier, movement.earlier, measure.decimals)
