"""The catalogue of problems: every code that any stage may report, and what it means.

The manual's page of problems is generated from it. A code is stable: others filter on it.
"""

from __future__ import annotations

from site_builder.problems.code import Code
from site_builder.problems.codes_of_editions import EDITIONS
from site_builder.problems.codes_of_files import FILES, YAML
from site_builder.problems.codes_of_links import LINKS
from site_builder.problems.codes_of_output import FIGURES, OUTPUT
from site_builder.problems.codes_of_pages import PAGES, STATEMENT
from site_builder.problems.codes_of_reports import REPORTS
from site_builder.problems.codes_of_values import VALUES
from site_builder.problems.problem import Place, Problem, Severity

CATALOGUE: dict[str, Code] = {
    code.code: code
    for group in (FILES, YAML, VALUES, LINKS, REPORTS, FIGURES, EDITIONS, STATEMENT, OUTPUT, PAGES)
    for code in group
}

BY_LOAD = tuple(code.code for group in (FILES, YAML, VALUES, LINKS, REPORTS) for code in group)
"""The codes that `load` reports; `assess` reports FIGURES, EDITIONS and STATEMENT,
`verify` and `render` OUTPUT and PAGES."""


def problem(
    code: str, place: Place, message: str, hint: str = "", severity: Severity | None = None
) -> Problem:
    """Make a problem of the catalogue's severity. KeyError: the code is not in the catalogue."""
    usual = CATALOGUE[code].severity
    return Problem(code, severity or usual, message, place, hint)
