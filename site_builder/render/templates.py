"""From views to HTML, and a theme's static files: the only importer of jinja2.

A theme is a row of folders, the first of which wins, file by file. Templates see a `frame` and a
`page`, and compute nothing; static files get the hash of their content into their name, so that a
browser may keep them for good.
"""

from __future__ import annotations

import hashlib
import traceback
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from types import CodeType

from jinja2 import FileSystemLoader, StrictUndefined, TemplateNotFound, TemplateSyntaxError
from jinja2.bccache import Bucket, BytecodeCache
from jinja2.sandbox import ImmutableSandboxedEnvironment

from site_builder.model.output import OutputFile
from site_builder.model.theme import Colours, Theme
from site_builder.problems.codes import problem
from site_builder.problems.problem import Place, Problem
from site_builder.render import urls
from site_builder.render.views.pages import Frame

STYLES = "ragstone.css"
SCRIPT = "ragstone.js"
FAVICON = "favicon.svg"
TEMPLATES = "templates"
STATIC = "static"
_HASH_LENGTH = 10
_HASHED = frozenset({".css", ".js", ".svg", ".png", ".ico"})


@dataclass(frozen=True, slots=True)
class Assets:
    """A theme's static files under their published names."""

    files: tuple[OutputFile, ...]
    addresses: Mapping[str, str]  # address by name in the theme

    def address(self, name: str) -> str:
        """Return where a static file is published; "" when the theme has none of that name."""
        return self.addresses.get(name, "")


class BadThemeError(Exception):
    """A template cannot be used; `problem` says where and why."""

    def __init__(self, problem: Problem) -> None:
        """Keep the problem, to be told with the others."""
        super().__init__(problem.message)
        self.problem = problem


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


class Templates:
    """A theme's templates. Every text is escaped, and a name that is not there is an error.

    Themes are passed on between councils, so their templates run in a sandbox: they see what
    they are given, and none of Python behind it.
    """

    def __init__(self, themes: Sequence[Theme]) -> None:
        """Set up the engine over the themes' folders, first wins."""
        self._themes = themes
        self._environment = _Sandbox(
            loader=FileSystemLoader([theme.folder / TEMPLATES for theme in themes]),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            keep_trailing_newline=True,
            auto_reload=False,
            bytecode_cache=_COMPILED,
        )
        self._environment.globals.clear()

    def render(self, kind: str, frame: Frame, page: object) -> bytes:
        """Return a page by the template of its kind: `measure` is `measure.html`.

        Raises BadThemeError: views are data alone, so whatever goes wrong in here is a template's.
        """
        try:
            template = self._environment.get_template(f"{kind}.html")
            return template.render(frame=frame, page=page).encode("utf-8")
        except Exception as error:  # a template may do anything with what it sees
            raise BadThemeError(self._problem(kind, error)) from error

    def _problem(self, kind: str, error: Exception) -> Problem:
        if isinstance(error, TemplateSyntaxError):
            place = self._place(error.filename or "", error.lineno)
        else:
            lines = traceback.extract_tb(error.__traceback__)
            places = (self._place(one.filename, one.lineno or 0) for one in reversed(lines))
            place = next((one for one in places if one is not None), None)
        place = place or Place(f"themes/{self._themes[0].folder.name}/{TEMPLATES}/{kind}.html")
        if isinstance(error, TemplateNotFound):
            message = f"there is no template {error.name or kind}"
        else:
            message = f"the template cannot be used: {_one_line(error)}"
        return problem("bad-theme", place, message, "correct the template, or delete it")

    def _place(self, filename: str, line: int) -> Place | None:
        """Return the place of a line of a template; None when the file is none of the themes'."""
        path = Path(filename)
        for theme in self._themes:
            if path.is_relative_to(theme.folder):
                inside = path.relative_to(theme.folder).as_posix()
                return Place(f"themes/{theme.folder.name}/{inside}", line)
        return None


def _one_line(error: Exception) -> str:
    return " ".join(str(error).split()) or type(error).__name__


def assets_of(themes: Sequence[Theme]) -> Assets:
    """Read the static files of a row of themes; the theme's colours go in front of its styles."""
    found: dict[str, Path] = {}
    for theme in reversed(themes):
        folder = theme.folder / STATIC
        paths = (path for path in sorted(folder.rglob("*")) if path.is_file())
        found.update({path.relative_to(folder).as_posix(): path for path in paths})
    files: list[OutputFile] = []
    addresses: dict[str, str] = {}
    for name, path in sorted(found.items()):
        content = path.read_bytes()
        if name == STYLES:
            content = colour_styles(themes).encode("utf-8") + content
        addresses[name] = urls.static(hashed_name(name, content))
        files.append(OutputFile(addresses[name], content))
    return Assets(tuple(files), addresses)


def hashed_name(name: str, content: bytes) -> str:
    """Return a name that changes with the content: `ragstone.1f2e3d4c5b.css`."""
    path = PurePosixPath(name)
    if path.suffix not in _HASHED:
        return name
    digest = hashlib.sha256(content).hexdigest()[:_HASH_LENGTH]
    return path.with_name(f"{path.stem}.{digest}{path.suffix}").as_posix()


def colour_styles(themes: Sequence[Theme]) -> str:
    """Return the themes' colours as custom properties, for light and for dark surroundings."""
    light, dark = {}, {}
    for theme in reversed(themes):
        colours: Colours = theme.file.colours
        light.update(colours.light)
        dark.update(colours.dark)
    styles = _root(light)
    if dark:
        styles += f"@media (prefers-color-scheme:dark){{{_root(dark)}}}"
    return f"{styles}\n" if styles else ""


def _root(colours: Mapping[str, str]) -> str:
    values = ";".join(f"--{role}:{colour}" for role, colour in colours.items())
    return f":root{{{values}}}" if values else ""
