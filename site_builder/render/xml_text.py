"""What XML cannot hold, whatever the escape: left out of feeds, calendars and workbooks."""

from __future__ import annotations

import re

_NOT_IN_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")


def clean(text: str) -> str:
    """Leave out what XML 1.0 cannot hold or does not want."""
    return _NOT_IN_XML.sub("", text)
