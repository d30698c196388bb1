"""The accessibility statement says what the record says, in the order of the regulations."""

from __future__ import annotations

import re
from datetime import date
from html import unescape

import pytest

from site_builder.model.accessibility import (
    AccessibilityTest,
    Barrier,
    Compliance,
    Nation,
    Reason,
    Statement,
)
from site_builder.model.narrative import Page, PageFacts, Text
from site_builder.model.site import Contact
from site_builder.render.words.accessibility import compliance
from tests.render.made import rendered, tiny_project, tiny_with

DAY = date(2026, 3, 2)
BARRIER = Barrier(what="Old **films**.", reason=Reason.NON_COMPLIANCE, criteria=("1.2.2",))


def statement(**fields: object) -> Statement:
    usual: dict[str, object] = {
        "compliance": Compliance.FULLY,
        "tests": (AccessibilityTest(date=DAY, by="a firm", how="With a *screen reader*."),),
        "prepared": DAY,
        "reviewed": date(2026, 4, 5),
    }
    return Statement.model_construct(
        **{name: field.default for name, field in Statement.model_fields.items()} | usual | fields
    )


def page_of(made: Statement, *, language: str | None = None, body: str = "## Ours\n\nOwn.") -> str:
    facts = PageFacts.model_construct(
        title="Accessibility", summary=None, language=language, statement=made
    )
    others = tuple(one for one in tiny_project().pages if one.slug != "accessibility")
    report = tiny_with(pages=(*others, Page("accessibility", facts, Text(body, "x"))))
    return rendered(report, own_theme=True)["accessibility/index.html"].decode()


def text_of(page: str) -> str:
    main = page.partition("<main")[2].partition("</main>")[0].partition(">")[2]
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", main)).split())


def test_a_councils_statement_has_every_part_in_order() -> None:
    page = page_of(
        statement(
            compliance=Compliance.PARTIALLY,
            problems=(BARRIER,),
            contact=Contact(name="Web team", email="web@example.org"),
            reply_within="5 working days",
        )
    )
    headings = [unescape(re.sub("<[^>]+>", "", one)) for one in re.findall(r"<h2.*?</h2>", page)]
    assert headings[:7] == [
        "Ours",
        "How accessible this website is",
        "Feedback and contact",
        "Enforcement procedure",
        "Technical information about this website's accessibility",
        "Content that is not accessible",
        "Preparation of this statement",
    ]
    said = text_of(page)
    assert "write to us (Web team): web@example.org ." in said
    assert "We answer within 5 working days." in said
    assert "Equality and Human Rights Commission (EHRC) is responsible for enforcing" in said
    assert "is committed to making its website accessible, in accordance with" in said
    assert (
        "partially compliant with the Web Content Accessibility Guidelines version 2.2 AA" in said
    )
    assert "Old films ." in said
    assert "Success criterion of WCAG 2.2: 1.2.2 Captions (Prerecorded)." in said
    assert "prepared on 2 March 2026. It was last reviewed on 5 April 2026." in said
    assert "With a screen reader . Tested on 2 March 2026 by a firm." in said
    assert 'href="https://www.equalityadvisoryservice.com/"' in page


def test_in_northern_ireland_another_commission_enforces() -> None:
    page = page_of(statement(nation=Nation.NORTHERN_IRELAND))
    assert "Equality Commission for Northern Ireland (ECNI) is responsible" in text_of(page)
    assert "EHRC" not in page
    assert "equalityadvisoryservice" not in page


def test_what_no_public_body_runs_claims_no_law() -> None:
    said = text_of(page_of(statement(public_body=False, covers="A demonstration.")))
    assert "A demonstration." in said
    assert "do not apply" in said
    assert "committed" not in said
    assert "EHRC" not in said


@pytest.mark.parametrize(
    ("said", "reasons", "words"),
    [
        (Compliance.FULLY, (), "is fully compliant with"),
        (Compliance.FULLY, (Reason.OUTSIDE,), "is fully compliant with"),
        (Compliance.PARTIALLY, (Reason.NON_COMPLIANCE,), "due to the non-compliances listed"),
        (Compliance.NOT, (Reason.BURDEN, Reason.OUTSIDE), "due to the exemptions listed"),
        (
            Compliance.PARTIALLY,
            (Reason.BURDEN, Reason.NON_COMPLIANCE),
            "due to the non-compliances and exemptions listed",
        ),
    ],
)
def test_how_far_it_complies_is_what_the_council_says(
    said: Compliance, reasons: tuple[Reason, ...], words: str
) -> None:
    problems = tuple(Barrier(what="x", reason=one, criteria=("1.1.1",)) for one in reasons)
    sentence = compliance(statement(compliance=said, problems=problems))
    assert words in sentence
    assert ("due to" in sentence) == (said is not Compliance.FULLY)
    assert sentence.count("compliant") == 1


def test_a_statement_without_problems_has_no_list_and_no_link_to_one() -> None:
    page = page_of(statement())
    assert "not-accessible" not in page
    assert "We know of no part" in text_of(page)


def test_a_page_that_is_no_statement_says_nothing_of_compliance() -> None:
    facts = PageFacts(title="Accessibility")
    others = tuple(one for one in tiny_project().pages if one.slug != "accessibility")
    report = tiny_with(pages=(*others, Page("accessibility", facts, Text("Own words.", "x"))))
    assert "compliant" not in rendered(report, own_theme=True)["accessibility/index.html"].decode()


def test_own_headings_never_take_the_ids_of_the_statement() -> None:
    page = page_of(statement(), body="## Feedback\n\na\n\n## Enforcement\n\nb\n\n## Tests\n\nc")
    ids = re.findall(r' id="([^"]+)"', page)
    assert len(ids) == len(set(ids))


def test_what_people_wrote_is_text() -> None:
    hostile = "<script>alert(1)</script>"
    page = page_of(
        statement(
            compliance=Compliance.NOT,
            covers=hostile,
            problems=(BARRIER.model_copy(update={"what": hostile}),),
            reply_within=hostile,
            tests=(AccessibilityTest(date=DAY, by=hostile, how=hostile),),
        )
    )
    assert hostile not in page
    assert page.count("&lt;script&gt;") >= 5


def test_a_page_in_welsh_says_so_wherever_its_words_stand() -> None:
    page = page_of(statement(), language="cy")
    assert '<html lang="en-GB">' in page
    assert re.search(r'<main id="main"[^>]* lang="cy">', page)
    assert '<div lang="en-GB">' in page  # the parts that the software words
    assert '<span aria-current="page" lang="cy">Accessibility</span>' in page
    assert re.search(r'<a href="[^"]*" lang="cy" hreflang="cy"[^>]*>Accessibility</a>', page)
    assert "lang=" not in page_of(statement()).partition("<main")[2].partition("</main>")[0]


def test_the_statement_is_reached_from_every_page() -> None:
    for path, content in rendered(tiny_with(), own_theme=True).items():
        if path.endswith(".html") and not path.endswith("/card/index.html"):  # which has no footer
            footer = content.decode().partition('<footer class="site">')[2]
            assert "accessibility/index.html" in footer, path
