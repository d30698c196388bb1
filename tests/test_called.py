"""A hint that names a command names one that works where it is read."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from site_builder.called import BY_MAKE, program, to_type

MAKEFILE = (Path(__file__).parents[1] / "Makefile").read_text("utf-8")


@pytest.fixture
def venv(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the folder of programs of an environment in the folder where we are."""
    programs = tmp_path / "the site" / ".venv" / "bin"
    programs.mkdir(parents=True)
    (programs / "ragstone").write_text("#!/bin/sh\n", "utf-8")
    (programs / "ragstone").chmod(0o755)
    monkeypatch.chdir(tmp_path / "the site")
    monkeypatch.setenv("PATH", "/nowhere")
    monkeypatch.delenv(BY_MAKE, raising=False)
    monkeypatch.setattr(sys, "argv", [str(programs / "ragstone"), "build"])
    return programs


@pytest.mark.usefixtures("venv")
def test_a_program_that_is_not_on_the_path_is_named_by_its_place() -> None:
    assert to_type("check") == ".venv/bin/ragstone check"


def test_a_program_that_the_shell_finds_is_named_alone(
    venv: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(venv))
    assert to_type("check") == "ragstone check"


def test_from_another_folder_the_whole_path_is_named_as_a_shell_takes_it(
    venv: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "elsewhere").mkdir()
    monkeypatch.chdir(tmp_path / "elsewhere")
    assert program() == f"'{venv / 'ragstone'}'"


def test_where_python_was_told_to_run_us_it_is_told_so_again(
    venv: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "argv", ["/anywhere/site_builder/__main__.py", "check"])
    monkeypatch.setattr(sys, "executable", str(venv / "python"))
    assert to_type("check") == ".venv/bin/python -m site_builder check"


@pytest.mark.usefixtures("venv")
def test_started_by_make_its_targets_are_named_but_not_with_options_that_it_cannot_take(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv(BY_MAKE, "1")
    assert to_type("check") == "make check"
    assert to_type("build") == "make site"
    assert to_type("serve", "--port", "5501") == ".venv/bin/ragstone serve --port 5501"
    assert to_type("freeze") == ".venv/bin/ragstone freeze"


@pytest.mark.parametrize("target", ["site", "check", "serve"])
def test_the_makefile_says_that_it_started_us(target: str) -> None:
    _, _, recipe = MAKEFILE.partition(f"\n{target}:")
    said = subprocess.run(
        ["make", "--no-print-directory", "-s", "-f", "-", "said"],  # noqa: S607
        input=f"{MAKEFILE}\nsaid:\n\t@$(FROM_MAKE) sh -c 'echo ${BY_MAKE}'\n".replace(
            f"${BY_MAKE}", f"$${BY_MAKE}"
        ),
        capture_output=True,
        text=True,
        check=True,
    )
    assert said.stdout == "1\n"
    assert "@$(FROM_MAKE) $(BIN)/ragstone" in recipe.partition("\n\n")[0]
