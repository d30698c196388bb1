"""What is said of a published figure that has changed: what it was, what it is, since when."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from site_builder.model.corrections import Correction, Restated, Value
from site_builder.model.fields import Withheld
from site_builder.model.result import BESIDE, RevisionKind
from site_builder.render.words.numbers import capital, decimals_held, format_plain, in_words
from site_builder.render.words.published import target_text
from site_builder.render.words.scope import FAMILY_NAMES
from site_builder.render.words.states import CONFIDENTIAL
from site_builder.render.words.targets import shown
from site_builder.render.words.times import day

KINDS = {RevisionKind.CORRECTION: "Correction", RevisionKind.REVISION: "Revision"}
MEANINGS = {
    RevisionKind.CORRECTION: (
        "An error in a published figure was put right. It is marked [r] wherever the figure stands,"
        " and the report that it was published in says so at its top."
    ),
    RevisionKind.REVISION: (
        "The figure was right on what was known when it was published. Better data has come in "
        "since, as expected. It is marked [r] too."
    ),
}
NONE_CORRECTED = "No published figure has been corrected."
NONE_REVISED = "No published figure has been revised."
WITHHELD = f"{CONFIDENTIAL} (withheld)"
NO_FIGURE = "no figure"
REPORT_ERROR = "If you think that a figure on this site is wrong, please tell us"


def value_words(one: Correction, value: Value) -> str:
    """Write one value that a figure has had, with the decimals that tell old and new apart."""
    if value is None:
        return NO_FIGURE
    if isinstance(value, Withheld):
        return WITHHELD
    both = (number for number in (one.old, one.new) if isinstance(number, Decimal))
    if one.of in BESIDE:  # in a unit of its own, which nobody has typed
        return format_plain(value, max(map(decimals_held, both)))
    places = max(one.measure.decimals, *map(decimals_held, both))
    return shown(one.measure, value, places)


def number_name(one: Correction) -> str:
    """Name the number beside a figure that changed: `part North`, `numerator`; "" for the figure.

    A part goes by its title, and by its id where the measure names it no more.
    """
    if one.of_the_figure:
        return ""
    parts = {} if one.measure.parts is None else one.measure.parts.of
    return one.of if one.of in BESIDE else f"part {parts.get(one.of, one.of)}"


def was_and_is(one: Correction) -> str:
    """Say what a figure was and is, to follow its name: `was 219,000, is 219,200`.

    What is beside it is named first: `(part North) was 20, is 19`.
    """
    name = number_name(one)
    return f"({name}) {_was_and_is(one)}" if name else _was_and_is(one)


def change_sentence(one: Correction) -> str:
    """Say the same in a sentence of its own: `Was 27, is 28.`, `Part North: was 20, is 19.`."""
    name = number_name(one)
    return capital(f"{name}: {_was_and_is(one)}." if name else f"{_was_and_is(one)}.")


def change_of_figure(one: Correction) -> str:
    """Say the same below the quarter that it is of: `was 27, is 28`, `part North: was 20, …`."""
    name = number_name(one)
    return f"{name}: {_was_and_is(one)}" if name else _was_and_is(one)


def _was_and_is(one: Correction) -> str:
    if isinstance(one.old, Withheld) and isinstance(one.new, Withheld):
        return f"changed; its values are {WITHHELD}"
    became = "is now" if one.step == one.steps else "became"
    if one.new is None:
        return f"was {value_words(one, one.old)} and has been withdrawn"
    return f"was {value_words(one, one.old)}, {became} {value_words(one, one.new)}"


def status_change(one: Correction) -> str:
    """Say how the status changed with the figure; "" where it did not, or nobody knows.

    Only what a frozen edition has on record `was`; anything else `would be`.
    """
    if not one.moved_status or one.old_status is None or one.new_status is None:
        return ""
    then, now = one.old_status.name, one.new_status.name
    last = one.step == one.steps
    if not one.frozen:
        return f"the earlier figure would be {then}; the status {'is' if last else 'became'} {now}"
    when = "when first published" if one.step == 1 else "in the published report"
    became = "is now" if last else "became"
    return f"the status was {then} {when}{_beside(one)}{became} {now}{_with_target(one)}"


def _beside(one: Correction) -> str:
    """Name the target that a status was published with, where it is another one now."""
    if not one.moved_target:
        return " and "
    return f", against a target of {target_text(one.measure, one.old_target)}, and "


def _with_target(one: Correction) -> str:
    """Say that the new status is not owed to the new figure alone."""
    if not one.moved_target:
        return ""
    new = target_text(one.measure, one.new_target)
    return f", against a target that was also changed, to {new}"


def told(one: Correction) -> str:
    """Say both changes, to follow the measure's name."""
    status = status_change(one)
    return f"{was_and_is(one)} ({status})" if status else was_and_is(one)


def first_published(one: Correction) -> str:
    """Say with which value a number was published first."""
    name = number_name(one)
    first = f"first published as {value_words(one, one.old)}."
    return capital(f"{name}: {first}" if name else first)


def log_answer(changes: Sequence[Correction]) -> str:
    """Say in a sentence or two how many figures have been corrected, and how many revised."""
    corrected = [one for one in changes if one.is_correction]
    revised = [one for one in changes if not one.is_correction]
    sentences = [_corrected(corrected) if corrected else NONE_CORRECTED]
    if revised:
        sentences.append(_revised(revised))
    return " ".join(sentences)


def _corrected(changes: Sequence[Correction]) -> str:
    if _figures(changes) == 1:
        return f"One figure has been corrected since it was published, {_when(changes)}."
    number = capital(in_words(_figures(changes)))
    return f"{number} figures have been corrected since they were published, {_when(changes)}."


def _revised(changes: Sequence[Correction]) -> str:
    count = _figures(changes)
    number, verb = capital(in_words(count)), "has" if count == 1 else "have"
    return f"{number} {verb} been revised as better data came in, {_when(changes)}."


def _figures(changes: Sequence[Correction]) -> int:
    return len({(one.measure.id, one.quarter) for one in changes})


def _when(changes: Sequence[Correction]) -> str:
    last = day(max(one.date for one in changes))
    return f"on {last}" if len({one.date for one in changes}) == 1 else f"the last on {last}"


def since_published(changes: Sequence[Correction], *, what: str) -> str:
    """Say quietly how many figures of a page were revised: `Two figures of this report …`."""
    count = len({(one.measure.id, one.quarter) for one in changes})
    number, when = (
        capital(in_words(count)),
        "it was" if count == 1 or what != "page" else "they were",
    )
    if count == 1:
        return f"{number} figure of this {what} has been revised since {when} published."
    return f"{number} figures of this {what} have been revised since {when} published."


def banner_label(what: str) -> str:
    """Name the banner of a page whose figures have changed since, for screen readers."""
    if what == "page":
        return "Changes of figures on this page since they were published"
    return f"Changes since this {what} was published"


def overall_change(one: Restated) -> str:
    """Say how the overall status of a report or a chapter has changed since."""
    now = "has none now" if one.new is None else f"is {FAMILY_NAMES[one.new]} now"
    then = FAMILY_NAMES[one.old]
    return f"The overall status was {then} when first published and {now}."


def edition_note(changes: Sequence[Correction]) -> str:
    """Say in a line of the archive that a report was corrected: `Corrected on 1 February 2020`."""
    days = sorted({one.date for one in changes if one.is_correction})
    if not days:
        return ""
    last = day(days[-1])
    return f"Corrected on {last}" if len(days) == 1 else f"Corrected, the last time on {last}"
