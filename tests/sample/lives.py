"""Invented measures of care, health and leisure."""

from __future__ import annotations

from tests.sample.figures import Course
from tests.sample.measure import Home, Plan, Sample

CARE = Home("healthy-lives/independent-lives", "better-lives/good-care")
ACTIVE = Home("healthy-lives/active-lives", "better-lives/good-health")
LEISURE = Home("healthy-lives/active-lives")

ADULTS = "directorate: people\nportfolio: adults-and-health\n"

SAMPLES = (
    Sample(
        "delayed-discharges",
        "Days waited in hospital for care, for every 100,000 adults",
        Home("healthy-lives/independent-lives"),
        "rate",
        "lower",
        Course((212, 236, 198, 171), noise=14),
        about=ADULTS
        + """short_title: Days waited in hospital
replaced_by: discharged-to-own-home
reason: The national count stopped in March 2020.
""",
        until="2019-20 Q4",
        targets=("not held", "220", "220", "200", "200", "190"),
    ),
    Sample(
        "discharged-to-own-home",
        "People who go home from hospital to their own bed",
        CARE,
        "percent",
        "higher",
        Course((900, 905, 909, 913), noise=8),
        about=ADULTS + "short_title: Home from hospital\nheadline: true\nxmr: yes\n",
        places=1,
        since="2020-21 Q1",
        targets=("none", "91", "91", "91.5", "92"),
        targets_from=2020,
        plan=Plan(
            "There were too few carers for visits at night.",
            "Twelve night carers were hired, who start in May.",
            "Director of Adult Care",
        ),
    ),
    Sample(
        "care-users-satisfied",
        "People who are satisfied with their care and support",
        CARE,
        "percent",
        "higher",
        Course((632, 645, 638, 651), noise=9),
        about=ADULTS
        + """short_title: Satisfied with their care
source: Yearly survey by post
benchmarks:
  - {name: England average, quarter: 2023-24 Q4, value: 64.4, source: Invented for this sample}
""",
        places=1,
        reports="survey",
        surveys=tuple(f"{year}-{year - 1999} Q4" for year in range(2014, 2024) if year != 2020),
        targets=("64",) * 7 + ('">= 65"',) * 4,
        spread=29,
        plan=Plan(
            "People wait too long for a first visit.",
            "A first visit is offered within ten days.",
            "Director of Adult Care",
        ),
    ),
    Sample(
        "still-at-home-after-91-days",
        "Older people still at home 91 days after leaving hospital",
        CARE,
        "percent",
        "higher",
        Course((812, 836, 829, 841), noise=14),
        about=ADULTS + "short_title: Still at home after 91 days\nscheme: progress\n",
        places=1,
        reports="annual [Q4]",
        targets=("84",) * 5 + ("85",) * 6,
        plan=Plan(
            "More people leave hospital frail.",
            "Physiotherapists visit in the first week at home.",
            "Director of Adult Care",
        ),
    ),
    Sample(
        "people-who-stopped-smoking",
        "People who stopped smoking with our help",
        ACTIVE,
        "count",
        "higher",
        Course((98, 91, 84, 70, 79), noise=7, season=(0, -6, -4, 18), exact={"2020-21 Q2": 3}),
        about=ADULTS + "short_title: People who stopped smoking\nabout_people: true\nxmr: yes\n",
        period="cumulative",
        arrears=2,
        targets=("400", "390", "380", "370", "350", "340", "300", "300", "310", "320", "320"),
        profile=(24, 47, 70, 100),
        plan=Plan(
            "The advisers were lent to the vaccination centres.",
            "They are back, and see people in surgeries and in two pubs.",
            "Director of Public Health",
        ),
    ),
    Sample(
        "gym-visits",
        "Visits to council gyms",
        LEISURE,
        "count",
        "higher",
        Course((40100, 43800, 47000, 50600), noise=1900, season=(0, -2600, -900, 3200)),
        about=ADULTS
        + """replaced_by: leisure-visits
reason: One ticket covers gym and pool since April 2019.
compare_with: same quarter last year
""",
        until="2018-19 Q4",
        targets=("40,000", "41,000", "42,000", "43,000", "44,000"),
    ),
    Sample(
        "swim-visits",
        "Visits to council pools",
        LEISURE,
        "count",
        "higher",
        Course((56800, 55100, 54600, 53000), noise=2100, season=(1200, 5200, -3800, -1900)),
        about=ADULTS
        + """replaced_by: leisure-visits
reason: One ticket covers gym and pool since April 2019.
compare_with: same quarter last year
""",
        until="2018-19 Q4",
        targets=("57,000",) * 5,
    ),
    Sample(
        "leisure-visits",
        "Visits to council gyms and pools",
        ACTIVE,
        "count",
        "higher",
        Course(
            (96000, 99000, 101000, 104000),
            noise=2600,
            season=(900, 2500, -4200, 1900),
            events={"2020-21": -61000, "2021-22 Q1": -30000, "2021-22 Q2": -14000},
            exact={"2020-21 Q1": 0, "2020-21 Q4": 0, "2024-25 Q4": 106283},
        ),
        about=ADULTS
        + """headline: true
compare_with: same quarter last year
parts:
  by: Centre
  additive: yes
  of: {northgate: Northgate, riverside: Riverside, the-meadows: The Meadows, westbrook: Westbrook}
""",
        since="2019-20 Q1",
        targets=(
            "98,000",
            "98,000",
            "{Q1: 50000, Q2: 70000, Q3: 80000, Q4: 90000}",
            "98,000",
            "102,000",
            "{Q1: 104000, Q2: 104000, Q3: 100000, Q4: 104000}",
        ),
        targets_from=2019,
        changes="""
changes:
  - {quarter: 2024-25 Q3, what: target, from: "104000", to: "100000",
     reason: The pool of Riverside was closed for six weeks to mend its roof.,
     approved: Cabinet, date: 2024-12-12}
""",
        parts={"northgate": 31, "riverside": 38, "the-meadows": 19, "westbrook": 12},
        comments={"2020-21 Q1": "All centres were closed by law.", "2020-21 Q4": "Closed by law."},
    ),
)
