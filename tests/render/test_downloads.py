"""Downloads: the columns of the format, a row for every quarter, numbers that stay numbers."""

from __future__ import annotations

import csv
import io
import json
import re
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.assess.report import assess
from site_builder.render.downloads.catalogue import TABLES, tables_of
from site_builder.render.downloads.csv_file import cell_text, csv_file
from site_builder.render.downloads.json_file import json_file
from site_builder.render.narrative import Narrator
from tests.assess.builders import Fields, measure
from tests.render.made import (
    NOW,
    context,
    rendered,
    report_of,
    tiny_files,
    tiny_project,
)
from tests.showing import PUBLIC

PROMISED = (
    "measure title priority quarter unit good_is target actual status status_name status_source "
    "why variance_percent direction compared_with absence flags comment"
)
"""The columns that the format promises, in its order."""


def table(content: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(content.decode("utf-8"), newline="")))


def results() -> list[dict[str, str]]:
    return table(tiny_files()["data/results.csv"])


def one_row(result: Fields, **fields: object) -> dict[str, str]:
    report = report_of(measure("bins", **fields), results={NOW: {"bins": result}})
    (row,) = table(rendered(report)["data/results.csv"])
    return row


def test_results_have_the_columns_of_the_format_in_its_order() -> None:
    names = list(results()[0])
    assert [name for name in names if name in PROMISED.split()] == PROMISED.split()


def test_results_have_a_row_for_every_measure_and_quarter() -> None:
    report = assess(tiny_project(), PUBLIC)
    expected = {
        (one.id, str(quarter)) for one in tiny_project().measures for quarter in report.quarters
    }
    found = [(row["measure"], row["quarter"]) for row in results()]
    assert len(found) == len(set(found))
    assert set(found) == expected


def test_numbers_are_plain_decimals_and_what_is_not_there_has_its_mark() -> None:
    number = re.compile(r"-?\d+(\.\d+)?")
    for row in results():
        for name in ("target", "actual"):
            assert number.fullmatch(row[name]) or row[name] in {"[c]", "[x]", "[z]"}
        for name in ("variance_percent", "change", "target_low", "numerator"):
            assert number.fullmatch(row[name]) or row[name] in {"", "[c]"}
        assert bool(number.fullmatch(row["actual"])) == (row["absence"] == "")


@pytest.mark.parametrize(
    ("result", "fields", "mark"),
    [
        ({"actual": "[c]"}, {}, "[c]"),
        ({"no_figure": "awaited"}, {}, "[x]"),
        ({"no_figure": "not-held"}, {}, "[x]"),
        ({}, {"reports": ["Q4"]}, "[z]"),
        ({"actual": "0"}, {}, "0"),
        ({"actual": "14,000"}, {}, "14000"),
        ({"actual": "97.10%"}, {"unit": "percent", "decimals": 1}, "97.10"),
        ({"actual": "£1,250.50"}, {"unit": "currency", "decimals": 2}, "1250.50"),
    ],
)
def test_the_figure_or_its_mark(result: Fields, fields: Fields, mark: str) -> None:
    assert one_row(result, **fields)["actual"] == mark


def test_a_target_that_was_published_and_is_not_held_is_not_available() -> None:
    status = {"is": "A", "reason": "So printed", "by": "Head", "date": "2020-01-16"}
    assert one_row({"no_figure": "not-held"})["target"] == "[x]"
    assert one_row({"actual": "8", "status": status})["target"] == "[x]"
    assert one_row({"actual": "8"}, baseline=True)["target"] == "[z]"


def test_a_range_has_columns_of_its_own() -> None:
    row = one_row({"actual": "1"}, good_is="in-range", targets={NOW: {"range": ["0.9", "1.1"]}})
    assert (row["target"], row["target_low"], row["target_high"]) == ("[z]", "0.9", "1.1")


def test_an_override_is_told_from_the_rule() -> None:
    status = {"is": "A", "reason": "So judged", "by": "Head", "date": "2020-01-16"}
    row = one_row({"actual": "50", "status": status}, targets={NOW: "50"})
    assert (row["status"], row["status_source"]) == ("A", "override")
    assert "The rule gives Low Green; published as Amber" in row["why"]
    row = one_row({"actual": "50", "provisional": "yes"}, targets={NOW: "50"})
    assert (row["status"], row["status_source"], row["flags"]) == ("LG", "rule", "[p]")


def test_the_variance_is_in_per_cent_and_better_is_positive() -> None:
    row = one_row({"actual": "27"}, targets={NOW: "42"})
    assert row["variance_percent"] == "-35.7143"
    row = one_row({"actual": "90"}, good_is="lower", targets={NOW: "100"})
    assert row["variance_percent"] == "10"


