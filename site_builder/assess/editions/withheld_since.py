"""An earlier edition without the numbers that may not be shown beside those of today.

A frozen edition holds what was published then. Where the figure is withheld now, or is of people
and differs from today's, telling both would tell of somebody. The ledger tells what is left; the
archive, whose files are never altered, withdraws those of an edition that would lose anything here.
Source: rules, section 5.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, replace

from site_builder.assess.disclosure.protection import protection_of
from site_builder.assess.editions.differences import counted
from site_builder.assess.editions.rounded_since import PROTECTED
from site_builder.model.canonical import figure_text
from site_builder.model.edition import Edition, FigureAsPublished, MeasureAsPublished
from site_builder.model.fields import Withheld
from site_builder.model.ledger import Changed, Difference
from site_builder.model.project import Published
from site_builder.model.quarter import Quarter
from site_builder.model.target import TargetKind

WITHHELD = Withheld.CONFIDENTIAL.value
NOTHING = FigureAsPublished()
_LAST_YEAR = TargetKind.LAST_YEAR.value
_NO_TARGET = frozenset({None, TargetKind.WITHHELD.value})
_NUMBERS = ("numerator", "denominator", "rate", "parts")

_Slot = tuple[str, str]  # quarter as written, and id of a measure


@dataclass(frozen=True, slots=True)
class Discreet:
    """An edition that may be told beside today's, and what was taken out of it."""

    edition: Edition
    hidden: tuple[Difference, ...]  # figures that changed, with [c] for what they were


def discreet(old: Edition, new: Edition, project: Published) -> Discreet:
    """Return the older edition as it may be shown beside the newer one."""
    others = {one.id for one in project.measures if not one.about_people}
    rounded, told = _rounded(project), _revised(project)
    measures: dict[str, MeasureAsPublished] = {}
    hidden: list[Difference] = []
    for name, measure in old.measures.items():
        people = name not in others  # one that is not there any more may have been of people
        now = _Today(name, new.measures.get(name), told)
        figures = dict(measure.figures)
        for written, was in measure.figures.items():
            if not (people or now.withholds(written, was)):
                continue
            is_, actual = now.figure(written), now.actual_beside(written, was)
            if actual != was.actual:
                quarter = Quarter.parse(written)
                one = Difference(Changed.FIGURE, name, WITHHELD, is_.actual or "", quarter)
                if name in rounded and (written, name) not in told:
                    one = replace(one, explanation=PROTECTED)  # nothing else could have altered it
                hidden.append(one)
            figures[written] = (
                is_ if actual == WITHHELD != was.actual else now.beside(written, was, actual)
            )
        targets = now.targets(measure) if people else measure.targets
        measures[name] = measure.model_copy(update={"figures": figures, "targets": targets})
    return Discreet(old.model_copy(update={"measures": measures}), tuple(hidden))


def may_be_told(old: Edition, new: Edition, project: Published) -> bool:
    """Say whether every number of the older edition may be shown beside the newer one."""
    kept = discreet(old, new, project).edition
    return all(
        set(_numbers(measure)) <= set(_numbers(kept.measures[name]))
        for name, measure in old.measures.items()
    )


def _numbers(measure: MeasureAsPublished) -> Iterator[tuple[str, str, str]]:
    """Yield the numbers published of a measure: quarter, what it is, and the number."""
    for quarter, figure in measure.figures.items():
        named = {"actual": figure.actual, "target": figure.target, **counted(figure)}
        named |= {f"{one.of} until {one.date}, {one.was}": one.was for one in figure.revised}
        for what, text in named.items():
            if text is not None and any(letter.isdigit() for letter in text):
                yield quarter, what, text
    for quarter, target in measure.targets.items():
        if any(letter.isdigit() for letter in target):
            yield quarter, "typed target", target


@dataclass(frozen=True, slots=True)
class _Today:
    """What is told of one measure today."""

    name: str
    measure: MeasureAsPublished | None
    told: Mapping[_Slot, Collection[str]]  # earlier values that the site shows

    def figure(self, written: str) -> FigureAsPublished:
        """Return the figure of a quarter."""
        return NOTHING if self.measure is None else self.measure.figures.get(written, NOTHING)

    def withholds(self, written: str, was: FigureAsPublished) -> bool:
        """Say whether anything is withheld of a figure that is not of people, or of its target."""
        now = self.figure(written)
        aim = was.target or ""
        last_year = self.figure(_year_ago(written)).actual if aim.startswith(_LAST_YEAR) else None
        told = (now.actual, last_year, *counted(now).values(), *(one.was for one in now.revised))
        return WITHHELD in told

    def actual_beside(self, written: str, was: FigureAsPublished) -> str | None:
        """Return the older figure where the site shows it, or there was none; else today's."""
        now = self.figure(written).actual
        shown = was.actual in {None, now} or was.actual in self.told.get((written, self.name), ())
        return was.actual if shown else now

    def beside(self, written: str, was: FigureAsPublished, actual: str | None) -> FigureAsPublished:
        """Return a figure with today's numbers beside it: two of one kind tell of a difference."""
        now = self.figure(written)
        update: dict[str, object] = {name: getattr(now, name) for name in _NUMBERS}
        told = {(one.of, one.date, one.was) for one in now.revised}
        update["revised"] = tuple(one for one in was.revised if (one.of, one.date, one.was) in told)
        if now.target in _NO_TARGET or not self._is_shown(written, was.target or ""):
            update["target"] = now.target
        return was.model_copy(update={**update, "actual": actual})

    def _is_shown(self, written: str, target: str) -> bool:
        """Say whether a target is no figure of the year before, or one that the site shows."""
        if not target.startswith(_LAST_YEAR) or target == _LAST_YEAR:
            return True
        before = _year_ago(written)
        shown = {self.figure(before).actual, *self.told.get((before, self.name), ())}
        return target in {f"{_LAST_YEAR} ({one})" for one in shown}

    def targets(self, measure: MeasureAsPublished) -> dict[str, str]:
        """Return the older targets that are told today; one left out now may tell of a figure."""
        if self.measure is None:
            return {}
        now = self.measure.targets
        return {
            at: now[at] if now[at] in _NO_TARGET else one
            for at, one in measure.targets.items()
            if at in now
        }


def _year_ago(written: str) -> str:
    return str(Quarter.parse(written).year_ago)


def _rounded(project: Published) -> frozenset[str]:
    """Return the measures whose counts of people are rounded."""
    about = (one for one in project.measures if one.about_people)
    rules = project.site.disclosure
    return frozenset(one.id for one in about if protection_of(one, rules).base > 1)


def _revised(project: Published) -> dict[_Slot, frozenset[str]]:
    """Return the earlier values that the site shows, by quarter and measure."""
    return {
        (str(results.quarter), name): frozenset(
            figure_text(one.from_) for one in result.revised_in_order
        )
        - {WITHHELD}
        for results in project.results
        for name, result in results.results.items()
        if result.revised
    }
