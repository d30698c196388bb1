"""The manual's page of names in templates: each template is given what the page says."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from site_builder.build import check
from site_builder.problems.printers import as_text
from site_builder.render.templates import Templates
from tests.docs.names_page import GIVEN, names_page
from tests.sample.project import write
from tests.showing import EDITOR, PUBLIC

OURS = Path(__file__).parents[2] / "themes" / "default" / "templates"
SITES = Path(__file__).parents[1] / "sites"


@pytest.fixture(scope="module")
def given(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, set[type]]]:
    """What each template was given, in the sites of all tests."""
    found: dict[str, set[type]] = {}

    def noting(ending: str, shown: Callable[..., bytes]) -> Callable[..., bytes]:
        def noted(self: Templates, kind: str, *views: object) -> bytes:
            found.setdefault(f"{kind}{ending}", set()).add(type(views[-1]))
            return shown(self, kind, *views)

        return noted

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Templates, "render", noting(".html", Templates.render))
        patch.setattr(Templates, "draw", noting(".svg", Templates.draw))
        sample = tmp_path_factory.mktemp("sample")
        write(sample)
        for site, showing in ((SITES / "tiny", EDITOR), (sample, PUBLIC)):
            outcome = check(site, showing, tell=lambda _: None)
            assert outcome.passes(), as_text(outcome.problems)
        yield found


def test_each_template_is_given_what_the_page_says(given: dict[str, set[type]]) -> None:
    assert {name: kinds for name, kinds in given.items() if kinds != {GIVEN.get(name)}} == {}
    assert set(GIVEN) - set(given) == set()


def test_every_template_of_a_page_is_listed() -> None:
    pages = {
        path.name for path in OURS.glob("*.html") if '{% extends "base' in path.read_text("utf-8")
    }
    assert pages <= set(GIVEN)


def test_every_view_that_is_linked_has_its_names() -> None:
    page = names_page()
    for line in page.splitlines():
        for link in line.split("](#")[1:]:
            anchor = link.partition(")")[0]
            assert f"\n## {anchor}\n" in page.lower(), line
