"""`ragstone headers`: lines for a web server on the output stream, for where the site is."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner

from site_builder.cli import ragstone
from tests.load.cases import TINY


def run(project: Path, *words: str) -> tuple[int, str, str]:
    result = CliRunner().invoke(ragstone, ["-C", str(project), "headers", *words])
    return result.exit_code, result.stdout, result.stderr


@pytest.mark.parametrize("server", ["nginx", "apache"])
def test_lines_go_to_the_output_stream(server: str) -> None:
    code, lines, _ = run(TINY, server)
    assert code == 0
    assert "default-src 'none'" in lines
    assert "max-age=31536000, immutable" in lines
    hsts = [line for line in lines.splitlines() if "Strict-Transport-Security" in line]
    assert len(hsts) == 1
    assert hsts[0].startswith("#")


def test_lines_start_at_the_path_of_the_site(tmp_path: Path) -> None:
    site = tmp_path / "site"
    shutil.copytree(TINY, site)
    settings = site / "content" / "site.yaml"
    text = settings.read_text("utf-8")
    (address,) = [line for line in text.splitlines() if line.startswith("address:")]
    changed = text.replace(address, "address: https://www.example.org/performance/")
    settings.write_text(changed, "utf-8")
    _, lines, _ = run(site, "nginx")
    assert "error_page 404 /performance/404.html;" in lines
    assert '"^/performance/(search/.*)$"' in lines


def test_an_unknown_server_is_wrong_usage() -> None:
    code, lines, said = run(TINY, "iis")
    assert (code, lines) == (2, "")
    assert "nginx" in said


def test_a_project_with_an_error_prints_the_error(tmp_path: Path) -> None:
    site = tmp_path / "site"
    shutil.copytree(TINY, site)
    (site / "content" / "site.yaml").write_text("organisation: x\n", "utf-8")
    code, lines, said = run(site, "nginx")
    assert (code, lines) == (1, "")
    assert "missing-field" in said
