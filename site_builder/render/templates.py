"""From views to HTML: the only importer of jinja2.

A theme is a row of folders, the first of which wins, file by file. Templates see a `frame`, a
`page` and `words`, and compute nothing. A theme that wants to change one block of a template of
the theme that it extends names it: `{% extends "default/home.html" %}`.
"""

from __future__ import annotations

import re
import traceback
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from types import CodeType

from jinja2 import (
    ChoiceLoader,
    FileSystemLoader,
    PrefixLoader,
    TemplateSyntaxError,
)
from jinja2.bccache import Bucket, BytecodeCache
from jinja2.sandbox import ImmutableSandboxedEnvironment

from site_builder.model.theme import TEMPLATES, Theme
from site_builder.problems.codes import problem
from site_builder.problems.problem import Place, Problem
from site_builder.render.template_faults import NotThere, module_of, worded
from site_builder.render.views.frame import Frame
from site_builder.render.words.interface import INTERFACE
from site_builder.render.words.numbers import unbroken


class BadThemeError(Exception):
    """Templates cannot be used; `problems` say where and why."""

    def __init__(self, *problems: Problem) -> None:
        """Keep the problems, to be told with the others."""
        super().__init__(f"{problems[0].place.path}: {problems[0].message}")
        self.problems = problems


class _Sandbox(ImmutableSandboxedEnvironment):
    """Where templates run. The fields of views, which they are meant to see, cost no questions."""

    def getattr(self, obj: object, attribute: str) -> object:
        """Return what a template asks an object for; what it may not see is undefined."""
        if attribute in getattr(type(obj), "__dataclass_fields__", ()):
            return getattr(obj, attribute)
        return super().getattr(obj, attribute)


class _Compiled(BytecodeCache):
    """What each template was compiled to, as long as the program runs.

    To compile a theme takes most of the time that a small site needs: while `serve` runs, only the
    templates that were saved are compiled anew.
    """

    def __init__(self) -> None:
        """Begin with nothing."""
        self._kept: dict[str, tuple[str, CodeType]] = {}  # by file: of which source, and what

    def load_bytecode(self, bucket: Bucket) -> None:
        """Give what was kept of this very source."""
        source, code = self._kept.get(bucket.key, ("", None))
        if source == bucket.checksum:
            bucket.code = code

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep what a template was compiled to, in place of what the file held before."""
        if bucket.code is not None:
            self._kept[bucket.key] = (bucket.checksum, bucket.code)


_COMPILED = _Compiled()


def _unbroken(shown: object) -> object:
    """Keep a number in one piece, whatever the width of the page; other views stay as they are."""
    return unbroken(shown) if type(shown) is str else shown


class Templates:
    """A theme's templates. Every text is escaped, and a name that is not there is an error.

    Themes are passed on between councils, so their templates run in a sandbox: they see what
    they are given, and none of Python behind it.
    """

    def __init__(self, themes: Sequence[Theme]) -> None:
        """Set up the engine over the themes' folders, first wins."""
        self._themes = themes
        self._environment = _Sandbox(
            loader=_loader(themes),
            autoescape=True,
            finalize=_unbroken,
            undefined=NotThere,
            trim_blocks=True,
            lstrip_blocks=True,
            keep_trailing_newline=True,
            auto_reload=False,
            bytecode_cache=_COMPILED,
        )
        self._environment.globals.clear()
        self._environment.globals["words"] = INTERFACE

    def render(self, kind: str, frame: Frame, page: object) -> bytes:
        """Return a page by the template of its kind: `measure` is `measure.html`.

        Raises BadThemeError: views are data alone, so whatever goes wrong in here is a template's.
        """
        return self._filled(f"{kind}.html", frame=frame, page=page)

    def draw(self, kind: str, page: object) -> bytes:
        """Return a picture by the template of its kind: `badge` is `badge.svg`.

        Raises BadThemeError, as `render` does.
        """
        return self._filled(f"{kind}.svg", page=page)

    def _filled(self, name: str, **views: object) -> bytes:
        try:
            return self._environment.get_template(name).render(**views).encode("utf-8")
        except Exception as error:  # a template may do anything with what it sees
            raise BadThemeError(self._problem(name, error)) from error

    def _problem(self, name: str, error: Exception) -> Problem:
        known = self._environment.list_templates()
        fault = worded(error, name, self._environment.filters, known)
        place = self._guilty(name, error)
        line = self._line(place)
        at = re.search(rf"(?<![\w-]){re.escape(fault.word)}(?![\w-])", line) if fault.word else None
        if at is not None:
            place = replace(place, column=at.start() + 1)
        return replace(problem("bad-theme", place, fault.message, fault.hint), excerpt=line)

    def _guilty(self, name: str, error: Exception) -> Place:
        """Return the place that a theme's author has to change.

        That is the innermost line of a theme that extends another: the other one is sound. A macro
        that is not in a component of such a theme is missing there, not where it is called.
        """
        if isinstance(error, TemplateSyntaxError):
            places = [self._place(error.filename or "", error.lineno)]
        else:
            lines = reversed(traceback.extract_tb(error.__traceback__))
            places = [self._place(one.filename, one.lineno or 0) for one in lines]
        found = [place for place in places if place is not None]
        own = [place for place in found if not place.path.startswith(self._parent)]
        component = self._place_of(module_of(error))
        if not own and component is not None and not component.path.startswith(self._parent):
            return component
        nowhere = Place(f"themes/{self._themes[0].folder.name}/{TEMPLATES}/{name}")
        return next(iter((*own, *found)), nowhere)

    @property
    def _parent(self) -> str:
        """The folder of the theme at the end of the row, where it is not the only one."""
        return f"themes/{self._themes[-1].folder.name}/" if len(self._themes) > 1 else "?"

    def _place_of(self, name: str) -> Place | None:
        for theme in self._themes:
            if name and (theme.folder / TEMPLATES / name).is_file():
                return self._place(str(theme.folder / TEMPLATES / name), 1)
        return None

    def _line(self, place: Place) -> str:
        for theme in self._themes:
            home = f"themes/{theme.folder.name}/"
            path = theme.folder / place.path.removeprefix(home)
            if place.line and place.path.startswith(home):
                lines = path.read_text("utf-8", errors="replace").split("\n")
                return lines[place.line - 1] if place.line <= len(lines) else ""
        return ""

    def _place(self, filename: str, line: int) -> Place | None:
        """Return the place of a line of a template; None when the file is none of the themes'."""
        path = Path(filename)
        for theme in self._themes:
            if path.is_relative_to(theme.folder):
                inside = path.relative_to(theme.folder).as_posix()
                return Place(f"themes/{theme.folder.name}/{inside}", line)
        return None


def _loader(themes: Sequence[Theme]) -> ChoiceLoader:
    """Find `home.html` in the first theme that has one, and `default/home.html` in that theme."""
    folders = [FileSystemLoader(theme.folder / TEMPLATES) for theme in themes]
    named = {theme.folder.name: folder for theme, folder in zip(themes, folders, strict=True)}
    return ChoiceLoader([*folders, PrefixLoader(named)])
