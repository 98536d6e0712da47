"""Typical cases."""

from __future__ import annotations

import pytest
from pydantic import ValidationError

from app.domain.law.typical_case import TypicalCase
from tests.domain.law.sample_practice import CASE


def test_a_case_teaches_something_from_evidence() -> None:
    written = CASE.model_dump(mode="json")
    assert TypicalCase.model_validate(written) == CASE
    for field in ("evidence", "teaching_points"):
        with pytest.raises(ValidationError):
            TypicalCase.model_validate({**written, field: []})
