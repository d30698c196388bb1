"""The real server on a free port: who may read pages, and who may listen for news of them."""

from __future__ import annotations

import http.client
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
TINY = ROOT / "tests" / "sites" / "tiny"
PATIENCE = 60  # seconds that a machine with other work may take to start
UPGRADE = {
    "Upgrade": "websocket",
    "Connection": "Upgrade",
    "Sec-WebSocket-Key": "dGhlIHNhbXBsZSBub25jZQ==",
    "Sec-WebSocket-Version": "13",
}


def free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])


@pytest.fixture(scope="module")
def port(tmp_path_factory: pytest.TempPathFactory) -> Iterator[int]:
    project = shutil.copytree(TINY, tmp_path_factory.mktemp("served") / "tiny")
    number = free_port()
    words = ("serve", "--port", str(number), "-C", str(project))
    with subprocess.Popen(
        [sys.executable, "-m", "site_builder", *words],
        cwd=ROOT,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    ) as server:
        try:
            wait_for(number, server)
            yield number
        finally:
            server.terminate()


def wait_for(port: int, server: subprocess.Popen[bytes]) -> None:
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        assert server.poll() is None, "the server has stopped"
        try:
            socket.create_connection(("127.0.0.1", port), timeout=1).close()
        except OSError:
            time.sleep(0.1)
        else:
            return
    pytest.fail("the server does not answer")


def ask(port: int, path: str, host: str = "", **headers: str) -> tuple[int, bytes]:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=PATIENCE)
    try:
        connection.putrequest("GET", path, skip_host=True)
        named = {"Host": host or f"127.0.0.1:{port}", **headers}
        for name, value in named.items():
            connection.putheader(name.replace("_", "-"), value)
        connection.endheaders()
        answer = connection.getresponse()
        return (
            answer.status,
            b"" if answer.status == http.client.SWITCHING_PROTOCOLS else answer.read(),
        )
    finally:
        connection.close()


@pytest.mark.parametrize("name", ["127.0.0.1", "localhost"])
def test_the_machines_own_names_get_pages_that_ask_for_news(port: int, name: str) -> None:
    status, body = ask(port, "/", f"{name}:{port}")
    assert status == 200
    assert f'<script src="/livereload.js?port={port}"></script></head>'.encode() in body
    assert ask(port, f"/livereload.js?port={port}", f"{name}:{port}")[0] == 200


@pytest.mark.parametrize("path", ["/", "/data/results.csv", "/livereload.js", "/nowhere"])
@pytest.mark.parametrize("host", ["evil.example", "127.0.0.1.evil.example", "xlocalhost"])
def test_another_name_gets_nothing(port: int, path: str, host: str) -> None:
    status, body = ask(port, path, f"{host}:{port}")
    assert status in (403, 404)
    assert b"Hampden" not in body
    assert b"livereload" not in body.lower()


def test_a_page_of_the_preview_may_listen_for_news(port: int) -> None:
    status, _ = ask(port, "/livereload", Origin=f"http://127.0.0.1:{port}", **UPGRADE)
    assert status == http.client.SWITCHING_PROTOCOLS


@pytest.mark.parametrize(
    ("host", "origin"),
    [
        ("", "http://evil.example"),
        ("", "http://127.0.0.1:1"),
        ("", "null"),
        ("evil.example", "http://evil.example"),
    ],
)
def test_a_page_of_another_site_may_not_listen(port: int, host: str, origin: str) -> None:
    status, _ = ask(port, "/livereload", host and f"{host}:{port}", Origin=origin, **UPGRADE)
    assert status in (403, 404)


def test_nobody_can_make_the_pages_load_again(port: int) -> None:
    assert ask(port, "/forcereload")[0] == 404
