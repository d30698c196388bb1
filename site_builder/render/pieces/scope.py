"""What is said and counted of a priority or a whole plan: each number leads to its list."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal

from markupsafe import Markup

from site_builder.model.assessment import StatusSource
from site_builder.model.report import (
    NO_RATING,
    PLAN,
    THIS_QUARTER,
    ChapterReport,
    QuarterReport,
    Summary,
)
from site_builder.model.scheme import Family
from site_builder.render import urls
from site_builder.render.context import Context
from site_builder.render.markup import joined, link, sentence
from site_builder.render.pieces.chips import family_status
from site_builder.render.pieces.pictures import bar_label, status_bar
from site_builder.render.urls import Here
from site_builder.render.views.pages import Dates, PriorityCard
from site_builder.render.views.parts import Count, OverallView, Standing
from site_builder.render.words.actions import actions_pattern, counted, gap
from site_builder.render.words.numbers import format_share, plural
from site_builder.render.words.pages import NOT_ANNOUNCED
from site_builder.render.words.roll_up import overall_override, overall_sentence, roll_up_rule
from site_builder.render.words.scope import (
    FAMILY_PHRASES,
    MOVEMENT_NAMES,
    answer_pattern,
    count_of,
    gap_words,
    moved_words,
    noun,
    plan_pattern,
    priorities_sentence,
)
from site_builder.render.words.times import day, months


def lists_of(summary: Summary) -> str:
    """Return the address of the lists behind a scope's counts."""
    office, colon, name = summary.scope.partition(":")
    if colon:
        return urls.office_counts(office, name)
    return urls.counts(summary.quarter, None if summary.scope == PLAN else summary.scope)


def numbers(here: Here, summary: Summary) -> Mapping[str, Markup]:
    """Return the links that fill the gaps of a scope's sentences, each to the list behind it."""
    families = {tally.code for tally in summary.latest_families}
    groups = {"better": urls.MOVEMENT, "worse": urls.MOVEMENT}
    groups |= dict.fromkeys(families, urls.FAMILIES)
    anchors = {
        "measures": urls.FAMILIES,
        "rated": urls.tally_anchor(urls.RATED, "rated"),
        "now": urls.tally_anchor(urls.AGES, THIS_QUARTER),
        **{code: urls.tally_anchor(group, code) for code, group in groups.items()},
    }
    lists = lists_of(summary)
    words = gap_words(summary)
    return {gap: link(text, here.to(lists, anchors[gap])) for gap, text in words.items()}


def scope_answer(here: Here, summary: Summary) -> Markup:
    """Say where a scope stands, each number leading to its list."""
    return sentence(answer_pattern(summary), numbers(here, summary))


def report_answer(here: Here, report: QuarterReport) -> Markup:
    """Say where the whole plan stands: its priorities, then its measures."""
    families = [chapter.summary.overall.family for chapter in report.chapters]
    return joined(priorities_sentence(families), scope_answer(here, report.summary))


def plan_answer(here: Here, report: QuarterReport) -> Markup:
    """Say in short how the whole plan stands, above a bar and counts that say it by colour."""
    families = [chapter.summary.overall.family for chapter in report.chapters]
    how = sentence(plan_pattern(report.summary), numbers(here, report.summary))
    return joined(priorities_sentence(families), how)


def counts_of(context: Context, here: Here, summary: Summary) -> tuple[Count, ...]:
    """Return a scope's counts: measures, by family of the latest rating, what moved, actions."""
    lists = lists_of(summary)
    measures, actions = len(summary.measures), summary.acted
    return (
        Count(
            measures,
            noun(measures, "measure"),
            here.to(lists, urls.FAMILIES) if measures else "",
        ),
        *_family_counts(context, here, summary),
        *(moved_count(here, summary, code) for code in ("better", "worse")),
        Count(
            actions,
            noun(actions, "action"),
            here.to(lists, urls.ACTION_STATUSES) if actions else "",
        ),
    )


