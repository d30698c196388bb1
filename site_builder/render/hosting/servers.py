"""The same headers as lines for the configuration of nginx and of Apache."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import partial
from urllib.parse import urlsplit

from site_builder.render import urls
from site_builder.render.hosting.answers import (
    BY_ADDRESS,
    CACHE,
    EVERYWHERE,
    SECURE_TRANSPORT,
    TYPE,
    TYPES,
    Answer,
)

_ANY = ".*"
_SMALLER = (
    "text/css",
    "text/csv",
    "text/javascript",
    "text/calendar",
    "text/plain",
    "application/javascript",
    "application/json",
    "application/ld+json",
    "application/csvm+json",
    "application/atom+xml",
    "application/xml",
    "image/svg+xml",
)
"""What is worth compressing beside pages, and is UTF-8."""


def _nginx(base: str) -> Iterator[str]:
    yield "# Headers of the site, for nginx. Include this file in the site's server { … }."
    yield "# A location { … } with an add_header of its own has none of these: repeat them there."
    yield "charset utf-8;"
    yield f"charset_types {' '.join(_SMALLER)};"
    yield "gzip on;"
    yield "gzip_vary on;"
    yield "gzip_comp_level 6;"
    yield f"gzip_types {' '.join(_SMALLER)};"
    yield f"error_page 404 {base}{urls.NOT_FOUND};"
    for name, value in EVERYWHERE:
        yield f'add_header {name} "{value}" always;'
    yield "# Where all of this domain is on https for good, take away the # of the next line:"
    yield f'# add_header {SECURE_TRANSPORT[0]} "{SECURE_TRANSPORT[1]}" always;'
    for name, answers in BY_ADDRESS:
        if name != TYPE:
            yield from _nginx_variable(name, answers, base)
    for one in TYPES:
        kind = one.value.partition(";")[0]  # `charset` adds what follows
        yield f'location ~ "{_whole(base, one)}" {{ types {{ }} default_type {kind}; }}'


def _nginx_variable(name: str, answers: tuple[Answer, ...], base: str) -> Iterator[str]:
    """Set a variable by the address, the first answer last, as it counts. "" sends no header."""
    variable = f"$ragstone_{re.sub('[^a-z]', '_', name.lower())}"
    default = next((one.value for one in answers if one.pattern == _ANY), "")
    yield f'set {variable} "{default}";'
    for one in reversed(answers):
        if one.pattern != _ANY:
            yield f'if ($uri ~ "{_whole(base, one)}") {{ set {variable} "{one.value}"; }}'
    # An error is not kept: the file may be there in a minute.
    yield f"add_header {name} {variable}{'' if name == CACHE else ' always'};"


def _apache(base: str) -> Iterator[str]:
    yield "# Headers of the site, for Apache 2.4 with mod_headers. Put these lines into the site's"
    yield "# <Directory> or .htaccess."
    yield "AddDefaultCharset utf-8"
    yield f"ErrorDocument 404 {base}{urls.NOT_FOUND}"
    for name, value in EVERYWHERE:
        yield f'Header always set {name} "{value}"'
    yield "# Where all of this domain is on https for good, take away the # of the next line:"
    yield f'# Header always set {SECURE_TRANSPORT[0]} "{SECURE_TRANSPORT[1]}"'
    for name, answers in BY_ADDRESS:
        when = "" if name in {CACHE, TYPE} else "always "
        for one in reversed(answers):
            test = (
                "" if one.pattern == _ANY else f' "expr=%{{REQUEST_URI}} =~ m#{_whole(base, one)}#"'
            )
            yield f'Header {when}set {name} "{one.value}"{test}'
    yield "<IfModule mod_deflate.c>"
    yield f"AddOutputFilterByType DEFLATE text/html {' '.join(_SMALLER)}"
    yield "</IfModule>"


def _whole(base: str, one: Answer) -> str:
    return f"^{re.escape(base)}({one.pattern})$"


def _lines(write: Callable[[str], Iterator[str]], site: str | None) -> str:
    """Return the lines for a site of that address; at the root of its domain where it has none."""
    return "\n".join(write(urlsplit(site).path if site else "/")) + "\n"


SERVERS: dict[str, Callable[[str | None], str]] = {
    "nginx": partial(_lines, _nginx),
    "apache": partial(_lines, _apache),
}
"""The servers that there are lines for; each function takes the site's address, if it has one."""
