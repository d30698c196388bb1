"""A frozen edition from end to end: freeze, alter, explain, take the explanation away, prove."""

from __future__ import annotations

import hashlib
import re
import shutil
import subprocess
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from site_builder.assess.report import assess
from site_builder.build import build, understand
from site_builder.desk.verify_edition import verify_edition
from site_builder.load.project import load_project
from site_builder.model.moment import Showing
from site_builder.problems.problem import Severity
from tests.frozen import freeze_site
from tests.showing import PUBLIC
from tests.test_command import GOOD, PROBLEMS, TINY, USAGE, ragstone, tiny

__all__ = ["tiny"]  # the fixture

QUARTER = "2019-20 Q2"
LOCK = Path("content/editions/2019-20-q2.json")
REPORT = "content/quarters/2019-20-q2/report.md"
RESULTS = "measures/results/2019-20-q2.yaml"
HOMES = "measures/definitions/homes/homes-started.yaml"
TIPS = "measures/definitions/cleaner-streets/fly-tips-reported.yaml"
COST = "measures/definitions/homes/temporary-accommodation-cost.yaml"
RECYCLING = "measures/definitions/cleaner-streets/recycling-rate.yaml"
SURVEY = "measures/definitions/cleaner-streets/street-survey.yaml"


def edit(site: Path, name: str, right: str, wrong: str) -> None:
    path = site / name
    text = path.read_text(encoding="utf-8")
    assert right in text
    path.write_text(text.replace(right, wrong, 1), encoding="utf-8")


def codes(site: Path) -> list[str]:
    """Return the errors in the files and figures."""
    found = understand(site, PUBLIC, tell=lambda _: None).problems
    return [one.code for one in found if one.severity is Severity.ERROR]


def built(site: Path) -> Path:
    outcome, folder = build(site, site / "output", PUBLIC, tell=lambda _: None)
    assert folder is not None, outcome.problems
    return folder


def archive(site: Path) -> dict[str, bytes]:
    """Return the frozen files of the site as it is built now; the page is no part of them."""
    files = (built(site) / "archive" / "2019-20-q2").iterdir()
    return {path.name: path.read_bytes() for path in files if path.name != "index.html"}


def test_a_published_figure_changes_only_with_a_word_that_stays(tiny: Path) -> None:
    done = ragstone("freeze", "2019-20-q2", folder=tiny)
    assert done.returncode == GOOD, done.stderr
    assert "upload the file to content/editions/" in done.stderr, "officers have no git"
    assert "git add content/editions/2019-20-q2.json" in done.stderr
    assert codes(tiny) == []
    edit(tiny, RESULTS, "actual: 51.4%", "actual: 53%")
    told = ragstone("check", folder=tiny)
    assert told.returncode == PROBLEMS
    assert f"{RESULTS}:3: error: The figure of recycling-rate in 2019-20 Q2 was 51.4" in told.stderr
    assert f"({LOCK.as_posix()}), and is 53 [unexplained-figure]" in told.stderr
    pasted = re.search(r"revised: \[\{.*?\}\]", told.stderr)
    assert pasted is not None
    reason = "Slip: a day, a decimal point"  # words as people use them
    entry = pasted[0].replace("date: …", "date: 2020-02-03").replace("…", reason)
    edit(tiny, RESULTS, "    actual: 53%\n", f"    actual: 53%\n    {entry}\n")
    assert ragstone("check", folder=tiny).returncode == GOOD
    edit(tiny, RESULTS, f"    {entry}\n", "")
    assert codes(tiny) == ["unexplained-figure"]


