"""An embargoed quarter, from the command line: no byte of it before its time, all of it then.

The tiny council gets a third quarter whose every text and figure can be told from all others.
"""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.test_command import GOOD, PROBLEMS, TINY, USAGE, bytes_of, ragstone

TIME = "2020-02-13 09:30 Europe/London"
BEFORE = "2020-02-13 09:29:59 Europe/London"
QUARTER = "2019-20 Q3"
PAGE = "measures/energy-used/index.html"

FILES = {
    "content/quarters/2019-20-q3/report.md": """\
---
quarter: 2019-20 Q3
as_at: 2019-12-31
published: 2020-02-13
publish_at: 2020-02-13 09:30 Europe/London
state: final
meeting: {body: Quokka Committee, date: 2020-02-13}
sign_off:
  - {post: Chief Executive, date: 2020-02-03}
risks:
  - {risk: The wombat risk., mitigation: None., status: red}
---
The okapi sentence: [[energy-used.actual]].
""",
    "content/quarters/2019-20-q3/cleaner-streets.md": "The axolotl chapter.\n",
    "content/quarters/2019-20-q3/homes.md": "The pangolin chapter: [[energy-used]].\n",
    "measures/definitions/homes/energy-used.yaml": """\
number: 9
title: Energy used
priority: homes
unit: count
decimals: 1
good_is: lower
period_type: cumulative
parts: {by: Place, additive: yes, of: {north: North, south: South}}
targets: {2019-20: 50000}
benchmarks:
  - {name: Neighbours, quarter: 2019-20 Q2, value: 23000.5, source: A table}
  - {name: The tapir councils, quarter: 2019-20 Q3, value: 47291.3, source: A, values: [47292.1]}
changes:
  - {quarter: 2019-20 Q3, what: wording, reason: The numbat reason.}
rebases:
  - {quarter: 2019-20 Q3, reason: The dugong rebase.}
""",
    "measures/results/2019-20-q3.yaml": """\
quarter: 2019-20 Q3
results:
  recycling-rate: {actual: 51.73%}
  fly-tips-reported: {actual: 263}
  homes-started:
    actual: 28
    cause: The narwhal cause.
    action: The work is let again.
    owner: Head of Housing
    due: 2020-03-31
  temporary-accommodation-cost: {no_figure: awaited}
  households-helped: {actual: [c]}
  rent-to-income: {actual: 1.07}
  energy-used:
    actual: 48613.7
    provisional: yes
    parts: {north: 31415.9, south: 17197.8}
    forecast: {value: 57931.3, by: Head of Estates, reason: The kakapo reason.}
    revised: [{from: 48611.9, date: 2020-02-13, kind: revision, reason: A meter was read late.}]
    comment: The meerkat comment.
actions:
  zero-tolerance-fly-tipping: {status: red, update: The wolverine update., due: 2021-09-17}
  build-in-mill-lane: {status: complete}
""",
}
Q2 = "  energy-used: {actual: 23456.5, parts: {north: 12000.5, south: 11456}}\n"

ANIMALS = (
    "Quokka wombat okapi axolotl pangolin tapir numbat dugong narwhal kakapo meerkat wolverine"
)
FIGURES = (
    "48613.7",
    "31415.9",
    "17197.8",
    "57931.3",
    "48611.9",
    "47291.3",
    "47292.1",
    "51.73",
    "1.07",
)
# The quarter's name alone is no secret: targets ahead and the next day of publication speak of it.
PLACES = ("2019-20-q3", "2019-20/q3", "Quarter 3, 2019/20")
DATES = ("2020-02-13", "13 February 2020", "2021-09-17", "17 September 2021")
SHOWN_ON_ITS_PAGE = ("48,613.7", "31,415.9", "47,291.3", "57,931.3", "meerkat", "numbat")


def in_thousands(figure: str) -> str:
    whole, _, part = figure.partition(".")
    return f"{int(whole):,}.{part}"


