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
    assert found["connect-src"] == "'self'"
    assert not any("http" in sources or "*" in sources for sources in found.values())


def test_a_form_leads_to_this_site_alone() -> None:
    assert directives(urls.HOME)["form-action"] == "'self'"


def test_every_page_but_three_kinds_has_the_same_policy() -> None:
    others = (urls.HOME, urls.MEASURES, urls.NOT_FOUND, urls.action("zero-tolerance"))
    assert len({policy(address) for address in others}) == 1


def test_a_measures_page_may_show_its_own_card_and_no_more() -> None:
    strict, own = directives(urls.HOME), directives(urls.measure("adults-reabled"))
    assert {name: own[name] for name in own if own[name] != strict.get(name)} == {
        "frame-src": "'self'"
    }


def test_a_card_in_somebody_elses_page_has_no_script_no_picture_and_no_form() -> None:
    card = directives(urls.measure_card("adults-reabled"))
    assert card["default-src"] == card["form-action"] == card["base-uri"] == "'none'"
    assert card.keys() == {"default-src", "style-src", "base-uri", "form-action"}


def test_the_search_may_run_webassembly_and_fetch_its_index_and_no_more() -> None:
    strict, search = directives(urls.HOME), directives(urls.SEARCH)
    assert {name for name in search if search[name] != strict.get(name)} == {
        "script-src",
    }
    assert search["script-src"] == "'self' 'wasm-unsafe-eval'"
    assert search["connect-src"] == "'self'"
    assert "'unsafe-inline'" not in policy(urls.SEARCH)
    assert "'unsafe-eval'" not in policy(urls.SEARCH)
