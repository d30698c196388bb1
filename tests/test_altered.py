"""A frozen report of which a figure and its target changed later: what its pages then say."""

from __future__ import annotations

import csv
import io
import json
import re
import shutil
from pathlib import Path

import pytest

from site_builder.build import build, explain, understand
from tests.assess.builders import q
from tests.frozen import freeze_site
from tests.showing import PUBLIC
from tests.test_command import tiny
from tests.test_editions import HOMES, edit, next_quarter

__all__ = ["tiny"]  # the fixture

QUARTER = "2019-20 Q3"
RESULTS = "measures/results/2019-20-q3.yaml"

FIGURE = """\
  homes-started:
    actual: 41
    revised:
      - {from: 27, date: 2020-03-03, kind: correction, reason: A site was missed.}
"""
TARGET = """\
  - quarter: 2019-20 Q3
    what: target
    from: 48
    to: 41
    reason: A site was sold.
    approved: Cabinet
    date: 2020-03-05
"""
SAID = (
    "  zero-tolerance-fly-tipping: {status: red, update: Nobody was fined in the summer.,"
    " due: 2020-06-30}\n"
)
FIRST_TARGET = "  2019-20 Q2: 42\n", "  2019-20 Q2: 42\n  2019-20 Q3: 48\n"


def correct(site: Path) -> None:
    """Correct a figure of the frozen report, and lower the target that it had."""
    edit(site, RESULTS, "  homes-started:\n    actual: 27\n", FIGURE)
    edit(site, HOMES, "  2019-20 Q3: 48\n", "  2019-20 Q3: 41\n")
    with (site / HOMES).open("a", encoding="utf-8") as file:
        file.write(TARGET)


def page(site: Path, name: str) -> str:
    """Return a page as text, its spaces made one."""
    text = (site / "output" / name).read_text(encoding="utf-8")
    return " ".join(re.sub(r"<[^>]+>", " ", text).split())


def make(site: Path) -> Path:
    outcome, folder = build(site, site / "output", PUBLIC, tell=lambda _: None)
    assert folder is not None, outcome.problems
    return site


@pytest.fixture(scope="module")
def altered(tmp_path_factory: pytest.TempPathFactory) -> Path:
    site = copy_of_tiny(tmp_path_factory.mktemp("altered") / "site")
    freeze_site(site, "2019-20 Q2")
    edit(site, HOMES, *FIRST_TARGET)
    next_quarter(site)
    edit(site, RESULTS, SAID, "  zero-tolerance-fly-tipping: {status: no update}\n")
    freeze_site(site, QUARTER)
    correct(site)
    return make(site)


def copy_of_tiny(folder: Path) -> Path:
    """Return a copy of the small council."""
    return Path(shutil.copytree(Path(__file__).parent / "sites" / "tiny", folder))


def test_the_page_of_changes_lists_what_changed_after_publication(altered: Path) -> None:
    text = page(altered, "2019-20/q3/changes/index.html")
    assert "Changed after this report was published" in text
    assert "Targets: 1" in text
    assert "4 changes since this report was published" in text
    assert "Between the two reports, nothing changed in:" in text
    assert "Council homes started Q3 2019/20 48 41 A site was sold." in text
    assert "Corrected on 3 March 2020: Council homes started was 27, is now 41" in text, (
        "the banner"
    )


def test_the_banner_does_not_credit_the_figure_with_what_the_target_did(altered: Path) -> None:
    told = (
        "Council homes started was 27, is now 41 (the status was High Red when first published, "
        "against a target of 48, and is now Low Green, against a target that was also changed, to "
        "41). A site was missed."
    )
    for name in ("2019-20/q3/index.html", "2019-20/q3/changes/index.html"):
        assert told in page(altered, name)


def test_a_rating_of_a_corrected_figure_is_marked_there(altered: Path) -> None:
    text = page(altered, "2019-20/q3/changes/index.html")
    assert "Council homes started [r]" in text
    assert "[r] Corrected: an error in the published figure was put right." in text


def test_the_page_of_the_edition_lists_the_same_and_counts_it(altered: Path) -> None:
    text = page(altered, "archive/2019-20-q3/index.html")
    assert "changes have been made to what the report said. They are listed here" in text
    assert "Council homes started Q3 2019/20 48 41 A site was sold." in text
    assert "changes since this report was published" in page(altered, "2019-20/q3/index.html")


def test_the_feed_announces_a_target_that_was_changed_later(altered: Path) -> None:
    text = (altered / "output" / "feed.xml").read_text(encoding="utf-8")
    assert "Changed since it was published: " in text
    assert "Targets: Council homes started, Q3 2019/20: was 48, is now 41. A site was sold." in text
    assert 'term="change"' in text


def test_the_table_of_changes_has_the_target_as_it_was_published(altered: Path) -> None:
    text = (altered / "output" / "data" / "changes.csv").read_text(encoding="utf-8")
    rows = [row for row in csv.DictReader(io.StringIO(text)) if row["since"] == QUARTER]
    (target,) = [row for row in rows if row["what"] == "target"]
    told = target["report"], target["old"], target["new"], target["because"], target["reason"]
    assert told == (QUARTER, "48", "41", "change", "A site was sold.")


def test_an_action_that_nobody_spoke_of_is_not_merely_new(altered: Path) -> None:
    text = (altered / "output" / "data" / "changes.csv").read_text(encoding="utf-8")
    rows = [row for row in csv.DictReader(io.StringIO(text)) if row["what"] == "action status"]
    assert [(one["old"], one["new"], one["because"]) for one in rows] == [
        ("red", "no update", "no update")
    ]


def test_a_target_set_later_for_a_time_to_come_changes_nothing(tiny: Path) -> None:
    freeze_site(tiny, "2019-20 Q2")
    edit(tiny, HOMES, *FIRST_TARGET)
    next_quarter(tiny)
    make(tiny)
    assert "Nothing in it has changed since." in page(tiny, "archive/2019-20-q2/index.html")
    assert "nothing changed since" in page(tiny, "archive/index.html")


def test_an_auditor_can_rework_a_status_from_the_archive_alone(altered: Path) -> None:
    record = altered / "output" / "archive" / "2019-20-q3" / "edition.json"
    edition = json.loads(record.read_text(encoding="utf-8"))
    figure = edition["measures"]["homes-started"]["figures"][QUARTER]
    scheme = edition["rules"][figure["scheme"]]
    assert (scheme["title"], scheme["basis"]) == ("Five-level scheme", "relative")
    bands = [(one["code"], one["name"], one.get("bounds")) for one in scheme["bands"]]
    assert bands == [
        ("HG", "High Green", {"at_least": "5"}),
        ("LG", "Low Green", {"at_least": "0"}),
        ("A", "Amber", {"above": "-5"}),
        ("LR", "Low Red", {"at_least": "-10"}),
        ("HR", "High Red", None),
    ]
    assert edition["measures"]["homes-started"]["good_is"] == "higher"
    assert (figure["actual"], figure["target"], figure["status"]) == ("27", "48", "HR")


def test_what_is_shown_now_is_not_called_what_was_published(altered: Path) -> None:
    text = page(altered, "measures/homes-started/index.html")
    assert "Shown now Low Green First published High Red (27 against 48)" in text
    report = understand(altered, PUBLIC, tell=lambda _: None).report
    assert report is not None
    told = " ".join(explain(report, "homes-started", q(QUARTER)).split())
    assert "Shown now Low Green (LG) First published High Red (HR) (27 against 48)" in told
    assert "Published Amber (A)" in " ".join(
        explain(report, "fly-tips-reported", q(QUARTER)).split()
    ), "where nothing has changed"
