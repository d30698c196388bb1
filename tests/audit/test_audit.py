"""The audit finds what it looks for, and its server sends what a good host would."""

from __future__ import annotations

import gzip
import json
import subprocess
import urllib.error
import urllib.request
from collections.abc import Sequence
from pathlib import Path

import pytest

from tests.audit import lighthouse, markup, pages, weights
from tests.audit.__main__ import main
from tests.audit.browsing import Look
from tests.audit.server import serving
from tests.audit.sites import Site

CSP = "Inline script violates Content Security Policy (meta tag): blocked by “script-src”."
HOME = "http://127.0.0.1:1/real/index.html"


def _message(text: str, extract: str = "", kind: str = "info") -> dict[str, object]:
    return {"type": kind, "message": text, "url": HOME, "lastLine": 3, "extract": extract}


@pytest.mark.parametrize(
    ("message", "is_wrong"),
    [
        (_message("The “table” role is unnecessary for element “table”."), True),
        (_message("Element “dd” not allowed here.", kind="error"), True),
        (_message(CSP, "<script>go()</script>"), True),
        (_message(CSP, '\n<script type="application/ld+json">{"@context"'), False),
    ],
)
def test_every_warning_counts_but_the_one_that_takes_data_for_a_script(
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    message: dict[str, object],
    *,
    is_wrong: bool,
) -> None:
    def run(command: Sequence[str], **_: object) -> subprocess.CompletedProcess[str]:
        return subprocess.CompletedProcess(command, 1, "", json.dumps({"messages": [message]}))

    monkeypatch.setattr(subprocess, "run", run)
    found = markup.check_markup([Site("real", tmp_path, "http://127.0.0.1:1/real/")])
    assert bool(found.wrong) is is_wrong


def _seen(*links: str, anchors: frozenset[str] = frozenset()) -> pages.Seen:
    return pages.Seen(Look(HOME), (), frozenset(links), anchors, 1280)


def test_dead_links_and_anchors_are_found(tmp_path: Path) -> None:
    (tmp_path / "index.html").touch()
    site = Site("real", tmp_path, "http://127.0.0.1:1/real/")
    links = (f"{HOME}#here", f"{HOME}#gone", site.address + "gone.html", "http://127.0.0.1:1/x")
    seen = [_seen(*links, "https://example.org/", anchors=frozenset({"here"}))]
    found = " ".join(pages._dead_links(seen, [site]))  # noqa: SLF001 - the rule itself
    assert "#gone leads to no place" in found
    assert "gone.html leads to no file" in found
    assert "/x leads out of the site" in found
    assert "#here" not in found
    assert "example.org" not in found


def test_the_server_compresses_and_says_what_may_be_kept(tmp_path: Path) -> None:
    page = b"<!doctype html>" + b"<p>words</p>" * 99
    (tmp_path / "index.html").write_bytes(page)
    (tmp_path / "static").mkdir()
    (tmp_path / "static" / "a.0123.css").write_bytes(b"p{}")
    with serving(tmp_path) as address:
        asked = urllib.request.Request(address, headers={"Accept-Encoding": "gzip, br"})  # noqa: S310
        with urllib.request.urlopen(asked) as answer:  # noqa: S310 - our own server
            body = answer.read()
            assert answer.headers["Cache-Control"] == "public, max-age=300"
        assert gzip.decompress(body) == page
        assert len(body) < len(page) / 5
        with urllib.request.urlopen(f"{address}static/a.0123.css") as answer:  # noqa: S310
            assert answer.read() == b"p{}"
            assert "immutable" in answer.headers["Cache-Control"]
        with pytest.raises(urllib.error.HTTPError, match="404"):
            urllib.request.urlopen(f"{address}gone")  # noqa: S310


def test_a_heavy_measure_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(weights, "KEY_PAGES", {"home": "index.html"})
    monkeypatch.setattr(weights, "visit", lambda looks, _: [4 for _ in looks])
    measure = tmp_path / "measures" / "bins" / "index.html"
    measure.parent.mkdir(parents=True)
    (tmp_path / "index.html").write_text("home", encoding="utf-8")
    measure.write_text("".join(str(n * n) for n in range(20_000)), encoding="utf-8")
    found = weights.check_weights([Site("real", tmp_path, "http://127.0.0.1:1/real/")])
    assert [one.split(":")[0] for one in found.wrong] == ["real/measures/bins/index.html"]


def test_a_score_below_full_marks_names_what_cost_it(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    shift = {"title": "Layout shift", "score": 0.9, "displayValue": "0.05"}
    full = {name: {"score": 1, "auditRefs": []} for name in lighthouse.CATEGORIES}
    slow = {"score": 0.99, "auditRefs": [{"id": "shift", "weight": 25}]}
    report = {"categories": {**full, "performance": slow}, "audits": {"shift": shift}}
    monkeypatch.setattr(lighthouse, "_run", lambda _: report)
    found = lighthouse.check_with_lighthouse([Site("real", tmp_path, "http://127.0.0.1:1/real/")])
    assert set(found.figures.values()) == {"99 / 100 / 100 / 100"}
    assert "performance 99: Layout shift (0.9: 0.05)" in found.wrong[0]


def test_an_unknown_part_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["spelling"]) == 2
    assert "weights, markup, pages, lighthouse" in capsys.readouterr().err
