"""Words of the style guide."""

from __future__ import annotations

TITLE = "Style guide"
ANSWER = (
    "Every part that pages are made of, with examples, as this theme shows them. Only the preview"
    " has this page: it is never published."
)
LIGHT, DARK, SIZES, PARTS = "Colours in light", "Colours in dark", "Sizes of text", "Components"
SIZE_NAMES = {
    "small": "small",
    "text": "text",
    "large": "large, h3",
    "h2": "h2",
    "larger": "figures on tiles",
    "h1": "h1",
    "huge": "the figure on a measure's page",
}
"""What each size is for, by the class that shows it."""


def needs(ratio: str, least: str) -> str:
    """Word a contrast and what it has to be."""
    return f"{ratio}, needs {least}:1"
