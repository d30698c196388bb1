"""Invented actions: key projects of both plans, and how they stood in each report."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from site_builder.model.quarter import Quarter

_STATUS = {
    "g": "green",
    "a": "amber",
    "r": "red",
    "c": "complete",
    "x": "closed",
    "n": "not started",
    "d": "deferred",
    "-": "no update",
    "h": "not held",
}


@dataclass(frozen=True, slots=True)
class Action:
    """An invented action, with a letter for each report from its first one on."""

    id: str
    title: str
    home: str
    people: str
    since: str
    course: str
    due: str
    says: Mapping[str, str]
    until: str = ""
    new_due: tuple[str, str] = ("", "")
    corrected: Mapping[str, str] = field(default_factory=dict)
    """What the report of a quarter had said of it before: an entry of `revised`."""

    def definition(self) -> str:
        """Write the action's file."""
        priority, objective = self.home.split("/")
        portfolio, directorate = self.people.split("/")
        lines = [f"title: {self.title}", f"priority: {priority}", f"objective: {objective}"]
        lines += [f"portfolio: {portfolio}", f"directorate: {directorate}", f"since: {self.since}"]
        lines += [f"until: {self.until}"] * bool(self.until)
        lines.append(f"due: {self.due}")
        return "\n".join(lines) + "\n"

    def update(self, quarter: Quarter) -> str:
        """Write what was returned for a quarter; "" for nothing."""
        at = quarter.index - Quarter.parse(self.since).index
        if not 0 <= at < len(self.course):
            return ""
        letter = self.course[at]
        said = [f"status: {_STATUS[letter]}"]
        if letter == "h":
            said.append("no_update: not-held")
        elif letter in self.says:
            said.append(f'update: "{self.says[letter]}"')
        if self.new_due[0] == str(quarter):
            said.append(f"due: {self.new_due[1]}")
        if str(quarter) in self.corrected:
            said.append(f"revised: [{self.corrected[str(quarter)]}]")
        return f"  {self.id}: {{{', '.join(said)}}}"


