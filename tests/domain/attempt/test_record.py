"""Attempt records."""

from __future__ import annotations

import pytest
from pydantic import ValidationError

from app.domain.attempt.record import AttemptState, PhotoRecord
from tests.records.sample_scenario import sample_record


def test_a_new_record_waits_with_an_empty_chain() -> None:
    record = sample_record()
    assert (record.state, record.head.seq, record.started_at) == (AttemptState.ASSIGNED, 0, None)


def test_a_photograph_needs_its_hash() -> None:
    with pytest.raises(ValidationError):
        PhotoRecord(attempt_id="A1", photo="p", sha256="", path="x.jpg")