@pytest.mark.parametrize(
    ("change", "code", "entered", "entry"),
    [
        (
            (TIPS, "Q3: 350", "Q3: 360"),
            "unexplained-target",
            TIPS,
            "changes:\n  - {quarter: 2019-20 Q3, what: target, from: 350, to: 360, reason: R}\n",
        ),
        (
            (RESULTS, "status: {is: A", "status: {is: LG"),
            "unexplained-status",
            TIPS,
            "changes:\n  - {quarter: 2019-20 Q2, what: status, from: A, to: LG, reason: R}\n",
        ),
        (
            (COST, "in_arrears: 1\n", "in_arrears: 1\nno_change_within: 5\n"),
            "unexplained-definition",
            COST,
            "changes:\n  - {quarter: 2019-20 Q3, what: definition, reason: R}\n",
        ),
        (
            (HOMES, "title: Council homes started", "title: Council homes begun"),
            "unexplained-title",
            HOMES,
            "  - {quarter: 2019-20 Q3, what: title, reason: R}\n",
        ),
        (
            (RECYCLING, "decimals: 1", "decimals: 0"),
            "unexplained-definition",
            RECYCLING,
            "changes:\n  - {quarter: 2019-20 Q3, what: wording, reason: R}\n",
        ),
        (
            (RESULTS, "Two hundred reports", "Three hundred reports"),
            "unexplained-status",
            TIPS,
            "changes:\n  - {quarter: 2019-20 Q2, what: status, date: 2020-02-03, reason: R}\n",
        ),
    ],
)
def test_every_other_change_has_its_entry(
    tiny: Path, change: tuple[str, str, str], code: str, entered: str, entry: str
) -> None:
    freeze_site(tiny, QUARTER)
    edit(tiny, *change)
    assert codes(tiny) == [code]
    with (tiny / entered).open("a", encoding="utf-8") as file:
        file.write(entry)
    assert codes(tiny) == []


def test_an_action_is_put_right_by_an_entry_of_its_own(tiny: Path) -> None:
    freeze_site(tiny, QUARTER)
    entry = "revised: [{from: red, date: 2020-02-03, kind: correction, reason: R}], "
    edit(tiny, RESULTS, "tipping: {status: red,", "tipping: {status: amber,")
    assert codes(tiny) == ["unexplained-action"]
    edit(tiny, RESULTS, "tipping: {", f"tipping: {{{entry}")
    assert codes(tiny) == []
    page = built(tiny) / "actions" / "zero-tolerance-fly-tipping" / "index.html"
    told = "Corrected on 3 February 2020: it was published as Red. R."
    assert told in page.read_text(encoding="utf-8")


def test_what_moves_says_from_when_on(tiny: Path) -> None:
    freeze_site(tiny, QUARTER)
    edit(tiny, SURVEY, "priority: cleaner-streets", "priority: homes")
    assert codes(tiny) == ["listed-otherwise"]
    moved = "priority: {2019-20 Q2: cleaner-streets, 2019-20 Q3: homes}"
    edit(tiny, SURVEY, "priority: homes", moved)
    assert codes(tiny) == []


def test_an_action_without_an_update_needs_its_first_quarter_once_a_later_one_is_out(
    tiny: Path,
) -> None:
    """Nothing else would tell the report of Q2 that it listed the action."""
    new = tiny / "measures/actions/homes/plant-trees.yaml"
    new.write_text("title: Plant trees\npriority: homes\n", encoding="utf-8")
    freeze_site(tiny, QUARTER)
    next_quarter(tiny)
    outcome = understand(tiny, PUBLIC, tell=lambda _: None)
    [told] = [one for one in outcome.problems if one.code == "listed-otherwise"]
    assert told.hint == "Say since when it is reported: `since: 2019-20 Q2`, or earlier."
    new.write_text(f"{new.read_text('utf-8')}since: 2019-20 Q2\n", encoding="utf-8")
    assert codes(tiny) == ["missing-update", "missing-update"]
    for quarter in ("q2", "q3"):
        with (tiny / f"measures/results/2019-20-{quarter}.yaml").open(
            "a", encoding="utf-8"
        ) as file:
            file.write("  plant-trees: {status: no update}\n")
    assert codes(tiny) == [], "typed, it is what the edition says already"


def next_quarter(site: Path) -> None:
    """Add a report of the quarter after, with the figures of the one before."""
    for name in ("measures/results", "content/quarters"):
        source = site / name / ("2019-20-q2.yaml" if "results" in name else "2019-20-q2")
        target = source.with_name(source.name.replace("q2", "q3"))
        if source.is_dir():
            shutil.copytree(source, target)
        else:
            shutil.copyfile(source, target)
        for path in [target] if target.is_file() else target.glob("report.md"):
            text = path.read_text(encoding="utf-8").replace(
                "quarter: 2019-20 Q2", "quarter: 2019-20 Q3"
            )
            path.write_text(
                text.replace("2019-09-30", "2019-12-31").replace("2019-11-14", "2020-02-13")
            )
    path = site / "measures/results/2019-20-q3.yaml"
    kept = [
        line for line in path.read_text("utf-8").splitlines(keepends=True) if "revised:" not in line
    ]
    path.write_text("".join(kept), encoding="utf-8")


