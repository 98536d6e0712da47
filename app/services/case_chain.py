"""The chain of evidence: which fact stands on which evidence, and which documents name it."""

from __future__ import annotations

from dataclasses import dataclass

from app.domain.casefile.case_file import CaseFile
from app.domain.casefile.form import CaseForms, FieldType
from app.domain.casefile.reading import ReadCaseFile, ReadDocument


@dataclass(frozen=True, slots=True)
class EvidenceLink:
    """A piece of evidence with the documents that name it, as id and title."""

    number: int
    name: str
    documents: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class FactChain:
    """A fact with what it stands on; `lost` are numbers under which the file holds nothing."""

    words: str
    links: tuple[EvidenceLink, ...]
    lost: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class EvidenceChain:
    """All facts, and the evidence on which none of them stands."""

    facts: tuple[FactChain, ...]
    loose: tuple[EvidenceLink, ...]


def evidence_chain(case: CaseFile, forms: CaseForms) -> EvidenceChain:
    """The chain of a case file."""
    named = [(document, _numbers(document)) for document in ReadCaseFile(case, forms).documents]
    links = {
        piece.number: EvidenceLink(
            piece.number,
            piece.name,
            tuple((each.id, each.form.short_name) for each, numbers in named if piece.number in numbers),
        )
        for piece in case.evidence
    }
    facts = tuple(
        FactChain(
            fact.words,
            tuple(links[number] for number in fact.evidence if number in links),
            tuple(number for number in fact.evidence if number not in links),
        )
        for fact in case.facts
    )
    used = {number for fact in case.facts for number in fact.evidence}
    return EvidenceChain(facts, tuple(link for number, link in links.items() if number not in used))


def _numbers(document: ReadDocument) -> set[int]:
    """The numbers of evidence in a document's fields and rows."""
    found: set[int] = set()
    for field in document.form.fields:
        if field.type is FieldType.EVIDENCE:
            found.update(document.evidence(field.key))
        for column in field.columns:
            if column.type is FieldType.EVIDENCE:
                for row in document.rows(field.key):
                    found.update(row.get(column.key) or ())
    return found
