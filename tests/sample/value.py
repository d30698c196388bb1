"""Invented measures of the council's own work: calls, complaints, staff."""

from __future__ import annotations

from datetime import timedelta

from site_builder.model.quarter import Quarter
from tests.sample.figures import Course
from tests.sample.measure import Home, Plan, Sample

SERVICE = Home("a-council-that-works/good-service", "better-value/good-service")
STAFF = Home("a-council-that-works/good-employer", "better-value/good-employer")

CUSTOMERS = "directorate: resources\nportfolio: customers\n"
FINANCE = "directorate: resources\nportfolio: finance\n"

_CYBER = (
    ("2015-16 Q2", "NY"),
    ("2015-16 Q4", "OFF"),
    *(
        (f"{year}-{year - 1999} {number}", "AR")
        for year in range(2016, 2021)
        for number in ("Q2", "Q4")
    ),
    ("2021-22 Q2", "AR"),
    ("2021-22 Q4", "OK"),
    ("2022-23 Q2", "OK"),
    ("2022-23 Q4", "OFF"),
    ("2023-24 Q2", "AR"),
    ("2023-24 Q4", "AR"),
    ("2024-25 Q2", "OK"),
    ("2024-25 Q4", "OK"),
)
_JUDGED = {
    "NY": "The first review is not finished",
    "OFF": "Two programs can no longer be made safe",
    "AR": "Half of the staff have been trained",
    "OK": "Copies of all data are kept apart and have been tried",
}


def _judged(quarter: str, code: str) -> str:
    """Write the status that the service gave itself, some weeks after the quarter."""
    date = Quarter.parse(quarter).plus(1).first_day() + timedelta(days=20)
    return f"status: {{is: {code}, reason: {_JUDGED[code]}, by: Head of Digital, date: {date}}}"


SAMPLES = (
    Sample(
        "calls-answered",
        "Calls and web chats answered within two minutes",
        Home("a-council-that-works/good-service"),
        "percent",
        "higher",
        Course((772, 801, 783, 824), noise=21, events={"2020-21 Q1": -110}),
        about=CUSTOMERS
        + """replaced_by: [phone-calls-answered, web-chats-answered]
reason: "Calls and chats are counted apart: calls since April 2021, chats since April 2023."
""",
        places=1,
        until="2020-21 Q4",
        targets=("78", "78", "80", "80", "80", "82", "82"),
        plan=Plan(
            "Half of the team answered calls from home on their own telephones.",
            "Everybody has a headset and a laptop now.",
            "Head of Customer Services",
        ),
    ),
    Sample(
        "phone-calls-answered",
        "Calls answered within two minutes",
        Home("better-value/good-service"),
        "percent",
        "higher",
        Course((700, 742, 781, 806), noise=15),
        about=CUSTOMERS + "headline: true\nxmr: yes\n",
        places=1,
        since="2021-22 Q1",
        targets=("75", "78", "80", "82"),
        targets_from=2021,
        plan=Plan(
            "Bills went out in one week, and everybody called.",
            "Bills go out over four weeks next year.",
            "Head of Customer Services",
        ),
    ),
    Sample(
        "web-chats-answered",
        "Web chats answered within two minutes",
        Home("better-value/good-service"),
        "percent",
        "higher",
        Course((880, 902, 918), noise=14),
        about=CUSTOMERS + "xmr: yes\n",
        places=1,
        since="2023-24 Q1",
        targets=("none", "91", "92"),
        targets_from=2023,
    ),
    Sample(
        "complaints-answered-on-time",
        "Complaints answered within 15 working days",
        SERVICE,
        "percent",
        "higher",
        Course((824, 851, 872, 838, 861), noise=28),
        about=CUSTOMERS
        + """short_title: Complaints answered on time
scheme: {2014-15 Q1: three-colours, 2018-19 Q1: green-with-tolerance}
""",
        places=1,
        targets=("85",) * 5 + ("88",) * 6,
        whole=240,
        changes="""
changes:
  - {quarter: 2018-19 Q1, what: scheme, from: three-colours, to: green-with-tolerance,
     reason: Cabinet asked for a tolerance of 5%., approved: Cabinet, date: 2018-03-15}
""",
        plan=Plan(
            "Complaints about the strike came all at once.",
            "Two people of each service now answer complaints.",
            "Head of Customer Services",
        ),
    ),
    Sample(
        "sickness-days",
        "Days of sickness for each member of staff",
        STAFF,
        "days",
        "lower",
        Course((91, 88, 94, 83, 99, 93), noise=2, events={"2020-21": -9}),
        about=FINANCE + "short_title: Days of sickness\nsource: Payroll\n",
        places=1,
        period="rolling-year",
        targets=("9.0",) * 5 + ("8.8",) * 6,
        plan=Plan(
            "Long illnesses make up two thirds of all days.",
            "Managers meet people after three weeks, to plan their return.",
            "Head of Human Resources",
        ),
        more={
            "2018-19 Q3": "status: {is: A, reason: One outbreak of flu explains the rise., "
            "by: Head of Human Resources, date: 2019-01-24}"
        },
    ),
    Sample(
        "ready-for-cyber-attacks",
        "How ready we are for attacks on our computers, out of 5",
        SERVICE,
        "score",
        "higher",
        Course((24, 29, 33, 36, 38), noise=1),
        about=FINANCE + "short_title: Ready for cyber attacks\nscheme: judgement-of-the-service\n",
        changes="""
changes:
  - {quarter: 2024-25 Q2, what: status, from: AR, to: OK,
     reason: The second copy of all data was tried in September., approved: Director of Resources,
     date: 2024-12-12}
""",
        places=1,
        reports="half-yearly [Q2, Q4]",
        more={quarter: _judged(quarter, code) for quarter, code in _CYBER},
        plan=Plan(
            "Old programs in two services cannot be made safe.",
            "Both are replaced by the end of the year.",
            "Head of Digital",
        ),
    ),
    Sample(
        "residents-feel-heard",
        "Residents who feel that the council listens",
        Home("better-value/good-service"),
        "percent",
        "higher",
        Course((50, 50)),
        about=CUSTOMERS + "short_title: Residents who feel heard\n",
        reports="half-yearly [Q2, Q4]",
        since="2023-24 Q1",
        targets=("to be set",),
        targets_from=2023,
        more={"2023-24 Q2": "no_figure: undefined", "2023-24 Q4": "no_figure: undefined"}
        | {"2024-25 Q2": "no_figure: undefined", "2024-25 Q4": "no_figure: undefined"},
    ),
    Sample(
        "complaints-upheld",
        "Complaints that the Ombudsman upheld",
        SERVICE,
        "count",
        "lower",
        Course(
            (2, 1, 2, 2),
            noise=1,
            exact={"2016-17 Q1": 2, "2016-17 Q2": 2, "2016-17 Q3": 2, "2022-23 Q1": 3}
            | {"2022-23 Q2": 3, "2022-23 Q3": 1, "2023-24 Q1": 1, "2023-24 Q2": 2, "2023-24 Q3": 1}
            | {"2023-24 Q4": 1, "2024-25 Q1": 2, "2024-25 Q2": 2, "2024-25 Q3": 3},
        ),
        about=CUSTOMERS + "short_title: Complaints upheld\n",
        period="cumulative",
        targets=("6",) * 11,
        profile=(25, 50, 75, 100),
        plan=Plan(
            "Two complaints about one school took a year to answer.",
            "A complaint that is three months old goes to the director.",
            "Head of Customer Services",
        ),
    ),
)
