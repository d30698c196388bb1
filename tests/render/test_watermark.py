"""Which pages of a preview say that they are not for publication, and in what words."""

from __future__ import annotations

from dataclasses import replace

import pytest

from site_builder.assess.report import assess
from site_builder.model.lifecycle import PUBLISHED, Release, Stage, Waiting
from site_builder.model.moment import Showing, read_moment
from site_builder.render.site import render
from site_builder.render.words.lifecycle import left_out, stamp, watermark
from tests.assess.builders import measure, narrative, project, q
from tests.render.made import stand_in_chart, stand_in_theme, tiny_project
from tests.showing import LATER

Q1, Q2, Q3 = (f"2019-20 Q{number}" for number in range(1, 4))


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("2020-01-16 09:30 Europe/London", "16 January 2020, 9.30am"),
        ("2020-01-16 09:00 Europe/London", "16 January 2020, 9am"),
        ("2020-01-16 12:00 Europe/London", "16 January 2020, midday"),
        ("2020-01-16 12:05 Europe/London", "16 January 2020, 12.05pm"),
        ("2020-01-16 17:00 +01:00", "16 January 2020, 5pm"),
        ("2020-01-16 00:00 Europe/London", "the start of 16 January 2020"),
        ("2020-01-16 00:01 Europe/London", "16 January 2020, 12.01am"),
    ],
)
def test_a_mark_says_until_when(typed: str, words: str) -> None:
    moment = read_moment(typed)
    embargoed = watermark(Release(Stage.EMBARGOED, moment))
    assert embargoed == f"Embargoed until {words}: not for publication"
    held = watermark(Release(Stage.HELD, moment))
    assert held == f"Held until {words}: not for publication"


def test_drafts_have_no_time_and_what_is_public_no_mark() -> None:
    assert watermark(Release(Stage.DRAFT)) == "Draft: not for publication"
    assert (watermark(PUBLISHED), stamp(PUBLISHED)) == ("", "")
    assert stamp(Release(Stage.DRAFT)) == "Draft"


def test_officers_are_told_what_waits_with_its_zone() -> None:
    until = read_moment("2020-01-16 09:30 Europe/London")
    waits = (
        Waiting(q(Q1), Release(Stage.DRAFT)),
        Waiting(q(Q2), Release(Stage.EMBARGOED, until)),
        Waiting(q(Q3), Release(Stage.HELD, read_moment("2020-01-16T09:30:05Z"))),
    )
    assert left_out(waits) == (
        "Left out: 2019-20 Q1, a draft",
        "Left out: 2019-20 Q2, embargoed until 16 January 2020 09:30 (Europe/London)",
        "Left out: 2019-20 Q3, held until 16 January 2020 09:30:05 (UTC)",
    )


def marked(*drafts: str, drafts_seen: bool) -> set[str]:
    """Return the pages that carry the mark where those reports are drafts."""
    made = project(
        measure(),
        results={one: {"bins": {"actual": "10"}} for one in (Q1, Q2, Q3)},
        reports=tuple(
            narrative(one, "draft" if one in drafts else "final") for one in (Q1, Q2, Q3)
        ),
        of=tiny_project().site,
    )
    shown = replace(made, pages=tiny_project().pages)
    report = assess(shown, Showing(LATER, drafts=drafts_seen))
    files = render(report, stand_in_theme(), stand_in_chart)
    pages = {file.path: file.content.decode() for file in files if file.path.endswith(".html")}
    assert "2019-20/q1/index.html" in pages
    return {path for path, text in pages.items() if "not for publication" in text}


def test_pages_that_can_speak_of_an_unpublished_quarter_are_marked() -> None:
    found = marked(Q3, drafts_seen=True)
    public = {path for path in found if path.startswith(("2019-20/q1/", "2019-20/q2/"))}
    assert public == set()
    for page in (
        "index",
        "measures/index",
        "measures/bins/index",
        "2019-20/q3/index",
        "2019-20/q3/exceptions/index",
        "2019-20/index",
        "priorities/index",
        "data/index",
    ):
        assert f"{page}.html" in found
    assert "2019-20/q3/counts/index.html" in found


def test_a_draft_between_two_reports_marks_what_comes_after_it() -> None:
    found = marked(Q2, drafts_seen=True)
    assert not [path for path in found if path.startswith("2019-20/q1/")]
    assert {"2019-20/q2/index.html", "2019-20/q3/index.html", "index.html"} <= found


def test_nothing_is_marked_where_everything_is_public() -> None:
    assert marked(drafts_seen=True) == set()
    assert marked(Q3, drafts_seen=False) == set()
