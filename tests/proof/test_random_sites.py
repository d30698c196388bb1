"""Proof that what is withheld is nowhere: random councils, the real path, every byte of the output.

Three questions, asked of every site: is everything withheld that the first rule says (a second
opinion on it stands here); is nothing that is withheld in any file; can nothing of it be worked out
from what is. A test that could not fail proves nothing, so the last ones take the protection away.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

import pytest

from site_builder.assess.disclosure.unpublished_numbers import secrets_of
from site_builder.assess.report import assess
from site_builder.draw import draw_chart
from site_builder.model.disclosure import Disclosure, Secret, Zeros
from site_builder.model.fields import Figure
from site_builder.model.output import OutputFile
from site_builder.model.project import Project, Published
from site_builder.model.report import Report
from site_builder.model.result import Result
from site_builder.render.downloads.catalogue import tables_of
from site_builder.render.downloads.editions import archived_files
from site_builder.render.downloads.files import csv_files, json_files
from site_builder.render.narrative import Narrator
from site_builder.render.site import render
from site_builder.verify import verify
from site_builder.verify.leaks.unpack import texts_of
from tests.proof import attacker
from tests.proof.attacker import Cell, cell_of, rule_for
from tests.proof.frozen_sites import EVERY, council
from tests.render.made import context, rendered, stand_in_theme
from tests.showing import PUBLIC

SITES = 500
"""How many councils; each is attacked, and each is built a second time with sentinels."""
WHOLE = 12
"""Of one council in so many every page is made, of the others the downloads."""
DRAWN = (3, 60, 120)
"""Seeds of the councils whose charts are drawn."""
SCALE = 20_011
"""Counts of sentinels have five digits and more."""

DIGITS = 5
"""A number of so many is not in a file by chance."""

TEXTS = (".csv", ".html", ".json", ".svg", ".xml")
"""Files that are read as they are."""

_NUMBER = re.compile(rb"(?<![\w.])\d[\d,]*(?:\.\d+)?")


def assessed(seed: int, scale: int) -> tuple[Project, Report, tuple[Secret, ...]]:
    """Return a council, its report, and what was withheld."""
    project = council(seed, scale)
    report = assess(project, PUBLIC)
    return project, report, secrets_of(project, report.project)


def tables(report: Report) -> dict[str, bytes]:
    """Return what the attacker reads: every table as CSV, and the files of frozen editions."""
    known = context(report)
    narrator = Narrator(known)
    rows = {table: tuple(table.rows(known, narrator)) for table in tables_of(known)}
    every = (*csv_files(rows), *archived_files(known, narrator))
    return {file.path: file.content for file in every}


def downloads(report: Report) -> dict[str, bytes]:
    """Return the same, and the tables as JSON.

    Left out is the workbook. It has the same rows, and takes as long as all the rest: of each whole
    site it is opened and searched.
    """
    known = context(report)
    narrator = Narrator(known)
    rows = {table: tuple(table.rows(known, narrator)) for table in tables_of(known)}
    every = (*csv_files(rows), *json_files(known, rows), *archived_files(known, narrator))
    return {file.path: file.content for file in every}


def first_rule(project: Project) -> Iterator[tuple[Cell, Decimal]]:
    """Yield every number that is small by itself, or tells of one directly: rules, section 5."""
    measures = {one.id: one for one in project.measures}
    for quarter in project.results:
        for name, result in quarter.results.items():
            measure, where = measures[name], (name, str(quarter.quarter))
            if measure.about_people:
                rule = rule_for(measure, project.site.disclosure)
                small = _small_counts if attacker.is_count(measure) else _of_few
                yield from small(result, where, rule)


def _small_counts(
    result: Result, where: tuple[str, str], rule: Disclosure
) -> Iterator[tuple[Cell, Decimal]]:
    figures = [(("actual", *where, ""), result.actual)]
    figures += [(("part", *where, name), part) for name, part in result.parts.items()]
    for cell, figure in figures:
        if isinstance(figure, Figure):
            small = 0 < figure.value < rule.threshold
            if small or (figure.value == 0 and rule.zeros is Zeros.WITHHOLD):
                yield cell, figure.value


def _of_few(
    result: Result, where: tuple[str, str], rule: Disclosure
) -> Iterator[tuple[Cell, Decimal]]:
    """A percentage or an average: of few, for few, or of all but few."""
    if not isinstance(result.actual, Figure) or result.denominator is None:
        return
    counts = [result.denominator.value]
    if result.numerator is not None:
        counts += [result.numerator.value, counts[0] - result.numerator.value]
    if any(0 < count < rule.threshold for count in counts):
        yield ("actual", *where, ""), result.actual.value


def sentinels(project: Project, secrets: Sequence[Secret]) -> dict[bytes, Secret]:
    """Return the numbers that can be searched for anywhere, as they would be written.

    Left out is a number that another cell has, too, which is not withheld: the first quarter's
    total of its year, say, or a whole of which all other parts are 0.
    """
    hidden = {cell_of(secret) for secret in secrets}
    public = {value for cell, value in whole_numbers(project).items() if cell not in hidden}
    return {
        form.encode(): secret
        for secret in secrets
        if len(f"{secret.value:f}".replace(".", "").strip("0")) >= DIGITS
        if secret.value not in public and secret.field != "target"  # a year's holds four times
        for form in (f"{secret.value:f}", f"{secret.value:,f}")
    }


def told(files: dict[str, bytes], wanted: dict[bytes, Secret]) -> list[str]:
    """Search every file for sentinels, a workbook in what it holds."""
    return [
        f"{path}: {wanted[found]}"
        for path, content in files.items()
        for text in ([content] if path.endswith(TEXTS) else map(str.encode, texts_of(content)))
        for cell in [text.replace(b",", b", ") if path.endswith(".csv") else text]
        for found in {number.strip(b",") for number in _NUMBER.findall(cell)} & wanted.keys()
    ]


def whole_numbers(project: Project) -> dict[Cell, int]:
    """Return the counts as typed: where the attacker's search starts, not what it finds."""
    found: dict[Cell, int] = {}
    for quarter in project.results:
        for name, result in quarter.results.items():
            fields = {"actual": result.actual}
            fields |= {"numerator": result.numerator, "denominator": result.denominator}
            cells = {(field, name, str(quarter.quarter), ""): one for field, one in fields.items()}
            cells |= {
                ("part", name, str(quarter.quarter), one): figure
                for one, figure in result.parts.items()
            }
            found |= {
                cell: int(figure.value)
                for cell, figure in cells.items()
                if isinstance(figure, Figure)
            }
    return found


