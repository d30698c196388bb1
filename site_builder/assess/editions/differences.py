"""What differs between two editions. Nothing is explained here, and nothing is judged.

Two editions of one quarter (what was published, and what its report says now) differ in what was
published and now reads otherwise. Editions of two quarters differ in that, too, and in what moved
from one to the next. Both must be whole: see `frozen.whole`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from site_builder.model.assessment import AbsenceCode
from site_builder.model.edition import (
    NOTHING,
    ActionAsPublished,
    Edition,
    FigureAsPublished,
    MeasureAsPublished,
)
from site_builder.model.ledger import Changed, Difference
from site_builder.model.quarter import Quarter

_TO_COME = frozenset({AbsenceCode.NEW.value, AbsenceCode.NOT_STARTED.value})
_COUNTED = ("numerator", "denominator", "rate")


def differences(old: Edition, new: Edition) -> tuple[Difference, ...]:
    """Return everything that differs, in the order of `Changed`, then of the scorecard."""
    found = (
        *_of_measures(old, new),
        *_of_schemes(old, new),
        *_of_actions(old, new),
        *_of_scopes(old, new),
    )
    order = list(Changed)
    numbers = {**_numbers(old), **_numbers(new)}

    def place(one: Difference) -> tuple[int, int, str, int, str]:
        at = 0 if one.quarter is None else one.quarter.index
        return order.index(one.what), numbers.get(one.subject, 0), one.subject, at, one.part

    return tuple(sorted(found, key=place))


def _numbers(edition: Edition) -> dict[str, int]:
    """Return the place of each measure: its number; those without one follow."""
    last = max((one.number or 0 for one in edition.measures.values()), default=0) + 1
    return {name: one.number or last for name, one in edition.measures.items()}


def _of_measures(old: Edition, new: Edition) -> Iterator[Difference]:
    for name in sorted({*old.measures, *new.measures}):
        before, after = old.measures.get(name), new.measures.get(name)
        was_listed, is_listed = _is_listed(before, old.quarter), _is_listed(after, new.quarter)
        if after is not None and is_listed and not was_listed:
            yield Difference(Changed.ADDED, name, "", after.title)
        if before is not None and (after is None or (was_listed and not is_listed)):
            yield Difference(Changed.ENDED, name, before.title, "")
        if before is not None and after is not None:
            yield from _of_words(name, before, after)
            yield from _of_targets(name, before, after, old.quarter)
            yield from _of_figures(name, before, after, old.quarter)
            if old.quarter != new.quarter and was_listed and is_listed:
                yield from _moved(name, _at(before, old.quarter), _at(after, new.quarter), new)


def _is_listed(measure: MeasureAsPublished | None, quarter: Quarter) -> bool:
    """Say whether a report lists a measure that has begun; one to come is only announced."""
    if measure is None or not measure.listed:
        return False
    return _at(measure, quarter).absence not in _TO_COME


def _of_words(
    name: str, before: MeasureAsPublished, after: MeasureAsPublished
) -> Iterator[Difference]:
    """Yield what differs in what is said of a measure, whatever the quarter."""
    pairs = (
        (Changed.DEFINITION, before.definition, after.definition),
        (Changed.METHOD, before.method or "", after.method or ""),
        (Changed.TITLE, before.title, after.title),
        (Changed.PRIORITY, before.priority, after.priority),
        (Changed.NUMBER, str(before.number or ""), str(after.number or "")),
    )
    for what, old, new in pairs:
        if old != new:
            yield Difference(what, name, old, new)


def _of_targets(
    name: str, before: MeasureAsPublished, after: MeasureAsPublished, until: Quarter
) -> Iterator[Difference]:
    """Yield targets that differ, past and to come; one typed for a year to come is one, too.

    A target of the edition's own time that no line is typed for (a measure without targets on
    purpose) counts as published, too.
    """
    without = _without(before, until), _without(after, until)
    if before.targets == after.targets and without[0] == without[1]:
        return
    old, new = _aims(before, without[0]), _aims(after, without[1])
    for quarter in sorted({*old, *new}):
        was, now = old.get(quarter, ""), new.get(quarter, "")
        if was != now:
            yield Difference(Changed.TARGET, name, was, now, quarter)


def _without(measure: MeasureAsPublished, until: Quarter) -> set[Quarter]:
    """Return the quarters of which a figure says that there is no target on purpose."""
    figures = measure.figures.items()
    found = {Quarter.parse(each) for each, one in figures if one.target == "none"}
    return {quarter for quarter in found if quarter <= until}


def _aims(measure: MeasureAsPublished, without: Iterable[Quarter]) -> dict[Quarter, str]:
    """Return the targets by quarter; `none` in those quarters that have none on purpose."""
    typed = {Quarter.parse(each): one for each, one in measure.targets.items()}
    return {**dict.fromkeys(without, "none"), **typed}


def _of_figures(
    name: str, before: MeasureAsPublished, after: MeasureAsPublished, until: Quarter
) -> Iterator[Difference]:
    """Yield figures and statuses that had been published, up to the older edition's quarter."""
    for written in sorted({*before.figures, *after.figures}):
        old = before.figures.get(written, NOTHING)
        new = after.figures.get(written, NOTHING)
        if old is new or old == new:  # mostly one and the same: written once, see `edition`
            continue
        quarter = Quarter.parse(written)
        if quarter > until:
            continue
        yield from _of_figure(name, old, new, quarter)
        if (old.status or "") != (new.status or "") and (old.actual or old.status):
            old_status, new_status = old.status or "", new.status or ""
            yield Difference(Changed.STATUS, name, old_status, new_status, quarter)
        if old.scheme != new.scheme and old.scheme and new.scheme:
            yield Difference(Changed.SCHEME, name, old.scheme, new.scheme, quarter)


