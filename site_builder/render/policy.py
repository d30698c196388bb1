"""What a page may load and do: the Content-Security-Policy of each page, in one place.

Everything is forbidden but what Ragstone itself does. Where a page says it in a `meta` and where a
server says it in a header is for others; both ask here.
"""

from __future__ import annotations

from site_builder.render import urls

_DIRECTIVES = (
    ("default-src", "'none'"),
    ("style-src", "'self'"),
    ("img-src", "'self' data:"),
    ("font-src", "'self'"),  # a theme may bring its own
    ("script-src", "'self'"),
    ("connect-src", "'self'"),  # the index of the search; judges of a page read robots.txt by it
    ("base-uri", "'none'"),
    ("form-action", "'self'"),  # the search form, which every page has
)
_OF_SEARCH = {
    "script-src": "'self' 'wasm-unsafe-eval'",  # the search runs as WebAssembly, and no other way
}
_OF_MEASURES = {"frame-src": "'self'"}  # each shows the card that other sites may show
_OF_CARD = "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'"

REFERRER = "same-origin"
"""What a browser tells of the page that a reader comes from: nothing, to any other site."""


def policy(address: str) -> str:
    """Return the Content-Security-Policy of the page at an address.

    The search page and those of measures may do a little more than the others; a card, which stands
    in frames of other sites, may do less.
    """
    if urls.may_be_framed(address):
        return _OF_CARD
    directives = dict(_DIRECTIVES)
    if address == urls.SEARCH:
        directives.update(_OF_SEARCH)
    elif urls.is_of_measure(address):
        directives.update(_OF_MEASURES)
    return "; ".join(f"{name} {sources}" for name, sources in directives.items())
