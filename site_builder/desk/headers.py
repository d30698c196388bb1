"""`ragstone headers`: what to type into the configuration of a web server."""

from __future__ import annotations

from site_builder.build import SERVERS
from site_builder.model.report import Report

__all__ = ["SERVERS", "headers_for"]


def headers_for(report: Report, server: str) -> str:
    """Return the lines for a server of `SERVERS`, for where the site says that it is published."""
    return SERVERS[server](report.project.site.address)
