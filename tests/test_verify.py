"""The checks of the planned site: each finds what it is for, and a good site passes them all."""

from __future__ import annotations

import random
import string
from collections.abc import Mapping
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.model.output import OutputFile
from site_builder.problems.codes import CATALOGUE
from site_builder.problems.problem import Problem, Severity
from site_builder.verify import verify
from site_builder.verify.page import read_page

HOME = "index.html"
LIST = "measures/index.html"


POLICY = "<meta http-equiv=Content-Security-Policy content=\"default-src 'none'; img-src 'self'\">"


def page(
    body: str,
    *,
    head: str = "<title>Home</title>",
    lang: str = ' lang="en-GB"',
    policy: str = POLICY,
) -> bytes:
    text = f"<!doctype html><html{lang}><head>{policy}{head}</head><body><main>"
    return f"{text}<h1 id=top-of>x</h1>{body}</main></body></html>".encode()


def site(body: str = "", others: Mapping[str, bytes] | None = None) -> tuple[OutputFile, ...]:
    """A home page with that body, and a page and a file for it to link to."""
    return (
        OutputFile(HOME, page(body)),
        OutputFile(LIST, page('<h2 id="all">All</h2><p id="caf%C3%A9">c</p>')),
        OutputFile("data/results.csv", b"measure\r\n"),
        *(OutputFile(path, content) for path, content in (others or {}).items()),
    )


def found(files: tuple[OutputFile, ...]) -> list[tuple[str, str]]:
    return [(problem.code, problem.place.path) for problem in verify(files)]


@pytest.mark.parametrize(
    "body",
    [
        '<a href="measures/index.html">list</a>',
        '<a href="measures/index.html#all">part</a>',
        '<a href="./measures/../measures/index.html?x=1#all">winding</a>',
        '<a href="data/results.csv#row=2">a part of another kind of file</a>',
        '<a href="#top-of">up</a><a href="#">top</a><a href="#top">top</a><a href="">here</a>',
        '<a href="https://www.gov.uk/">out</a><a href="mailto:a@example.org">write</a>',
        '<img src="data/results.csv" alt="words">',
        '<img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" alt="" aria-hidden="true">',
        '<svg role="img" aria-label="a chart"></svg><svg aria-hidden="true"></svg>',
        '<svg role="img" aria-labelledby="t d"><title id="t">T</title><desc id="d">D</desc></svg>',
        '<script type="application/ld+json">{"a": "\\u003cimg src=x\\u003e"}</script>',
        '<meta http-equiv="refresh" content="0; url=measures/index.html">',
        '<!-- <a href="nowhere.html"> --><textarea><a href="nowhere.html"></textarea>',
        "<p>one < two, and style= onclick= as words</p>",
        '<p data-onclick="x" title="style=">harmless</p>',
    ],
)
def test_what_is_right_is_no_problem(body: str) -> None:
    assert verify(site(body)) == ()


