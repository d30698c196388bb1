"""The frame around a page: its head, navigation, breadcrumb, footer and contact."""

from __future__ import annotations

from dataclasses import replace

from site_builder.model.chart import CARD_HEIGHT, CARD_WIDTH
from site_builder.model.lifecycle import PUBLISHED, Release
from site_builder.model.report import Office
from site_builder.render import urls
from site_builder.render.assets import CARD_STYLES, FAVICON, SCRIPT, STYLES, Assets
from site_builder.render.calendar import has_dates_to_come
from site_builder.render.cards import card_words
from site_builder.render.context import Context
from site_builder.render.data_block import data_block
from site_builder.render.page_file import PageFile
from site_builder.render.policy import REFERRER, policy
from site_builder.render.urls import Here
from site_builder.render.views.frame import Frame, Loaded, LogoView, Social
from site_builder.render.views.parts import Link, LinkGroup
from site_builder.render.views.search import Found
from site_builder.render.words import frame as words
from site_builder.render.words.exceptions import TITLE as EXCEPTIONS
from site_builder.render.words.feeds import FEED, MEASURE_FEED
from site_builder.render.words.lifecycle import stamp, watermark
from site_builder.render.words.offices import HEADINGS
from site_builder.render.words.search import MEASURE, REPORT, kind_of
from site_builder.render.words.times import quarter_label


def frame_of(context: Context, assets: Assets, page: PageFile) -> Frame:
    """Return what surrounds a page."""
    site = context.site
    here = start_of(context, page.address)
    release = _release(context, page)
    return Frame(
        language=site.language,
        site_title=site.title,
        title=page.title,
        whole_title=words.whole_title(page.title, site.title),
        description=page.description,
        root=here.root,
        home=here.to(urls.HOME),
        canonical=_canonical(context, page),
        navigation=_navigation(context, here, page),
        breadcrumb=_breadcrumb(here, page),
        loaded=_loaded(here, assets, page),
        disclaimer=site.disclaimer or "",
        report_problem=contact_link(context, page.address),
        licence=Link(site.licence.name, site.licence.url),
        attribution=site.licence.attribution,
        footer=_footer(context, here, page),
        feed=Link(FEED, here.to(urls.FEED)),
        watermark=watermark(release),
        stamp=stamp(release),
        data_as_at=words.data_as_at(page.report.narrative.facts.as_at) if page.report else "",
        own_feed=Link(MEASURE_FEED, here.to(page.feed)) if page.feed else None,
        social=_social(context, page),
        policy=policy(page.address),
        referrer=REFERRER,
        search=here.to(urls.SEARCH),
        found=_found(page),
        own_language=page.language,
        dataset=None if page.dataset is None else data_block(page.dataset),
        name=context.look.name or site.title,
        logo=_logo(context, here, assets),
        footer_lines=tuple(Link(one.text, one.link or "") for one in context.look.footer),
    )


def _loaded(here: Here, assets: Assets, page: PageFile) -> Loaded:
    own = assets.address(page.script)
    return Loaded(
        stylesheet=here.to(assets.address(STYLES)),
        script=here.to(assets.address(SCRIPT)),
        favicon=here.to(assets.address(FAVICON)),
        own_script=here.to(own) if own else "",
        card_stylesheet=here.to(assets.address(CARD_STYLES)),
    )


def _logo(context: Context, here: Here, assets: Assets) -> LogoView | None:
    logo = context.look.logo
    if logo is None:
        return None
    src = here.to(assets.address(logo.file))
    return LogoView(src, logo.words or "", logo.width, logo.height)


def _found(page: PageFile) -> Found | None:
    """Return how a search shows a page; None of one that leads on, or that nobody looks for."""
    kind = kind_of(page.kind)
    if not kind or page.address == urls.NOT_FOUND:
        return None
    quarter = quarter_label(page.report.quarter) if page.report and kind == REPORT else ""
    is_measure = kind == MEASURE
    return Found(page.title, kind, page.standing, quarter, is_measure, page.found_by)


def _canonical(context: Context, page: PageFile) -> str:
    if page.address == urls.NOT_FOUND:
        return ""
    return urls.canonical(context.site.address, page.canonical or page.address)


