"""The `ragstone` command: words, streams and exit codes. The work is done in `build`."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import NoReturn, Unpack

import click

from site_builder import __version__
from site_builder.build import PublishRefusedError, build, check, understand
from site_builder.called import program
from site_builder.console import Console, Shared, as_of, project_in, shared_options
from site_builder.desk.as_of import Clock, is_to_come, rehearsed
from site_builder.desk.diff import FORMS, diff_reports
from site_builder.desk.explain import NotFoundError, explain_status
from site_builder.desk.freeze import FreezeRefusedError, freeze, typed_quarter
from site_builder.desk.headers import SERVERS, headers_for
from site_builder.desk.verify_edition import verify_edition
from site_builder.model.moment import Showing
from site_builder.model.report import Report
from site_builder.outcome import Outcome
from site_builder.problems.printers import summary_line

GOOD, PROBLEMS, USAGE, OUR_FAULT = range(4)


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="ragstone")
@shared_options
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
@as_of
@shared_options
def build_command(output: Path | None, clock: Clock, **shared: Unpack[Shared]) -> None:
    """Check everything, then put the new site in place of the old one."""
    console = Console.of(shared)
    folder = (output or console.project / "output").absolute()
    showing = Showing(clock())
    rehearsal = rehearsed(showing.as_of)
    if rehearsal and output is None:
        message = (
            f"{rehearsal} is still to come: this would put a rehearsal in place of the site in"
            f" {folder}. Name another folder: --output rehearsal."
        )
        raise click.UsageError(message)
    with console.progress() as tell:
        outcome, published = build(
            console.project, folder, showing, strict=console.strict, tell=tell
        )
    console.say_left_out(outcome)
    if published is None:
        console.print(outcome.problems)
        console.say_unchecked(outcome)
        kept = f" {folder} still holds the last good site." if folder.is_dir() else ""
        console.say(f"Nothing was written.{kept}")
        sys.exit(PROBLEMS)
    if console.format != "text":
        console.print(outcome.problems)
    elif outcome.problems:
        console.say(f"{summary_line(outcome.problems)}: `{console.to_check}` lists them.")
    pages = sum(file.path.endswith(".html") for file in outcome.files)
    console.say(f"Built {pages} pages ({len(outcome.files)} files) into {folder}")
    console.say(f"Open {folder / 'index.html'} in a browser.")
    if rehearsal:
        console.say(f"This is a rehearsal of {rehearsal}: do not publish it.")


@ragstone.command("check")
@as_of
@shared_options
def check_command(clock: Clock, **shared: Unpack[Shared]) -> None:
    """Find every problem, with its file, line and what to type instead."""
    console = Console.of(shared)
    with console.progress() as tell:
        outcome = check(console.project, Showing(clock()), tell=tell)
    console.say_left_out(outcome)
    if outcome.problems or console.format != "text":
        console.print(outcome.problems)
    console.say_unchecked(outcome)
    if not outcome.passes(strict=console.strict):
        sys.exit(PROBLEMS)
    if not outcome.problems:
        console.say("No problems.")


@ragstone.command("serve")
@click.option("-p", "--port", default=5500, show_default=True, help="Port on 127.0.0.1.")
@as_of
@shared_options
def serve_command(port: int, clock: Clock, **shared: Unpack[Shared]) -> None:
    """Show the site on this machine and rebuild it at each save."""
    from site_builder.serve import HOST, serve  # noqa: PLC0415 - livereload is needed here only

    console = Console.of(shared)
    console.say(f"Building. Then open http://{HOST}:{port}/ ; stop with Ctrl+C.")

    def report(outcome: Outcome) -> None:
        if not outcome.passes():
            console.print(outcome.problems)
            console.say("The page shows what to put right.")
        else:
            console.say("Up to date.")

    try:
        serve(console.project, port, clock, report)
    except OSError as error:
        another = console.to_type("serve", "--port", str(port + 1))
        message = f"Port {port} cannot be used ({error.strerror}). Type: {another}"
        raise click.UsageError(message) from None


@ragstone.command("explain")
@click.argument("measure")
@click.argument("quarter", required=False)
@as_of
@shared_options
def explain_command(
    measure: str, quarter: str | None, clock: Clock, **shared: Unpack[Shared]
) -> None:
    """Say how the status of MEASURE in QUARTER was reached, step by step."""
    report = _assessed(Console.of(shared), Showing(clock()))
    try:
        click.echo(explain_status(report, measure, quarter))
    except NotFoundError as error:
        raise click.UsageError(str(error)) from None


@ragstone.command("diff")
@click.argument("quarters", nargs=2, metavar="OLD NEW")
@click.option("--as", "form", type=click.Choice(FORMS), default="text", help="How it is put.")
@as_of
@shared_options
def diff_command(
    quarters: tuple[str, str], form: str, clock: Clock, **shared: Unpack[Shared]
) -> None:
    """Say what changed from the report of OLD to that of NEW; drafts count, too."""
    showing = Showing(clock(), drafts=True)
    report = _assessed(Console.of(shared), showing, with_errors=True)
    try:
        click.echo(diff_reports(report, quarters, form), nl=False)
    except NotFoundError as error:
        raise click.UsageError(str(error)) from None


@ragstone.command("headers")
@click.argument("server", type=click.Choice(SERVERS))
@as_of
@shared_options
def headers_command(server: str, clock: Clock, **shared: Unpack[Shared]) -> None:
    """Print what the configuration of a web SERVER needs, so that it sends the right headers."""
    report = _assessed(Console.of(shared), Showing(clock()))
    click.echo(headers_for(report, server), nl=False)


@ragstone.command("freeze")
@click.argument("quarter")
@as_of
@shared_options
def freeze_command(quarter: str, clock: Clock, **shared: Unpack[Shared]) -> None:
    """Record for ever what the published report of QUARTER says: content/editions/QUARTER.json."""
    console = Console.of(shared)
    asked = typed_quarter(quarter)
    if asked is None:
        message = f"{quarter!r} is not a quarter such as 2019-20-q2."
        raise click.UsageError(message)
    moment = clock()
    if is_to_come(moment):
        message = "--as-of: nothing is frozen ahead of its time; the time typed is yet to come."
        raise click.UsageError(message)
    with console.progress() as tell:
        outcome = check(console.project, Showing(moment), tell=tell)
    if outcome.report is None or not outcome.passes(strict=console.strict):
        console.print(outcome.problems)
        console.say("Nothing was frozen: only what has no problems can be.")
        sys.exit(PROBLEMS)
    try:
        frozen = freeze(console.project, outcome.report, asked)
    except FreezeRefusedError as refusal:
        click.echo(f"ragstone: {refusal}", err=True)
        sys.exit(PROBLEMS)
    for line in frozen.words:
        console.say(line)


@ragstone.command("verify-edition")
@click.argument("folder", type=click.Path(exists=True, file_okay=False, path_type=Path))
@shared_options
def verify_edition_command(folder: Path, **shared: Unpack[Shared]) -> None:
    """Prove the files of a frozen edition, such as output/archive/2019-20-q2 or a copy of it."""
    named = shared["project"] or (click.get_current_context().find_root().obj or {}).get("project")
    try:
        project = project_in(named).resolve()
    except click.UsageError:
        if named is not None:
            raise
        project = None  # a copy can be proved anywhere
    lines, good = verify_edition(folder, project)
    click.echo("\n".join(lines))
    sys.exit(GOOD if good else PROBLEMS)


def _assessed(console: Console, showing: Showing, *, with_errors: bool = False) -> Report:
    """Return the report of a project; end with its problems where there is none to tell of.

    `with_errors`: a report with errors in it is told of, too, and so is that it has them.
    """
    with console.progress() as tell:
        outcome = understand(console.project, showing, tell=tell)
    report = outcome.assessed if with_errors else outcome.report
    if report is None:
        console.print(outcome.problems)
        sys.exit(PROBLEMS)
    console.say_errors(outcome)
    return report


def main() -> NoReturn:
    """Run the command; end with 0 good, 1 problems, 2 wrong usage, 3 our own fault."""
    try:
        ragstone(prog_name=program())
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
