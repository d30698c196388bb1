"""Invented measures of the council's money and records."""

from __future__ import annotations

from tests.sample.figures import Course
from tests.sample.measure import Home, Plan, Sample

MONEY = Home("a-council-that-works/sound-money", "better-value/sound-money")

FINANCE = "directorate: resources\nportfolio: finance\n"

SAMPLES = (
    Sample(
        "council-tax-collected",
        "Council tax collected, of what is due for the year",
        MONEY,
        "percent",
        "higher",
        Course((2431, 2436, 2440, 2421, 2433), noise=14, season=(370, 320, 270, -960)),
        about=FINANCE + "short_title: Council tax collected\nheadline: true\n",
        places=2,
        period="cumulative",
        targets=(
            "97.0",
            "97.1",
            "97.2",
            "97.3",
            "97.4",
            "97.4",
            "96.5",
            "96.8",
            "97",
            "97.2",
            "97.4",
        ),
        profile=(29, 58, 86, 100),
        plan=Plan(
            "Households pay over twelve months instead of ten.",
            "Letters go out sooner, with an offer of help.",
            "Head of Revenues",
        ),
    ),
    Sample(
        "spending-against-budget",
        "Spending above or below the budget for the year",
        MONEY,
        '{name: million pounds, prefix: "£", suffix: "m"}',
        "in-range",
        Course((3, -2, 6, 4, 9), noise=6, season=(4, 2, -1, -4), low=-90),
        about=FINANCE + "short_title: Spending against budget\n",
        places=1,
        targets=("{range: [-1.0, 0.5]}",) * 11,
        plan=Plan(
            "Care for children cost more than was planned.",
            "Each placement is looked at again every three months.",
            "Director of Resources",
        ),
    ),
    Sample(
        "agency-spending",
        "Spending on agency staff",
        MONEY,
        "currency",
        "lower",
        Course(
            (812400, 794900, 838700, 901300, 846200), noise=38000, season=(0, 21000, 8000, -9000)
        ),
        about=FINANCE + "xmr: yes\n",
        targets=("£800,000",) * 5 + ("£850,000",) * 5 + ("£820,000",),
        plan=Plan(
            "A third of social workers' posts are filled by agencies.",
            "New social workers get a bonus after two years.",
            "Head of Human Resources",
        ),
    ),
    Sample(
        "debt-to-income",
        "Long-term debt beside one year's income",
        MONEY,
        "ratio",
        "in-range",
        Course((84, 91, 97, 104, 108), noise=3),
        about=FINANCE
        + """short_title: Debt and income
benchmarks:
  - {name: Neighbouring councils, quarter: 2022-23 Q4, value: 1.02,
     values: [0.61, 0.88, 1.02, 1.31, 1.77], source: Invented for this sample}
""",
        places=2,
        period="snapshot",
        targets=("", "", *("{range: [0.70, 1.00]}",) * 3, *("{range: [0.80, 1.10]}",) * 6),
        plan=Plan(
            "New homes are paid for before their rent comes in.",
            "Two old offices are for sale.",
            "Director of Resources",
        ),
    ),
    Sample(
        "data-breaches",
        "Losses of personal data that had to be reported",
        MONEY,
        "count",
        "lower",
        Course((2, 1, 1, 0), noise=1, exact={"2024-25 Q3": 1, "2024-25 Q2": 0}),
        about=FINANCE + "short_title: Losses of personal data\nxmr: yes\n",
        targets=("0",) * 11,
        plan=Plan(
            "A letter was put into the wrong envelope.",
            "A machine now folds and addresses all letters.",
            "Data Protection Officer",
        ),
    ),
    Sample(
        "road-repair-spending",
        "Spending on repairs of roads",
        MONEY,
        "currency",
        "in-range",
        Course(
            (61000, 64000, 67000, 72000, 78000),
            noise=2500,
            season=(-4000, 6000, 5000, -6000),
            events={"2019-20 Q3": 56000, "2021-22 Q3": 99000},
        ),
        about=FINANCE + "note: Too little is spent as easily as too much.\n",
        period="cumulative",
        targets=tuple(
            f"{{Q4: {{range: [{low}000, {low + 20}000]}}}}"
            for low in (240, 245, 250, 255, 260, 265, 270, 285, 295, 300, 310)
        ),
        plan=Plan(
            "Repairs were ordered in winter that were planned for the spring.",
            "Orders are now planned month by month.",
            "Head of Highways",
        ),
        more={"2024-25 Q3": "forecast: {value: 318000, by: Head of Highways}"},
    ),
)
