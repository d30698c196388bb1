"""The site while it is written: rebuilt at each save, shown on this machine only.

The only importer of livereload. Pages come from memory, never from `output/`; after a mistake the
last good pages stay, with the problems on top of them.
"""

from __future__ import annotations

import logging
import mimetypes
import re
import socket
from collections.abc import Callable, Iterable, Sequence
from datetime import datetime
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from livereload import Server
from livereload.handlers import LiveReloadHandler, LiveReloadJSHandler, WebSocketHandler
from livereload.server import web

from site_builder.build import preview
from site_builder.model.moment import Showing
from site_builder.model.output import NOT_FOUND
from site_builder.outcome import Outcome
from site_builder.problems.printers import as_text, summary_line
from site_builder.problems.problem import Problem, Severity

if TYPE_CHECKING:
    from wsgiref.types import StartResponse, WSGIEnvironment

HOST = "127.0.0.1"
WATCHED = ("content", "measures", "themes")

_OWN_HOSTS = frozenset({HOST, "localhost"})
_POLICY = re.compile(rb'<meta[^>]+http-equiv="Content-Security-Policy"[^>]*>', re.IGNORECASE)
_BODY = re.compile(rb"<body[^>]*>", re.IGNORECASE)
_STYLE = (
    "<style>.preview-problems{margin:0;padding:1rem;background:#fff4d6;color:#222;"
    "border-bottom:4px solid #b3261e;font:1rem/1.4 system-ui,sans-serif}"
    ".preview-problems pre{white-space:pre-wrap;overflow-wrap:anywhere;margin:.5rem 0 0}"
    ".preview-problems summary{cursor:pointer;margin:.5rem 0 0}</style>"
)


def _banner(problems: Sequence[Problem], leads: str) -> bytes:
    """Word what must be put right; warnings, which stop nothing, are folded."""
    errors = [one for one in problems if one.severity is Severity.ERROR]
    warnings = [one for one in problems if one.severity is not Severity.ERROR]
    folded = (
        f"<details><summary>{escape(summary_line(warnings))}</summary>"
        f"<pre>{escape(as_text(warnings))}</pre></details>"
        if warnings
        else ""
    )
    note = (
        f'{_STYLE}<section class="preview-problems" role="alert" aria-label="Problems">'
        f"<strong>{leads}</strong> Put these right and it comes up to date:"
        f"<pre>{escape(as_text(errors))}</pre>{folded}</section>"
    )
    return note.encode()


def _nothing_yet(problems: Sequence[Problem]) -> bytes:
    head = (
        '<!doctype html><html lang="en-GB"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width">'
        "<title>Nothing built yet</title></head><body>"
    )
    return head.encode() + _banner(problems, "Nothing is built yet.") + b"</body></html>"


