"""What a part of the audit says: what is wrong, and figures worth printing."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Findings:
    """The outcome of one part of the audit; nothing wrong means that it passed."""

    wrong: tuple[str, ...] = ()
    figures: Mapping[str, str] = field(default_factory=dict)  # by what they are of
