"""How the `ragstone` command speaks, and the options that its commands have in common."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TypedDict

import click

from site_builder.build import Tell
from site_builder.called import to_type
from site_builder.desk.as_of import Clock, clock_at
from site_builder.outcome import Outcome
from site_builder.problems.printers import FORMATS, print_problems
from site_builder.problems.problem import Problem

SITE_FILE = Path("content") / "site.yaml"
HOMES = ("content", "measures")
TIME = f"{__name__}.time"
"""Where a command's context keeps what was typed after --as-of, so that a hint can repeat it."""


@dataclass(frozen=True, slots=True)
class Console:
    """How the command speaks: where the project is, in what format, and how much it says."""

    project: Path
    format: str
    strict: bool
    quiet: bool
    verbose: bool
    named: Path | None = None  # the project, where it was named on the command line
    time: str = ""  # what was typed after --as-of

    @property
    def to_check(self) -> str:
        """What to type to be told every problem of this project."""
        return self.to_type("check")

    def to_type(self, command: str, *options: str) -> str:
        """Return what to type for a command on the same project, as of the same time."""
        project = ("-C", str(self.named)) if self.named else ()
        time = ("--as-of", self.time) if self.time else ()
        return to_type(command, *project, *time, *options)

    def say(self, words: str) -> None:
        """Say something to a person; silent with --quiet and in the machine formats."""
        if not self.quiet and self.format in ("text", "github"):
            click.echo(words, err=True)

    def say_left_out(self, outcome: Outcome) -> None:
        """Say which reports wait, and until when."""
        for line in outcome.left_out:
            self.say(line)

    def say_errors(self, outcome: Outcome) -> None:
        """Say how many errors there are, of something that is told in spite of them."""
        if outcome.errors:
            verb = "is 1 error" if outcome.errors == 1 else f"are {outcome.errors} errors"
            self.say(f"There {verb} in the files: `{self.to_check}` tells.")

    def say_unchecked(self, outcome: Outcome) -> None:
        """Say what the errors kept from being checked: a figure that is no number has no slip."""
        if not outcome.files:
            later = "the pages" if outcome.assessed else "what figures and texts say, and the pages"
            self.say(f"Not checked yet: {later}. Put the errors right, then check again.")

    def print(self, problems: tuple[Problem, ...]) -> None:
        """Print problems in the chosen format: text on stderr, data on stdout."""
        colour = sys.stderr.isatty() and "NO_COLOR" not in os.environ
        brief = not self.strict  # or warnings stop the build as well
        to_name_all = "" if self.verbose else self.to_type("check", "--verbose")
        text = print_problems(
            problems, self.format, colour=colour, brief=brief, to_name_all=to_name_all
        )
        if text:
            click.echo(text, err=self.format == "text")

    @classmethod
    def of(cls, shared: Shared) -> Console:
        """Read the shared options, given after the command or before it."""
        before: Before = click.get_current_context().find_root().obj or Before()
        named = shared["project"] or before.get("project")
        return cls(
            project=project_in(named).resolve(),
            format=shared["format"] or before.get("format") or _default_format(),
            strict=shared["strict"] or before.get("strict", False),
            quiet=shared["quiet"] or before.get("quiet", False),
            verbose=shared["verbose"] or before.get("verbose", False),
            named=named,
            time=click.get_current_context().meta.get(TIME) or "",
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
        from rich.console import Console as Screen  # noqa: PLC0415 - 50 ms that only a terminal needs

        with Screen(stderr=True).status("Starting") as status:
            yield lambda stage: status.update(f"{stage} …")


def project_in(named: Path | None) -> Path:
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


def _clock(context: click.Context, _option: object, typed: str | None) -> Clock:
    context.meta[TIME] = typed
    try:
        return clock_at(typed)
    except ValueError as wrong:
        raise click.UsageError(str(wrong)) from None


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
    click.option(
        "-v",
        "--verbose",
        is_flag=True,
        help="Say which stage is running, and name all of a long list.",
    ),
    click.option("--debug", is_flag=True, help="Show a traceback for a fault of Ragstone's own."),
)


as_of = click.option(
    "--as-of",
    "clock",
    metavar="TIME",
    callback=_clock,
    help="Act as if it were TIME, such as '2020-01-16 09:30 Europe/London'. Default: now.",
)


def shared_options(command: Callable[..., None]) -> Callable[..., None]:
    """Give a command the options that every command has."""
    for option in reversed(_SHARED):
        command = option(command)
    return command
