"""The files of a frozen edition: these bytes have been published, so no change may alter them."""

from __future__ import annotations

from site_builder.model.edition import Edition
from site_builder.render.downloads.editions import FILES, files_of

EDITION = Edition.model_validate(
    {
        "quarter": "2019-20 Q2",
        "as_at": "2019-09-30",
        "published": "2019-11-14",
        "plan": "Plan",
        "counts": {"plan": {"measures": 2, "rated": 1, "families": {"red": 1}, "overall": "red"}},
        "measures": {
            "bins": {
                "title": "=cmd()",
                "number": 3,
                "priority": "clean",
                "definition": "0",
                "targets": {"2019-20 Q2": "-5"},
                "figures": {
                    "2019-20 Q2": {
                        "actual": "-4.5",
                        "target": "-5",
                        "status": "HR",
                        "source": "rule",
                        "scheme": "usual",
                        "parts": {"east": "-2", "west": "[c]"},
                        "marks": ["provisional", "revised"],
                    },
                    "2019-20 Q1": {"absence": "awaited"},
                },
            },
            "homes": {
                "title": "Homes",
                "priority": "homes",
                "definition": "0",
                "figures": {"2019-20 Q2": {"actual": "[c]", "target": "< 5"}},
            },
        },
        "actions": {
            "tip": {"title": "+1", "priority": "clean", "status": "red", "due": "2020-03-31"}
        },
    }
)
RESULTS = """\
measure,number,title,priority,quarter,actual,absence,target,status,status_source,scheme,\
numerator,denominator,rate,parts,marks
bins,3,'=cmd(),clean,2019-20 Q1,,awaited,,,,,,,,,
bins,3,'=cmd(),clean,2019-20 Q2,-4.5,,-5,HR,rule,usual,,,,east=-2; west=[c],provisional; revised
homes,,Homes,homes,2019-20 Q2,[c],,< 5,,,,,,,,
"""
ACTIONS = """\
action,title,priority,status,due
tip,'+1,clean,red,2020-03-31
"""
COUNTS = """\
scope,measures,rated,measures_green,measures_amber,measures_red,measures_blue,measures_grey,\
actions_green,actions_amber,actions_red,actions_complete,actions_closed,actions_not_started,\
actions_deferred,actions_no_update,actions_not_held,overall_status,status_source
plan,2,1,0,0,1,0,0,0,0,0,0,0,0,0,0,0,red,
"""


def text(name: str) -> str:
    return files_of(EDITION)[name].decode("utf-8").replace("\r\n", "\n")


def test_the_tables_are_as_they_were_published_and_no_spreadsheet_runs_their_text() -> None:
    assert text("results.csv") == RESULTS
    assert text("actions.csv") == ACTIONS
    assert text("counts.csv") == COUNTS


def test_every_file_has_its_checksum_and_is_described() -> None:
    files = files_of(EDITION)
    names = [line.partition("  ")[2] for line in text("SHA256SUMS").splitlines()]
    assert [*names, "SHA256SUMS"] == [*sorted(names), "SHA256SUMS"]
    assert {*names, "SHA256SUMS"} == set(files) == {name for name, _, _ in FILES}
    for name, _, columns in FILES:
        if columns:
            assert text(name).splitlines()[0].split(",") == [column for column, _ in columns]


def test_the_checksums_are_as_they_were_published() -> None:
    assert text("SHA256SUMS").splitlines() == [
        "14d59696449f653588df92108a0810e21297d55cb95d9114544d018df9d6a6ff  actions.csv",
        "6f77dab94c151495dc704a231dc4229c4bf6b702452e433cd07130a727ab227d  counts.csv",
        "0c87ea8ed895084f9bf9294b5971c89960b916f39a5541ae264cd979309b98e5  edition.json",
        "d5fa0af91e6f4dc3f799723f037096cfa856cc68715522d7f6b9715e56a60f58  results.csv",
    ]
