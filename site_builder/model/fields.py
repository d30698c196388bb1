"""The kinds of value a YAML field may hold, read from text: the schema decides, YAML never does.

Every reader takes the text as typed and raises `PydanticCustomError` with a stable type, which
`load` turns into a problem code of the same name, and a message that says what to type instead.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import Enum
from typing import Annotated

from pydantic import (
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    PlainValidator,
    WithJsonSchema,
    model_validator,
)
from pydantic_core import PydanticCustomError

from site_builder.model.quarter import Quarter

ID_PATTERN = r"^[a-z0-9]+(-[a-z0-9]+)*$"
ID_MAX = 80
HUNDRED = Decimal(100)

DECIMALS_MAX = 6  # that a measure shows
DIGITS_MAX = 24  # more is a slip of the keyboard, and exact arithmetic on it would be slow

_NUMBER = re.compile(r"(-|\u2212)?(£)?(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?(%)?", re.ASCII)
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)


def as_typed(raw: object) -> str:
    """Word what was typed, for a message: the text in quotes, or what it is when it is no text."""
    if isinstance(raw, str):
        return f"'{raw}'"
    if raw is None:
        return "nothing"
    return "a list" if isinstance(raw, list) else "a group of keys"


class Record(BaseModel):
    """A mapping in a file: frozen, and a key that it does not name is an error."""

    model_config = ConfigDict(
        frozen=True,
        extra="forbid",
        arbitrary_types_allowed=True,
        use_attribute_docstrings=True,
    )

    @model_validator(mode="before")
    @classmethod
    def _leave_out_what_is_empty(cls, raw: object) -> object:
        """Read a key without a value as if it were not there; an unknown key stays, to be told."""
        if not isinstance(raw, dict) or None not in raw.values():
            return raw
        known = {field.alias or name for name, field in cls.model_fields.items()}
        return {key: value for key, value in raw.items() if value is not None or key not in known}


class Withheld(Enum):
    """The stored value `[c]`: the figure is confidential and is not in the repository at all."""

    CONFIDENTIAL = "[c]"


@dataclass(frozen=True, slots=True)
class Figure:
    """A number as typed: its exact decimal value and the unit sign typed with it, if any."""

    value: Decimal
    sign: str = ""


def read_figure(raw: object) -> Figure:
    """Read `14000`, `14,000`, `57%` or `£1,250.50`. Digits after the point are kept as typed."""
    text = raw.strip() if isinstance(raw, str) else ""
    match = _NUMBER.fullmatch(text)
    if match is None or len(text) > DIGITS_MAX:
        raise PydanticCustomError(
            "bad-number",
            "{text} is not a number such as 14000, 14,000, 57% or £1,250.50",
            {"text": as_typed(raw)},
        )
    minus, pound, whole, fraction, percent = match.groups()
    value = Decimal(whole.replace(",", "") + (fraction or ""))
    return Figure(-value if minus else value, percent or pound or "")


def read_figure_or_withheld(raw: object) -> Figure | Withheld:
    """Read a figure, or `[c]` (which YAML hands over as a list of one) as a withheld one."""
    if raw in (["c"], "[c]"):
        return Withheld.CONFIDENTIAL
    return read_figure(raw)


def read_share(raw: object) -> Decimal:
    """Read `80%` as 0.8. The percent sign is required, so that 0.8 and 80 cannot be confused."""
    figure = read_figure(raw)
    if figure.sign != "%":
        raise PydanticCustomError(
            "bad-share", "{text} needs a percent sign, such as 80%", {"text": as_typed(raw)}
        )
    if not 0 <= figure.value <= HUNDRED:
        raise PydanticCustomError(
            "bad-share", "{text} is no share: it lies between 0% and 100%", {"text": as_typed(raw)}
        )
    return figure.value / HUNDRED


def read_quarter(raw: object) -> Quarter:
    """Read `2019-20 Q2`."""
    if isinstance(raw, Quarter):
        return raw
    try:
        return Quarter.parse(raw if isinstance(raw, str) else "")
    except ValueError:
        raise PydanticCustomError(
            "bad-quarter", "{text} is not a quarter such as 2019-20 Q2", {"text": as_typed(raw)}
        ) from None


def read_day(raw: object) -> date:
    """Read `2020-01-16`: year, month, day, so that no reader has to guess which is which."""
    if isinstance(raw, date):
        return raw
    if isinstance(raw, str) and _DAY.fullmatch(raw):
        try:
            return date.fromisoformat(raw)
        except ValueError:
            pass
    raise PydanticCustomError(
        "bad-date",
        "{text} is not a date such as 2020-01-16 (year, month, day)",
        {"text": as_typed(raw)},
    )


def _as_tuple(raw: object) -> object:
    return (raw,) if isinstance(raw, str) else raw


Id = Annotated[str, Field(pattern=ID_PATTERN, max_length=ID_MAX)]
Ids = Annotated[tuple[Id, ...], BeforeValidator(_as_tuple)]
Markdown = Annotated[str, Field(json_schema_extra={"format": "markdown"})]
FigureField = Annotated[
    Figure,
    PlainValidator(read_figure),
    WithJsonSchema({"type": "string", "description": "a number", "examples": ["57%"]}),
]
FigureOrWithheld = Annotated[
    Figure | Withheld,
    PlainValidator(read_figure_or_withheld),
    WithJsonSchema({"description": "a number, or [c] when withheld", "examples": ["57%"]}),
]
Share = Annotated[
    Decimal,
    PlainValidator(read_share),
    WithJsonSchema({"type": "string", "description": "a percentage", "examples": ["80%"]}),
]
QuarterField = Annotated[
    Quarter,
    PlainValidator(read_quarter),
    WithJsonSchema({"type": "string", "description": "a quarter", "examples": ["2019-20 Q2"]}),
]
Day = Annotated[
    date,
    PlainValidator(read_day),
    WithJsonSchema({"type": "string", "description": "a date", "examples": ["2020-01-16"]}),
]