def test_an_entry_can_never_be_taken_away_however_often_it_is_frozen_after_it(tiny: Path) -> None:
    """The first edition has 1.12, the second 1.14, and today it is 1.12 again."""
    freeze_site(tiny, QUARTER)
    first = (
        "revised: [{from: 1.13, date: 2019-12-01, kind: correction,"
        " reason: A decimal was mistyped.}"
    )
    second = ", {from: 1.12, date: 2020-01-01, kind: correction, reason: S}"
    third = ", {from: 1.14, date: 2020-03-01, kind: correction, reason: T}"
    edit(tiny, RESULTS, f"actual: 1.12\n    {first}", f"actual: 1.14\n    {first}{second}")
    next_quarter(tiny)
    assert codes(tiny) == []
    freeze_site(tiny, "2019-20 Q3")
    edit(
        tiny,
        RESULTS,
        f"actual: 1.14\n    {first}{second}",
        f"actual: 1.12\n    {first}{second}{third}",
    )
    assert codes(tiny) == []
    edit(tiny, RESULTS, second, "")
    assert codes(tiny) == ["record-gone"]


def test_an_entry_that_is_older_than_the_first_edition_stays_too(tiny: Path) -> None:
    freeze_site(tiny, QUARTER)
    right = (tiny / HOMES).read_text(encoding="utf-8")
    (tiny / HOMES).write_text(right.split("changes:")[0], encoding="utf-8")
    entry = "[{from: 1.13, date: 2019-12-01, kind: correction, reason: A decimal was mistyped.}]"
    edit(tiny, RESULTS, f"    revised: {entry}\n", "")
    found = understand(tiny, PUBLIC, tell=lambda _: None).problems
    gone = [one for one in found if one.severity is Severity.ERROR]
    assert [one.code for one in gone] == ["record-gone"] * 2
    hints = "\n".join(one.hint for one in gone)
    change = '- {quarter: 2019-20 Q1, what: target, from: 50, to: 42, reason: "…"}'
    assert change in hints
    assert '{from: 1.13, date: 2019-12-01, kind: correction, reason: "…"}' in hints
    told = change.replace("…", "Agreed by Cabinet.")
    (tiny / HOMES).write_text(right.split("changes:")[0] + f"changes:\n  {told}\n", "utf-8")
    reworded = entry.replace("A decimal", "One decimal")
    edit(tiny, RESULTS, "    actual: 1.12\n", f"    actual: 1.12\n    revised: {reworded}\n")
    assert codes(tiny) == []


def test_a_figure_that_must_be_withheld_can_be_and_is_in_no_file_any_more(tiny: Path) -> None:
    freeze_site(tiny, QUARTER)
    assert b"1210" in archive(tiny)["results.csv"]
    right = "temporary-accommodation-cost: {actual: 1210, provisional: true}"
    edit(tiny, RESULTS, right, "temporary-accommodation-cost: {actual: [c]}")
    assert codes(tiny) == ["edition-showed-withheld"]
    entry = "revised: [{from: [c], date: 2020-02-03, kind: correction, reason: R}]"
    edit(tiny, RESULTS, "cost: {actual: [c]}", f"cost: {{actual: [c], {entry}}}")
    assert codes(tiny) == []
    assert archive(tiny) == {}
    page = (tiny / "output" / "archive" / "2019-20-q2" / "index.html").read_text(encoding="utf-8")
    assert "The files of this edition are withheld." in page
    texts = [path.read_bytes() for path in (tiny / "output").rglob("*") if path.is_file()]
    assert not any(b"1210" in text or b"1,210" in text for text in texts)


