"""What is said of a whole priority or plan: the opening answer and the movement.

Sentences with numbers are patterns with named gaps; `render.markup.sentence` fills them with
links to the lists behind the numbers. A number takes its words into its link (`25 off track`), for
those who have the links of a page read to them without what stands around them.
"""

from __future__ import annotations

from collections.abc import Sequence

from site_builder.model.quarter import Quarter
from site_builder.model.report import NO_DIRECTION, NO_RATING, THIS_QUARTER, Summary, Tally
from site_builder.model.scheme import Family
from site_builder.render.words.numbers import capital, in_words, listed, plural
from site_builder.render.words.times import quarter_label

FAMILY_NAMES = {
    Family.GREEN: "Green",
    Family.AMBER: "Amber",
    Family.RED: "Red",
    Family.BLUE: "Blue",
    Family.GREY: "Grey",
}
FAMILY_PHRASES = {
    "green": "on track",
    "amber": "slightly off track",
    "red": "off track",
    "blue": "blue, counted apart",
    "grey": "grey, counted apart",
    NO_RATING: "without a rating",
}
MOVEMENT_NAMES = {
    "better": "better",
    "same": "unchanged",
    "worse": "worse",
    "increased": "increased",
    "decreased": "decreased",
    NO_DIRECTION: "without a comparison",
}


def priorities_sentence(families: Sequence[Family | None]) -> str:
    """Say how the priorities stand: four of five are amber and one is green."""
    order = [*Family, None]
    counts = [(family, families.count(family)) for family in order if family in families]
    counts.sort(key=lambda pair: -pair[1])
    if len(counts) == 1:
        family, count = counts[0]
        if count == 1:
            return f"The one priority {'is' if family else 'has'} {_state(family)}."
        which = {2: "Both"}.get(count, f"All {in_words(count)}")
        return f"{which} priorities {'are' if family else 'have'} {_state(family)}."
    (first, many), *others = counts
    start = f"{capital(in_words(many))} of {in_words(len(families))} priorities"
    verb = ("is" if first else "has") if many == 1 else ("are" if first else "have")
    rest = [
        f"{in_words(count)} {('is' if family else 'has') if count == 1 else _many(family)} "
        f"{_state(family)}"
        for family, count in others
    ]
    return f"{listed((f'{start} {verb} {_state(first)}', *rest))}."


def noun(count: int, one: str) -> str:
    """Return what a count is of, to stand after its number: `measure`, `measures`."""
    return one if count == 1 else f"{one}s"


def moved_words(code: str) -> str:
    """Say what is counted of those that moved: `better than before`."""
    return f"{MOVEMENT_NAMES[code]} than before"


def in_quarter(quarter: Quarter, sentence: str) -> str:
    """Say of which quarter a sentence speaks: `Q2 2019/20: one of two priorities is green.`."""
    return f"{quarter_label(quarter)}: {sentence}"


def _state(family: Family | None) -> str:
    return family.value if family else "no status"


def _many(family: Family | None) -> str:
    return "are" if family else "have"


def gap_words(summary: Summary) -> dict[str, str]:
    """Return what stands in the gaps of a scope's sentences: each a number with its words.

    `measures`, `rated`, `now` (rated this quarter), the families by their codes, `better`, `worse`.
    """
    rated, now = summary.rated, _rated_now(summary)
    moved = {code: count_of(summary.movement, code) for code in ("better", "worse")}
    return {
        "measures": plural(len(summary.measures), "measure"),
        "rated": f"{rated:,} {'has' if rated == 1 else 'have'} {_known(summary)}",
        "now": f"{now:,} {_are(now)} from this quarter",
        **{
            tally.code: f"{tally.count:,} {FAMILY_PHRASES[tally.code]}"
            for tally in summary.latest_families
        },
        **{code: f"{count:,} {_are(count)} {code}" for code, count in moved.items()},
    }


def answer_pattern(summary: Summary) -> str:
    """Return the opening sentences of a scope as a pattern; see `gap_words` for its gaps."""
    first, rated, now = standing_pattern(summary), summary.rated, _rated_now(summary)
    if not rated:
        return first
    if now != rated:
        first = f"{first} Of these ratings, {'{now}' if now else 'none is from this quarter'}."
    return f"{first} {movement_pattern(summary)}"


def standing_pattern(summary: Summary) -> str:
    """Return the sentence on a scope's latest known ratings as a pattern with the same gaps."""
    families = [tally.code for tally in summary.latest_families if tally.code != NO_RATING]
    known = known_pattern(summary)
    if not families:
        return known
    return f"{known.removesuffix('.')}: {listed(f'{{{code}}}' for code in families)}."


def known_pattern(summary: Summary) -> str:
    """Return the sentence on how many have a latest known rating, with the same gaps."""
    if not summary.measures:
        return "No measures are reported here."
    if not summary.rated:
        return "None of {measures} has a rating yet."
    if summary.rated == len(summary.measures) and summary.rated > 1:
        return f"All {{measures}} have {_known(summary)}."
    return "Of {measures}, {rated}."


def plan_pattern(summary: Summary) -> str:
    """Return the same sentence with how many of the ratings are new, where some are older."""
    known, now, rated = known_pattern(summary), _rated_now(summary), summary.rated
    if not rated or now == rated:
        return known
    return f"{known.removesuffix('.')}, {'of which {now}' if now else 'none from this quarter'}."


def _known(summary: Summary) -> str:
    return "a rating" if _rated_now(summary) == summary.rated else "a latest known rating"


def _rated_now(summary: Summary) -> int:
    return count_of(summary.ages, THIS_QUARTER)


def _are(count: int) -> str:
    return "is" if count == 1 else "are"


def movement_pattern(summary: Summary) -> str:
    """Return the sentence on direction of travel as a pattern with gaps `better` and `worse`."""
    compared = len(summary.measures) - count_of(summary.movement, NO_DIRECTION)
    if not compared:
        return "None can be compared with an earlier figure yet."
    better, worse = count_of(summary.movement, "better"), count_of(summary.movement, "worse")
    gained = "{better}" if better else "None is better"
    return f"{gained} than before and {'{worse}' if worse else 'none is worse'}."


def count_of(tallies: Sequence[Tally], code: str) -> int:
    """Return the count of one code; 0 when the code does not occur."""
    return sum(tally.count for tally in tallies if tally.code == code)


def bar_words(segments: Sequence[tuple[int, str]]) -> str:
    """Say a status bar in words for those who do not see it: 2 High Green, 1 Amber."""
    return f"{', '.join(f'{count} {name}' for count, name in segments)}."
