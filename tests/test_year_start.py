"""A site whose year starts in January: its years are calendar years, in files and addresses."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from site_builder.build import compute, stand_in
from site_builder.model.quarter import Quarter
from site_builder.model.site import YearStart
from site_builder.outcome import Outcome
from site_builder.render.words.times import months
from tests.load.cases import TINY
from tests.showing import PUBLIC

_YEAR = re.compile(r"(20\d\d)-\d\d(?=[ :}\]\-]|$)(?!-\d\d)", re.MULTILINE)


def quiet(_: str) -> None:
    """Say nothing of how far a build is."""


def site_from(start: YearStart, into: Path) -> Path:
    """Return the tiny site with another first month; from January its years are written anew."""
    site = into / "site"
    shutil.copytree(TINY, site)
    settings = site / "content" / "site.yaml"
    text = settings.read_text("utf-8")
    settings.write_text(text.replace("year_start: April", f"year_start: {start.value}"), "utf-8")
    if start is YearStart.JANUARY:
        for path in sorted(site.rglob("*"), reverse=True):
            if path.is_file():
                path.write_text(_YEAR.sub(r"\1", path.read_text("utf-8")), "utf-8")
            path.rename(path.with_name(re.sub(r"2019-20-q", "2019-q", path.name)))
    return site


def built(start: YearStart, into: Path) -> Outcome:
    """Build the site as far as its files."""
    outcome = compute(site_from(start, into), PUBLIC, stand_in, tell=quiet)
    assert outcome.passes(), outcome.problems
    return outcome


def test_a_year_from_january_is_one_calendar_year_wherever_it_is_written(tmp_path: Path) -> None:
    files = {
        one.path: one.content.decode("utf-8")
        for one in built(YearStart.JANUARY, tmp_path).files
        if one.path.endswith((".html", ".csv", ".json"))
    }
    assert "2019/q2/index.html" in files
    assert "Q2 2019<" in files["2019/q2/homes/index.html"]
    assert "April to June 2019" in files["2019/q2/index.html"]
    assert ",2019 Q2," in files["data/results.csv"]
    for name in ("data/index.html", "data/metadata.json"):
        del files[name]  # says how quarters are written, in both forms
    assert not [path for path, text in files.items() if "2019/20" in text or "2019-20" in text]


@pytest.mark.parametrize(
    ("start", "covered"),
    [
        (YearStart.JANUARY, "April to June 2019"),
        (YearStart.APRIL, "July to September 2019"),
        (YearStart.JULY, "October to December 2019"),
        (YearStart.SEPTEMBER, "December 2019 to February 2020"),
        (YearStart.OCTOBER, "January to March 2020"),
    ],
)
def test_the_months_of_a_quarter_follow_the_start_of_the_year(
    start: YearStart, covered: str
) -> None:
    assert months(Quarter(2019, 2), start.month) == covered
