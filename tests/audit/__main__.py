"""`python -m tests.audit`: audit the built sites and print the figures.

With names of parts (`weights`, `markup`, `pages`, `lighthouse`), only those.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Mapping, Sequence

from tests.audit.findings import Findings
from tests.audit.lighthouse import check_with_lighthouse
from tests.audit.markup import check_markup
from tests.audit.pages import check_pages
from tests.audit.sites import NotBuiltError, Site, served_sites
from tests.audit.tools import MissingToolError, provide
from tests.audit.weights import check_weights

PARTS: Mapping[str, tuple[str, Callable[[Sequence[Site]], Findings]]] = {
    "weights": ("Weights, compressed", check_weights),
    "markup": ("Nu HTML checker", check_markup),
    "pages": ("Every page in a browser", check_pages),
    "lighthouse": (
        "Lighthouse: " + "performance / accessibility / best practices / SEO",
        check_with_lighthouse,
    ),
}
MOST_TOLD = 40


def main(wanted: Sequence[str]) -> int:
    """Return the exit code: 0 when nothing is wrong, 1 when something is, 2 when it cannot run."""
    unknown = [name for name in wanted if name not in PARTS]
    if unknown:
        print(f"No part {', '.join(unknown)}. There are: {', '.join(PARTS)}", file=sys.stderr)
        return 2
    try:
        provide()
        with served_sites() as sites:
            outcomes = [_run(name, sites) for name in wanted or PARTS]
    except (MissingToolError, NotBuiltError) as error:
        print(error, file=sys.stderr)
        return 2
    return 0 if all(outcomes) else 1


def _run(name: str, sites: Sequence[Site]) -> bool:
    """Run one part, print its figures and what is wrong; return whether nothing is."""
    title, check = PARTS[name]
    started = time.monotonic()
    found = check(sites)
    print(f"\n{title} ({time.monotonic() - started:.0f} s)")
    for what, figure in found.figures.items():
        print(f"  {what:<32} {figure}")
    for one in found.wrong[:MOST_TOLD]:
        print(f"  WRONG: {one}", file=sys.stderr)
    if len(found.wrong) > MOST_TOLD:
        print(f"  and {len(found.wrong) - MOST_TOLD} more", file=sys.stderr)
    sys.stdout.flush()
    return not found.wrong


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