def test_the_frozen_files_stay_the_same_whatever_is_corrected(tiny: Path) -> None:
    freeze_site(tiny, QUARTER)
    before = archive(tiny)
    assert before["edition.json"] == (tiny / LOCK).read_bytes()
    entry = "revised: [{from: 51.4, date: 2020-02-03, kind: correction, reason: R}]"
    edit(tiny, RESULTS, "    actual: 51.4%\n", f"    actual: 53%\n    {entry}\n")
    assert archive(tiny) == before
    folder = tiny / "output" / "archive"
    assert "2 changes since" in (folder / "index.html").read_text(encoding="utf-8")
    done = subprocess.run(
        ["sha256sum", "-c", "SHA256SUMS"],  # noqa: S607 - as readers type it
        cwd=folder / "2019-20-q2",
        check=False,
        capture_output=True,
    )
    assert done.returncode == 0, done.stderr


def test_only_what_is_public_and_without_errors_is_frozen_and_only_once(tiny: Path) -> None:
    for typed, status in (("nonsense", USAGE), ("2019-20-q1", PROBLEMS), ("2019-20 Q2", GOOD)):
        assert ragstone("freeze", typed, folder=tiny).returncode == status, typed
    lock = (tiny / LOCK).read_bytes()
    again = ragstone("freeze", "2019-20-q2", folder=tiny)
    assert (again.returncode, (tiny / LOCK).read_bytes()) == (GOOD, lock)
    entry = "revised: [{from: 51.4, date: 2020-02-03, kind: correction, reason: R}]"
    edit(tiny, RESULTS, "    actual: 51.4%\n", f"    actual: 53%\n    {entry}\n")
    refused = ragstone("freeze", "2019-20-q2", folder=tiny)
    assert (refused.returncode, (tiny / LOCK).read_bytes()) == (PROBLEMS, lock)
    assert "stays as it was published: corrections go into" in refused.stderr
    edit(tiny, RESULTS, f"    {entry}\n", "")
    (tiny / LOCK).unlink()
    edit(tiny, RESULTS, "rent-to-income:", "rent-to-incomes:")
    broken = ragstone("freeze", "2019-20-q2", folder=tiny)
    assert (broken.returncode, (tiny / LOCK).exists()) == (PROBLEMS, False)


def test_a_draft_is_not_frozen(tiny: Path) -> None:
    next_quarter(tiny)
    edit(tiny, "content/quarters/2019-20-q3/report.md", "state: final", "state: draft")
    refused = ragstone("freeze", "2019-20-q3", folder=tiny)
    assert refused.returncode == PROBLEMS
    assert "The report of 2019-20 Q3 is not public" in refused.stderr


def test_a_frozen_report_is_not_taken_back_by_a_later_day(tiny: Path) -> None:
    """It would be in no build any more: neither the report, nor its archive, nor its correction."""
    freeze_site(tiny, QUARTER)
    dates = "published: 2027-01-16\npublish_at: 2027-01-16 09:30 Europe/London\n"
    edit(tiny, REPORT, "published: 2019-11-14\n", dates)
    edit(tiny, REPORT, "next_due: 2020-02-13\n", "")
    before = Showing(datetime(2026, 1, 1, tzinfo=UTC))
    found = understand(tiny, before, tell=lambda _: None)
    assert "published-gone" in {one.code for one in found.problems}
    assert found.report is None, "nothing is built"


def test_what_is_embargoed_is_frozen_at_its_time_and_not_before(tiny: Path) -> None:
    at = "2019-11-14 09:30 Europe/London"
    dates = f"published: 2019-11-14\npublish_at: {at}\n"
    edit(tiny, "content/quarters/2019-20-q2/report.md", "published: 2019-11-14\n", dates)
    results = (tiny / RESULTS).read_text(encoding="utf-8")
    later = re.sub(r"    revised: .*\n", "", results)  # nothing published has been revised yet
    (tiny / RESULTS).write_text(later, encoding="utf-8")
    before = ragstone("freeze", "2019-20-q2", "--as-of", at.replace("09:30", "09:29"), folder=tiny)
    assert (before.returncode, (tiny / LOCK).exists()) == (PROBLEMS, False)
    done = ragstone("freeze", "2019-20-q2", "--as-of", at, folder=tiny)
    assert (done.returncode, (tiny / LOCK).exists()) == (GOOD, True), done.stderr


