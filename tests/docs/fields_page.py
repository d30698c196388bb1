"""The manual's page of fields, made of the models; examples come from the tiny site."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import Enum
from types import NoneType, UnionType
from typing import Annotated, Union, get_args, get_origin, get_type_hints

from pydantic.fields import FieldInfo

from site_builder.model.accessibility import AccessibilityTest, Barrier, Criteria, Statement
from site_builder.model.action import Action
from site_builder.model.benchmark import Benchmark
from site_builder.model.by_period import IdByPeriodField
from site_builder.model.change import Change
from site_builder.model.disclosure import Disclosure, OwnDisclosure
from site_builder.model.fields import (
    Day,
    FigureField,
    FigureOrWithheld,
    Id,
    Ids,
    Markdown,
    QuarterField,
    Record,
    Share,
)
from site_builder.model.interval import IntervalField
from site_builder.model.measure import Measure
from site_builder.model.moment import MomentField
from site_builder.model.narrative import (
    COUNT_FIELDS,
    MEASURE_FIELDS,
    ChapterFacts,
    Meeting,
    PageFacts,
    ReportFacts,
    Risk,
    SignOff,
)
from site_builder.model.outlook import Forecast
from site_builder.model.palette import Colour, Colours, Palette
from site_builder.model.parts import Parts
from site_builder.model.plan import Objective, Plan, Priority
from site_builder.model.result import (
    ActionRevision,
    ActionSaidField,
    ActionUpdate,
    QuarterResults,
    Result,
    Revision,
    StatusOverride,
)
from site_builder.model.rhythm import Rhythm, RhythmField
from site_builder.model.roll_up import ColourPoints, Points, RollUp
from site_builder.model.scheme import Band, Scheme, SchemeInForce
from site_builder.model.site import (
    Contact,
    Directorate,
    Licence,
    People,
    Portfolio,
    Site,
)
from site_builder.model.statistics import Rebase, Statistics
from site_builder.model.target import TargetPeriodField, TargetsField
from site_builder.model.theme import (
    Address,
    Font,
    FontFile,
    FontName,
    FooterLine,
    Line,
    Logo,
    Picture,
    Ratio,
    ThemeFile,
    Type,
)
from site_builder.model.unit import Unit
from tests.docs.examples import Examples, examples


@dataclass(frozen=True, slots=True)
class Section:
    """A model with its heading: a file, or a group of keys in one."""

    model: type[Record]
    title: str
    words: str


SECTIONS = (
    Section(Site, "content/site.yaml", "Settings of the whole site."),
    Section(Licence, "Licence", "In `site.yaml`, under `licence`."),
    Section(Contact, "Contact", "In `site.yaml`, under `contact`: an e-mail address or a form."),
    Section(Scheme, "Rating scheme", "In `site.yaml`, under `schemes`, by id."),
    Section(Band, "Band", "In a rating scheme, under `bands`, best first."),
    Section(SchemeInForce, "Scheme in force", "In `site.yaml`, under `schemes_in_force`."),
    Section(RollUp, "Roll-up rule", "In `site.yaml`, under `roll_up`."),
    Section(ColourPoints, "Points of colours", "In the roll-up rule, under `points`."),
    Section(Disclosure, "Disclosure", "In `site.yaml`, under `disclosure`."),
    Section(OwnDisclosure, "Disclosure of a measure", "In a measure, under `disclosure`."),
    Section(Statistics, "Statistics", "In `site.yaml`, under `statistics`."),
    Section(Plan, "content/plans/<plan>.yaml", "A corporate plan."),
    Section(Priority, "Priority", "In a plan, under `priorities`."),
    Section(Objective, "Objective", "In a priority, under `objectives`."),
    Section(People, "content/people.yaml", "Posts and directorates, never private persons."),
    Section(Portfolio, "Portfolio", "In `people.yaml`, under `portfolios`, by id."),
    Section(Directorate, "Directorate", "In `people.yaml`, under `directorates`, by id."),
    Section(PageFacts, "content/pages/<page>.md", "Front matter of a page; Markdown follows."),
    Section(Statement, "Accessibility statement", "In a page, under `statement`."),
    Section(Barrier, "Problem", "In an accessibility statement, under `problems`."),
    Section(AccessibilityTest, "Test", "In an accessibility statement, under `tests`."),
    Section(
        ReportFacts,
        "content/quarters/<quarter>/report.md",
        "Front matter of a report; the executive summary follows.",
    ),
    Section(Meeting, "Meeting", "In a report, under `meeting`: the cover sheet."),
    Section(SignOff, "Clearance", "In a report, under `sign_off`."),
    Section(Risk, "Risk", "In a report, under `risks`."),
    Section(
        ChapterFacts,
        "content/quarters/<quarter>/<priority>.md",
        "Front matter of a chapter; a chapter needs none.",
    ),
    Section(
        Measure, "measures/definitions/<priority>/<measure>.yaml", "A measure. Its id is its name."
    ),
    Section(Unit, "Unit of its own", "In a measure, under `unit`, where no usual unit fits."),
    Section(Benchmark, "Benchmark", "In a measure, under `benchmarks`."),
    Section(Parts, "Parts", "In a measure, under `parts`: what its figure is broken down into."),
    Section(Change, "Change", "In a measure, under `changes`."),
    Section(
        Rebase,
        "Rebase",
        "In a measure, under `rebases`: the statistical reading starts anew, with a reason.",
    ),
    Section(Action, "measures/actions/<priority>/<action>.yaml", "An action. Its id is its name."),
    Section(
        QuarterResults,
        "measures/results/<quarter>.yaml",
        "One quarter's results; or a folder of that name with a file for each team.",
    ),
    Section(Result, "Result", "In results, under `results`, by the measure's id."),
    Section(
        StatusOverride,
        "Status set by hand",
        "Under `status` of a result, a chapter or a report. It is marked as such on the site.",
    ),
    Section(Revision, "Revision", "In a result, under `revised`."),
    Section(Forecast, "Forecast", "In a result, under `forecast`."),
    Section(ActionUpdate, "Action update", "In results, under `actions`, by the action's id."),
    Section(ActionRevision, "Revision of an action", "In an action update, under `revised`."),
    Section(ThemeFile, "themes/<theme>/theme.yaml", "What a theme is made of."),
    Section(Colours, "Colours", "In `theme.yaml`, under `colours`."),
    Section(Palette, "Palette", "In `theme.yaml`, under `light` and `dark` of `colours`."),
    Section(Type, "Type", "In `theme.yaml`, under `type`."),
    Section(Font, "Font", "In `theme.yaml`, under `fonts` of `type`."),
    Section(Logo, "Logo", "In `theme.yaml`, under `logo`."),
    Section(FooterLine, "Footer line", "In `theme.yaml`, under `footer`."),
)
INTRODUCTION = """\
# Fields