def _family_counts(context: Context, here: Here, summary: Summary) -> list[Count]:
    """Count by family; green, amber, red and what has no rating always, the others where used."""
    rated = summary.rated
    shares = rated >= context.site.roll_up.shares_from
    counts = []
    for code in ("green", "amber", "red", "blue", "grey", NO_RATING):
        number = count_of(summary.latest_families, code)
        if not number and code in ("blue", "grey"):
            continue
        anchor = urls.tally_anchor(urls.FAMILIES, code)
        counts.append(
            Count(
                number,
                FAMILY_PHRASES[code],
                here.to(lists_of(summary), anchor) if number else "",
                share=format_share(Decimal(number) / rated) if shares and code != NO_RATING else "",
                status=None if code == NO_RATING else family_status(Family(code)),
            )
        )
    return counts


def moved_count(here: Here, summary: Summary, code: str) -> Count:
    """Count what is better, or worse, than before; `code` says which."""
    number = count_of(summary.movement, code)
    anchor = urls.tally_anchor(urls.MOVEMENT, code)
    href = here.to(lists_of(summary), anchor) if number else ""
    return Count(number, moved_words(code), href, direction=code)


def standing_of(context: Context, here: Here, summary: Summary) -> Standing:
    """Return the fewest numbers that say how a scope stands: for a card among others."""
    families = _family_counts(context, here, summary)
    coloured = (replace(one, share="") for one in families if one.number and one.status)
    without = [one for one in families if one.number and one.status is None]
    measures, *_, actions = counts_of(context, here, summary)
    better, worse = (moved_count(here, summary, code) for code in ("better", "worse"))
    return Standing(
        families=tuple(coloured),
        moved=(replace(better, label=MOVEMENT_NAMES["better"]), worse),
        whole=(measures, *without, *([actions] if actions.number else [])),
    )


def actions_answer(here: Here, summary: Summary) -> Markup:
    """Say how the actions of a scope stand, each number leading to its list."""
    lists = lists_of(summary)
    gaps = {
        gap(tally): link(
            counted(tally), here.to(lists, urls.tally_anchor(urls.ACTION_STATUSES, tally.code))
        )
        for tally in summary.actions
    }
    whole = plural(summary.acted, "action")
    gaps["actions"] = link(whole, here.to(lists, urls.ACTION_STATUSES))
    return sentence(actions_pattern(summary), gaps)


def overall_view(context: Context, here: Here, summary: Summary) -> OverallView:
    """Return a scope's overall status and how it was reached."""
    overall, rule = summary.overall, context.site.roll_up
    family, by_post = overall.family, overall.source is StatusSource.OVERRIDE
    return OverallView(
        status=None if family is None else family_status(family, overridden=by_post),
        sentence=overall_sentence(overall, rule),
        rule=roll_up_rule(rule),
        override=overall_override(overall, rule),
        href=here.to(lists_of(summary), urls.OVERALL) if overall.rated else "",
        address=urls.canonical(context.site.address, lists_of(summary)) if overall.rated else "",
    )


def dates_of(context: Context, report: QuarterReport) -> Dates:
    """Return the months that a report covers, and its three dates."""
    facts = report.narrative.facts
    return Dates(
        covers=months(report.quarter, context.site.year_start.month),
        as_at=day(facts.as_at),
        published=day(facts.published),
        next_due=day(facts.next_due) if facts.next_due else NOT_ANNOUNCED,
    )


def priority_card(
    context: Context, here: Here, number: int, chapter: ChapterReport
) -> PriorityCard:
    """Return a priority as a card on the home and quarter pages."""
    summary = chapter.summary
    bar = status_bar(summary.latest)
    return PriorityCard(
        number=number,
        title=chapter.priority.title,
        href=here.to(urls.chapter(summary.quarter, chapter.priority.id)),
        status=overall_view(context, here, summary).status,
        sentence=overall_sentence(summary.overall, context.site.roll_up),
        bar=bar,
        bar_label=bar_label(bar),
        standing=standing_of(context, here, summary),
    )


def priority_cards(context: Context, here: Here, report: QuarterReport) -> tuple[PriorityCard, ...]:
    """Return the cards of a report's priorities, in the plan's order."""
    return tuple(
        priority_card(context, here, number, chapter)
        for number, chapter in enumerate(report.chapters, start=1)
    )
