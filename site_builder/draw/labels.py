"""Find free places for text: no label covers a marker, another label, or the target's line."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from site_builder.draw.marks import TEXT, WIDTH, Anchor, Spot, Text, text_width

_ASCENT = TEXT * 0.8
_DESCENT = TEXT * 0.25
_AIR = 3.0  # on either side of a label
_BARRIER = 1.5  # half of what a barrier is wide
_UNREADABLE = 1000.0  # cost of text upon text, or of text outside the chart
_HARD = 100.0  # cost of covering a marker
_STRUCK = 50.0  # cost of a label that a barrier strikes through
_SOFT = 1.0  # cost of touching a line

# What a place may cost at most.
CLEAR = 0.0  # it touches nothing
FREE = _SOFT  # it may touch a line
LEGIBLE = _UNREADABLE - 1  # it may be struck through, or cover a few markers
ANYWHERE = float("inf")


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle that something covers."""

    left: float
    top: float
    right: float
    bottom: float

    def meets(self, other: Box) -> bool:
        """Say whether the two overlap."""
        return (
            self.left < other.right
            and other.left < self.right
            and self.top < other.bottom
            and other.top < self.bottom
        )


def box_of(text: Text) -> Box:
    """Return the rectangle that a text covers, by the estimate of its width."""
    width = text_width(text.text, bold=text.bold)
    left = text.x - {Anchor.START: 0, Anchor.MIDDLE: width / 2, Anchor.END: width}[text.anchor]
    return Box(left, text.y - _ASCENT, left + width, text.y + _DESCENT)


@dataclass(slots=True)
class Room:
    """What is taken already: only the `lines` may be covered, and had better not be."""

    words: list[Box] = field(default_factory=list)
    solid: list[Box] = field(default_factory=list)  # markers
    barriers: list[Box] = field(default_factory=list)  # target lines, axes and their ticks
    lines: list[Box] = field(default_factory=list)

    def take_line(self, start: Spot, end: Spot) -> None:
        """Remember a line, cut into short pieces, whose boxes hug it."""
        pieces = 12
        across, down = (end[0] - start[0]) / pieces, (end[1] - start[1]) / pieces
        for piece in range(pieces):
            x, y = start[0] + across * piece, start[1] + down * piece
            self.lines.append(
                Box(min(x, x + across) - 1, min(y, y + down) - 1,
                    max(x, x + across) + 1, max(y, y + down) + 1)
            )  # fmt: skip

    def take_barrier(self, start: Spot, end: Spot) -> None:
        """Remember an upright or level line that must not strike through a label."""
        (left, right), (top, bottom) = sorted((start[0], end[0])), sorted((start[1], end[1]))
        self.barriers.append(
            Box(left - _BARRIER, top - _BARRIER, right + _BARRIER, bottom + _BARRIER)
        )

    def covers(self, box: Box) -> bool:
        """Say whether a box covers a marker or a label."""
        return any(box.meets(other) for other in (*self.words, *self.solid))

    def place(self, candidates: Sequence[Text], at_most: float = FREE) -> Text | None:
        """Take the best candidate's place, the earlier the better; None when all cost more."""
        best = min(candidates, key=self._cost, default=None)
        if best is None or self._cost(best) > at_most:
            return None
        self.words.append(box_of(best))
        return best

    def _cost(self, text: Text) -> float:
        box = box_of(text)
        outside = box.left < -1 or box.right > WIDTH + 1
        airy = Box(box.left - _AIR, box.top, box.right + _AIR, box.bottom)
        return (
            (sum(airy.meets(other) for other in self.words) + outside) * _UNREADABLE
            + sum(airy.meets(other) for other in self.solid) * _HARD
            + any(box.meets(other) for other in self.barriers) * _STRUCK
            + any(box.meets(other) for other in self.lines) * _SOFT
        )


def thin(texts: Iterable[Text], gap: float = 4) -> tuple[Text, ...]:
    """Keep the texts of one row that do not touch: first and last before those between."""
    row = tuple(texts)
    kept: list[Text] = []
    taken: list[Box] = []
    for text in row[:1] + row[1:][-1:] + row[1:-1]:
        box = box_of(text)
        wide = Box(box.left - gap, box.top, box.right + gap, box.bottom)
        if not any(wide.meets(other) for other in taken):
            kept.append(text)
            taken.append(box)
    return tuple(sorted(kept, key=lambda text: text.x))
