"""The `ragstone` command as a person or a CI job meets it: words, streams, exit codes, bytes.

Most tests call the command's `main` in this process, for a new one takes more than a second to
start. What only a process has is asked of a real one: the exit codes and streams that a shell sees,
hash seeds, time zones, and which modules were never loaded.
"""

from __future__ import annotations

import io
import json
import os
import re
import shutil
import socket
import subprocess
import sys
from contextlib import redirect_stderr, redirect_stdout
from pathlib import Path

import pytest

from site_builder import cli

ROOT = Path(__file__).parents[1]
TINY = ROOT / "tests" / "sites" / "tiny"
MEASURE = "measures/definitions/homes/homes-started.yaml"
GOOD, PROBLEMS, USAGE, OUR_FAULT = range(4)


Done = subprocess.CompletedProcess[str]


def ragstone(*words: str, folder: Path = ROOT, **environment: str) -> Done:
    """Run the command in this process, as if these words had been typed in that folder."""
    out, err = io.StringIO(), io.StringIO()
    with pytest.MonkeyPatch.context() as patch, redirect_stdout(out), redirect_stderr(err):
        patch.chdir(folder)
        patch.delenv("GITHUB_ACTIONS", raising=False)
        for name, value in environment.items():
            patch.setenv(name, value)
        patch.setattr(sys, "argv", ["ragstone", *words])
        with pytest.raises(SystemExit) as end:
            cli.main()
    assert isinstance(end.value.code, int)
    return subprocess.CompletedProcess(words, end.value.code, out.getvalue(), err.getvalue())


def process(*words: str, folder: Path = ROOT, **environment: str) -> Done:
    """Run the command in a process of its own, as users do."""
    inherited = {k: v for k, v in os.environ.items() if k != "GITHUB_ACTIONS"}
    return subprocess.run(
        [sys.executable, "-m", "site_builder", *words],
        cwd=folder,
        env={**inherited, "PYTHONPATH": str(ROOT), **environment},
        capture_output=True,
        text=True,
        check=False,
    )


