"""The parts of a measure in one quarter: their figures, shares of the whole, and direction.

A part is compared with its own figure of the quarter that the measure itself compares with, by the
rules of `direction`; nothing else is looked for when there is none. Whether parts add up, or give
away what is withheld, is for `audits.parts`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal

from site_builder.assess.direction import Known, Lost, Range, from_previous, from_year_ago
from site_builder.assess.exact import shown_quotient
from site_builder.assess.targets import range_of
from site_builder.model.assessment import Assessment
from site_builder.model.breakdown import PartAbsence, PartFigure
from site_builder.model.fields import Figure, Withheld
from site_builder.model.measure import CompareWith, Measure
from site_builder.model.movement import NOT_THERE, Movement
from site_builder.model.quarter import Quarter
from site_builder.model.result import Result

Own = Mapping[Quarter, Result | None]


def with_parts(one: Assessment, own: Own) -> Assessment:
    """Return an assessment with its parts; as it was where no part was given.

    `own` holds the measure's result of each quarter of the site.
    """
    given = own.get(one.quarter)
    if one.measure.parts is None or given is None or not given.parts:
        return one
    earlier = _compared_quarter(one, own)
    titles = one.measure.parts.of.items()
    return replace(one, parts=tuple(_part(one, own, earlier, *named) for named in titles))


def _compared_quarter(one: Assessment, own: Own) -> Quarter | None:
    """Return the quarter of the figure that the measure compares with."""
    if one.measure.comparator is CompareWith.YEAR_AGO:
        return one.quarter.year_ago
    before = (
        quarter
        for quarter, result in own.items()
        if quarter < one.quarter and result is not None and result.actual is not None
    )
    return max(before, default=None)


def _part(one: Assessment, own: Own, earlier: Quarter | None, name: str, title: str) -> PartFigure:
    now = _known(own, one.quarter, name)
    value = now.figure if now is not None and not isinstance(now.figure, Withheld) else None
    if value is not None:
        absence = None
    else:
        absence = PartAbsence.WITHHELD if now is not None else PartAbsence.NOT_SUPPLIED
    before = None if earlier is None else _known(own, earlier, name)
    return PartFigure(
        id=name,
        title=title,
        value=value,
        absence=absence,
        share=share_of(one.measure, value, one.actual),
        movement=_movement(one, now, before or _gone(one)),
    )


def _known(own: Own, quarter: Quarter, name: str) -> Known | None:
    result = own.get(quarter)
    figure = None if result is None else result.parts.get(name)
    if figure is None:
        return None
    return Known(quarter, figure.value if isinstance(figure, Figure) else figure)


def _gone(one: Assessment) -> Lost | None:
    """Return why the whole has no figure to compare with; None where it has, or never had one."""
    refusal, quarter = one.movement.refusal, one.movement.compared_with
    return Lost(quarter, refusal) if quarter and refusal and refusal in NOT_THERE else None


def _movement(one: Assessment, now: Known | None, before: Known | Lost | None) -> Movement:
    if one.measure.comparator is CompareWith.YEAR_AGO:
        return from_year_ago(one.measure, now, before, _range(one))
    return from_previous(one.measure, now, before, _range(one))


def _range(one: Assessment) -> Range | None:
    """Return the range aimed at. It is the whole's, so parts that add up to it have none."""
    additive = one.measure.parts is not None and one.measure.parts.additive
    return None if additive else range_of(one.aim)


def share_of(measure: Measure, part: Decimal | None, whole: Decimal | None) -> Decimal | None:
    """Return a part's share of the whole, for display only.

    None where parts do not add up to it, where either figure is not shown, and where a share has no
    meaning: of a whole that is not above 0, or of a part below 0.
    """
    if measure.parts is None or not measure.parts.additive or part is None or whole is None:
        return None
    return None if whole <= 0 or part < 0 else shown_quotient(part, whole)
