"""The marks by which `verify` finds figures on pages: part of the contract with themes.

Each published figure is taken for a secret. Where the theme shows it, the search has to find it: a
theme without the marks would pass a withheld number unseen.
"""

from __future__ import annotations

import re
from decimal import Decimal

import pytest

from site_builder.assess.report import assess
from site_builder.model.disclosure import Secret
from site_builder.model.theme import FIGURE_CLASSES, LABEL
from site_builder.verify.leaks.in_pages import told_on_page
from tests.assess.builders import measure, q
from tests.render.made import BEFORE, NOW, YEAR_AGO, rendered, report_of, tiny_project
from tests.showing import PUBLIC

OWN = "measures/bins/index.html"


@pytest.fixture(scope="module")
def pages() -> dict[str, str]:
    """A site in the default theme, with a percentage of a group in three quarters."""
    one = measure("bins", unit="percent", decimals="1", baseline="yes")
    results = {
        YEAR_AGO: {"bins": {"actual": "31.7", "numerator": "127", "denominator": "401"}},
        BEFORE: {"bins": {"actual": "42.6", "numerator": "173", "denominator": "406"}},
        NOW: {"bins": {"actual": "53.9", "numerator": "221", "denominator": "410"}},
    }
    files = rendered(report_of(one, results=results), own_theme=True)
    return {path: body.decode() for path, body in files.items() if path.endswith(".html")}


@pytest.mark.parametrize(
    ("quarter", "field", "value", "expected"),
    [
        (NOW, "actual", "53.9", {OWN, "measures/index.html", "2019-20/q2/clean/index.html"}),
        (BEFORE, "actual", "42.6", {OWN, "2019-20/q2/clean/index.html"}),
        (YEAR_AGO, "actual", "31.7", {OWN, "2019-20/q2/clean/index.html"}),
        (NOW, "numerator", "221", {OWN, "2019-20/q2/clean/index.html"}),
        (BEFORE, "denominator", "406", {OWN}),
    ],
)
def test_a_figure_is_found_wherever_the_theme_shows_it(
    pages: dict[str, str], quarter: str, field: str, value: str, expected: set[str]
) -> None:
    secrets = {"bins": [Secret("bins", q(quarter), field, Decimal(value))]}
    found = {path for path, text in pages.items() if [*told_on_page(path, text, secrets, q(NOW))]}
    assert expected <= found


def test_every_mark_is_in_use() -> None:
    files = rendered(assess(tiny_project(), PUBLIC), own_theme=True)
    pages = "".join(body.decode() for path, body in files.items() if path.endswith(".html"))
    used = {one.split()[0] for one in re.findall(r'class="([^"]+)"', pages)}
    assert f"{LABEL}=" in pages
    assert {"actual", "big"} <= used & set(FIGURE_CLASSES)


def test_without_the_marks_nothing_is_found(pages: dict[str, str]) -> None:
    """What the first test proves would be nothing, were figures found in some other way."""
    path = "2019-20/q2/clean/index.html"
    bare = pages[path].replace('class="actual"', 'class="number"').replace('class="detail"', "")
    secrets = {"bins": [Secret("bins", q(NOW), "actual", Decimal("53.9"))]}
    assert [*told_on_page(path, pages[path], secrets, q(NOW))]
    assert not [*told_on_page(path, bare, secrets, q(NOW))]
