"""Secrets in the planned files: found wherever they could only be the raw figure, nowhere else."""

from __future__ import annotations

import gzip
import io
import json
import zipfile
import zlib
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from site_builder.model.disclosure import Secret
from site_builder.model.output import OutputFile
from site_builder.model.quarter import Quarter
from site_builder.render.downloads.workbook import Properties, Sheet, workbook
from site_builder.verify import verify

_PAGE = (
    "<!doctype html><html lang=en><head>"
    "<meta http-equiv=Content-Security-Policy content=\"default-src 'none'\">"
    "<title>x</title></head><body><main><h1>x</h1>{}</main></body></html>"
)
_RESULTS = (
    "measure,quarter,target,target_kind,actual,numerator,denominator,change,variance_percent\r\n"
    "helped,2019-20 Q1,,,12,,,,\r\n"
    "helped,2019-20 Q2,{target},{kind},{actual},{numerator},,,\r\n"
    "bins,2019-20 Q2,,,4321,,,,\r\n"
)
_OWN = "measures/helped/index.html"
SMALL = Secret("helped", Quarter(2019, 2), "actual", Decimal(3))
LARGE = replace(SMALL, value=Decimal(4826), alone=True)
SHARE = replace(SMALL, value=Decimal("38.4615"), alone=True)


def results(**cells: str) -> bytes:
    usual = {"target": "", "kind": "", "actual": "[c]", "numerator": "[c]"}
    return _RESULTS.format(**usual | cells).encode()


def told(secret: Secret, path: str, content: bytes | str) -> list[str]:
    """Where a site with that file tells the secret. A text for a page is put into one."""
    if isinstance(content, str):
        content = (_PAGE.format(content) if path.endswith(".html") else content).encode()
    files = {"data/results.csv": results(), path: content}
    found = verify(tuple(OutputFile(*file) for file in files.items()), (secret,))
    assert not any(f"{secret.value}" in one.message for one in found)
    return [one.place.path for one in found if one.code == "secret-told"]


def zipped(name: str, content: bytes) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(name, content)
    return packed.getvalue()


def packed(content: bytes) -> bytes:
    """The same bytes in every second: they are part of a test's name."""
    return gzip.compress(content, mtime=0)


def pdf(words: bytes) -> bytes:
    return b"%PDF-1.7\n1 0 obj\nstream\n" + zlib.compress(words) + b"\nendstream\nendobj\n"


@pytest.mark.parametrize(
    ("path", "content"),
    [
        ("index.html", "<p>It was 4826.</p>"),
        ("index.html", "<p>It was 4,826 (four thousand).</p>"),
        ("index.html", "<p>&#52;826</p>"),
        ("index.html", '<p title="4,826">x</p>'),
        ("index.html", "<p data-sort=4826>x</p>"),
        ("index.html", "<!-- 4826 -->"),
        ("index.html", '<svg aria-hidden="true"><text x="1" y="2">£4,826</text></svg>'),
        ("index.html", '<script type="application/ld+json">{"value": 4826}</script>'),
        ("measures/helped/chart.svg", "<svg><desc>From 4,826 on</desc></svg>"),
        ("feed.xml", "<feed><entry><title>4,826 helped</title></entry></feed>"),
        ("site.webmanifest", '{"name": "4826"}'),
        ("robots.txt", "# 4826"),
        ("data/other.csv", "a,b\r\n1,4826\r\n"),
        ("data/other.csv", 'a,b\r\n1,"so: 4,826"\r\n'),
        ("data/4826.csv", "a\r\n"),
        ("search.json", json.dumps({"words": ["a", 4826, "b"]})),
        ("search.json", json.dumps({"4826": "a"})),
        (
            "search/fragment.pf_fragment",
            gzip.compress(mtime=0, data=b'pagefind_dcd{"content":"4,826 in all"}'),
        ),
        ("data/all.xlsx", zipped("xl/worksheets/sheet1.xml", b"<row><c><v>4826</v></c></row>")),
        ("data/all.zip", zipped("a.zip", zipped("a.txt", b"4826"))),
        ("report.pdf", pdf(b"BT (It was 4826 then) Tj ET")),
        ("report.pdf", pdf(b"BT [(4) -20 (8) 3 (26)] TJ ET")),
    ],
)
def test_a_number_that_could_be_nothing_else_stands_nowhere(
    path: str, content: bytes | str
) -> None:
    assert told(LARGE, path, content) == [path]
    innocent = content.encode() if isinstance(content, str) else content
    if b"4826" in innocent:
        same_length = innocent.replace(b"4826", b"4827")
        other = same_length.decode() if isinstance(content, str) else same_length
        assert told(LARGE, path.replace("4826", "4827"), other) == []


