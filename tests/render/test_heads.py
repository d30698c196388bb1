"""What search engines, sharers and screen readers need of every page of the tiny site."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from html import unescape
from itertools import pairwise

from site_builder.render import urls
from tests.render.made import rendered, tiny_project, tiny_with

SITE = tiny_project().site


@cache
def pages() -> dict[str, str]:
    made = rendered(tiny_with(), own_theme=True)
    return {path: text.decode() for path, text in made.items() if path.endswith(".html")}


def one(pattern: str, page: str) -> str:
    """Return the only match of a pattern in a page, "" where there is none."""
    found = re.findall(pattern, page)
    assert len(found) < 2, pattern
    return unescape(found[0]) if found else ""


def is_alias(path: str) -> bool:
    """Say whether a page stands for another: the newest report's, or the measure of a card."""
    return path.startswith("latest/") or path.endswith("/card/index.html")


def test_the_tiny_site_says_its_address() -> None:
    assert SITE.address
    assert len(pages()) > 30


def test_every_page_names_its_own_address_but_an_alias_the_one_it_leads_to() -> None:
    for path, page in pages().items():
        canonical = one(r'<link rel="canonical" href="([^"]*)">', page)
        if path == urls.NOT_FOUND:
            assert canonical == ""
        elif is_alias(path):
            target = canonical.removeprefix(str(SITE.address)) + "index.html"
            assert target in pages()
            assert not is_alias(target)
        else:
            assert canonical == urls.canonical(SITE.address, path), path


def test_the_map_of_the_site_lists_what_stands_for_itself_and_nothing_else() -> None:
    listed = re.findall("<loc>(.*?)</loc>", rendered(tiny_with())[urls.SITEMAP].decode())
    own = [path for path in pages() if path != urls.NOT_FOUND and not is_alias(path)]
    assert sorted(listed) == sorted(urls.canonical(SITE.address, path) for path in own)


def test_every_page_has_a_licence_a_language_and_words_for_sharing() -> None:
    for path, page in pages().items():
        assert one(r'<link rel="license" href="([^"]*)">', page) == SITE.licence.url, path
        assert one(r'<html lang="([^"]*)">', page) == SITE.language, path
        assert one(r'<meta name="referrer" content="([^"]*)">', page) == "same-origin", path
        if not is_alias(path):
            assert one(r'<meta property="og:title" content="([^"]*)">', page), path
            assert one(r'<meta property="og:image" content="([^"]*)">', page), path
            assert one(r'<meta name="twitter:card" content="([^"]*)">', page), path


def test_every_page_describes_itself_as_no_other_does() -> None:
    described = {
        path: one(r'<meta name="description" content="([^"]*)">', page)
        for path, page in pages().items()
        if not is_alias(path)
    }
    assert all(described.values())
    times = Counter(described.values())
    assert {path: words for path, words in described.items() if times[words] > 1} == {}
    titles = Counter(
        one(r"<title>([^<]*)</title>", page) for path, page in pages().items() if not is_alias(path)
    )
    assert {title for title, number in titles.items() if number > 1} == set()


def test_headings_start_once_and_go_down_step_by_step() -> None:
    for path, page in pages().items():
        levels = [int(level) for level in re.findall(r"<h([1-6])[\s>]", page)]
        assert levels.count(1) == 1, path
        assert [pair for pair in pairwise(levels) if pair[1] > pair[0] + 1] == [], path


def test_every_page_has_one_main_part_and_navigations_with_names_of_their_own() -> None:
    for path, page in pages().items():
        assert len(re.findall(r"<main[\s>]", page)) == 1, path
        navigations = re.findall(r"<nav[^>]*>", page)
        named = [one(r'aria-label(?:ledby)?="([^"]+)"', each) for each in navigations]
        assert all(named), path
        assert len(set(named)) == len(named), path


def test_robots_may_read_everything_and_find_the_map() -> None:
    lines = rendered(tiny_with())[urls.ROBOTS].decode().splitlines()
    assert "Disallow:" in lines
    assert f"Sitemap: {SITE.address}{urls.SITEMAP}" in lines
