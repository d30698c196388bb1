"""What is wrong in a template, in plain words, with what was most likely meant.

jinja2's messages speak of its own classes and leave out which names there are. What is not there is
therefore kept with what it was looked for in, and worded here.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import partial
from typing import Any

from jinja2 import StrictUndefined, TemplateNotFound, TemplateSyntaxError, UndefinedError
from jinja2.environment import TemplateModule
from jinja2.utils import missing

from site_builder.problems.suggest import did_you_mean

PARTS = "parts.html"
SEEN = ("frame", "page", "words", "ui")
"""What a template of a page sees. A component sees what it is handed."""
_TAGS = (
    "block",
    "extends",
    "for",
    "from",
    "if",
    "import",
    "include",
    "macro",
    "set",
    "call",
    "with",
)
_CLOSE = 0.75  # names are short and many: with less in common another thing is meant
_CORRECT = "correct the template, or delete it"


class NotThereError(UndefinedError):
    """A template asks for a name that is not there."""

    def __init__(self, looked_in: object, name: str | None, message: str = "") -> None:
        """Keep where it was looked for; `missing` means: among the names of the template."""
        super().__init__(message)
        self.looked_in = looked_in
        self.name = name or ""


class NotThere(StrictUndefined):
    """What stands for a name that is not there, until a template wants to use it."""

    __slots__ = ()

    def __init__(
        self,
        hint: str | None = None,
        obj: Any = missing,  # noqa: ANN401 - whatever a template sees
        name: str | None = None,
        exc: Any = UndefinedError,  # noqa: ANN401 - jinja2 wants what makes an exception
    ) -> None:
        """Have the error say where the name was looked for."""
        told: Any = partial(NotThereError, obj, name) if exc is UndefinedError else exc
        super().__init__(hint, obj, name, told)


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong in words, what to type, and the word in the line that is meant."""

    message: str
    hint: str = _CORRECT
    word: str = ""


def worded(error: Exception, wanted: str, filters: Iterable[str], known: Iterable[str]) -> Fault:
    """Word what went wrong. `wanted` is the page's template; `known` are names of templates."""
    if isinstance(error, TemplateSyntaxError):
        return _syntax(str(error.message or ""), filters)
    if isinstance(error, TemplateNotFound):
        name = str(error.name or wanted)
        return Fault(f"there is no template {name}", did_you_mean(name, known) or _CORRECT, name)
    if isinstance(error, NotThereError):
        return _not_there(error)
    if isinstance(error, UnicodeDecodeError):
        return Fault("the file is not saved as UTF-8", "save it again with the encoding UTF-8")
    return Fault(f"the template cannot be used: {_one_line(error)}")


def module_of(error: Exception) -> str:
    """Return the name of the component in which a macro was looked for in vain; "" if none."""
    if isinstance(error, NotThereError) and isinstance(error.looked_in, TemplateModule):
        return str(error.looked_in.__name__)
    return ""


def _not_there(error: NotThereError) -> Fault:
    name, looked_in = error.name, error.looked_in
    told = _one_line(error)
    if "does not export" in told:
        file = told.split("'")[1]
        return Fault(f"{file} has no macro {name}", f"look into {file} for its name", name)
    if "was not provided" in told:
        return Fault(f"a component is called without its {name}", "hand it over, in brackets", name)
    if looked_in is missing:
        hint = did_you_mean(name, SEEN) or f"a page sees {', '.join(SEEN)}"
        return Fault(f"there is nothing called {name} here", hint, name)
    choices = _names_in(looked_in)
    if isinstance(looked_in, TemplateModule):
        file = str(looked_in.__name__)
        what = f"no component {name}" if file == PARTS else f"no macro {name} in {file}"
        return Fault(f"there is {what}", did_you_mean(name, choices) or _CORRECT, name)
    listed = f"its names are in docs/reference/names.md, under {type(looked_in).__name__}"
    hint = did_you_mean(name, choices, _CLOSE) or (listed if choices else _CORRECT)
    return Fault(f"there is no {name} here", hint, name)


def _names_in(looked_in: object) -> list[str]:
    """Return the names that a template may ask an object for."""
    if isinstance(looked_in, TemplateModule):
        return [name for name in vars(looked_in) if not name.startswith("_")]
    return list(getattr(type(looked_in), "__dataclass_fields__", ()))


def _syntax(message: str, filters: Iterable[str]) -> Fault:
    """Word what the parser says; what it says well stays as it is."""
    if (found := re.match(r"No (filter|test) named '(\w+)'", message)) is not None:
        hint = did_you_mean(found[2], filters) if found[1] == "filter" else ""
        return Fault(f"there is no {found[1]} {found[2]}", hint or _CORRECT, found[2])
    expected = re.findall(r"'(\w+)'", message.partition("looking for")[2].partition(". The")[0])
    if "Unexpected end of template" in message and expected:
        hint = f"type {{% {expected[-1]} %}} where it ends"
        return Fault(f"{message.split(chr(39))[-2]} is opened and not closed", hint)
    if (found := re.match(r"Encountered unknown tag '(\w+)'", message)) is not None:
        hint = f"type {{% {expected[-1]} %}} before it" if expected else ""
        said = f"{{% {found[1]} %}} is not expected here"
        return Fault(said, hint or did_you_mean(found[1], _TAGS) or _CORRECT, found[1])
    if message in {"unexpected '}'", "unexpected '%'"}:
        return Fault("a bracket is not closed as it was opened", "type }} or %}")
    return Fault(f"the template cannot be used: {' '.join(message.split())}")


def _one_line(error: Exception) -> str:
    return " ".join(str(error).split()) or type(error).__name__
