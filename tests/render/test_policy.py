"""What pages may load and do: everything is forbidden but what Ragstone does itself."""

from __future__ import annotations

from site_builder.render import urls
from site_builder.render.policy import policy


def directives(address: str) -> dict[str, str]:
    pairs = (one.split(" ", 1) for one in policy(address).split("; "))
    return dict(pairs)


def test_a_page_loads_nothing_from_elsewhere_and_asks_nobody_anything() -> None:
    found = directives(urls.HOME)
    assert found["default-src"] == "'none'"
    assert found["script-src"] == "'self'"
    assert "connect-src" not in found
    assert not any("http" in sources or "*" in sources for sources in found.values())


def test_a_form_leads_to_this_site_alone() -> None:
    assert directives(urls.HOME)["form-action"] == "'self'"


def test_every_page_but_the_search_and_those_of_measures_has_the_same_policy() -> None:
    others = (urls.HOME, urls.MEASURES, urls.NOT_FOUND, urls.ARCHIVE)
    assert len({policy(address) for address in others}) == 1


def test_the_page_of_a_measure_may_show_its_card_and_no_more() -> None:
    strict, measure = directives(urls.HOME), directives(urls.measure("adults-reabled"))
    assert measure == {**strict, "frame-src": "'self'"}


def test_a_card_shows_itself_and_does_nothing() -> None:
    assert directives(urls.measure_card("adults-reabled")) == {
        "default-src": "'none'",
        "style-src": "'self'",
        "base-uri": "'none'",
        "form-action": "'none'",
    }


def test_the_search_may_run_webassembly_and_fetch_its_index_and_no_more() -> None:
    strict, search = directives(urls.HOME), directives(urls.SEARCH)
    assert {name for name in search if search[name] != strict.get(name)} == {
        "script-src",
        "connect-src",
    }
    assert search["script-src"] == "'self' 'wasm-unsafe-eval'"
    assert search["connect-src"] == "'self'"
    assert "'unsafe-inline'" not in policy(urls.SEARCH)
    assert "'unsafe-eval'" not in policy(urls.SEARCH)
