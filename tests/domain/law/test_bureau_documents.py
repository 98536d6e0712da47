"""A document is one text, whoever wrote it and however they wrote its amounts."""

from __future__ import annotations

import json
from typing import Any

import pytest
from pydantic import ValidationError

from app.domain.law.bureau import TableKind
from app.domain.law.bureau_documents import (
    MODELS,
    Document,
    canonical,
    full_values,
    parts_of,
    read_document,
    told_values,
)
from app.domain.law.citation import Citation
from app.services.shelf import Shelf
from tests.domain.law.sample_law import UNQUALIFIED

VALUES: dict[str, Any] = json.loads(canonical(UNQUALIFIED))


def shipped() -> list[tuple[TableKind, Document]]:
    shelf = Shelf()
    acts = [(TableKind.ACT, each) for each in shelf.law().acts()]
    guides = [(TableKind.GUIDE, each) for each in shelf.guides()]
    standards = [
        (TableKind.DISCRETION, each) for act in shelf.law().acts() for each in shelf.discretion().standards(act.id)
    ]
    return [*acts, *standards, *guides, *((TableKind.CASE, each) for each in shelf.cases())]


def test_every_shipped_document_comes_back_from_its_text() -> None:
    found = shipped()
    assert {kind for kind, _ in found} == set(MODELS) == set(TableKind)
    for kind, document in found:
        assert read_document(kind, canonical(document)) == document
        assert read_document(kind, full_values(document)) == document
        assert canonical(read_document(kind, told_values(document))) == canonical(document)


@pytest.mark.parametrize("written", ["50000", "50000.00", 50000, "5E+4", "050000"])
def test_an_amount_is_one_text(written: object) -> None:
    values = {**VALUES, "fine": {"min_yuan": written, "max_yuan": "500000"}}
    assert canonical(read_document(TableKind.ACT, values)) == canonical(UNQUALIFIED)


def test_defaults_are_left_out_of_the_text_and_stand_in_the_form() -> None:
    assert "note" not in VALUES
    assert (full_values(UNQUALIFIED)["note"], full_values(UNQUALIFIED)["serious_fine"]) == ("", None)
    assert set(told_values(UNQUALIFIED)) == set(VALUES)
    assert VALUES["penalty"] == ["new_law.109.1.1"]


def test_a_document_of_another_form_is_refused() -> None:
    for wrong in ({**VALUES, "unknown": 1}, {**VALUES, "fine": {"min_yuan": "9", "max_yuan": "1"}}, {}):
        with pytest.raises(ValidationError):
            read_document(TableKind.ACT, wrong)
    with pytest.raises(ValidationError):
        read_document(TableKind.GUIDE, "[")


def test_parts_come_with_their_paths() -> None:
    parts = dict(parts_of(UNQUALIFIED))
    assert parts["penalty", 0] == Citation.parse("new_law.109.1.1")
    assert str(parts["fine", "min_yuan"]) == "50000"
