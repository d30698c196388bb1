"""Every file read on its own: a `Draft`, whose links to one another nobody has checked yet."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING, TypeVar

from site_builder.load.documents import yaml_file
from site_builder.load.files import Found, Kind, read
from site_builder.load.front_matter import has_no_front_matter, markdown_file, no_front_matter
from site_builder.load.merge_marks import unmerged
from site_builder.load.schema import Placed, read_record
from site_builder.load.tree import Document, Plain, Scalar
from site_builder.model.action import Action
from site_builder.model.fields import Record
from site_builder.model.measure import Measure
from site_builder.model.narrative import ChapterFacts, Glossary, PageFacts, ReportFacts, Text
from site_builder.model.plan import Plan
from site_builder.model.result import QuarterResults, Result
from site_builder.model.site import People, Site

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from site_builder.load.text import CleanText
    from site_builder.load.tree import Loc
    from site_builder.problems.problem import Problem

R = TypeVar("R", bound=Record)
REMEMBERED = 2000  # files, by what they hold: more than a council has, and a few megabytes at most

MODELS: dict[Kind, type[Record]] = {
    Kind.SITE: Site,
    Kind.PEOPLE: People,
    Kind.PLAN: Plan,
    Kind.PAGE: PageFacts,
    Kind.REPORT: ReportFacts,
    Kind.CHAPTER: ChapterFacts,
    Kind.MEASURE: Measure,
    Kind.ACTION: Action,
    Kind.RESULTS: QuarterResults,
}
IN_MARKDOWN = frozenset({Kind.PAGE, Kind.REPORT, Kind.CHAPTER})
NAMED_BY_FILE = frozenset({Kind.MEASURE, Kind.ACTION})
NOT_READ = "priority-not-read"
STAND_INS: dict[str, Plain] = {
    "title": "Not read",
    "priority": NOT_READ,
    "unit": "count",
    "good_is": "neither",
}
"""For what a measure or an action needs, where it is not sound: the rest can then be checked."""


@dataclass(frozen=True, slots=True)
class FileRead:
    """One file: what it is, and as much of it as could be read."""

    found: Found
    document: Document | None = None
    record: Placed[Record] | None = None
    text: Text | None = None  # the body, for Markdown
    problems: tuple[Problem, ...] = ()

    @property
    def has_stand_ins(self) -> bool:
        """Say whether the record holds something that nobody has typed."""
        unsound = self.record.unsound if self.record is not None else frozenset()
        return self.found.kind in NAMED_BY_FILE and any((key,) in unsound for key in STAND_INS)


@dataclass(frozen=True)  # not slotted: each of many checks asks it for the same records
class Draft:
    """All files of a project."""

    files: tuple[FileRead, ...]

    @cached_property
    def _sound(self) -> tuple[tuple[Found, Placed[Record]], ...]:
        """Every record with its file that holds nothing but what was typed."""
        return tuple(
            (one.found, one.record)
            for one in self.files
            if one.record is not None and not one.has_stand_ins
        )

    def of(self, kind: Kind) -> tuple[FileRead, ...]:
        """Return the files of one kind, readable or not."""
        return tuple(one for one in self.files if one.found.kind is kind)

    def records(self, model: type[R]) -> tuple[tuple[Found, Placed[R]], ...]:
        """Return the records of one model with their files, leaving out what was not sound."""
        return tuple(
            (found, Placed(placed.id, placed.value, placed.document, placed.unsound))
            for found, placed in self._sound
            if isinstance(placed.value, model)
        )

    def owned(self) -> tuple[tuple[Document, Measure | Action], ...]:
        """Return what has a priority and posts that answer for it, sound in its needed keys or not.

        Some of what it needs may be a stand-in.
        """
        return tuple(
            (one.record.document, one.record.value)
            for kind in (Kind.MEASURE, Kind.ACTION)
            for one in self.of(kind)
            if one.record is not None and isinstance(one.record.value, Measure | Action)
        )

    def sound_results(self) -> Iterator[tuple[Document, Loc, Result]]:
        """Yield every result of which all could be read, with its place in its file."""
        for _, placed in self.records(QuarterResults):
            unsound = {cut[:2] for cut in placed.unsound}
            for name, result in placed.value.results.items():
                loc: Loc = ("results", name)
                if loc not in unsound:
                    yield placed.document, loc, result

    @property
    def problems(self) -> tuple[Problem, ...]:
        """Everything that is wrong within a file."""
        return tuple(found for one in self.files for found in one.problems)


def read_files(root: Path, files: tuple[Found, ...]) -> Draft:
    """Read every file on its own."""
    return Draft(tuple(read_file(found, read(root, found)) for found in files))


@lru_cache(maxsize=REMEMBERED)
def read_file(found: Found, clean: CleanText) -> FileRead:
    """Read one file of that text. Nothing else counts, so `serve` reads anew only what changed."""
    if clean.text is None:
        return FileRead(found, problems=clean.problems)
    both = unmerged(clean.text, found.path)
    if both is None:
        return _read_text(found, clean.text, clean.problems)
    return _read_text(found, both.text, (*clean.problems, both.problem))


def _read_text(found: Found, typed: str, problems: tuple[Problem, ...]) -> FileRead:
    if found.kind in IN_MARKDOWN:
        markdown = markdown_file(typed, found.path)
        document, text, more = markdown.document, markdown.text, markdown.problems
    else:
        tree = yaml_file(typed, found.path)
        document, text, more = tree.document, None, tree.problems
    problems = (*problems, *more)
    if document is None:
        return FileRead(found, None, None, text, problems)
    if found.kind is Kind.GLOSSARY:
        terms, others = _glossary(document)
        return FileRead(found, document, terms, text, (*problems, *others))
    given: dict[str, Plain] = {"id": found.id} if found.kind in NAMED_BY_FILE else {}
    instead = STAND_INS if found.kind in NAMED_BY_FILE else {}
    if found.quarter is not None:
        instead = {"quarter": str(found.quarter)}
    reading = read_record(MODELS[found.kind], document, found.id, given, instead)
    more = reading.problems
    if found.kind in IN_MARKDOWN and more and has_no_front_matter(document):
        more = (no_front_matter(document, more),)
    return FileRead(found, document, reading.record, text, (*problems, *more))


def _glossary(document: Document) -> tuple[Placed[Record], tuple[Problem, ...]]:
    """Read the glossary, the one file whose keys are the author's own."""
    terms: dict[str, str] = {}
    problems: list[Problem] = []
    for pair in document.root.pairs:
        if isinstance(pair.value, Scalar) and pair.value.text is not None:
            terms[pair.name] = pair.value.text
        elif not document.has_lost_part((pair.name,)):
            problems.append(
                document.problem(
                    "missing-field" if isinstance(pair.value, Scalar) else "wrong-kind",
                    (pair.name,),
                    f"the meaning of {pair.name} must be a text",
                    "put the text in quotes, or write it on the lines below the key after |",
                )
            )
    return Placed("glossary", Glossary(terms=terms), document), tuple(problems)
