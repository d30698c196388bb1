"""The manual's generated pages are those in the repository, and say everything."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from site_builder.load.project import load_project
from site_builder.model.edition import Edition
from site_builder.model.fields import Record
from site_builder.problems.codes import CATALOGUE
from site_builder.problems.codes_of_output import FIGURES
from site_builder.problems.codes_of_pages import STATEMENT
from tests.docs.fields_page import SECTIONS, Section
from tests.docs.problems_page import problems_page
from tests.docs.reference import FOLDER, PAGES
from tests.load.cases import Case, build, cases
from tests.showing import audited

FIGURE_CASES = cases("figures", Path(__file__).parent)


@pytest.mark.parametrize(("name", "page"), PAGES, ids=[name for name, _ in PAGES])
def test_the_page_in_the_repository_is_the_one_generated(
    name: str, page: Callable[[], str]
) -> None:
    written = (FOLDER / name).read_text(encoding="utf-8")
    assert written == page(), "run `make docs`, or `python -m tests.docs.reference`"


def test_every_code_is_explained() -> None:
    page = problems_page()
    assert [code for code in CATALOGUE if f"\n### {code}\n" not in page] == []


def _records(model: type[Record]) -> set[type[Record]]:
    """Return the models of the software below one; tests of others make their own."""
    below = (one for one in model.__subclasses__() if one.__module__.startswith("site_builder."))
    return {model}.union(*(_records(one) for one in below))


def test_every_model_that_a_file_is_read_by_has_a_section() -> None:
    documented = {section.model.__name__ for section in SECTIONS}
    elsewhere = {"Record", "Glossary"}  # the keys of the glossary are the author's own
    # An edition is written by `ragstone freeze`, and no one edits it.
    editions = Edition.__module__
    elsewhere |= {one.__name__ for one in _records(Record) if one.__module__ == editions}
    assert {model.__name__ for model in _records(Record)} - elsewhere == documented


@pytest.mark.parametrize("case", FIGURE_CASES, ids=[case.name for case in FIGURE_CASES])
def test_the_example_of_a_figure_problem_gives_that_problem(case: Case, tmp_path: Path) -> None:
    loaded = load_project(build(case, tmp_path))
    assert loaded.project is not None, loaded.problems
    codes = {problem.code for problem in audited(loaded.project)}
    assert codes == {case.code}


def test_every_code_about_figures_has_an_example() -> None:
    assert {case.code for case in FIGURE_CASES} == {code.code for code in (*FIGURES, *STATEMENT)}


@pytest.mark.parametrize("section", SECTIONS, ids=[section.title for section in SECTIONS])
def test_every_field_says_what_it_is(section: Section) -> None:
    fields = section.model.model_fields.items()
    assert [name for name, field in fields if not field.description] == []
