"""The Nu HTML checker over every page: no errors, no warnings."""

from __future__ import annotations

import json
import subprocess
from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Any

from tests.audit.findings import Findings
from tests.audit.sites import Site
from tests.audit.tools import vnu_jar

# The pages are asked for over HTTP: from disk, `'self'` in their security policy would be nowhere.
ALLOW_THIS_MACHINE = "-Dnu.validator.servlet.allow-forbidden-hosts=true"

DATA_BLOCK = '<script type="application/ld+json">'


def check_markup(sites: Sequence[Site]) -> Findings:
    """Have every page of every site checked, in one run of Java."""
    pages = [site.address + path for site in sites for path in site.pages]
    command = ("java", ALLOW_THIS_MACHINE, "-jar", str(vnu_jar()), "--format", "json")
    done = subprocess.run((*command, *pages), check=False, capture_output=True, text=True)
    messages: list[dict[str, Any]] = json.loads(done.stderr)["messages"]
    errors = [one for one in messages if one["type"] != "info"]
    warnings = [one for one in messages if one["type"] == "info" and not _is_mistaken(one)]
    figures = {
        "pages": str(len(pages)),
        "errors": str(len(errors)),
        "warnings": str(len(warnings)),
    }
    return Findings(tuple(_told_once([*errors, *warnings])), figures)


def _is_mistaken(message: dict[str, Any]) -> bool:
    """Tell whether a warning says that the policy stops a data block, which is not a script to run.

    HTML leaves a `script` whose type is no scripting language alone before it asks the policy.
    """
    is_of_policy = message["message"].startswith("Inline script violates Content Security Policy")
    return is_of_policy and DATA_BLOCK in message.get("extract", "")


def _told_once(messages: Iterable[dict[str, Any]]) -> Iterable[str]:
    """Yield each message with its first place and how many pages it is about."""
    places: dict[str, list[str]] = defaultdict(list)
    for one in messages:
        places[one["message"]].append(f"{one['url']}:{one.get('lastLine', '')}")
    for message, found in places.items():
        yield f"{found[0]}: {message} ({len(found)} in all)"
