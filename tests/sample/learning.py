"""Invented measures of schools, work and libraries."""

from __future__ import annotations

from site_builder.model.quarter import Quarter
from tests.sample.figures import Course
from tests.sample.measure import Home, Plan, Sample

SCHOOLS = Home("learning-and-work/good-schools", "better-lives/a-good-start")
WORK = Home("learning-and-work/good-work", "better-lives/good-work")
CULTURE = Home("learning-and-work/open-libraries", "better-places/lively-centres")

SCHOOL = "directorate: people\nportfolio: children\n"
ECONOMY = "directorate: places\nportfolio: economy\n"

SAMPLES = (
    Sample(
        "pupils-in-good-schools",
        "Pupils in schools that inspectors call good or better",
        SCHOOLS,
        "percent",
        "higher",
        Course((812, 846, 871, 884, 902), noise=6),
        about=SCHOOL + "short_title: Pupils in good schools\nheadline: true\n",
        places=1,
        period="snapshot",
        reports="termly [Q1, Q3, Q4]",
        targets=("82", "83", "85", "86", "87", "87", "88", "88", "89", "90", "91"),
        plan=Plan(
            "One large school was told to improve.",
            "The school has a new head and help from two others.",
            "Head of Schools",
        ),
    ),
    Sample(
        "progress-at-16",
        "Progress of pupils from age 11 to 16",
        SCHOOLS,
        "score",
        "higher",
        Course((-9, -4, 3, -2, 4), noise=3, low=-99, exact={"2016-17 Q3": 0, "2019-20 Q3": 0}),
        about=SCHOOL
        + """description: >-
  How far pupils have come, beside pupils elsewhere who started from the same point. 0 is the
  average of the country.
""",
        places=2,
        reports="annual [Q3]",
        targets=("0",) * 11,
        more={
            "2020-21 Q3": "no_figure: awaited\ncomment: No scores were published for these pupils.",
            "2021-22 Q3": "no_figure: awaited",
        },
    ),
    Sample(
        "pupil-absence",
        "Lessons that pupils missed",
        SCHOOLS,
        "percent",
        "lower",
        Course((44, 46, 47, 50, 71, 66), noise=3, season=(-4, 0, 2, 4)),
        about=SCHOOL + "scheme: progress\n",
        places=1,
        reports="termly [Q1, Q3, Q4]",
        arrears=1,
        targets=("4.5",) * 6 + ("5.5", "6.0", "6.5", "6.2", "6.0"),
        plan=Plan(
            "More pupils are ill, and more are anxious.",
            "Each school has a named worker who visits families.",
            "Head of Schools",
        ),
    ),
    Sample(
        "support-plans-on-time",
        "Plans for special needs finished within 20 weeks",
        SCHOOLS,
        "percent",
        "higher",
        Course((588, 631, 662, 604, 571, 559), noise=34),
        about=SCHOOL
        + """short_title: Plans for special needs on time
about_people: true
xmr: yes
benchmarks:
  - {name: England average, quarter: 2020-21 Q2, value: 58.0,
     values: [44.0, 51.2, 60.6, 71.9], source: Invented for this sample}
""",
        places=1,
        targets=("60",) * 6 + ("62",) * 5,
        whole=84,
        plan=Plan(
            "There are too few educational psychologists in the whole region.",
            "Three were hired with two neighbours, and start in September.",
            "Head of Inclusion",
        ),
        more={
            "2020-21 Q1": "actual: 100%\nnumerator: 7\ndenominator: 7\n"
            "revised: [{of: numerator, from: 8, date: 2021-01-14, kind: correction, reason: One"
            " request was counted twice.}, {of: denominator, from: 8, date: 2021-01-14, kind:"
            " correction, reason: One request was counted twice.}]",
            "2020-21 Q2": "actual: [c]\ncomment: Very few plans were due.",
        },
    ),
    Sample(
        "not-in-education-or-work",
        "Young people of 16 and 17 not in education, work or training",
        WORK,
        "percent",
        "lower",
        Course((41, 37, 33, 35, 29), noise=3, season=(-2, 6, 0, -1)),
        about=SCHOOL + "short_title: Young people not in education or work\n",
        places=1,
        arrears=1,
        targets=("4.5", "4.2", "4.0", "3.8", "3.6", "3.5", "3.5", "3.4", "3.3", "3.2", "3.1"),
        plan=Plan(
            "Two training firms closed in the summer.",
            "The college has opened forty more places.",
            "Head of Skills",
        ),
        more={
            "2021-22 Q3": "revised: [{from: 3.9, date: 2022-06-09, kind: correction, reason: Pupils"
            " who had moved away were counted.}]"
        },
    ),
    Sample(
        "requests-for-support-plans",
        "Requests for a plan for special needs",
        SCHOOLS,
        "count",
        "lower",
        Course((58, 66, 78, 94, 118), noise=6, season=(4, -7, 1, 3)),
        about=SCHOOL + "note: The forecast is for planning. It is not a wish for fewer requests.\n",
        targets=tuple(
            f"{{forecast: {number}}}" for number in (60, 62, 66, 70, 75, 80, 85, 92, 102, 115, 125)
        ),
        plan=Plan(
            "Schools ask earlier than they used to.",
            "Advisers help schools before a plan is needed.",
            "Head of Inclusion",
        ),
    ),
    Sample(
        "apprenticeships-started",
        "Apprenticeships started with our help",
        WORK,
        "count",
        "higher",
        Course(
            (34, 38, 41, 36, 44),
            noise=5,
            season=(-4, 12, -3, -5),
            events={"2020-21": -14},
            exact={"2021-22 Q3": 35, "2021-22 Q4": 30, "2022-23 Q3": 34, "2022-23 Q4": 34},
        ),
        about=ECONOMY
        + """compare_with: same quarter last year
scheme: {2014-15 Q1: progress, 2024-25 Q3: five-level}
""",
        changes="""
changes:
  - {quarter: 2024-25 Q3, what: scheme, from: progress, to: five-level,
     reason: So that it is rated as most measures are., approved: Cabinet, date: 2024-12-12}
""",
        targets=tuple(
            f"{{Q1: {low}, Q2: {low + 15}, Q3: {low}, Q4: {low}}}"
            for low in (32, 33, 34, 35, 35, 36, 24, 32, 36, 40, 41)
        ),
        plan=Plan(
            "Small firms put off taking on learners.",
            "The council pays the first three months for firms of up to ten people.",
            "Head of Skills",
        ),
    ),
    Sample(
        "town-centre-visits",
        "People counted in the town centre, in thousands",
        Home("learning-and-work/lively-centres", "better-places/lively-centres", Quarter(2022, 1)),
        "count",
        "higher",
        Course(
            (1620, 1590, 1540, 1500),
            noise=45,
            season=(0, 90, 160, -220),
            events={"2020-21 Q1": -1300, "2020-21 Q2": -500, "2020-21 Q3": -640}
            | {"2020-21 Q4": -990},
        ),
        about=ECONOMY
        + """short_title: Visits to the town centre
note: The plan that began in April 2021 left it out. Cabinet took it up again in April 2022.
compare_with: same quarter last year
""",
        pause="2021-22",
        targets=("last year",) * 7 + ("", "1400", "1450", "1500"),
        plan=Plan("Three shops stand empty.", "Rents are halved for a year.", "Head of Economy"),
    ),
    Sample(
        "library-visits",
        "Visits to libraries",
        CULTURE,
        "count",
        "higher",
        Course(
            (98200, 95400, 84100, 82600, 80100, 83900),
            noise=2400,
            season=(-900, 3600, -1800, 500),
            events={"2020-21": -66000, "2021-22 Q1": -46000, "2021-22 Q2": -30000}
            | {"2021-22 Q3": -22000, "2021-22 Q4": -16000, "2022-23": -7000},
            exact={"2020-21 Q1": 0, "2020-21 Q4": 0},
        ),
        about=ECONOMY
        + """headline: true
compare_with: same quarter last year
parts:
  by: Library
  additive: yes
  of:
    central: Central Library
    eastfield: Eastfield
    harbour: Harbour
    north-end: North End
    old-mill: Old Mill
""",
        targets=("last year",) * 11,
        changes="""
changes:
  - {quarter: 2017-18 Q3, what: definition, from: Counted by staff, to: Counted at the door,
     reason: New doors count by themselves., date: 2017-10-02}
""",
        parts={"central": 46, "eastfield": 17, "harbour": 14, "north-end": 13, "old-mill": 10},
        plan=Plan(
            "Old Mill was closed for nine weeks, while its roof was mended.",
            "It is open again, and on Sundays too.",
            "Head of Libraries",
        ),
        comments={
            "2020-21 Q1": "All libraries were closed by law.",
            "2020-21 Q4": "All libraries were closed by law.",
        },
    ),
    Sample(
        "adult-learners",
        "Adults who finish a course",
        WORK,
        "percent",
        "higher",
        Course((850, 868, 874, 883), noise=14),
        about=ECONOMY
        + """baseline: true
xmr: yes
replaced_by: learners-into-work
reason: "To finish a course is a step. What counts is work."
""",
        places=1,
        since="2022-23 Q1",
        until="2024-25 Q2",
        targets=("82", "83"),
        targets_from=2023,
        plan=Plan(
            "Evening courses were cut short when the college flooded.",
            "The courses begin again in the autumn.",
            "Head of Skills",
        ),
    ),
    Sample(
        "households-helped-with-bills",
        "Households helped with their bills",
        WORK,
        "count",
        "neither",
        Course((210, 220, 240, 420, 690, 610), noise=24, season=(-30, -20, 20, 30)),
        about=ECONOMY
        + "note: More households ask when prices rise. That is neither good nor bad.\n",
        period="cumulative",
        targets=("", "", "", "", "", "", "", "", "2500", "2700", "2600"),
        more={"2024-25 Q3": "forecast: {value: 2500, by: Head of Skills}"},
    ),
)
