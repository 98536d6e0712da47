"""Functions by the id of their rule."""

from __future__ import annotations

import pytest

from app.domain.appraisal.registry import registered, rule


def test_an_id_is_taken_once() -> None:
    """Two functions for one rule are a mistake of the program."""
    assert "CR-01" in registered()
    with pytest.raises(ValueError, match="CR-01"):
        rule("CR-01")(lambda _case, _known: iter(()))
