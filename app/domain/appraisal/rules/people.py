"""Who acts in a document: officers by field, the investigators of a case, parties; and the day it speaks of."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from app.domain.casefile.case_file import OfficerRole, RosterEntry
from app.domain.casefile.form import FieldType
from app.domain.casefile.values import OfficerValue, Organisation, Person
from app.domain.casefile_procedure.case_reader import CaseReader, Sheet

RECORDS = ("2", "3", "4", "5", "6", "8", "14")
"""Forms that enforcement officers make together: two of them, with their numbers."""
OFFICER_FIELDS = ("asker", "recorder", "officers")
_DAY_FIELDS = ("start_at", "time", "executed_at", "at", "requested_on", "released_at")


def officers_of(sheet: Sheet) -> Iterator[tuple[str, OfficerValue]]:
    """The enforcement officers of a record with the fields they stand in; empty entries are left out."""
    for key in OFFICER_FIELDS:
        for officer in sheet.officers(key):
            if officer.name.strip() or officer.number.strip():
                yield key, officer


def day_of(sheet: Sheet) -> dt.date | None:
    """The day a document speaks of: when it began, else when it was issued."""
    for key in _DAY_FIELDS:
        span = sheet.moments(key)
        found = sheet.day(key) or (span.start.date() if span and span.start else None)
        if found:
            return found
    return sheet.issued_on


def same_officer(left: OfficerValue, right: OfficerValue) -> bool:
    """Whether two entries are one person: by number where both have one, else by name."""
    if left.number and right.number:
        return left.number == right.number
    return bool(left.name) and left.name == right.name


def roster_entry(case: CaseReader, officer: OfficerValue) -> RosterEntry | None:
    """Whom an entry means on the roster: by number, else by name."""
    entries = case.officers
    by_number = next((entry for entry in entries if officer.number and entry.number == officer.number), None)
    return by_number or next((entry for entry in entries if officer.name and entry.name == officer.name), None)


def is_known_officer(case: CaseReader, officer: OfficerValue) -> bool:
    """Whether an entry is an officer of the roster; where it isn't, its own rules say so. Without a roster all are."""
    if not case.officers:
        return True
    entry = roster_entry(case, officer)
    return entry is not None and entry.number == officer.number and OfficerRole.ASSISTANT not in entry.roles


def investigators(case: CaseReader) -> set[str]:
    """The names of those who investigated: in the records, and as handlers on the roster."""
    names = {officer.name for sheet in case.of(*RECORDS) for _key, officer in officers_of(sheet)}
    names |= {officer.name for sheet in case.of("13") for officer in sheet.officers("officers")}
    names |= {entry.name for entry in case.officers if OfficerRole.HANDLER in entry.roles}
    return {name for name in names if name}


def identity_of(party: Person | Organisation) -> str:
    """The number that tells a party apart: of the identity card or the credit code."""
    return party.id_number if isinstance(party, Person) else party.credit_code


def parties_in(sheet: Sheet) -> Iterator[tuple[str, Person | Organisation]]:
    """The parties that a document names in fields of that type, with the fields."""
    for key, field in sheet.form.by_key.items():
        if field.type is FieldType.PARTY:
            party = sheet.party(key)
            if party is not None and party.name.strip():
                yield key, party


def people_in(sheet: Sheet) -> Iterator[tuple[str, Person]]:
    """The natural persons that a document names in any field, with the fields."""
    for key, field in sheet.form.by_key.items():
        if field.type in (FieldType.PERSON, FieldType.PARTY):
            person = sheet.value(key)
            if isinstance(person, Person) and person.name.strip():
                yield key, person
