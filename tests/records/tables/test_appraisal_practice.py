"""The table of practices."""

from __future__ import annotations

from records.tables.appraisal_practice import AppraisalPracticeRow


def test_a_practice_belongs_to_an_account() -> None:
    keys = AppraisalPracticeRow.__table__.c["actor"].foreign_keys
    assert [str(key.column) for key in keys] == ["accounts.id"]
