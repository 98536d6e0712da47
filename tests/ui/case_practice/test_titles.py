"""Places in words."""

from __future__ import annotations

from app.ui.case_practice.titles import Titles


def test_documents_and_fields(titles: Titles) -> None:
    assert titles.document("") == "The whole file"
    assert titles.place("", "") == "The whole file"
    assert titles.place("spot_decision", "amount").endswith(" · 罚款金额")
    assert titles.place("spot_decision", "no_such") == titles.document("spot_decision")
    assert titles.form("spot_decision") == "14"
    assert titles.form("nowhere") == ""