@pytest.mark.parametrize("wait", ["hold_until", "publish_at"])
def test_nothing_is_frozen_as_of_a_time_to_come(tiny: Path, wait: str) -> None:
    """A frozen report is no longer held: it would be public at the next build."""
    name = "content/site.yaml" if wait == "hold_until" else "content/quarters/2019-20-q2/report.md"
    first = "organisation:" if wait == "hold_until" else "next_due: 2020-02-13\n"
    edit(tiny, name, first, f"{wait}: 2099-12-12 22:00 Europe/London\n{first}")
    if wait == "publish_at":
        edit(tiny, name, "published: 2019-11-14", "published: 2099-12-12")
        edit(tiny, name, first, "")
    refused = ragstone("freeze", "2019-20-q2", "--as-of", "2100-01-01T00:00:00Z", folder=tiny)
    assert (refused.returncode, (tiny / LOCK).exists()) == (USAGE, False)
    assert "nothing is frozen ahead of its time" in refused.stderr


def test_the_second_lock_file_holds_only_what_is_new(tiny: Path) -> None:
    freeze_site(tiny, QUARTER)
    next_quarter(tiny)
    freeze_site(tiny, "2019-20 Q3")
    text = (tiny / LOCK.with_name("2019-20-q3.json")).read_text(encoding="utf-8")
    assert '"2019-20 Q3": {\n     "actual"' in text
    assert '"2019-20 Q2": {' not in text
    assert codes(tiny) == []


def altered(folder: Path) -> None:
    path = folder / "results.csv"
    path.write_bytes(path.read_bytes().replace(b"262", b"263"))


def altered_with_its_checksum(folder: Path) -> None:
    altered(folder)
    sums = folder / "SHA256SUMS"
    lines = [
        f"{hashlib.sha256((folder / name).read_bytes()).hexdigest()}  {name}\n"
        for name in ("actions.csv", "counts.csv", "edition.json", "results.csv")
    ]
    sums.write_text("".join(lines), encoding="ascii")


