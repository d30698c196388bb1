"""What makes a sentence plain: short, with words of every day, in British English, and whole.

Each rule takes a sentence and yields what is wrong with it. The lists are files beside this one,
which an officer can edit.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator
from functools import cache
from pathlib import Path

LONGEST = 30  # words of a sentence; a list is as long as what it lists
_LISTS = Path(__file__).parent
_NOUNS = [
    "measure",
    "action",
    "figure",
    "target",
    "rating",
    "status",
    "report",
    "quarter",
    "priority",
    "change",
    "correction",
    "revision",
    "edition",
    "step",
    "point",
    "file",
    "term",
    "year",
    "month",
    "day",
    "objective",
    "portfolio",
    "directorate",
    "chapter",
    "row",
    "list",
    "reading",
    "signal",
    "part",
    "place",
]
_MANY = {"status": "statuses", "priority": "priorities", "directorate": "directorates"}
_COUNT = r"(?<![\w.,/\u2212-])"
_WORD = re.compile(r"[^\W\d_][\w'\u2019-]*|\d[\d.,/]*%?")
_ACRONYM = re.compile(r"(?<![\w-])(?!Q\d)[A-Z][A-Z0-9]+s?(?![\w])")
_CODE = re.compile(r"\b[a-z]+_[a-z_]+\b|\b\d{4}(?:-\d{2})?-q[1-4]\b|\b\d{4}-\d{2} Q[1-4]\b")
_PUNCTUATION = re.compile(
    r"[,;:]\s*[,;:.!?]|\.\.(?!\.)|[!?]\.|\s[,;:.!?](?:\s|$)|\(\s|\s\)|\(\)|  "
)
_PYTHON = re.compile(
    r"(?<=\w )None\b(?! (?:is|are|has|of|with))|\b(?:True|False|NaN|nan)\b|[{}]|<\w"
)


@cache
def listed(name: str) -> dict[str, str]:
    """Return a list of words with what each stands for, `phrase = instead`, in small letters."""
    lines = (_LISTS / f"{name}.txt").read_text(encoding="utf-8").splitlines()
    entries = (line.partition("=") for line in lines if line.strip() and line[0] != "#")
    return {phrase.strip(): instead.strip() for phrase, _, instead in entries}


def too_long(sentence: str) -> Iterator[str]:
    """A sentence, or each part of it between semicolons, has at most 30 words."""
    for part in re.split(r"[;:]\s", sentence):
        words = _WORD.findall(part)
        if len(words) > LONGEST and part.count(",") < 3:
            yield f"{len(words)} words"


def from_list(name: str) -> Callable[[str], Iterator[str]]:
    """Return the rule that no phrase of a list is said."""

    phrases = listed(name)
    any_of = "|".join(re.escape(one) for one in sorted(phrases, key=len, reverse=True))
    pattern = re.compile(rf"(?<![\w-])(?:{any_of})(?![\w-])", re.IGNORECASE)

    def rule(sentence: str) -> Iterator[str]:
        for found in pattern.findall(sentence):
            yield f"{found.lower()!r}: say {phrases[found.lower()]}"

    return rule


def plurals(sentence: str) -> Iterator[str]:
    """One is one and two are two: never `1 measures`, `2 measure`."""
    for one in _NOUNS:
        many = _MANY.get(one, f"{one}s")
        if re.search(rf"{_COUNT}1 {many}\b", sentence):
            yield f"1 {many}"
        if re.search(rf"{_COUNT}(?!1\b)\d[\d,]*(?:\.\d+)? {one}\b(?!s)", sentence):
            yield f"several {one}"


def codes(sentence: str) -> Iterator[str]:
    """No code of ours stands in a sentence."""
    yield from _CODE.findall(sentence)


def punctuation(sentence: str) -> Iterator[str]:
    """No sign stands twice, before a blank or beside nothing."""
    yield from (found.group() for found in _PUNCTUATION.finditer(sentence))


def python(sentence: str) -> Iterator[str]:
    """No value of the program leaks, and no gap stays unfilled."""
    yield from _PYTHON.findall(sentence)


def acronyms(sentence: str, explained: Collection[str]) -> Iterator[str]:
    """A short form in capitals is expanded on the page, or known to everybody."""
    known = {*listed("acronyms"), *explained}
    for found in _ACRONYM.findall(sentence):
        if found not in known and found.removesuffix("s") not in known:
            yield f"{found} is not expanded"


def ids(sentence: str, known: Collection[str]) -> Iterator[str]:
    """No id of the project with a hyphen in it stands in a sentence."""
    for word in re.findall(r"(?<![\w/.-])[a-z0-9]+(?:-[a-z0-9]+)+(?![\w/.-])", sentence):
        if word in known:
            yield word


RULES = (
    too_long,
    from_list("officer_speak"),
    from_list("house_words"),
    from_list("british"),
    plurals,
    codes,
    punctuation,
    python,
)
"""The rules of one sentence alone."""


@cache
def _wrong_alone(sentence: str) -> tuple[str, ...]:
    """Return what is wrong with a sentence on any page: many say the same."""
    return tuple(fault for rule in RULES for fault in rule(sentence))


def wrong(sentence: str, explained: Collection[str] = (), known: Collection[str] = ()) -> list[str]:
    """Return all that is wrong with a sentence."""
    return [*_wrong_alone(sentence), *acronyms(sentence, explained), *ids(sentence, known)]
