"""What templates may not hold, so that the checkers of `make audit` find nothing."""

from __future__ import annotations

import re

from tests.conftest import ROOT

OF_TABLES = re.compile(r'role="(table|rowgroup|row|cell|columnheader|rowheader)"')


def test_no_template_gives_a_table_the_roles_that_it_has() -> None:
    """The Nu HTML checker warns of them; `ragstone.js` says them where a layout takes them away."""
    found = [
        f"{path.relative_to(ROOT)}: {match.group()}"
        for path in sorted((ROOT / "themes").rglob("*.html"))
        for match in OF_TABLES.finditer(path.read_text(encoding="utf-8"))
    ]
    assert found == []
