"""Reports and chapters: short texts that refer to figures and never type one."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator

from site_builder.model.quarter import Quarter
from tests.sample.figures import Noise
from tests.sample.measure import Sample
from tests.sample.reports import WRITTEN, front_matter, priorities_at
from tests.sample.results import figures_of, is_missed
from tests.sample.words import CHAPTERS, NEXT, QUARTER

_WIDE = 100

_MET = (
    "[[{id}]] reached [[{id}.actual]]; the target was [[{id}.target]].",
    "[[{id}]] met its target of [[{id}.target]], at [[{id}.actual]].",
    "At [[{id}.actual]], [[{id}]] is where it should be. The target was [[{id}.target]].",
)
_MISSED = (
    "[[{id}]] was [[{id}.actual]], against a target of [[{id}.target]].",
    "[[{id}]] missed its target of [[{id}.target]], at [[{id}.actual]].",
    "The target for [[{id}]] was [[{id}.target]]. It came to [[{id}.actual]].",
)


def all_reports(samples: tuple[Sample, ...], until: Quarter) -> Iterator[tuple[str, str]]:
    """Yield each report up to a quarter's, and each of their chapters, by path."""
    for quarter in (one for one in WRITTEN if one <= until):
        folder = f"content/quarters/{quarter.slug}"
        yield f"{folder}/report.md", front_matter(quarter) + _report(quarter, samples)
        for priority in priorities_at(quarter):
            own = tuple(one for one in samples if _priority(one, quarter) == priority)
            yield f"{folder}/{priority}.md", _chapter(priority, quarter, own)


def _priority(sample: Sample, quarter: Quarter) -> str:
    """Return the priority of a measure in a quarter, whether or not the plan has it."""
    moved = quarter >= sample.home.moved
    home = (sample.home.then or sample.home.first) if moved else sample.home.first
    return home.split("/")[0]


def _report(quarter: Quarter, samples: tuple[Sample, ...]) -> str:
    met, missed = _chosen(quarter, samples)
    headlines = {one.id for one in samples if "headline: true" in one.about}
    for ids in (met, missed):
        ids.sort(key=lambda name: name not in headlines)
    return _page(
        QUARTER[str(quarter)],
        "Of [[count.measures]] measures, [[count.rated]] have a rating: [[count.green]] are green,"
        " [[count.amber]] amber and [[count.red]] red. [[count.better]] got better since the figure"
        " that they are compared with, and [[count.worse]] got worse.",
        "## What went well",
        *_list(met[:3], _MET, quarter),
        "## What did not",
        *_list(missed[:3], _MISSED, quarter),
    )


def _chapter(priority: str, quarter: Quarter, samples: tuple[Sample, ...]) -> str:
    met, missed = _chosen(quarter, samples)
    told = (
        "Of [[count.measures]] measures, [[count.green]] are green, [[count.amber]] amber and"
        " [[count.red]] red."
    )
    pool = NEXT[priority]
    start = WRITTEN.index(quarter)
    actions = [f"- {pool[(start + step) % len(pool)]}" for step in range(3)]
    body = _page(
        f"{CHAPTERS[priority, quarter.year]} {told}",
        "## Key achievements",
        *_list(met[:4], _MET, quarter),
        "## Areas for improvement",
        *_list(missed[:4], _MISSED, quarter),
        "## Key actions next quarter",
        "\n".join(actions),
    )
    return _override(priority, quarter) + body


def _override(priority: str, quarter: Quarter) -> str:
    """Return a status set by a post, for the one chapter that has one."""
    if (priority, str(quarter)) != ("better-lives", "2022-23 Q4"):
        return ""
    return (
        "---\n"
        "status: {is: red, reason: The inspection of children's services asked for more than the"
        " figures show., by: Director of People, date: 2023-05-11}\n"
        "---\n"
    )


def _chosen(quarter: Quarter, samples: tuple[Sample, ...]) -> tuple[list[str], list[str]]:
    """Return ids of measures that met and that missed their targets, in an order of the quarter."""
    noise = Noise(f"report {quarter}")
    met: list[str] = []
    missed: list[str] = []
    for sample in samples:
        figure = figures_of(sample, quarter).get(quarter)
        target = sample.target(quarter)
        told = any(digit.isdigit() for digit in target) and "forecast" not in target
        told = told and sample.good_is != "neither"
        given = sample.more.get(str(quarter), "")
        if (
            figure is None
            or not told
            or sample.good_is == "neither"
            or "actual:" in given
            or "no_figure" in given
        ):
            continue
        (missed if is_missed(sample, quarter, figure, quarter) else met).append(sample.id)
    for ids in (met, missed):
        ids.sort(key=lambda _: noise.below(1000))
    return met, missed


def _list(ids: list[str], sentences: tuple[str, ...], quarter: Quarter) -> list[str]:
    if not ids:
        return ["Nothing stands out this quarter."]
    lines = [
        sentences[(at + quarter.index) % len(sentences)].format(id=name)
        for at, name in enumerate(ids)
    ]
    return ["\n".join(_wrapped(f"- {line}", "  ") for line in lines)]


def _page(*blocks: str) -> str:
    wrapped = (block if block.startswith(("#", "-")) else _wrapped(block, "") for block in blocks)
    return "\n\n".join(wrapped) + "\n"


def _wrapped(words: str, indent: str) -> str:
    return textwrap.fill(
        words, _WIDE, subsequent_indent=indent, break_long_words=False, break_on_hyphens=False
    )