def _social(context: Context, page: PageFile) -> Social:
    """Return what is shown where somebody shares the page; a picture needs the site's address."""
    report = page.report or context.latest
    address = context.site.address
    return Social(
        kind="website" if page.address == urls.HOME else "article",
        url=_canonical(context, page),
        image=urls.canonical(address, urls.card(report.quarter)),
        image_words=card_words(context, report) if address else "",
        width=CARD_WIDTH,
        height=CARD_HEIGHT,
    )


def _release(context: Context, page: PageFile) -> Release:
    """Return whether, and when, what a page shows is released.

    The page of one quarter shows that quarter's report and what came before it. Any other page may
    speak of every quarter, and is no more public than the newest report that is not.
    """
    reports = context.report.reports
    if page.report is not None and page.report.quarter != context.latest.quarter:
        reports = tuple(one for one in reports if one.quarter <= page.report.quarter)
    waits = (one.release for one in reversed(reports) if not one.release.is_public)
    return next(waits, PUBLISHED)


def start_of(context: Context, address: str) -> Here:
    """Return where the links of a page start."""
    if address == urls.NOT_FOUND:
        return urls.anywhere(address, context.site.address)
    return urls.here(address)


def _navigation(context: Context, here: Here, page: PageFile) -> tuple[Link, ...]:
    latest = context.latest.quarter
    entries = (
        (words.LATEST, urls.report(latest)),
        (words.PRIORITIES, urls.PRIORITIES),
        (words.MEASURES, urls.MEASURES),
        (words.ACTIONS, urls.ACTIONS),
        (words.ARCHIVE, urls.ARCHIVE),
        (words.DATA, urls.DATA),
        (words.ABOUT, context.pages.get("about", "")),
    )
    return tuple(_link(here, page, text, address) for text, address in entries if address)


def _link(here: Here, page: PageFile, text: str, address: str) -> Link:
    above = any(address == one for _, one in page.trail)
    return Link(text, here.to(address), current=page.address == address, around=above)


def _breadcrumb(here: Here, page: PageFile) -> tuple[Link, ...]:
    if page.address == urls.HOME:
        return ()
    above = ((words.HOME, urls.HOME), *page.trail)
    links = (Link(text, here.to(address)) for text, address in above)
    own = Link(
        page.short or page.title, here.to(page.address), current=True, language=page.language
    )
    return (*links, own)


def _footer(context: Context, here: Here, page: PageFile) -> tuple[LinkGroup, ...]:
    """Return the pages that help to read the others, in groups; those that there are none of go."""
    latest, known = context.latest.quarter, context.pages
    dates = urls.CALENDAR if has_dates_to_come(context) else ""
    languages = {urls.page(one.slug): one.facts.language for one in context.report.project.pages}
    titles = (one.facts.title for one in context.report.project.pages)
    groups = (
        (
            words.FIND,
            (
                (EXCEPTIONS, urls.exceptions(latest)),
                (words.by_quarter(latest), urls.year(latest)),
                (HEADINGS[Office.PORTFOLIO], known.get("portfolios", "")),
                (HEADINGS[Office.DIRECTORATE], known.get("directorates", "")),
            ),
        ),
        (words.UNDERSTAND, ((words.KEY, urls.KEY), (words.GLOSSARY, known.get("glossary", "")))),
        (words.THIS_SITE, tuple(zip(titles, languages, strict=True))),
        (
            words.REUSE,
            (
                (words.DATA_AND_DOWNLOADS, urls.DATA),
                (words.ARCHIVE, urls.ARCHIVE),
                (words.CORRECTIONS, urls.CORRECTIONS),
            ),
        ),
        (words.FOLLOW, ((words.FOLLOW_REPORTS, urls.FEED), (words.DATES, dates))),
    )

    def link(text: str, address: str) -> Link:
        return replace(_link(here, page, text, address), language=languages.get(address) or "")

    return tuple(
        LinkGroup(heading, tuple(link(text, address) for text, address in links if address))
        for heading, links in groups
    )


def contact_link(context: Context, address: str) -> Link:
    """Return the link to whoever hears about problems with a page; its note names them."""
    contact = context.site.contact
    text = words.REPORT_PROBLEM
    if contact.email:
        where = urls.canonical(context.site.address, address) or address
        subject = words.problem_subject(context.site.title, where)
        return Link(text, urls.mail(contact.email, subject), note=contact.name)
    return Link(text, contact.url or "", note=contact.name)
