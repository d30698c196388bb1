"""Read the planned site as a browser, a screen reader and a file system would, before it exists.

Nothing is written until this finds no error. The checks are a list: to add one, write a small
function from the site to problems and name it there. What a page says is not judged here.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from itertools import chain

from site_builder.model.disclosure import Secret
from site_builder.model.output import OutputFile
from site_builder.problems.problem import Problem
from site_builder.verify.files import files_are_light, paths_are_safe
from site_builder.verify.first_view import first_views_are_fast
from site_builder.verify.hosts import header_rules_are_read
from site_builder.verify.leaks.search import secrets_are_kept
from site_builder.verify.links import Site, links_lead_somewhere, site_of, styles_stay_at_home
from site_builder.verify.names import names_change_with_content
from site_builder.verify.outline import headings_are_in_order, landmarks_are_named
from site_builder.verify.page import read_page
from site_builder.verify.pages import (
    code_stays_in_files,
    data_blocks_are_data,
    ids_are_unique,
    images_have_words,
    pages_say_what_they_are,
)
from site_builder.verify.policies import (
    drawings_are_still,
    nothing_sets_cookies,
    pages_carry_their_policy,
)

__all__ = ["CHECKS", "verify"]

CHECKS: tuple[Callable[[Site], Iterator[Problem]], ...] = (
    paths_are_safe,
    pages_say_what_they_are,
    ids_are_unique,
    links_lead_somewhere,
    images_have_words,
    code_stays_in_files,
    styles_stay_at_home,
    files_are_light,
    data_blocks_are_data,
    pages_carry_their_policy,
    nothing_sets_cookies,
    drawings_are_still,
    headings_are_in_order,
    landmarks_are_named,
    names_change_with_content,
    first_views_are_fast,
    header_rules_are_read,
)


def verify(files: Sequence[OutputFile], secrets: Sequence[Secret] = ()) -> tuple[Problem, ...]:
    """Return everything that is wrong with the planned site, each place an output path.

    `secrets` are the numbers that no file may tell.

    What is wrong in the same words on many pages (a link in the footer, say) is told once, at the
    first, with the number of the others.
    """
    pages = tuple(
        read_page(file.path, file.content) for file in files if file.path.endswith(".html")
    )
    site = site_of(files, pages)
    found = (found for check in CHECKS for found in check(site))
    return tuple(_told_once(chain(found, secrets_are_kept(site, secrets))))


def _told_once(problems: Iterator[Problem]) -> Iterator[Problem]:
    first: dict[tuple[str, str], Problem] = {}
    times: dict[tuple[str, str], int] = {}
    for found in problems:
        key = (found.code, found.message)
        first.setdefault(key, found)
        times[key] = times.get(key, 0) + 1
    for key, found in first.items():
        others = times[key] - 1
        more = f" (and on {others} other page{'s' * (others > 1)})" if others else ""
        yield replace(found, message=found.message + more)
