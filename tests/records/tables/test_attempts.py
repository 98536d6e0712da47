"""The attempt tables hold what the domain holds."""

from __future__ import annotations

from app.domain.attempt.record import AttemptRecord, ContentVersion, PhotoRecord
from records.tables.attempts import AttemptRow, ContentVersionRow, PhotoRow


def test_every_field_of_the_domain_has_a_column() -> None:
    expected = set(AttemptRecord.model_fields) - {"head"} | {"head_seq", "head_h"}
    assert expected == set(AttemptRow.__table__.columns.keys())
    assert set(ContentVersion.model_fields) | {"body"} == set(ContentVersionRow.__table__.columns.keys())
    assert set(PhotoRecord.model_fields) == set(PhotoRow.__table__.columns.keys())
