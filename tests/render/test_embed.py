"""What other sites show of a measure: the card in a frame and the badge, and the codes for both."""

from __future__ import annotations

import html
import re
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from site_builder.assess.report import assess
from site_builder.model.disclosure import Secret
from site_builder.model.measure import Measure
from site_builder.model.output import OutputFile
from site_builder.model.palette import Colours, Palette
from site_builder.model.site import Site
from site_builder.model.theme import Theme, ThemeFile, look_of
from site_builder.render import urls
from site_builder.render.badges import badge_files
from site_builder.render.context import context_of
from site_builder.render.policy import policy
from site_builder.render.templates import Templates
from site_builder.verify import verify
from site_builder.verify.leaks.in_pages import told_on_page
from tests.assess.builders import Results, measure, narrative, project, q
from tests.render.made import (
    NOW,
    YEAR_AGO,
    own_themes,
    rendered,
    report_of,
    stand_in_chart,
    tiny_project,
)
from tests.showing import PUBLIC

CARD, BADGE, PAGE = (
    "measures/bins/card/index.html",
    "measures/bins/badge.svg",
    "measures/bins/index.html",
)
SVG = "{http://www.w3.org/2000/svg}"
HOSTILE = "<b>\"&'</b> bins"


def site(one: Measure, results: Results, address: str | None = None) -> dict[str, str]:
    """The texts of a site of one measure, in the theme that comes with the software."""
    made = project(one, results=results, reports=(narrative(NOW),), of=settings_with(address))
    files = rendered(assess(made, PUBLIC), own_theme=True)
    assert verify([OutputFile(*file) for file in files.items()]) == ()
    return {path: files[path].decode() for path in (CARD, BADGE, PAGE)}


def settings_with(address: str | None) -> Site:
    """The small council's settings, published at an address."""
    return tiny_project().site.model_copy(update={"address": address})


def words_of(markup: str) -> str:
    return " ".join(html.unescape(re.sub(r"<[^>]*>", " ", markup)).split())


def texts_of(badge: str) -> list[str]:
    return [one.text or "" for one in ET.fromstring(badge).iter(f"{SVG}text")]


RATED = {YEAR_AGO: {"bins": {"actual": "40"}}, NOW: {"bins": {"actual": "27"}}}
TARGETS = {"2018-19": "42", "2019-20": "42"}


def test_both_show_figure_status_and_quarter() -> None:
    made = site(measure("bins", targets=TARGETS), RATED)
    card = words_of(made[CARD])
    assert "bins Q2 2019/20 27 Target 42 HR High Red Worse , down 13 on 40 in Q2 2018/19" in card
    assert texts_of(made[BADGE]) == ["bins", "Q2 2019/20", "27", "High Red"]
    assert "<title" in made[BADGE]
    assert "27. High Red" in made[BADGE]


def test_a_figure_that_is_withheld_says_so_on_both() -> None:
    results: Results = {
        YEAR_AGO: {"bins": {"actual": "40"}},
        NOW: {"bins": {"actual": "[c]"}},
    }
    made = site(measure("bins", targets=TARGETS, about_people="yes"), results)
    assert "Withheld to protect people" in words_of(made[CARD])
    assert "Latest figure: Q2 2018/19, 4 quarters old 40" in words_of(made[CARD])
    assert texts_of(made[BADGE])[2:] == ["Withheld", "Amber in Q2 2018/19"]
    assert "no figure (withheld)" in made[BADGE]


def test_a_figure_that_is_not_due_says_so_with_the_latest_known_rating() -> None:
    results: Results = {"2018-19 Q4": {"bins": {"actual": "45"}}, NOW: {"bins": {}}}
    made = site(measure("bins", targets=TARGETS, reports="annual [Q4]"), results)
    card = words_of(made[CARD])
    assert "Reports once a year, in Q4" in card
    assert "Latest figure: Q4 2018/19, 2 quarters old 45" in card
    assert "HG High Green" in card
    assert "Latest known rating" not in card
    assert texts_of(made[BADGE]) == ["bins", "Q2 2019/20", "Not due", "High Green in Q4 2018/19"]


def test_a_status_set_by_a_post_and_a_figure_that_may_change_are_marked_on_both() -> None:
    post = {"is": "HG", "reason": "Snow.", "by": "Head of Waste", "date": "2020-01-01"}
    entry = {"actual": "27", "provisional": "yes", "status": post}
    made = site(measure("bins", targets=TARGETS), {NOW: {"bins": entry}})
    assert "differs from the rule" in words_of(made[CARD])
    assert "[p] Provisional: " in words_of(made[CARD])
    assert texts_of(made[BADGE])[2:] == ["27 [p]", "High Green, differs from the rule"]


