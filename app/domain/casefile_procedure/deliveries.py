"""Proofs of delivery: which documents each one stands for, and when and how a document reached its party."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

from app.domain.casefile_procedure.case_reader import CaseReader, Sheet

PROOF = "23"
ON_THE_SPOT = ("14", "5", "6")
"""Forms handed over where they are written: the party's signature on them is the receipt."""
NOTICE_DAYS = 30


@dataclass(frozen=True, slots=True)
class Delivered:
    """One document on a proof of delivery; `target` is None where no document of the file fits the row."""

    proof: Sheet
    row: int
    name: str
    number: str
    target: Sheet | None

    @property
    def at(self) -> dt.datetime | None:
        """When it was delivered."""
        return self.proof.moment("at")

    @property
    def way(self) -> str:
        """How: direct, left, entrusted, post, electronic or notice."""
        return next(iter(self.proof.choices("way")), "")

    @property
    def day(self) -> dt.date | None:
        """The day from which times run: for a public notice the one on which it has run out."""
        span = self.proof.days("notice_days")
        if self.way == "notice" and span and span.end:
            return span.end
        return self.at.date() if self.at else None


def deliveries(case: CaseReader) -> Iterator[Delivered]:
    """Every row of every proof of delivery, with the document it stands for."""
    for proof in case.of(PROOF):
        rows = proof.rows("docs")
        for index, row in enumerate(rows):
            name, number = str(row.get("name") or ""), str(row.get("number") or "")
            linked = str(row.get("document") or "")
            only = proof.replies_to[0] if len(rows) == 1 and len(proof.replies_to) == 1 else ""
            yield Delivered(proof, index, name, number, _target(case, linked or only, name, number))


def _target(case: CaseReader, linked: str, name: str, number: str) -> Sheet | None:
    """The document that a row names by its id, else by its number, else by its name where only one has it."""
    if linked and (sheet := case.by_id(linked)):
        return sheet
    outward = [sheet for sheet in case.all if sheet.form.code != PROOF]
    if number and (found := [sheet for sheet in outward if same_number(sheet.document_number, number)]):
        return found[0]
    named = [sheet for sheet in outward if name and same_name(sheet.form.name, name)]
    return named[0] if len(named) == 1 else None


def delivery_of(case: CaseReader, sheet: Sheet) -> Delivered | None:
    """The first delivery of a document, or None."""
    found = [each for each in deliveries(case) if each.target is not None and each.target.id == sheet.id]
    return min(found, key=lambda each: each.day or dt.date.max, default=None)


def delivered_on(case: CaseReader, sheet: Sheet) -> dt.date | None:
    """The day on which a document reached its party: by a proof of delivery, or by the signature on itself."""
    found = delivery_of(case, sheet)
    if found is not None and found.day:
        return found.day
    for key in ("party_sign", "sign"):
        signed = sheet.signatures(key)
        if signed and signed[0].day and sheet.form.code in (*ON_THE_SPOT, "8", "10", "16"):
            return signed[0].day
    return None


def same_number(left: str, right: str) -> bool:
    """Whether two numbers are the same but for the kind of brackets and blanks."""
    return _plain_number(left) == _plain_number(right) != ""


def same_name(form_name: str, written: str) -> bool:
    """Whether the name on a proof is that of a form, with or without the words in brackets."""
    plain, other = _plain_name(form_name), _plain_name(written)
    return plain == other or form_name.strip() == written.strip()


_BRACKETS = str.maketrans({"[": "〔", "]": "〕", "(": "（", ")": "）", "【": "〔", "】": "〕", "［": "〔", "］": "〕"})


def _plain_number(text: str) -> str:
    return "".join(text.split()).translate(_BRACKETS).replace("（", "〔").replace("）", "〕")


def _plain_name(text: str) -> str:
    text = "".join(text.split()).translate(_BRACKETS)
    while "（" in text and "）" in text[text.index("（") :]:
        start = text.index("（")
        text = text[:start] + text[text.index("）", start) + 1 :]
    return text.strip("《》")
