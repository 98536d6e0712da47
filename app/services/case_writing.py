"""A case file that somebody writes on: its changes with undo, and how it is saved without losing or overwriting any."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path
from threading import Lock
from typing import Any

from pydantic import JsonValue

from app.domain.casefile.case_file import Bureau, CaseDocument, CaseFile, LawSelection, OfficerRole
from app.domain.casefile.form import CaseForm, FieldType
from app.domain.roster.account import Account
from app.services.base import Base
from app.services.case_closing import SAVE_GRACE, move_task, refuse_closed, why_closed
from app.services.case_desk import free_path
from app.services.case_files import SUFFIX, Editing, open_case, save_case, start_editing
from app.services.errors import ServiceError

MOST_STEPS = 300
_NUMBER = re.compile(r"(.*)(.)(〔\d{4}〕.*)")


class CaseWriting:
    """The states of one case file; none of its changes reaches the file before `save`.

    The numbers of revisions belong to the file: a change that is taken back does not take them back.
    Raises ServiceError where the file can't be opened. Where somebody else writes on it, or it was handed in,
    `read_only` says so, and changes are refused.
    """

    def __init__(self, base: Base, who: Account, path: Path) -> None:
        self._base, self._who, self.path = base, who, path
        self._editing: Editing | None = None
        self.read_only = why_closed(base, path)
        try:
            if not self.read_only:
                self._editing = start_editing(path, who.display_name, base.clock())
        except ServiceError as error:
            self.read_only = str(error)
        try:
            self.case = open_case(path)
        except BaseException:
            self.close()
            raise
        self._written = self._file = self.case
        self._one_at_a_time = Lock()
        self._before: list[tuple[CaseFile, str]] = []
        self._after: list[tuple[CaseFile, str]] = []

    @property
    def unsaved(self) -> bool:
        """Whether there are changes that the file doesn't hold yet."""
        return self.case is not self._written

    @property
    def revision(self) -> int:
        """The number of the revision that was opened or saved last."""
        return self._file.revision

    @property
    def can_undo(self) -> bool:
        """Whether there is a change to take back."""
        return bool(self._before)

    @property
    def can_redo(self) -> bool:
        """Whether there is a change to make again."""
        return bool(self._after)

    def set_value(self, document_id: str, key: str, value: JsonValue) -> None:
        """Put a value in a field, None to empty it; one after the other in the same field are one step of undo."""
        document = self._document(document_id)
        values = {**document.values, key: value}
        if value is None:
            del values[key]
        if values != document.values:
            self._replace(document.model_copy(update={"values": values}), f"{document_id}.{key}")

    def fill(
        self, document_id: str, values: Mapping[str, JsonValue], selections: tuple[LawSelection, ...] = ()
    ) -> None:
        """Put several values in their fields as one step of undo; `selections` are the acts of the case."""
        document = self._document(document_id)
        filled = document.model_copy(update={"values": {**document.values, **values}})
        documents = tuple(filled if each.id == document_id else each for each in self.case.documents)
        law = selections or self.case.law
        if filled.values != document.values or law != self.case.law:
            self._change(self.case.model_copy(update={"documents": documents, "law": law}))

    def set_head(self, document_id: str, changes: Mapping[str, Any]) -> None:
        """Change what a document has beside its fields: day of issue, state, whom it is about, what it replies to."""
        document = self._document(document_id)
        if any(getattr(document, name) != value for name, value in changes.items()):
            self._replace(document.model_copy(update=dict(changes)), f"{document_id}@{'+'.join(changes)}")

    def add(self, form: CaseForm) -> str:
        """A new document of a form with what the case says already, on the day the file stands on; returns its id."""
        taken = {each.id for each in self.case.documents}
        number, id_ = 1, form.id
        while id_ in taken:
            number += 1
            id_ = f"{form.id}_{number}"
        day = max((each.issued_on for each in self.case.documents if each.issued_on), default=self.case.in_force_on)
        document = CaseDocument(id=id_, form=form.id, issued_on=day, values=known_values(self.case, form))
        self._change(self.case.model_copy(update={"documents": (*self.case.documents, document)}))
        return id_

    def remove(self, document_id: str) -> None:
        """Take a document out; others that name it no longer do."""
        kept = tuple(
            each.model_copy(
                update={
                    "replies_to": tuple(other for other in each.replies_to if other != document_id),
                    "attachments": tuple(other for other in each.attachments if other != document_id),
                }
            )
            for each in self.case.documents
            if each.id != document_id
        )
        self._change(self.case.model_copy(update={"documents": kept}))

    def undo(self) -> None:
        """Take the last change back; nothing where there is none."""
        self._step(self._before, self._after)

    def redo(self) -> None:
        """Make the change again that was taken back last; nothing where there is none."""
        self._step(self._after, self._before)

    def save(self) -> None:
        """Save the state that is now; on any thread, one after the other. Nothing happens where it is saved already.

        Raises CaseFileChangedError where somebody else saved meanwhile, and ServiceError where it can't be written.
        """
        with self._one_at_a_time:
            state = self.case
            if state is self._written:
                return
            refuse_closed(self._base, self.path, SAVE_GRACE)
            self._save(self.path, state, self._file)

    def save_apart(self) -> Path:
        """Save this state as a new file beside the old one and go on with that, its task too; raises ServiceError."""
        with self._one_at_a_time:
            path = free_path(self.path.parent, self.path.name.removesuffix(SUFFIX))
            self._save(path, self.case, self._file.model_copy(update={"revision": 0}))
            self.close()
            move_task(self._base, self.path, path)
            self.path, self.read_only = path, ""
            self._editing = start_editing(path, self._who.display_name, self._base.clock())
            return path

    def _save(self, path: Path, state: CaseFile, before: CaseFile) -> None:
        numbered = state.model_copy(update={"revision": before.revision, "history": before.history})
        self._file = save_case(path, numbered, self._base.clock(), self._who.display_name)
        self._written = state

    def close(self) -> None:
        """Let others write on the file."""
        if self._editing is not None:
            self._editing.stop()
            self._editing = None

    def _document(self, document_id: str) -> CaseDocument:
        document = self.case.document(document_id)
        if document is None:
            raise KeyError(document_id)
        return document

    def _replace(self, document: CaseDocument, place: str) -> None:
        documents = tuple(document if each.id == document.id else each for each in self.case.documents)
        self._change(self.case.model_copy(update={"documents": documents}), place)

    def _change(self, case: CaseFile, place: str = "") -> None:
        if self.read_only:
            raise ServiceError(self.read_only)
        again = place and self._before and self._before[-1][1] == place and not self._after
        if not again:
            self._before.append((self.case, place))
            del self._before[:-MOST_STEPS]
        self._after.clear()
        self.case = case

    def _step(self, from_: list[tuple[CaseFile, str]], to: list[tuple[CaseFile, str]]) -> None:
        if from_:
            case, place = from_.pop()
            to.append((self.case, place))
            self.case = case


