"""What surrounds every page, and what it says of itself to browsers and to other programs."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from site_builder.render.views.parts import Link, LinkGroup
from site_builder.render.views.search import Found


@dataclass(frozen=True, slots=True)
class Social:
    """The card that shows where somebody shares a page (Open Graph)."""

    kind: str  # website, article
    url: str  # absolute; "" when the site does not say where it is published
    image: str  # absolute; "" likewise
    image_words: str  # what the picture says
    width: int  # of the picture, in pixels
    height: int


@dataclass(frozen=True, slots=True)
class LogoView:
    """The picture in the header."""

    src: str  # relative address
    words: str  # what it says; "" where the name beside it says that
    width: int  # pixels
    height: int


@dataclass(frozen=True, slots=True)
class Loaded:
    """What a page loads: relative addresses, under names that change with the content."""

    stylesheet: str
    script: str
    favicon: str
    own_script: str  # a script that this page alone has; "" when it has none
    card_stylesheet: str  # of cards in frames of other sites


@dataclass(frozen=True, slots=True)
class Frame:
    """What surrounds every page."""

    language: str
    site_title: str
    title: str  # the page's own title
    whole_title: str  # with the site's after it, for <title>
    description: str  # meta description
    root: str  # "../../": from the page to the site's root; "./" on the home page
    home: str  # the home page
    canonical: str  # absolute address; "" when the site does not say where it is published
    navigation: tuple[Link, ...]
    breadcrumb: tuple[Link, ...]  # home first, this page last (current)
    loaded: Loaded
    disclaimer: str  # "" when there is none
    report_problem: Link
    licence: Link
    attribution: str
    footer: tuple[LinkGroup, ...]
    watermark: str  # why it is not for publication, which only `serve` shows; "" of what is public
    stamp: str  # the same in one word, for every printed sheet
    data_as_at: str  # "Data as at 30 September 2019"; "" where it does not apply
    feed: Link
    social: Social
    policy: str  # Content-Security-Policy: what the page may load and do
    search: str  # the page to search on
    found: Found | None  # how a search shows the page; None when no search finds it
    own_feed: Link | None = None  # the feed of what the page shows; None when it has none
    own_language: str = ""  # of the title and the main part; "" for that of the page
    referrer: str = ""  # what a browser tells other sites of the page that a reader comes from
    dataset: Markup | None = None  # JSON-LD for the inside of a <script>; None when there is none
    name: str = ""  # what the header says
    logo: LogoView | None = None  # the picture beside the name
    footer_lines: tuple[Link, ...] = ()  # the theme's own; `href` is "" where one leads nowhere