def published(report: Report, files: dict[str, bytes]) -> attacker.Published:
    """Return what a reader has. Earlier values stand on the page of each measure."""
    earlier = tuple(
        (name, str(quarter.quarter), revision.from_.value)
        for quarter in report.project.results
        for name, result in quarter.results.items()
        for revision in result.revised
        if isinstance(revision.from_, Figure)
    )
    read = attacker.read(files, report.project.measures, report.project.site.disclosure)
    return attacker.Published(
        *(read.results, read.parts, read.outlook, read.measures, read.disclosure),
        earlier=earlier,
        archived=read.archived,
    )


def test_nothing_withheld_can_be_worked_out() -> None:
    """The attacker finds no withheld number of any council, and no small difference."""
    cracked: list[str] = []
    cells, kept = 0, 0
    for seed in range(SITES):
        project, report, secrets = assessed(seed, 1)
        seen = published(report, tables(report))
        cells += len({cell_of(secret) for secret in secrets})
        found = attacker.worked_out(seen, secrets, whole_numbers(project))
        cracked += [f"seed {seed}: {cell} is {value}" for cell, value in found.items()]
        cracked += [f"seed {seed}: {pair}" for pair in attacker.small_differences(seen)]
        cracked += [f"seed {seed}: {one}" for one in attacker.told_by_archive(seen, secrets)]
        kept += bool(seen.archived)
    assert cracked == []
    assert kept > SITES / 20, "too few editions are left for this to prove anything"
    assert cells > SITES, "too little is withheld for this to prove anything"