@pytest.fixture(scope="module")
def frozen_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The tiny site with a frozen report, built; nobody changes it."""
    site = Path(shutil.copytree(TINY, tmp_path_factory.mktemp("frozen") / "tiny"))
    freeze_site(site, QUARTER)
    built(site)
    return site


@pytest.fixture
def copied(frozen_once: Path, tmp_path: Path) -> Path:
    """A copy of the files of the frozen edition."""
    return Path(shutil.copytree(frozen_once / "output/archive/2019-20-q2", tmp_path / "copy"))


def test_a_copy_is_proved_anywhere(frozen_once: Path, copied: Path, tmp_path: Path) -> None:
    done = ragstone("verify-edition", "copy", folder=tmp_path)
    assert done.returncode == GOOD, done.stdout
    assert done.stdout.endswith(
        "The files agree with one another, as an edition of 2019-20 Q2, published 2019-11-14. That"
        " does not show who made them: compare SHA256SUMS with the council's own, or run this"
        " inside the project.\n"
    )
    inside = ragstone("verify-edition", "output/archive/2019-20-q2", folder=frozen_once)
    assert inside.returncode == GOOD
    assert "by its checksums and the project's lock file." in inside.stdout
    assert copied.is_dir()


def test_a_file_altered_with_its_checksum_is_found_anywhere(copied: Path) -> None:
    altered_with_its_checksum(copied)
    lines, good = verify_edition(copied, None)
    assert not good
    assert "made anew from edition.json: gives other results.csv, SHA256SUMS" in lines
    assert lines[-1] == "NOT proved: this is not the edition as it was published."


@pytest.mark.parametrize(
    ("harm", "told"),
    [
        (altered, "results.csv: altered"),
        (lambda folder: (folder / "counts.csv").unlink(), "counts.csv: missing"),
        (lambda folder: (folder / "more.csv").write_text("x"), "more.csv: no part of the edition"),
        (lambda folder: (folder / "SHA256SUMS").unlink(), "SHA256SUMS: missing"),
        (lambda folder: (folder / "SHA256SUMS").write_text("x"), "SHA256SUMS: missing, or not"),
        (altered_with_its_checksum, "in this project: gives other results.csv, SHA256SUMS"),
    ],
)
def test_a_folder_that_was_altered_is_not_proved(
    frozen_once: Path, copied: Path, harm: Callable[[Path], object], told: str
) -> None:
    assert verify_edition(copied, frozen_once)[1]
    harm(copied)
    lines, good = verify_edition(copied, frozen_once)
    assert not good
    assert told in "\n".join(lines)


PARTS = "parts:\n  by: Ward\n  additive: yes\n  of: {n: North, s: South}\n"


def pasted(site: Path) -> list[str]:
    """Return every entry of `revised:` that the hints give, filled in."""
    found = understand(site, PUBLIC, tell=lambda _: None).problems
    entries = [re.search(r"\{(of|from): .*?\}", one.hint) for one in found]
    filled = [one[0].replace("date: …", "date: 2020-02-01") for one in entries if one]
    return [one.replace('reason: "…"', "reason: Wrong ward.") for one in filled]


def words_of(site: Path, page: str) -> str:
    text = re.sub(r"<[^>]+>", " ", (site / "output" / page).read_text(encoding="utf-8"))
    return re.sub(r" (?=[.,:])", "", re.sub(r"\s+", " ", text))


def test_a_part_that_was_wrong_is_told_by_its_name(tiny: Path) -> None:
    edit(tiny, HOMES, "targets:\n", f"{PARTS}targets:\n")
    edit(tiny, RESULTS, "    actual: 27\n", "    actual: 27\n    parts: {n: 20, s: 7}\n")
    freeze_site(tiny, QUARTER)
    edit(tiny, RESULTS, "{n: 20, s: 7}", "{n: 19, s: 8}")
    assert codes(tiny) == ["unexplained-figure"] * 2
    entries = pasted(tiny)
    assert [one[:17] for one in entries] == ["{of: n, from: 20,", "{of: s, from: 7, "]
    edit(tiny, RESULTS, "s: 8}\n", f"s: 8}}\n    revised: [{', '.join(entries)}]\n")
    assert codes(tiny) == []
    built(tiny)
    told = "Corrected on 1 February 2020: Council homes started (part North) was 20, is now 19."
    assert told in words_of(tiny, "2019-20/q2/index.html")
    own = words_of(tiny, "measures/homes-started/index.html")
    assert "Part North: first published as 20. Part South: first published as 7." in own
    assert "Corrected on 1 February 2020: part South: was 7, is now 8. Wrong ward." in own
    assert "[r]" not in own
    assert "Part North: was 20, is now 19." in words_of(tiny, "corrections/index.html")
    log = (tiny / "output/data/corrections.csv").read_text(encoding="utf-8")
    assert "homes-started,Council homes started,2019-20 Q2,n,1,20,19,,,,Wrong ward.," in log


def test_a_numerator_that_was_wrong_is_told_by_its_name(tiny: Path) -> None:
    earlier = "measures/results/2019-20-q1.yaml"
    freeze_site(tiny, QUARTER)
    edit(tiny, earlier, "numerator: 1180", "numerator: 1181")
    [entry] = pasted(tiny)
    edit(tiny, earlier, "denominator: 2500", f"denominator: 2500, revised: [{entry}]")
    assert codes(tiny) == []
    built(tiny)
    told = "Corrected on 1 February 2020: numerator: was 1,180, is now 1,181. Wrong ward."
    assert told in words_of(tiny, "measures/recycling-rate/index.html")


def test_a_date_that_was_wrong_is_told_as_a_date(tiny: Path) -> None:
    freeze_site(tiny, QUARTER)
    edit(tiny, RESULTS, "due: 2020-06-30", "due: 2020-12-31")
    [entry] = pasted(tiny)
    edit(tiny, RESULTS, "due: 2020-12-31", f"due: 2020-12-31, revised: [{entry}]")
    assert codes(tiny) == []
    built(tiny)
    told = "Corrected on 1 February 2020: it was published as due on 30 June 2020. Wrong ward."
    assert told in words_of(tiny, "actions/zero-tolerance-fly-tipping/index.html")


def place_and_hint(site: Path) -> tuple[str, str]:
    found = understand(site, PUBLIC, tell=lambda _: None).problems
    [one] = [each for each in found if each.severity is Severity.ERROR]
    return f"{one.place.path}:{one.place.line}", one.hint


@pytest.mark.parametrize(
    ("right", "wrong", "line"),
    [
        ("2019-20 Q2: 42", "2019-20 Q2: 43", "targets:"),
        ("title: Council homes started", "title: Council homes begun", "title:"),
    ],
)
def test_what_changed_in_a_measure_is_shown_at_its_key(
    tiny: Path, right: str, wrong: str, line: str
) -> None:
    freeze_site(tiny, QUARTER)
    edit(tiny, HOMES, right, wrong)
    lines = (tiny / HOMES).read_text(encoding="utf-8").splitlines()
    at = next(number for number, one in enumerate(lines, start=1) if one.startswith(line))
    assert place_and_hint(tiny)[0] == f"{HOMES}:{at}"


def test_the_overall_status_of_a_priority_is_set_in_its_chapter(tiny: Path) -> None:
    freeze_site(tiny, QUARTER)
    edit(tiny, "content/site.yaml", "red_at_least: 50%", "red_at_least: 70%")
    place, hint = place_and_hint(tiny)
    assert place == "content/quarters/2019-20-q2/homes.md:1"
    assert "in the front matter of homes.md with a reason" in hint


def test_a_lock_file_with_both_sides_of_a_merge_is_named(tiny: Path) -> None:
    freeze_site(tiny, QUARTER)
    edit(tiny, LOCK.as_posix(), "{\n", "{\n<<<<<<< HEAD\n=======\n>>>>>>> other\n")
    found = understand(tiny, PUBLIC, tell=lambda _: None).problems
    [one] = [each for each in found if each.severity is Severity.ERROR]
    assert (one.code, one.place.line) == ("merge-conflict", 2)
    assert one.hint.startswith("restore the file from git")


HELPED = "measures/definitions/homes/households-helped.yaml"
IN_Q2 = "households-helped: {actual: [c]}"
PROTECTED = (
    "about_people: true\ndisclosure: {{{}}}\n"
    "changes: [{{quarter: 2019-20 Q3, what: definition, reason: To protect people.}}]"
)
"""Another protection than the one published with, and the entry that has to tell of it."""


def entry(old: str) -> str:
    return f"revised: [{{from: {old}, date: 2020-02-03, kind: correction, reason: R}}]"


def helped(site: Path, *quarters: str) -> list[str]:
    """Return what the files of the editions say of the households helped, for the public."""
    folder = built(site) / "archive"
    files = [folder / quarter / "results.csv" for quarter in quarters]
    lines = [line for path in files if path.exists() for line in path.read_text().splitlines()]
    return [line for line in lines if line.startswith("households-helped")]


def test_an_edition_tells_no_difference_of_few_people(tiny: Path) -> None:
    """23 was corrected to 21: the log of corrections hides the 23, and so must the archive."""
    edit(tiny, RESULTS, IN_Q2, "households-helped: {actual: 23}")
    freeze_site(tiny, QUARTER)
    assert any(",23," in line for line in helped(tiny, "2019-20-q2"))
    edit(tiny, RESULTS, "{actual: 23}", f"{{actual: 21, {entry('23')}}}")
    assert helped(tiny, "2019-20-q2") == []
    assert b",[c],21," in (tiny / "output/data/corrections.csv").read_bytes()


def test_an_edition_keeps_a_figure_that_the_log_of_corrections_shows(tiny: Path) -> None:
    edit(tiny, RESULTS, IN_Q2, "households-helped: {actual: 230}")
    freeze_site(tiny, QUARTER)
    edit(tiny, RESULTS, "{actual: 230}", f"{{actual: 210, {entry('230')}}}")
    assert any(",230," in line for line in helped(tiny, "2019-20-q2"))


def test_a_target_that_is_last_years_figure_is_withheld_with_it(tiny: Path) -> None:
    """The 6 of last year is the target of Q3, in whose lock file it does not stand otherwise."""
    edit(tiny, HELPED, "since: 2019-20 Q1", "since: 2018-19 Q1")
    edit(tiny, HELPED, "baseline: true", "targets:\n  2019-20: last year")
    edit(tiny, RESULTS, IN_Q2, "households-helped: {actual: 23}")
    before = tiny / "measures/results/2018-19-q3.yaml"
    before.write_text("quarter: 2018-19 Q3\nresults:\n  households-helped: {actual: 6}\n")
    freeze_site(tiny, QUARTER)
    next_quarter(tiny)
    freeze_site(tiny, "2019-20 Q3")
    assert any("last year (6)" in line for line in helped(tiny, "2019-20-q3"))
    protected = PROTECTED.format("threshold: 10").replace("Q3", "Q4")
    edit(tiny, HELPED, "about_people: true", protected)
    edit(tiny, str(before.relative_to(tiny)), "{actual: 6}", f"{{actual: [c], {entry('[c]')}}}")
    assert helped(tiny, "2019-20-q2", "2019-20-q3") == []


def test_exact_counts_do_not_stay_beside_rounded_ones(tiny: Path) -> None:
    edit(tiny, RESULTS, IN_Q2, "households-helped: {actual: 23}")
    freeze_site(tiny, QUARTER)
    edit(tiny, HELPED, "about_people: true", PROTECTED.format("rounding: 5"))
    edit(tiny, RESULTS, "{actual: 23}", f"{{actual: 25, {entry('23')}}}")
    first = "measures/results/2019-20-q1.yaml"
    edit(tiny, first, "helped: {actual: 12}", f"helped: {{actual: 10, {entry('12')}}}")
    assert helped(tiny, "2019-20-q2") == []


def test_a_number_typed_as_a_target_is_withdrawn_where_it_is_withheld_now(tiny: Path) -> None:
    """`Last year less 1`: nothing but the target tells of the 5 helped a year before."""
    edit(tiny, HELPED, "since: 2019-20 Q1", "since: 2018-19 Q1")
    edit(tiny, HELPED, "baseline: true", "targets:\n  2019-20: 6")
    edit(tiny, RESULTS, IN_Q2, "households-helped: {actual: 23}")
    freeze_site(tiny, QUARTER)
    before = tiny / "measures/results/2018-19-q2.yaml"
    before.write_text("quarter: 2018-19 Q2\nresults:\n  households-helped: {actual: 5}\n")
    edit(tiny, HELPED, "about_people: true", PROTECTED.format("threshold: 10"))
    loaded = load_project(tiny)
    assert loaded.project is not None
    assert [one.withdrawn for one in assess(loaded.project, PUBLIC).archive] == [True]
    assert codes(tiny) == []


def test_counts_that_are_rounded_from_now_on_need_no_entry(tiny: Path) -> None:
    """None could be typed: the figures in the files are what they were."""
    edit(tiny, RESULTS, IN_Q2, "households-helped: {actual: 23}")
    freeze_site(tiny, QUARTER)
    next_quarter(tiny)
    edit(tiny, HELPED, "about_people: true", PROTECTED.format("rounding: 5"))
    assert codes(tiny) == []
    assert helped(tiny, "2019-20-q2") == []
    page = tiny / "output/2019-20/q3/changes/index.html"
    assert "Not shown exactly any more, to protect people." in page.read_text(encoding="utf-8")
    edit(tiny, RESULTS, "{actual: 23}", "{actual: 30}")
    assert codes(tiny) == ["unexplained-figure"]


def test_a_share_that_is_rounded_from_now_on_needs_no_entry(tiny: Path) -> None:
    edit(tiny, HELPED, "unit: count", "unit: percent\ndecimals: 1")
    edit(tiny, "measures/results/2019-20-q1.yaml", "{actual: 12}", "{actual: 50%}")
    share = "{actual: 42.3%, numerator: 22, denominator: 52, rate: 3.7}"
    edit(tiny, RESULTS, IN_Q2, f"households-helped: {share}")
    freeze_site(tiny, QUARTER)
    edit(tiny, HELPED, "about_people: true", PROTECTED.format("rounding: 5"))
    assert codes(tiny) == []
    assert helped(tiny, "2019-20-q2") == []
    edit(tiny, RESULTS, "numerator: 22", "numerator: 27")
    assert codes(tiny) == ["unexplained-figure"]
