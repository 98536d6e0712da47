"""Fill in what follows from the case itself: numbers, the party, officers and their signatures, seals, remedies."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from pydantic import JsonValue

from app.domain.brief.brief import BriefBureau
from app.domain.casefile.capitals import capital_yuan
from app.domain.casefile.case_file import Evidence, OfficerRole, RosterEntry
from app.domain.casefile.form import CaseForm, Column, FieldType, FormField, FormKind
from app.domain.casefile.formats import age_on, id_birthday, id_number_problem, id_sex
from app.domain.casefile.values import Organisation, Person
from app.domain.law.library import LawLibrary

_HANDLER_SIGNATURES = ("officer_signs", "handler_signs", "deliverer_signs")
_LEADER_SIGNATURES = ("leader_opinion", "leader", "approve")
_PARTY_SIGNATURES = ("party_sign", "sign", "receive_sign", "person_sign", "page_sign")
_AGREED = "同意。"


@dataclass(frozen=True)
class CaseSetting:
    """What every document of a case takes from it."""

    base: BriefBureau
    title: str
    year: int
    serial: str
    party: Person | Organisation
    handlers: tuple[RosterEntry, ...]
    people: Mapping[str, Person]
    evidence: tuple[Evidence, ...]
    law: LawLibrary
    act_date: dt.date

    def number(self, word: str) -> str:
        """The number of a document with that word."""
        return f"{self.base.bureau.number_prefix}{word}〔{self.year}〕{self.serial}号"

    def who(self, role: OfficerRole) -> RosterEntry | None:
        """The first of the bureau's people in a role."""
        return next((entry for entry in self.base.officers if role in entry.roles), None)


def filled(
    setting: CaseSetting, form: CaseForm, on: dt.date | None, given: Mapping[str, JsonValue], *, numbered: bool = True
) -> dict[str, JsonValue]:
    """The values of a document: those given, typed as the form asks, and those that follow from the case."""
    values: dict[str, JsonValue] = {}
    for field in form.fields:
        if field.key in given:
            values[field.key] = _typed(setting, field, given[field.key], on)
        else:
            found = _following(setting, form, field, on, given, numbered=numbered)
            if found is not None:
                values[field.key] = found
    return {**values, **{key: value for key, value in given.items() if key not in form.by_key}}


def person_json(person: Person | Organisation, on: dt.date | None) -> dict[str, JsonValue]:
    """A person as a document of that day names them: sex and age as the identity number tells."""
    written: dict[str, JsonValue] = person.model_dump(mode="json", exclude_defaults=True)
    written["kind"] = person.kind
    if isinstance(person, Person) and on and not id_number_problem(person.id_number):
        birthday = id_birthday(person.id_number)
        written.setdefault("sex", id_sex(person.id_number).value)
        if birthday:
            written.setdefault("age", age_on(birthday, on))
    return written


def _typed(setting: CaseSetting, field: FormField, value: JsonValue, on: dt.date | None) -> JsonValue:
    if field.type is FieldType.ROWS and isinstance(value, list):
        columns = {column.key: column for column in field.columns}
        return [
            {key: _cell(setting, columns.get(key), cell) for key, cell in row.items()} if isinstance(row, dict) else row
            for row in value
        ]
    if field.type in (FieldType.SIGNATURES, FieldType.SIGNATURE, FieldType.OFFICERS):
        return _signed(setting, field, value, on)
    return _plain(setting, field.type, value, on)


def _cell(setting: CaseSetting, column: Column | None, value: JsonValue) -> JsonValue:
    return _plain(setting, column.type, value, None) if column else value


