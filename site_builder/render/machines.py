"""Files for machines: robots.txt, sitemap.xml, and the mark that a host is to leave all alone."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from xml.sax.saxutils import escape

from site_builder.model.output import OutputFile
from site_builder.render import urls
from site_builder.render.context import Context

_SITEMAP = (
    '<?xml version="1.0" encoding="UTF-8"?>\n'
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n'
)


def robots(context: Context, _: Sequence[str]) -> Iterator[OutputFile]:
    """Let every robot read everything, and name the map of the site where there is one."""
    lines = ["User-agent: *", "Disallow:"]
    if context.site.address:
        lines.append(f"Sitemap: {context.site.address}{urls.SITEMAP}")
    yield OutputFile(urls.ROBOTS, ("\n".join(lines) + "\n").encode("utf-8"))


def sitemap(context: Context, addresses: Sequence[str]) -> Iterator[OutputFile]:
    """List every page; only where the site says its own address, as the map must be absolute."""
    if context.site.address is None:
        return
    entries = "".join(
        f"<url><loc>{escape(urls.canonical(context.site.address, address))}</loc></url>\n"
        for address in addresses
        if address != urls.NOT_FOUND
    )
    yield OutputFile(urls.SITEMAP, f"{_SITEMAP}{entries}</urlset>\n".encode())


def no_jekyll(_: Context, __: Sequence[str]) -> Iterator[OutputFile]:
    """Tell GitHub Pages to publish the files as they are."""
    yield OutputFile(urls.NO_JEKYLL, b"")
