"""Finds an installed Chromium or Chrome, and installs Debian's where it may.

`make test` runs this as a command before the tests. Playwright drives the browser found here and
never downloads one of its own, so that the tests use what readers and maintainers have.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
ON_A_MAC = (
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
)
# Without a font of its own a bare machine draws no letters, and no page would overflow.
# The lines for nginx are tried in nginx: always in CI, elsewhere where it is installed.
SERVER = "nginx-light"
PACKAGES = ("chromium", "fonts-dejavu-core", SERVER)
LEFT_OUT = (
    "No Chromium or Chrome here: the tests in tests/browser are left out. "
    "Install one, or say where it is: CHROME_PATH=/path/to/chrome make test"
)


def browser_path() -> str | None:
    """The program to start: what CHROME_PATH names, else the first browser that is installed."""
    named = os.environ.get("CHROME_PATH")
    if named:
        return shutil.which(named)
    found = (shutil.which(name) for name in (*NAMES, *ON_A_MAC))
    return next((path for path in found if path), None)


def nginx_path() -> str | None:
    """The program of nginx, which not everybody has on the PATH."""
    return shutil.which("nginx") or shutil.which("nginx", path="/usr/sbin")


def every_test_is_wanted() -> bool:
    """Whether a test left out is a failure: CI says so."""
    return os.environ.get("CI") == "true"


def install_from_debian(*packages: str) -> None:
    """Install Debian's packages where we may; whether that went well shows in what is there.

    We may as root, and where a pipeline's machine gives us root for the asking.
    """
    is_debian = Path("/etc/debian_version").is_file() and shutil.which("apt-get") is not None
    asking = [] if os.geteuid() == 0 else ["sudo", "-n"]
    may = not asking or (every_test_is_wanted() and shutil.which("sudo") is not None)
    if not is_debian or not may:
        return
    print(f"Installing {', '.join(packages)} for the tests", file=sys.stderr, flush=True)
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    install = ("install", "-y", "-qq", "--no-install-recommends", *packages)
    for words in (("update", "-qq"), install):
        subprocess.run(
            [*asking, "apt-get", *words],
            check=False,
            env=quiet,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
        )


def main() -> int:
    """Return the exit code: 1 when tests that are wanted would be left out."""
    if browser_path() is None and not os.environ.get("CHROME_PATH"):
        install_from_debian(*PACKAGES)
    if nginx_path() is None and every_test_is_wanted():
        install_from_debian(SERVER)
    if browser_path() is not None:
        return 0
    print(LEFT_OUT, file=sys.stderr)
    return 1 if every_test_is_wanted() else 0


if __name__ == "__main__":
    sys.exit(main())
