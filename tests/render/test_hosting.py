"""Headers of hosts: each host is told the same, and what pages say of themselves besides."""

from __future__ import annotations

import re
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from functools import cache
from http.client import HTTPConnection
from pathlib import Path

import pytest

from site_builder.assess.report import assess
from site_builder.render import urls
from site_builder.render.hosting.answers import EVERYWHERE, POLICY, headers_of
from site_builder.render.hosting.headers_file import headers_file, rules_of
from site_builder.render.hosting.servers import SERVERS
from site_builder.verify.hosts import MOST_RULES
from tests.browser.provision import every_test_is_wanted, nginx_path
from tests.render.made import rendered, tiny_project
from tests.showing import PUBLIC

_META = re.compile(r'<meta http-equiv="Content-Security-Policy" content="([^"]*)">')
_FRAMES = "; frame-ancestors "
NGINX = nginx_path()
BESIDE = (
    urls.SEARCH,
    "measures/homes-started/card/index.html",
    "static/ragstone.0123456789.css",
    "static/plain.css",
)
"""Addresses that the tiny site may not have, and that answer differently."""


@cache
def tiny_site() -> dict[str, bytes]:
    """Return the small council's site in the theme that comes with the software."""
    return rendered(assess(tiny_project(), PUBLIC), own_theme=True)


def addresses() -> tuple[str, ...]:
    return (*tiny_site(), *(one for one in BESIDE if one not in tiny_site()))


def parsed(text: str) -> dict[str, dict[str, str]]:
    """Read a `_headers` file as the hosts do."""
    rules: dict[str, dict[str, str]] = {}
    path = ""
    for line in text.splitlines():
        if line.startswith("/"):
            path = line
            assert path not in rules
            rules[path] = {}
        elif line.strip() and not line.startswith("#"):
            assert line.startswith("  "), line
            name, _, value = line.strip().partition(": ")
            assert name not in rules[path]
            rules[path][name] = value
    return rules


def answered(rules: dict[str, dict[str, str]], path: str) -> dict[str, str]:
    """Return what a host answers that joins what every rule says that fits."""
    joined: dict[str, str] = {}
    for pattern, headers in rules.items():
        expression = re.sub(r":[a-z]+", "[^/]+", re.escape(pattern).replace(r"\*", ".*"))
        if re.fullmatch(expression, path):
            for name, value in headers.items():
                joined[name] = f"{joined[name]}, {value}" if name in joined else value
    return joined


def ways_to(address: str) -> tuple[str, ...]:
    """Return the paths by which a server is asked for a file."""
    folder = address.removesuffix("index.html")
    return (f"/{address}",) if folder == address else (f"/{address}", f"/{folder}")


def test_a_page_and_its_headers_have_the_same_policy() -> None:
    for address, content in tiny_site().items():
        if address.endswith(".html"):
            found = _META.search(content.decode())
            assert found is not None, address
            said, _, _ = dict(headers_of(address))[POLICY].partition(_FRAMES)
            assert found[1].replace("&#39;", "'") == said, address


def test_the_policy_is_the_first_thing_in_the_head_after_the_encoding() -> None:
    for address, content in tiny_site().items():
        if address.endswith(".html"):
            head = content.decode().partition("<head>")[2].lstrip()
            assert head.startswith('<meta charset="utf-8">\n<meta http-equiv="Content-Sec'), address


def test_only_a_card_may_be_shown_by_others() -> None:
    framed = {one: dict(headers_of(one))[POLICY].partition(_FRAMES)[2] for one in addresses()}
    pages = {one: by for one, by in framed.items() if one.endswith(".html")}
    cards = {one for one in pages if "/card/" in one}
    assert cards
    assert {one for one, by in pages.items() if by != "'none'"} == cards
    assert {pages[one] for one in cards} == {"*"}


def test_a_drawing_opened_alone_runs_no_script() -> None:
    for address in ("measures/homes-started/chart.svg", "static/favicon.0123456789.svg"):
        said = dict(headers_of(address))[POLICY]
        assert said.startswith("default-src 'none'")
        assert "script-src" not in said
        assert said.endswith("sandbox")


def test_only_what_changes_its_name_is_kept_for_good() -> None:
    kept = {one for one in addresses() if "immutable" in dict(headers_of(one))["Cache-Control"]}
    assert "static/ragstone.0123456789.css" in kept
    assert all(re.search(r"^static/.*\.[0-9a-f]{10}\.\w+$", one) for one in kept)
    assert "static/plain.css" not in kept
    assert urls.HOME not in kept


def test_every_download_says_what_it_is() -> None:
    for address in addresses():
        if (
            not address.endswith((".html", ".svg", ".css", ".js", ".png"))
            and address[0] not in "._"
        ):
            kind = dict(headers_of(address)).get("Content-Type", "")
            assert kind, address
            assert kind.endswith("charset=utf-8") or address.endswith(".xlsx"), address
            assert address == urls.ROBOTS or dict(headers_of(address)).get(
                "Access-Control-Allow-Origin"
            ), address


