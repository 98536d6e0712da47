"""Provisions to choose from."""

from __future__ import annotations

import datetime as dt

from app.services.case_law import choosable_provisions
from app.services.shelf import Shelf


def test_provisions_are_those_of_the_day() -> None:
    law = Shelf().law()
    found = {each.citation: each for each in choosable_provisions(law, dt.date(2026, 9, 10))}
    assert len(found) > 300
    notice = found["administrative_penalty_law.44"]
    assert notice.words == "行政处罚法第四十四条"
    assert notice.version
    assert "第44条" in notice.search
    assert choosable_provisions(law, dt.date(1949, 1, 1)) == ()
