"""What is withheld, by the tables in `cases/withhold_*.md`."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

import pytest

from site_builder.assess.disclosure.withhold import withhold
from site_builder.model.fields import Figure, Withheld
from site_builder.model.measure import Measure
from site_builder.model.project import Project
from site_builder.model.result import Result
from site_builder.model.target import Target
from tests.assess.builders import Fields, measure, override, project, q
from tests.assess.tables import Row, by_heading, rows
from tests.showing import audited

QUARTERS = ("2019-20 Q1", "2019-20 Q2", "2019-20 Q3", "2019-20 Q4")
NOW, YEAR_AGO = "2019-20 Q2", "2018-19 Q2"
SERIES = by_heading("withhold_series.md")
GROUPS = rows("withhold_groups.md")
UNITS = {
    "places": {"name": "places"},
    "share per 1,000 people": {"name": "share", "per": "1,000 people"},
}
OWN = ("threshold", "zeros", "rounding", "whole_group")


def settings(text: str) -> dict[str, str]:
    """Read `key: value; key: value`; a word alone is a period type."""
    pairs = [part.partition(": ") for part in text.split("; ") if part]
    return {key if colon else "period_type": value or key for key, colon, value in pairs}


def counting(text: str, **more: object) -> Measure:
    """Return a measure about people with such settings."""
    fields: dict[str, object] = {**settings(text), **more}
    own = {key: fields.pop(key) for key in OWN if key in fields}
    unit = fields.pop("unit", "count")
    return measure(about_people="yes", disclosure=own, unit=UNITS.get(str(unit), unit), **fields)


def parts_in(text: str) -> dict[str, str]:
    """Read `a 12, b 8`; a `-` is not given."""
    pairs = (one.split(" ") for one in text.split(", ") if one)
    return {name: value for name, value in pairs if value != "-"}


def returned(text: str) -> Fields:
    """Read `actual: 12; parts: a 4, b 8` as the fields of a result."""
    fields: dict[str, object] = dict(settings(text))
    if "parts" in fields:
        fields["parts"] = parts_in(str(fields["parts"]))
    if "interval" in fields:
        fields["interval"] = str(fields["interval"]).split(" ")
    if "forecast" in fields:
        fields["forecast"] = {"value": fields["forecast"], "by": "Head of Housing"}
    if "status" in fields:
        fields["status"] = override(str(fields["status"]))
    return fields


def written(figure: Figure | Withheld | None) -> str:
    if figure is None:
        return "x"
    return str(figure.value)


def shown(result: Result) -> str:
    """Write a result as the tables do."""
    keys = ("actual", "numerator", "denominator", "rate")
    said = [f"{key}: {written(getattr(result, key))}" for key in keys if getattr(result, key)]
    if result.interval is not None:
        said.append(f"interval: {result.interval.low.value} {result.interval.high.value}")
    if result.forecast is not None:
        said.append(f"forecast: {result.forecast.value.value}")
    if result.parts:
        parts = ", ".join(f"{name} {written(one)}" for name, one in result.parts.items())
        said.append(f"parts: {parts}")
    return "; ".join((*said, *(["status"] if result.status else [])))


def published(found: Project, quarter: str = NOW, name: str = "bins") -> Result | None:
    """Return one result as it may be shown."""
    results = {one.quarter: one.results for one in withhold(found).results}
    return results.get(q(quarter), {}).get(name)


def of_year(values: str) -> dict[str, Fields]:
    """Read the figures of four quarters; `12/20` is a percentage of that group."""
    return {
        quarter: _one(value)
        for quarter, value in zip(QUARTERS, values.split(", "), strict=True)
        if value != "x"
    }


def _one(value: str) -> Fields:
    numerator, slash, denominator = value.partition("/")
    if not slash:
        return {"actual": value}
    return {"actual": "50", "numerator": numerator, "denominator": denominator}


def year_shown(found: Project, name: str = "bins") -> str:
    """Write four quarters as the tables do."""
    results = [published(found, quarter, name) for quarter in QUARTERS]
    return ", ".join("x" if one is None else _written_short(one) for one in results)


def _written_short(one: Result) -> str:
    group = (one.numerator, one.denominator)
    return written(one.actual) if None in group else "/".join(map(written, group))


@pytest.mark.parametrize("row", rows("withhold_primary.md"), ids=str)
def test_a_result_is_shown_as_the_table_says(row: Row) -> None:
    names = parts_in(row["typed"].partition("parts: ")[2])
    parts = {"parts": {"by": "Side", "of": dict.fromkeys(names, "Side")}} if names else {}
    found = project(
        counting(row["settings"], **parts), results={NOW: {"bins": returned(row["typed"])}}
    )
    one = published(found)
    assert one is not None
    assert shown(one) == row["shown"], row["because"]


@pytest.mark.parametrize("row", rows("withhold_revisions.md"), ids=str)
def test_earlier_values_are_shown_as_the_table_says(row: Row) -> None:
    fields = settings(row["settings"])
    group = {"denominator": fields.pop("denominator")} if "denominator" in fields else {}
    text = "; ".join(f"{key}: {value}" for key, value in fields.items())
    revised = [
        {"from": value, "date": "2020-02-01", "kind": "revision", "reason": "Late returns."}
        for value in row["revised"].split(", ")
    ]
    result = {"actual": row["actual"], "revised": revised, **group}
    one = published(project(counting(text), results={NOW: {"bins": result}}))
    assert one is not None
    assert ", ".join(written(was.from_) for was in one.revised) == row["shown"], row["because"]


def test_no_earlier_value_of_a_part_or_a_group_of_people_is_shown() -> None:
    parts = {"by": "Side", "of": {"a": "A", "b": "B"}}
    revised = [
        {"of": of, "from": "70", "date": "2020-02-01", "kind": "correction", "reason": "A slip."}
        for of in ("actual", "a", "denominator")
    ]
    result = {"actual": "90", "denominator": "400", "parts": {"a": "40", "b": "50"}}
    results = {NOW: {"bins": {**result, "revised": revised}}}
    one = published(project(counting("", parts=parts), results=results))
    assert one is not None
    assert [written(was.from_) for was in one.revised] == ["70", "[c]", "[c]"]


@pytest.mark.parametrize("row", SERIES["Totals for the year so far"], ids=str)
def test_a_year_to_date_is_shown_as_the_table_says(row: Row) -> None:
    one = (
        counting(row["settings"])
        if "-" in row["settings"]
        else counting(f"cumulative; {row['settings']}")
    )
    results = {quarter: {"bins": fields} for quarter, fields in of_year(row["typed"]).items()}
    assert year_shown(project(one, results=results)) == row["shown"], row["because"]


@pytest.mark.parametrize("row", SERIES["Percentages: numerator of denominator"], ids=str)
def test_a_percentage_of_a_year_to_date_is_shown_as_the_table_says(row: Row) -> None:
    results = {quarter: {"bins": fields} for quarter, fields in of_year(row["typed"]).items()}
    found = project(counting("cumulative; unit: percent"), results=results)
    assert year_shown(found) == row["shown"], row["because"]


@pytest.mark.parametrize("row", GROUPS, ids=str)
def test_parts_are_shown_as_the_table_says(row: Row) -> None:
    figure, _, given = row["typed"].partition(": ")
    additive = row["settings"] != "non-additive"
    names = [one.split(" ")[0] for one in given.split(", ")]
    parts = {
        "by": "Side",
        "additive": "yes" if additive else "no",
        "of": dict.fromkeys(names, "Side"),
    }
    one = counting(row["settings"] if additive else "", parts=parts)
    found = project(one, results={NOW: {"bins": {"actual": figure, "parts": parts_in(given)}}})
    result = published(found)
    assert result is not None
    said = ", ".join(
        f"{name} {written(result.parts[name]) if name in result.parts else '-'}" for name in names
    )
    assert f"{written(result.actual)}: {said}" == row["shown"], row["because"]


@pytest.mark.parametrize("row", rows("withhold_totals.md"), ids=str)
def test_totals_of_quarters_are_shown_as_the_table_says(row: Row) -> None:
    forms: Mapping[str, Fields] = {
        "annual": {"reports": "annual [Q4]", "total_of": "quarterly"},
        "not": {"period_type": "cumulative"},
    }
    kind = row["total"]
    fields = forms.get(kind, {"period_type": kind, "total_of": "quarterly"})
    measures = (measure("quarterly", about_people="yes"), measure(about_people="yes", **fields))
    quarters, totals = of_year(row["quarters"]), of_year(row["totals"])
    results = {
        quarter: {
            name: given[quarter]
            for name, given in (("quarterly", quarters), ("bins", totals))
            if quarter in given
        }
        for quarter in QUARTERS
    }
    found = project(*measures, results=results)
    said = (year_shown(found, "quarterly"), year_shown(found))
    assert said == (row["quarters shown"], row["totals shown"]), row["because"]


@pytest.mark.parametrize("row", rows("withhold_targets.md"), ids=str)
def test_targets_are_shown_as_the_table_says(row: Row) -> None:
    one = counting(row["settings"], targets={"2019-20": row["target"]})
    results: dict[str, dict[str, Fields]] = {NOW: {"bins": {"actual": "40"}}}
    if row["last year"] != "x":
        results[YEAR_AGO] = {"bins": {"actual": row["last year"]}}
    (found,) = withhold(project(one, results=results)).measures
    assert _typed(found.target(q(NOW))) == row["shown"], row["because"]
    untouched = found.target(q("2019-20 Q3"))
    assert untouched == one.target(q("2019-20 Q3"))


def _typed(target: Target | None) -> str:
    assert target is not None
    if target.figure is None:
        return target.kind.value
    return str(target.figure.value)


def test_the_numbers_of_a_change_of_a_hidden_target_are_hidden_too() -> None:
    change = {"quarter": NOW, "what": "target", "from": "4", "to": "2", "reason": "Fewer."}
    one = counting("", targets={"2019-20": "2"}, changes=[change])
    results = {NOW: {"bins": {"actual": "40"}}, YEAR_AGO: {"bins": {"actual": "3"}}}
    (found,) = withhold(project(one, results=results)).measures
    assert (found.changes[0].from_, found.changes[0].to) == (None, None)


def test_a_total_that_is_not_the_sum_of_its_quarters_is_told_without_its_numbers() -> None:
    measures = (
        measure("quarterly", about_people="yes"),
        measure(about_people="yes", period_type="cumulative", total_of="quarterly"),
    )
    results = {
        QUARTERS[0]: {"bins": {"actual": "10"}, "quarterly": {"actual": "10"}},
        QUARTERS[1]: {"bins": {"actual": "14"}, "quarterly": {"actual": "3"}},
    }
    (found,) = audited(project(*measures, results=results))
    assert found.code == "total-does-not-add-up"
    assert "14" not in found.message
    assert found.message.startswith("`actual` of bins for 2019-20 Q2 is not what the quarters of")


def test_an_earlier_total_is_not_shown_beside_parts_that_are_withheld() -> None:
    """27 was 22; less the 20 of c, that would leave 2 for a and b as they were then."""
    parts = {"by": "Side", "additive": "yes", "of": dict.fromkeys("abc", "Side")}
    was = {"from": "22", "date": "2020-02-01", "kind": "revision", "reason": "Late returns."}
    typed = {"actual": "27", "parts": {"a": "3", "b": "4", "c": "20"}, "revised": [was]}
    one = published(project(counting("", parts=parts), results={NOW: {"bins": typed}}))
    assert one is not None
    assert one.actual == Figure(Decimal(27))
    assert one.revised[0].from_ is Withheld.CONFIDENTIAL
