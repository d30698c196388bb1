"""Invented measures of homes."""

from __future__ import annotations

from tests.sample.figures import Course
from tests.sample.measure import Home, Plan, Sample

NEW_HOMES = Home("a-home-for-everyone/more-homes", "better-places/homes")
GOOD_HOMES = Home("a-home-for-everyone/good-homes", "better-places/homes")

HOUSING = "directorate: places\nportfolio: housing\n"

SAMPLES = (
    Sample(
        "affordable-homes-completed",
        "Affordable homes completed",
        NEW_HOMES,
        "count",
        "higher",
        Course(
            (26, 34, 41, 47),
            noise=9,
            season=(-9, -2, 2, 11),
            events={"2020-21 Q1": -24, "2024-25 Q2": -14, "2024-25 Q3": -15},
        ),
        about=HOUSING
        + """headline: true
description: >-
  Homes for rent or part-ownership at prices below the market. Two thousand households wait for one.
method: A home counts when a landlord has taken it over from the builder.
source: Housing growth team
contact: Head of Housing Growth
""",
        period="cumulative",
        targets=(
            "110",
            "120",
            "125",
            "130",
            "140",
            "150",
            "150",
            "150",
            "165",
            "180",
            "190",
            "200",
        ),
        profile=(15, 40, 65, 100),
        plan=Plan(
            "Two builders stopped work while prices for timber and steel rose.",
            "Both sites have new builders. The council pays in stages, so that work can go on.",
            "Head of Housing Growth",
        ),
        more={
            "2023-24 Q3": "forecast: {value: 182, by: Head of Housing Growth}",
            "2024-25 Q2": "forecast: {value: 185, by: Head of Housing Growth, "
            "reason: Sixty homes at Tanners Yard will be handed over in March.}",
            "2024-25 Q3": "forecast: {value: 165, by: Head of Housing Growth, "
            "reason: Half of Tanners Yard will be late.}",
        },
        comments={"2024-25 Q3": "The last 34 homes at Tanners Yard are now due in June 2025."},
    ),
    Sample(
        "council-homes-started",
        "Council homes on which building has started",
        NEW_HOMES,
        "count",
        "higher",
        Course((0, 8, 14, 19), noise=7, events={"2020-21 Q1": -20, "2020-21 Q2": -10}),
        about=HOUSING + "short_title: Council homes started\n",
        period="cumulative",
        targets=(
            *(f"{{Q4: {homes}}}" for homes in (10, 20, 30, 35, 40, 50, 50, 50, 60, 70, 80, 90)),
        ),
        plan=Plan(
            "Planning permission for Mill Lane came six months late.",
            "Work at Mill Lane has begun. A second team now prepares the next three sites.",
            "Head of Housing Growth",
        ),
        more={
            "2024-25 Q3": "forecast: {value: 82, by: Head of Housing Growth, "
            "reason: Mill Lane starts in February.}"
        },
    ),
    Sample(
        "decent-homes",
        "Council homes that meet the Decent Homes Standard",
        GOOD_HOMES,
        "percent",
        "higher",
        Course((938, 961, 972, 964, 978), noise=5, high=1000),
        about=HOUSING
        + """scheme: target-and-floor
benchmarks:
  - {name: Neighbouring landlords, quarter: 2022-23 Q4, value: 96.1,
     values: [98.8, 98.2, 97.9, 97.0, 96.6, 96.1, 95.4, 94.8, 93.0], group: 11,
     source: Invented for this sample}
  - {name: Neighbouring landlords, quarter: 2014-15 Q4, value: 93.5,
     values: [96.0, 94.1, 93.5, 92.2], source: Invented for this sample}
""",
        places=1,
        period="snapshot",
        reports="annual [Q4]",
        targets=tuple(
            f"{{floor: {floor}, target: {target}}}"
            for floor, target in (
                *((93, 95),) * 3,
                *((94, 96),) * 3,
                *((95, 97),) * 2,
                *((96, 98),) * 3,
            )
        ),
        plan=Plan(
            "Forty flats at Harbour Court need new windows before they meet the standard.",
            "The windows were ordered in April and will be in before winter.",
            "Head of Council Homes",
        ),
        more={
            "2014-15 Q4": "no_figure: not-held\nstatus: {is: A, reason: As printed in the report of"
            " that year; its figure was not kept., by: Head of Performance, date: 2015-05-28}"
        },
    ),
    Sample(
        "relet-days",
        "Days from one tenant leaving to the next one moving in",
        GOOD_HOMES,
        "days",
        "lower",
        Course(
            (327, 318, 330, 322, 246, 241, 236, 229),
            noise=19,
            season=(0, 4, 9, -5),
            events={"2020-21 Q1": 150},
            exact={"2019-20 Q1": 256, "2018-19 Q4": 331},
        ),
        about=HOUSING
        + """short_title: Time to let a home again
note: Homes that are being rebuilt are left out.
no_change_within: 0.5
xmr: yes
rebases:
  - {quarter: 2019-20 Q1, reason: One team now looks after an empty home from start to end.,
     baseline: 12}
""",
        places=1,
        targets=("30", "30", "30", "30", "30", "25", "25", "25", "24", "24", "23"),
        plan=Plan(
            "Seventeen homes had damp that took more than two months to cure.",
            "Homes are looked at before a tenant leaves, and damp is treated at once.",
            "Head of Council Homes",
        ),
    ),
    Sample(
        "repairs-on-time",
        "Repairs to council homes finished on time",
        GOOD_HOMES,
        "percent",
        "higher",
        Course(
            (946, 951, 957, 962),
            noise=11,
            events={"2020-21 Q1": -92, "2020-21 Q2": -45, "2020-21 Q3": -20, "2022-23 Q3": -37},
        ),
        about=HOUSING + "scheme: target-and-floor\nxmr: yes\n",
        places=1,
        targets=("{floor: 90, target: 94}",) * 5 + ("{floor: 91, target: 95}",) * 6,
        whole=4200,
        more={
            "2024-25 Q3": "forecast: {value: 94.5, by: Head of Council Homes, "
            "reason: Storms are likely in February.}"
        },
        plan=Plan(
            "More roofs leaked in the storms than roofers could mend in time.",
            "A second roofing firm works for the council from October.",
            "Head of Council Homes",
        ),
    ),
    Sample(
        "empty-homes-brought-back",
        "Empty homes brought back into use",
        NEW_HOMES,
        "count",
        "higher",
        Course(
            (14, 17, 19, 18),
            noise=4,
            events={"2020-21": -9},
            exact={"2018-19 Q1": 16, "2018-19 Q2": 12, "2018-19 Q3": 11, "2018-19 Q4": 13}
            | {"2019-20 Q1": 16, "2019-20 Q2": 18, "2019-20 Q3": 18}
            | {"2022-23 Q1": 17, "2023-24 Q1": 17},
        ),
        about=HOUSING,
        period="cumulative",
        targets=("last year",) * 11,
        plan=Plan(
            "Owners put off repairs while loans were dear.",
            "Grants for repairs were raised to £12,000 a home.",
            "Head of Housing Growth",
        ),
    ),
    Sample(
        "rent-collected",
        "Rent collected, of the rent that was due",
        GOOD_HOMES,
        "percent",
        "higher",
        Course((9870, 9915, 9905, 9880, 9930), noise=55, season=(-40, 0, 10, 60)),
        about=HOUSING + "scheme: percentage-points\nmay_exceed_100: yes\n",
        places=2,
        targets=("99.00",) * 5 + ("99.20",) * 6,
        plan=Plan(
            "Bills rose, and more tenants fell behind.",
            "Advisers call every tenant who misses two payments.",
            "Head of Council Homes",
        ),
    ),
    Sample(
        "tenant-satisfaction",
        "Tenants satisfied with the council as a landlord",
        GOOD_HOMES,
        "percent",
        "higher",
        Course((74, 76, 77, 71, 75), noise=1),
        about=HOUSING
        + "short_title: Tenants satisfied\nxmr: yes\nsource: Postal survey of 1,200\n",
        reports="survey",
        surveys=tuple(f"{year}-{year - 1999} Q3" for year in range(2015, 2025) if year != 2020),
        targets=("75",) * 6 + ('"> 75"',) * 5,
        spread=3,
        more={"2020-21 Q3": "no_figure: no-survey\ncomment: No survey was held in the pandemic."},
    ),
    Sample(
        "homes-retrofitted",
        "Council homes made warm and cheap to heat",
        Home("better-places/homes"),
        "count",
        "higher",
        Course((0, 0)),
        about=HOUSING + "short_title: Homes made warm\n",
        period="cumulative",
        since="2025-26 Q1",
        targets=("to be set",),
        targets_from=2025,
    ),
)
