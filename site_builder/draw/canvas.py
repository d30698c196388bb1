"""Draw marks with matplotlib: its only importer. What is drawn, and where, is laid out before.

The object API alone (`Figure`), never pyplot; the settings are matplotlib's own defaults and a few
of ours, whatever a user's matplotlibrc says. Each mark's classes travel as its gid, from which
`svg` reads them again.
"""

from __future__ import annotations

import io
import logging
import os
import warnings
from collections.abc import Iterator
from contextlib import contextmanager

from site_builder.draw.card import Board, Box
from site_builder.draw.marks import TEXT, WIDTH, Ink, Outline, Picture, Spot, Text


@contextmanager
def _own_settings() -> Iterator[None]:
    """Hide the user's matplotlib settings: a bad one would stop the import."""
    hidden = {name: os.environ.pop(name, None) for name in ("MPLBACKEND", "MATPLOTLIBRC")}
    # It would say on stderr that it looks for fonts, or cannot keep a cache: nobody's concern.
    logging.getLogger("matplotlib").setLevel(logging.CRITICAL)
    try:
        yield
    finally:
        os.environ.update({name: value for name, value in hidden.items() if value is not None})


with _own_settings():
    from matplotlib import rc_context, rcdefaults, rcParams
    from matplotlib.figure import Figure
    from matplotlib.patches import PathPatch
    from matplotlib.path import Path
    from matplotlib.transforms import Affine2D

_UNITS_PER_INCH = 72  # matplotlib's SVG unit is the point: so a chart unit is one, too
_FAINT = 0.1
_PAINT = {Ink.NONE: "none", Ink.TEXT: "black", Ink.PAGE: "white"}
_NO_METADATA = dict.fromkeys(("Date", "Creator", "Format", "Type"))


def paint(picture: Picture) -> bytes:
    """Return the picture as matplotlib's SVG document, for `svg.tidy` to make fit for a page."""
    with rc_context(), warnings.catch_warnings():
        _settle()
        warnings.simplefilter("ignore")  # a glyph that DejaVu lacks: the reader's font may have it
        figure = Figure(
            figsize=(WIDTH / _UNITS_PER_INCH, picture.height / _UNITS_PER_INCH),
            dpi=_UNITS_PER_INCH,
            frameon=False,
        )
        downwards = Affine2D().scale(1, -1).translate(0, picture.height)
        for mark in picture.marks:
            if isinstance(mark, Text):
                _write(figure, mark, downwards)
            else:
                _draw(figure, mark, downwards)
        buffer = io.BytesIO()
        figure.savefig(buffer, format="svg", metadata=_NO_METADATA)
    return buffer.getvalue()


def paint_board(board: Board) -> bytes:
    """Return a board as a PNG of exactly its size, without a date or a name of what made it."""
    with rc_context(), warnings.catch_warnings():
        _settle()
        warnings.simplefilter("ignore")  # a glyph that DejaVu lacks
        figure = Figure(
            figsize=(board.width / _UNITS_PER_INCH, board.height / _UNITS_PER_INCH),
            dpi=_UNITS_PER_INCH,
            facecolor=board.page,
        )
        downwards = Affine2D().scale(1, -1).translate(0, board.height)
        for item in board.items:
            if isinstance(item, Box):
                path = Path([*item.corners, item.corners[0]], closed=True)
                patch = PathPatch(path, transform=downwards, facecolor=item.colour, linewidth=0)
                figure.add_artist(patch)
            else:
                figure.text(
                    item.x,
                    item.y,
                    item.text,
                    transform=downwards,
                    color=item.colour,
                    fontsize=item.size,
                    fontweight="bold" if item.bold else "normal",
                    va="baseline",
                    parse_math=False,
                )
        buffer = io.BytesIO()
        figure.savefig(buffer, format="png", dpi=_UNITS_PER_INCH, metadata={"Software": None})
    return buffer.getvalue()


def _settle() -> None:
    """Set what bytes depend on; `rc_context` puts everything back afterwards."""
    rcdefaults()
    rcParams["svg.fonttype"] = "none"  # text stays text
    rcParams["svg.hashsalt"] = "ragstone"
    rcParams["font.family"] = ["DejaVu Sans"]  # comes with matplotlib; its name is stripped later
    rcParams["path.simplify"] = False
    rcParams["path.snap"] = False


def _write(figure: Figure, mark: Text, transform: Affine2D) -> None:
    figure.text(
        mark.x,
        mark.y,
        mark.text,
        gid=mark.css,
        transform=transform,
        color=_PAINT[mark.fill],
        fontsize=TEXT,
        fontweight="bold" if mark.bold else "normal",
        ha={"start": "left", "middle": "center", "end": "right"}[mark.anchor.value],
        va="baseline",
        parse_math=False,  # a $ is a dollar
    )


def _draw(figure: Figure, mark: Outline, transform: Affine2D) -> None:
    patch = PathPatch(
        Path.make_compound_path(*(_path(run, mark) for run in mark.runs)),
        gid=mark.css,
        transform=transform,
        facecolor=_PAINT[mark.fill],
        edgecolor=_edge(mark),
        alpha=_FAINT if mark.faint else None,
        linewidth=mark.stroke,
        linestyle=(0, mark.dash) if mark.dash else "solid",
        capstyle="butt",
        joinstyle="round",
    )
    figure.add_artist(patch)


def _edge(mark: Outline) -> str:
    if not mark.stroke:
        return "none"
    return "white" if mark.page_stroke else "black"


def _path(run: tuple[Spot, ...], mark: Outline) -> Path:
    step = Path.CURVE4 if mark.curved else Path.LINETO
    codes = [Path.MOVETO] + [step] * (len(run) - 1)
    if not mark.closed:
        return Path(run, codes)
    return Path([*run, run[0]], [*codes, Path.CLOSEPOLY])