@pytest.mark.parametrize(
    ("cell", "tells"),
    [("a word", False), (Decimal(4827), False), (Decimal(4826), True), ("4,826 in all", True)],
)
def test_a_workbook_tells_what_its_cells_say_and_not_how_it_is_put_together(
    cell: str | Decimal, *, tells: bool
) -> None:
    """It has a row 4826, and a text that stands in its cell by the number 4826."""
    about = Properties("Title", "Body", "About", date(2019, 11, 14), "OGL")
    rows = [(f"text {chr(97 + at % 26)}{'x' * (at // 26)}",) for at in range(5000)]
    content = workbook(about, (Sheet("one", ("value",), (*rows, (cell,)), "One"),))
    assert told(LARGE, "data/all.xlsx", content) == (["data/all.xlsx"] if tells else [])


@pytest.mark.parametrize(
    "content",
    [
        "<p>On 2019-20, 14826, 48260, 4826.5, v4826 and A4826</p>",
        '<svg aria-hidden="true"><path d="M4826 4826"/><text x="4826" y="4826">1</text></svg>',
        '<svg aria-hidden="true"><text class="chart-label" x="1" y="1">4826</text></svg>',
        '<svg aria-hidden="true" width="4826" height=4826 viewBox="0 0 4826 4826"></svg>',
        "<p>urn:uuid:2a0cecb5-4826-5a7a-8be8-3e4c98b9f7e6; 020 4826 1234; DATE:20194826</p>",
    ],
)
def test_what_only_looks_like_it_is_nothing(content: str) -> None:
    assert told(LARGE, "index.html", content) == []


def test_a_number_that_tables_work_out_is_no_secret() -> None:
    worked_out = "measure,quarter,projection\r\nbins,2019-20 Q2,4826.2500\r\n"
    files = {
        "data/results.csv": results(),
        "data/outlook.csv": worked_out.encode(),
        "index.html": _PAGE.format("4,826").encode(),
    }
    assert verify(tuple(OutputFile(*file) for file in files.items()), (LARGE,)) == ()


@pytest.mark.parametrize("shown", ["38.4615", "38.462%", "38.46%"])
def test_a_percentage_is_found_rounded(shown: str) -> None:
    assert told(SHARE, "index.html", f"<p>{shown}</p>") == ["index.html"]


THREE = replace(SMALL, value=Decimal(404), alone=True)
_ENTRY = '<entry><link href="https://a.example/measures/{}/index.html"/><p>404</p></entry>'
_INDEXED = 'pagefind_dcd{{"url":"/measures/{}/index.html","content":"404 in all"}}'
_ROW_OF = '<tr><th><a href="../measures/{}/index.html">x</a></th><td>404</td></tr>'


@pytest.mark.parametrize(
    ("secret", "path", "content"),
    [
        (SHARE, _OWN, "<p>38.5 per cent</p>"),
        (THREE, _OWN, "<p>It was 404.</p>"),
        (THREE, _OWN, '<p aria-label="404 in all">x</p>'),
        (THREE, _OWN, '<svg><desc>404</desc><rect width="12"/></svg>'),
        (THREE, _OWN, "<!-- 404 -->"),
        (THREE, "measures/helped/data.csv", "a,b\r\n1,404\r\n"),
        (THREE, "measures/helped/chart.svg", "<svg><title>404</title></svg>"),
        (THREE, "2019-20/q2/homes/index.html", _ROW_OF.format("helped")),
        (THREE, "feed.xml", "<feed>" + _ENTRY.format("helped") + "</feed>"),
        (THREE, "search/fragment.pf_fragment", packed(_INDEXED.format("helped").encode())),
    ],
)
def test_three_digits_are_found_where_their_measure_is_spoken_of(
    secret: Secret, path: str, content: bytes | str
) -> None:
    assert told(secret, path, content) == [path]


@pytest.mark.parametrize(
    ("path", "content"),
    [
        ("404.html", "<p>404: there is no such page</p>"),
        ("index.html", "<p>404 measures</p>"),
        ("index.html", _ROW_OF.format("helped").replace("404", "3") + "<p>404 measures</p>"),
        (_OWN, '<svg width="404" height=404 viewBox="0 0 404 404"><rect rx="404"/></svg>'),
        (_OWN, '<p tabindex="404" class="a">x</p>'),
        (_OWN, '<a href="mailto:a@b.example?subject=problem%20404x">x</a>'),
        ("2019-20/q2/homes/index.html", _ROW_OF.format("bins")),
        ("feed.xml", "<feed>" + _ENTRY.format("bins") + "</feed>"),
        ("search/fragment.pf_fragment", packed(_INDEXED.format("bins").encode())),
    ],
)
def test_three_digits_elsewhere_are_a_coincidence(path: str, content: bytes | str) -> None:
    assert told(THREE, path, content) == []


_ROW = '<tr><th scope="row">{}</th><td data-label="Figure"><span class="actual">{}</span></td></tr>'
_CHAPTER = '<tr id="measure-{}"><td><span class="actual">{}</span></td></tr>'
_COLUMNS = (
    '<tr id="measure-helped"><td data-label="Q1 2019/20"><span class="actual">{}</span></td>'
    '<td data-label="Q2 2019/20"><span class="actual">{}</span></td></tr>'
)
_BLOCK = '<article id="measure-helped"><p class="why-of-it">{}</p></article>'
_CHART = (
    '<svg role="img" aria-labelledby="history-helped-title"><title id="history-helped-title">x'
    "</title>{}</svg>"
)
_POINT = '<path class="chart-point chart-green filled" d="M1 2"/>'


