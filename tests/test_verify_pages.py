"""The checks of how safe, how fast and how well laid out the finished pages are."""

from __future__ import annotations

import hashlib
import random
import string

import pytest

from site_builder.model.output import OutputFile
from site_builder.outcome import Outcome
from site_builder.problems.codes import problem
from site_builder.problems.problem import Place, Problem
from site_builder.verify import verify
from tests.test_verify import HOME, found, page, site

NOISE = random.Random(2)


def words(characters: int) -> str:
    """Text that hardly gets smaller by compression."""
    return "".join(NOISE.choices(string.ascii_letters + string.digits, k=characters))


def named(name: str, content: bytes) -> str:
    stem, _, kind = name.partition(".")
    return f"static/{stem}.{hashlib.sha256(content).hexdigest()[:10]}.{kind}"


def of_home(body: str, others: dict[str, bytes] | None = None) -> list[str]:
    return [code for code, path in found(site(body, others)) if path == HOME]


def messages(files: tuple[OutputFile, ...]) -> list[str]:
    problems: tuple[Problem, ...] = verify(files)
    return [one.message for one in problems]


META = '<meta http-equiv="{}" content="{}">'
GOOD = META.format("content-security-policy", "default-src 'none'; script-src 'self'")


@pytest.mark.parametrize(
    ("policy", "told"),
    [
        (GOOD, ""),
        (META.format("Content-Security-Policy", "script-src 'self'; DEFAULT-SRC 'none'"), ""),
        ("", "has no security policy"),
        ('<link rel="icon" href="data:,">' + GOOD, "before its security policy"),
        ("<script src=x.js defer></script>" + GOOD, "before its security policy"),
        (META.format("Content-Security-Policy", "default-src 'self'"), "allows too much"),
        (META.format("Content-Security-Policy", "default-src 'none'; img-src *"), "allows too"),
        (
            META.format("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'"),
            "allows too much",
        ),
        (
            META.format("Content-Security-Policy", "default-src 'none'; img-src https://x.example"),
            "allows too much",
        ),
    ],
)
def test_a_page_starts_with_a_strict_policy(policy: str, told: str) -> None:
    files = (
        OutputFile(HOME, page("", policy=policy)),
        OutputFile("x.js", b""),
    )
    problems = verify(files)
    assert [one.code for one in problems] == ["page-without-policy"] * bool(told)
    assert all(told in one.message for one in problems)


@pytest.mark.parametrize(
    "code", [b"document.cookie = 'a=b'", b"x=document . cookie", b"await cookieStore.get('a')"]
)
def test_a_script_that_keeps_cookies_is_found(code: bytes) -> None:
    assert found(site(others={"search/x.js": code})) == [("cookie", "search/x.js")]


def test_a_page_that_sets_a_cookie_is_found() -> None:
    assert of_home('<meta http-equiv="Set-Cookie" content="a=b">') == ["cookie"]


def test_a_word_about_cookies_is_none() -> None:
    assert found(site("<p>document.cookie</p>", {"static/x.js": b"// no cookies here"})) == []


@pytest.mark.parametrize(
    ("drawing", "code"),
    [
        (b"<svg><script>alert(1)</script></svg>", "inline-code"),
        (b'<svg onload="alert(1)"></svg>', "inline-code"),
        (b'<svg><foreignObject width="1"><p>x</p></foreignObject></svg>', "inline-code"),
        (b'<svg><image href="https://x.example/a.png"/></svg>', "third-party"),
        (b'<svg><use xlink:href="//x.example/a.svg#b"/></svg>', "third-party"),
        (b'<svg><a href="javascript:alert(1)"><path d="M0 0"/></a></svg>', "third-party"),
    ],
)
def test_a_drawing_that_could_act_is_found(drawing: bytes, code: str) -> None:
    assert found(site(others={"measures/a/chart.svg": drawing})) == [(code, "measures/a/chart.svg")]


