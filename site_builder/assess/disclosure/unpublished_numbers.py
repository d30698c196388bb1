"""Which numbers of the files were taken out: withheld, or of a quarter that is not public.

Source: rules, sections 5 and 6. Found by comparing what was typed with what is published, field by
field, so that no rule of withholding is repeated here and none can be forgotten.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from site_builder.model.disclosure import Secret, telling_forms
from site_builder.model.fields import Figure
from site_builder.model.measure import Measure
from site_builder.model.project import Project, Published
from site_builder.model.quarter import Quarter
from site_builder.model.result import Result
from site_builder.model.target import Target, figures_of, quarters_of

_NUMBER = re.compile(r"(?<![\d.])\d[\d,]*(?:\.\d+)?", re.ASCII)

_Field = tuple[str, str]  # name of the field, id of the part
_Numbers = dict[_Field, frozenset[Decimal]]


def secrets_of(project: Project, published: Published) -> tuple[Secret, ...]:
    """Return every number of a result, or of a target, that the published part does not have."""
    found = (*_of_results(project, published), *_of_targets(project, published))
    return alone_in(published, found) if found else ()


def alone_in(published: Published, secrets: Sequence[Secret]) -> tuple[Secret, ...]:
    """Return the secrets, each with whether nothing that is published has its number."""
    told = _numbers_in(published)
    return tuple(replace(one, alone=_is_alone(one.value, told)) for one in secrets)


def _of_results(project: Project, published: Published) -> Iterator[Secret]:
    shown = {one.quarter: one.results for one in published.results}
    for quarter_results in project.results:
        quarter = quarter_results.quarter
        for measure, result in quarter_results.results.items():
            kept = shown.get(quarter, {}).get(measure)
            public = numbers_of(kept) if kept is not None else {}
            if public:  # an earlier value that is today's again is told by today's
                public["revised", ""] |= public["actual", ""]
            yield from _missing(measure, quarter, numbers_of(result), public)


def _of_targets(project: Project, published: Published) -> Iterator[Secret]:
    shown = {one.id: one for one in published.measures}
    for measure in project.measures:
        kept = shown.get(measure.id)
        if kept is measure:
            continue
        for quarter in quarters_of(measure.targets):
            public = _target(kept, quarter) if kept is not None else {}
            yield from _missing(measure.id, quarter, _target(measure, quarter), public)


def _target(measure: Measure, quarter: Quarter) -> _Numbers:
    target: Target | None = measure.target(quarter)
    return {} if target is None else {("target", ""): frozenset(figures_of(target))}


def _missing(measure: str, quarter: Quarter, typed: _Numbers, public: _Numbers) -> Iterator[Secret]:
    for (field, part), values in typed.items():
        for value in sorted(values - public.get((field, part), frozenset())):
            yield Secret(measure, quarter, field, value, part)


def numbers_of(result: Result) -> _Numbers:
    """Return the numbers of a result by field; a figure that is `[c]` has none."""
    single = {
        "actual": result.actual,
        "numerator": result.numerator,
        "denominator": result.denominator,
        "rate": result.rate,
        "forecast": result.forecast.value if result.forecast else None,
    }
    found = {(name, ""): _values(figure) for name, figure in single.items()}
    if result.interval is not None:
        found["interval", ""] = _values(result.interval.low, result.interval.high)
    found["revised", ""] = _values(*(one.from_ for one in result.revised))
    found.update({("part", name): _values(figure) for name, figure in result.parts.items()})
    return found


def _values(*figures: object) -> frozenset[Decimal]:
    return frozenset(one.value for one in figures if isinstance(one, Figure))


def _is_alone(value: Decimal, told: frozenset[Decimal]) -> bool:
    """Say whether a number has digits enough to be known by, and nothing published has them."""
    forms = telling_forms(value)
    return bool(forms) and not any(form in told for form in forms)


def _numbers_in(published: Published) -> frozenset[Decimal]:
    """Return every number in what is published, typed texts included.

    A text's own line numbers, and what is kept of earlier editions, are not among what is said.
    """
    said = repr(replace(published, places={}, editions=()))
    words = said.replace("\\n", " ")
    numbers = {match.replace(",", "") for match in _NUMBER.findall(words)}
    return frozenset(Decimal(number) for number in numbers)
