"""What the site says is plain English, on every page of the sites in this repository.

What authors wrote is theirs and exempt: their texts go through the site with a mark on them
(`reading/authored.py`). The lists of words are files in `reading/`, which an officer can edit.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.assess.report import assess
from site_builder.load.project import load_project
from site_builder.model.chart import BarsChart, ChartSpec, HistoryChart, XmrChart
from site_builder.model.project import Project
from site_builder.render.site import render
from site_builder.render.words.numbers import plural
from tests.render.made import TINY, own_themes, stand_in_chart
from tests.render.reading.authored import CLOSE, OPEN, mark_project, marked
from tests.render.reading.page import read, said
from tests.render.reading.rules import RULES, from_list, listed, too_long, wrong
from tests.showing import PUBLIC

REPOSITORY = Path(__file__).parents[2]
WORDS = REPOSITORY / "site_builder" / "render" / "words"
SITES = {"tiny": TINY, "own": REPOSITORY}


_CODES = frozenset({"percent", "bands"})
"""Literals that are keys of tables and names of columns, not words."""


@cache
def project_of(name: str) -> Project:
    loaded = load_project(SITES[name])
    assert loaded.project is not None, loaded.problems
    return mark_project(loaded.project)


EXEMPT = {
    ("data/index.html", "2019-20 Q2"): "how a quarter is written in the files",
    ("data/index.html", "headline_weight"): "the name of a column",
    ("data/index.html", "'bands'"): "a value of a column",
    ("data/index.html", "<i"): "`part:<id>` is how a value is made",
}
"""Faults that are none, by page and by how they start, each with its reason."""


@cache
def spoken(name: str) -> dict[str, tuple[str, ...]]:
    """Return what a site says by page; what its charts say stands under `charts`."""
    told: list[str] = []

    def draw(spec: ChartSpec) -> str:
        if isinstance(spec, BarsChart | HistoryChart | XmrChart):
            told.extend((spec.title, spec.description))
        return stand_in_chart(spec)

    project = project_of(name)
    terms = {term for term, _ in project.glossary}
    terms.update(band.code for one in project.site.schemes.values() for band in one.bands)
    known = {one.id for one in project.measures} | {one.id for one in project.actions}
    found: dict[str, tuple[str, ...]] = {}
    for file in render(assess(project, PUBLIC), own_themes(), draw):
        if file.path.endswith(".html"):
            page = read(file.content.decode())
            found[file.path] = tuple(_faults(page.blocks, page.explained | terms, known))
    found["charts"] = tuple(_faults(told, terms, known))
    return found


def _faults(blocks: list[str], explained: set[str], known: set[str]) -> Iterator[str]:
    for sentence in said(blocks):
        faults = wrong(sentence, explained, known)
        if faults:
            yield f"{'; '.join(faults)}: {sentence}"


@pytest.mark.parametrize("name", ["tiny", pytest.param("own", marks=pytest.mark.wide)])
def test_every_page_reads_well(name: str) -> None:
    pages = spoken(name)
    assert len(pages) > 30, "a site has many pages"
    faults = {
        fault: path
        for path, found in pages.items()
        for fault in found
        if not any(path == page and fault.startswith(start) for page, start in EXEMPT)
    }
    assert not faults, "\n".join(f"{path}: {fault}" for fault, path in faults.items())


@pytest.mark.wide
def test_what_is_exempt_is_still_found() -> None:
    found = [(path, fault) for path, faults in spoken("own").items() for fault in faults]
    for page, start in EXEMPT:
        assert any(path == page and fault.startswith(start) for path, fault in found), start


def literals(path: Path) -> Iterator[str]:
    """Yield the strings of a module of words, docstrings left out, an f-string's gaps as `{}`."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    silent = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        if isinstance(node, ast.JoinedStr):
            silent.update(id(part) for part in node.values)
            yield "".join(
                str(part.value) if isinstance(part, ast.Constant) else "Name"
                for part in node.values
            )
        elif isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield node.value if id(node) not in silent else ""


