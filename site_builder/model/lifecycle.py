"""Where a report stands on its way to the public (rules, section 6), and until when it waits."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from site_builder.model.moment import Moment
from site_builder.model.quarter import Quarter


class Stage(StrEnum):
    """How far a report is. All but `published` are shown to editors only, and marked."""

    DRAFT = "draft"  # still being written: `state: draft`
    EMBARGOED = "embargoed"  # final, and its `publish_at` is still to come
    HELD = "held"  # final, not published before the site's `hold_until`, which is still to come
    PUBLISHED = "published"


@dataclass(frozen=True, slots=True)
class Release:
    """How a report is released: its stage, with the moment at which an embargo or a hold ends."""

    stage: Stage
    until: Moment | None = None  # None: nobody has said when (a draft), or nothing is waited for

    @property
    def is_public(self) -> bool:
        """Whether everyone may see the report."""
        return self.stage is Stage.PUBLISHED


PUBLISHED = Release(Stage.PUBLISHED)
"""Of a report that everyone may see."""


@dataclass(frozen=True, slots=True)
class Waiting:
    """A report that is not public: told to officers, and never handed to `render`."""

    quarter: Quarter
    release: Release
