"""Writes the pages of docs/reference that come from the code: `python -m tests.docs.reference`."""

from __future__ import annotations

from pathlib import Path

from tests.docs.fields_page import fields_page
from tests.docs.names_page import names_page
from tests.docs.problems_page import problems_page

FOLDER = Path(__file__).parents[2] / "docs" / "reference"
PAGES = (("fields.md", fields_page), ("problems.md", problems_page), ("names.md", names_page))


def write() -> None:
    """Write every page."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    for name, page in PAGES:
        (FOLDER / name).write_text(page(), encoding="utf-8")


if __name__ == "__main__":
    write()
