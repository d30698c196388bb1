"""What is not for publication says so in a preview: at the top while one reads, on every sheet."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from site_builder.build import compute, stand_in
from tests.browser.judging import judged
from tests.render.made import TINY
from tests.showing import EDITOR

pytestmark = pytest.mark.browser

PAGES = ("index.html", "2019-20/q2/index.html", "measures/index.html")
TIME = "publish_at: 2101-11-14 09:30 Europe/London"
WORDS = "Embargoed until 14 November 2101, 9.30am: not for publication"
STAMP = "getComputedStyle(document.body, '::before')"


@pytest.fixture(scope="module")
def preview(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The tiny council as its editors see it before its report is published."""
    folder = tmp_path_factory.mktemp("preview")
    project = Path(shutil.copytree(TINY, folder / "project"))
    report = project / "content" / "quarters" / "2019-20-q2" / "report.md"
    text = report.read_text(encoding="utf-8")
    text = text.replace("published: 2019-11-14", f"published: 2101-11-14\n{TIME}")
    report.write_text(text.replace("next_due: 2020-02-13\n", ""), encoding="utf-8")
    results = project / "measures" / "results" / "2019-20-q2.yaml"
    text = re.sub(r"    revised: .*\n", "", results.read_text(encoding="utf-8"))
    results.write_text(text, encoding="utf-8")  # nothing published has been revised yet
    outcome = compute(project, EDITOR, stand_in, tell=lambda _: None)
    assert outcome.files, outcome.problems
    for file in outcome.files:
        path = folder / "site" / file.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(file.content)
    return folder / "site"


@pytest.mark.parametrize(("width", "scheme"), [(320, "light"), (1280, "dark")])
@pytest.mark.parametrize("path", PAGES)
def test_the_mark_is_seen_and_is_in_nobodys_way(
    browser: Browser, preview: Path, path: str, width: int, scheme: str
) -> None:
    with judged(browser, width, scheme) as page:
        page.goto((preview / path).as_uri())
        page.evaluate("scrollTo(0, document.body.scrollHeight)")
        mark = page.locator(".watermark")
        assert mark.inner_text() == WORDS
        box = mark.bounding_box()
        assert box is not None
        assert box["y"] == 0, "it stays at the top"
        page.emulate_media(media="print")
        assert page.evaluate(f"{STAMP}.content").startswith('"Embargoed"')
        assert page.evaluate(f"{STAMP}.position") == "fixed", "so that it is on every sheet"
        page.emulate_media(media="screen")
