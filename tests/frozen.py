"""Freezes the reports of a site in a test, as `ragstone freeze` does, on a day in 2100."""

from __future__ import annotations

from pathlib import Path

from site_builder.assess.report import assess
from site_builder.desk.freeze import freeze
from site_builder.load.project import load_project
from tests.assess.builders import q
from tests.showing import PUBLIC


def freeze_site(root: Path, *quarters: str) -> None:
    """Freeze the reports of a site that has no problems."""
    for quarter in quarters:
        loaded = load_project(root)
        assert loaded.project is not None, loaded.problems
        freeze(root, assess(loaded.project, PUBLIC), q(quarter))
