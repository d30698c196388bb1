"""The page of changes and `ragstone diff`: what a reader is told of two reports, and what not.

After a change that is meant, write the expected words anew with
`python -m tests.render.test_ledger`, and read the difference before you commit it.
"""

from __future__ import annotations

import re
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from site_builder.build import check, what_changed
from site_builder.model.ledger import Because, Changed, Difference, Explanation, Ledger
from site_builder.model.report import Report
from site_builder.outcome import Outcome
from site_builder.render.diff import FORMS, diff
from site_builder.render.diff_markdown import escaped
from site_builder.render.markdown import Markdown
from tests.assess.builders import q
from tests.render import two_reports
from tests.render.made import CASES, tiny_with
from tests.showing import EDITOR

OLD, NEW = q("2019-20 Q1"), q("2019-20 Q2")
PAGE = "2019-20/q2/changes/index.html"
EXPECTED = {"text": CASES / "diff.txt", "markdown": CASES / "diff.md"}
_TAG = re.compile(r"<[^>]+>")


def checked(folder: Path, *, frozen: bool = True) -> Outcome:
    made = two_reports.write(folder / "council", frozen=frozen)
    outcome = check(made, EDITOR, tell=lambda _stage: None)
    assert outcome.report is not None, outcome.problems
    return outcome


@pytest.fixture(scope="module")
def council(tmp_path_factory: pytest.TempPathFactory) -> Outcome:
    return checked(tmp_path_factory.mktemp("frozen"))


def report_of(outcome: Outcome) -> Report:
    assert outcome.report is not None
    return outcome.report


def page(outcome: Outcome, path: str) -> str:
    return next(one.content.decode() for one in outcome.files if one.path == path)


def words(html: str) -> str:
    return " ".join(_TAG.sub(" ", html).split())


def test_the_page_opens_with_its_answer_and_each_number_leads_to_its_list(council: Outcome) -> None:
    html = page(council, PAGE)
    answer = html[html.index('<p class="answer">') : html.index('<dl class="dates">')]
    said = words(answer).replace(" ,", ",")
    assert said.startswith(
        "Since Q1 2019/20, 3 ratings got worse, 1 rating got better and 2 overall"
    )
    assert said.endswith("nothing else changed.")
    links = re.findall(r'<a href="#([a-z-]+)">(\d+) [a-z ]+</a>', answer)
    assert links
    for anchor, count in links:
        start = html.index(f'<h2 id="{anchor}">')
        table = html[start : html.index("</table>", start)]
        assert table.count('<th scope="row"') == int(count)


@pytest.mark.parametrize(
    "said",
    [
        "3 steps worse . The target was 27 then and is 42 now; the figure is still 27.",
        "The rule gives Low Red; published as Amber because",
        "It is rated by another scheme, Three colours instead of Five-level scheme",
        "50.0% 52.0% Garden waste is collected again. Approved by Cabinet, 12 September 2019",
        "Corrected: One lorry was missed. Approved by Head of Waste, 1 October 2019",
        "Empty homes brought back into use Empty homes let again In plain words.",
        "Volunteers count them now. Last reported for Q1 2019/20. Replaced by",
        "has no measure 3. That number belonged to Litter picks held (ended in Q1 2019/20).",
        "Not due this quarter: Tenants satisfied with their home . It keeps its latest known",
        "Nothing changed in: rating schemes.",
        "the exact copy of the report for Q1 2019/20 that was kept when it was published.",
    ],
)
def test_a_reader_is_told(council: Outcome, said: str) -> None:
    assert said in words(page(council, PAGE))


def test_an_earlier_report_that_was_not_frozen_is_said_to_be(tmp_path: Path) -> None:
    said = words(page(checked(tmp_path, frozen=False), PAGE))
    assert "No exact copy of the earlier report was kept, so this list may miss some" in said
    assert "nothing else changed" not in said
    assert "Garden waste is collected again." in said
    assert "Corrected: One lorry was missed." in said


def test_home_and_the_report_lead_to_the_page_and_the_first_report_has_none(
    council: Outcome,
) -> None:
    paths = {one.path for one in council.files}
    assert PAGE in paths
    assert "2019-20/q1/changes/index.html" not in paths
    assert 'href="./2019-20/q2/changes/index.html"' in page(council, "index.html")
    assert "changes/index.html" in page(council, "2019-20/q2/index.html")
    assert "changes/index.html" not in page(council, "2019-20/q1/index.html")


def test_the_download_has_a_row_for_each_difference(council: Outcome) -> None:
    lines = page(council, "data/changes.csv").splitlines()
    first, second = report_of(council).reports
    assert second.ledger is not None
    assert first.altered is not None
    assert first.supplied is not None
    since = (*first.altered.differences, *first.supplied.differences)
    assert len(lines) == 1 + len(since) + len(second.ledger.differences)
    assert lines[1 + len(since)] == (
        "2019-20 Q2,2019-20 Q1,yes,figure,recycling-rate,Household waste recycled and composted,"
        "2019-20 Q1,,47.2,47.6,,,,correction,One lorry was missed.,Head of Waste,2019-10-01"
    )


def test_a_site_with_one_report_has_no_page_and_no_download() -> None:
    assert all(one.ledger is None for one in tiny_with().reports)


@pytest.mark.parametrize("form", FORMS)
def test_a_pull_request_is_told_the_same(council: Outcome, form: str) -> None:
    told = what_changed(report_of(council), OLD, NEW, form)
    assert told == EXPECTED[form].read_text(encoding="utf-8")


def test_text_fits_a_terminal(council: Outcome) -> None:
    told = what_changed(report_of(council), OLD, NEW, "text")
    assert max(len(line) for line in told.splitlines()) <= 80


HOSTILE = (
    "<script>alert(1)</script> [click](https://evil.example) ![x](https://evil.example/x.png) "
    "@somebody #12 GH-7 https://evil.example www.evil.example a|b `code` *b* _i_ ~~s~~ &lt; $x$ "
    "<https://evil.example> a@evil.example"
)


def hostile(kind: Changed) -> Ledger:
    told = Explanation(Because.CHANGE, HOSTILE, HOSTILE)
    one = Difference(kind, "homes-started", HOSTILE, HOSTILE + " new", NEW, explanation=told)
    return Ledger(OLD, NEW, (one,), frozen=True)


@pytest.mark.parametrize("kind", [Changed.TITLE, Changed.TARGET, Changed.DEFINITION])
def test_what_contributors_typed_is_no_more_than_words_on_github(kind: Changed) -> None:
    told = diff(tiny_with(), hostile(kind), "markdown")
    shown = Markdown().render(told, lambda _name: None, pages={}).html
    for element in ("<a ", "<code", "<em", "<strong", "<s>", "<script"):
        assert element not in shown
    assert shown.count("<table>") == 1
    assert re.search(r"[@#]\w|GH-\d|://|www\.", told.replace("&#36;", "")) is None


@pytest.mark.parametrize("text", ["- a", "+ a", "1. a", "1) a", "# a", "> a", "= a", "* a"])
def test_words_start_no_list_and_no_heading(text: str) -> None:
    shown = Markdown().render(escaped(text), lambda _name: None, pages={}).html
    assert shown == f"<p>{text.replace('>', '&gt;')}</p>"


def main() -> None:
    """Write the expected words anew."""
    with TemporaryDirectory() as folder:
        report = report_of(checked(Path(folder)))
    for form, path in EXPECTED.items():
        path.write_text(what_changed(report, OLD, NEW, form), encoding="utf-8")


if __name__ == "__main__":
    main()