def test_information_only_has_no_direction_but_a_change() -> None:
    one = measure("bins", good_is="neither")
    given_: dict[str, dict[str, Fields]] = {
        "2019-20 Q1": {"bins": {"actual": "10"}},
        NOW: {"bins": {"actual": "12"}},
    }
    rows = table(rendered(report_of(one, results=given_))["data/results.csv"])
    assert (rows[1]["direction"], rows[1]["change"]) == ("", "2")


@pytest.mark.parametrize(
    ("cell", "text"),
    [
        ("=1+1", "'=1+1"),
        ("+44 20", "'+44 20"),
        ("-cmd", "'-cmd"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("\tx", "'\tx"),
        ("\rx", "'\rx"),
        ("1-2", "1-2"),
        (Decimal(-5), "-5"),
        (Decimal("1E+3"), "1000"),
        (None, ""),
        (3, "3"),
    ],
)
def test_no_cell_is_a_formula(cell: str | Decimal | int | None, text: str) -> None:
    assert cell_text(cell) == text


@given(cell=st.text(st.characters(codec="utf-8", exclude_characters="\0")))
def test_what_is_written_is_read_back(cell: str) -> None:
    written = csv_file(["a", "b"], [[cell, "x"]]).decode("utf-8")
    (_, (first, second)) = list(csv.reader(io.StringIO(written, newline="")))
    assert first.removeprefix("'") == cell.removeprefix("'")
    assert not first.startswith(("=", "+", "-", "@", "\t", "\r", "\n"))
    assert second == "x"


def test_lines_end_as_the_standard_says() -> None:
    for path, content in tiny_files().items():
        if path.endswith(".csv"):
            assert content.endswith(b"\r\n")
            assert b"\n" not in content.replace(b"\r\n", b"")
            assert not content.startswith(b"\xef\xbb\xbf")


def test_a_formula_in_the_content_is_text_in_every_file() -> None:
    row = one_row({"actual": "1", "comment": '=HYPERLINK("https://x.example")'}, title="@sum")
    assert row["comment"].startswith("'=")
    assert row["title"] == "'@sum"


def test_json_holds_every_table_with_exact_numbers() -> None:
    document = json.loads(tiny_files()["data/ragstone.json"], parse_float=Decimal)
    for one in tables_of(context(assess(tiny_project(), PUBLIC))):
        rows = document[one.name.replace("-", "_")]
        assert len(rows) == len(table(tiny_files()[f"data/{one.name}.csv"]))
        assert all(list(row) == list(one.names) for row in rows)
    costs = {
        row["actual"]
        for row in document["results"]
        if row["measure"] == "temporary-accommodation-cost"
    }
    assert Decimal("1190.50") in costs


@given(
    st.recursive(
        st.none()
        | st.booleans()
        | st.integers()
        | st.text()
        | st.decimals(allow_nan=False, allow_infinity=False),
        lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
        max_leaves=20,
    )
)
def test_json_is_read_back_as_it_was(value: object) -> None:
    written = json_file(value)  # type: ignore[arg-type]  # any JSON
    assert json.loads(written, parse_float=Decimal, parse_int=Decimal) == _decimals(value)


def _decimals(value: object) -> object:
    if isinstance(value, list):
        return [_decimals(item) for item in value]
    if isinstance(value, dict):
        return {key: _decimals(item) for key, item in value.items()}
    is_number = isinstance(value, int) and not isinstance(value, bool)
    return Decimal(value) if is_number else value  # type: ignore[arg-type]  # any JSON


def test_every_column_is_described_and_filled_in() -> None:
    made = context(assess(tiny_project(), PUBLIC))
    narrator = Narrator(made)
    for one in TABLES:
        assert len(set(one.names)) == len(one.names)
        assert all(meaning.endswith(".") for _, meaning in one.columns)
        rows = list(one.rows(made, narrator))
        assert bool(rows) == (one in tables_of(made))
        assert all(tuple(row) == one.names for row in rows), one.name


def test_a_measures_own_file_holds_its_rows_of_the_table() -> None:
    own = table(tiny_files()["measures/homes-started/data.csv"])
    assert own == [row for row in results() if row["measure"] == "homes-started"]
    document = json.loads(tiny_files()["measures/homes-started/data.json"])
    assert document["title"] == "Council homes started"
    assert len(document["results"]) == len(own)


def test_a_summarys_parts_add_up() -> None:
    for row in table(tiny_files()["data/summary.csv"]):
        colours = ("green", "amber", "red", "blue", "grey")
        rated = sum(int(row[f"measures_{colour}"]) for colour in colours)
        assert rated == int(row["measures_rated"])
        assert rated + int(row["measures_unrated"]) == int(row["measures"])
        moved = ("better", "same", "worse", "increased", "decreased", "no_comparison")
        assert sum(int(row[name]) for name in moved) == int(row["measures"])
