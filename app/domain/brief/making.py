"""Make the right set of a brief: a whole case file in which nothing is wrong."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from pydantic import JsonValue

from app.domain.brief.brief import Brief, BriefBureau, BriefDocument, Delivery
from app.domain.brief.prefill import CaseSetting, filled
from app.domain.casefile.case_file import CaseDocument, CaseFile, CaseMode, DocumentState, FromBrief
from app.domain.casefile.form import CaseForms
from app.domain.law.library import LawLibrary

PROOF = "23"


@dataclass(frozen=True)
class BriefMaker:
    """Makes case files of briefs; forms and law decide what documents say."""

    base: BriefBureau
    forms: CaseForms
    law: LawLibrary

    def setting(self, brief: Brief) -> CaseSetting:
        """What the documents of a brief take from it."""
        party = next(each.who for each in brief.parties if each.role.value == "party")
        officers = {entry.id: entry for entry in self.base.officers}
        return CaseSetting(
            base=self.base,
            title=brief.title,
            year=brief.in_force_on.year,
            serial=brief.serial,
            party=party,
            handlers=tuple(officers[each] for each in brief.handlers),
            people=brief.people,
            evidence=brief.evidence,
            law=self.law,
            act_date=brief.in_force_on,
        )

    def right_set(self, brief: Brief, seed: int = 0) -> CaseFile:
        """The case file with every document of the right set; the dates are those of the brief."""
        return self.case_file(brief, tuple(self.documents(brief, brief.documents)), seed)

    def empty(self, brief: Brief, seed: int = 0) -> CaseFile:
        """The case file that a trainee starts with: the case is known, no document is written."""
        return self.case_file(brief, (), seed)

    def case_file(self, brief: Brief, documents: tuple[CaseDocument, ...], seed: int) -> CaseFile:
        """A case file of the brief with some documents."""
        setting = self.setting(brief)
        simple = brief.procedure.value == "simple"
        return CaseFile(
            case_id=brief.id,
            title=brief.title,
            mode=CaseMode.PRACTICE,
            origin=FromBrief(brief=brief.id, seed=seed),
            procedure=brief.procedure,
            in_force_on=brief.in_force_on,
            case_number=setting.number("当" if simple else "立"),
            bureau=self.base.bureau,
            parties=brief.parties,
            officers=self.base.officers,
            vehicles=brief.vehicles,
            law=brief.law,
            facts=brief.facts,
            evidence=brief.evidence,
            documents=documents,
        )

    def documents(self, brief: Brief, written: tuple[BriefDocument, ...]) -> Iterator[CaseDocument]:
        """The documents with what follows from the case, each with its proof of delivery behind it."""
        for document in written:
            made = self.document(brief, document)
            yield made
            if document.delivered:
                yield self.proof(brief, made, document.delivered)

    def document(self, brief: Brief, written: BriefDocument) -> CaseDocument:
        """One document; raises KeyError for a form that there is not."""
        form = self.forms.of_code(written.form)
        if form is None:
            raise KeyError(written.form)
        on = written.on or _day_of(written.values)
        setting = self.setting(brief)
        values = filled(setting, form, on, written.values, numbered=written.number)
        return CaseDocument(
            id=written.id,
            form=form.id,
            state=DocumentState.ISSUED,
            issued_on=on,
            replies_to=written.replies_to,
            values=values,
        )

    def proof(self, brief: Brief, document: CaseDocument, delivery: Delivery) -> CaseDocument:
        """The proof of delivery of a document."""
        form, delivered = self.forms.of_code(PROOF), self.forms.get(document.form)
        if form is None or delivered is None:
            raise KeyError(PROOF)
        on = delivery.at.date()
        rows: list[JsonValue] = [
            {"name": delivered.name, "number": document.number if delivered.word else "", "document": document.id}
        ]
        given: dict[str, JsonValue] = {
            "docs": rows,
            "at": delivery.at.isoformat(timespec="minutes"),
            "way": delivery.way,
            "place": delivery.place or self.base.bureau.address,
        }
        if delivery.receiver:
            given["receiver"] = delivery.receiver
        if delivery.signed_by:
            given["sign"] = delivery.signed_by
        elif delivery.way not in ("direct", "entrusted"):
            given["sign"] = None
        return CaseDocument(
            id=delivery.id,
            form=form.id,
            state=DocumentState.ISSUED,
            issued_on=on,
            replies_to=(document.id,),
            values=filled(self.setting(brief), form, on, {**given, **delivery.values}),
        )


def _day_of(values: Mapping[str, JsonValue]) -> dt.date | None:
    """The day of a document that isn't issued: the one it speaks of."""
    for key in ("start_at", "paid_on", "requested_on", "informed_on", "audited_at", "filed_on", "granted_on", "time"):
        value = values.get(key)
        if isinstance(value, str):
            return dt.date.fromisoformat(value[:10])
    return None
