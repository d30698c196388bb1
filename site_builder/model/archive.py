"""A frozen edition as the archive shows it: what was published, and whether it still reads so."""

from __future__ import annotations

from dataclasses import dataclass

from site_builder.model.edition import Edition
from site_builder.model.ledger import Difference


@dataclass(frozen=True, slots=True)
class Archived:
    """One frozen edition whose report is shown."""

    edition: Edition  # as its lock file holds it
    whole: Edition  # with the figures that earlier lock files hold
    found: tuple[Difference, ...] = ()
    """Everything that its report says otherwise today, not explained."""
    withdrawn: bool = False
    """It shows a number that may not be shown beside today's: its files are not published again."""
