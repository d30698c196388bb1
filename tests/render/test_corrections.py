"""Changes of published figures: the log, the banner, the measure's page, the archive, the notes."""

from __future__ import annotations

import csv
import html
import io
import json
import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from site_builder.assess.report import assess
from site_builder.model.assessment import Flag
from site_builder.model.band import Band
from site_builder.model.corrections import Correction, Value
from site_builder.model.edition import Edition
from site_builder.model.fields import Withheld
from site_builder.model.measure import Measure
from site_builder.model.output import OutputFile
from site_builder.model.project import Project
from site_builder.model.report import Report
from site_builder.model.result import RevisionKind
from site_builder.render.narrative import Narrator
from site_builder.render.pages.archive import archive
from site_builder.render.pages.corrections import corrections
from site_builder.render.pages.measure_revisions import figure_changes
from site_builder.render.pieces.corrections import MOST_IN_BANNER, banner
from site_builder.render.pieces.marks import notes_of
from site_builder.render.urls import here
from site_builder.render.views.corrections import CorrectionsPage
from site_builder.render.views.reference import ArchivePage
from site_builder.render.words.corrections import told
from site_builder.render.words.states import MARKERS
from site_builder.verify import verify
from tests.assess.builders import Fields, Results, measure, narrative, project, q
from tests.render.made import NOW, context, rendered, tiny_project
from tests.showing import PUBLIC

BEFORE, WITHHELD = "2019-20 Q1", Withheld.CONFIDENTIAL
HERE = here("2019-20/q2/index.html")


def change(
    was: str, when: str = "2020-02-01", kind: str = "correction", **more: str
) -> dict[str, str]:
    return {"from": was, "date": when, "kind": kind, "reason": "a branch was counted twice", **more}


def issues(**fields: object) -> Measure:
    usual = {"title": "Book issues", "targets": {"2019-20": "219100"}, "decimals": 0}
    return measure("book-issues", **{**usual, **fields})


def made(*measures: Measure, results: Results, reports: tuple[str, ...] = (BEFORE, NOW)) -> Project:
    """Return a project of the small council's site with a report for each quarter."""
    told_of = tuple(narrative(quarter) for quarter in reports)
    return project(*measures, results=results, reports=told_of, of=tiny_project().site)


def report_with(*entries: dict[str, str], actual: str = "219200", **fields: object) -> Report:
    result: Fields = {"actual": actual, "revised": list(entries)}
    return assess(made(issues(**fields), results={NOW: {"book-issues": result}}), PUBLIC)


def log_of(report: Report) -> CorrectionsPage:
    index = context(report)
    (page,) = corrections(index, Narrator(index))
    assert isinstance(page.view, CorrectionsPage)
    return page.view


def band(code: str) -> Band:
    found = tiny_project().site.schemes["five-level"].band(code)
    assert found is not None
    return found


def step(old: Value, new: Value, **more: object) -> Correction:
    usual: dict[str, object] = {
        "kind": RevisionKind.CORRECTION,
        "date": date(2020, 2, 1),
        "reason": "Miscounted.",
    }
    return Correction(
        issues(decimals=1),
        q(NOW),
        old=old,
        new=new,
        **{**usual, **more},  # type: ignore[arg-type]  # fields by name
    )


AMBER, GREEN = {"old_status": band("A")}, {"new_status": band("LG")}


