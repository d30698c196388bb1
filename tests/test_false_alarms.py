"""A number that is the same by chance stops no build; the same number, where it tells, stops it.

A whole site that tells nothing is searched for made-up secrets: for every number that any of its
files shows, sizes of drawings and numbers of pages among them, and for figures drawn at random.
"""

from __future__ import annotations

import io
import os
import re
import zipfile
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from random import Random

import pytest

from site_builder.assess.disclosure.unpublished_numbers import alone_in
from site_builder.build import preview, understand
from site_builder.model.disclosure import Secret
from site_builder.model.moment import Showing, read_moment
from site_builder.model.output import OutputFile
from site_builder.model.project import Published
from site_builder.model.quarter import Quarter
from site_builder.verify.leaks.search import secrets_are_kept
from site_builder.verify.leaks.unpack import texts_of
from site_builder.verify.links import site_of
from tests.showing import PUBLIC
from tests.test_command import ROOT, bytes_of
from tests.test_embargo import BEFORE, with_third_quarter

_RATES = ("120.8", "172.4")
WAITING = Quarter(2019, 3)
REPORTED = (*map(Decimal, (404, 287, 432, 574, 864, 333, 334, 114)), *map(Decimal, _RATES))
"""Figures that once stopped a build: a page's number, a drawing's sizes, a bar, a tally."""
DRAWN = 40
LONGEST = 12
_TOKEN = re.compile(r"\d[\d,]*(?:\.\d+)?", re.ASCII)


@dataclass(frozen=True, slots=True)
class Site:
    """The planned files of a site, and what it publishes."""

    files: tuple[OutputFile, ...]
    published: Published


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """The tiny council, whose newest quarter waits for its time."""
    council = with_third_quarter(tmp_path_factory.mktemp("waiting") / "council")
    outcome = preview(council, Showing(read_moment(BEFORE).utc), tell=lambda _: None)
    assert outcome.report is not None
    assert outcome.files
    assert outcome.secrets
    return Site(outcome.files, outcome.report.project)


def shown(files: Iterable[OutputFile]) -> list[Decimal]:
    """Return every number in any file, whatever it is part of."""
    found = {
        form.replace(",", "").strip(".")
        for file in files
        for text in texts_of(file.content)
        for token in _TOKEN.findall(text)
        for form in (token, *token.split(","))
    }
    return sorted({Decimal(one) for one in found if one and len(one) < LONGEST})


