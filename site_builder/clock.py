"""What counts as now: the only place that asks the machine for the time.

Every stage takes the moment as an argument, so that a build can be rehearsed and repeated.
"""

from __future__ import annotations

import os
from datetime import UTC, datetime


def now() -> datetime:
    """Return SOURCE_DATE_EPOCH where it is set (reproducible-builds.org), else the machine's time.

    Raises ValueError when it is set to something else than seconds since 1970.
    """
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    return datetime.fromtimestamp(int(epoch), UTC) if epoch else datetime.now(UTC)
