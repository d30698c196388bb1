"""What hosts make of the files that are meant for them."""

from __future__ import annotations

from collections.abc import Iterator

from site_builder.problems.codes import problem
from site_builder.problems.problem import Place, Problem
from site_builder.verify.links import Site

HEADERS = "_headers"
MOST_RULES = 100
"""Cloudflare Pages reads no more. Source: its documentation, Headers, Limits."""


def header_rules_are_read(site: Site) -> Iterator[Problem]:
    """Yield a warning when a host would leave out the last rules of `_headers`."""
    for file in site.files:
        if file.path == HEADERS:
            rules = sum(line.startswith("/") for line in file.content.decode("utf-8").split("\n"))
            if rules > MOST_RULES:
                message = f"{rules} rules, of which Cloudflare Pages reads the first {MOST_RULES}"
                hint = "on that host, have fewer pages of your own; others read them all"
                yield problem("headers-not-read", Place(file.path), message, hint)
