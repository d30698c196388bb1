"""Codes of finished pages, how safe, fast and well laid out they are; and of the statement."""

from __future__ import annotations

from site_builder.problems.code import ERROR, WARNING, Code

PAGES = (
    Code(
        "page-without-policy",
        ERROR,
        "a page does not carry its security policy, or not first",
        "Where a server sends no headers, the policy in the page alone keeps foreign code out. The"
        " theme's page writes `frame.policy` before anything that loads.",
    ),
    Code(
        "cookie",
        ERROR,
        "a page or script could set a cookie",
        "The site keeps nothing about its readers, so it needs to ask nobody. Take it out.",
    ),
    Code(
        "skipped-heading",
        WARNING,
        "a heading skips a level",
        "People who listen to a page move by its headings. Below `##` comes `###`.",
    ),
    Code(
        "page-without-landmarks",
        WARNING,
        "a page has no main part, or navigations that cannot be told apart",
        "Screen readers jump to these parts. The theme's page needs one `<main>`, and a name for"
        " each `<nav>`.",
    ),
    Code(
        "name-without-digest",
        WARNING,
        "a page loads a file whose name does not change with its content",
        "Browsers keep such a file for good only when a new content has a new name. Put the file"
        " into the theme's `static` folder, and let the page ask for it by `frame`.",
    ),
    Code(
        "slow-first-view",
        WARNING,
        "readers with a slow line wait for the first view of a page",
        "It takes more than 6 requests or more than 80 KB compressed (a measure's page 35 KB), its"
        " opening does not arrive in one round trip (14 KB), or it waits for a script.",
    ),
    Code(
        "headers-not-read",
        WARNING,
        "`_headers` has more rules than some hosts read",
        "Cloudflare Pages reads 100 rules: files that only later ones speak of come without their"
        " headers. Each page of your own, each year of reports and each kind of file takes one or"
        " two. On another host, or with `ragstone headers nginx` or `apache`, nothing is left out."
        " Ragstone does not know your host, so `--strict` lets this warning pass.",
        is_strict=False,
    ),
)

STATEMENT = (
    Code(
        "accessibility-statement-missing",
        WARNING,
        "no page of the site is an accessibility statement",
        "A public body has to publish one. Give `content/pages/accessibility.md` a `statement`:"
        " the software never says by itself how accessible your site is.",
    ),
    Code(
        "accessibility-review-due",
        WARNING,
        "the accessibility statement was last reviewed more than a year ago",
        "It has to be reviewed at least once a year. Go through it, test the site, and change"
        " `reviewed`. Where no public body runs the site, say `public_body: no`.",
    ),
    Code(
        "accessibility-date-to-come",
        ERROR,
        "the accessibility statement names a day that is still to come",
        "A statement says what has been done. Type the day on which it was.",
    ),
)