@pytest.mark.parametrize(
    ("body", "code"),
    [
        ('<a href="measure/index.html">x</a>', "dead-link"),
        ('<a href="Measures/index.html">x</a>', "dead-link"),
        ('<a href="measures/">a folder does not open from disk</a>', "dead-link"),
        ('<a href="/measures/index.html">x</a>', "dead-link"),
        ('<a href="../index.html">above the site</a>', "dead-link"),
        ('<form action="search/index.html"></form>', "dead-link"),
        ('<a href="//[bad">x</a>', "dead-link"),
        ('<link rel="stylesheet" href="static/none.css">', "dead-link"),
        ('<img src="none.png" alt="words">', "dead-link"),
        (
            '<img src="data/results.csv" srcset="data/results.csv 1x, b.png 2x" alt="w">',
            "dead-link",
        ),
        ('<a href="#nowhere">x</a>', "dead-anchor"),
        ('<a href="measures/index.html#nowhere">x</a>', "dead-anchor"),
        ('<a href="http://www.gov.uk/">x</a>', "bad-link"),
        ('<a href="//example.org/">x</a>', "bad-link"),
        ('<a href="javascript:alert(1)">x</a>', "bad-link"),
        ('<a href="JavaScript&#58;alert(1)">x</a>', "bad-link"),
        ('<a href="data:text/html,x">x</a>', "bad-link"),
        ('<a href="file:///etc/passwd">x</a>', "bad-link"),
        ('<script src="https://cdn.example/x.js" defer></script>', "third-party"),
        ('<img src="//tracker.example/p.gif" alt="words">', "third-party"),
        ('<link rel="preload stylesheet" href="https://fonts.example/f.css">', "third-party"),
        ('<iframe src="https://video.example/1"></iframe>', "third-party"),
        ('<svg aria-hidden="true"><use href="https://x.example/i.svg#a"/></svg>', "third-party"),
        ('<i id="a"></i><i id="a"></i>', "duplicate-anchor"),
        ('<img src="data/results.csv">', "image-without-text"),
        ('<img src="data/results.csv" alt=" ">', "image-without-text"),
        ("<svg></svg>", "image-without-text"),
        ('<svg aria-label="words but no role"></svg>', "image-without-text"),
        ('<svg role="img"></svg>', "image-without-text"),
        ('<svg role="img" aria-labelledby="gone"></svg>', "image-without-text"),
        ('<p style="color:red">x</p>', "inline-code"),
        ("<p style=color:red>x</p>", "inline-code"),
        ("<STYLE>p {}</STYLE>", "inline-code"),
        ("<script>alert(1)</script>", "inline-code"),
        ('<script type="module">alert(1)</script>', "inline-code"),
        ('<p OnClick="x()">x</p>', "inline-code"),
        ('<script type="application/json">{}</script>', "inline-code"),
        ('<script type="application/ld+json">{"a": 1,}</script>', "inline-code"),
        ('<script type="application/ld+json"></script>', "inline-code"),
        ('<script type="application/ld+json">{"a": "<!--"}</script>', "inline-code"),
        ('<script type="application/ld+json">{"a": "&lt;"}</script>', "inline-code"),
        ('<script type="application/ld+json">{"a": "\u2028"}</script>', "inline-code"),
        ('<script type="application/ld+json">alert(1)</script>', "inline-code"),
        ('<meta http-equiv="refresh" content="0; url=gone.html">', "dead-link"),
        ('<meta http-equiv="Refresh" content="0; url=https://x.example/">', "third-party"),
        ("<h1>a second</h1>", "page-without-title"),
    ],
)
def test_what_is_wrong_is_found_on_its_page(body: str, code: str) -> None:
    assert found(site(body)) == [(code, HOME)]


def test_what_is_wrong_in_a_style_sheet_is_found() -> None:
    for rule in (b'@import "https://x.example/a.css";', b"p{background:url( //x.example/a.png )}"):
        assert found(site(others={"static/a.css": rule})) == [("third-party", "static/a.css")]
    assert (
        found(site(others={"static/a.css": b"p{background:url(data:image/gif;base64,R0)}"})) == []
    )


@pytest.mark.parametrize(
    ("content", "codes"),
    [
        (page("", head=""), ["page-without-title"]),
        (page("", head="<title> </title>"), ["page-without-title"]),
        (page("<svg aria-hidden=true><title>no</title></svg>", head=""), ["page-without-title"]),
        (page("").replace(b"h1", b"h2"), ["page-without-title"]),
        (page("", lang=""), ["page-without-language"]),
        (page("", lang=' lang=""'), ["page-without-language"]),
        (
            b"",
            [
                "page-without-title",
                "page-without-title",
                "page-without-language",
                "page-without-policy",
                "page-without-landmarks",
            ],
        ),
    ],
)
def test_a_page_says_what_it_is(content: bytes, codes: list[str]) -> None:
    assert [problem.code for problem in verify((OutputFile(HOME, content),))] == codes


@pytest.mark.parametrize(
    "path",
    [
        "/etc/passwd", "../escape.html", "a/../../b.txt", "a//b.txt", "./a.txt", "", "a/",
        "a\\b.txt", "con", "measures/NUL.txt", "com1/data.csv", "a?.txt", "a:b.txt", "tab\t.txt",
        "dot.", "blank ", ".ragstone", ".ragstone/x.txt", "INDEX.html", "measures/INDEX.HTML",
        "data/results.csv/more.txt", "x" * 201,
    ],
)  # fmt: skip
def test_a_path_that_is_not_safe_everywhere_is_found(path: str) -> None:
    content = page("") if path.lower().endswith(".html") else b""
    assert ("unsafe-path", path) in found(site(others={path: content}))


def test_safe_paths_are_no_problem() -> None:
    paths = (".nojekyll", "_headers", "static/app.3f2a.js", "console/index.txt", "a/con-tact.txt")
    assert found(site(others=dict.fromkeys(paths, b""))) == []


def test_two_files_with_one_path_are_found() -> None:
    twice = (OutputFile("a.txt", b"1"), OutputFile("a.txt", b"2"))
    assert found((*site(), *twice)) == [("unsafe-path", "a.txt")]