PRESCRIBED = "is committed to making its website accessible, in accordance with"
"""Words that the accessibility regulations give, and no site may change."""
MODULES = sorted(WORDS.rglob("*.py"))
_OF_PROSE = (too_long, *(from_list(name) for name in ("officer_speak", "house_words", "british")))


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(WORDS).as_posix())
def test_every_wording_reads_well_though_no_site_here_says_it(path: Path) -> None:
    faults = [
        f"{fault}: {sentence}"
        for text in literals(path)
        if text not in _CODES and PRESCRIBED not in text
        for sentence in said([" ".join(text.split())])
        for rule in _OF_PROSE
        for fault in rule(sentence)
    ]
    assert not faults, "\n".join(faults)


BAD = (
    (" ".join(["word"] * 31), "31 words"),
    ("Work was done in order to help.", "'in order to'"),
    ("The report was Frozen in May.", "'frozen'"),
    ("It moved by two bands.", "'bands'"),
    ("Choose a color.", "'color'"),
    ("There are 1 measures.", "1 measures"),
    ("Of 12 measure, two are red.", "several measure"),
    ("It has 0 action.", "several action"),
    ("Its status is no_update.", "no_update"),
    ("Reported in 2019-20-q2.", "2019-20-q2"),
    ("Reported in 2019-20 Q2.", "2019-20 Q2"),
    ("It was red..", ".."),
    ("It was red , then green.", " , "),
    ("It was red (), then green.", "()"),
    ("The target is None now.", "None"),
    ("Overdue: True", "True"),
    ("{count} are red", "{"),
    ("An ICT plan.", "ICT is not expanded"),
    ("See homes-started for more.", "homes-started"),
)
"""Sentences that are not plain, each with what the check finds."""


@pytest.mark.parametrize(("sentence", "fault"), BAD)
def test_a_bad_sentence_is_found(sentence: str, fault: str) -> None:
    found = wrong(sentence, {"ASB"}, {"homes-started"})
    assert any(fault in one for one in found), found


@pytest.mark.parametrize(
    "sentence",
    [
        "1 measure is on track and 2 actions are overdue.",
        "Q1 measures stand beside those of Q2 2019/20.",
        "None of 3 measures has a rating yet.",
        "Reports of ASB fell by 1.5 points; see the CSV.",
        "0 actions are late.",
    ],
)
def test_a_good_sentence_passes(sentence: str) -> None:
    assert wrong(sentence, {"ASB"}, {"homes-started"}) == []


def test_each_rule_is_shown_to_fail() -> None:
    """No rule is there that no bad sentence above breaks."""
    for rule in RULES:
        assert any(list(rule(sentence)) for sentence, _ in BAD), rule


def test_what_an_author_wrote_is_exempt_and_what_stands_beside_it_is_not() -> None:
    text = marked("Work commenced prior to May.\n\n- in order to help")
    assert text.count(OPEN) == text.count(CLOSE) == 2
    (line, item) = (one for one in text.split("\n") if one)
    assert item.startswith(f"- {OPEN}")
    assert list(said([line])) == []
    (sentence,) = said([f"{line} has 1 measures"])
    assert sentence == "Name has 1 measures"
    assert wrong(sentence) == ["1 measures"]


def test_authors_texts_reach_the_site_with_their_mark() -> None:
    """The check would exempt too much, or too little, if marks were lost on the way."""
    files = render(assess(project_of("tiny"), PUBLIC), own_themes(), stand_in_chart)
    html = next(one.content.decode() for one in files if one.path == "index.html")
    assert html.count(OPEN) == html.count(CLOSE) > 20
    assert "Council homes started" not in " ".join(said(read(html).blocks))


@pytest.mark.parametrize("name", ["officer_speak", "house_words", "british", "acronyms"])
def test_a_list_is_read_whole(name: str) -> None:
    lines = Path(__file__).parent.joinpath("reading", f"{name}.txt").read_text("utf-8").split("\n")
    entries = [line for line in lines if line.strip() and not line.startswith("#")]
    assert len(listed(name)) == len(entries) > 5, "a phrase stands twice"
    assert all(instead for instead in listed(name).values()), "each says what to write instead"


@given(st.integers(min_value=0, max_value=10**7))
def test_counts_and_their_nouns_agree(count: int) -> None:
    for noun, nouns in (("measure", ""), ("measure or action", "measures and actions")):
        text = plural(count, noun, nouns)
        assert wrong(text) == []
        assert text.endswith(noun) is (count == 1)