@pytest.mark.parametrize("address", [None, "https://council.example/how/"])
def test_the_codes_name_both_by_the_address_of_the_site(address: str | None) -> None:
    page = site(measure("bins", targets=TARGETS), RATED, address)[PAGE]
    codes = [html.unescape(code) for code in re.findall(r"<pre><code>(.*?)</code></pre>", page)]
    start = address or "ADDRESS/"
    assert f'<iframe src="{start}measures/bins/card/" title="bins: ' in codes[0]
    assert f'<a href="{start}measures/bins/"><img src="{start}measures/bins/badge.svg"' in codes[1]
    assert ("put it in place of ADDRESS" in words_of(page)) == (address is None)


def test_what_people_typed_stays_text_in_card_badge_and_codes() -> None:
    made = site(measure("bins", title=HOSTILE, targets=TARGETS), RATED)
    assert texts_of(made[BADGE])[0] == HOSTILE
    assert HOSTILE in words_of(made[CARD].replace("<title>", ""))
    for text in made.values():
        assert "<b>&#34;" not in text
        assert '<b>"' not in text
    code = re.findall(r"<pre><code>(.*?)</code></pre>", made[PAGE])[0]
    assert 'title="&lt;b&gt;&quot;&amp;&#x27;&lt;/b&gt; bins' in html.unescape(code)


def test_no_line_of_a_badge_is_wider_than_its_plate() -> None:
    title = "Mean number of WWWWWWWWWW households in temporary accommodation of every kind"
    badge = site(measure("bins", title=title, targets=TARGETS), RATED)[BADGE]
    drawn = ET.fromstring(badge)
    split = int(next(one for one in drawn.iter(f"{SVG}rect") if one.get("x")).get("x", ""))
    lines = [
        (int(one.get("x", "")), int(one.get("textLength", ""))) for one in drawn.iter(f"{SVG}text")
    ]
    assert all(x + width < split for x, width in lines[:2])
    assert all(split < x and x + width < int(drawn.get("width", "")) for x, width in lines[2:])
    assert texts_of(badge)[0].endswith("\N{HORIZONTAL ELLIPSIS}")
    assert title in badge  # in full for who asks


def test_a_badge_needs_no_style_sheet_and_asks_for_nothing() -> None:
    badge = site(measure("bins", targets=TARGETS), RATED)[BADGE]
    assert not re.search(r"<style|style=|<script|href|url\(|currentColor", badge)
    assert len(badge) < 2048


def test_a_card_has_no_navigation_no_script_and_no_way_but_to_the_top() -> None:
    made = site(measure("bins", targets=TARGETS), RATED, "https://council.example/how/")
    card = made[CARD]
    assert not re.search(r"<nav|<script|<form|<iframe", card)
    assert '<meta name="robots" content="noindex">' in card
    assert 'rel="canonical" href="https://council.example/how/measures/bins/"' in card
    assert policy(CARD) in html.unescape(card)
    links = re.findall(r"<a [^>]*>", card)
    assert links
    assert all('target="_top"' in link for link in links)


def test_only_cards_may_be_framed_and_the_map_of_the_site_leaves_them_out() -> None:
    made = project(
        measure("bins", targets=TARGETS),
        results=RATED,
        reports=(narrative(NOW),),
        of=settings_with("https://council.example/how/"),
    )
    files = rendered(assess(made, PUBLIC), own_theme=True)
    assert [path for path in files if urls.may_be_framed(path)] == [CARD]
    assert b"/card/" not in files["sitemap.xml"]
    assert b"measures/bins/" in files["sitemap.xml"]


@pytest.mark.parametrize("path", [CARD, BADGE])
def test_a_withheld_number_would_be_found_on_both(path: str) -> None:
    """As in tests/render/test_hooks.py: the figure shown is taken for a secret."""
    text = site(measure("bins", targets=TARGETS), RATED)[path]
    secrets = {"bins": [Secret("bins", q(NOW), "actual", Decimal(27))]}
    assert [*told_on_page(path, text, secrets, q(YEAR_AGO))]


def test_a_badge_has_the_colours_of_the_theme() -> None:
    """Of the council's own, and where that names none, of the theme that it extends."""
    report = report_of(measure("bins", targets=TARGETS), results=RATED)
    theirs = Palette.model_validate({"red": "#123456", "on-status": "#fedcba"})
    file = ThemeFile(title="Theirs", colours=Colours(light=theirs))
    themes = (Theme(Path("theirs"), file), *own_themes())
    context = replace(context_of(report, stand_in_chart), look=look_of(themes))
    (badge,) = badge_files(context, Templates(own_themes()))
    drawn = badge.content.decode()
    assert 'fill="#123456"' in drawn
    assert 'fill="#fedcba"' in drawn
    ground = own_themes()[0].file.colours.light.ground
    assert f'height="44" fill="{ground}"/>' in drawn
    assert "None" not in drawn