@pytest.mark.parametrize(
    ("path", "kilobytes", "heavy"),
    [
        ("big.css", 11, False),
        ("big.css", 13, True),
        ("big.js", 5, False),
        ("big.js", 7, True),
        ("big.csv", 500, False),
    ],
)
def test_budgets_are_for_compressed_sizes(path: str, kilobytes: int, *, heavy: bool) -> None:
    noise = random.Random(1).randbytes(kilobytes * 1024)
    problems = verify(site(others={path: noise}))
    assert [problem.code for problem in problems] == ["page-too-heavy"] * heavy
    assert all(problem.severity is Severity.WARNING for problem in problems)


def test_a_measures_page_has_a_budget_of_its_own() -> None:
    words = "".join(random.Random(1).choices(string.ascii_letters, k=30_000))
    words = f"<h2>more</h2>{words}"
    assert found(site(others={"about/index.html": page(words)})) == []
    heavy = site(others={"measures/homes/index.html": page(words)})
    assert found(heavy) == [("page-too-heavy", "measures/homes/index.html")]


def test_much_of_the_same_is_light() -> None:
    assert found(site(others={"big.html": page("<p>again</p>" * 50_000)})) == []


def test_the_same_mistake_on_many_pages_is_told_once() -> None:
    footer = '<a href="https://ok.example/">x</a><a href="http://old.example/">y</a>'
    pages = {f"{name}.html": page(footer) for name in "abc"}
    (problem,) = verify(site(others=pages))
    assert problem.place.path == "a.html"
    assert problem.message.endswith("(and on 2 other pages)")


def test_the_page_for_what_is_missing_may_link_from_the_path_of_the_site() -> None:
    link = '<a href="/council/measures/index.html">list</a>'
    assert found(site(others={"404.html": page(link)})) == []
    assert found(site(link)) == [("dead-link", HOME)]
    home = '<a href="/council/index.html">home</a>'
    gone = f'{home}{link}<a href="/council/gone/index.html">gone</a>'
    assert found(site(others={"404.html": page(gone)})) == [("dead-link", "404.html")]


def test_every_problem_has_an_entry_in_the_manual() -> None:
    wrong = site(
        '<a href="x"><a href="#x"><img src=//x><svg style=x><b id=q><b id=q><a href="x:y">'
    )
    problems: tuple[Problem, ...] = verify((*wrong, OutputFile("a/../b", b"")))
    assert {problem.code for problem in problems} <= CATALOGUE.keys()
    assert len({problem.code for problem in problems}) == 8


class Reference(HTMLParser):
    """The standard library's parser, asked for what `read_page` keeps."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.seen: list[tuple[str, dict[str, str]]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        first: dict[str, str] = {}
        for name, value in attrs:
            first.setdefault(name, value or "")
        self.seen.append((tag, first))


NAMES = st.sampled_from(["a", "p", "img", "svg", "td", "h1", "i"])
ATTRIBUTES = st.sampled_from(["href", "id", "class", "alt", "HREF", "data-x", "hidden"])
VALUES = st.text(st.sampled_from("abc/#&;?= .'>-é"), max_size=8)
TAGS = st.builds(
    lambda name, pairs, end: f"<{name}{''.join(pairs)}{end}>",
    NAMES,
    st.lists(st.builds(lambda name, value: f' {name}="{value}"', ATTRIBUTES, VALUES), max_size=3),
    st.sampled_from(["", " ", "/", " /"]),
)
PIECES = st.one_of(
    TAGS,
    st.builds(lambda name: f"</{name}>", NAMES),
    st.sampled_from(["words", "a &amp; b", " 1 < 2 ", "<!-- <a href='x'> -->", "<br>"]),
    st.just('<script src="x">"<a href=\'y\'>" < 3</script>'),
)


@given(st.lists(PIECES, max_size=12))
def test_pages_are_read_as_the_standard_library_reads_them(pieces: list[str]) -> None:
    text = "".join(pieces)
    reference = Reference()
    reference.feed(text)
    reference.close()
    ours = [
        (element.name, element.attributes)
        for element in read_page(HOME, text.encode()).elements
        if element.attributes
    ]
    assert ours == [(name, attributes) for name, attributes in reference.seen if attributes]


@pytest.mark.parametrize("broken", ['<a "', "<a ", '<a "<a>"', "<a '", "<!--", "<a =", '<a b="'])
def test_a_large_broken_page_is_read_to_its_end(broken: str) -> None:
    """Were each start looked for to the end of the page, this would take minutes."""
    text = f"<p id=first>{broken * 50_000}'><i>"
    assert read_page(HOME, text.encode()).elements[0].name == "p"


def test_after_a_quotation_mark_that_is_never_closed_tags_are_still_seen() -> None:
    read = read_page(HOME, b"<p id=a><a title='x><b>c</b><script>alert(1)</script><i id=z>")
    assert [one.name for one in read.elements] == ["p", "a", "script", "i"]