def figures() -> Iterator[Decimal]:
    """Yield figures as councils have them: counts, amounts, percentages, rates, days."""
    draw = Random(4)
    for _ in range(DRAWN // 5):
        yield Decimal(draw.randint(100, 999))
        yield Decimal(draw.randint(1000, 99_999))
        yield Decimal(draw.randint(100_000, 9_999_999))
        yield Decimal(draw.randint(100, 999)) / 10
        yield Decimal(draw.randint(1000, 99_999)) / 100


def made_up(site: Site, values: Iterable[Decimal], step: int = 1) -> tuple[Secret, ...]:
    """Return each value as a secret of each measure, or of one in so many."""
    ids = [measure.id for measure in site.published.measures][::step]
    secrets = [Secret(name, WAITING, "actual", value) for value in values for name in ids]
    return alone_in(site.published, secrets)


def alarms(files: Iterable[OutputFile], secrets: tuple[Secret, ...]) -> list[str]:
    found = secrets_are_kept(site_of(tuple(files), ()), secrets)
    return [f"{one.place.path}: {one.message}" for one in found]


def test_no_number_that_the_site_shows_is_taken_for_a_secret(site: Site) -> None:
    values = shown(site.files)
    secrets = made_up(site, values)
    assert len(values) > 500
    assert sum(one.alone for one in secrets) > len(secrets) / 2
    assert alarms(site.files, secrets) == []


def test_a_figure_that_nothing_tells_raises_no_alarm(site: Site) -> None:
    """All at once: the more secrets, the fewer numbers of the site are excused."""
    assert alarms(site.files, made_up(site, (*REPORTED, *figures()))) == []


@pytest.mark.skipif(not os.environ.get("CI"), reason="a build of the whole site: CI waits for it")
def test_the_repositorys_own_site_raises_no_alarm(real_site: Path) -> None:
    report = understand(ROOT, PUBLIC, tell=lambda _: None).report
    assert report is not None
    files = tuple(OutputFile(path, content) for path, content in bytes_of(real_site).items())
    site = Site(files, report.project)
    secrets = made_up(site, [*shown(files), *REPORTED, *figures()], step=6)
    assert alarms(files, secrets) == []


NAME = "homes-started"


def _sheet(value: str) -> bytes:
    """Return a workbook with one row for the measure in the quarter."""
    texts = (("measure", "quarter", "actual"), (NAME, str(WAITING), ""))
    rows = "".join(
        "<row>"
        + "".join(
            f'<c r="{letter}{at}" t="str"><v>{text or value}</v></c>'
            for letter, text in zip("ABC", cells, strict=True)
        )
        + "</row>"
        for at, cells in enumerate(texts, 1)
    )
    space = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        sheet = f'<worksheet xmlns="{space}"><sheetData>{rows}</sheetData></worksheet>'
        archive.writestr("xl/worksheets/sheet1.xml", sheet)
    return packed.getvalue()


PAGE = f"measures/{NAME}/index.html"
PLANTED = [
    (PAGE, "</main>", "<p>It was {}.</p></main>"),
    (PAGE, "</main>", '<p aria-label="{} homes">x</p></main>'),
    (PAGE, "</svg>", '<text class="chart-value" x="1">{}</text></svg>'),
    (f"measures/{NAME}/chart.svg", "</svg>", "<desc>{}</desc></svg>"),
    ("feed.xml", "</feed>", f'<entry><link href="x/measures/{NAME}/"/>{{}}</entry></feed>'),
    ("measures/index.html", "</main>", f'<li id="measure-{NAME}"><b>{{}}</b></li></main>'),
    ("data/other.csv", "", f"measure,quarter,value\r\n{NAME},{WAITING},{{}}\r\n"),
    ("data/words.csv", "", f"measure,note\r\n{NAME},{{}} in all\r\n"),
    ("data/words.json", "", f'{{"{NAME}":{{"summary":"{{}} in all"}}}}'),
    ("data/other.json", "", f'[{{"measure":"{NAME}","quarter":"{WAITING}","actual":"{{}}"}}]'),
]
"""Path; what the planted words take the place of, nothing for a whole new file; the words."""


@pytest.mark.parametrize(("path", "before", "words"), PLANTED)
def test_the_same_figures_are_found_where_they_tell(
    site: Site, path: str, before: str, words: str
) -> None:
    content = next((one.content.decode() for one in site.files if one.path == path), before)
    planted = {
        secret: OutputFile(_numbered(path, number), whole.encode())
        for number, secret in enumerate(_of_one_measure(site))
        for said in [words.replace("{}", f"{secret.value}")]
        for whole in [content.replace(before, said, 1) if before else said]
    }
    assert _missed(site, planted) == []


def test_the_same_figures_are_found_in_a_workbook(site: Site) -> None:
    planted = {
        secret: OutputFile(f"data/book-{number}.xlsx", _sheet(f"{secret.value}"))
        for number, secret in enumerate(_of_one_measure(site))
    }
    assert _missed(site, planted) == []


def _numbered(path: str, number: int) -> str:
    """Return a path beside another one, of the same kind: in a folder of its own."""
    folder, _, name = path.rpartition("/")
    within = f"{folder}/" if folder != "measures" else ""  # that would be a measure's own folder
    return f"{within}copy-{number}/{name}"


def _of_one_measure(site: Site) -> list[Secret]:
    """Return figures of one measure that have digits enough to tell: nearly all of those drawn."""
    values = (*REPORTED, *figures())
    secrets = [one for one in made_up(site, values) if one.measure == NAME and one.alone]
    assert len(secrets) > 0.8 * len(values)
    return secrets


def _missed(site: Site, planted: Mapping[Secret, OutputFile]) -> list[Decimal]:
    """Return the secrets that the file with them does not tell, among the site's tables.

    Each file holds one of them, and nothing else in it raises an alarm, as the tests before show.
    """
    tables = [one for one in site.files if one.path.startswith("data/")]
    told = "\n".join(alarms((*tables, *planted.values()), tuple(planted)))
    return [secret.value for secret, file in planted.items() if f"{file.path}:" not in told]
