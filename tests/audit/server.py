"""A plain static server, as a council's host would be: it compresses, and says what to keep."""

from __future__ import annotations

import functools
import gzip
import http.server
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import unquote, urlsplit

TYPES = {
    ".html": "text/html; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".svg": "image/svg+xml",
    ".json": "application/json",
    ".xml": "application/xml",
    ".txt": "text/plain; charset=utf-8",
    ".csv": "text/csv; charset=utf-8",
    ".ics": "text/calendar; charset=utf-8",
    ".png": "image/png",
}
PACKED = frozenset({".png", ".xlsx"})
FOR_EVER = "public, max-age=31536000, immutable"  # names that change with their content
FOR_NOW = "public, max-age=300"


@functools.lru_cache(maxsize=4096)
def compressed(path: Path) -> bytes:
    """Return what a server sends of a file: packed by gzip, unless it is packed already."""
    content = path.read_bytes()
    return content if path.suffix in PACKED else gzip.compress(content, 9, mtime=0)


class Handler(http.server.BaseHTTPRequestHandler):
    """Serves the files below `root`, compressed, and keeps quiet about it."""

    protocol_version = "HTTP/1.1"
    root: Path

    def do_GET(self) -> None:
        """Answer with a file, or with the index of a folder."""
        wanted = self.root / unquote(urlsplit(self.path).path).lstrip("/")
        path = wanted / "index.html" if wanted.is_dir() else wanted
        if path.is_file():
            self._send(200, path)
        else:
            self._send(404, None)

    def _send(self, code: int, path: Path | None) -> None:
        body, kind = b"", "text/plain"
        self.send_response(code)
        if path is not None:
            kind = TYPES.get(path.suffix, "application/octet-stream")
            packs = path.suffix not in PACKED and "gzip" in self.headers["Accept-Encoding"]
            body = compressed(path) if packs else path.read_bytes()
            if packs:
                self.send_header("Content-Encoding", "gzip")
            is_hashed = path.parent.name == "static"
            self.send_header("Cache-Control", FOR_EVER if is_hashed else FOR_NOW)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Vary", "Accept-Encoding")
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@contextmanager
def serving(root: Path) -> Iterator[str]:
    """Serve a folder on this machine; yield its address, which ends in "/"."""
    handler = type("HandlerOfRoot", (Handler,), {"root": root})
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    server.daemon_threads = True
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/"
    finally:
        server.shutdown()
        server.server_close()
