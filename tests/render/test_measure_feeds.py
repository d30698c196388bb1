"""A feed for each measure: its figure in each report, and what changed in its figures."""

from __future__ import annotations

import re

from site_builder.assess.report import assess
from tests.assess.builders import Results, measure, narrative, project
from tests.render.made import BEFORE, NOW, rendered, tiny_project
from tests.render.test_feeds import ADDRESS, CORRECTED, change, entries, made, parsed, text
from tests.showing import PUBLIC

OWN = "measures/bins/feed.xml"
ALTERNATE = re.compile(
    rb'<link rel="alternate" type="application/atom\+xml"[^>]*href="[^"]*measures/[^"]*feed\.xml"'
)


def files_of(results: Results, *names: str, address: str | None = ADDRESS) -> dict[str, bytes]:
    return rendered(assess(made(results, *names, address=address), PUBLIC))


def test_each_report_and_each_change_is_announced_newest_first() -> None:
    feed = parsed(files_of(CORRECTED, "bins")[OWN])
    corrected, now, before = entries(feed)
    assert text(corrected, "title") == "Corrected: bins, Q2 2019/20"
    assert text(now, "title").startswith("bins, Q2 2019/20: 7")
    assert text(before, "title").startswith("bins, Q1 2019/20: 4")
    assert text(now, "id") == f"{ADDRESS}measures/bins/#figure-2019-20-q2"
    assert text(feed, "id") == f"{ADDRESS}{OWN}"
    assert text(feed, "title").startswith("bins: new figures and corrections")


def test_a_change_is_the_same_entry_as_in_the_feed_of_the_site() -> None:
    files = files_of(CORRECTED, "bins")
    own, *_ = entries(parsed(files[OWN]))
    everything = {text(one, "id"): one for one in entries(parsed(files["feed.xml"]))}
    assert text(everything[text(own, "id")], "summary") == text(own, "summary")


def test_a_quarter_without_a_figure_or_without_a_report_is_not_announced() -> None:
    results: Results = {
        "2018-19 Q4": {"bins": {"actual": "3"}},
        BEFORE: {"bins": {"no_figure": "awaited"}},
        NOW: {"bins": {"actual": "7"}},
    }
    (only,) = entries(parsed(files_of(results, "bins")[OWN]))
    assert text(only, "id").endswith("#figure-2019-20-q2")


def test_a_measure_with_nothing_to_announce_has_no_feed_and_no_link_to_one() -> None:
    results: Results = {NOW: {"bins": {"no_figure": "awaited"}, "bags": {"actual": "1"}}}
    files = files_of(results, "bins", "bags")
    assert OWN not in files
    assert not ALTERNATE.search(files["measures/bins/index.html"])
    assert ALTERNATE.search(files["measures/bags/index.html"])


def test_a_withheld_figure_is_not_announced() -> None:
    results: Results = {
        BEFORE: {"bins": {"actual": "4"}},
        NOW: {"bins": {"actual": "[c]", "revised": [change("31337", "2020-03-01")]}},
    }
    document = files_of(results, "bins")[OWN]
    assert b"31337" not in document
    assert b"#figure-2019-20-q2" not in document
    assert b"#figure-2019-20-q1" in document


def test_links_lead_from_where_the_feed_lies() -> None:
    files = files_of(CORRECTED, "bins", address=None)
    feed = parsed(files[OWN])
    links = [link.get("href", "") for link in feed.iter("{http://www.w3.org/2005/Atom}link")]
    assert "../../measures/bins/index.html" in links
    assert all(link.removeprefix("../../").split("#")[0] in files for link in links)


def test_every_report_of_a_long_history_is_not_kept() -> None:
    quarters = [f"{year}-{year - 1999:02d} Q{number}" for year in range(2000, 2020)
                for number in range(1, 5)]  # fmt: skip
    site = tiny_project().site
    one = project(
        measure("bins"),
        results={quarter: {"bins": {"actual": "1"}} for quarter in quarters},
        reports=tuple(narrative(quarter) for quarter in quarters),
        of=site,
    )
    assert len(entries(parsed(rendered(assess(one, PUBLIC))[OWN]))) == 50