@pytest.mark.parametrize(
    ("one", "words"),
    [
        (step(Decimal(12), Decimal(14)), "was 12.0, is now 14.0"),
        (step(Decimal("12.25"), Decimal(14)), "was 12.25, is now 14.00"),
        (step(Decimal(12), Decimal(14), step=1, steps=2), "was 12.0, became 14.0"),
        (step(Decimal(12), None), "was 12.0 and has been withdrawn"),
        (step(WITHHELD, Decimal(14)), "was [c] (withheld), is now 14.0"),
        (step(WITHHELD, WITHHELD), "changed; its values are [c] (withheld)"),
        (
            step(Decimal(12), Decimal(14), **AMBER, **GREEN, frozen=True),
            (
                "was 12.0, is now 14.0 (the status was Amber when first published and is now Low "
                "Green)"
            ),
        ),
        (
            step(Decimal(12), Decimal(14), **AMBER, **GREEN, frozen=True, step=2, steps=3),
            (
                "was 12.0, became 14.0 (the status was Amber in the published report and became "
                "Low Green)"
            ),
        ),
        (
            step(
                Decimal(12),
                Decimal(14),
                **AMBER,
                **GREEN,
                frozen=True,
                old_target="20",
                new_target="14",
            ),
            (
                "was 12.0, is now 14.0 (the status was Amber when first published, against a target"
                " of 20.0, and is now Low Green, against a target that was also changed, to 14.0)"
            ),
        ),
        (
            step(Decimal(12), Decimal(14), **AMBER, **GREEN),
            "was 12.0, is now 14.0 (the earlier figure would be Amber; the status is Low Green)",
        ),
        (
            step(Decimal(12), Decimal(14), old_status=band("A"), new_status=band("A"), frozen=True),
            "was 12.0, is now 14.0",
        ),
    ],
)
def test_a_change_is_told_in_words(one: Correction, words: str) -> None:
    assert told(one) == words


@pytest.mark.parametrize(
    ("entries", "answer"),
    [
        ((), "No published figure has been corrected."),
        (
            (change("219000"),),
            "One figure has been corrected since it was published, on 1 February 2020.",
        ),
        (
            (change("218000"), change("219000", "2020-03-01")),
            "One figure has been corrected since it was published, the last on 1 March 2020.",
        ),
        (
            (change("219000", kind="revision"),),
            (
                "No published figure has been corrected. One has been revised as better data came"
                " in, on 1 February 2020."
            ),
        ),
    ],
)
def test_the_log_opens_with_its_answer(entries: tuple[dict[str, str], ...], answer: str) -> None:
    assert log_of(report_with(*entries)).answer == answer


def test_two_figures_are_counted_in_words() -> None:
    results = {
        BEFORE: {"book-issues": {"actual": "2", "revised": [change("1")]}},
        NOW: {"book-issues": {"actual": "4", "revised": [change("3", "2020-03-01")]}},
    }
    view = log_of(assess(made(issues(), results=results), PUBLIC))
    assert view.answer == (
        "Two figures have been corrected since they were published, the last on 1 March 2020."
    )
    assert [row.when for row in view.groups[0].rows] == ["1 March 2020", "1 February 2020"]


def test_the_log_says_what_was_why_who_and_where_to_read_more() -> None:
    corrected, revised = log_of(report_with(change("219000", approved="Head of Libraries"))).groups
    (row,) = corrected.rows
    assert (row.kind, row.change) == ("Correction", "Was 219,000, is now 219,200.")
    assert row.status_sentence == "The earlier figure would be Amber; the status is Low Green."
    assert (row.reason, row.approved) == (
        "A branch was counted twice.",
        "Approved by Head of Libraries.",
    )
    assert row.measure.href == "../measures/book-issues/index.html#revised-2019-20-q2"
    assert row.quarter.href == "../2019-20/q2/clean/index.html#measure-book-issues"
    assert row.anchor == "book-issues-2019-20-q2-1"
    assert (revised.rows, revised.none) == ((), "No published figure has been revised.")


def test_a_quarter_without_a_report_is_named_and_not_linked() -> None:
    results: Results = {
        BEFORE: {"book-issues": {"actual": "2", "revised": [change("1")]}},
        NOW: {"book-issues": {"actual": "4"}},
    }
    view = log_of(assess(made(issues(), results=results, reports=(NOW,)), PUBLIC))
    (row,) = view.groups[0].rows
    assert (row.quarter.text, row.quarter.href) == ("Q1 2019/20", "")


def test_a_report_says_at_its_top_what_was_corrected_since() -> None:
    report = report_with(change("219000"))
    first, last = report.reports
    assert banner(context(report), HERE, first.assessments, first.summary) is None
    shown = banner(context(report), HERE, last.assessments, last.summary)
    assert shown is not None
    (line,) = shown.corrections
    assert f"{line.done}: {line.measure.text} {line.told} ({line.status})." == (
        "Corrected on 1 February 2020: Book issues was 219,000, is now 219,200"
        " (the earlier figure would be Amber; the status is Low Green)."
    )
    assert (shown.more, shown.revisions, shown.revised) == (None, "", None)


