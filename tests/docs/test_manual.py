"""Every example of the manual is accepted as it stands there, in a small council."""

from __future__ import annotations

import re
from decimal import Decimal
from itertools import takewhile
from pathlib import Path

import pytest

from site_builder.build import understand
from site_builder.model.report import Report
from site_builder.model.scheme import Basis
from site_builder.problems.codes import BY_LOAD
from site_builder.problems.printers import as_text
from site_builder.problems.problem import Severity
from tests.docs.manual import MANUAL, MEASURE, Example, apply, council, examples
from tests.showing import PUBLIC

PAGES = tuple(sorted(path.name for path in MANUAL.glob("*.md")))
EXAMPLES = tuple(one for page in PAGES for one in examples(page))
SCHEMES = "content/site.yaml, under schemes"


def understood(root: Path) -> Report:
    """Load and assess the council: no problem in its files, no error in its figures."""
    outcome = understand(root, PUBLIC, tell=lambda _: None)
    wrong = tuple(
        one for one in outcome.problems if one.code in BY_LOAD or one.severity is Severity.ERROR
    )
    assert as_text(wrong) == "no problems"
    assert outcome.report is not None
    return outcome.report


def typed(example: Example, root: Path) -> Report:
    """Type everything under the example's heading up to the example itself."""
    here = [one for one in EXAMPLES if (one.page, one.heading) == (example.page, example.heading)]
    for one in (*takewhile(lambda one: one != example, here), example):
        apply(one, root)
    return understood(root)


def test_the_council_is_sound_without_examples(tmp_path: Path) -> None:
    understood(council(tmp_path))


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda one: one.name)
def test_every_example_is_accepted(example: Example, tmp_path: Path) -> None:
    typed(example, council(tmp_path))


def test_every_yaml_of_the_manual_is_an_example() -> None:
    for page in PAGES:
        fences = re.findall(r"(?m)^ *```\w", (MANUAL / page).read_text("utf-8"))
        assert len(fences) == len(examples(page)), page


def test_an_example_that_is_wrong_is_found(tmp_path: Path) -> None:
    wrong = Example("README.md", 1, "None", "a result", "actual: 41%\n")
    with pytest.raises(AssertionError, match="wrong-unit-sign"):
        typed(wrong, council(tmp_path))


def test_every_scheme_fits_into_one_site_and_every_basis_has_one(tmp_path: Path) -> None:
    root = council(tmp_path)
    shown = [one for one in EXAMPLES if one.place == SCHEMES]
    for one in shown:
        apply(one, root)
    found = understood(root).project.site.schemes
    assert len(found) == len(shown) + 1  # and the council's own
    assert {scheme.basis for scheme in found.values()} == set(Basis)


def test_a_status_judged_by_the_service_is_published_as_that(tmp_path: Path) -> None:
    judged = [one for one in EXAMPLES if one.heading == "Judged by the service"]
    report = typed(judged[-1], council(tmp_path))
    history = next(one for one in report.measures if one.measure.id == MEASURE)
    rating = history.assessments[-1].rating
    assert rating is not None
    assert rating.source.value == "judgement"


def test_of_the_parts_in_the_manual_those_named_are_withheld(tmp_path: Path) -> None:
    parts = [
        one for one in EXAMPLES if (one.page, one.heading) == ("protecting-people.md", "Parts")
    ]
    report = typed(parts[-1], council(tmp_path))
    history = next(one for one in report.measures if one.measure.id == MEASURE)
    now = history.assessments[-1]
    assert now.actual == Decimal(40)
    assert [part.value for part in now.parts] == [Decimal(30), None, None]


LINK = re.compile(r"\]\(([^)#\s:]+\.md)?(?:#([^)\s]+))?\)")


@pytest.mark.parametrize("page", PAGES)
def test_links_between_pages_lead_somewhere(page: str) -> None:
    text = (MANUAL / page).read_text("utf-8")
    for path, anchor in LINK.findall(re.sub(r"(?s)```.*?```|`[^`\n]*`", "", text)):
        target = (MANUAL / path).resolve() if path else MANUAL / page
        assert target.is_file(), path
        if anchor:
            assert anchor in _anchors(target.read_text("utf-8")), anchor


def _anchors(text: str) -> set[str]:
    """Return the anchors that GitHub and GitLab give to headings."""
    titles = re.findall(r"(?m)^#+ (.+)$", text)
    return {re.sub(r"[^\w\- ]", "", title.lower()).replace(" ", "-") for title in titles}
