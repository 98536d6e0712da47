"""Forms."""

from __future__ import annotations

import pytest
from pydantic import ValidationError

from app.domain.law.form import Form
from tests.domain.law.sample_practice import FORM


def test_a_form_has_a_stable_id() -> None:
    assert FORM.official
    with pytest.raises(ValidationError):
        Form.model_validate({**FORM.model_dump(mode="json"), "id": "询问笔录"})
