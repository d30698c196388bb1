"""The `ragstone` command: words, streams and exit codes. The work is done in `build`."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import NoReturn, TypedDict, Unpack

import click

from site_builder import __version__
from site_builder.build import PublishRefusedError, Tell, build, check, understand
from site_builder.clock import now
from site_builder.desk import diff
from site_builder.desk.explain import NotFoundError, explain_status
from site_builder.desk.freeze import FreezeRefusedError, freeze, typed_quarter
from site_builder.model.moment import Showing
from site_builder.outcome import Outcome
from site_builder.problems.printers import FORMATS, print_problems, summary_line
from site_builder.problems.problem import Problem

SITE_FILE = Path("content") / "site.yaml"
HOMES = ("content", "measures")
GOOD, PROBLEMS, USAGE, OUR_FAULT = range(4)


@dataclass(frozen=True, slots=True)
class Voice:
    """How the command speaks: where the project is, in what format, and how much it says."""

    project: Path
    format: str
    strict: bool
    quiet: bool
    verbose: bool

    def say(self, words: str) -> None:
        """Say something to a person; silent with --quiet and in the machine formats."""
        if not self.quiet and self.format in ("text", "github"):
            click.echo(words, err=True)

    def print(self, problems: tuple[Problem, ...]) -> None:
        """Print problems in the chosen format: text on stderr, data on stdout."""
        colour = sys.stderr.isatty() and "NO_COLOR" not in os.environ
        text = print_problems(problems, self.format, colour=colour)
        if text:
            click.echo(text, err=self.format == "text")

    @classmethod
    def of(cls, shared: Shared) -> Voice:
        """Read the shared options, given after the command or before it."""
        before: Before = click.get_current_context().find_root().obj or Before()
        return cls(
            project=_project(shared["project"] or before.get("project")).resolve(),
            format=shared["format"] or before.get("format") or _default_format(),
            strict=shared["strict"] or before.get("strict", False),
            quiet=shared["quiet"] or before.get("quiet", False),
            verbose=shared["verbose"] or before.get("verbose", False),
        )

    @contextmanager
    def progress(self) -> Iterator[Tell]:
        """Say which stage is running: on a terminal as it goes, with --verbose line by line."""
        if self.verbose:
            yield self.say
            return
        if self.quiet or not sys.stderr.isatty():
            yield lambda _stage: None
            return
        from rich.console import Console  # noqa: PLC0415 - 50 ms that only a terminal needs

        with Console(stderr=True).status("Starting") as status:
            yield lambda stage: status.update(f"{stage} …")


def _project(named: Path | None) -> Path:
    """Return the folder of the project. Raises UsageError when there is none."""
    if named is not None:
        if any((named / home).is_dir() for home in HOMES):
            return named
        message = f"{named} is not a Ragstone project: it has no folder content/ or measures/."
        raise click.UsageError(message)
    here = Path.cwd()
    for folder in (here, *here.parents):
        if (folder / SITE_FILE).is_file():
            return folder
    if all((here / home).is_dir() for home in HOMES):
        return here  # `check` then says what is wrong with site.yaml
    message = (
        f"There is no Ragstone project here ({here}) or in a folder above: none of them holds"
        f" {SITE_FILE.as_posix()}. Go to the project's folder, or name it with -C DIR."
    )
    raise click.UsageError(message)


def _public() -> Showing:
    return Showing(now())


def _default_format() -> str:
    return "github" if os.environ.get("GITHUB_ACTIONS") == "true" else "text"


class Before(TypedDict, total=False):
    """The shared options as given before the command."""

    project: Path | None
    format: str | None
    strict: bool
    quiet: bool
    verbose: bool


class Shared(TypedDict):
    """The options that every command has."""

    project: Path | None
    format: str | None
    strict: bool
    quiet: bool
    verbose: bool


_SHARED = (
    click.option(
        "-C",
        "--project",
        type=click.Path(exists=True, file_okay=False, path_type=Path),
        help="Folder of the project. Default: the nearest parent with content/site.yaml.",
    ),
    click.option("--format", type=click.Choice(FORMATS), help="How problems are printed."),
    click.option("-s", "--strict", is_flag=True, help="Treat warnings as failures."),
    click.option("-q", "--quiet", is_flag=True, help="Print problems only."),
    click.option("-v", "--verbose", is_flag=True, help="Say which stage is running."),
    click.option("--debug", is_flag=True, help="Show a traceback for a fault of Ragstone's own."),
)


def _shared(command: Callable[..., None]) -> Callable[..., None]:
    """Give a command the options that every command has."""
    for option in reversed(_SHARED):
        command = option(command)
    return command


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="ragstone")
@_shared
@click.pass_context
def ragstone(context: click.Context, **shared: Unpack[Shared]) -> None:
    """Turn a repository of measures and narrative into a public performance website."""
    context.obj = dict(shared)


@ragstone.command("build")
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path),
    help="Folder to build into. Default: output/ in the project.",
)
@_shared
def build_command(output: Path | None, **shared: Unpack[Shared]) -> None:
    """Check everything, then put the new site in place of the old one."""
    voice = Voice.of(shared)
    folder = (output or voice.project / "output").absolute()
    with voice.progress() as tell:
        outcome, published = build(voice.project, folder, _public(), strict=voice.strict, tell=tell)
    if published is None:
        voice.print(outcome.problems)
        kept = f" {folder} still holds the last good site." if folder.is_dir() else ""
        voice.say(f"Nothing was written.{kept}")
        sys.exit(PROBLEMS)
    if voice.format != "text":
        voice.print(outcome.problems)
    elif outcome.problems:
        voice.say(f"{summary_line(outcome.problems)}: `ragstone check` lists them.")
    pages = sum(file.path.endswith(".html") for file in outcome.files)
    voice.say(f"Built {pages} pages ({len(outcome.files)} files) into {folder}")
    voice.say(f"Open {folder / 'index.html'} in a browser.")


@ragstone.command("check")
@_shared
def check_command(**shared: Unpack[Shared]) -> None:
    """Find every problem, with its file, line and what to type instead."""
    voice = Voice.of(shared)
    with voice.progress() as tell:
        outcome = check(voice.project, _public(), tell=tell)
    if outcome.problems or voice.format != "text":
        voice.print(outcome.problems)
    if not outcome.passes(strict=voice.strict):
        sys.exit(PROBLEMS)
    if not outcome.problems:
        voice.say("No problems.")


@ragstone.command("serve")
@click.option("-p", "--port", default=5500, show_default=True, help="Port on 127.0.0.1.")
@_shared
def serve_command(port: int, **shared: Unpack[Shared]) -> None:
    """Show the site on this machine and rebuild it at each save."""
    from site_builder.serve import HOST, serve  # noqa: PLC0415 - livereload is needed here only

    voice = Voice.of(shared)
    voice.say(f"Building. Then open http://{HOST}:{port}/ ; stop with Ctrl+C.")

    def report(outcome: Outcome) -> None:
        if not outcome.passes():
            voice.print(outcome.problems)
            voice.say("The page shows the last good build.")
        else:
            voice.say("Up to date.")

    try:
        serve(voice.project, port, report)
    except OSError as error:
        message = f"Port {port} cannot be used ({error.strerror}); try --port {port + 1}."
        raise click.UsageError(message) from None


@ragstone.command("explain")
@click.argument("measure")
@click.argument("quarter", required=False)
@_shared
def explain_command(measure: str, quarter: str | None, **shared: Unpack[Shared]) -> None:
    """Say how the status of MEASURE in QUARTER was reached, step by step."""
    voice = Voice.of(shared)
    with voice.progress() as tell:
        outcome = understand(voice.project, _public(), tell=tell)
    if outcome.report is None:
        voice.print(outcome.problems)
        sys.exit(PROBLEMS)
    try:
        click.echo(explain_status(outcome.report, measure, quarter))
    except NotFoundError as error:
        raise click.UsageError(str(error)) from None


@ragstone.command("diff")
@click.argument("quarters", nargs=2, metavar="OLD NEW")
@click.option("--as", "form", type=click.Choice(diff.FORMS), default="text", help="How it is put.")
@_shared
def diff_command(quarters: tuple[str, str], form: str, **shared: Unpack[Shared]) -> None:
    """Say what changed from the report of OLD to that of NEW; drafts count, too."""
    voice = Voice.of(shared)
    with voice.progress() as tell:
        outcome = understand(voice.project, Showing(now(), drafts=True), tell=tell)
    if outcome.report is None:
        voice.print(outcome.problems)
        sys.exit(PROBLEMS)
    try:
        click.echo(diff.diff_reports(outcome.report, quarters, form), nl=False)
    except NotFoundError as error:
        raise click.UsageError(str(error)) from None


@ragstone.command("freeze")
@click.argument("quarter")
@_shared
def freeze_command(quarter: str, **shared: Unpack[Shared]) -> None:
    """Record for ever what the published report of QUARTER says: content/editions/QUARTER.json."""
    voice = Voice.of(shared)
    if (asked := typed_quarter(quarter)) is None:
        message = f"{quarter!r} is not a quarter such as 2019-20-q2."
        raise click.UsageError(message)
    with voice.progress() as tell:
        outcome = check(voice.project, _public(), tell=tell)
    if outcome.report is None or not outcome.passes(strict=voice.strict):
        voice.print(outcome.problems)
        voice.say("Nothing was frozen: only what has no problems can be.")
        sys.exit(PROBLEMS)
    try:
        frozen = freeze(voice.project, outcome.report, asked)
    except FreezeRefusedError as refusal:
        click.echo(f"ragstone: {refusal}", err=True)
        sys.exit(PROBLEMS)
    for line in frozen.words:
        voice.say(line)


def main() -> NoReturn:
    """Run the command; end with 0 good, 1 problems, 2 wrong usage, 3 our own fault."""
    try:
        ragstone(prog_name="ragstone")
    except PublishRefusedError as refusal:
        click.echo(f"ragstone: {refusal}", err=True)
        sys.exit(USAGE)
    except Exception as fault:
        if "--debug" in sys.argv:
            raise
        words = f"{type(fault).__name__}: {fault}"
        click.echo(f"ragstone: a fault of our own ({words}). ", err=True, nl=False)
        click.echo("Please report it, with what --debug prints.", err=True)
        sys.exit(OUR_FAULT)
    sys.exit(GOOD)
