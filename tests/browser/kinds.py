"""A page of each kind, in the repository's own site."""

from __future__ import annotations

QUARTER = "2019-20/q2"
PAGES = {
    "home": "index.html",
    "quarter": f"{QUARTER}/index.html",
    "quarter counts": f"{QUARTER}/counts/index.html",
    "chapter": f"{QUARTER}/build-a-better-harrow/index.html",
    "chapter counts": f"{QUARTER}/build-a-better-harrow/counts/index.html",
    "measures": "measures/index.html",
    "measure": "measures/council-homes-started/index.html",
    "measure without a figure": "measures/net-new-homes-completed/index.html",
    "measure set by a post": "measures/residents-able-to-influence-decisions/index.html",
    "actions": "actions/index.html",
    "action": "actions/zero-tolerance-fly-tipping/index.html",
    "key": "key/index.html",
    "archive": "archive/index.html",
    "frozen edition": "archive/2019-20-q2/index.html",
    "corrections": "corrections/index.html",
    "exceptions": f"{QUARTER}/exceptions/index.html",
    "year": "2019-20/index.html",
    "priorities": "priorities/index.html",
    "portfolios": "portfolios/index.html",
    "portfolio": "portfolios/housing/index.html",
    "portfolio counts": "portfolios/housing/counts/index.html",
    "directorates": "directorates/index.html",
    "directorate": "directorates/all/index.html",
    "glossary": "glossary/index.html",
    "about": "about/index.html",
    "accessibility": "accessibility/index.html",
    "data": "data/index.html",
    "not found": "404.html",
    "search": "search/index.html",
}

# The kinds that most readers come to, and that the budgets and Lighthouse are about.
KEY_PAGES = {
    "home": "index.html",
    "report": f"{QUARTER}/index.html",
    "chapter": PAGES["chapter"],
    "measure": PAGES["measure"],
    "measures index": PAGES["measures"],
}

OF_SAMPLE = {
    "changes": "2024-25/q3/changes/index.html",
    "report with news": "2024-25/q3/index.html",
    "measure with everything": "measures/fly-tips/index.html",
    "card": "measures/fly-tips/card/index.html",
    "address of the newest report": "latest/index.html",
    "home in the second theme": "index.html",
}
"""Kinds that only the invented council has: its reports follow each other."""
