"""Find free places for text: no label covers a marker or another label."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from site_builder.draw.marks import TEXT, WIDTH, Anchor, Spot, Text, text_width

_ASCENT = TEXT * 0.8
_DESCENT = TEXT * 0.25
_AIR = 3.0  # on either side of a label
_HARD = 100.0  # cost of covering a marker or a label: never worth it
_SOFT = 1.0  # cost of touching a line


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
    """What is taken already: `solid` things must not be covered, `lines` had better not be."""

    solid: list[Box] = field(default_factory=list)
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

    def place(self, candidates: Sequence[Text], *, must: bool = False) -> Text | None:
        """Take the best candidate's place, the earlier the better; None when none is free.

        With `must` the least bad place is taken when none is free.
        """
        best = min(candidates, key=self._cost)
        if self._cost(best) >= _HARD and not must:
            return None
        self.solid.append(box_of(best))
        return best

    def _cost(self, text: Text) -> float:
        box = box_of(text)
        outside = box.left < -1 or box.right > WIDTH + 1
        airy = Box(box.left - _AIR, box.top, box.right + _AIR, box.bottom)
        hard = sum(airy.meets(other) for other in self.solid) + outside
        return hard * _HARD + min(1, sum(box.meets(other) for other in self.lines)) * _SOFT


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
