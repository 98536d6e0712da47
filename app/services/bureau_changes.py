"""What a proposal changes, in words that the second person can check against the law."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from pydantic import ValidationError

from app.domain.law.bureau import Proposal, TableKind
from app.domain.law.bureau_documents import read_document, told_values
from app.domain.law.citation import Citation
from app.domain.law.document_changes import Place, document_changes
from app.domain.law.document_words import place_words, value_words
from app.domain.law.library import LawLibrary
from app.services.base import Base
from app.services.bureau_law import shipped_text
from app.services.errors import ServiceError

_TRUTH = {True: "是", False: "否"}


@dataclass(frozen=True, slots=True)
class ChangeLine:
    """One difference in words; an empty side is a value that was added or taken out. `place` is for the form."""

    place: Place
    label: str
    old: str
    new: str


def changes(base: Base, proposal: Proposal) -> list[ChangeLine]:
    """What a proposal changes in what held when it was written, field by field.

    Raises ServiceError for a document that this version of the program no longer understands.
    """
    kind = proposal.kind
    after = proposal.document or shipped_text(base, (kind, proposal.id))
    try:
        found = document_changes(_told(kind, proposal.before), _told(kind, after))
    except ValidationError:
        raise ServiceError(f"第 {proposal.number} 号提案的格式已旧，不能逐项比较。请按现在的格式重新提出。") from None
    law = base.shelf.law()
    return [
        ChangeLine(
            each.place,
            place_words(kind, each.place),
            _words(law, kind, each.place, each.old),
            _words(law, kind, each.place, each.new),
        )
        for each in found
    ]


def _told(kind: TableKind, text: str | None) -> dict[str, Any]:
    return {} if text is None else told_values(read_document(kind, text))


def _words(law: LawLibrary, kind: TableKind, place: Place, value: Any) -> str:
    """A value as one text: citations by their names, fixed values in words, parts of a larger one with theirs."""
    if isinstance(value, bool):
        return _TRUTH[value]
    if isinstance(value, dict):
        return "，".join(
            f"{place_words(kind, (name,))} {_words(law, kind, (name,), each)}" for name, each in value.items()
        )
    if isinstance(value, list):
        return "；".join(_words(law, kind, place, each) for each in value)
    if not isinstance(value, str):
        return "" if value is None else str(value)
    field = next((part for part in reversed(place) if isinstance(part, str)), "")
    return _citation_words(law, value) or value_words(field, value)


def _citation_words(law: LawLibrary, value: str) -> str:
    try:
        citation = Citation.parse(value)
    except ValueError:
        return ""
    return law.label(citation) if citation.key in law.statute_keys() else ""
