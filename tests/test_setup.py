"""What stands around the code: the locks, the wheel, the Makefile, and what CI runs."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tomllib
import zipfile
from pathlib import Path

import pytest
import yaml
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parents[1]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
GROUPS = PROJECT["dependency-groups"]
FOR_SITE = [*PROJECT["project"]["dependencies"], *GROUPS["install"]]
WANTED = {"requirements.txt": FOR_SITE, "requirements-dev.txt": [*FOR_SITE, *GROUPS["dev"]]}
PIN = re.compile(r"^(?P<name>[a-z0-9-]+)==(?P<version>[^ ]+)(?P<when> ;.*)? \\$")
HASH = re.compile(r"^    --hash=sha256:[0-9a-f]{64}( \\)?$")


def lines_of(lock: str) -> list[str]:
    text = (ROOT / lock).read_text(encoding="utf-8")
    return [line for line in text.splitlines() if not line.startswith("#")]


def pins_of(lock: str) -> dict[str, set[str]]:
    """The versions pinned of each package: two where Python versions need different ones."""
    pins: dict[str, set[str]] = {}
    for match in filter(None, map(PIN.match, lines_of(lock))):
        pins.setdefault(canonicalize_name(match["name"]), set()).add(match["version"])
    return pins


def run(*words: str | Path, **environment: str) -> subprocess.CompletedProcess[str]:
    inherited = {key: value for key, value in os.environ.items() if key not in ("CI", "PYTHON")}
    return subprocess.run(
        words,
        cwd=ROOT,
        env={**inherited, **environment},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.parametrize("lock", WANTED)
def test_a_lock_is_pins_with_hashes_and_names_no_place_to_fetch_from(lock: str) -> None:
    lines = lines_of(lock)
    assert lines
    assert [line for line in lines if not PIN.match(line) and not HASH.match(line)] == []
    without = [
        line
        for line, following in zip(lines, [*lines[1:], ""], strict=True)
        if PIN.match(line) and not HASH.match(following)
    ]
    assert without == []
    assert "://" not in (ROOT / lock).read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("lock", "wanted"), [(lock, wanted) for lock in WANTED for wanted in WANTED[lock]]
)
def test_a_lock_pins_what_the_project_asks_for(lock: str, wanted: str) -> None:
    requirement = Requirement(wanted)
    versions = pins_of(lock).get(canonicalize_name(requirement.name))
    assert versions, f"{requirement.name} is not in {lock}: make lock"
    assert all(requirement.specifier.contains(version) for version in versions), versions


def test_tests_run_with_the_versions_that_build_the_site() -> None:
    tests = pins_of("requirements-dev.txt")
    assert {name: tests.get(name) for name in pins_of("requirements.txt")} == pins_of(
        "requirements.txt"
    )


def test_the_wheel_holds_the_command_and_every_file_of_the_themes(tmp_path: Path) -> None:
    built = run(sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", tmp_path)
    assert built.returncode == 0, built.stderr
    with zipfile.ZipFile(next(tmp_path.glob("*.whl"))) as wheel:
        names = set(wheel.namelist())
    themes = {
        f"site_builder/{path.relative_to(ROOT).as_posix()}"
        for path in (ROOT / "themes").rglob("*")
        if path.is_file()
    }
    assert themes
    assert themes <= names
    assert "site_builder/cli.py" in names
    assert {name.split("/")[0] for name in names if ".dist-info/" not in name} == {"site_builder"}


def test_make_alone_tells_every_target() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    phony = re.findall(r"^\.PHONY: (.*)$", makefile, re.MULTILINE)[0].split()
    told = re.findall(r"^  make (\w+) +\S", run("make").stdout, re.MULTILINE)
    assert told == phony


def commands_of(pipeline: object) -> list[str]:
    """Every command of a pipeline, wherever it stands."""
    if isinstance(pipeline, list):
        return [command for part in pipeline for command in commands_of(part)]
    if not isinstance(pipeline, dict):
        return []
    found: list[str] = []
    for key, value in pipeline.items():
        if key in ("run", "script"):
            found += [value] if isinstance(value, str) else value
        else:
            found += commands_of(value)
    return found


@pytest.mark.parametrize(
    ("file", "own"),
    [
        (".github/workflows/site.yml", []),
        (".gitlab-ci.yml", ["mv output public"]),  # GitLab publishes the folder of that name
    ],
)
def test_pipelines_call_the_makefile_and_know_nothing_else(file: str, own: list[str]) -> None:
    commands = commands_of(yaml.safe_load((ROOT / file).read_text(encoding="utf-8")))
    ours = [command for command in commands if command not in own]
    assert {command.split()[1] for command in ours} == {"check", "test", "site"}
    assert {command.split()[0] for command in ours} == {"make"}


def test_the_published_workflow_may_write_in_one_job_only() -> None:
    text = (ROOT / ".github/workflows/site.yml").read_text(encoding="utf-8")
    workflow = yaml.safe_load(text)
    assert workflow["permissions"] == {"contents": "read"}
    jobs = {
        name: job["permissions"] for name, job in workflow["jobs"].items() if "permissions" in job
    }
    assert jobs == {"publish": {"pages": "write", "id-token": "write"}}
    assert commands_of(workflow["jobs"]["publish"]) == []
    actions = re.findall(r"uses: (\S+)", text)
    assert actions
    assert [action for action in actions if not re.search(r"^actions/[a-z-]+@v\d+$", action)] == []


@pytest.mark.parametrize(("ci", "code"), [("", 0), ("true", 1)])
def test_tests_left_out_for_want_of_a_browser_are_told_and_fail_in_ci(ci: str, code: int) -> None:
    command = (sys.executable, "-m", "tests.browser.provision")
    done = run(*command, CHROME_PATH="/no/such/browser", CI=ci)
    assert done.returncode == code
    assert "tests in tests/browser are left out" in done.stderr


def test_a_python_too_old_is_told_plainly(tmp_path: Path) -> None:
    environment = tmp_path / "env"
    done = run(ROOT / ".ci" / "environment", environment, "requirements.txt", PYTHON="/bin/false")
    assert done.returncode == 1
    assert done.stderr == "PYTHON=/bin/false is not Python 3.11 or newer.\n"
    assert not environment.exists()