def bytes_of(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


@pytest.fixture
def tiny(tmp_path: Path) -> Path:
    return Path(shutil.copytree(TINY, tmp_path / "tiny"))


def some_file(project: Path, pattern: str) -> Path:
    return min(project.glob(pattern))


def test_build_says_what_it_made_and_how_to_open_it(tiny: Path) -> None:
    done = ragstone("build", folder=tiny)
    assert done.returncode == GOOD, done.stderr
    assert done.stdout == ""
    assert str(tiny / "output" / "index.html") in done.stderr
    assert (tiny / "output" / "index.html").is_file()


def test_the_project_is_found_from_a_folder_inside_it(tiny: Path) -> None:
    assert ragstone("check", folder=tiny / "content").returncode == GOOD


def test_check_writes_nothing_and_never_loads_matplotlib(tiny: Path) -> None:
    """Its output stream is for machines alone, as a shell passes it on."""
    (tiny / "content" / "stray.yaml").write_text("a: 1\n", encoding="utf-8")
    before = bytes_of(tiny)
    done = process("check", "--format", "json", folder=tiny, PYTHONPROFILEIMPORTTIME="1")
    assert done.returncode == GOOD, done.stderr
    assert [one["path"] for one in json.loads(done.stdout)["problems"]] == ["content/stray.yaml"]
    assert "site_builder.render.site" in done.stderr
    assert "matplotlib" not in done.stderr
    assert bytes_of(tiny) == before


def test_a_warm_build_never_loads_matplotlib(tiny: Path) -> None:
    assert ragstone("build", folder=tiny).returncode == GOOD
    done = process("build", folder=tiny, PYTHONPROFILEIMPORTTIME="1")
    assert done.returncode == GOOD
    assert done.stdout == ""
    assert f"Open {tiny / 'output' / 'index.html'}" in done.stderr
    assert "site_builder.build" in done.stderr
    assert "matplotlib" not in done.stderr


def test_a_mistake_leaves_the_last_good_site_and_names_its_place(tiny: Path) -> None:
    assert ragstone("build", folder=tiny).returncode == GOOD
    before = bytes_of(tiny / "output")
    results = some_file(tiny, "measures/results/*.yaml")
    text = results.read_text(encoding="utf-8")
    results.write_text(text.replace("actual: ", "actual: about ", 1), encoding="utf-8")
    done = ragstone("build", folder=tiny)
    assert done.returncode == PROBLEMS
    line = text[: text.index("actual: ")].count("\n") + 1
    assert f"measures/results/{results.name}:{line}:" in done.stderr
    assert "bad-number" in done.stderr
    assert "Not checked yet: what figures and texts say, and the pages." in done.stderr
    assert "Nothing was written" in done.stderr
    assert done.stdout == ""  # what programs read is kept apart from what people are told
    assert "Traceback" not in done.stderr
    assert bytes_of(tiny / "output") == before


def test_a_mistake_in_a_theme_is_the_authors_and_has_its_place(tiny: Path) -> None:
    folder = tiny / "themes" / "town"
    (folder / "templates").mkdir(parents=True)
    (folder / "theme.yaml").write_text("title: Town\nextends: default\n", encoding="utf-8")
    (folder / "templates" / "key.html").write_text("<p>\n{{ page.nope }}", encoding="utf-8")
    site = tiny / "content" / "site.yaml"
    text = site.read_text(encoding="utf-8").replace("theme: default\n", "")
    site.write_text(f"{text}theme: town\n", encoding="utf-8")
    done = ragstone("check", folder=tiny)
    assert done.returncode == PROBLEMS, done.stderr
    assert "themes/town/templates/key.html:2:9: error: " in done.stderr
    assert "[bad-theme]" in done.stderr


@pytest.mark.parametrize(
    ("typed", "slip"),
    [
        ("owner: Head of Housing", "owner: tbc"),
        ("due: 2020-03-31", "due: 2019-03-31"),
        ("action: The work is let again.", "action: tbc"),
        ("actual: 1.12", "actual: 112"),
        ("actual: 27\n    cause", "actual: 360\n    cause"),
    ],
)
def test_what_is_wrong_in_an_entry_is_told_at_its_own_line(
    tiny: Path, typed: str, slip: str
) -> None:
    results = tiny / "measures" / "results" / "2019-20-q2.yaml"
    text = results.read_text(encoding="utf-8")
    results.write_text(text.replace(typed, slip, 1), encoding="utf-8")
    done = ragstone("check", folder=tiny)
    line = text[: text.index(typed)].count("\n") + 1
    assert f"{results.name}:{line}: " in done.stderr


@pytest.mark.parametrize(
    ("slip", "unchecked"),
    [
        (("actual: ", "actual: about "), "what figures and texts say, and the pages"),
        ((r"(?s)  rent-to-income:.*?(?=actions:)", ""), "the pages"),
        (("actual: ", "actual: "), ""),
    ],
)
def test_what_errors_keep_from_being_checked_is_said_last(
    tiny: Path, slip: tuple[str, str], unchecked: str
) -> None:
    results = tiny / "measures" / "results" / "2019-20-q2.yaml"
    text = re.sub(*slip, results.read_text(encoding="utf-8"), count=1)
    results.write_text(text, encoding="utf-8")
    last = ragstone("check", folder=tiny).stderr.rstrip().split("\n")[-1]
    if unchecked:
        assert last == f"Not checked yet: {unchecked}. Put the errors right, then check again."
    else:
        assert last == "No problems."


def test_machine_formats_go_to_the_output_stream(tiny: Path) -> None:
    site = tiny / "content" / "site.yaml"
    site.write_text(site.read_text(encoding="utf-8") + "colour: blue\n", encoding="utf-8")
    done = ragstone("check", "--format", "json", folder=tiny)
    assert done.returncode == PROBLEMS
    assert "unknown-key" in json.dumps(json.loads(done.stdout))
    on_github = ragstone("check", folder=tiny, GITHUB_ACTIONS="true")
    assert on_github.stdout.startswith("::error file=content/site.yaml,")
    assert ",line=" in on_github.stdout


def test_wrong_usage_is_exit_code_two(tiny: Path) -> None:
    assert ragstone("bild", folder=tiny).returncode == USAGE
    done = ragstone("explain", "no-such-measure", folder=tiny)
    assert done.returncode == USAGE
    assert "no-such-measure" in done.stderr
    done = ragstone("explain", measure_of(tiny), "2019-20 Q9", folder=tiny)
    assert done.returncode == USAGE
    assert "2019-20 Q2" in done.stderr


def test_outside_a_project_one_sentence_says_so_and_names_the_option(tmp_path: Path) -> None:
    for command in ("build", "check", "serve"):
        done = ragstone(command, folder=tmp_path)
        assert done.returncode == USAGE
        assert f"There is no Ragstone project here ({tmp_path})" in done.stderr
        assert "-C DIR" in done.stderr
        assert "needed" not in done.stderr
    named = ragstone("check", "-C", str(tmp_path))
    assert named.returncode == USAGE
    assert f"{tmp_path} is not a Ragstone project" in named.stderr


def test_a_project_whose_settings_are_misnamed_is_still_one(tiny: Path) -> None:
    (tiny / "content" / "site.yaml").rename(tiny / "content" / "site.yml")
    done = ragstone("check", folder=tiny)
    assert done.returncode == PROBLEMS
    assert "name it site.yaml" in done.stderr


def test_the_shared_options_may_stand_before_the_command(tiny: Path, tmp_path: Path) -> None:
    before = ragstone("-C", str(tiny), "--format", "json", "check", folder=tmp_path)
    after = ragstone("check", "-C", str(tiny), "--format", "json", folder=tmp_path)
    assert before.returncode == GOOD, before.stderr
    assert json.loads(before.stdout) == json.loads(after.stdout)
    assert before.stdout == after.stdout


TIME = "2020-01-16 09:30 Europe/London"


def test_a_port_that_is_taken_is_answered_with_the_whole_command_for_another(
    tiny: Path, tmp_path: Path
) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        words = ("serve", "-C", str(tiny), "--as-of", TIME, "--port", str(port))
        done = ragstone(*words, folder=tmp_path)
    assert done.returncode == USAGE
    again = f"serve -C {tiny} --as-of '{TIME}' --port {port + 1}"
    assert f"Type: ragstone {again}\n" in done.stderr


def test_the_check_that_lists_the_warnings_is_of_the_same_project_and_time(
    tiny: Path, tmp_path: Path
) -> None:
    (tiny / "content" / "stray.yaml").write_text("a: 1\n", encoding="utf-8")
    for words in (("-C", str(tiny), "build"), ("build", "-C", str(tiny))):
        done = ragstone(*words, "--as-of", TIME, folder=tmp_path)
        assert done.returncode == GOOD, done.stderr
        assert f"`ragstone check -C {tiny} --as-of '{TIME}'` lists them." in done.stderr
    without = ragstone("build", folder=tiny)
    assert "`ragstone check` lists them." in without.stderr


def test_a_draft_is_told_what_it_lacks_and_stays_off_the_site(tiny: Path) -> None:
    assert ragstone("build", folder=tiny).returncode == GOOD
    before = bytes_of(tiny / "output")
    draft = tiny / "content" / "quarters" / "2019-20-q3" / "report.md"
    draft.parent.mkdir()
    draft.write_text(
        "---\nquarter: 2019-20 Q3\nas_at: 2019-12-31\npublished: 2020-02-13\nstate: draft\n---\n",
        encoding="utf-8",
    )
    results = tiny / "measures" / "results" / "2019-20-q3.yaml"
    results.write_text("quarter: 2019-20 Q3\nresults:\nactions:\n", encoding="utf-8")
    done = ragstone("check", "--format", "json", folder=tiny)
    assert done.returncode == GOOD, done.stderr
    found = json.loads(done.stdout)
    assert found["errors"] == 0
    assert {one["code"] for one in found["problems"]} == {"missing-result", "missing-update"}
    assert {(one["path"], one["line"]) for one in found["problems"]} == {
        ("measures/results/2019-20-q3.yaml", 2)
    }
    built = ragstone("build", folder=tiny)
    assert built.returncode == GOOD
    assert f"{found['warnings']} warnings" in built.stderr
    assert bytes_of(tiny / "output") == before


def measure_of(project: Path) -> str:
    return some_file(project, "measures/definitions/**/*.yaml").stem


def test_explain_takes_a_quarter_as_people_type_it(tiny: Path) -> None:
    measure = measure_of(tiny)
    by_default = ragstone("explain", measure, folder=tiny)
    assert by_default.returncode == GOOD, by_default.stderr
    quarter = some_file(tiny, "content/quarters/*").name
    assert ragstone("explain", measure, quarter, folder=tiny).stdout == by_default.stdout


def test_a_fault_of_ours_is_exit_code_three_and_one_line(tiny: Path) -> None:
    script = (
        "import site_builder.cli as cli\n"
        "def broken(*_, **__): raise RuntimeError('boom')\n"
        "cli.check = broken\ncli.main()\n"
    )
    command = [sys.executable, "-c", script, "check", "-C", str(tiny)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == OUR_FAULT
    assert done.stderr.count("\n") == 1
    assert "RuntimeError: boom" in done.stderr


def test_a_fault_of_ours_leaves_its_traceback_to_python_with_debug(
    tiny: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object, **__: object) -> None:
        raise RuntimeError("boom")

    monkeypatch.setattr(cli, "check", broken)
    assert ragstone("check", folder=tiny).returncode == OUR_FAULT
    with pytest.raises(RuntimeError, match="boom"):
        ragstone("check", "--debug", folder=tiny)


def test_a_folder_that_is_not_ours_is_left_alone(tiny: Path, tmp_path: Path) -> None:
    precious = tmp_path / "precious"
    precious.mkdir()
    (precious / "thesis.txt").write_text("three years of work", encoding="utf-8")
    done = ragstone("build", "--output", str(precious), folder=tiny)
    assert done.returncode == USAGE
    assert str(precious) in done.stderr
    assert bytes_of(precious) == {"thesis.txt": b"three years of work"}
