"""The paper side: the passages of a case file that tell what happened, and what they say they are."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from app.domain.casefile.case_file import CaseFile, CaseParty, Evidence, Fact, RosterEntry
from app.domain.casefile.form import CaseForms, FieldType
from app.domain.casefile.reading import ReadCaseFile, ReadDocument

ON_SITE = ("3", "4")
"""Records written on the spot: whatever they tell, they say was seen there."""
INTERVIEW = "2"
_TELLING = ("facts", "findings", "course", "situation")
_STATEMENTS = ("statement", "fact", "finding")
_CITED = re.compile(r"证据\s*([0-9０-９]+(?:\s*[、,，至到和-]\s*[0-9０-９]+)*)")
_NUMBER = re.compile(r"[0-9]+")


@dataclass(frozen=True, slots=True)
class Passage:
    """A telling text of a document; `day` is the document's own day where it has one."""

    document: str
    form: str
    field: str
    words: str
    day: dt.date | None

    @property
    def on_site(self) -> bool:
        """Whether it says that all of it was seen on the spot."""
        return self.form in ON_SITE


@dataclass(frozen=True)
class PaperSide:
    """What of a case file is compared: its documents read, evidence, facts and people."""

    documents: Sequence[ReadDocument]
    evidence: Sequence[Evidence]
    facts: Sequence[Fact]
    parties: Sequence[CaseParty] = ()
    officers: Sequence[RosterEntry] = ()

    @classmethod
    def of_case(cls, case: CaseFile, forms: CaseForms) -> PaperSide:
        """The paper side of a case file."""
        read = ReadCaseFile(case, forms).documents
        return cls(read, case.evidence, case.facts, case.parties, case.officers)

    def passages(self) -> Iterator[Passage]:
        """The texts of all documents that tell what happened."""
        for document in self.documents:
            for key, words in _telling(document):
                yield Passage(document.id, document.form.code, key, words, day_of(document))

    def of(self, *codes: str) -> Iterator[ReadDocument]:
        """The documents of some forms."""
        return (document for document in self.documents if document.form.code in codes)

    @property
    def place_of_evidence(self) -> tuple[str, str]:
        """Where a finding about evidence is shown: the list of the report, else the decision, else the case file."""
        for code in ("E1", "15"):
            for document in self.of(code):
                return document.id, "evidence" if code == "E1" else "findings"
        return "", "evidence"

    def cited(self) -> set[int]:
        """The numbers of evidence that any document or fact names."""
        numbers = {number for fact in self.facts for number in fact.evidence}
        for document in self.documents:
            for key, field in document.form.by_key.items():
                numbers.update(_numbers(document.value(key), field.type))
        return numbers


def day_of(document: ReadDocument) -> dt.date | None:
    """The day that a document was begun on, of those forms that say so."""
    for key in ("start_at", "captured_at", "time"):
        if key in document.form.by_key and (day := document.day(key)):
            return day
    return None


def _telling(document: ReadDocument) -> Iterator[tuple[str, str]]:
    for key in _TELLING:
        field = document.form.by_key.get(key)
        if field is None:
            continue
        if field.type in (FieldType.LONG, FieldType.TEXT):
            if words := document.text(key):
                yield key, words
        elif field.type is FieldType.ROWS:
            for row in document.rows(key):
                words = next((str(row[name]) for name in _STATEMENTS if row.get(name)), "")
                if words:
                    yield key, words


def _numbers(value: Any, kind: FieldType) -> Iterator[int]:
    if kind is FieldType.EVIDENCE:
        yield from value or ()
    elif kind is FieldType.ROWS:
        for row in value or ():
            for name, cell in row.items():
                if name == "seq" and isinstance(cell, int):
                    yield cell
                elif isinstance(cell, tuple):
                    yield from (each for each in cell if isinstance(each, int))
                elif isinstance(cell, str):
                    yield from numbers_in(cell)
    elif isinstance(value, str):
        yield from numbers_in(value)


def numbers_in(text: str) -> Iterator[int]:
    """The numbers of evidence that a text names, as in 证据1、3 or 证据2至4."""
    for found in _CITED.finditer(text):
        parts = [int(each) for each in _NUMBER.findall(found[1])]
        spans = re.search("[至到-]", found[1])
        yield from range(parts[0], parts[-1] + 1) if spans and len(parts) == 2 and parts[1] - parts[0] < 100 else parts