def test_a_revision_has_a_quieter_note() -> None:
    report = report_with(change("219000", kind="revision"))
    shown = banner(
        context(report), HERE, report.latest.assessments, report.latest.chapters[0].summary
    )
    assert shown is not None
    assert shown.corrections == ()
    assert shown.revisions == "One figure of this chapter has been revised since it was published."
    assert shown.revised is not None
    assert shown.revised.href == "../../corrections/index.html#revisions"


def test_a_long_list_of_corrections_goes_on_in_the_log() -> None:
    names = [f"bins-{number}" for number in range(MOST_IN_BANNER + 3)]
    given: Mapping[str, Fields] = {
        name: {"actual": "2", "revised": [change("1")]} for name in names
    }
    report = assess(made(*map(measure, names), results={NOW: given}), PUBLIC)
    shown = banner(context(report), HERE, report.latest.assessments, report.latest.summary)
    assert shown is not None
    assert len(shown.corrections) == MOST_IN_BANNER
    assert shown.more is not None
    assert shown.more.text == "And 3 more: see the log"


@pytest.mark.parametrize(
    ("published", "words"),
    [
        ("amber", "The overall status was Amber when first published and is Green now."),
        ("green", ""),
        (None, ""),
    ],
)
def test_the_banner_says_how_the_overall_status_moved(published: str | None, words: str) -> None:
    counts = {"measures": 1, "rated": 1, "overall": published}
    edition = Edition.model_validate(
        {
            "quarter": NOW,
            "as_at": "2020-01-01",
            "published": "2020-02-01",
            "plan": "Plan",
            "counts": {"plan": counts},
        }
    )
    result: Fields = {"actual": "219200", "revised": [change("219000")]}
    frozen = replace(made(issues(), results={NOW: {"book-issues": result}}), editions=(edition,))
    report = assess(frozen, PUBLIC)
    shown = banner(context(report), HERE, report.latest.assessments, report.latest.summary)
    assert shown is not None
    assert shown.overall == words
    chapter = report.latest.chapters[0].summary
    own = banner(context(report), HERE, report.latest.assessments, chapter)
    assert own is not None
    assert own.overall == "", "the edition says nothing of the chapter"


def test_the_archive_says_which_report_was_corrected() -> None:
    index = context(report_with(change("219000")))
    (page,) = archive(index, Narrator(index))
    assert isinstance(page.view, ArchivePage)
    notes = [row.report.note for row in page.view.reports]
    assert notes == ["Corrected on 1 February 2020", ""]


def test_a_measures_page_has_every_value_oldest_first() -> None:
    report = report_with(change("219000", "2020-03-01"), change("218000", kind="revision"))
    shown = figure_changes(
        context(report), here("measures/book-issues/index.html"), report.measures[0]
    )
    assert shown is not None
    (figure,) = shown.figures
    assert (figure.quarter.text, figure.anchor) == ("Q2 2019/20", "revised-2019-20-q2")
    assert figure.first == "First published as 218,000."
    assert [f"{one.done}: {one.told}" for one in figure.changes] == [
        "Revised on 1 February 2020: was 218,000, became 219,000",
        "Corrected on 1 March 2020: was 219,000, is now 219,200",
    ]


def test_a_measure_without_changes_has_no_such_section() -> None:
    report = report_with()
    assert figure_changes(context(report), HERE, report.measures[0]) is None


def test_a_withheld_value_is_nowhere_but_as_its_mark() -> None:
    """Withheld today: the values before are not shown either. Withheld then: the mark stands."""
    results = {
        BEFORE: {"book-issues": {"actual": "[c]", "revised": [change("31337"), change("41414")]}},
        NOW: {"book-issues": {"actual": "219200", "revised": [change("[c]")]}},
    }
    files = rendered(assess(made(issues(), results=results), PUBLIC))
    for path, content in files.items():
        for number in (b"31337", b"31,337", b"41414", b"41,414"):
            assert number not in content, path
    page = files["measures/book-issues/index.html"].decode()
    assert "First published as [c] (withheld)." in page
    assert "was [c] (withheld), is now 219,200" in page
    assert "changed; its values are [c] (withheld)" in page
    assert verify_all(files) == []


