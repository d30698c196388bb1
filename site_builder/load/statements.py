"""Whether an accessibility statement agrees with itself. Source: domain, section 5.1."""

from __future__ import annotations

from typing import TYPE_CHECKING

from site_builder.model.accessibility import Compliance, Reason, Statement
from site_builder.model.narrative import PageFacts

if TYPE_CHECKING:
    from collections.abc import Iterator

    from site_builder.load.draft import Draft
    from site_builder.load.known import Known
    from site_builder.load.tree import Loc
    from site_builder.problems.problem import Problem

_Fault = tuple["Loc", str, str]


def statements(draft: Draft, _: Known) -> Iterator[Problem]:
    """Yield what contradicts itself in a statement, or leaves out what the regulations ask for."""
    for _found, placed in draft.records(PageFacts):
        statement = placed.value.statement
        if statement is not None and not any(cut[:1] == ("statement",) for cut in placed.unsound):
            for loc, message, hint in _faults(statement):
                yield placed.document.problem("bad-statement", ("statement", *loc), message, hint)


def _faults(statement: Statement) -> Iterator[_Fault]:
    yield from _compliance(statement)
    for at, barrier in enumerate(statement.problems):
        if barrier.reason is Reason.NON_COMPLIANCE and not barrier.criteria:
            message = "this problem does not say which success criterion is not met"
            yield ("problems", at), message, "add its number, such as criteria: 1.4.10"
    if statement.reviewed < statement.prepared:
        message = f"{statement.reviewed} is before the statement was prepared"
        yield ("reviewed",), message, "type the day on which somebody last went through all of it"
    contact = statement.contact
    if contact is not None and not (contact.email or contact.url):
        message = "there is no way to write to this contact"
        yield ("contact",), message, "give an email, or the url of a form"


def _compliance(statement: Statement) -> Iterator[_Fault]:
    """Yield a claim that the list of problems does not bear out: fully has no exception."""
    failing = [one for one in statement.problems if one.reason is not Reason.OUTSIDE]
    fully = statement.compliance is Compliance.FULLY
    if fully and failing:
        message = "a site with problems that are within the scope does not comply fully"
        yield ("compliance",), message, "type partially"
    if not fully and not failing:
        message = f"compliance is '{statement.compliance}', and no problem says why"
        yield ("compliance",), message, "list under problems what does not comply"