NEEDLES = (*ANIMALS.split(), *FIGURES, *map(in_thousands, FIGURES), *PLACES, *DATES)

UNSEEN = {"dugong", "47292.1", "47,292.1", "48611.9", "2019-20-q3"}
"""What a site need not show: a rebase without a statistical reading, others' figures one by one."""


def with_third_quarter(project: Path) -> Path:
    """Copy the tiny council there, and give it the third quarter."""
    shutil.copytree(TINY, project)
    for path, text in FILES.items():
        (project / path).parent.mkdir(parents=True, exist_ok=True)
        (project / path).write_text(text, encoding="utf-8")
    results = project / "measures" / "results" / "2019-20-q2.yaml"
    text = results.read_text(encoding="utf-8")
    results.write_text(text.replace("actions:\n", f"{Q2}actions:\n"), encoding="utf-8")
    report = project / "content" / "quarters" / "2019-20-q2" / "report.md"
    # The day when the next report is due is public on purpose, and would be found as its date.
    text = report.read_text(encoding="utf-8").replace("next_due: 2020-02-13\n", "")
    report.write_text(text, encoding="utf-8")
    return project


@pytest.fixture
def council(tmp_path: Path) -> Path:
    return with_third_quarter(tmp_path / "council")


def holding(needle: str, site: dict[str, bytes]) -> list[str]:
    found = needle.encode().lower()
    return [path for path, data in site.items() if found in path.encode() or found in data.lower()]


def test_no_byte_of_an_embargoed_quarter_before_its_time_and_all_of_it_then(council: Path) -> None:
    early = ragstone("build", "--as-of", BEFORE, folder=council)
    assert early.returncode == GOOD, early.stderr
    assert f"Left out: {QUARTER}, embargoed until 13 February 2020 09:30 (Europe/London)" in (
        early.stderr
    )
    site = bytes_of(council / "output")
    assert site
    assert {needle: holding(needle, site) for needle in NEEDLES if holding(needle, site)} == {}

    on_time = ragstone("build", "--as-of", TIME, folder=council)
    assert on_time.returncode == GOOD, on_time.stderr
    assert "Left out" not in on_time.stderr
    site = bytes_of(council / "output")
    assert {needle for needle in NEEDLES if not holding(needle, site)} <= UNSEEN
    page = site[PAGE].decode()
    assert [text for text in SHOWN_ON_ITS_PAGE if text not in page] == []
    charts = [part.partition("</svg>")[0] for part in page.split("<svg")[1:]]
    assert any("48,613.7" in chart for chart in charts)
    assert b",48613.7," in site["data/results.csv"]
    assert b"48613.7" in site["data/ragstone.json"]
    assert "2019-20/q3/index.html" in site
    assert b"not for publication" not in b"".join(site.values())


def test_before_its_time_the_site_is_the_one_of_a_council_that_does_not_have_the_quarter(
    council: Path, tmp_path: Path
) -> None:
    """Byte for byte: so nothing tells of it that nobody has thought to search for."""
    without = Path(shutil.copytree(council, tmp_path / "without"))
    for path in FILES:
        if "q3" in path:
            (without / path).unlink()
    definition = without / "measures" / "definitions" / "homes" / "energy-used.yaml"
    lines = definition.read_text(encoding="utf-8").splitlines(keepends=True)
    empty = ("changes:\n", "rebases:\n")
    kept = [line for line in lines if QUARTER not in line and line not in empty]
    assert len(lines) - len(kept) == 5
    definition.write_text("".join(kept), encoding="utf-8")
    for project in (council, without):
        assert ragstone("build", "--as-of", BEFORE, folder=project).returncode == GOOD
    early, never = bytes_of(council / "output"), bytes_of(without / "output")
    assert sorted(early) == sorted(never)
    assert [path for path in early if early[path] != never[path]] == []


