"""CSV on the Web: every CSV of a site is valid by its description, read by a library for it."""

from __future__ import annotations

import json
import warnings
from pathlib import Path

import pytest
from csvw import CSVW

from site_builder.render.downloads.catalogue import TABLES
from site_builder.render.downloads.metadata import metadata_of
from tests.render.made import context, tiny_files, tiny_with

HELD = ["[c]", "[x]", "[z]"]


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("site")
    for path, content in tiny_files().items():
        if path.startswith(("data/", "measures/")):
            file = folder / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(content)
    return folder


def valid(description: Path) -> CSVW:
    with warnings.catch_warnings(record=True):
        warnings.simplefilter("always")  # it collects what it finds as warnings
        read = CSVW(str(description), validate=True)
        assert read.is_valid, [str(one.message) for one in read.warnings]
    return read


def test_the_tables_are_what_their_description_says(site: Path) -> None:
    group = valid(site / "data" / "metadata.json")
    names = sorted(str(table.url) for table in group.tables)
    assert names == sorted(path.name for path in (site / "data").glob("*.csv"))


def test_a_measures_own_file_is_what_its_description_says(site: Path) -> None:
    for folder in sorted((site / "measures").iterdir()):
        if not (folder / "data.csv").exists():
            continue
        (table,) = valid(folder / "data.csv-metadata.json").tables
        rows = list(table.iterdicts())
        assert {row["measure"] for row in rows} == {folder.name}
        assert len((folder / "data.csv-metadata.json").read_bytes()) < 5_000


def test_a_wrong_cell_would_be_found(site: Path, tmp_path: Path) -> None:
    """The library does read the cells: a word in a column of numbers does not pass."""
    own = next(folder for folder in sorted((site / "measures").iterdir()) if folder.is_dir())
    for name in ("data.csv", "data.csv-metadata.json"):
        (tmp_path / name).write_bytes((own / name).read_bytes())
    text = (tmp_path / "data.csv").read_text(encoding="utf-8")
    (tmp_path / "data.csv").write_text(
        text.replace(",higher,", ",higher,many").replace(",lower,", ",lower,many"), encoding="utf-8"
    )
    with warnings.catch_warnings(record=True):
        warnings.simplefilter("always")
        assert not CSVW(str(tmp_path / "data.csv-metadata.json"), validate=True).is_valid


def test_marks_are_read_as_no_value_and_numbers_as_numbers() -> None:
    described = json.loads(tiny_files()["data/metadata.json"])
    (results,) = (one for one in described["tables"] if one["url"] == "results.csv")
    schema = results["tableSchema"]
    columns = {column["name"]: column for column in schema["columns"]}
    assert columns["actual"]["datatype"] == "decimal"
    assert columns["actual"]["null"] == ["", *HELD]
    assert columns["measure"]["required"] is True
    assert columns["actual"]["dc:description"].startswith("The figure as a number.")
    assert schema["primaryKey"] == ["measure", "quarter"]
    assert schema["aboutUrl"] == "../measures/{measure}/"
    (foreign,) = schema["foreignKeys"]
    assert foreign["reference"] == {"resource": "measures.csv", "columnReference": "measure"}
    assert described["dc:license"]["@id"].startswith("https://")
    assert described["dc:publisher"] == "Borough of Little Hampden"


def test_every_table_that_a_site_may_have_is_described_by_its_own_columns() -> None:
    tables = {f"{table.name}.csv": table for table in TABLES}
    described = metadata_of(context(tiny_with()), tables)
    listed = described["tables"]
    assert isinstance(listed, list)
    for one, table in zip(listed, TABLES, strict=True):
        names = [column["name"] for column in one["tableSchema"]["columns"]]
        assert tuple(names) == table.names
        assert set(table.key) <= set(names)
