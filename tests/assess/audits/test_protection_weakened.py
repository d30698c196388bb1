"""Measures that protect people less than the site, by `cases/protection_weakened.md`."""

from __future__ import annotations

import pytest

from site_builder.assess.audits.protection_weakened import protection_weakened
from site_builder.assess.report import assess
from tests.assess.builders import measure, project, site
from tests.assess.disclosure.test_withhold import settings
from tests.assess.tables import Row, rows
from tests.showing import PUBLIC


@pytest.mark.parametrize("about", ["yes", "no"])
@pytest.mark.parametrize("row", rows("protection_weakened.md"), ids=str)
def test_a_weaker_protection_is_told(row: Row, about: str) -> None:
    one = measure("bins", about_people=about, disclosure=settings(row["own"]))
    found = project(one, of=site(disclosure=settings(row["site"])))
    problems = protection_weakened(assess(found, PUBLIC), found)
    told = ", ".join(one.message.partition("site: ")[2].split(" ")[0] for one in problems)
    assert told == (row["told"] if about == "yes" else "")
