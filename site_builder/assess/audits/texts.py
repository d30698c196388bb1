"""Texts that name a number which is withheld, next to its measure.

Source: rules, section 5: typed commentary that contains the withheld figure is told with its line.
Looked at are the texts of the result itself; in the report of its quarter, paragraphs and items
that name the measure, or that stand under a heading which does; and those of `texts_elsewhere`.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from decimal import Decimal

from site_builder.assess.audits.number_words import Named, numbers_named
from site_builder.assess.audits.places import read_place
from site_builder.assess.audits.text_blocks import Block, blocks
from site_builder.assess.audits.texts_elsewhere import texts_elsewhere
from site_builder.assess.disclosure.protection import is_count
from site_builder.assess.disclosure.unpublished_numbers import secrets_of
from site_builder.model.disclosure import Secret
from site_builder.model.measure import Measure
from site_builder.model.narrative import REFERENCE, Narrative, Text
from site_builder.model.project import Project
from site_builder.model.quarter import Quarter
from site_builder.model.report import Report
from site_builder.model.result import texts_of
from site_builder.model.rounding import rounded
from site_builder.problems.codes import problem
from site_builder.problems.problem import Place, Problem

_ADDRESS = re.compile(r"\]\([^)\s]*\)|<https?://[^>]*>|https?://\S+")
_COUNTED = frozenset({"numerator", "denominator"})
_NOT_IN_TEXTS = frozenset({"target", "interval"})

_Key = tuple[str, Quarter]


def withheld_number_in_text(report: Report, project: Project) -> Iterator[Problem]:
    """Find texts of published quarters that name what is withheld; each line is told once."""
    secrets = _withheld(report, project)
    if not secrets:
        return
    measures = {one.id: one for one in project.measures}
    for (name, quarter), own in secrets.items():
        told: set[Place] = set()
        for text, place in _texts(measures[name], quarter, report, project):
            for line in _lines_that_tell(text, own, measures[name]):
                found = Place(place.path, place.line + line)
                if found not in told:
                    told.add(found)
                    yield _problem(found, name, quarter)


def _problem(place: Place, measure: str, quarter: Quarter) -> Problem:
    return problem(
        "withheld-number-in-text",
        place,
        f"A number of {measure} in {quarter} is withheld, and this text names it.",
        f"Leave the number out, or write [[{measure}]], which shows what is published.",
    )


def _withheld(report: Report, project: Project) -> dict[_Key, list[Secret]]:
    """Return what is withheld of results that are published otherwise."""
    public = {one.quarter: one.results for one in report.project.results}
    found: defaultdict[_Key, list[Secret]] = defaultdict(list)
    for secret in secrets_of(project, report.project):
        shown = secret.measure in public.get(secret.quarter, {})
        if shown and secret.field not in _NOT_IN_TEXTS:
            found[secret.measure, secret.quarter].append(secret)
    return dict(found)


def _texts(
    measure: Measure, quarter: Quarter, report: Report, project: Project
) -> Iterator[tuple[str, Place]]:
    """Yield each text about a measure in a quarter, and the place of its first line."""
    for results in project.results:
        if results.quarter == quarter and measure.id in results.results:
            for typed in texts_of(results.results[measure.id]):
                key = f"text:{quarter.slug}:{measure.id}:{typed.name}"
                written = project.places.get(key, f"measures/results/{quarter.slug}.yaml")
                yield typed.text, read_place(written)
    for narrative in report.project.narratives:
        if narrative.quarter == quarter:
            for text in _bodies(narrative):
                for block in blocks(text):
                    if _names(block, measure):
                        yield block.text, Place(text.path, block.line)
    public = {one.quarter for one in report.project.results}
    yield from texts_elsewhere(measure, quarter, project, public)


def _bodies(narrative: Narrative) -> tuple[Text, ...]:
    return (narrative.text, *(chapter.text for chapter in narrative.chapters))


def _names(block: Block, measure: Measure) -> bool:
    """Say whether a block, or a heading above it, names a measure by its id or a title."""
    words = f"{block.under}\n{block.text}"
    ids = {found.partition(".")[0].strip() for found in REFERENCE.findall(words)}
    plain = " ".join(words.casefold().split())
    titles = (measure.title, measure.short_title)
    return measure.id in ids or any(title and title.casefold() in plain for title in titles)


def _lines_that_tell(text: str, secrets: Sequence[Secret], measure: Measure) -> Iterator[int]:
    """Yield how many lines below the first a secret is named."""
    words = REFERENCE.sub(_blank, _ADDRESS.sub(_blank, text))
    for named in numbers_named(words):
        if any(_tells(named, secret, measure) for secret in secrets):
            yield words.count("\n", 0, named.at)


def _blank(match: re.Match[str]) -> str:
    """Return blanks, so that the places of all else stay what they were."""
    return "".join("\n" if letter == "\n" else " " for letter in match[0])


def _tells(named: Named, secret: Secret, measure: Measure) -> bool:
    """Say whether a number in a text is the secret, as typed or as it would be shown."""
    counted = secret.field in _COUNTED or is_count(measure.unit)
    if named.percent != (measure.unit.name == "percent" and secret.field not in _COUNTED):
        return False
    if named.days and measure.unit.name != "days":
        return False
    if named.money and measure.unit.prefix != "£":
        return False
    shown: tuple[Decimal, ...] = (secret.value,)
    if not counted:
        shown = (secret.value, rounded(secret.value, measure.decimals))
    return named.value in {abs(one) for one in shown}
