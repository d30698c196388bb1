"""The headers of every file of the site: one list, of which every host's own file is made.

What a page may load is decided in `render.policy`, whose words stand in the page's `meta`, too. A
`meta` cannot say who may show the page in a frame, nor anything about files that are no pages:
that is added here. Source: domain, section 8.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from site_builder.model.output import DIGEST_LENGTH
from site_builder.render import urls
from site_builder.render.policy import REFERRER, policy

Header = tuple[str, str]

POLICY = "Content-Security-Policy"
CACHE = "Cache-Control"
TYPE = "Content-Type"
OPEN = "Access-Control-Allow-Origin"


@dataclass(frozen=True, slots=True)
class Answer:
    """The value of a header for the files whose whole address a regular expression fits.

    The address of a page is given with and without `index.html`: servers take both.
    """

    pattern: str
    value: str


_NEVER_USED = (
    *("accelerometer", "camera", "display-capture", "geolocation", "gyroscope", "magnetometer"),
    *("microphone", "midi", "payment", "usb"),
)
EVERYWHERE: tuple[Header, ...] = (
    ("X-Content-Type-Options", "nosniff"),
    ("Referrer-Policy", REFERRER),
    ("Permissions-Policy", ", ".join(f"{one}=()" for one in _NEVER_USED)),
    ("Cross-Origin-Opener-Policy", "same-origin"),
)
"""Headers that say the same with every file."""

SECURE_TRANSPORT: Header = ("Strict-Transport-Security", "max-age=31536000")
"""Not sent by itself: it binds the whole domain, and for a year, so its owner decides."""

_NO_FRAME, _ANY_FRAME = "; frame-ancestors 'none'", "; frame-ancestors *"
_DRAWING = "default-src 'none'; style-src 'unsafe-inline'; sandbox"


def _page(address: str) -> str:
    """Return a pattern for the two addresses of a page."""
    return f"{address.removesuffix(urls.INDEX)}({re.escape(urls.INDEX)})?"


POLICIES = (
    # The search works in files of its own, one of them a worker, which are bound by what they say.
    Answer(f"{urls.SEARCH.removesuffix(urls.INDEX)}.*", policy(urls.SEARCH) + _NO_FRAME),
    # A card is made to be shown in a frame of anybody's page.
    Answer(_page(urls.measure_card(urls.ANY)), policy(urls.measure_card("any")) + _ANY_FRAME),
    Answer(_page(urls.measure(urls.ANY)), policy(urls.measure("any")) + _NO_FRAME),
    # A drawing that is opened on its own is a document, and could run a script.
    Answer(rf"{urls.static('.*')}|.*\.svg", _DRAWING),
    Answer(r".*", policy(urls.HOME) + _NO_FRAME),
)
"""What each page may load, and who may show it in a frame."""

HASHED = urls.static(rf"(.*/)?{urls.ANY}\.[0-9a-f]{{{DIGEST_LENGTH}}}\.[a-z0-9]+")
"""Files whose names change with their content."""

CACHING = (
    Answer(HASHED, "public, max-age=31536000, immutable"),
    # A new build takes the files of the old one away: a page from a cache must be asked after.
    Answer(r".*", "no-cache"),
)
"""How long a browser may keep a file without asking."""

TYPES = (
    Answer(rf"(.*/)?{re.escape(urls.FEED)}", "application/atom+xml; charset=utf-8"),
    Answer(r".*\.csv-metadata\.json|data/metadata\.json", "application/csvm+json; charset=utf-8"),
    Answer(r".*\.csv", "text/csv; charset=utf-8"),
    Answer(r".*\.jsonld", "application/ld+json; charset=utf-8"),
    Answer(r".*\.json", "application/json; charset=utf-8"),
    Answer(r".*\.ics", "text/calendar; charset=utf-8"),
    Answer(r".*\.xml", "application/xml; charset=utf-8"),
    Answer(r".*\.txt|(.*/)?SHA256SUMS", "text/plain; charset=utf-8"),
    Answer(r".*\.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
)
"""What a file is, where servers do not know it or leave out that it is UTF-8."""

OPENED = (Answer(r".*\.(csv|ics|json|jsonld|svg|xlsx|xml)", "*"),)
"""Open data: any page may fetch it."""

BY_ADDRESS = ((POLICY, POLICIES), (CACHE, CACHING), (TYPE, TYPES), (OPEN, OPENED))
"""Headers that depend on the file."""


def headers_of(address: str) -> tuple[Header, ...]:
    """Return the headers of one file that not every file has."""
    found = ((name, value_for(address, answers)) for name, answers in BY_ADDRESS)
    return tuple((name, value) for name, value in found if value)


def value_for(address: str, answers: tuple[Answer, ...]) -> str:
    """Return the value of the first answer that fits, "" where none does."""
    return next((one.value for one in answers if _compiled(one.pattern).fullmatch(address)), "")


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)
