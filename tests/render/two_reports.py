"""A small council with two reports, between which everything changed that can: for the ledger.

`python -m tests.render.two_reports FOLDER` writes it, to look at its pages with `ragstone serve`.
"""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

from site_builder.build import check
from site_builder.desk.freeze import freeze
from tests.assess.builders import q
from tests.showing import PUBLIC

TINY = Path(__file__).parents[1] / "sites" / "tiny"
FIRST = "2019-20 Q1"

REPORT = """\
---
quarter: 2019-20 Q1
as_at: 2019-06-30
published: 2019-08-08
state: final
---
The first report.
"""

THREE_COLOURS = """\
  three-colours:
    title: Three colours
    basis: relative
    bands:
      - code: G
        name: Green
        family: green
        shape: circle-tick
        meaning: Met.
        at_least: 0%
      - code: A3
        name: Near
        family: amber
        shape: triangle
        meaning: Nearly met.
        at_least: -10%
      - code: R
        name: Red
        family: red
        shape: octagon
        meaning: Far off.
schemes_in_force:
"""

ADDED_FILES = {
    "definitions/cleaner-streets/graffiti.yaml": """\
number: 6
title: Days to remove graffiti
priority: cleaner-streets
unit: days
good_is: lower
targets:
  2019-20: 5
""",
    "definitions/cleaner-streets/litter-picks.yaml": """\
number: 3
title: Litter picks held
priority: cleaner-streets
unit: count
good_is: higher
targets:
  2019-20: 10
""",
    "definitions/cleaner-streets/potholes.yaml": """\
number: 7
title: Potholes repaired within a week
priority: cleaner-streets
unit: percent
good_is: higher
targets:
  2019-20: 90
""",
    "definitions/homes/empty-homes.yaml": """\
number: 6
title: Empty homes brought back into use
priority: homes
unit: count
good_is: higher
scheme: {2018-19 Q1: five-level, 2019-20 Q2: three-colours}
targets:
  2019-20: 20
""",
    "definitions/homes/tenant-survey.yaml": """\
number: 7
title: Tenants satisfied with their home
priority: homes
unit: percent
good_is: higher
reports: annual [Q1]
targets:
  2019-20: 80
""",
    "actions/homes/sell-old-depot.yaml": """\
title: Sell the old depot
priority: homes
until: 2019-20 Q1
""",
}
"""Files that the tiny council lacks, as they were when the first report was published."""

FIRST_RESULTS = """\
  graffiti: {no_figure: awaited}
  litter-picks: {actual: 12}
  potholes: {actual: 92}
  empty-homes: {actual: 21}
  tenant-survey: {actual: 81}
actions:
  sell-old-depot: {status: complete, update: Sold.}
"""

SECOND_RESULTS = """\
  graffiti: {actual: 4}
  potholes: {no_figure: awaited}
  empty-homes: {actual: 19}
  food-waste: {actual: 310}
  street-survey: {actual: 71}
actions:
  collect-food-waste: {status: green, update: The first lorries are bought.}
"""

FOOD_WASTE = """\
number: 5
title: Tonnes of food waste collected
priority: cleaner-streets
unit: count
good_is: higher
since: 2019-20 Q2
targets:
  2019-20: 300
"""

COLLECT = """\
title: Collect food waste from every home
priority: cleaner-streets
since: 2019-20 Q2
"""

