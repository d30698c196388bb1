"""A browser, and the repository's own site: from disk, and over HTTP under a sub-path."""

from __future__ import annotations

import functools
import http.server
import os
import shutil
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from filelock import FileLock
from playwright.sync_api import Browser, sync_playwright

ROOT = Path(__file__).parents[2]
NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
ON_A_MAC = "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"
SUB_PATH = "some/sub/path"


def browser_path() -> str | None:
    """An installed Chromium or Chrome; playwright's own download is never used."""
    found = (shutil.which(name) for name in NAMES)
    candidates = (os.environ.get("CHROME_PATH"), *found, ON_A_MAC)
    return next((path for path in candidates if path and Path(path).is_file()), None)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    path = browser_path()
    if path is None:
        if os.environ.get("CI") == "true":
            pytest.fail("no Chromium or Chrome on this machine, and CI=true wants every test")
        pytest.skip("no Chromium or Chrome on this machine")
    arguments = ["--no-sandbox"] if os.geteuid() == 0 else []
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=path, args=arguments)
        yield started
        started.close()


@pytest.fixture(scope="session")
def real_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The repository's own site, built once for all workers of a run."""
    shared = tmp_path_factory.getbasetemp().parent
    site = shared / "real-site"
    with FileLock(shared / "real-site.lock"):
        if not (site / "index.html").is_file():
            subprocess.run(
                [sys.executable, "-m", "site_builder", "build", "--output", str(site), "--quiet"],
                cwd=ROOT,
                check=True,
            )
    return site


class Handler(http.server.SimpleHTTPRequestHandler):
    """Serves files and keeps quiet about it."""

    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture(scope="session")
def http_site(real_site: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of the site on this machine, below a sub-path as on a shared host."""
    root = tmp_path_factory.mktemp("http")
    place = root / SUB_PATH
    place.parent.mkdir(parents=True)
    place.symlink_to(real_site)
    handler = functools.partial(Handler, directory=str(root))
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}/{SUB_PATH}/"
    server.shutdown()
    server.server_close()
