"""Finds the Nu HTML checker and Lighthouse, and installs them and what they run on where it may.

Both come from npm at the version named here, into `.ragstone/`, which git ignores.
"""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

from tests.audit.sites import SCRATCH
from tests.browser.provision import install_from_debian

VNU, LIGHTHOUSE = "vnu-jar@26.9.27", "lighthouse@12.8.2"
WANTED = f"{VNU}\n{LIGHTHOUSE}"
DEBIAN = {"java": "default-jre-headless", "npm": "npm"}
HOME = SCRATCH / "npm"


class MissingToolError(Exception):
    """A tool of the audit is not here, and may not be installed by us."""


def provide() -> None:
    """Install what is missing; MissingToolError when that cannot be done."""
    missing = [package for name, package in DEBIAN.items() if shutil.which(name) is None]
    if missing:
        install_from_debian(*missing)
    for name, package in DEBIAN.items():
        if shutil.which(name) is None:
            message = f"The audit needs {name}. On Debian or Ubuntu: apt-get install {package}"
            raise MissingToolError(message)
    if not _stands():
        _install()


def vnu_jar() -> Path:
    """Return where the Nu HTML checker is."""
    return HOME / "node_modules" / "vnu-jar" / "build" / "dist" / "vnu.jar"


def lighthouse_program() -> Path:
    """Return where Lighthouse is."""
    return HOME / "node_modules" / "lighthouse" / "cli" / "index.js"


def _stands() -> bool:
    marker = HOME / "installed"
    is_there = vnu_jar().is_file() and lighthouse_program().is_file() and marker.is_file()
    return is_there and marker.read_text(encoding="utf-8") == WANTED


def _install() -> None:
    shutil.rmtree(HOME, ignore_errors=True)
    HOME.mkdir(parents=True)
    quiet = ("--no-save", "--no-package-lock", "--no-audit", "--no-fund", "--loglevel=error")
    # No scripts of packages: the checker's own would fetch a Java, and Debian has one.
    command = ("npm", "install", "--ignore-scripts", *quiet, VNU, LIGHTHOUSE)
    done = subprocess.run(command, cwd=HOME, check=False, capture_output=True, text=True)
    if done.returncode:
        message = f"npm cannot install {VNU} and {LIGHTHOUSE}:\n{done.stderr}"
        raise MissingToolError(message)
    (HOME / "installed").write_text(WANTED, encoding="utf-8")
