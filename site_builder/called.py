"""How another command of ours is typed, in the way in which this one was.

A newcomer starts Ragstone by `make`, and has no `ragstone` on the PATH: a hint that names a command
names one that works where it is read.
"""

from __future__ import annotations

import os
import shlex
import shutil
import sys
from pathlib import Path

BY_MAKE = "RAGSTONE_STARTED_BY_MAKE"
"""Set by the Makefile where a target of the same name does the same."""

_TARGETS = {"build": "site", "check": "check", "serve": "serve"}


def to_type(command: str, *options: str) -> str:
    """Return what to type for a command: `make check` where make started us, and takes it."""
    if os.environ.get(BY_MAKE) and command in _TARGETS and not options:
        return f"make {_TARGETS[command]}"
    return " ".join((program(), command, *map(shlex.quote, options)))


def program() -> str:
    """Return how this program was called, as short as it works in this folder."""
    called = Path(sys.argv[0])
    if called.name == "__main__.py":
        return f"{_short(Path(sys.executable))} -m site_builder"
    return _short(called)


def _short(called: Path) -> str:
    """Return the name alone where the shell finds it, else the path, from here if it can be."""
    found = shutil.which(called.name)
    if called.name == str(called) or (found and Path(found).absolute() == called.absolute()):
        return shlex.quote(called.name)
    path = called.absolute()
    here = Path.cwd()
    return shlex.quote(str(path.relative_to(here) if path.is_relative_to(here) else path))
