"""Each code about frozen editions has an example: a frozen site in which a file is altered."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from site_builder.load.project import load_project
from site_builder.problems.codes_of_editions import EDITIONS
from site_builder.problems.order import in_order
from site_builder.problems.printers import as_text
from tests.frozen import freeze_site
from tests.load.cases import TINY, Case, apply, cases
from tests.showing import audited

CASES = cases("editions", Path(__file__).parent)


@pytest.mark.parametrize("case", CASES, ids=[case.name for case in CASES])
def test_an_altered_site_is_told_exactly_what_is_expected(case: Case, tmp_path: Path) -> None:
    site = Path(shutil.copytree(TINY, tmp_path / "site"))
    freeze_site(site, "2019-20 Q2")
    apply(case, site)
    loaded = load_project(site)
    assert loaded.project is not None, loaded.problems
    problems = audited(loaded.project)
    assert as_text(in_order(problems)) == case.expected
    assert case.code in {one.code for one in problems}


def test_every_code_about_editions_has_an_example() -> None:
    assert {case.code for case in CASES} == {code.code for code in EDITIONS}
