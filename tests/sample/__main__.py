"""`python -m tests.sample DIR`: write the invented council's project into a folder."""

from __future__ import annotations

import sys
from pathlib import Path

from tests.sample.project import write

USAGE = "Usage: python -m tests.sample DIR\n"

if __name__ == "__main__":
    if len(sys.argv) != len(("program", "folder")):
        sys.stderr.write(USAGE)
        sys.exit(2)
    count = write(Path(sys.argv[1]))
    sys.stdout.write(f"Wrote the sample council: {count} files in {sys.argv[1]}\n")
