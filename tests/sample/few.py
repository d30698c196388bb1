"""Invented measures of few people: what protects them can be seen in each."""

from __future__ import annotations

from tests.sample.figures import Course
from tests.sample.measure import Home, Plan, Sample

CHILDREN = Home("healthy-lives/safe-children", "better-lives/a-good-start")
WORK = Home("learning-and-work/good-work", "better-lives/good-work")

YOUNG = "directorate: people\nportfolio: children\nabout_people: true\n"

_OFFENDERS = Course(
    (11, 10, 9, 9),
    noise=3,
    low=5,
    exact={"2016-17 Q2": 3, "2021-22 Q1": 2, "2023-24 Q3": 3, "2024-25 Q2": 4},
)
_OFFENDERS_BY_QUARTER = {
    str(quarter): figure for quarter, figure in _OFFENDERS.at("first-time-offenders").items()
}
"""Of both measures: one adds up the other."""

_ADOPTIONS = {
    2014: (431, 9),
    2015: (418, 11),
    2016: (402, 8),
    2017: (455, 6),
    2018: (512, 3),
    2019: (396, 7),
    2020: (447, 6),
    2021: (389, 9),
    2022: (371, 2),
    2023: (364, 8),
    2024: (358, 7),
}
"""Days, and how many children they are the average of."""

SAMPLES = (
    Sample(
        "first-time-offenders",
        "Young people convicted for the first time",
        CHILDREN,
        "count",
        "lower",
        Course((0, 0), exact=_OFFENDERS_BY_QUARTER),
        about=YOUNG + "short_title: First-time offenders\n",
        targets=("12",) * 4 + ("11",) * 4 + ("10",) * 3,
        plan=Plan(
            "A group of friends was caught in one night.",
            "Youth workers are in the town centre until midnight.",
            "Head of Youth Justice",
        ),
    ),
    Sample(
        "first-time-offenders-in-the-year",
        "Young people convicted for the first time, in the year so far",
        CHILDREN,
        "count",
        "lower",
        Course((0, 0), exact=_OFFENDERS_BY_QUARTER),
        about=YOUNG
        + """short_title: First-time offenders this year
total_of: first-time-offenders
""",
        period="cumulative",
        targets=("48",) * 4 + ("44",) * 4 + ("40",) * 3,
        profile=(25, 50, 75, 100),
        plan=Plan(
            "Fewer young people were offered a warning instead of a court.",
            "The police and the council now decide together within a week.",
            "Head of Youth Justice",
        ),
    ),
    Sample(
        "young-carers-helped",
        "Young carers who get help",
        CHILDREN,
        "count",
        "higher",
        Course(
            (18, 33, 31, 54),
            noise=7,
            exact={"2020-21 Q1": 0, "2020-21 Q2": 0, "2020-21 Q3": 7},
        ),
        about=YOUNG
        + """description: >-
  Children who look after a parent, a brother or a sister, and have a break or somebody to talk to.
disclosure: {threshold: 10, zeros: withhold, rounding: 5, whole_group: 20}
""",
        period="snapshot",
        targets=("20",) * 4 + ("25",) * 2 + ("30",) * 3 + ("40",) * 2,
        plan=Plan(
            "Schools do not always know who is a carer.",
            "Each school names somebody whom young carers can ask.",
            "Head of Early Help",
        ),
    ),
    Sample(
        "days-until-adoption",
        "Days from coming into care to living with an adoptive family",
        CHILDREN,
        "days",
        "lower",
        Course(
            (0, 0), exact={f"{year}-{year - 1999} Q4": one[0] for year, one in _ADOPTIONS.items()}
        ),
        about=YOUNG
        + """short_title: Days until adoption
note: An average. Where it is of very few children, it is not shown.
""",
        reports="annual [Q4]",
        targets=("426",) * 6 + ("400",) * 5,
        more={
            f"{year}-{year - 1999} Q4": f"actual: {days}\ndenominator: {children}"
            for year, (days, children) in _ADOPTIONS.items()
        },
        plan=Plan(
            "Courts took longer than a year over three cases.",
            "Families are looked for while the court decides.",
            "Director of Children's Services",
        ),
    ),
    Sample(
        "learners-into-work",
        "Adults in work half a year after their course",
        WORK,
        "percent",
        "higher",
        Course((612, 640), noise=9),
        about="directorate: places\nportfolio: economy\nshort_title: Learners into work\n",
        places=1,
        since="2024-25 Q3",
        targets=("{Q3: none, Q4: 62}", "64"),
        targets_from=2024,
        plan=Plan(
            "Few firms hire before the summer.",
            "The college and the council hold a day of interviews in June.",
            "Head of Skills",
        ),
    ),
)
