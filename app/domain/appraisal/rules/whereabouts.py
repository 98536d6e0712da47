"""Where officers were when: nobody makes two records at once in places that cannot be one."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

from app.domain.appraisal.finding import Hit
from app.domain.appraisal.rules.people import officers_of, same_officer
from app.domain.casefile_procedure.case_reader import CaseReader, Sheet

_PLACE_FIELDS = {"2": "place", "3": "site", "4": "place", "5": "place", "13": "place"}
"""Where each record that has a beginning and an end says it was made."""
_BUILDING = re.compile("局|队|公司|中心|医院|法院|会议室|听证室|询问室|办公室|[0-9０-９]+号")
"""A place that is told like this has an address of its own; "in the vehicle" may be anywhere."""
_BESIDE = re.compile("门[口前外]|旁|附近|路边|路口|对面")
"""A place that is told by a building it lies beside, which may have another name as well."""
_REGION = re.compile(r"^(?:[\u4e00-\u9fff]{1,4}?(?:省|市|区|县))+")
_ALIKE = 3
"""Characters in a row that two names of one place share."""


@dataclass(frozen=True, slots=True)
class Stay:
    """A record with the time that it took and the place where it was made."""

    sheet: Sheet
    start: dt.datetime
    end: dt.datetime
    place: str

    @property
    def field(self) -> str:
        """The key of the field that says where."""
        return _PLACE_FIELDS[self.sheet.code]


def in_two_places(case: CaseReader) -> Iterator[Hit]:
    """An officer makes two records at once in different places; two interviews at once are said elsewhere."""
    for one, other in combinations(stays(case), 2):
        if one.sheet.code == other.sheet.code == "2" or not (one.start < other.end and other.start < one.end):
            continue
        who = shared_officer(one.sheet, other.sheet)
        if who and are_apart(one.place, other.place):
            # The longer record is the frame in which the shorter one cannot have been made.
            frame, within = sorted((one, other), key=lambda stay: stay.end - stay.start, reverse=True)
            words = (
                f"{who} {frame.start:%H:%M}至{frame.end:%H:%M}在{frame.place}做{frame.sheet.form.name}，"
                f"同时又在{within.place}做{within.sheet.form.name}"
            )
            yield Hit(within.sheet.at(within.field), words)


def stays(case: CaseReader) -> list[Stay]:
    """Every record that says from when to when and where it was made."""
    found = []
    for sheet in case.of(*_PLACE_FIELDS):
        place = sheet.text(_PLACE_FIELDS[sheet.code]).strip()
        if sheet.code in ("5", "13"):
            span = sheet.moments("time")
            start, end = (span.start, span.end) if span else (None, None)
        else:
            start, end = sheet.moment("start_at"), sheet.moment("end_at")
        if place and start and end and start < end:
            found.append(Stay(sheet, start, end, place))
    return found


def shared_officer(first: Sheet, second: Sheet) -> str:
    """An officer who took part in both records; empty where there is none."""
    for _key, officer in officers_of(first):
        for _other_key, other in officers_of(second):
            if same_officer(officer, other):
                return officer.name or officer.number
    return ""


def are_apart(one: str, other: str) -> bool:
    """Whether two places are not one for certain: one is within a building, and their names have nothing in common."""
    if not any(_BUILDING.search(place) and not _BESIDE.search(place) for place in (one, other)):
        return False
    if one in other or other in one:
        return False
    first, second = (_REGION.sub("", place) or place for place in (one, other))
    return not any(first[at : at + _ALIKE] in second for at in range(len(first) - _ALIKE + 1))