def test_a_still_drawing_is_no_problem() -> None:
    drawing = (
        b'<svg viewBox="0 0 9 9"><style>p{}</style><use href="#a"/><path id="a" d="M0 0"/></svg>'
    )
    assert found(site(others={"measures/a/chart.svg": drawing})) == []


@pytest.mark.parametrize(
    ("body", "told"),
    [
        ("<h2>a</h2><h3>b</h3><h4>c</h4><h2>d</h2><h3>e</h3>", []),
        ("<h2>a</h2><h4 id=c>c</h4>", ["the heading 'c' is of level 4, below one of level 2"]),
        ("<h3>b</h3>", ["the heading is of level 3, below one of level 1"]),
        (
            "<h2>a</h2><h3>b</h3><h2>c</h2><h4>d</h4>",
            ["the heading is of level 4, below one of level 2"],
        ),
    ],
)
def test_headings_go_down_step_by_step(body: str, told: list[str]) -> None:
    assert messages(site(body)) == told
    assert of_home(body) == ["skipped-heading"] * len(told)


@pytest.mark.parametrize(
    ("body", "told"),
    [
        ("<nav>a</nav>", ""),
        ('<nav aria-label="a">a</nav><nav aria-labelledby="t">b</nav><p id=t>b</p>', ""),
        ("<nav>a</nav><nav aria-label=b>b</nav>", "one has no name"),
        ("<nav aria-label=a>a</nav><nav aria-labelledby=gone>b</nav>", "one has no name"),
        ("<nav aria-label=a>a</nav><nav aria-label=a>b</nav>", "2 navigations are named 'a'"),
        ("<main>two</main>", "2 main parts"),
    ],
)
def test_landmarks_can_be_told_apart(body: str, told: str) -> None:
    assert of_home(body) == ["page-without-landmarks"] * bool(told)
    assert all(told in one for one in messages(site(body)))


def test_a_name_carries_the_digest_of_its_content() -> None:
    style = b"p{}"
    right, old = named("a.css", style), "static/a.0123456789.css"
    assert found(site(f'<link rel=stylesheet href="{right}">', {right: style})) == []
    assert found(site(f'<link rel=stylesheet href="{old}">', {old: style})) == [
        ("name-without-digest", old)
    ]
    assert of_home('<link rel=stylesheet href="static/a.css">', {"static/a.css": style}) == [
        "name-without-digest"
    ]
    assert found(site('<a href="static/a.txt">to read</a>', {"static/a.txt": b"x"})) == []


def loading(count: int, *, lazy: bool = False) -> tuple[str, dict[str, bytes]]:
    files = {named(f"p{number}.png", b"x%d" % number): b"x%d" % number for number in range(count)}
    late = " loading=lazy" if lazy else ""
    return "".join(f'<img src="{path}" alt="a"{late}>' for path in files), files


def test_a_first_view_takes_six_requests_at_most() -> None:
    assert found(site(*loading(5))) == []
    assert of_home(*loading(6)) == ["slow-first-view"]
    assert messages(site(*loading(6))) == ["the first view takes 7 requests: at most 6"]
    assert found(site(*loading(40, lazy=True))) == []


def test_what_a_style_sheet_loads_counts() -> None:
    _, pictures = loading(5)
    style = "".join(f"p{{background:url(../{path})}}" for path in pictures).encode()
    path = named("s.css", style)
    link = f'<link rel=stylesheet href="{path}">'
    assert of_home(link, {**pictures, path: style}) == ["slow-first-view"]


@pytest.mark.parametrize(("kilobytes", "told"), [(60, []), (90, ["slow-first-view"])])
def test_a_first_view_has_a_weight(kilobytes: int, told: list[str]) -> None:
    picture = NOISE.randbytes(kilobytes * 1024)
    path = named("p.png", picture)
    assert of_home(f'<img src="{path}" alt="a">', {path: picture}) == told


