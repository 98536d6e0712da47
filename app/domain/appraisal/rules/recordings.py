"""Recordings: each with its note, times and check value, and none that leaves out a record which it says it is of."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass

from app.domain.appraisal.finding import Hit
from app.domain.appraisal.knowledge import Knowledge
from app.domain.appraisal.registry import rule
from app.domain.appraisal.words import WordList
from app.domain.casefile.case_file import EvidenceKind
from app.domain.casefile.formats import hash_problem
from app.domain.casefile.values import Person
from app.domain.casefile_procedure.case_reader import CaseReader, Sheet

_WHOLE = "全程|全过程"
_ON_SITE = re.compile(f"检查|勘验|现场(情况|执法|查)|{_WHOLE}")
_STAGES = {"2": re.compile(f"询问|问话|谈话|{_WHOLE}"), "3": _ON_SITE, "4": _ON_SITE}
"""How a note says that its recording is of an interview or of an inspection."""
_LEAST_S = 300
"""A recording of the next interview that runs on for a minute or two has not recorded this one."""


@rule("CR-65")
def recordings_described(case: CaseReader, _known: Knowledge) -> Iterator[Hit]:
    """A recording has its note with source, times and check value, and runs while something was recorded in writing."""
    for sheet in case.of("E4"):
        if problem := _note_problem(sheet):
            yield Hit(sheet.at(problem[0]), problem[1])
        elif words := _beside_records(case, sheet):
            yield Hit(sheet.at("seg"), words)
    report = case.first("E1")
    recorded = [piece for piece in case.evidence if piece.kind is EvidenceKind.AUDIOVISUAL]
    if recorded and report and not case.of("E4"):
        yield Hit(report.at("evidence"), f"证据{recorded[0].number}是视听资料，没有说明书")


def _note_problem(sheet: Sheet) -> tuple[str, str] | None:
    if not sheet.has("source"):
        return "source", "没有写视听资料的来源"
    if not sheet.has("hash") or hash_problem(sheet.text("hash").strip()):
        return "hash", "没有 64 位校验值"
    for index, row in enumerate(sheet.rows("seg"), start=1):
        start, end = row.get("start"), row.get("end")
        if start is None or end is None or end <= start:
            return "seg", f"第 {index} 段起止时间不全或者颠倒"
    return None if sheet.rows("seg") else ("seg", "没有写内容的时段")


def _beside_records(case: CaseReader, sheet: Sheet) -> str:
    """A recording that lies beside every record and capture of its days; empty where one of them overlaps."""
    segments = [(row["start"], row["end"]) for row in sheet.rows("seg")]
    spans = [(each.moment("start_at"), each.moment("end_at")) for each in case.of("2", "3", "4")]
    captured = [at for each in case.of("A6") if (at := each.moment("captured_at"))]
    records = [(start, end) for start, end in spans if start and end and start <= end] + [(at, at) for at in captured]
    if not records or any(start <= end2 and start2 <= end for start, end in segments for start2, end2 in records):
        return ""
    return "时段与笔录、监控记录的时间都对不上"


@dataclass(frozen=True, slots=True)
class _Made:
    """A record with the time that it took, and who was interviewed in it."""

    sheet: Sheet
    start: dt.datetime
    end: dt.datetime
    who: str

    @property
    def words(self) -> str:
        """The record and its time as a finding names them."""
        return f"{self.who}{self.sheet.form.name} {self.start:%m-%d %H:%M} 至 {self.end:%H:%M}"

    def seconds_in(self, start: dt.datetime, end: dt.datetime) -> float:
        """How much of it lies between two moments."""
        return max(0.0, (min(self.end, end) - max(self.start, start)).total_seconds())


@rule("CR-100")
def recordings_leave_nothing_out(case: CaseReader, known: Knowledge) -> Iterator[Hit]:
    """A note that says it is of the interviews or inspections of a day has a part for each of them, or says why not.

    Words suffice as a record by law, so what no note says it has recorded is never asked for.
    """
    made = list(_made(case))
    every = [part for note in case.of("E4") for part in _parts(note)]
    untold = [each for each in made if not _is_recorded(each, every)]
    gap = known.words.of("recording_gap")
    for note in case.of("E4"):
        if _note_problem(note) or _beside_records(case, note) or _says(gap, note, "process", "remark"):
            continue
        left_out = [each for each in untold if _is_of(note, each, made) and not _says(gap, each.sheet, "remark")]
        if left_out:
            untold = [each for each in untold if each not in left_out]
            yield Hit(note.at("seg"), f"没有录到{'；'.join(each.words for each in left_out)}")


def _made(case: CaseReader) -> Iterator[_Made]:
    """Interviews and inspections that say from when to when they were."""
    for sheet in case.of(*_STAGES):
        start, end, asked = sheet.moment("start_at"), sheet.moment("end_at"), sheet.value("asked")
        if start and end and start < end:
            yield _Made(sheet, start, end, asked.name.strip() if isinstance(asked, Person) else "")


def _parts(note: Sheet) -> Iterator[tuple[dt.datetime, dt.datetime, str]]:
    """The parts of a recording that have both ends, with what they show."""
    for row in note.rows("seg"):
        start, end = row.get("start"), row.get("end")
        if start and end:
            yield start, end, str(row.get("content") or "")


def _is_recorded(made: _Made, parts: list[tuple[dt.datetime, dt.datetime, str]]) -> bool:
    """Whether some minutes of a record, or half of a short one, are on the recordings."""
    recorded = sum(made.seconds_in(start, end) for start, end, _content in parts)
    return recorded >= min(_LEAST_S, (made.end - made.start).total_seconds() / 2)


def _is_of(note: Sheet, made: _Made, others: list[_Made]) -> bool:
    """Whether a note says that it is of such a record of that day, and not only of somebody else's."""
    stage = _STAGES[made.sheet.code]
    parts = [each for each in _parts(note) if made.start.date() in (each[0].date(), each[1].date())]
    proves = note.text("proves")
    named = {each.who for each in others if each.who and each.who in proves}
    if parts and stage.search(proves) and (not made.who or not named or made.who in named):
        return True
    same = [each for each in others if each.who == made.who]
    return bool(made.who) and any(
        stage.search(content) and made.who in content and not any(each.seconds_in(start, end) for each in same)
        for start, end, content in parts
    )


def _says(words: WordList, sheet: Sheet, *keys: str) -> bool:
    return any(words.is_in(sheet.text(key)) for key in keys)
