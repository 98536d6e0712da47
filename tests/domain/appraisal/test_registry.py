"""Functions by the id of their rule."""

from __future__ import annotations

import pytest

from app.domain.appraisal.registry import document_rules, registered, registered_by_document, rule


def test_an_id_is_taken_once() -> None:
    """Two functions for one rule are a mistake of the program."""
    assert "CR-01" in registered()
    assert "FR-01" in registered_by_document()
    with pytest.raises(ValueError, match="CR-01"):
        rule("CR-01")(lambda _case, _known: iter(()))
    with pytest.raises(ValueError, match="FR-01"):
        document_rules("FR-01")(lambda _case, _known, _sheet: iter(()))
