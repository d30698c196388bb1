"""The catalogue: every code once, named plainly, and no stage uses one that is not in it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from site_builder.problems.code import Code
from site_builder.problems.codes import CATALOGUE
from site_builder.problems.codes_of_editions import EDITIONS
from site_builder.problems.codes_of_files import FILES, YAML
from site_builder.problems.codes_of_links import LINKS
from site_builder.problems.codes_of_output import FIGURES, OUTPUT
from site_builder.problems.codes_of_pages import PAGES, STATEMENT
from site_builder.problems.codes_of_reports import REPORTS
from site_builder.problems.codes_of_values import VALUES

PACKAGE = Path(__file__).parents[2] / "site_builder"
ALL = (*FILES, *YAML, *VALUES, *LINKS, *REPORTS, *FIGURES, *EDITIONS, *OUTPUT, *PAGES, *STATEMENT)
_USED = re.compile(
    r"""(?:\bproblem\(\s*|_note(?:_at)?\(\s*|Wording\(\s*|PydanticCustomError\(\s*)"([a-z0-9-]+)\""""
)


def test_no_code_is_listed_twice() -> None:
    assert len(ALL) == len(CATALOGUE)


@pytest.mark.parametrize("code", ALL, ids=[code.code for code in ALL])
def test_a_code_is_a_readable_slug_with_words(code: Code) -> None:
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", code.code)
    assert code.title
    assert not code.title.endswith(".")
    assert code.explanation.endswith(".")


def test_stages_use_only_codes_of_the_catalogue_and_leave_none_unused() -> None:
    source = "\n".join(path.read_text(encoding="utf-8") for path in PACKAGE.rglob("*.py"))
    used = set(_USED.findall(source))
    assert used - CATALOGUE.keys() == set()
    unused = {code for code in CATALOGUE if source.count(f'"{code}"') < 2}
    assert unused == set()
