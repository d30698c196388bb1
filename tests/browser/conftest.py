"""A browser, and the repository's own site over HTTP under a sub-path."""

from __future__ import annotations

import functools
import http.server
import os
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from tests.browser.provision import LEFT_OUT, browser_path, every_test_is_wanted

SUB_PATH = "some/sub/path"


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    path = browser_path()
    if path is None:
        if every_test_is_wanted():
            pytest.fail(f"{LEFT_OUT} (CI=true makes that a failure.)")
        pytest.skip(LEFT_OUT)
    # Chromium refuses to run as root inside its sandbox; the pages are our own.
    arguments = ["--no-sandbox"] if os.geteuid() == 0 else []
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=path, args=arguments)
        yield started
        started.close()


class Handler(http.server.SimpleHTTPRequestHandler):
    """Serves files and keeps quiet about it."""

    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A page as wide as most desks have it."""
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    yield page
    page.close()


@contextmanager
def served(root: Path) -> Iterator[int]:
    """Serve the files of a folder on this machine, and give the port."""
    handler = functools.partial(Handler, directory=str(root))
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield server.server_port
    server.shutdown()
    server.server_close()


@pytest.fixture(scope="session")
def http_site(real_site: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of the site on this machine, below a sub-path as on a shared host."""
    root = tmp_path_factory.mktemp("http")
    place = root / SUB_PATH
    place.parent.mkdir(parents=True)
    place.symlink_to(real_site)
    with served(root) as port:
        yield f"http://127.0.0.1:{port}/{SUB_PATH}/"