def known_values(case: CaseFile, form: CaseForm) -> dict[str, JsonValue]:
    """What a new document can take from the case: its number, the act, the party, the officers, the seal."""
    handlers: list[JsonValue] = [
        {"name": each.name, "number": each.number} for each in case.officers if OfficerRole.HANDLER in each.roles
    ]
    known: dict[str, JsonValue] = {}
    bureau = _of_the_bureau(case.bureau, form)
    for field in form.fields:
        if field.type is FieldType.TEXT and bureau.get(field.key):
            known[field.key] = bureau[field.key]
        elif field.type is FieldType.CASE_NUMBER and form.word and (number := _number(_opened(case), form.word)):
            known[field.key] = number
        elif field.key == "act" and field.type is FieldType.TEXT:
            known[field.key] = case.title
        elif field.key == "party" and field.type is FieldType.PARTY and case.party:
            known[field.key] = case.party.model_dump(mode="json")
        elif field.type is FieldType.OFFICERS and handlers:
            known[field.key] = handlers[:2]
        elif field.type is FieldType.SEAL:
            known[field.key] = {"authority": case.bureau.name}
    return known


def _of_the_bureau(bureau: Bureau, form: CaseForm) -> dict[str, str]:
    """What fields about the bureau hold: where the fine is paid, and whom to turn to in forms that name somebody."""
    paid = {"bank": bureau.bank, "account": bureau.account}
    if "contact_person" not in form.by_key:
        return paid
    contact = {"contact": bureau.address, "postcode": bureau.postcode, "contact_person": bureau.contact}
    return {**paid, **contact, "contact_phone": bureau.phone}


def _opened(case: CaseFile) -> str:
    """The number of the case, or that of a document that bears one already."""
    return case.case_number or next((each.number for each in case.documents if _NUMBER.fullmatch(each.number)), "")


def _number(opened: str, word: str) -> str:
    """The number of the case with the word of another form."""
    found = _NUMBER.fullmatch(opened)
    return f"{found[1]}{word}{found[3]}" if found else ""
