"""The checks that need more than one file, in the order in which they are made."""

from __future__ import annotations

from typing import TYPE_CHECKING

from site_builder.load import (
    benchmarks,
    figures,
    forecasts,
    ids,
    intervals,
    names,
    parts,
    periods,
    placeholders,
    references,
    replacements,
    reports,
    revisions,
    statements,
    statistics,
    target_changes,
    targets,
    totals,
    year_form,
)
from site_builder.load.known import Known, known

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from site_builder.load.draft import Draft
    from site_builder.problems.problem import Problem

    Check = Callable[[Draft, Known], Iterator[Problem]]

CHECKS: tuple[tuple[str, Check], ...] = (
    ("every file that the site needs is there", names.needed_files),
    ("no id is used twice", names.unique_ids),
    ("no id is taken by the site or by Windows", names.free_names),
    ("titles fit into tables", names.short_titles),
    ("measures and actions belong to what exists", ids.owners),
    ("no measure is replaced by itself", replacements.loops),
    ("results are for what exists", ids.results),
    ("chapters are for priorities", ids.chapters),
    ("schemes are named that exist", ids.schemes),
    ("each file's quarter is the one in its name", periods.quarters_in_names),
    ("quarters are written as the year asks", year_form.forms),
    ("nothing ends before it begins", periods.order),
    ("one plan is in force in each quarter", periods.plans),
    ("no figure follows a measure's end", periods.ends),
    ("figures carry their measure's sign", figures.signs),
    ("targets suit what is good", targets.targets),
    ("targets and tolerances suit the scheme", targets.schemes),
    ("a result gives a figure or a reason", figures.results),
    ("statuses set by hand exist", figures.statuses),
    ("parts are those of their measure", parts.parts),
    ("places in a table of others can be", benchmarks.ranks),
    ("intervals hold their figures", intervals.intervals),
    ("forecasts have a target to be held against", forecasts.forecasts),
    ("what was revised has changed", revisions.revisions),
    ("totals add up what can be added", totals.totals),
    ("rebases lie within a measure's life", statistics.rebases),
    ("what is said to be changed is as it says", target_changes.targets),
    ("a report is published on its day", reports.publication),
    ("a final report has been signed off", reports.sign_off),
    ("a report is signed off before it is published", reports.dates_of_sign_off),
    ("references in text point to something", references.figures),
    ("links in text point to pages", references.pages),
    ("texts start with headings of the second level", references.headings),
    ("what was to be filled in is", placeholders.filled_in),
    ("an accessibility statement agrees with itself", statements.statements),
)


def check_links(draft: Draft) -> tuple[Problem, ...]:
    """Make every check."""
    ids_known = known(draft)
    return tuple(found for _, check in CHECKS for found in check(draft, ids_known))
