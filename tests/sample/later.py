"""What the invented council typed into its files after it had frozen an edition, by day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Typed:
    """A passage of today's files, and what stood in its place until a day. "" was not there."""

    typed: date
    path: str
    then: str
    now: str


_OF_Q1 = "measures/results/2024-25-q1.yaml"
_OF_Q2 = "measures/results/2024-25-q2.yaml"
_OF_Q3 = "measures/results/2024-25-q3.yaml"
_DEFINITIONS = "measures/definitions"

_CABINET = date(2024, 12, 12)

LATER: tuple[Typed, ...] = (
    # A target is lowered for one quarter.
    Typed(
        _CABINET,
        f"{_DEFINITIONS}/better-lives/leisure-visits.yaml",
        "  2024-25: 104,000\n",
        "  2024-25: {Q1: 104000, Q2: 104000, Q3: 100000, Q4: 104000}\n",
    ),
    Typed(
        _CABINET,
        f"{_DEFINITIONS}/better-lives/leisure-visits.yaml",
        "",
        """changes:
  - {quarter: 2024-25 Q3, what: target, from: "104000", to: "100000",
     reason: The pool of Riverside was closed for six weeks to mend its roof.,
     approved: Cabinet, date: 2024-12-12}
""",
    ),
    # The next survey of streets covers more of them.
    Typed(
        _CABINET,
        f"{_DEFINITIONS}/better-places/streets-clean.yaml",
        "",
        """compare_with: same quarter last year
changes:
  - {quarter: 2024-25 Q3, what: definition, from: Streets of the town centre,
     to: Streets in all parts of town, reason: Residents of the suburbs asked for it.,
     approved: Cabinet, date: 2024-12-12}
""",
    ),
    Typed(
        date(2024, 12, 2),
        f"{_DEFINITIONS}/better-places/household-recycling-rate.yaml",
        """method: Recycled weight over all weight.
""",
        """method: Weight recycled or composted, divided by the weight of all household waste.
changes:
  - {quarter: 2024-25 Q3, what: wording, reason: "The method says what is weighed, and what it is
     divided by.", date: 2024-12-02}
""",
    ),
    Typed(
        date(2025, 1, 20),
        f"{_DEFINITIONS}/better-places/nitrogen-dioxide.yaml",
        "title: Nitrogen dioxide in Station Road\n",
        "title: Nitrogen dioxide in the air of Station Road\n",
    ),
    Typed(
        date(2025, 1, 20),
        f"{_DEFINITIONS}/better-places/nitrogen-dioxide.yaml",
        "",
        """changes:
  - {quarter: 2024-25 Q3, what: title, from: Nitrogen dioxide in Station Road,
     to: Nitrogen dioxide in the air of Station Road, reason: Readers asked where it is measured.}
""",
    ),
    Typed(
        _CABINET,
        f"{_DEFINITIONS}/better-lives/apprenticeships-started.yaml",
        "scheme: progress\n",
        "scheme: {2014-15 Q1: progress, 2024-25 Q3: five-level}\n",
    ),
    Typed(
        _CABINET,
        f"{_DEFINITIONS}/better-lives/apprenticeships-started.yaml",
        "",
        """changes:
  - {quarter: 2024-25 Q3, what: scheme, from: progress, to: five-level,
     reason: So that it is rated as most measures are., approved: Cabinet, date: 2024-12-12}
""",
    ),
    # One measure follows another, and two change their numbers in the scorecard.
    Typed(
        date(2025, 1, 20),
        f"{_DEFINITIONS}/better-lives/adult-learners.yaml",
        "",
        """replaced_by: learners-into-work
reason: "To finish a course is a step. What counts is work."
""",
    ),
    Typed(
        date(2025, 1, 20),
        f"{_DEFINITIONS}/better-lives/adult-learners.yaml",
        "since: 2022-23 Q1\n",
        "since: 2022-23 Q1\nuntil: 2024-25 Q2\n",
    ),
    Typed(
        date(2025, 1, 20),
        f"{_DEFINITIONS}/better-value/phone-calls-answered.yaml",
        "number: 49\n",
        "number: 48\n",
    ),
    Typed(
        date(2025, 1, 20),
        f"{_DEFINITIONS}/better-value/web-chats-answered.yaml",
        "number: 48\n",
        "number: 49\n",
    ),
    # The service judges itself anew.
    Typed(
        _CABINET,
        f"{_DEFINITIONS}/better-value/ready-for-cyber-attacks.yaml",
        "",
        """changes:
  - {quarter: 2024-25 Q2, what: status, from: AR, to: OK,
     reason: The second copy of all data was tried in September., approved: Director of Resources,
     date: 2024-12-12}
""",
    ),
    Typed(
        _CABINET,
        _OF_Q2,
        "status: {is: AR, reason: Half of the staff have been trained, by",
        "status: {is: OK, reason: Copies of all data are kept apart and have been tried, by",
    ),
    # A provisional figure is confirmed: it was provisional in the report of Q2.
    Typed(
        date(2025, 1, 14),
        _OF_Q1,
        "actual: 49.6\n    provisional: true\n",
        "actual: 51.2\n    revised: [{from: 49.6, date: 2025-01-14, kind: revision, reason: The"
        " national system has confirmed the figure.}]\n",
    ),
    Typed(
        date(2024, 12, 5),
        _OF_Q2,
        '{status: green, update: "Twenty-six homes are leased."}',
        '{status: amber, update: "Few landlords have offered a home.", revised: [{from: green,'
        " date: 2024-12-05, kind: correction, reason: Nine of the homes that were counted had not"
        " been leased., approved: Director of Places}]}",
    ),
    # After the report of Q3 an error is found in it.
    Typed(
        date(2025, 3, 11),
        _OF_Q3,
        "actual: 524\n",
        "actual: 504\n    revised: [{from: 524, date: 2025-03-11, kind: correction, reason: The"
        " loads of one crew were counted twice., approved: Director of Places}]\n",
    ),
)

ADDED = {f"{_DEFINITIONS}/better-lives/learners-into-work.yaml": date(2025, 1, 20)}
"""Files that were not there until a day."""
