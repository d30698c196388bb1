"""Publishing: all or nothing, never a foreign folder, one build at a time."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from filelock import FileLock

from site_builder import publish as publishing
from site_builder.model.output import MARKER, OutputFile
from site_builder.publish import PublishRefusedError, publish

OLD = (
    OutputFile("index.html", b"old home"),
    OutputFile("measures/index.html", b"old list"),
    OutputFile("gone/by/now.html", b"old only"),
)
NEW = (
    OutputFile("index.html", b"new home"),
    OutputFile("measures/index.html", b"new list"),
    OutputFile("measures/homes/index.html", b"new only"),
)

needs_fork = pytest.mark.skipif(not hasattr(os, "fork"), reason="kills a forked process")
not_as_root = pytest.mark.skipif(
    not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may write anywhere"
)


@pytest.fixture
def output(tmp_path: Path) -> Path:
    return tmp_path / "output"


def held(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file() and path.name != MARKER
    }


def wanted(files: tuple[OutputFile, ...]) -> dict[str, bytes]:
    return {file.path: file.content for file in files}


def neighbours(output: Path) -> set[str]:
    return {path.name for path in output.parent.iterdir()} - {".output.ragstone-lock"}


def test_a_new_site_holds_exactly_its_files_and_the_marker(output: Path) -> None:
    assert publish(NEW, output) == output
    assert held(output) == wanted(NEW)
    assert (output / MARKER).is_file()
    assert neighbours(output) == {"output"}


def test_a_site_replaces_the_old_one_and_leaves_nothing_of_it(output: Path) -> None:
    publish(OLD, output)
    publish(NEW, output)
    assert held(output) == wanted(NEW)
    assert not (output / "gone").exists()
    assert neighbours(output) == {"output"}


@pytest.mark.skipif(not hasattr(os, "sync"), reason="this system cannot be asked to")
def test_all_files_are_safe_on_the_disk_before_the_old_site_goes(
    output: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    publish(OLD, output)
    synced: list[tuple[dict[str, bytes], dict[str, bytes]]] = []

    def sync() -> None:
        [new] = [path for path in output.parent.glob(".output.ragstone-*") if path.is_dir()]
        synced.append((held(new), held(output)))

    monkeypatch.setattr(os, "sync", sync)
    publish(NEW, output)
    assert synced == [(wanted(NEW), wanted(OLD))]


def test_an_unchanged_site_is_left_alone(output: Path) -> None:
    publish(OLD, output)
    page = output / "index.html"
    os.utime(page, (1, 1))
    publish(OLD, output)
    assert page.stat().st_mtime == 1


@pytest.mark.parametrize("spoil", ["edited", "same-length", "added", "removed", "empty-folder"])
def test_an_output_that_somebody_changed_is_put_right(output: Path, spoil: str) -> None:
    publish(OLD, output)
    spoils: dict[str, Callable[[], object]] = {
        "edited": lambda: (output / "index.html").write_bytes(b"other"),
        "same-length": lambda: (output / "index.html").write_bytes(b"OLD HOME"),
        "added": lambda: (output / "stray.txt").write_bytes(b""),
        "removed": (output / "index.html").unlink,
        "empty-folder": (output / "empty").mkdir,
    }
    spoils[spoil]()
    publish(OLD, output)
    assert held(output) == wanted(OLD)
    assert not (output / "empty").exists()


def test_a_foreign_folder_is_never_touched(output: Path) -> None:
    output.mkdir()
    (output / "thesis.doc").write_bytes(b"years of work")
    with pytest.raises(PublishRefusedError, match="did not make"):
        publish(NEW, output)
    assert held(output) == {"thesis.doc": b"years of work"}
    assert neighbours(output) == {"output"}


def test_an_empty_folder_may_be_used(output: Path) -> None:
    output.mkdir()
    publish(NEW, output)
    assert held(output) == wanted(NEW)


def test_a_link_is_refused_and_what_it_points_to_kept(output: Path) -> None:
    real = output.with_name("real")
    publish(OLD, real)
    output.symlink_to(real)
    with pytest.raises(PublishRefusedError, match="symbolic link"):
        publish(NEW, output)
    assert held(real) == wanted(OLD)


def test_a_file_in_the_place_is_refused(output: Path) -> None:
    output.write_text("a file")
    with pytest.raises(PublishRefusedError, match="not a folder"):
        publish(NEW, output)
    assert output.read_text() == "a file"


def test_the_root_of_the_disk_is_refused() -> None:
    with pytest.raises(PublishRefusedError, match="folder of its own"):
        publish(NEW, Path("/"))


@pytest.mark.parametrize("path", ["../escape.html", "/escape.html", "a/../../escape.html"])
def test_a_path_out_of_the_site_writes_nothing(output: Path, path: str) -> None:
    publish(OLD, output)
    with pytest.raises(PublishRefusedError, match="inside the site"):
        publish((*NEW, OutputFile(path, b"x")), output)
    assert held(output) == wanted(OLD)
    assert neighbours(output) == {"output"}


def test_files_are_readable_for_a_web_server_whatever_the_umask(output: Path) -> None:
    before = os.umask(0o077)
    try:
        publish(NEW, output)
    finally:
        os.umask(before)
    for path in (output, *output.rglob("*")):
        assert path.stat().st_mode & 0o777 == (0o755 if path.is_dir() else 0o644)


@not_as_root
def test_a_folder_that_cannot_be_written_is_told_in_words(tmp_path: Path) -> None:
    tmp_path.chmod(0o555)
    try:
        with pytest.raises(PublishRefusedError, match="cannot write the site"):
            publish(NEW, tmp_path / "output")
    finally:
        tmp_path.chmod(0o755)


def test_a_full_disk_leaves_the_old_site(output: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    publish(OLD, output)

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(publishing, "_make_folders", full)
    with pytest.raises(PublishRefusedError, match="No space left"):
        publish(NEW, output)
    assert held(output) == wanted(OLD)
    assert neighbours(output) == {"output"}


def test_rests_of_killed_builds_go_and_other_peoples_folders_stay(output: Path) -> None:
    ours = output.with_name(".output.ragstone-new-abc")
    empty = output.with_name(".output.ragstone-new-def")
    theirs = output.with_name(".output.ragstone-new-ghi")
    other = output.with_name(".another.ragstone-new-abc")
    for folder in (ours, empty, theirs, other):
        folder.mkdir()
    (ours / MARKER).touch()
    (other / MARKER).touch()
    (theirs / "notes.txt").touch()
    publish(NEW, output)
    assert neighbours(output) == {"output", theirs.name, other.name}


def test_an_old_site_that_stood_aside_comes_back_even_when_the_next_build_fails(
    output: Path,
) -> None:
    publish(OLD, output)
    output.rename(output.with_name(".output.ragstone-old"))
    with pytest.raises(PublishRefusedError):
        publish((OutputFile("../x", b""),), output)
    assert held(output) == wanted(OLD)


def test_a_link_in_the_place_of_an_old_site_is_refused_and_what_it_points_to_kept(
    output: Path,
) -> None:
    other = output.with_name("another-site")
    publish(OLD, other)
    aside = output.with_name(".output.ragstone-old")
    aside.symlink_to(other)
    for _ in ("no output yet", "an output that is ours"):
        with pytest.raises(PublishRefusedError, match="symbolic link"):
            publish(NEW, output)
        assert held(other) == wanted(OLD)
        assert aside.is_symlink()
        aside.unlink()
        publish(OLD, output)
        aside.symlink_to(other)


def test_where_folders_cannot_be_exchanged_the_old_one_steps_aside(
    output: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(publishing, "_renameat2", lambda *_: False)
    publish(OLD, output)
    publish(NEW, output)
    assert held(output) == wanted(NEW)
    assert neighbours(output) == {"output"}


def _killed_at(step: int, work: Callable[[], object]) -> bool:
    """Do the work in another process, killed before its step number `step`. False: it ended."""
    child = os.fork()
    if child == 0:
        steps = iter(range(step))

        def count(event: str, _: object) -> None:
            ours = event == "open" or (event.startswith("os.") and event != "os.kill")
            if ours and next(steps, None) is None:
                os.kill(os.getpid(), signal.SIGKILL)

        sys.addaudithook(count)
        try:
            work()
        finally:
            os._exit(0)
    _, status = os.waitpid(child, 0)
    return os.WIFSIGNALED(status)


def _steps(work: Callable[[], object], reset: Callable[[], object]) -> Iterator[int]:
    """Kill the work at its first step, at its second, and so on until it comes to its end."""
    for step in range(2000):
        reset()
        if not _killed_at(step, work):
            return
        yield step
    pytest.fail("publishing a small site takes over 2000 steps")


@needs_fork
@pytest.mark.parametrize("exchange", [True, False], ids=["exchange", "aside"])
def test_a_build_killed_at_any_step_leaves_the_old_site_or_the_new_one(
    output: Path, monkeypatch: pytest.MonkeyPatch, *, exchange: bool
) -> None:
    if not exchange:
        monkeypatch.setattr(publishing, "_renameat2", lambda *_: False)
    aside = output.with_name(".output.ragstone-old")
    seen = set()
    for _ in _steps(lambda: publish(NEW, output), lambda: publish(OLD, output)):
        if not exchange and not output.exists():
            assert held(aside) == wanted(OLD)
            seen.add("aside")
            continue
        site = held(output)
        assert site in (wanted(OLD), wanted(NEW))
        assert (output / MARKER).is_file()
        seen.add("old" if site == wanted(OLD) else "new")
    assert seen == ({"old", "new"} if exchange else {"old", "aside", "new"})
    publish(OLD, output)
    assert neighbours(output) == {"output"}


LOOP = """
import os, sys
from itertools import count
from pathlib import Path
from site_builder.model.output import OutputFile
from site_builder.publish import publish
os.sync = lambda: None  # it would be killed in there nearly always
print("begun", flush=True)
for number in count():
    mark = b"AB"[number % 2 : number % 2 + 1]
    publish([OutputFile(f"{n}/index.html", mark * 2000) for n in range(40)], Path(sys.argv[1]))
