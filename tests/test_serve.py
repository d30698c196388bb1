"""The preview: pages from memory, the last good ones under a mistake, for this machine only."""

from __future__ import annotations

import logging
import socket
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

import pytest

from site_builder import serve as serving
from site_builder.assess.report import assess
from site_builder.model.output import OutputFile
from site_builder.outcome import Outcome
from site_builder.problems.problem import Place, Problem, Severity
from site_builder.serve import LocalServer, Preview, serve
from tests.render.made import tiny_project
from tests.showing import LATER, PUBLIC

ADDRESS = "https://example.org/council/performance/"
PAGE = (
    b'<!doctype html><html><head><meta http-equiv="Content-Security-Policy" content="x">'
    b"</head><body class=a><h1>Home</h1></body></html>"
)
GOOD = Outcome(
    (),
    files=(
        OutputFile("index.html", PAGE),
        OutputFile("measures/index.html", PAGE.replace(b"Home", b"Measures")),
        OutputFile("404.html", PAGE.replace(b"Home", b"No such page")),
        OutputFile("data/results.csv", b"measure\r\n"),
    ),
)
WRONG = Outcome(
    (
        Problem(
            "bad-number",
            Severity.ERROR,
            "'<b>57 %' is not a number",
            Place("measures/results/2019-20-q2.yaml", 12, 13),
        ),
    )
)


class Builds:
    """Gives the outcomes it was made with, one at each build."""

    def __init__(self, *outcomes: Outcome) -> None:
        self.waiting = list(outcomes)
        self.told: list[bool] = []

    def __call__(self) -> Outcome:
        return self.waiting.pop(0)

    def tell(self, outcome: Outcome) -> None:
        self.told.append(outcome.passes())


def get(site: Preview, path: str, host: str = "127.0.0.1:5500") -> tuple[str, str, bytes]:
    answer: list[tuple[str, list[tuple[str, str]]]] = []

    def start(status: str, headers: list[tuple[str, str]], *_: object) -> object:
        answer.append((status, headers))
        return lambda _data: None

    body: Iterable[bytes] = site({"PATH_INFO": path, "HTTP_HOST": host}, start)  # type: ignore[arg-type] # the parts of WSGI that we use
    status, headers = answer[0]
    return status, dict(headers)["Content-Type"], b"".join(body)


def preview(*outcomes: Outcome) -> tuple[Preview, Builds]:
    builds = Builds(*outcomes)
    return Preview(builds, builds.tell), builds


@pytest.mark.parametrize(
    ("path", "heading"),
    [
        ("/", b"Home"),
        ("/index.html", b"Home"),
        ("/measures/", b"Measures"),
        ("/measures", b"Measures"),
        ("/measures/index.html", b"Measures"),
    ],
)
def test_pages_come_with_and_without_their_file_name(path: str, heading: bytes) -> None:
    site, _ = preview(GOOD)
    assert b"<h1>" + heading + b"</h1>" in get(site, path)[2]


def test_an_address_that_does_not_exist_shows_the_sites_own_page() -> None:
    status, _, body = get(preview(GOOD)[0], "/nowhere/../../etc/passwd")
    assert status == "404 Not Found"
    assert b"No such page" in body


def test_data_files_are_served_as_they_are() -> None:
    status, kind, body = get(preview(GOOD)[0], "/data/results.csv")
    assert (status, kind, body) == ("200 OK", "text/csv; charset=utf-8", b"measure\r\n")


def test_a_mistake_stands_on_the_last_good_page_and_goes_when_it_is_mended() -> None:
    site, builds = preview(GOOD, WRONG, GOOD)
    site.rebuild()
    body = get(site, "/")[2].decode()
    assert "<h1>Home</h1>" in body
    assert "measures/results/2019-20-q2.yaml:12:13" in body
    assert "&lt;b&gt;57 %" in body
    assert "<b>57" not in body
    site.rebuild()
    assert "2019-20-q2.yaml" not in get(site, "/")[2].decode()
    assert builds.told == [True, False, True]


def test_before_the_first_good_build_the_page_says_so() -> None:
    status, kind, body = get(preview(WRONG)[0], "/")
    assert (status, kind) == ("200 OK", "text/html; charset=utf-8")
    assert b"Nothing is built yet." in body
    assert b"last good build" not in body
    assert b"2019-20-q2.yaml:12:13" in body


def test_errors_stand_open_and_warnings_are_folded_below_them() -> None:
    warning = Problem("no-sign-off", Severity.WARNING, "nobody signed", Place("content/a.md", 5))
    site, _ = preview(Outcome((warning, *WRONG.problems)))
    body = get(site, "/")[2].decode()
    before, folded = body.split("<details><summary>1 warning in 1 file</summary>")
    assert "is not a number" in before
    assert "nobody signed" not in before
    assert "nobody signed" in folded
    assert "<details>" not in get(preview(WRONG)[0], "/")[2].decode()


def test_only_this_machines_own_names_are_answered() -> None:
    status, _, body = get(preview(GOOD)[0], "/", host="evil.example:5500")
    assert status == "403 Forbidden"
    assert b"Home" not in body


def test_the_terminal_holds_our_own_words_and_errors_only(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """livereload sets its level anew when it starts, and passes on what tornado logs."""

    def start(server: LocalServer, **_: object) -> None:
        server._setup_logging()  # noqa: SLF001 - what it does when it really starts
        logging.getLogger("livereload").info("Start watching changes")
        logging.getLogger("tornado.access").warning("404 GET /nowhere")
        logging.getLogger("tornado.application").error("Uncaught exception")

    monkeypatch.setattr(LocalServer, "serve", start)
    monkeypatch.setattr(serving, "preview", lambda *_, **__: GOOD)
    serve(Path("nowhere"), 0, lambda: LATER, lambda _outcome: None)
    said = capsys.readouterr().err
    assert "Start watching" not in said
    assert "404" not in said
    assert "Uncaught exception" in said


def test_a_port_that_is_taken_is_told_before_anything_is_built(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(serving, "preview", lambda *_, **__: pytest.fail("it is built"))
    with socket.create_server((serving.HOST, 0)) as taken, pytest.raises(OSError, match="in use"):
        serve(Path("nowhere"), taken.getsockname()[1], lambda: LATER, lambda _outcome: None)


def test_the_pages_policy_gives_way_to_the_reload_script() -> None:
    assert b"Content-Security-Policy" not in get(preview(GOOD)[0], "/")[2]


def test_links_to_where_the_site_will_be_published_work_in_the_preview() -> None:
    project = replace(
        tiny_project(), site=tiny_project().site.model_copy(update={"address": ADDRESS})
    )
    site, _ = preview(replace(GOOD, report=assess(project, PUBLIC)))
    assert b"<h1>Measures</h1>" in get(site, "/council/performance/measures/")[2]
    assert b"<h1>Home</h1>" in get(site, "/council/performance/")[2]
    assert get(site, "/council/measures/")[0] == "404 Not Found"
