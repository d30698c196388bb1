"""Invented measures of waste, streets, parks and air."""

from __future__ import annotations

from tests.sample.figures import Course
from tests.sample.measure import Home, Plan, Sample

WASTE = Home("clean-and-green/less-waste", "better-places/clean-streets")
STREETS = Home("clean-and-green/safe-and-tidy-streets", "better-places/clean-streets")
GREEN = Home("clean-and-green/green-spaces", "better-places/greener-town")

PLACE = "directorate: places\nportfolio: environment\n"

SAMPLES = (
    Sample(
        "household-recycling-rate",
        "Household waste recycled or composted",
        WASTE,
        "percent",
        "higher",
        Course((402, 431, 458, 452, 487), noise=9, season=(24, 16, -12, -28)),
        about=PLACE
        + """short_title: Recycling rate
headline: true
description: >-
  The share of what households throw away that is **recycled or composted**. It is higher in summer,
  when gardens grow.
method: Weight recycled or composted, divided by the weight of all household waste.
changes:
  - {quarter: 2024-25 Q3, what: wording, reason: "The method says what is weighed, and what it is
     divided by.", date: 2024-12-02}
source: Weighbridge records
compare_with: same quarter last year
benchmarks:
  - {name: England average, quarter: 2023-24 Q3, value: 43.4, source: Invented for this sample}
  - {name: Neighbouring councils, quarter: 2023-24 Q3, value: 46.0,
     values: [58.1, 54.0, 51.9, 49.2, 47.3, 45.0, 44.2, 43.8, 41.1, 39.6, 36.4], group: 14,
     source: Invented for this sample}
""",
        places=1,
        arrears=1,
        targets=("42", "43", "44", "45", "46", "46", "46", "47", "48", "49", "50", "52"),
        more={
            "2024-25 Q2": "provisional: true",
            "2024-25 Q1": "revised: [{from: 49.6, date: 2025-01-14, kind: revision, "
            "reason: The national system has confirmed the figure.}]",
            "2022-23 Q2": "revised: [{from: 49.9, date: 2023-02-14, kind: revision, "
            "reason: The last loads of September were weighed late.}]",
        },
        plan=Plan(
            "The strike in the summer meant that loads were burned that could not be sorted.",
            "Food waste is collected from every street from May.",
            "Head of Waste",
        ),
        comments={"2024-25 Q2": "The figure waits to be confirmed by the national system."},
    ),
    Sample(
        "residual-waste",
        "Waste that is not recycled, for each household",
        WASTE,
        '{name: kilograms, suffix: " kg"}',
        "lower",
        Course((142, 136, 131, 133, 122), noise=4, season=(-3, -2, 4, 2)),
        about=PLACE + "short_title: Waste not recycled\n",
        period="cumulative",
        targets=("570", "560", "550", "540", "530", "525", "525", "520", "510", "500", "490"),
        profile=(25, 50, 75, 100),
        plan=Plan(
            "Households threw away more while they worked at home.",
            "Every household gets a guide to what can be recycled.",
            "Head of Waste",
        ),
        more={"2024-25 Q3": "forecast: {value: 484, by: Head of Waste}"},
    ),
    Sample(
        "missed-bins",
        "Bins missed, for every 100,000 collected",
        WASTE,
        '{name: missed bins, per: "100,000 collections"}',
        "lower",
        Course((78, 74, 70, 66, 63, 58), noise=9, events={"2022-23 Q2": 96}),
        about=PLACE + "short_title: Missed bins\nheadline: true\nxmr: yes\n",
        targets=("75",) * 4 + ("70",) * 4 + ("65",) * 3,
        plan=Plan(
            "New routes began before all crews knew them.",
            "Crews have maps in the cab, and a supervisor rides along on new routes.",
            "Head of Waste",
        ),
        more={
            "2022-23 Q2": "status: {is: LR, reason: The strike was a national one and not a fault"
            " of the service., by: Director of Places, date: 2022-10-27}"
        },
        comments={"2022-23 Q2": "Crews were on strike for eleven days in August."},
    ),
    Sample(
        "fly-tips",
        "Loads of waste dumped in streets and fields",
        STREETS,
        "count",
        "lower",
        Course(
            (640, 655, 690, 540, 610, 575, 520),
            noise=35,
            season=(10, 20, -15, -5),
            events={"2020-21 Q1": 160},
        ),
        about=PLACE + "short_title: Dumped waste\nxmr: yes\n",
        more={
            "2024-25 Q3": "revised: [{from: 524, date: 2025-03-11, kind: correction, "
            "reason: The loads of one crew were counted twice., approved: Director of Places}]"
        },
        targets=("650", "650", "640", "640", "560", "560", "560", "560", "550", "540", "520"),
        changes="""
changes:
  - {quarter: 2018-19 Q1, what: definition, from: Every bag counted,
     to: Bags at one spot count once, reason: To count as other councils do.,
     approved: Cabinet, date: 2018-03-15}
  - {quarter: 2018-19 Q1, what: target, from: "640", to: "560",
     reason: Fewer bags are counted., approved: Cabinet, date: 2018-03-15}
  - {quarter: 2021-22 Q1, what: title, from: Fly-tips,
     to: Loads of waste dumped in streets and fields, reason: Plainer words.}
""",
        plan=Plan(
            "Two lay-bys on the ring road draw most of it.",
            "Cameras watch both lay-bys, and the first fines were paid in March.",
            "Head of Street Care",
        ),
    ),
    Sample(
        "streets-clean",
        "Streets found clean on inspection",
        STREETS,
        "percent",
        "higher",
        Course((91, 93, 92, 94, 93), noise=2, season=(1, 0, -2, 0)),
        about=PLACE
        + """scheme: own-tolerance
tolerance: 2
compare_with: same quarter last year
changes:
  - {quarter: 2024-25 Q3, what: definition, from: Streets of the town centre,
     to: Streets in all parts of town, reason: Residents of the suburbs asked for it.,
     approved: Cabinet, date: 2024-12-12}
""",
        reports="termly [Q1, Q3, Q4]",
        targets=("93",) * 6 + ("94",) * 5,
        whole=300,
        plan=Plan(
            "Leaves lay longer in the streets, because the sweepers were out of order.",
            "Two sweepers were replaced in January.",
            "Head of Street Care",
        ),
    ),
    Sample(
        "main-roads-needing-repair",
        "Main roads that need repair",
        STREETS,
        "percent",
        "lower",
        Course((52, 47, 44, 49, 55), noise=3),
        about=PLACE
        + """short_title: Main roads in need of repair
benchmarks:
  - {name: England average, quarter: 2023-24 Q3, value: 4.0, source: Invented for this sample}
  - {name: Councils in the county, quarter: 2023-24 Q3, value: 4.6, rank: 23, of: 31,
     group: 33, source: Invented for this sample}
""",
        places=1,
        period="snapshot",
        reports="annual [Q3]",
        targets=("5.0",) * 8 + ("5.2",) * 3,
        plan=Plan(
            "A wet winter broke more of the surface than the year's money could mend.",
            "Cabinet added £2 million, which mends nine miles by October.",
            "Head of Highways",
        ),
    ),
    Sample(
        "footways-needing-repair",
        "Pavements that need repair",
        STREETS,
        "percent",
        "lower",
        Course((31, 29, 27, 30), noise=1),
        about=PLACE + "short_title: Pavements in need of repair\n",
        period="snapshot",
        reports="biennial [Q4 2015-16]",
        targets=("30",) * 6 + ("28",) * 6,
        plan=Plan(
            "Roots of old trees lift the stones.",
            "Six streets get new pavements by next spring.",
            "Head of Highways",
        ),
    ),
    Sample(
        "potholes-mended-on-time",
        "Dangerous potholes mended within two days",
        STREETS,
        "percent",
        "higher",
        Course((930, 948, 955, 940, 951), noise=18, season=(5, 8, -2, -20)),
        about=PLACE + "scheme: own-tolerance-in-per-cent\ntolerance: 3%\nxmr: yes\n",
        places=1,
        targets=("95",) * 11,
        plan=Plan(
            "Frost in January opened twice as many potholes as a crew can mend.",
            "A third crew works from December to March.",
            "Head of Highways",
        ),
    ),
    Sample(
        "parks-score",
        "How visitors rate our parks, out of 10",
        GREEN,
        "score",
        "higher",
        Course((71, 74, 76, 79, 77), noise=3),
        about=PLACE + "scheme: direction-of-travel\nno_change_within: 0.1\n",
        places=1,
        reports="half-yearly [Q2, Q4]",
        plan=Plan(
            "Visitors to Castle Park missed the café, which is being rebuilt.",
            "A van sells drinks there until the café opens in June.",
            "Parks Manager",
        ),
    ),
    Sample(
        "trees-planted",
        "Trees planted",
        GREEN,
        "count",
        "higher",
        Course(
            (90, 150, 260, 310),
            noise=30,
            events={
                f"{year}-{year - 1999} Q{q}": -400 for year in range(2014, 2025) for q in (1, 2)
            }
            | {"2021-22 Q2": -310},
            exact={"2021-22 Q2": 24, "2024-25 Q4": 347},
        ),
        about=PLACE
        + "note: Trees are planted from October to March, when they rest.\n"
        + "compare_with: same quarter last year\n",
        targets=tuple(
            f"{{Q1: 0, Q2: 0, Q3: {trees}, Q4: {trees}}}"
            for trees in (100, 100, 120, 150, 150, 200, 200, 250, 280, 300, 320)
        ),
        plan=Plan(
            "The ground froze in two of the twelve weeks for planting.",
            "The trees stand in a nursery and will be planted in November.",
            "Parks Manager",
        ),
    ),
    Sample(
        "carbon-footprint",
        "Carbon from the council's own buildings and vehicles",
        GREEN,
        '{name: tonnes, suffix: " tonnes"}',
        "lower",
        Course((12900, 12100, 11000, 9400, 8600, 7700), noise=160),
        about=PLACE + "short_title: The council's carbon\n",
        period="rolling-year",
        reports="annual [Q4]",
        arrears=2,
        targets=(
            "to be set",
            *("12500", "12000", "11500", "11000", "10500"),
            *("9800", "9000", "8500", "7800", "7000"),
        ),
        plan=Plan(
            "The new depot was heated with oil for a winter.",
            "Heat pumps were put in over the summer.",
            "Head of Property",
        ),
        more={"2019-20 Q4": "no_figure: in-arrears"},
    ),
    Sample(
        "nitrogen-dioxide",
        "Nitrogen dioxide in the air of Station Road",
        GREEN,
        '{name: micrograms in a cubic metre, suffix: " µg/m³"}',
        "lower",
        Course((446, 431, 418, 389, 362, 341), noise=7, events={"2020-21": -40}),
        about=PLACE
        + """short_title: Air in Station Road
tags: [air, health]
changes:
  - {quarter: 2024-25 Q3, what: title, from: Nitrogen dioxide in Station Road,
     to: Nitrogen dioxide in the air of Station Road, reason: Readers asked where it is measured.}
""",
        places=1,
        period="rolling-year",
        targets=('"<= 40"',) * 11,
    ),
)