def test_the_table_of_the_log_has_each_change() -> None:
    entries = change("218000", kind="revision"), change("219000", "2020-03-01", approved="Cabinet")
    files = rendered(report_with(*entries))
    rows = list(csv.DictReader(io.StringIO(files["data/corrections.csv"].decode())))
    assert [(row["date"], row["kind"], row["old"], row["new"], row["step"]) for row in rows] == [
        ("2020-03-01", "correction", "219000", "219200", "2"),
        ("2020-02-01", "revision", "218000", "219000", "1"),
    ]
    assert (rows[0]["old_status"], rows[0]["new_status"]) == ("A", "LG")
    assert (rows[0]["old_status_from"], rows[0]["approved"]) == ("rule", "Cabinet")
    everything = json.loads(files["data/ragstone.json"])
    own = json.loads(files["measures/book-issues/data.json"])
    assert [row["old"] for row in everything["corrections"]] == [219000, 218000]
    assert own["corrections"] == everything["corrections"]
    assert [row["flags"] for row in own["results"]] == ["", "[r]"]


def test_withheld_values_and_withdrawn_figures_have_marks_in_the_table() -> None:
    files = rendered(
        assess(
            made(
                issues(),
                results={
                    BEFORE: {"book-issues": {"actual": "[c]", "revised": [change("31337")]}},
                    NOW: {"book-issues": {"no_figure": "awaited", "revised": [change("7")]}},
                },
            ),
            PUBLIC,
        )
    )
    rows = csv.DictReader(io.StringIO(files["data/corrections.csv"].decode()))
    assert [(row["old"], row["new"]) for row in rows] == [("7", "[x]"), ("[c]", "[c]")]


HOSTILE = "</p><script>alert(1)</script>{{ 7*7 }} & ]]> \"quoted\" 'too'"


def test_words_about_a_change_are_text_and_nothing_else() -> None:
    entry = {**change("219000", approved=HOSTILE), "reason": HOSTILE}
    files = rendered(report_with(entry, {**entry, "kind": "revision"}))
    for path, content in files.items():
        if path.endswith((".html", ".xml", ".svg")):
            assert b"<script>alert" not in content, path
    assert html.escape(HOSTILE, quote=False)[:30] in files["corrections/index.html"].decode()
    assert "{{ 7*7 }}" in files["corrections/index.html"].decode()
    assert verify_all(files) == []


def verify_all(files: dict[str, bytes]) -> list[str]:
    return [one.message for one in verify([OutputFile(*file) for file in files.items()])]


def test_each_mark_is_explained_once_where_it_stands() -> None:
    revised, provisional = ((mark, dict(MARKERS)[mark]) for mark in ("[r]", "[p]"))
    notes = notes_of(HERE, [revised, provisional, revised])
    assert [(note.mark, note.href) for note in notes] == [
        ("[p]", "../../key/index.html#marks"),
        ("[r]", "../../corrections/index.html"),
    ]
    assert notes[1].meaning == dict(MARKERS)["[r]"]
    (own,) = notes_of(HERE, [revised], "#revisions")
    assert own.href == "#revisions"
    assert notes_of(HERE, []) == ()


def test_every_page_that_shows_a_mark_says_what_it_means() -> None:
    """With the site's own theme, so that no page is left out."""
    result = {"actual": "219200", "provisional": "yes", "revised": [change("219000")]}
    report = assess(made(issues(headline=True), results={NOW: {"book-issues": result}}), PUBLIC)
    assert report.latest.assessments[0].flags == (Flag.PROVISIONAL, Flag.REVISED)
    files = rendered(report, own_theme=True)
    shown = []
    for path, content in files.items():
        text = content.decode() if path.endswith("index.html") else ""
        for mark, meaning in (("[r]", "Corrected: "), ("[p]", "Provisional: ")):
            if re.search(rf'class="mark-of-figure"[^>]*>{re.escape(mark)}', text):
                shown.append(path)
                words = rf"{re.escape(mark)}(?:</a>)? {meaning}"  # a card has no key to lead to
                assert re.search(words, text), path
    assert sorted(set(shown)) == [
        "2019-20/index.html",
        "2019-20/q2/changes/index.html",
        "2019-20/q2/clean/index.html",
        "index.html",
        "measures/book-issues/card/index.html",
        "measures/book-issues/index.html",
        "measures/index.html",
    ]
    assert len(shown) == 2 * len(set(shown)) - 1, "changes tell what was revised alone"
