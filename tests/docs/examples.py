"""Examples for the page of fields: the first value that the tiny site has for each key."""

from __future__ import annotations

from typing import get_args, get_origin

from site_builder.load.draft import MODELS, read_files
from site_builder.load.files import scan
from site_builder.load.tree import Items, Mapping, Node, Scalar
from site_builder.model.fields import Record
from tests.load.cases import TINY

Examples = dict[tuple[type[Record], str], str]
LONGEST = 100


def examples() -> Examples:
    """Collect an example of each key, as it is typed on one line."""
    found: Examples = {}
    for one in read_files(TINY, scan(TINY).files).files:
        model = MODELS.get(one.found.kind)
        if model is not None and one.document is not None:
            _collect(model, one.document.root, found)
    return found


def _collect(model: type[Record], group: Mapping, found: Examples) -> None:
    fields = {field.alias or name: field for name, field in model.model_fields.items()}
    for pair in group.pairs:
        written = _written(pair.value)
        if written and len(written) <= LONGEST and pair.name in fields:
            found.setdefault((model, pair.name), written)
        inner = _record_in(fields[pair.name].annotation)
        if inner is not None:
            for child in _groups(pair.value, inner):
                _collect(inner, child, found)


def _record_in(kind: object) -> type[Record] | None:
    if isinstance(kind, type) and get_origin(kind) is None:
        return kind if issubclass(kind, Record) else None
    inner = [_record_in(one) for one in get_args(kind)]
    return next((one for one in inner if one is not None), None)


def _groups(node: Node, model: type[Record]) -> list[Mapping]:
    """Return the groups that hold the model's keys: the node, its items, or its entries."""
    if isinstance(node, Items):
        return [item for item in node.items if isinstance(item, Mapping)]
    if not isinstance(node, Mapping):
        return []
    known = {field.alias or name for name, field in model.model_fields.items()}
    if all(pair.name in known for pair in node.pairs):
        return [node]
    return [pair.value for pair in node.pairs if isinstance(pair.value, Mapping)]


def _written(node: Node) -> str:
    if isinstance(node, Scalar):
        text = node.text or ""
        return "" if "\n" in text else text
    if isinstance(node, Items):
        return f"[{', '.join(_written(item) for item in node.items)}]"
    return f"{{{', '.join(f'{pair.name}: {_written(pair.value)}' for pair in node.pairs)}}}"