def _plain(setting: CaseSetting, kind: FieldType, value: JsonValue, on: dt.date | None) -> JsonValue:
    """YAML gives text; the form says which of it are numbers, truths, provisions, sums and people."""
    if kind is FieldType.INTEGER and isinstance(value, str) and value.lstrip("-").isdigit():
        return int(value)
    if kind is FieldType.YES_NO and value in ("true", "false"):
        return value == "true"
    if kind is FieldType.EVIDENCE and isinstance(value, list):
        return [int(each) if isinstance(each, str) and each.isdigit() else each for each in value]
    if kind is FieldType.LAW and isinstance(value, list):
        return [_cited(setting, each) for each in value]
    if kind is FieldType.SUM and isinstance(value, str):
        return {"figures": value, "capitals": capital_yuan(Decimal(value))}
    if isinstance(value, dict) and set(value) == {"person"}:
        return person_json(setting.people[str(value["person"])], on)
    if isinstance(value, dict) and kind in (FieldType.PERSON, FieldType.PARTY):
        kind_of = Organisation if "credit_code" in value else Person
        return person_json(kind_of.model_validate({key: each for key, each in value.items() if key != "kind"}), on)
    if kind is FieldType.REMEDY and isinstance(value, dict):
        return _with_figures({**_remedy(setting, first=False), **value})
    return value


def _with_figures(remedy: dict[str, JsonValue]) -> dict[str, JsonValue]:
    for key in ("review_days", "litigation_months"):
        if isinstance(remedy.get(key), str):
            remedy[key] = int(str(remedy[key]))
    if remedy.get("review_first") in ("true", "false"):
        remedy["review_first"] = remedy["review_first"] == "true"
    return remedy


def _cited(setting: CaseSetting, value: JsonValue) -> JsonValue:
    """A provision from its key: the words and the version come from the library."""
    if not isinstance(value, str):
        return value
    from app.domain.law.citation import Citation

    citation = Citation.parse(value)
    version = setting.law.version_on(citation.key, setting.act_date)
    written = f"{version.adopted:%Y-%m-%d}" if version and version.adopted else ""
    words = setting.law.label(citation, setting.act_date if version else None)
    return {"words": words, "citation": value, **({"version": written} if written else {})}


def _signed(setting: CaseSetting, field: FormField, value: JsonValue, on: dt.date | None) -> JsonValue:
    """Names in place of signatures and officers."""
    if field.type is FieldType.OFFICERS and isinstance(value, list):
        return [_officer(setting, each) for each in value]
    if field.type is FieldType.SIGNATURES and isinstance(value, list):
        return [_signature(each, on) for each in value]
    return _signature(value, on) if field.type is FieldType.SIGNATURE else value


def _signature(value: JsonValue, on: dt.date | None) -> JsonValue:
    if isinstance(value, str):
        return {"name": value, **({"on": on.isoformat()} if on else {})}
    if isinstance(value, dict) and "on" not in value and "at" not in value and on and not value.get("refused"):
        return {**value, "on": on.isoformat()}
    return value


def _officer(setting: CaseSetting, value: JsonValue) -> JsonValue:
    entry = next((each for each in setting.base.officers if each.id == value or each.name == value), None)
    return {"name": entry.name, "number": entry.number} if entry else value


def _following(
    setting: CaseSetting,
    form: CaseForm,
    field: FormField,
    on: dt.date | None,
    given: Mapping[str, JsonValue],
    *,
    numbered: bool,
) -> JsonValue:
    """What a field that was left out must be; None where nothing follows."""
    if field.type is FieldType.CASE_NUMBER:
        return setting.number(form.word or "立") if numbered else None
    if field.type is FieldType.PARTY:
        return person_json(setting.party, on)
    if field.type is FieldType.SEAL:
        return {"authority": setting.base.bureau.name} if on else None
    if field.type is FieldType.REMEDY:
        return _remedy(setting, first=form.code == "14")
    if field.must_be is not None:
        return field.must_be
    if field.type in (FieldType.OFFICERS, FieldType.OFFICER):
        return _officers(setting, field)
    if field.type in (FieldType.SIGNATURE, FieldType.SIGNATURES):
        return _signatures(setting, form, field, on, given)
    return _text(setting, form, field, given)


def _remedy(setting: CaseSetting, *, first: bool) -> dict[str, JsonValue]:
    bureau = setting.base.bureau
    remedy: dict[str, JsonValue] = {
        "review_body": bureau.review_body, "review_days": 60, "court": bureau.court, "litigation_months": 6,
    }  # fmt: skip
    return {**remedy, "review_first": True} if first else remedy


