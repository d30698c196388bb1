"""Invented measures of people without a home, and of children in need of protection."""

from __future__ import annotations

from tests.sample.figures import Course
from tests.sample.measure import Home, Plan, Sample

NO_HOME = Home("a-home-for-everyone/no-one-without-a-home", "better-lives/a-safe-home")
CHILDREN = Home("healthy-lives/safe-children", "better-lives/a-good-start")

HOUSING = "directorate: places\nportfolio: housing\n"
YOUNG = "directorate: people\nportfolio: children\n"

SAMPLES = (
    Sample(
        "rough-sleepers",
        "People sleeping rough on one night in November",
        NO_HOME,
        "count",
        "lower",
        Course(
            (9, 14, 8, 12),
            exact={
                "2014-15 Q3": 8,
                "2015-16 Q3": 11,
                "2016-17 Q3": 14,
                "2017-18 Q3": 12,
                "2018-19 Q3": 9,
                "2019-20 Q3": 7,
                "2020-21 Q3": 3,
                "2021-22 Q3": 6,
                "2022-23 Q3": 9,
                "2023-24 Q3": 12,
                "2024-25 Q3": 10,
            },
        ),
        about=HOUSING
        + """headline: true
about_people: true
benchmarks:
  - {name: Towns of our size, quarter: 2020-21 Q3, value: 9, values: [2, 6, 11, 17],
     source: Invented for this sample}
  - {name: Towns of our size, quarter: 2024-25 Q3, value: 14, rank: 2, of: 5,
     source: Invented for this sample}
""",
        period="snapshot",
        reports="[Q3]",
        targets=('"< 10"',) * 7 + ('"< 4"',) + ('"< 10"',) * 3,
        withheld_below=5,
        plan=Plan(
            "The night shelter in Bridge Street closed for repairs in October.",
            "The shelter opens again in May. Until then hotel rooms are paid for.",
            "Head of Housing Needs",
        ),
    ),
    Sample(
        "households-in-temporary-accommodation",
        "Households in temporary accommodation",
        NO_HOME,
        "count",
        "lower",
        Course((168, 190, 171, 214, 243), noise=8, season=(2, 0, 5, -2)),
        about=HOUSING
        + """headline: true
about_people: true
description: >-
  Households without a home of their own, for whom the council has found a place to stay until they
  have one.
note: The rate beside the figure is for every 1,000 households in the town.
parts:
  by: Kind of place
  additive: yes
  of:
    council-homes: Council homes
    leased-homes: Homes leased by the council
    hotels: Hotels and guest houses
""",
        period="snapshot",
        targets=("170", "175", "180", "180", "180", "175", "200", "200", "205", "210", "210"),
        parts={"council-homes": 55, "leased-homes": 34, "hotels": 11},
        plan=Plan(
            "Private rents rose faster than the help that people get towards them.",
            "The council leases forty more homes, and pays deposits for families.",
            "Head of Housing Needs",
        ),
        more={
            "2024-25 Q3": "rate: 4.1",
            "2021-22 Q2": "actual: 181\nparts: {council-homes: 119, leased-homes: 59, hotels: 3}",
            "2020-21 Q4": "actual: 190\n"
            "parts: {council-homes: 174, leased-homes: [c], hotels: [c]}",
        },
        comments={
            "2024-25 Q3": "The count was [[households-in-temporary-accommodation.previous]] in the"
            " quarter before. Most families stay for less than nine months."
        },
    ),
    Sample(
        "homelessness-prevented",
        "Households helped in time to keep or find a home",
        NO_HOME,
        "percent",
        "higher",
        Course((512, 540, 561, 548, 570), noise=26),
        about=HOUSING
        + "short_title: Homelessness prevented\nscheme: star-circle-triangle\nxmr: yes\n",
        places=1,
        arrears=1,
        targets=("50", "52", "54", "55", "55", "55", "55", "56", "57", "58", "58"),
        whole=310,
        plan=Plan(
            "More people came for help only when they had a date to leave.",
            "Landlords are asked to call the council before they give notice.",
            "Head of Housing Needs",
        ),
    ),
    Sample(
        "children-in-care",
        "Children in care, for every 10,000 children",
        CHILDREN,
        '{name: children, per: "10,000 children"}',
        "neither",
        Course((521, 528, 536, 561, 588, 595), noise=6),
        about=YOUNG
        + """xmr: yes
benchmarks:
  - {name: Neighbouring councils, quarter: 2024-25 Q2, value: 64.0,
     values: [41.0, 52.5, 64.0, 71.2, 80.9], source: Invented for this sample}
""",
        places=1,
        period="snapshot",
    ),
    Sample(
        "repeat-protection-plans",
        "Child protection plans that are not a child's first",
        CHILDREN,
        "percent",
        "in-range",
        Course((181, 174, 196, 188, 179), noise=32),
        about=YOUNG + "short_title: Repeat protection plans\nxmr: yes\n",
        places=1,
        period="rolling-year",
        targets=("", *("{range: [14, 20]}",) * 5, *("{range: [15, 20]}",) * 5),
        plan=Plan(
            "Support ended too early for five families.",
            "A family keeps its worker for three months after a plan ends.",
            "Director of Children's Services",
        ),
    ),
    Sample(
        "care-leavers-in-suitable-homes",
        "Young people who left care and live in a suitable home",
        CHILDREN,
        "percent",
        "higher",
        Course((868, 879, 901, 893, 912), noise=13),
        about=YOUNG
        + """short_title: Care leavers in suitable homes
about_people: true
""",
        places=1,
        period="snapshot",
        targets=("88", "88", "88", "89", "89", "90", "90", "90", "91", "91", "92"),
        whole=130,
        plan=Plan(
            "Three shared houses closed.",
            "Eight flats of the council are kept for care leavers.",
            "Director of Children's Services",
        ),
    ),
)