@pytest.mark.parametrize(
    ("path", "content"),
    [
        (_OWN, _ROW.format("Q2 2019/20", "3")),
        (_OWN, '<h2>Q2 2019/20</h2><p class="big">3 [p]</p>'),
        (_OWN, "<figure><table><tr><th>Q2 2019/20</th><td>3</td><td>9</td></tr></table></figure>"),
        (_OWN, "<p>12 in Q1 2019/20 and 3 in Q2 2019/20.</p>"),
        (_OWN, _CHART.format(_POINT + _POINT)),
        (_OWN, _CHART.format('<text class="chart-value chart-latest" x="1">3</text>')),
        ("2019-20/q2/homes/index.html", _CHAPTER.format("helped", "3")),
        ("2019-20/q2/homes/index.html", _COLUMNS.format("12", "3")),
        ("2019-20/index.html", _COLUMNS.format("12", "3")),
        (
            "2019-20/q2/exceptions/index.html",
            _BLOCK.format("3 against a target of 12: 9 worse than target."),
        ),
        ("measures/helped/data.csv", "measure,quarter,actual\r\nhelped,2019-20 Q2,3\r\n"),
        ("data/benchmarks.csv", "measure,quarter,ours,value\r\nhelped,2019-20 Q2,3.0,9\r\n"),
        ("data/all.json", '{"results": [{"measure":"helped","quarter":"2019-20 Q2","actual":3}]}'),
        ("data/all.json", '{"measure":"helped","results":[{"quarter":"2019-20 Q2","actual":3}]}'),
        ("archive/e.json", '{"quarter":"2019-20 Q2","measures":{"helped":{"actual":"3"}}}'),
    ],
)
def test_a_small_number_is_found_where_it_is_the_figure(path: str, content: str) -> None:
    assert told(SMALL, path, content) == [path]


@pytest.mark.parametrize(
    ("path", "content"),
    [
        (_OWN, _ROW.format("Q1 2019/20", "3")),
        (_OWN, _ROW.format("Q2 2019/20", "12")),
        (_OWN, "<p>Q3, 3 quarters old, 3 of 3; 3 in Q1 2019/20.</p>"),
        (_OWN, '<table><tr><th scope="row">Q2 2019/20</th><td>3</td></tr></table>'),
        (_OWN, '<p class="big absence">Withheld: fewer than 3 people</p>'),
        (_OWN, _CHART.format(_POINT)),
        (_OWN, _CHART.format('<text class="chart-value" x="3">12</text>')),
        ("2019-20/q2/homes/index.html", _CHAPTER.format("bins", "3")),
        ("2019-20/q1/homes/index.html", _CHAPTER.format("helped", "3")),
        ("2019-20/q2/homes/index.html", _COLUMNS.format("3", "12")),
        ("2019-20/q2/exceptions/index.html", _BLOCK.format("12 against a target of 3: 3 bands.")),
        ("2019-20/q2/exceptions/index.html", _BLOCK.format("Withheld: a number below 3.")),
        ("data/spc.csv", "measure,quarter,segment\r\nhelped,2019-20 Q2,3\r\n"),
        ("data/parts.csv", "measure,quarter,part,value\r\nhelped,2019-20 Q2,north,3\r\n"),
        ("data/all.json", '[{"measure":"bins","quarter":"2019-20 Q2","actual":3}]'),
    ],
)
def test_the_same_digits_elsewhere_are_not_it(path: str, content: str) -> None:
    assert told(SMALL, path, content) == []


def test_a_part_and_a_numerator_have_their_own_columns() -> None:
    part = replace(SMALL, field="part", part="north")
    rows = "measure,quarter,part,value\r\nhelped,2019-20 Q2,{},3\r\n"
    assert told(part, "data/parts.csv", rows.format("north")) == ["data/parts.csv"]
    assert told(part, "data/parts.csv", rows.format("south")) == []
    files = (OutputFile("data/results.csv", results(numerator="3")),)
    assert len(verify(files, (replace(SMALL, field="numerator"),))) == 1
    assert verify(files, (replace(SMALL, field="denominator"),)) == ()


def test_last_years_figure_as_a_target_excuses_nothing() -> None:
    files = (
        OutputFile("data/results.csv", results(target="4826", kind="last year")),
        OutputFile("index.html", _PAGE.format("4,826").encode()),
    )
    earlier = replace(LARGE, quarter=Quarter(2018, 2))
    (found,) = verify(files, (earlier,))
    assert found.place.path == "data/results.csv"
    assert found.message.endswith("(and on 1 other page)")


@pytest.mark.parametrize(
    "content", [b"PK\x03\x04 broken", b"\x1f\x8b broken", b"%PDF", b"\xff\xfe"]
)
def test_a_broken_archive_stops_nothing(content: bytes) -> None:
    assert told(LARGE, "data/all.bin", content) == []
