"""`_headers`, which Netlify, Cloudflare Pages and hosts like them read and obey.

Where two rules of such a file fit one address, some hosts join what they say, and two joined
policies forbid whatever either forbids. So no two rules here say the same header of one address:
the first rule has what holds everywhere, and every other the addresses of one kind.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from site_builder.model.output import OutputFile
from site_builder.render import urls
from site_builder.render.hosting.answers import EVERYWHERE, SECURE_TRANSPORT, Header, headers_of

_VARIABLE = {"measures": ":measure", "archive": ":edition"}
"""Folders that hold a folder for each of something: one rule serves them all."""
_Rules = dict[str, tuple[Header, ...]]


def headers_file(addresses: Iterable[str]) -> OutputFile:
    """Return the file for a site of these addresses."""
    name, value = SECURE_TRANSPORT
    lines = [
        "# Headers of this site, for hosts that read a file of this name. Made with the site.",
        f"# Where all of your domain is on https for good, add: {name}: {value}",
        *_rule("/*", EVERYWHERE),
    ]
    for path, headers in rules_of(addresses).items():
        lines += _rule(path, headers)
    return OutputFile(urls.HEADERS, ("\n".join(lines) + "\n").encode("utf-8"))


def rules_of(addresses: Iterable[str]) -> _Rules:
    """Return the headers of every address by the pattern that fits it, no address fitting two."""
    folders: dict[str, _Rules] = {}
    for address in sorted(one for one in addresses if not one.startswith(".")):
        folder, below, _ = address.partition("/")
        kinds = folders.setdefault(folder if below else "", {})
        kinds.setdefault(_kind(address), headers_of(address))
    rules: _Rules = {}
    for folder, kinds in folders.items():
        if folder and len(set(kinds.values())) == 1:
            rules[f"/{folder}/*"] = next(iter(kinds.values()))
        else:
            rules.update(_one_by_one(kinds))
    return rules


def _kind(address: str) -> str:
    """Return an address with a placeholder for what is in it of many."""
    parts = address.split("/")
    if parts[0] in _VARIABLE and len(parts) > len("ab"):
        parts[1] = _VARIABLE[parts[0]]
    return "/".join(parts)


def _one_by_one(kinds: _Rules) -> Iterator[tuple[str, tuple[Header, ...]]]:
    """Yield a rule for each; a page has two addresses."""
    for kind, headers in kinds.items():
        if kind.endswith(urls.INDEX):
            yield f"/{kind.removesuffix(urls.INDEX)}", headers
        yield f"/{kind}", headers


def _rule(path: str, headers: Iterable[Header]) -> list[str]:
    return ["", path, *(f"  {name}: {value}" for name, value in headers)]
