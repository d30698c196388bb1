"""What others show of a page: its card, its licence, and addresses that lead to the newest one."""

from __future__ import annotations

import re
from base64 import b64decode, b64encode
from dataclasses import replace

from site_builder.draw import draw_chart
from site_builder.draw.card import Box, lay_out_card
from site_builder.model.chart import CARD_HEIGHT, CARD_WIDTH, Card, CardPart, ChartSpec
from site_builder.render.site import render
from site_builder.render.urls import may_be_framed
from site_builder.verify import verify
from tests.render.made import own_themes, rendered, stand_in_chart, tiny_project, tiny_with

ADDRESS = "https://performance.example.org/little-hampden/"
PNG = b"\x89PNG\r\n\x1a\n"
CARD = Card(
    id="card",
    organisation="Borough of Little Hampden",
    title="How Little Hampden is doing",
    heading="Quarter 2, 2019/20",
    status="Overall status: Amber",
    colour="#f5b301",
    parts=(CardPart("on track", 2, "#00663a"), CardPart("off track", 1, "#b3261e")),
    whole="of 3 measures, by latest known rating",
    page="#ffffff",
    ink="#0b0c0c",
    muted="#525d68",
)


def own_files(address: str | None = ADDRESS) -> dict[str, bytes]:
    site = tiny_project().site.model_copy(update={"address": address})
    return rendered(tiny_with(site=site), own_theme=True)


def meta(page: bytes) -> dict[str, str]:
    found = re.findall(r'<meta (?:property|name)="([^"]+)" content="([^"]*)"', page.decode())
    assert len(dict(found)) == len(found), "a page says a thing once"
    return dict(found)


def test_every_page_has_a_card_and_names_its_licence() -> None:
    for path, content in own_files().items():
        if not path.endswith(".html") or may_be_framed(path):
            continue
        card = meta(content)
        assert card["og:title"], path
        assert card["og:description"] == card["description"], path
        assert card["og:site_name"] == "How Little Hampden is doing"
        assert card["og:image"] == f"{ADDRESS}2019-20/q2/card.png", path
        assert "Overall status: Amber" in card["og:image:alt"], path
        assert card["twitter:card"] == "summary_large_image"
        assert b'<link rel="license" href="https://' in content, path
        if path != "404.html":
            canonical = re.search(rb'<link rel="canonical" href="([^"]*)"', content)
            assert canonical is not None
            assert canonical[1].decode() == card["og:url"], path


def test_the_picture_named_is_there_and_is_a_png() -> None:
    asked: list[ChartSpec] = []

    def draw(spec: ChartSpec) -> str:
        asked.append(spec)
        return b64encode(PNG).decode() if isinstance(spec, Card) else stand_in_chart(spec)

    files = {file.path: file.content for file in render(tiny_with(), own_themes(), draw)}
    assert files["2019-20/q2/card.png"] == PNG
    (spec,) = (spec for spec in asked if isinstance(spec, Card))
    assert (spec.heading, spec.status) == ("Quarter 2, 2019/20", "Overall status: Amber")
    assert sum(part.count for part in spec.parts) == len(tiny_project().measures)


def test_a_site_without_an_address_has_no_picture_and_names_none() -> None:
    files = own_files(address=None)
    assert not any(path.endswith(".png") for path in files)
    card = meta(files["index.html"])
    assert {"og:image", "og:url"}.isdisjoint(card)
    assert card["twitter:card"] == "summary"


def test_the_newest_report_and_its_chapters_have_addresses_that_stay() -> None:
    files = own_files()
    for alias, target in (
        ("latest/index.html", "2019-20/q2/"),
        ("latest/homes/index.html", "2019-20/q2/homes/"),
    ):
        page = files[alias].decode()
        up = "../" * alias.count("/")
        assert f'http-equiv="refresh" content="0; url={up}{target}index.html"' in page
        assert f'<a href="{up}{target}index.html">' in page
        assert f'rel="canonical" href="{ADDRESS}{target}"' in page
        assert '<meta name="robots" content="noindex">' in page
        assert f"{ADDRESS}latest" not in files["sitemap.xml"].decode()


def test_the_site_with_all_of_this_passes_its_own_checks() -> None:
    project = tiny_project()
    files = render(tiny_with(), own_themes(), stand_in_chart)
    assert [str(one) for one in verify(files)] == []
    assert project.site.address == ADDRESS


def test_a_card_is_a_png_of_the_size_that_is_said_and_always_the_same() -> None:
    picture = b64decode(draw_chart(CARD))
    assert picture.startswith(PNG)
    assert [int.from_bytes(picture[at : at + 4], "big") for at in (16, 20)] == [1200, 630]
    assert draw_chart(CARD) == draw_chart(replace(CARD))
    assert b"tEXt" not in picture
    assert b"matplotlib" not in picture
    assert len(picture) < 100_000


def test_long_and_odd_texts_do_not_stop_a_card() -> None:
    odd = replace(CARD, title="Very " * 60 + "$x^2$ \x07", organisation="o" * 400, parts=())
    assert draw_chart(odd)


def test_everything_on_a_card_stays_on_it() -> None:
    words = ("on track", "slightly off track", "off track", "blue", "grey", "not rated")
    parts = tuple(CardPart(label, 1_000, "#b3261e") for label in words)
    for spec in (CARD, replace(CARD, parts=parts, title="Title and more of it " * 9)):
        for item in lay_out_card(spec).items:
            spots = item.corners if isinstance(item, Box) else ((item.x, item.y),)
            assert all(0 <= x <= CARD_WIDTH and 0 <= y <= CARD_HEIGHT - 10 for x, y in spots)
