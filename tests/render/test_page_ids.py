"""Headings of a narrative keep clear of the ids that the site's own template gives its page."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest

from site_builder.load.theme import load_themes
from site_builder.model.chart import ChartSpec
from site_builder.model.report import Report
from site_builder.render.site import render
from tests.render.made import tiny_project, tiny_with

ROOT = Path(__file__).parents[2]
REPORT, CHAPTER = "2019-20/q2/index.html", "2019-20/q2/homes/index.html"
_ID = re.compile(r' id="([^"]*)"')
_CONTENTS = re.compile(r'<li><a href="#([^"]*)">([^<]*)</a></li>')


def draw(spec: ChartSpec) -> str:
    """Stand in for a drawn chart, with the ids that one has."""
    return (
        f'<svg role="img" aria-labelledby="{spec.id}-title {spec.id}-desc">'
        f'<title id="{spec.id}-title"></title><desc id="{spec.id}-desc"></desc></svg>'
    )


def pages(report: Report) -> dict[str, str]:
    """Return the report's page and a chapter's, as the site's own theme shows them."""
    found = load_themes(ROOT, "default")
    files = render(report, found.themes, draw)
    return {one.path: one.content.decode() for one in files if one.path in (REPORT, CHAPTER)}


@cache
def usual() -> dict[str, str]:
    """Return the pages with the narrative that the small council wrote."""
    return pages(tiny_with())


def written(headings: list[str]) -> Report:
    """Return the small council's report with a narrative that is headings alone."""
    project = tiny_project()
    body = "\n\n".join(f"## {name}" for name in headings)
    (narrative,) = project.narratives
    chapters = tuple(replace(one, text=replace(one.text, body=body)) for one in narrative.chapters)
    text = replace(narrative.text, body=body)
    return tiny_with(narratives=(replace(narrative, text=text, chapters=chapters),))


@pytest.mark.parametrize("path", [REPORT, CHAPTER])
def test_a_heading_may_say_what_any_id_of_the_page_says(path: str) -> None:
    own = _ID.findall(usual()[path])
    assert "overall-heading" in own
    page = pages(written([name.replace("-", " ") for name in own]))[path]
    ids = _ID.findall(page)
    assert sorted(set(ids)) == sorted(ids)
    assert len(ids) > len(own)


def test_contents_name_a_part_as_its_heading_does() -> None:
    page = usual()[CHAPTER]
    links = _CONTENTS.findall(page)
    assert {"overall", "pictures", "headlines", "actions", "scorecard"} <= {at for at, _ in links}
    for at, text in links:
        assert re.search(rf'<h2 id="{at}(-heading)?">{re.escape(text)}</h2>', page), at
