"""The case file as rules read it: every read is noted, so that a keystroke runs only the rules that it can touch."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Any

from app.domain.casefile.case_file import (
    Bureau,
    CaseFile,
    CaseMode,
    CaseParty,
    Evidence,
    Fact,
    LawSelection,
    Origin,
    Procedure,
    RosterEntry,
    Vehicle,
)
from app.domain.casefile.reading import ReadDocument
from app.domain.casefile.values import Organisation, Person

WHOLE_FILE = ""
"""Stands for the document of a place that is in no single document."""


@dataclass(frozen=True, order=True, slots=True)
class Place:
    """A document of the case file and a field in it; the field is empty where the whole document is meant."""

    document: str = WHOLE_FILE
    field: str = ""


Read = tuple[str, str]
"""What was read: (document id, field), (LIST, form code) for a form's documents, (CASE, attribute of the file)."""
LIST = "#form"
CASE = "#case"
HEAD = "@"
"""The field that stands for what a document holds beside its values: its day of issue, what it replies to."""
ANY_FIELD = "*"
"""The field that stands for all values of a document together."""


class Reads:
    """The reads of the rule that runs now."""

    def __init__(self) -> None:
        self.noted: set[Read] = set()

    def start(self) -> None:
        """Forget the reads of the rule before."""
        self.noted = set()

    def note(self, first: str, second: str) -> None:
        """Note one read."""
        self.noted.add((first, second))


class _Watched(dict[str, Any]):
    """A document's values; whoever looks at one is noted."""

    __slots__ = ("_document", "_reads")

    def __init__(self, values: dict[str, Any], document: str, reads: Reads) -> None:
        super().__init__(values)
        self._document = document
        self._reads = reads

    def get(self, key: str, default: Any = None) -> Any:
        self._reads.note(self._document, key)
        return super().get(key, default)

    def __getitem__(self, key: str) -> Any:
        self._reads.note(self._document, key)
        return super().__getitem__(key)


class Sheet(ReadDocument):
    """A document as rules read it; a key that its form has not reads as not filled in."""

    def __init__(self, read: ReadDocument, reads: Reads) -> None:
        self.document = read.document
        self.form = read.form
        self.problems = read.problems
        self._reads = reads
        self._values: dict[str, Any] = _Watched(read._values, read.document.id, reads)

    def note_all(self) -> None:
        """Note that every value is looked at, those that cannot be read too."""
        self._reads.note(self.document.id, ANY_FIELD)

    def value(self, key: str) -> Any:
        """The typed value of a field, or None."""
        return self._values.get(key)

    @property
    def code(self) -> str:
        """The code of its form."""
        return self.form.code

    @property
    def document_number(self) -> str:
        """The number that the document bears; empty where its form gives it none of its own."""
        return self.text("case_no") if self.form.word else ""

    @property
    def issued_on(self) -> dt.date | None:
        """The day it was issued on."""
        self._reads.note(self.document.id, HEAD)
        return self.document.issued_on

    @property
    def replies_to(self) -> tuple[str, ...]:
        """The documents that it delivers, prolongs or ends."""
        self._reads.note(self.document.id, HEAD)
        return self.document.replies_to

    @property
    def about(self) -> str | None:
        """The party or witness it concerns."""
        self._reads.note(self.document.id, HEAD)
        return self.document.about

    def at(self, field: str = "") -> Place:
        """The place of a field of it."""
        return Place(self.document.id, field)

    def has_field(self, key: str) -> bool:
        """Whether its form has that field."""
        return key in self.form.by_key


class CaseReader:
    """A case file with its documents read."""

    def __init__(self, case: CaseFile, read: tuple[ReadDocument, ...]) -> None:
        self.reads = Reads()
        self._case = case
        self._sheets: dict[str, list[Sheet]] = {}
        self._all = tuple(Sheet(document, self.reads) for document in read)
        for sheet in self._all:
            self._sheets.setdefault(sheet.form.code, []).append(sheet)

    @property
    def all(self) -> tuple[Sheet, ...]:
        """All documents, in the order of the file."""
        self.reads.note(LIST, "")
        return self._all

    def of(self, *codes: str) -> tuple[Sheet, ...]:
        """The documents of some forms by code, in the order of the codes."""
        found: list[Sheet] = []
        for code in codes:
            self.reads.note(LIST, code)
            found += self._sheets.get(code, ())
        return tuple(found)

    def first(self, *codes: str) -> Sheet | None:
        """The first document of some forms, or None."""
        return next(iter(self.of(*codes)), None)

    def by_id(self, document_id: str) -> Sheet | None:
        """The document of that id, or None."""
        self.reads.note(LIST, "")
        return next((sheet for sheet in self._all if sheet.document.id == document_id), None)

    def _attribute(self, name: str) -> Any:
        self.reads.note(CASE, name)
        return getattr(self._case, name)

    @property
    def mode(self) -> CaseMode:
        """Practice or live."""
        mode: CaseMode = self._attribute("mode")
        return mode

    @property
    def procedure(self) -> Procedure:
        """The way the case is handled."""
        procedure: Procedure = self._attribute("procedure")
        return procedure

    @property
    def act_date(self) -> dt.date:
        """The day of the act, whose law governs."""
        day: dt.date = self._attribute("in_force_on")
        return day

    @property
    def title(self) -> str:
        """The name of the case (案由)."""
        title: str = self._attribute("title")
        return title

    @property
    def case_number(self) -> str:
        """The number of the case opening."""
        number: str = self._attribute("case_number")
        return number

    @property
    def bureau(self) -> Bureau:
        """The authority that handles the case."""
        bureau: Bureau = self._attribute("bureau")
        return bureau

    @property
    def party(self) -> Person | Organisation | None:
        """The one to be penalised."""
        party: Person | Organisation | None = self._attribute("party")
        return party

    @property
    def parties(self) -> tuple[CaseParty, ...]:
        """Everybody the case is about or who speaks in it."""
        parties: tuple[CaseParty, ...] = self._attribute("parties")
        return parties

    @property
    def officers(self) -> tuple[RosterEntry, ...]:
        """The bureau's people, with the days their certificates are valid."""
        officers: tuple[RosterEntry, ...] = self._attribute("officers")
        return officers

    @property
    def vehicles(self) -> tuple[Vehicle, ...]:
        """The vehicles of the case."""
        vehicles: tuple[Vehicle, ...] = self._attribute("vehicles")
        return vehicles

    @property
    def law(self) -> tuple[LawSelection, ...]:
        """The acts found and the provisions chosen for them."""
        law: tuple[LawSelection, ...] = self._attribute("law")
        return law

    @property
    def facts(self) -> tuple[Fact, ...]:
        """What was found."""
        facts: tuple[Fact, ...] = self._attribute("facts")
        return facts

    @property
    def evidence(self) -> tuple[Evidence, ...]:
        """The evidence as listed."""
        evidence: tuple[Evidence, ...] = self._attribute("evidence")
        return evidence

    @property
    def origin(self) -> Origin:
        """A brief, a drill or nothing that the file was begun from."""
        origin: Origin = self._attribute("origin")
        return origin