def _of_figure(
    name: str, old: FigureAsPublished, new: FigureAsPublished, quarter: Quarter
) -> Iterator[Difference]:
    if old.actual is None and new.actual is not None:
        yield Difference(Changed.SUPPLIED, name, old.absence or "", new.actual, quarter)
    elif (old.actual or "") != (new.actual or ""):
        gone = new.actual or new.absence or ""
        yield Difference(Changed.FIGURE, name, old.actual or "", gone, quarter)
    was, now = counted(old), counted(new)
    for part in sorted({*was, *now}):
        if part in was and was[part] != now.get(part, ""):
            yield Difference(Changed.FIGURE, name, was[part], now.get(part, ""), quarter, part)


def counted(figure: FigureAsPublished) -> dict[str, str]:
    """Return the numbers beside a figure, by the name that a difference gives them."""
    named = {name: value for name in _COUNTED if (value := getattr(figure, name)) is not None}
    return named | {f"part:{name}": value for name, value in figure.parts.items()}


def _at(measure: MeasureAsPublished, quarter: Quarter) -> FigureAsPublished:
    return measure.figures.get(str(quarter), NOTHING)


def _moved(
    name: str, old: FigureAsPublished, new: FigureAsPublished, edition: Edition
) -> Iterator[Difference]:
    """Yield the rating that moved from one report to the next, where both gave one."""
    if old.status and new.status and old.status != new.status:
        yield Difference(Changed.RATING, name, old.status, new.status, edition.quarter)


def _of_schemes(old: Edition, new: Edition) -> Iterator[Difference]:
    for name in sorted({*old.schemes} & {*new.schemes}):
        if old.schemes[name] != new.schemes[name]:
            yield Difference(Changed.BANDS, name, old.schemes[name], new.schemes[name])


def _of_actions(old: Edition, new: Edition) -> Iterator[Difference]:
    for name in sorted({*old.actions, *new.actions}):
        before, after = old.actions.get(name), new.actions.get(name)
        if before is None and after is not None:
            yield Difference(Changed.ACTION_ADDED, name, "", after.title)
        elif before is not None and after is None:
            yield Difference(Changed.ACTION_ENDED, name, before.title, "")
        elif before is not None and after is not None:
            yield from _of_action(name, before, after)


def _of_action(
    name: str, before: ActionAsPublished, after: ActionAsPublished
) -> Iterator[Difference]:
    if before.status != after.status:
        yield Difference(Changed.ACTION_STATUS, name, before.status, after.status)
    if before.due != after.due:
        old, new = (str(one.due or "") for one in (before, after))
        yield Difference(Changed.ACTION_DUE, name, old, new)


def _of_scopes(old: Edition, new: Edition) -> Iterator[Difference]:
    for name in sorted({*old.counts} & {*new.counts}):
        was, now = old.counts[name].overall or "", new.counts[name].overall or ""
        if was != now:
            yield Difference(Changed.OVERALL, name, was, now)