LATER = {
    "litter-picks": """\
good_is: higher
until: 2019-20 Q1
replaced_by: food-waste
reason: Volunteers count them now.
""",
    "graffiti": """\
unit: days
method: From the first report to a clean wall.
changes:
  - {quarter: 2019-20 Q2, what: wording, reason: Readers asked from when we count.}
""",
    "empty-homes": """\
title: Empty homes let again
changes:
  - quarter: 2019-20 Q2
    what: title
    from: Empty homes brought back into use
    to: Empty homes let again
    reason: In plain words.
    approved: Cabinet
    date: 2019-09-12
""",
    "recycling-rate": """\
  2019-20: {Q1: 50, Q2: 52, Q3: 52, Q4: 52}
  2020-21: 55
changes:
  - quarter: 2019-20 Q2
    what: target
    from: 50
    to: 52
    reason: Garden waste is collected again.
    approved: Cabinet
    date: 2019-09-12
""",
    "street-survey": """\
  2019-20: {Q1: to be set, Q2: 70, Q3: 70, Q4: 70}
""",
    "rent-to-income": """\
number: 8
""",
    "corrected": """\
  recycling-rate:
    actual: 47.6%
    numerator: 1190
    denominator: 2500
    revised:
      - from: 47.2%
        date: 2019-10-01
        kind: correction
        reason: One lorry was missed.
        approved: Head of Waste
""",
    "supplied": """\
  graffiti: {actual: 6}
""",
}
_STREETS = "measures/definitions/cleaner-streets"
_HOMES = "measures/definitions/homes"
_RESULTS = "measures/results/2019-20-q1.yaml"
_RATE = "  recycling-rate: {actual: 47.2%, numerator: 1180, denominator: 2500}\n"
_TITLE = "title: Empty homes brought back into use\n"
EDITS = (
    (f"{_STREETS}/litter-picks.yaml", "good_is: higher\n", LATER["litter-picks"]),
    (f"{_STREETS}/graffiti.yaml", "unit: days\n", LATER["graffiti"]),
    (f"{_STREETS}/recycling-rate.yaml", "  2019-20: 50\n", LATER["recycling-rate"]),
    (f"{_STREETS}/street-survey.yaml", "  2019-20: to be set\n", LATER["street-survey"]),
    (f"{_HOMES}/empty-homes.yaml", _TITLE, LATER["empty-homes"]),
    (f"{_HOMES}/rent-to-income.yaml", "number: 5\n", LATER["rent-to-income"]),
    (_RESULTS, _RATE, LATER["corrected"]),
    (_RESULTS, "  graffiti: {no_figure: awaited}\n", LATER["supplied"]),
)
"""File, what it says when the first report is published, and what it says later."""


def write(folder: Path, *, frozen: bool = True) -> Path:
    """Write the council below a folder that does not exist yet, and return that folder."""
    shutil.copytree(TINY, folder)
    results = folder / "measures" / "results"
    second = folder / "content" / "quarters" / "2019-20-q2"
    later, aside = results / "2019-20-q2.yaml", folder.with_name(f"{folder.name}-later")
    shutil.move(second, aside)
    kept = later.read_text(encoding="utf-8")
    later.unlink()
    _write(folder / "content" / "quarters" / "2019-20-q1" / "report.md", REPORT)
    _edit(folder / "content" / "site.yaml", "schemes_in_force:\n", THREE_COLOURS)
    for name, text in ADDED_FILES.items():
        _write(folder / "measures" / name, text)
    _edit(results / "2019-20-q1.yaml", "actions:\n", FIRST_RESULTS)
    if frozen:
        outcome = check(folder, PUBLIC, tell=lambda _stage: None)
        assert outcome.report is not None, outcome.problems
        freeze(folder, outcome.report, q(FIRST))
    shutil.move(aside, second)
    _write(later, kept.replace("actions:\n", SECOND_RESULTS, 1))
    _write(folder / "measures/definitions/cleaner-streets/food-waste.yaml", FOOD_WASTE)
    _write(folder / "measures/actions/cleaner-streets/collect-food-waste.yaml", COLLECT)
    for name, old, new in EDITS:
        _edit(folder / name, old, new)
    return folder


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def _edit(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert text.count(old) == 1, f"{path} has {text.count(old)} times {old!r}"
    path.write_text(text.replace(old, new), encoding="utf-8")


if __name__ == "__main__":
    write(Path(sys.argv[1]))
