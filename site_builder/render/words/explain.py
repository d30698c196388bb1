"""Labels and answers of `ragstone explain` that pages do not have."""

from __future__ import annotations

MEASURE = "Measure"
GOOD_IS = "Good is"
VARIANCE = "Variance"
NO_FIGURE = "No figure"
JUDGEMENT, OVERRIDE = "Judgement", "Override"
NO_RATING = "No rating"
WHY = "Why"
DIRECTION, BESIDE_IT = "Direction", "Beside it"
LATEST_RATING = "Latest rating"
NONE_KNOWN = "None is known"
OUTLOOK = "Outlook"
FORECAST = "Forecast"
STATISTICS = "Statistics"
USUAL_RANGE = "Usual range"
ASSURANCE = "Assurance"
NOTE = "Note"
NO_SHARE = "None: no share can be taken"
NO_DISTANCE = "None: no distance is looked at"
WITHIN = "None: within the range"
MARKS = {"p": "provisional", "r": "revised", "b": "first of a new definition"}


def against(comparator: str) -> str:
    """Name what a figure is compared with."""
    return f"against the {comparator.lower()}"


def band(code: str, name: str) -> str:
    """Name a band with its code: `High Red (HR)`."""
    return f"{name} ({code})"


def usual_range(limits: str, mean: str, figures: str) -> str:
    """Say the usual range and what it was worked out from."""
    return f"{limits}, mean {mean}, from {figures}"


def nothing_about(measure: str, quarter: str) -> str:
    """Say that there is nothing to explain."""
    return f"there is nothing about {measure} in {quarter}"