class Preview:
    """A WSGI application that answers from the last good build."""

    def __init__(self, build: Callable[[], Outcome], report: Callable[[Outcome], None]) -> None:
        """Build once, and remember how to build again and whom to tell."""
        self._build = build
        self._report = report
        self._files: dict[str, bytes] = {}
        self._problems: tuple[Problem, ...] = ()
        self._base = ""
        self.rebuild()

    def rebuild(self) -> None:
        """Build again; keep the last good pages when there is an error."""
        outcome = self._build()
        if outcome.passes():
            self._files = {file.path: file.content for file in outcome.files}
            self._problems = ()
            self._base = _base_of(outcome)
        else:
            self._problems = outcome.problems
        self._report(outcome)

    def __call__(self, environ: WSGIEnvironment, start: StartResponse) -> Iterable[bytes]:
        """Answer one request."""
        host = str(environ.get("HTTP_HOST", "")).rsplit(":", 1)[0]
        if host not in _OWN_HOSTS:  # a page elsewhere that calls us by a name of its own
            start("403 Forbidden", [("Content-Type", "text/plain")])
            return [b"This preview answers to 127.0.0.1 only."]
        status, kind, content = self._find(str(environ.get("PATH_INFO", "/")).lstrip("/"))
        start(status, [("Content-Type", kind), ("Cache-Control", "no-store")])
        return [content]

    def _find(self, path: str) -> tuple[str, str, bytes]:
        if not self._files:
            return "200 OK", "text/html; charset=utf-8", _nothing_yet(self._problems)
        # The page for what is missing links to where the site will be published.
        for below in (path, path.removeprefix(self._base)):
            for candidate in (below, f"{below.rstrip('/')}/index.html".lstrip("/")):
                if candidate in self._files:
                    return "200 OK", *self._dressed(candidate)
        return "404 Not Found", *self._dressed(NOT_FOUND)

    def _dressed(self, path: str) -> tuple[str, bytes]:
        kind = mimetypes.guess_type(path)[0] or "application/octet-stream"
        content = self._files[path]
        if kind != "text/html":
            return (f"{kind}; charset=utf-8" if kind.startswith("text/") else kind), content
        content = _POLICY.sub(b"", content, count=1)  # it forbids asking whether there is news
        if self._problems:
            banner = _banner(self._problems, "This page is from the last good build.")
            content = _BODY.sub(lambda body: body[0] + banner, content, count=1)
        return "text/html; charset=utf-8", content


def _keep_quiet() -> None:
    """Keep what livereload and tornado say off the terminal, but for errors.

    A filter, because livereload sets its own level when it starts.
    """
    for name in ("livereload", "tornado.access", "tornado.application", "tornado.general"):
        logging.getLogger(name).addFilter(_is_error)


def _is_error(record: logging.LogRecord) -> bool:
    return record.levelno >= logging.ERROR


def _base_of(outcome: Outcome) -> str:
    """Return the path that the site says it has, without its first slash; "" when it says none."""
    address = outcome.report.project.site.address if outcome.report else None
    return urlsplit(address or "").path.lstrip("/")


class _Reload(LiveReloadHandler):  # type: ignore[misc] # livereload ships no types
    """Tells the pages of this preview, and no other page that is open, to load again."""

    def check_origin(self, origin: str) -> bool:
        """Say whether a page may listen: livereload would let every site of the world."""
        return bool(WebSocketHandler.check_origin(self, origin))


class LocalServer(Server):  # type: ignore[misc] # livereload ships no types
    """livereload's server, answering to this machine's own names alone, and to no `/forcereload`.

    A page elsewhere whose name is made to point to this machine asks for its own name; one that
    asks for ours gets pages that it may not read, and no reload.
    """

    def application(
        self, port: int, host: str, *_: object, live_css: bool = True, **__: object
    ) -> None:
        """Listen; called by `serve` of livereload, which watches and waits."""
        LiveReloadHandler.watcher, LiveReloadHandler.live_css = self.watcher, live_css
        script = f'<script src="/livereload.js?port={port}"></script>'.encode()
        handlers = [
            (r"/livereload", _Reload),
            (r"/livereload\.js", LiveReloadJSHandler),
            *self.get_web_handlers(script),
        ]
        own = web.Application()
        own.add_handlers(f"({'|'.join(map(re.escape, sorted(_OWN_HOSTS)))})$", handlers)
        own.listen(port, address=host)


def serve(
    project: Path,
    port: int,
    now: Callable[[], datetime],
    report: Callable[[Outcome], None],
) -> None:
    """Serve the site until interrupted, as editors see it. `now` is asked at each rebuild.

    Raises OSError when the port is taken, before anything is built: a build may take minutes.
    """
    socket.create_server((HOST, port)).close()

    def build() -> Outcome:
        return preview(project, Showing(now(), drafts=True), tell=lambda _stage: None)

    site = Preview(build, report)
    _keep_quiet()
    server = LocalServer(site)
    for folder in WATCHED:
        server.watch(str(project / folder), site.rebuild)
    server.serve(port=port, host=HOST, debug=False)
