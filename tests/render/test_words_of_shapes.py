"""Why this colour, for every shape of scheme and target, by the table in `why_shapes.md`."""

from __future__ import annotations

import pytest

from site_builder.assess.report import assess
from site_builder.model.assessment import Assessment
from site_builder.render.words.key import band_rule, basis_words, special_rules
from site_builder.render.words.why import why
from tests.assess.builders import Fields, measure, override, project, schemes, site
from tests.assess.tables import Row, rows
from tests.assess.test_rating import target_of
from tests.render.made import BEFORE, CASES, NOW, YEAR_AGO, only
from tests.showing import PUBLIC

FIVE = 5
JUDGED = "Judged by the service (judgement)"


def assessed(row: Row, result: Fields | None = None) -> Assessment:
    of = site(schemes={"usual": schemes()[row.heading]})
    fields: dict[str, object] = {"good_is": row["good is"], "unit": row["unit"]}
    if row["tolerance"]:
        fields["tolerance"] = row["tolerance"]
    quarter, colon, year_end = row["target"].partition(": ")
    if colon and quarter == "Q4":
        fields |= {"period_type": "cumulative", "targets": {"2019-20 Q4": year_end}}
    elif row["target"]:
        fields["targets"] = {NOW: target_of(row["target"])[0]}
    figures = {YEAR_AGO: row["last year"], BEFORE: row["previous"]}
    results: dict[str, dict[str, Fields]] = {
        quarter: {"bins": {"actual": figure}} for quarter, figure in figures.items() if figure
    }
    results[NOW] = {"bins": {"actual": row["actual"], **(result or {})}}
    return only(assess(project(measure("bins", **fields), results=results, of=of), PUBLIC))


@pytest.mark.parametrize("row", rows(str(CASES / "why_shapes.md")), ids=str)
def test_every_shape_has_its_sentence(row: Row) -> None:
    assert why(assessed(row), FIVE) == row["sentence"]


def test_a_judgement_is_worded_as_one_and_not_as_differing_from_a_rule() -> None:
    (row,) = (one for one in rows(str(CASES / "why_shapes.md")) if one.heading == JUDGED)
    one = assessed(row, {"status": override("A")})
    assert why(one, FIVE) == (
        "48 against a target of 50. Judged by the service as A because as judged, set by Head of "
        "service, 16 January 2020."
    )
    assert one.flags == ()


@pytest.mark.parametrize("row", rows(str(CASES / "key_of_shapes.md")), ids=str)
def test_the_key_says_what_each_band_is_for(row: Row) -> None:
    scheme = schemes()[row.heading]
    band = scheme.band(row["band"])
    assert band is not None
    assert band_rule(scheme, band) == row["words"]


@pytest.mark.parametrize("name", sorted(schemes()))
def test_every_scheme_has_a_key(name: str) -> None:
    scheme = schemes()[name]
    assert basis_words(scheme).endswith(".")
    assert all(rule.endswith(".") for rule in special_rules(scheme))
    assert "{" not in basis_words(scheme)
