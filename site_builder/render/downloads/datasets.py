"""The data as search engines and catalogues read of it: schema.org's Dataset, and DCAT.

Both name things by absolute addresses, which schema.org needs: a site that does not say its own
address has no Dataset on its pages, and a catalogue whose addresses are relative to itself.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from site_builder.model.assessment import MeasureHistory
from site_builder.model.output import OutputFile
from site_builder.model.quarter import Quarter
from site_builder.render import urls
from site_builder.render.context import Context
from site_builder.render.downloads.json_file import Json, json_file
from site_builder.render.downloads.metadata import METADATA
from site_builder.render.words.labels import unit_name
from site_builder.render.words.pages import all_data as all_data_name
from site_builder.render.words.pages import data_of_measure
from site_builder.render.words.reuse import approximate, size_words

MEDIA = {
    ".csv": "text/csv",
    ".json": "application/json",
    ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}
OWN = ("data.csv", "data.json")
"""The files of data beside a measure's page."""

_SCHEMA = "https://schema.org"
_CONTEXT: Mapping[str, Json] = {
    "dcat": "http://www.w3.org/ns/dcat#",
    "dct": "http://purl.org/dc/terms/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "vcard": "http://www.w3.org/2006/vcard/ns#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}


def all_data(context: Context) -> Json:
    """Return the Dataset of the data page; None when the site does not say its address."""
    return _dataset(
        context,
        urls.DATA,
        all_data_name(context.site.title),
        context.site.summary,
        (context.report.quarters[0], context.report.quarters[-1]),
    )


def measure_data(context: Context, history: MeasureHistory) -> Json:
    """Return the Dataset of a measure's page; None when the site does not say its address."""
    measure, address = history.measure, urls.measure(history.measure.id)
    quarters = [one.quarter for one in history.assessments]
    described = _dataset(
        context,
        address,
        measure.title,
        data_of_measure(measure.title, unit_name(measure.unit), context.site.organisation),
        (quarters[0], quarters[-1]),
    )
    if described is None:
        return None
    variable: dict[str, Json] = {
        "@type": "PropertyValue",
        "name": measure.title,
        "unitText": unit_name(measure.unit),
    }
    whole = urls.canonical(context.site.address, urls.DATA)
    return {**described, "variableMeasured": variable, "isPartOf": {"@id": whole}}


def _dataset(
    context: Context, address: str, name: str, description: str, span: tuple[Quarter, Quarter]
) -> dict[str, Json] | None:
    site, facts = context.site, context.latest.narrative.facts
    page = urls.canonical(site.address, address)
    if not page:
        return None
    whose: dict[str, Json] = {"@type": "GovernmentOrganization", "name": site.organisation}
    return {
        "@context": _SCHEMA,
        "@type": "Dataset",
        "@id": page,
        "url": page,
        "identifier": page,
        "name": name,
        "description": description,
        "license": site.licence.url,
        "creator": whose,
        "publisher": whose,
        "temporalCoverage": _coverage(context, span),
        "dateModified": facts.published.isoformat(),
        "inLanguage": site.language,
        "isAccessibleForFree": True,
        "distribution": [
            {
                "@type": "DataDownload",
                "encodingFormat": media_of(file),
                "contentUrl": urls.canonical(site.address, file),
                "contentSize": size_words(context.sizes[file]),
            }
            for file in _beside(context, address)
        ],
    }


def catalogue(context: Context, _: Sequence[str]) -> Iterator[OutputFile]:
    """Write the DCAT catalogue: the data of all measures, then that of each."""
    site = context.site
    span = (context.report.quarters[0], context.report.quarters[-1])
    sets: list[Json] = [_dcat(context, urls.DATA, all_data_name(site.title), span)]
    for history in context.report.measures:
        quarters = [one.quarter for one in history.assessments]
        address = urls.measure(history.measure.id)
        sets.append(_dcat(context, address, history.measure.title, (quarters[0], quarters[-1])))
    made: dict[str, Json] = {
        "@context": _CONTEXT,
        "@id": _named(context, urls.CATALOGUE),
        "@type": "dcat:Catalog",
        "dct:title": site.title,
        "dct:description": site.summary,
        **_terms(context),
        "dcat:dataset": sets,
    }
    yield OutputFile(urls.CATALOGUE, json_file(made))


def _terms(context: Context) -> dict[str, Json]:
    site = context.site
    contact: dict[str, Json] = {"@type": "vcard:Kind", "vcard:fn": site.contact.name}
    if site.contact.email:
        contact["vcard:hasEmail"] = {"@id": f"mailto:{site.contact.email}"}
    if site.contact.url:
        contact["vcard:hasURL"] = {"@id": site.contact.url}
    return {
        "dct:publisher": {"@type": "foaf:Agent", "foaf:name": site.organisation},
        "dct:license": {"@id": site.licence.url},
        "dct:language": site.language,
        "dct:modified": _day(context.latest.narrative.facts.published.isoformat()),
        "dcat:contactPoint": contact,
    }


def _dcat(context: Context, address: str, title: str, span: tuple[Quarter, Quarter]) -> Json:
    start, _, end = _coverage(context, span).partition("/")
    page = {"@id": _named(context, address)}
    return {
        "@id": f"{_named(context, address)}#data",
        "@type": "dcat:Dataset",
        "dct:title": title,
        "dcat:landingPage": page,
        "dct:license": {"@id": context.site.licence.url},
        "dct:temporal": {
            "@type": "dct:PeriodOfTime",
            "dcat:startDate": _day(start),
            "dcat:endDate": _day(end),
        },
        "dcat:distribution": [
            {
                "@type": "dcat:Distribution",
                "dcat:accessURL": page,
                "dcat:downloadURL": {"@id": _named(context, file)},
                "dcat:mediaType": media_of(file),
                "dcat:byteSize": approximate(context.sizes[file]),
            }
            for file in _beside(context, address)
        ],
    }


def _beside(context: Context, address: str) -> tuple[str, ...]:
    """Return the files of data that lie beside a page, in the order in which they were made."""
    folder = address.rpartition("/")[0]
    if address != urls.DATA:
        return tuple(file for name in OWN if (file := f"{folder}/{name}") in context.sizes)
    files = (file for file in context.sizes if file.startswith(f"{folder}/"))
    return tuple(file for file in files if not file.endswith(f"/{METADATA}"))


def media_of(file: str) -> str:
    """Return the media type of a download."""
    return MEDIA[file[file.rfind(".") :]]


def _named(context: Context, address: str) -> str:
    """Return an address as the catalogue names it: relative to itself where the site has none."""
    shown = urls.canonical(context.site.address, address)
    return shown or urls.here(urls.CATALOGUE).to(address)


def _coverage(context: Context, span: tuple[Quarter, Quarter]) -> str:
    """Return the days that the quarters cover: `2019-04-01/2019-09-30`."""
    month = context.site.year_start.month
    return f"{span[0].first_day(month).isoformat()}/{span[1].last_day(month).isoformat()}"


def _day(written: str) -> Json:
    return {"@type": "xsd:date", "@value": written}