def test_check_says_what_waits_and_quiet_says_nothing(council: Path) -> None:
    report = council / "content" / "quarters" / "2019-20-q3" / "report.md"
    text = report.read_text(encoding="utf-8")
    said = ragstone("check", "--as-of", BEFORE, folder=council)
    assert said.returncode == GOOD
    assert said.stderr.count("Left out: ") == 1
    assert "Left out" not in ragstone("check", "-q", "--as-of", BEFORE, folder=council).stderr
    report.write_text(text.replace("state: final", "state: draft"), encoding="utf-8")
    said = ragstone("check", "--as-of", TIME, folder=council)
    assert f"Left out: {QUARTER}, a draft" in said.stderr


def test_a_build_of_a_time_to_come_is_a_rehearsal_and_never_takes_the_sites_place(
    council: Path,
) -> None:
    """The clock stands at one second before: 09:29:59 on 13 February 2020."""
    clock = {"SOURCE_DATE_EPOCH": "1581586199"}
    refused = ragstone("build", "--as-of", TIME, folder=council, **clock)
    assert refused.returncode == USAGE
    assert "--output rehearsal" in refused.stderr
    assert not (council / "output").exists()
    done = ragstone("build", "--as-of", TIME, "--output", "rehearsal", folder=council, **clock)
    assert done.returncode == GOOD, done.stderr
    assert "a rehearsal of 13 February 2020, 09:30 UTC: do not publish it." in done.stderr
    now = ragstone("build", folder=council, **clock)
    assert "rehearsal" not in now.stderr


def test_the_clock_of_a_build_that_is_repeated_is_heard(council: Path) -> None:
    """09:29:59 and 09:30 on 13 February 2020, in seconds since 1970."""
    early = ragstone("check", folder=council, SOURCE_DATE_EPOCH="1581586199")
    on_time = ragstone("check", folder=council, SOURCE_DATE_EPOCH="1581586200")
    assert ("Left out" in early.stderr, "Left out" in on_time.stderr) == (True, False)


def test_a_hold_keeps_back_every_report_without_an_edition(council: Path) -> None:
    site = council / "content" / "site.yaml"
    text = site.read_text(encoding="utf-8")
    site.write_text(f"{text}hold_until: 2020-05-07 22:00 Europe/London\n", encoding="utf-8")
    held = ragstone("check", "--as-of", TIME, folder=council)
    assert held.returncode == PROBLEMS
    assert "[no-report]" in held.stderr
    assert f"{QUARTER} is held until 2020-05-07 22:00 Europe/London" in held.stderr
    assert f"Left out: {QUARTER}, held until 7 May 2020 22:00 (Europe/London)" in held.stderr
    assert ragstone("check", "--as-of", "2020-05-07 21:00Z", folder=council).returncode == GOOD


@pytest.mark.parametrize("command", ["build", "check", "serve", "explain recycling-rate"])
def test_a_time_that_cannot_be_read_is_wrong_usage_with_a_hint(command: str) -> None:
    done = ragstone(*command.split(), "--as-of", "tomorrow", folder=TINY)
    assert done.returncode == USAGE
    assert "tomorrow" in done.stderr
    assert "--as-of '2020-01-16 09:30 Europe/London'" in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize("epoch", ["soon", "1e9", "999999999999999999999"])
def test_a_clock_that_cannot_be_read_is_wrong_usage(epoch: str) -> None:
    done = ragstone("check", folder=TINY, SOURCE_DATE_EPOCH=epoch)
    assert done.returncode == USAGE
    assert "SOURCE_DATE_EPOCH must be a whole number of seconds" in done.stderr
    assert "Traceback" not in done.stderr


def test_explain_does_not_know_an_embargoed_quarter(council: Path) -> None:
    early = ragstone("explain", "energy-used", QUARTER, "--as-of", BEFORE, folder=council)
    assert early.returncode == USAGE
    assert "48,613.7" not in early.stdout + early.stderr
    on_time = ragstone("explain", "energy-used", QUARTER, "--as-of", TIME, folder=council)
    assert "48,613.7" in on_time.stdout