ACTIONS = (
    Action(
        "open-a-night-shelter",
        "Open a night shelter in Bridge Street",
        "a-home-for-everyone/no-one-without-a-home",
        "housing/places",
        "2020-21 Q1",
        "aagc",
        "2020-12-01",
        {
            "a": "The builders keep their distance, and work takes longer.",
            "g": "The first guests came on 30 November.",
            "c": "The shelter has 18 beds.",
        },
        new_due=("2020-21 Q2", "2021-01-31"),
        corrected={
            "2020-21 Q3": "{from: none, date: 2021-04-15, kind: correction, "
            "reason: The report had left the date out.}"
        },
    ),
    Action(
        "let-the-waste-contract",
        "Let a new contract for collecting waste",
        "clean-and-green/less-waste",
        "environment/places",
        "2020-21 Q1",
        "gggc",
        "2021-03-31",
        {"g": "Three firms have made an offer.", "c": "The contract was signed in March."},
    ),
    Action(
        "move-care-home-residents",
        "Move the residents of Elm House to new flats",
        "healthy-lives/independent-lives",
        "adults-and-health/people",
        "2020-21 Q1",
        "ddra",
        "2021-06-30",
        {
            "d": "Nobody is moved during the pandemic.",
            "r": "The builder of the flats has gone out of business.",
            "a": "Another builder finishes the flats.",
        },
        until="2020-21 Q4",
    ),
    Action(
        "laptops-for-pupils",
        "Lend a laptop to every pupil who needs one",
        "learning-and-work/good-schools",
        "children/people",
        "2020-21 Q1",
        "hagc",
        "2020-10-31",
        {
            "a": "Four hundred pupils still wait.",
            "g": "All pupils who asked have one.",
            "c": "Schools look after the laptops now.",
        },
    ),
    Action(
        "one-counter-for-all",
        "Serve visitors to the town hall at one counter",
        "a-council-that-works/good-service",
        "customers/resources",
        "2020-21 Q1",
        "ddxx",
        "2021-03-31",
        {
            "d": "The town hall is closed to visitors.",
            "x": "Visitors now book a time. The counter is not needed.",
        },
    ),
    Action(
        "build-at-tanners-yard",
        "Build 120 homes at Tanners Yard",
        "better-places/homes",
        "housing/places",
        "2021-22 Q1",
        "nngggaaarraaaaa-",
        "2023-12-31",
        {
            "n": "The ground is being cleared of old oil.",
            "g": "The walls of the first two blocks are up.",
            "a": "Steel came late.",
            "r": "One of the builders has stopped work.",
        },
        new_due=("2023-24 Q2", "2025-06-30"),
    ),
    Action(
        "collect-food-waste",
        "Collect food waste from every household",
        "better-places/clean-streets",
        "environment/places",
        "2021-22 Q3",
        "nnggggaaggggg-",
        "2025-03-31",
        {
            "g": "Half of all streets have the service.",
            "a": "Lorries were delivered three months late.",
        },
    ),
    Action(
        "rebuild-the-cafe",
        "Rebuild the café in Castle Park",
        "better-places/greener-town",
        "environment/places",
        "2022-23 Q2",
        "nngg-aarc",
        "2024-03-31",
        {
            "g": "The walls are up.",
            "a": "The kitchen waits for a part.",
            "r": "The builder was let go.",
            "c": "It opened on 2 November.",
        },
    ),
    Action(
        "open-old-mill-on-sundays",
        "Open Old Mill library on Sundays",
        "better-places/lively-centres",
        "economy/places",
        "2021-22 Q1",
        "gggc",
        "2022-03-31",
        {"g": "Volunteers are being trained.", "c": "It opens every Sunday from 11 to 4."},
    ),
    Action(
        "lease-forty-homes",
        "Lease 40 homes for families without one",
        "better-lives/a-safe-home",
        "housing/places",
        "2023-24 Q1",
        "gagggag-",
        "2025-03-31",
        {"g": "Twenty-six homes are leased.", "a": "Few landlords have offered a home."},
        corrected={
            "2024-25 Q2": "{from: green, date: 2024-12-05, kind: correction, "
            "reason: Nine of the homes that were counted had not been leased., "
            "approved: Director of Places}"
        },
    ),
    Action(
        "family-hubs",
        "Open a family hub in each part of town",
        "better-lives/a-good-start",
        "children/people",
        "2021-22 Q2",
        "ngggggaggggggc",
        "2024-07-31",
        {
            "g": "Three of four hubs are open.",
            "a": "The lease of one building fell through.",
            "c": "All four hubs are open.",
        },
    ),
    Action(
        "night-carers",
        "Hire carers who visit at night",
        "better-lives/good-care",
        "adults-and-health/people",
        "2023-24 Q2",
        "nagggc",
        "2024-05-31",
        {
            "a": "Few people have applied.",
            "g": "Twelve carers have started.",
            "c": "Twenty carers visit at night.",
        },
    ),
    Action(
        "skills-centre",
        "Build a skills centre at the college",
        "better-lives/good-work",
        "economy/places",
        "2022-23 Q1",
        "ggaarrdddddd",
        "2025-09-30",
        {
            "g": "The plans were approved.",
            "a": "Prices are above the grant.",
            "r": "The grant does not cover the cost.",
            "d": "Put off until the government says what it will pay.",
        },
    ),
    Action(
        "new-website",
        "Build a website that works on a phone",
        "better-value/good-service",
        "customers/resources",
        "2021-22 Q1",
        "ggaggc",
        "2022-09-30",
        {
            "g": "People try each page before it goes live.",
            "a": "Forms for parking do not work yet.",
            "c": "The old website was switched off in August.",
        },
    ),
    Action(
        "sell-two-offices",
        "Sell two offices that stand empty",
        "better-value/sound-money",
        "finance/resources",
        "2022-23 Q3",
        "gg-a-rrr--",
        "2023-12-31",
        {
            "g": "Both are on the market.",
            "a": "One buyer withdrew.",
            "r": "No offer reaches the price that was set.",
        },
    ),
)


def updates(quarter: Quarter) -> list[str]:
    """Write what was returned for one report."""
    return [line for line in (action.update(quarter) for action in ACTIONS) if line]


def all_actions() -> list[tuple[str, str]]:
    """Return each action's file, by path."""
    return [
        (f"measures/actions/{action.home.split('/')[0]}/{action.id}.yaml", action.definition())
        for action in ACTIONS
    ]