def test_a_host_that_joins_what_rules_say_answers_right_for_every_file() -> None:
    rules = parsed(headers_file(addresses()).content.decode())
    for address in addresses():
        if not address.startswith((".", "_")):
            for path in ways_to(address):
                assert answered(rules, path) == dict((*EVERYWHERE, *headers_of(address))), path


def test_a_host_reads_all_rules_of_a_site_of_forty_years_and_a_thousand_measures() -> None:
    years = [
        f"{year}-{year + 1 - 2000}/q{q}/index.html" for year in range(2001, 2041) for q in (1, 2)
    ]
    measures = [
        f"measures/m{number}/{name}"
        for number in range(1000)
        for name in ("index.html", "data.csv")
    ]
    assert len(rules_of((*addresses(), *years, *measures))) + 1 <= MOST_RULES


@pytest.mark.parametrize("site", [None, "https://example.org/", "https://example.org/a.b/"])
@pytest.mark.parametrize("server", sorted(SERVERS))
def test_a_servers_lines_start_at_the_path_of_the_site(server: str, site: str | None) -> None:
    lines = SERVERS[server](site)
    base = r"/a\.b/" if site and site.endswith("a.b/") else "/"
    starts = re.findall(r'["#]\^(/(?:a\\\.b/)?)\(', lines)
    assert set(starts) == {base}
    assert len(starts) == len(re.findall(r'["#]\^', lines))


@contextmanager
def nginx(folder: Path, site: str) -> Iterator[HTTPConnection]:
    """Serve a folder by nginx with our lines."""
    with closing(socket.socket()) as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    (folder / "ragstone.conf").write_text(SERVERS["nginx"](site), encoding="utf-8")
    places = "".join(
        f"{kind}_temp_path {folder}/{kind};"
        for kind in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
    )
    (folder / "nginx.conf").write_text(
        f"daemon off; master_process off; pid {folder}/pid; error_log {folder}/errors;"
        f"events {{}} http {{ access_log off; {places} types {{ text/html html; text/css css;"
        f" image/svg+xml svg; }} server {{ listen 127.0.0.1:{port}; root {folder}/root;"
        " include ragstone.conf; } }",
        encoding="utf-8",
    )
    command = [str(NGINX), "-p", str(folder), "-e", f"{folder}/errors", "-c", "nginx.conf"]
    tested = subprocess.run([*command, "-t"], capture_output=True, text=True, check=False)
    assert tested.returncode == 0, tested.stderr
    with subprocess.Popen(command) as server:
        try:
            with closing(_connected(port)) as connection:
                yield connection
        finally:
            server.terminate()


def _connected(port: int) -> HTTPConnection:
    for _ in range(100):
        try:
            socket.create_connection(("127.0.0.1", port), timeout=1).close()
        except OSError:
            time.sleep(0.05)
    return HTTPConnection("127.0.0.1", port, timeout=5)


@pytest.mark.skipif(
    NGINX is None and not every_test_is_wanted(),
    reason="nginx is not installed, so its lines cannot be tried",
)
@pytest.mark.parametrize("below", ["", "performance/"])
def test_nginx_sends_the_headers_of_every_kind_of_file(tmp_path: Path, below: str) -> None:
    files = {one: tiny_site().get(one, b"x") for one in addresses()}
    for address, content in files.items():
        path = tmp_path / "root" / below / address
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    for path in (tmp_path, tmp_path / "root"):
        path.chmod(0o755)
    with nginx(tmp_path, f"https://example.org/{below}") as connection:
        for address in files:
            if not address.startswith((".", "_")):
                expected = dict((*EVERYWHERE, *headers_of(address)))
                status, sent = _asked(connection, f"/{below}{address}")
                assert (status, _of(expected, sent)) == (200, expected), address
        connection.request("GET", f"/{below}nowhere/at/all/")
        answer = connection.getresponse()
        assert (answer.status, answer.read()) == (404, files["404.html"])
        status, sent = _asked(connection, f"/{below}static/gone.0123456789.css")
        assert status == 404
        assert "Cache-Control" not in sent
        assert sent[POLICY] == dict(headers_of(urls.HOME))[POLICY]


def _asked(connection: HTTPConnection, path: str) -> tuple[int, dict[str, str]]:
    connection.request("GET", path)
    answer = connection.getresponse()
    answer.read()
    return answer.status, dict(answer.getheaders())


def _of(expected: dict[str, str], sent: dict[str, str]) -> dict[str, str]:
    """Return those of our headers that were sent, and any that should not have been."""
    ours: set[str] = {*expected, "Access-Control-Allow-Origin"}
    return {name: value for name, value in sent.items() if name in ours}