<!-- Generated by `make docs` from the models: do not edit here. -->

Every file of a project and every key in it. A key that is not listed is refused, with a
suggestion. A key without a value counts as not there. Values are read as text first and the field
decides what they mean: `NO`, `012` and `2019-20` stay what you typed.

- **id**: small letters, digits and single hyphens, such as `keep-harrow-clean`.
- **number**: `14000`, `14,000`, `57%` (of a percentage), `£1,250.50` (of money), `-3.5`.
- **quarter**: `2019-20 Q2`; where the year starts in January, `2019 Q2`.
- **date**: `2020-01-16`, year first. **share**: `80%`.
- **Markdown**: text with `**bold**`, lists and links; HTML is shown as it is typed. Text with a
  colon in it goes in quotes, or on the lines below the key after `|`.
"""
TARGETS = (
    'number, `"< 5"` (or `>`, `<=`, `>=`), `{floor: 45, target: 50}`, `{range: [0.9, 1.1]}`,'
    " `{forecast: 120}`, `last year`, `to be set`, `none`, `not held`;"
    " or one for each quarter: `{Q1: 27, Q2: 42}`"
)
RHYTHMS = (
    "`every quarter`, `[Q4]`, `[Q2, Q4]`, `annual [Q4]`, `half-yearly [Q2, Q4]`,"
    " `termly [Q1, Q3, Q4]`, `survey`, `biennial [Q4 2019-20]`"
)
KINDS = (
    (MomentField, "time with its zone"),
    (Id, "id"),
    (Ids, "id, or list of ids"),
    (Markdown, "Markdown"),
    (FigureField, "number"),
    (FigureOrWithheld, "number, or `[c]`"),
    (IntervalField, "list of two numbers, lower first"),
    (Share, "share"),
    (Points, "number"),
    (QuarterField, "quarter"),
    (Day, "date"),
    (Criteria, "number of a success criterion, or list of them: `1.4.10`"),
    (Colour, "colour such as `'#1d70b8'`, in quotes"),
    (FontName, "name of a font"),
    (Ratio, "number from 1.1 to 1.35"),
    (Picture, "name of an SVG or PNG file"),
    (FontFile, "name of a WOFF2 file"),
    (Line, "text of one line"),
    (Address, "address that starts with `https://` or `mailto:`"),
    (RhythmField, RHYTHMS),
    (IdByPeriodField, "id, or ids by quarter: `{2019-20 Q1: clean, 2023-24 Q1: clean-and-green}`"),
    (TargetPeriodField, "quarter or year"),
    (TargetsField, TARGETS),
    (IdByPeriodField, "id, or ids from quarters on: `{2018-19 Q1: three, 2019-20 Q1: five}`"),
    (ActionSaidField, "a status, a date or `none`"),
    (str, "text"),
    (bool, "yes or no"),
    (int, "whole number"),
)
NOT_TYPED = {(Measure, "id"), (Action, "id")}


def fields_page() -> str:
    """Return the page as Markdown."""
    shown = examples()
    parts = [INTRODUCTION, *(_section(section, shown) for section in SECTIONS), _glossary()]
    return "\n".join((*parts, _references()))


def _anchor(title: str) -> str:
    kept = (letter for letter in title.lower() if letter.isalnum() or letter in " -_")
    return "".join(kept).replace(" ", "-")


def _section(section: Section, shown: Examples) -> str:
    hints = get_type_hints(section.model, include_extras=True)
    title = f"`{section.title}`" if "/" in section.title else section.title
    rows = [
        f"\n## {title}\n\n{section.words}\n",
        "| key | what it is | value | if left out | example |",
        "|---|---|---|---|---|",
    ]
    for name, field in section.model.model_fields.items():
        if (section.model, name) not in NOT_TYPED:
            key = field.alias or name
            example = shown.get((section.model, key), "")
            cells = (
                f"`{key}`",
                _words(field),
                kind_of(hints[name]),
                _default(field, hints[name]),
                f"`{example}`" if example else "",
            )
            rows.append("| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |")
    return "\n".join(rows)


def _words(field: FieldInfo) -> str:
    return " ".join((field.description or "").split())


def _default(field: FieldInfo, hint: object) -> str:
    if field.is_required():
        return "**needed**"
    value: object = field.default
    if value is None or value in ((), {}, ""):
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, Record):
        return "its defaults"
    if hint == Share and isinstance(value, Decimal):
        return f"`{value:.0%}`"
    typed = value.kind if isinstance(value, Rhythm) else value
    return f"`{typed.value if isinstance(typed, Enum) else typed}`"


def kind_of(hint: object) -> str:
    """Say in words what may be typed for a field."""
    for known, words in KINDS:
        if hint == known:
            return words
    if get_origin(hint) is Annotated:
        return kind_of(get_args(hint)[0])
    if get_origin(hint) in (Union, UnionType):
        return " or ".join(kind_of(one) for one in get_args(hint) if one is not NoneType)
    if get_origin(hint) is tuple:
        return f"list: {kind_of(get_args(hint)[0])}"
    if get_origin(hint) is dict:
        key, value = get_args(hint)
        return f"{kind_of(value)}, by {kind_of(key)}"
    return _kind_of_class(hint)


def _kind_of_class(hint: object) -> str:
    if isinstance(hint, type) and issubclass(hint, Enum):
        return ", ".join(f"`{one.value}`" for one in hint)
    section = next(one for one in SECTIONS if one.model is hint)
    return f"[{section.title.lower()}](#{_anchor(section.title)})"


def _glossary() -> str:
    return """
## `content/glossary.yaml`

The one file whose keys are your own: a term, a colon, and its plain meaning.
"""


def _references() -> str:
    fields = ", ".join(f"`.{name}`" for name in MEASURE_FIELDS)
    counts = ", ".join(f"`{name}`" for name in COUNT_FIELDS)
    return f"""
## References in text

Wherever Markdown is typed, a figure is referred to and not typed again.

- `[[recycling-rate]]`: the measure's name with its status, as a link.
- `[[recycling-rate.actual]]`: one of its figures in the quarter of the page. The fields: {fields}.
- `[[count.red]]`: a count of the page's scope: in a chapter its priority, in a report the plan.
  The counts: {counts}.
- `[[cleaner-streets.count.red]]`: in `report.md`, a count of one priority.
- `[the key](page:key)`: a link to a page of the site.
"""