"""


def test_a_build_killed_at_any_moment_leaves_a_whole_site(output: Path) -> None:
    for delay in range(12):
        command = [sys.executable, "-c", LOOP, str(output)]
        with subprocess.Popen(command, stdout=subprocess.PIPE) as loop:
            assert loop.stdout is not None
            assert loop.stdout.readline() == b"begun\n"
            give_up = time.monotonic() + 30
            while not output.exists() and time.monotonic() < give_up:
                time.sleep(0.01)
            time.sleep(0.03 + delay * 0.013)
            assert loop.poll() is None
            loop.kill()
        assert len(list(output.glob("*/index.html"))) == 40
        assert len({path.read_bytes() for path in output.glob("*/index.html")}) == 1
    publish(NEW, output)
    assert neighbours(output) == {"output"}


def test_a_second_build_says_that_it_waits_and_then_publishes(output: Path) -> None:
    lock = FileLock(output.with_name(".output.ragstone-lock"))
    told = threading.Event()
    words: list[str] = []

    def waiting(message: str) -> None:
        words.append(message)
        told.set()

    second = threading.Thread(target=publish, args=(NEW, output), kwargs={"waiting": waiting})
    with lock:
        second.start()
        assert told.wait(30)
        assert not output.exists()
    second.join(30)
    assert words == ["Waiting for another build to finish"]
    assert held(output) == wanted(NEW)


def test_two_builds_at_once_leave_one_whole_site(output: Path) -> None:
    program = LOOP.replace("in count()", "in range(15)")
    builds = [subprocess.Popen([sys.executable, "-c", program, str(output)]) for _ in range(2)]
    assert [build.wait(120) for build in builds] == [0, 0]
    assert len({path.read_bytes() for path in output.glob("*/index.html")}) == 1
    assert neighbours(output) == {"output"}
