"""What catalogues and search engines read: schema.org on pages, DCAT beside the data."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest

from site_builder.assess.report import assess
from site_builder.render.data_block import data_block
from site_builder.render.words.reuse import approximate, cite, size_words
from tests.render.made import rendered, tiny_files, tiny_project, tiny_with
from tests.showing import PUBLIC

ADDRESS = "https://performance.example.org/little-hampden/"
BLOCK = re.compile(rb'<script type="application/ld\+json">(.*?)</script>', re.DOTALL)


def block(content: bytes) -> Any:  # noqa: ANN401 (JSON)
    (found,) = BLOCK.findall(content)
    return json.loads(found)


def without_address() -> dict[str, bytes]:
    site = tiny_project().site.model_copy(update={"address": None})
    return rendered(tiny_with(site=site))


def test_a_measures_page_says_that_it_is_a_set_of_data() -> None:
    found = block(tiny_files()["measures/homes-started/index.html"])
    assert (found["@context"], found["@type"]) == ("https://schema.org", "Dataset")
    assert found["identifier"] == found["url"] == f"{ADDRESS}measures/homes-started/"
    assert found["name"] == "Council homes started"
    assert found["license"].startswith("https://www.nationalarchives.gov.uk/")
    assert found["creator"]["name"] == "Borough of Little Hampden"
    assert found["temporalCoverage"] == "2019-04-01/2019-09-30"
    assert found["dateModified"] == "2019-11-14"
    assert found["variableMeasured"]["name"] == "Council homes started"
    assert found["isPartOf"] == {"@id": f"{ADDRESS}data/"}


def test_the_description_is_long_enough_for_search_engines() -> None:
    for path, content in tiny_files().items():
        if BLOCK.search(content) and path.endswith(".html"):
            assert 50 <= len(block(content)["description"]) <= 5000, path


def test_every_file_named_exists_with_its_size() -> None:
    files = tiny_files()
    for path, content in files.items():
        if not path.endswith(".html") or not BLOCK.search(content):
            continue
        for one in block(content)["distribution"]:
            file = files[one["contentUrl"].removeprefix(ADDRESS)]
            assert one["contentSize"] == size_words(len(file))


def test_the_data_page_offers_every_format() -> None:
    found = block(tiny_files()["data/index.html"])
    formats = {one["encodingFormat"] for one in found["distribution"]}
    assert {"text/csv", "application/json"} < formats
    assert any("spreadsheetml" in one for one in formats)


def test_only_pages_of_data_have_a_block() -> None:
    having = [path for path, content in tiny_files().items() if BLOCK.search(content)]
    assert all(re.fullmatch(r"(data|measures/[^/]+)/index\.html", path) for path in having)
    assert len(having) == 1 + len(tiny_project().measures)


def test_a_site_without_an_address_has_no_block_and_a_catalogue_relative_to_itself() -> None:
    files = without_address()
    assert not any(BLOCK.search(content) for content in files.values())
    made = json.loads(files["data/catalog.jsonld"])
    urls = [one["dcat:downloadURL"]["@id"] for one in made["dcat:dataset"][0]["dcat:distribution"]]
    assert "../data/results.csv" in urls
    assert all(url.removeprefix("../") in files for url in urls)


def test_the_catalogue_has_all_data_then_each_measure() -> None:
    files = tiny_files()
    made = json.loads(files["data/catalog.jsonld"])
    assert made["@type"] == "dcat:Catalog"
    whole, *each = made["dcat:dataset"]
    assert len(each) == len(tiny_project().measures)
    for one in (whole, *each):
        assert one["dct:license"]["@id"].startswith("https://")
        for file in one["dcat:distribution"]:
            path = file["dcat:downloadURL"]["@id"].removeprefix(ADDRESS)
            assert file["dcat:byteSize"] == pytest.approx(len(files[path]), rel=0.06), path
    shown = {file["dcat:downloadURL"]["@id"] for file in whole["dcat:distribution"]}
    promised = {f"{ADDRESS}data/{name}" for name in ("results.csv", "results.json", "results.xlsx")}
    assert promised < shown


def test_nothing_typed_ends_the_block() -> None:
    hostile = "</script><script>alert(1)</script><!-- & \u2028\u2029"
    site = tiny_project().site.model_copy(update={"organisation": hostile})
    files = rendered(tiny_with(site=site), own_theme=True)
    content = files["data/index.html"]
    assert block(content)["creator"]["name"] == hostile
    assert b"<script>alert" not in content
    assert not re.search(r"[<>&\u2028\u2029]", str(data_block({"a": hostile})))


def test_the_same_report_gives_the_same_catalogue() -> None:
    again = rendered(assess(tiny_project(), PUBLIC))
    assert again["data/catalog.jsonld"] == tiny_files()["data/catalog.jsonld"]


@pytest.mark.parametrize(
    ("size", "words", "shown"),
    [
        (1, "1 byte", 1),
        (824, "820 bytes", 820),
        (999, "1 KB", 1_000),
        (1_000, "1 KB", 1_000),
        (4_559, "4.6 KB", 4_600),
        (41_987, "42 KB", 42_000),
        (332_084, "330 KB", 330_000),
        (996_000, "1 MB", 1_000_000),
        (1_349_999, "1.3 MB", 1_300_000),
        (28_883_360, "29 MB", 29_000_000),
    ],
)
def test_sizes_are_told_to_two_figures(size: int, words: str, shown: int) -> None:
    """Three figures could be taken for a number that is withheld, and stop a build by chance."""
    assert size_words(size) == words
    assert approximate(size) == shown


@pytest.mark.parametrize(
    ("attribution", "address", "expected"),
    [
        ("From the council.", "", "From the council. Open Licence."),
        (
            "From the council",
            "https://x.example/",
            "From the council. Open Licence. https://x.example/",
        ),
        ("Under the Open Licence", "", "Under the Open Licence."),
    ],
)
def test_a_citation_is_whole_sentences_and_ends_with_the_address(
    attribution: str, address: str, expected: str
) -> None:
    site = tiny_project().site
    licence = site.licence.model_copy(update={"name": "Open Licence", "attribution": attribution})
    latest = assess(tiny_project(), PUBLIC).latest
    said = cite(site.model_copy(update={"licence": licence}), latest, "Homes started", address)
    start = f"{site.organisation}: Homes started. {site.title}, Q2 2019/20, published "
    assert said.startswith(start)
    assert said.partition(" 2019. ")[2] == expected
