"""Secrets in data: a cell that holds the raw figure of its own measure and quarter."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal

from site_builder.model.disclosure import Secret
from site_builder.verify.leaks.numbers import plain_number
from site_builder.verify.leaks.rows import Row

_COLUMNS = {
    "actual": ("actual", "ours", "value", "figure"),
    "numerator": ("numerator",),
    "denominator": ("denominator",),
    "rate": ("rate",),
    "forecast": ("forecast",),
    "interval": ("interval_low", "interval_high"),
    "revised": ("revised_from", "was", "from", "old", "actual"),  # an edition kept it as the figure
    "part": ("value",),
    "target": ("target", "target_low", "target_high", "target_floor"),
}
"""Columns of every table that could hold the raw value of a field."""
_THEIRS = frozenset({"comparator", "what"})
"""Columns of tables in which `value`, `old` and the like may be something else's."""

Key = tuple[str, str]  # measure, quarter as data files write it


def by_key(secrets: Iterable[Secret]) -> dict[Key, list[Secret]]:
    """Return secrets by the measure and quarter that they are of."""
    found: defaultdict[Key, list[Secret]] = defaultdict(list)
    for secret in secrets:
        found[secret.measure, str(secret.quarter)].append(secret)
    return dict(found)


def told_in_rows(rows: Iterable[Row], secrets: Mapping[Key, Sequence[Secret]]) -> Iterator[Secret]:
    """Yield the secret of each cell that tells one."""
    for row in rows:
        for secret in secrets.get((row.measure, row.quarter), ()):
            if any(_number(row, name) == secret.value for name in _columns(row, secret)):
                yield secret


def _columns(row: Row, secret: Secret) -> tuple[str, ...]:
    """Return the columns of a row that could hold the secret, by what the row is of."""
    if secret.field == "part":
        own = row.cells.get("part") == secret.part
        return (*_COLUMNS["part"], "actual", "figure") if own else (secret.part,)
    if "part" in row.cells:
        return ()
    names = _COLUMNS[secret.field]
    if _THEIRS & row.cells.keys():
        return tuple(name for name in names if name not in {"value", "was", "from", "old"})
    return names


def _number(row: Row, name: str) -> Decimal | None:
    return plain_number(row.cells.get(name, ""))