def test_a_measures_first_view_has_a_smaller_weight() -> None:
    picture = NOISE.randbytes(40 * 1024)
    path = named("p.png", picture)
    own = {"measures/a/index.html": page(f'<img src="../../{path}" alt="a">'), path: picture}
    assert found(site(others=own)) == [("slow-first-view", "measures/a/index.html")]
    assert (
        found(site(others={"years/2019/index.html": own["measures/a/index.html"], path: picture}))
        == []
    )


def test_what_a_page_opens_with_arrives_in_one_round_trip() -> None:
    long = words(25_000)
    assert of_home(f"<p>short</p><h2>more</h2><p>{long}</p>") == []
    assert of_home(f"<p>{long}</p><h2>more</h2>") == ["slow-first-view"]


@pytest.mark.parametrize(
    ("attributes", "told"),
    [("defer", []), ("async", []), ("", ["slow-first-view"]), ("data-defer", ["slow-first-view"])],
)
def test_a_page_does_not_wait_for_a_script(attributes: str, told: list[str]) -> None:
    path = named("s.js", b"1")
    assert of_home(f'<script src="{path}" {attributes}></script>', {path: b"1"}) == told


@pytest.mark.parametrize(
    ("style", "code"),
    [
        (b"p{background:url(gone.png)}", "dead-link"),
        (b"@import 'gone.css';", "dead-link"),
        (b'p{background:image-set("here.png" 1x, "https://x.example/b.png" 2x)}', "third-party"),
        (b"@import  '//x.example/a.css';", "third-party"),
        (b"p{background:url(https://x.example/b.png)}", "third-party"),
    ],
)
def test_a_style_sheet_loads_what_is_there_and_ours(style: bytes, code: str) -> None:
    files = {"static/a.css": style, "static/here.png": b""}
    assert found(site(others=files)) == [(code, "static/a.css")]


def test_a_style_sheet_may_load_what_is_there() -> None:
    style = (
        b"p{background:url(here.png?v=1#x)}b{background:url( 'sub/b.png' )}i{mask:url(#m)}"
        b"u{background:url(\"data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg'/>\")}"
    )
    files = {"static/a.css": style, "static/here.png": b"", "static/sub/b.png": b""}
    assert found(site(others=files)) == []


def test_a_form_leads_to_the_site_itself() -> None:
    assert found(site('<form action="measures/index.html"></form>')) == []
    assert of_home('<form action="gone/index.html"></form>') == ["dead-link"]
    assert of_home('<form action="https://x.example/"></form>') == ["third-party"]


def test_the_searchs_engine_is_loaded_on_demand_and_has_a_budget_of_its_own() -> None:
    code = NOISE.randbytes(9 * 1024)
    assert found(site(others={"search/pagefind/find.js": code})) == []
    heavy = site(others={"search/find.js": code})
    assert found(heavy) == [("page-too-heavy", "search/find.js")]
    assert found(site(others={"static/find.js": code})) == [("page-too-heavy", "static/find.js")]


@pytest.mark.parametrize(("rules", "told"), [(100, []), (101, ["headers-not-read"])])
def test_a_host_reads_every_rule_of_headers(rules: int, told: list[str]) -> None:
    lines = "".join(f"/p{number}/*\n  X-Content-Type-Options: nosniff\n" for number in range(rules))
    files = site(others={"_headers": f"# All\n{lines}".encode()})
    assert [code for code, path in found(files) if path == "_headers"] == told


def test_what_only_some_hosts_leave_out_does_not_stop_a_strict_build_for_all() -> None:
    of_hosts = problem("headers-not-read", Place("_headers"), "101 rules", "")
    heading = problem("skipped-heading", Place(HOME), "h2, then h4", "")
    assert Outcome((of_hosts,)).passes(strict=True)
    assert not Outcome((of_hosts, heading)).passes(strict=True)
    assert Outcome((of_hosts, heading)).passes()
