"""The answers that a report gives on its first screen, each number leading to its list."""

from __future__ import annotations

from markupsafe import Markup

from site_builder.model.assessment import Assessment
from site_builder.model.exceptions import Concern
from site_builder.model.ranking import RankedMove
from site_builder.model.report import QuarterReport
from site_builder.model.scheme import Family
from site_builder.render import urls
from site_builder.render.context import Context
from site_builder.render.markup import link, sentence
from site_builder.render.pieces.chips import family_status
from site_builder.render.pieces.news import news_of
from site_builder.render.pieces.scope import lists_of, moved_count
from site_builder.render.urls import Here
from site_builder.render.views.glance import AtAGlance, Glance
from site_builder.render.views.parts import Count
from site_builder.render.words.exceptions import SECTIONS
from site_builder.render.words.home import by_this_quarter, moved_pattern, off_track_pattern
from site_builder.render.words.ranking import move_in_short
from site_builder.render.words.rules import gap_sentence
from site_builder.render.words.scope import FAMILY_PHRASES, count_of
from site_builder.render.words.trend import movement_code

RED = Family.RED.value


def at_a_glance(context: Context, here: Here, report: QuarterReport) -> AtAGlance:
    """Return the answers of a report."""
    return AtAGlance(
        off_track=_off_track(here, report),
        better=_moved(context, here, report, "better", report.improvers),
        worse=_moved(context, here, report, "worse", report.challenges),
        news=news_of(context, here, report),
    )


def off_track_now(report: QuarterReport) -> list[Assessment]:
    """Return the measures that are off track by this quarter's own rating, the worst first."""
    return [one.now for one in report.exceptions.of(Concern.OFF_TRACK)]


def off_track_link(here: Here, report: QuarterReport) -> Markup:
    """Say how many are off track by this quarter's own rating, as a link to them."""
    anchor = SECTIONS[Concern.OFF_TRACK][0]
    text = by_this_quarter(len(off_track_now(report)))
    return link(text, here.to(urls.exceptions(report.quarter), anchor))


def off_track_count(here: Here, report: QuarterReport) -> Count:
    """Count the measures that are off track by their latest known rating."""
    known = count_of(report.summary.latest_families, RED)
    lists = here.to(lists_of(report.summary), urls.tally_anchor(urls.FAMILIES, RED))
    status = family_status(Family.RED)
    return Count(known, FAMILY_PHRASES[RED], lists if known else "", status=status)


def _off_track(here: Here, report: QuarterReport) -> Glance:
    count, now = off_track_count(here, report), off_track_now(report)
    worst = now[0] if now else None
    far = gap_sentence(worst) if worst else ""
    gaps: dict[str, str] = {"gap": far}
    if worst is not None:
        gaps["now"] = off_track_link(here, report)
        gaps["worst"] = _measure(here, worst)
    pattern = off_track_pattern(count.number, len(now), sized=bool(far))
    return Glance(count, sentence(pattern, gaps))


def _moved(
    context: Context, here: Here, report: QuarterReport, code: str, moves: tuple[RankedMove, ...]
) -> Glance:
    """Name the one that moved furthest against its target, of those that are counted.

    A figure can be better than before and further from a target that has moved: such a measure is
    no example of either.
    """
    count = moved_count(here, report.summary, code)
    counted = (
        (move, one)
        for move in moves
        if (one := context.assessment(move.measure, report.quarter)) is not None
        and movement_code(one.movement) == code
    )
    move, one = next(counted, (None, None))
    far = move_in_short(move) if move else ""
    gaps: dict[str, str] = {"far": far, "one": _measure(here, one) if one else ""}
    pattern = moved_pattern(code, count.number, found=one is not None, sized=bool(far))
    return Glance(count, sentence(pattern, gaps))


def _measure(here: Here, one: Assessment) -> Markup:
    return link(one.measure.name, here.to(urls.measure(one.measure.id)))
