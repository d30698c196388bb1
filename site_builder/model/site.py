"""What `content/site.yaml` and `content/people.yaml` hold: whose site it is, and its settings."""

from __future__ import annotations

from enum import StrEnum

from pydantic import Field

from site_builder.model.disclosure import Disclosure
from site_builder.model.fields import Id, Record
from site_builder.model.moment import MomentField
from site_builder.model.quarter import Quarter
from site_builder.model.roll_up import RollUp
from site_builder.model.scheme import Scheme, SchemeInForce
from site_builder.model.statistics import Statistics

LANGUAGE = r"^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$"
"""A language as HTML's `lang` names it."""


class YearStart(StrEnum):
    """The month in which the reporting year starts."""

    JANUARY = "January"
    APRIL = "April"
    JULY = "July"
    SEPTEMBER = "September"
    OCTOBER = "October"

    @property
    def month(self) -> int:
        """The month's number, 1 to 12."""
        return {"January": 1, "April": 4, "July": 7, "September": 9, "October": 10}[self.value]


class Licence(Record):
    """Under what terms the site's words and data may be reused."""

    name: str
    """Name of the licence."""
    url: str = Field(pattern=r"^https://")
    """Where its text is."""
    attribution: str
    """The sentence that reusers must repeat."""


class Contact(Record):
    """Who hears about problems with a page."""

    name: str
    """A post or a team."""
    email: str | None = Field(default=None, pattern=r"^[^@\s<>\"']+@[^@\s<>\"']+\.[^@\s<>\"']+$")
    """E-mail address."""
    url: str | None = Field(default=None, pattern=r"^https://")
    """Or the address of a form."""


class Site(Record):
    """Settings of the whole site."""

    organisation: str
    """Whose performance is reported."""
    title: str
    """The site's name."""
    summary: str
    """One plain sentence, for the home page and for search engines."""
    disclaimer: str | None = None
    """A sentence in every footer, for a site that is not the organisation's own."""
    language: str = Field(default="en-GB", pattern=LANGUAGE)
    """Language of the pages, as in HTML's `lang`."""
    year_start: YearStart = YearStart.APRIL
    """Month in which the reporting year starts."""
    licence: Licence
    """Licence of words and data."""
    contact: Contact
    """Who hears about problems with a page."""
    address: str | None = Field(default=None, pattern=r"^https://[^\s?#]+/$")
    """Where the site is published, ending in a slash; makes canonical links."""
    theme: Id = "default"
    """Folder in `themes/`."""
    schemes: dict[Id, Scheme]
    """Rating schemes by id."""
    schemes_in_force: tuple[SchemeInForce, ...] = Field(min_length=1)
    """Which scheme rates from which quarter on, oldest first."""
    roll_up: RollUp = RollUp()
    """How a scope is summed up."""
    disclosure: Disclosure = Disclosure()
    """Protection of small numbers of people."""
    hold_until: MomentField | None = None
    """Until this time only reports that have a frozen edition are shown: for the weeks before an
    election."""
    clearances: tuple[str, ...] = ()
    """The posts that must have signed off a report before it is final."""
    statistics: Statistics = Statistics()
    """Second opinions beside the ratings."""

    def scheme_id_for(self, quarter: Quarter) -> str:
        """Return the id of the scheme in force in that quarter; before the first, the first."""
        ordered = sorted(self.schemes_in_force, key=lambda entry: entry.from_)
        in_force = [entry for entry in ordered if entry.from_ <= quarter] or ordered[:1]
        return in_force[-1].scheme


class Portfolio(Record):
    """A portfolio: the post that answers to the council for a set of measures."""

    title: str
    """Title of the post."""


class Directorate(Record):
    """A directorate of the organisation."""

    title: str
    """Name of the directorate."""
    lead: str | None = None
    """The post that leads it."""


class People(Record):
    """Who answers for what: posts, never private persons."""

    portfolios: dict[Id, Portfolio] = {}
    """Portfolios by id."""
    directorates: dict[Id, Directorate] = {}
    """Directorates by id."""
