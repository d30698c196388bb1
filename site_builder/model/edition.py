"""An edition: what a report said when it was published; kept in `content/editions/<quarter>.json`.

`assess` makes one of a report; `ragstone freeze` writes it; later sources are compared with it.
Every value is text in one canonical form, so that two editions are compared without a rule:
numbers are plain decimals without trailing zeros, a withheld one is `[c]`, a target is as typed in
files (`42`, `< 5`, `0.9 to 1.1`), quarters are `2019-20 Q2`.
"""

from __future__ import annotations

from pydantic import Field

from site_builder.model.fields import Day, Id, QuarterField, Record

FORMAT = 1
"""The form of the file. A later Ragstone reads every earlier form, and never rewrites a file."""


class RevisionAsPublished(Record):
    """An entry of `revised` that the report showed. Its reason is not kept."""

    of: str = "actual"
    """The number that had changed."""
    was: str
    """The value before, [c] when it is withheld or of people."""
    date: Day
    kind: str
    """revision or correction."""


class ChangeAsPublished(Record):
    """An entry of `changes` that the site showed. Its reason is not kept."""

    quarter: str
    what: str
    was: str = ""
    to: str = ""


class FigureAsPublished(Record):
    """One measure in one quarter. A key without a value is left out of the file."""

    actual: str | None = None
    """The figure, [c] when it is withheld, nothing where there is none."""
    absence: str | None = None
    """The code of why there is none."""
    target: str | None = None
    """What was aimed at, resolved to numbers."""
    status: str | None = None
    """Code of the band."""
    source: str | None = None
    """rule, override or judgement."""
    because: str | None = None
    """Fingerprint of the reason of a status that a post has set."""
    scheme: str | None = None
    """Id of the rating scheme, where there is a status."""
    numerator: str | None = None
    denominator: str | None = None
    rate: str | None = None
    parts: dict[Id, str] = {}
    """Figures of the parts."""
    marks: tuple[str, ...] = ()
    """Codes of marks: provisional, revised, break."""
    revised: tuple[RevisionAsPublished, ...] = ()
    """What was told of its earlier values; nothing in a file of before these were kept."""


NOTHING = FigureAsPublished()
"""What an edition says of a figure that it does not hold."""


class MeasureAsPublished(Record):
    """One measure: its words, its definition's fingerprint, its targets, and figures by quarter."""

    title: str
    number: int | None = None
    priority: str
    """Id of its priority in the quarter of the edition."""
    listed: bool = True
    """Whether the report lists it; one that had ended keeps its figures."""
    definition: str
    """Fingerprint of what is counted and how it is read."""
    good_is: str | None = None
    """higher, lower, in-range or neither: which side of a target is better."""
    tolerance: str | None = None
    """How far from target is near enough, for a scheme by tolerance."""
    method: str | None = None
    """Fingerprint of the words of its method."""
    decimals: int | None = None
    """How many its figures were printed with; nothing in a file of before this was kept."""
    targets: dict[str, str] = {}
    """Every target published, past and to come, by quarter."""
    changes: tuple[ChangeAsPublished, ...] = ()
    """What was told of its own changes; nothing in a file of before these were kept."""
    figures: dict[str, FigureAsPublished] = {}
    """By quarter: its own, and each earlier one that no earlier edition has with these values."""


class ActionAsPublished(Record):
    """One action, as it stood."""

    title: str
    priority: str
    status: str
    due: Day | None = None


class CountsAsPublished(Record):
    """The counts of a scope, by latest known rating, and its overall status."""

    measures: int
    rated: int
    families: dict[str, int] = {}
    """How many are green, amber, red, blue, grey."""
    actions: dict[str, int] = {}
    """How many actions are of each status."""
    overall: str | None = None
    """The family of the overall status."""
    source: str | None = None
    """rule or override."""


class BandAsPublished(Record):
    """One status of a scheme, and the distances from target that it holds."""

    code: str
    name: str
    family: str
    """green, amber, red, blue or grey."""
    bounds: dict[str, str] = {}
    """What was typed of at_least, above, at_most and below; the last band holds the rest."""
    improved: dict[str, str] = {}
    """if_improved_on, then and or_equal, of a band that depends on an earlier figure."""


class SchemeAsPublished(Record):
    """A rating scheme in words enough to work a status out again from the edition alone."""

    title: str
    basis: str
    """What bounds are counted in: relative (per cent of the target), points and so on."""
    bands: tuple[BandAsPublished, ...]
    """Best first."""
    settings: dict[str, str] = {}
    """Its other keys as typed: in_range, met, tolerance_in and so on."""


class Edition(Record):
    """What one report said when it was published."""

    format: int = Field(default=FORMAT, ge=1, le=FORMAT)
    quarter: QuarterField
    as_at: Day
    published: Day
    plan: str
    """Title of the plan reported on."""
    schemes: dict[Id, str] = {}
    """Fingerprints of the rating schemes in use, by id."""
    rules: dict[Id, SchemeAsPublished] = {}
    """The same schemes in full."""
    counts: dict[str, CountsAsPublished] = {}
    """By priority, and `plan` for the whole."""
    measures: dict[Id, MeasureAsPublished] = {}
    actions: dict[Id, ActionAsPublished] = {}
