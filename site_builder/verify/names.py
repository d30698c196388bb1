"""Names that change with the content, so that browsers may keep a file for good."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator

from site_builder.model.output import DIGEST_LENGTH
from site_builder.problems.codes import problem
from site_builder.problems.problem import Place, Problem
from site_builder.verify.links import Site, target_of

_KEPT = "static/"
_DIGEST = re.compile(rf"\.([0-9a-f]{{{DIGEST_LENGTH}}})\.[a-z0-9]+$")


def names_change_with_content(site: Site) -> Iterator[Problem]:
    """Yield files of the theme that pages load under a name that stays when their content changes.

    A name with a digest is kept by browsers for a year. A wrong digest would show readers what is
    not there any more; none makes every page ask again.
    """
    for file in site.files:
        said = _DIGEST.search(file.path)
        if file.path.startswith(_KEPT) and said:
            digest = hashlib.sha256(file.content).hexdigest()
            if not digest.startswith(said[1]):
                message = "the digest in the file's name is not that of its content"
                yield problem("name-without-digest", Place(file.path), message)
    for page in site.pages:
        for link in site.links[page.path]:
            path = target_of(page.path, link.address) if link.loads else ""
            if path.startswith(_KEPT) and path in site.paths and not _DIGEST.search(path):
                message = f"the page loads {path!r}, whose name does not change with its content"
                yield problem("name-without-digest", Place(page.path), message)