_SINGLE = {"asker": 0, "recorder": 1}


def _officers(setting: CaseSetting, field: FormField) -> JsonValue:
    people: list[JsonValue] = [{"name": entry.name, "number": entry.number} for entry in setting.handlers]
    if field.key in ("officers", "deliverers", "handlers"):
        return people
    if field.key == "auditor":
        found = setting.who(OfficerRole.LEGAL_REVIEWER)
    elif field.key == "chair":
        found = setting.who(OfficerRole.HEARING_CHAIR)
    elif field.key in _SINGLE:
        return people[_SINGLE[field.key]]
    else:
        return None
    return {"name": found.name, "number": found.number} if found else None


def _signatures(
    setting: CaseSetting, form: CaseForm, field: FormField, on: dt.date | None, given: Mapping[str, JsonValue]
) -> JsonValue:
    if on is None:
        return None
    day = on.isoformat()
    if field.key in _HANDLER_SIGNATURES:
        return [{"name": entry.name, "on": day} for entry in setting.handlers]
    chief, unit = setting.who(OfficerRole.CHIEF_LEADER), setting.who(OfficerRole.UNIT_HEAD)
    if field.key in _LEADER_SIGNATURES and chief:
        return {"name": chief.name, "opinion": _AGREED, "on": day, "title": chief.title}
    if field.key in ("dept_opinion", "dept") and unit:
        return {"name": unit.name, "opinion": _AGREED, "on": day, "title": unit.title}
    if field.key in ("handler_opinion", "handler"):
        return {"name": setting.handlers[0].name, "opinion": _AGREED, "on": day}
    reviewer = setting.who(OfficerRole.LEGAL_REVIEWER)
    if field.key in ("auditor_sign",) and reviewer:
        return {"name": reviewer.name, "opinion": _AGREED, "on": day}
    if field.key in _PARTY_SIGNATURES and form.kind is not FormKind.ATTACHMENT:
        return {"name": _signer(setting, given), "on": day}
    return None


def _signer(setting: CaseSetting, given: Mapping[str, JsonValue]) -> str:
    """Who signs for the party: whoever the document speaks with, else the party or its representative."""
    for key in ("asked", "scene_person", "person"):
        value = given.get(key)
        if isinstance(value, dict) and "person" in value:
            return setting.people[str(value["person"])].name
    party = setting.party
    return party.legal_representative or party.name if isinstance(party, Organisation) else party.name


def _text(setting: CaseSetting, form: CaseForm, field: FormField, given: Mapping[str, JsonValue]) -> JsonValue:
    bureau = setting.base.bureau
    known: dict[str, Any] = {
        "act": setting.title,
        "agency": bureau.name,
        "to": setting.party.name if form.code == "23" else None,
        "contact": bureau.address,
        "contact_person": bureau.contact,
        "contact_phone": bureau.phone,
        "badge_told": _badge_told(setting) if form.code == "2" else None,
        "party": setting.party.name if field.type is FieldType.TEXT else None,
        "evidence": _listed(setting.evidence) if form.code == "E1" else None,
    }
    if "pay_days" in given and field.key in ("bank", "account", "overdue"):
        known |= {"bank": bureau.bank, "account": bureau.account, "overdue": setting.base.overdue}
    if field.key == "phone" and form.code == "5":
        return bureau.phone
    found: JsonValue = known.get(field.key)
    return found


def _badge_told(setting: CaseSetting) -> str:
    names = "、".join(entry.name for entry in setting.handlers)
    numbers = "、".join(entry.number for entry in setting.handlers)
    return f"我们是{setting.base.bureau.name}执法人员{names}，执法证号{numbers}，这是我们的执法证件，请过目。"


def _listed(evidence: Iterable[Evidence]) -> list[JsonValue]:
    return [
        {"seq": each.number, "name": each.name, "form": each.form, "qty": each.quantity, "proves": each.proves}
        for each in evidence
    ]