def test_no_file_tells_a_sentinel() -> None:
    """Everything that the first rule says is withheld, and no byte of any file has it."""
    faults: list[str] = []
    searched = 0
    for seed in range(SITES):
        project, report, secrets = assessed(seed, SCALE)
        cells = {(cell_of(secret), secret.value) for secret in secrets}
        faults += [
            f"seed {seed}: {one} is shown" for one in first_rule(project) if one not in cells
        ]
        whole = seed % WHOLE == 0 or seed % (4 * WHOLE) == 1  # the latter have frozen reports
        files = rendered(report) if whole else downloads(report)
        wanted = sentinels(project, secrets)
        faults += [f"seed {seed}: {one}" for one in told(files, wanted)]
        searched += len(wanted)
        if whole:
            faults += [f"seed {seed}: {one}" for one in reported(files, secrets)]
    assert faults == []
    assert searched > SITES, "too few sentinels for this to prove anything"


@pytest.mark.parametrize("seed", DRAWN)
@pytest.mark.parametrize("scale", [1, SCALE])
def test_no_drawing_tells_a_secret(seed: int, scale: int) -> None:
    project, report, secrets = assessed(seed, scale)
    drawn = {file.path: file.content for file in render(report, stand_in_theme(), draw_chart)}
    assert secrets
    assert told(drawn, sentinels(project, secrets)) == []
    assert reported(drawn, secrets) == []


def reported(files: dict[str, bytes], secrets: Sequence[Secret]) -> list[str]:
    """Return what `verify` says of secrets."""
    planned = tuple(OutputFile(path, content) for path, content in files.items())
    problems = verify(planned, secrets)
    return [f"{one.place.path}: {one.message}" for one in problems if one.code == "secret-told"]


@pytest.mark.parametrize("scale", [1, SCALE])
@pytest.mark.parametrize("seed", [0, 3, 12, 24, 48, 60, 96, 120])
def test_without_the_choke_point_verify_stops_the_site(
    seed: int, scale: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The same councils with nothing taken out: every figure that should be is told of."""
    project, _, secrets = assessed(seed, scale)
    monkeypatch.setattr("site_builder.assess.report.withhold", Published)
    problems = "\n".join(reported(rendered(assess(project, PUBLIC)), secrets))
    for secret in secrets:
        if secret.field in {"actual", "numerator", "denominator", "part"}:
            assert f"of {secret.measure} in {secret.quarter}" in problems


def test_without_the_choke_point_the_attacker_has_nothing_to_do(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Sentinels are found in the bytes when nothing is taken out."""
    found = 0
    for seed in range(0, SITES, WHOLE):
        project, _, secrets = assessed(seed, SCALE)
        with monkeypatch.context() as patch:
            patch.setattr("site_builder.assess.report.withhold", Published)
            files = downloads(assess(project, PUBLIC))
        found += bool(told(files, sentinels(project, secrets)))
    assert found > SITES / WHOLE / 2


def test_without_the_rule_of_the_archive_the_attacker_reads_it_there(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Old editions tell what is withheld now, unless they are withdrawn."""
    monkeypatch.setattr("site_builder.assess.editions.archive.may_be_told", lambda *_: True)
    found = 0
    for seed in range(1, SITES // 4, EVERY):
        _, report, secrets = assessed(seed, 1)
        seen = published(report, tables(report))
        found += bool(attacker.told_by_archive(seen, secrets) or attacker.small_differences(seen))
    assert found > SITES / 4 / EVERY / 4
