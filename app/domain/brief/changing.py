"""Apply the changes of seeded defects to a case file: put something else in a field, take a document out, add one."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable
from copy import deepcopy
from dataclasses import dataclass
from typing import Any

from pydantic import JsonValue

from app.domain.brief.brief import AddDocument, Brief, Change, DropDocument, SeededDefect, SetValue
from app.domain.brief.making import BriefMaker
from app.domain.brief.prefill import filled
from app.domain.casefile.case_file import CaseDocument, CaseFile

_PART = re.compile(r"\[(\d+)\]")
CASE = "case"


class ChangeError(ValueError):
    """A change that leads nowhere; the words are for the author of the brief."""


@dataclass(frozen=True)
class Changer:
    """Changes case files of one brief."""

    maker: BriefMaker
    brief: Brief

    def changed(self, case: CaseFile, defects: Iterable[SeededDefect]) -> CaseFile:
        """The case file with the defects in it; raises ChangeError where one has nothing to change."""
        written = deepcopy(case.model_dump(mode="json", by_alias=True))
        for defect in defects:
            for change in defect.changes:
                self._apply(written, change)
        return CaseFile.model_validate(written)

    def _apply(self, written: dict[str, Any], change: Change) -> None:
        if isinstance(change, DropDocument):
            _drop(written, change.drop)
        elif isinstance(change, AddDocument):
            written["documents"] += [
                each.model_dump(mode="json", by_alias=True) for each in self.maker.documents(self.brief, (change.add,))
            ]
        else:
            self._set(written, change)

    def _set(self, written: dict[str, Any], change: SetValue) -> None:
        name, _, rest = change.at.partition(".")
        if name == CASE:
            _put(written, rest.split("."), change.to)
            return
        document = next((each for each in written["documents"] if each["id"] == name), None)
        if document is None:
            raise ChangeError(f"没有文书“{name}”，{change.at} 改不了")
        if rest == "@on":
            _reissue(document, str(change.to))
        elif "." in rest or "[" in rest:
            _put(document["values"], rest.split("."), change.to)
        else:
            document["values"][rest] = self._typed(document, rest, change.to)

    def _typed(self, document: dict[str, Any], key: str, value: JsonValue) -> JsonValue:
        """The value as the form asks for it; None empties the field."""
        form = self.maker.forms.get(document["form"])
        if form is None or value is None:
            return value
        day = document.get("issued_on")
        on = dt.date.fromisoformat(day) if day else None
        return filled(self.maker.setting(self.brief), form, on, {key: value}).get(key)


def _reissue(document: dict[str, Any], day: str) -> None:
    """Another day of issue, which the seal and the signatures of that day follow."""
    before, document["issued_on"] = document.get("issued_on"), day
    for value in document["values"].values():
        for each in value if isinstance(value, list) else [value]:
            if isinstance(each, dict) and each.get("on") == before:
                each["on"] = day


def _put(target: Any, parts: list[str], value: JsonValue) -> None:
    """Set a value at a path of keys and places; raises ChangeError where the path leads nowhere."""
    steps: list[str | int] = []
    for part in parts:
        steps.append(_PART.sub("", part))
        steps += [int(place) for place in _PART.findall(part)]
    here = target
    try:
        for step in steps[:-1]:
            here = here[step]
        here[steps[-1]] = value
    except (KeyError, IndexError, TypeError):
        raise ChangeError(f"“{'.'.join(parts)}”在右卷里没有，改不了") from None


def _drop(written: dict[str, Any], name: str) -> None:
    """Take a document out, and the proofs that stand for nothing else."""
    documents = written["documents"]
    if all(each["id"] != name for each in documents):
        raise ChangeError(f"没有文书“{name}”，去不掉")
    gone = {name, *(each["id"] for each in documents if each["replies_to"] == [name] and each["form"] == _PROOF)}
    written["documents"] = [each for each in documents if each["id"] not in gone]
    for each in written["documents"]:
        each["replies_to"] = [other for other in each["replies_to"] if other not in gone]
        each["attachments"] = [other for other in each["attachments"] if other not in gone]


_PROOF = "proof_of_delivery"


def with_document(case: CaseFile, document: CaseDocument) -> CaseFile:
    """The case file with a document in the place of the one of its id, or at the end."""
    kept = [document if each.id == document.id else each for each in case.documents]
    if all(each.id != document.id for each in case.documents):
        kept.append(document)
    return case.model_copy(update={"documents": tuple(kept)})
