"""The documents of the interface say only what their models say."""

from __future__ import annotations

import pytest
from pydantic import ValidationError

from app.web.api import models


def test_nothing_slips_in() -> None:
    with pytest.raises(ValidationError):
        models.Failure.model_validate({"error": "x", "trace": "y"})


def test_every_model_is_closed_and_described() -> None:
    found = [each for each in vars(models).values() if isinstance(each, type) and issubclass(each, models.Answered)]
    assert len(found) > 15
    for model in found:
        assert model.model_config["extra"] == "forbid"
        assert model.__doc__
