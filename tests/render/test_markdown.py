"""Markdown becomes safe HTML: nothing runs, nothing leads out by a way that is not allowed."""

from __future__ import annotations

import re
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.render.markdown import Markdown, Rendered, Resolved
from site_builder.render.markup import link, sentence
from site_builder.render.urls import here

READER = Markdown()
PAGES = {"about": "about/index.html"}
DEEP = here("2019-20/q2/homes/index.html")
HOSTILE = '<script>alert("1")</script>'


def resolve(reference: str) -> Resolved | None:
    if reference == "homes":
        return Resolved("Homes & flats", "measures/homes/index.html", " (High Red)")
    if reference == "hostile":
        return Resolved(HOSTILE, '"><b>', "]]")
    return Resolved("27") if reference == "homes.actual" else None


def read(text: str, **options: object) -> Rendered:
    return READER.render(text, resolve, pages=PAGES, **options)  # type: ignore[arg-type]  # by name


def html(text: str, **options: object) -> str:
    return str(read(text, **options).at(DEEP))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Go [[homes]]",
            (
                '<p>Go <a href="../../../measures/homes/index.html">Homes &amp; flats</a>'
                " (High Red)</p>"
            ),
        ),
        ("[[homes.actual]] of 42", "<p>27 of 42</p>"),
        ("**[[homes.actual]]**", "<p><strong>27</strong></p>"),
        ("`[[homes]]`", "<p><code>[[homes]]</code></p>"),
        ("[[nothing]]", "<p>[[nothing]]</p>"),
        (
            "[the [[homes]] page](page:about)",
            '<p><a href="../../../about/index.html">the Homes &amp; flats (High Red) page</a></p>',
        ),
        ("[a](page:about#part)", '<p><a href="../../../about/index.html#part">a</a></p>'),
        ("[a](page:nowhere)", "<p>a</p>"),
        (
            "[a](https://example.org/?a=1&b=2)",
            '<p><a href="https://example.org/?a=1&amp;b=2">a</a></p>',
        ),
        ("[a](mailto:a@example.org)", '<p><a href="mailto:a@example.org">a</a></p>'),
        ("![a picture](https://example.org/a.png)", "<p>a picture</p>"),
    ],
)
def test_text_is_read(text: str, expected: str) -> None:
    assert html(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        HOSTILE,
        "[[hostile]]",
        "## [[hostile]]",
        "<img src=x onerror=alert(1)>",
        "[a](javascript:alert(1))",
        "[a](JaVaScRiPt:alert(1))",
        "[a](data:text/html,x)",
        "[a](http://example.org/)",
        "[a](//example.org/)",
        "[a](../../etc/passwd)",
        "<javascript:alert(1)>",
        '[a](https://example.org/ "\\" onmouseover=alert(1) x=\\"")',
        "[a]: javascript:alert(1)\n\n[a]",
        '<a href="javascript:alert(1)">a</a>',
        "<style>*{display:none}</style>",
        "<!-- [[homes]] -->",
        "| a |\n|--:|\n| <script>1</script> |",
    ],
)
def test_nothing_hostile_gets_through(text: str) -> None:
    assert_safe(html(text))


@given(text=st.text(alphabet="[]()<>!\"'`*_#|:-= \nabjhpsx&;./\\", max_size=80))
def test_no_text_at_all_gets_through(text: str) -> None:
    assert_safe(html(text, glossary=(("ab", "a <b>"),)))


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))


def assert_safe(made: str) -> None:
    reader = _Reader()
    reader.feed(made)
    for tag, attributes in reader.found:
        assert tag not in {"script", "style", "img", "iframe", "h1"}
        assert set(attributes) <= {"href", "title", "id", "scope", "start", "class"}
        address = attributes.get("href") or ""
        assert not address or re.match(r"https://|mailto:|#|\.\./", address, re.IGNORECASE)


def test_headings_start_below_the_pages_own_and_leave_no_level_out() -> None:
    text = "#### One\n\n###### Two\n\n#### One\n\nThree\n---"
    made = html(text, taken=frozenset({"three"}))
    assert re.findall(r'<(h\d) id="([^"]*)"', made) == [
        ("h2", "one"),
        ("h3", "two"),
        ("h2", "one-2"),
        ("h2", "three-2"),
    ]


def test_the_headings_of_a_text_are_known() -> None:
    assert read("## Key [[homes]]\n\n### Part\n\n## Next").headings == (
        ("key-homes-flats-high-red", "Key Homes & flats (High Red)"),
        ("next", "Next"),
    )


def test_a_term_is_explained_at_its_first_use_only() -> None:
    glossary = (("NEET", "Not in education or work."), ("Residual waste", "What is left."))
    made = html(
        "## NEET\n\nFewer are NEET. Some NEET; [NEET](page:about). More residual waste.",
        glossary=glossary,
    )
    assert "<p>Fewer are NEET (not in education or work). Some NEET;" in made
    assert made.count("not in education") == 1
    assert ">NEET</a>" in made
    assert "residual waste (what is left)." in made


def test_a_term_that_the_author_explains_is_left_alone() -> None:
    glossary = (("NEET", "Not in work."),)
    assert "Not in work" not in html("Out of work (NEET) and NEET again", glossary=glossary)
    assert html("NEET (out of work)", glossary=glossary) == "<p>NEET (out of work)</p>"
    assert html("ANEET NEET-like", glossary=glossary) == "<p>ANEET NEET-like</p>"


def test_columns_of_numbers_are_marked_without_a_style() -> None:
    made = html("| a | b |\n|---|--:|\n| x | 1 |")
    assert '<th scope="col" class="number">b</th>' in made or (
        '<th class="number" scope="col">b</th>' in made
    )
    assert '<td class="number">1</td>' in made
    assert "style" not in made


def test_words_alone_are_read_for_downloads() -> None:
    assert read("Start **[[homes]]**\n\n- one & two").text == (
        "Start Homes & flats (High Red) one & two"
    )


def test_sentences_escape_what_is_no_link() -> None:
    made = sentence("{a} <b> {b}", {"a": link("<1>", 'x"y'), "b": "<2>"})
    assert made == '<a href="x&#34;y">&lt;1&gt;</a> &lt;b&gt; &lt;2&gt;'
    assert link("<1>", "") == "&lt;1&gt;"


@pytest.mark.parametrize(
    "text",
    [
        "[a](https://root.invalid/etc)",
        "<https://root.invalid/etc>",
        '[a](https://root.invalid/etc "https://root.invalid/x")',
        "[a](https://root.invalid/\uffffetc)",
        "[a](https://root.invalid/&#xffff;etc)",
        "[a](https://root.invalid/%EF%BF%BFetc)",
        'He typed "https://root.invalid/etc" here',
        'He typed "https://root.invalid/\uffffetc" here',
    ],
)
def test_what_stands_for_the_root_of_the_site_cannot_be_typed(text: str) -> None:
    assert "https://root.invalid/" in html(text)
    assert "../../../" not in html(text)


def test_thousands_of_headings_of_one_name_have_anchors_of_their_own() -> None:
    made = read("## Same\n\n" * 8_000)
    assert [name for name, _ in made.headings[:3]] == ["same", "same-2", "same-3"]
    assert len({name for name, _ in made.headings}) == 8_000
