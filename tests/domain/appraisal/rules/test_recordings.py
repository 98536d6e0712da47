"""Recordings: what a note says it is of it leaves out none of; what it does not speak of is never asked for."""

from __future__ import annotations

from typing import Any

import pytest

from app.domain.appraisal.finding import Kind
from app.domain.appraisal.rule import Level
from tests.domain.appraisal.shipped import add, drop, findings_of, found, put

Change = dict[str, Any]
OFFICERS = "学员甲、陈同伴"
SITE = {
    "start": "2026-09-08T10:19:30", "end": "2026-09-08T10:51:10", "content": "现场检查", "people": OFFICERS,
}  # fmt: skip
DRIVER = {
    "start": "2026-09-08T10:57:20", "end": "2026-09-08T11:25:40", "content": "询问雷守运", "people": OFFICERS,
}  # fmt: skip
ESCORT = {
    "start": "2026-09-08T11:29:15", "end": "2026-09-08T11:55:30", "content": "询问范缺席", "people": OFFICERS,
}  # fmt: skip


def parts(*rows: Change) -> Change:
    """Other parts of the recording."""
    return put("recording.seg", list(rows))


BROKEN: list[tuple[str, list[Change]]] = [
    ("范缺席询问笔录 09-08 11:30 至 11:55", [parts(SITE, DRIVER)]),
    ("雷守运询问笔录 09-08 10:58 至 11:25", [parts(SITE, ESCORT)]),
    ("现场笔录 09-08 10:20 至 10:50", [parts(DRIVER, ESCORT)]),
    # Two at once are one defect; a minute of the next interview is not a recording of it.
    ("11:25；范缺席询问笔录", [parts(SITE)]),
    ("范缺席", [parts(SITE, {**DRIVER, "end": "2026-09-08T11:31:00"})]),
    ("范缺席", [parts(SITE, DRIVER), put("recording.proves", "执法全过程")]),
    # A part that names an interview runs while there was none of that person.
    (
        "范缺席",
        [
            put("recording.proves", "现场检查"),
            parts(SITE, DRIVER, {**ESCORT, "start": "2026-09-08T13:29:15", "end": "2026-09-08T13:55:30"}),
        ],
    ),
    ("范缺席", [parts(SITE, DRIVER), put("recording.remark", "原始文件存于采集站")]),
]
NEAR: list[list[Change]] = [
    [],
    # Nothing says that the recording is of interviews, or it is of somebody else's.
    [parts(SITE), put("recording.proves", "现场检查的过程")],
    [parts(SITE, DRIVER), put("recording.proves", "现场检查和询问雷守运的过程")],
    [parts(SITE, DRIVER), put("recording.proves")],
    # Why there is none is written down, on the note or in the record.
    [parts(SITE, DRIVER), put("recording.remark", "11时26分记录仪没电，范缺席的询问没有录到。")],
    [parts(SITE, DRIVER), put("recording.process", "第三段录像中断")],
    [parts(DRIVER, ESCORT), put("site_record.remark", "现场没有开记录仪，事后补记")],
    # A recording may begin late, and may run through all of it.
    [parts(SITE, DRIVER, {**ESCORT, "start": "2026-09-08T11:40:00"})],
    [parts({**SITE, "end": "2026-09-08T11:58:00", "content": "检查和询问"})],
    # A second recording has the rest.
    [
        parts(SITE, DRIVER),
        add("second", "E4", "2026-09-10", source="记录仪", seg=[ESCORT], proves="询问的过程", hash="a" * 64),
    ],
    # An interview without times, or backwards, is told by its own rules.
    [parts(SITE, DRIVER), put("interview_escort.end_at")],
    [parts(SITE, DRIVER), put("interview_escort.end_at", "2026-09-08T11:20")],
    # What is wrong with the note itself is told by CR-65.
    [parts(SITE, DRIVER), put("recording.hash", "abc")],
    [drop("recording")],
]


NOTES: list[tuple[str, str, list[Change]]] = [
    ("hazmat_a", "recording", [put("recording.hash", "abc")]),
    ("hazmat_a", "recording", [put("recording.seg[0].end", "2026-09-08T10:00:00")]),
    (
        "hazmat_b",
        "recording",
        [put("recording.seg", [{"start": "2026-09-13T15:00:00", "end": "2026-09-13T15:20:00", "content": "检查"}])],
    ),
    ("hazmat_b", "report", [drop("recording")]),
]


@pytest.mark.parametrize(("brief", "document", "changes"), NOTES)
def test_a_note_that_is_wrong_itself_is_found(brief: str, document: str, changes: list[Change]) -> None:
    """By its own rule alone: what it leaves out nobody can tell then."""
    told = {each[:2] for each in found(brief, *changes)}
    assert ("CR-65", document) in told
    assert "CR-100" not in {rule for rule, _document in told}


def test_photographs_need_no_note() -> None:
    assert findings_of("CR-65", "hazmat_a", drop("recording")) == []


@pytest.mark.parametrize(("words", "changes"), BROKEN)
def test_what_a_recording_leaves_out_is_found(words: str, changes: list[Change]) -> None:
    told = findings_of("CR-100", "hazmat_a", *changes)
    assert [(each.place.document, each.place.field) for each in told] == [("recording", "seg")]
    assert words in told[0].why
    assert (told[0].kind, told[0].level, told[0].veto) == (Kind.FINDING, Level.CORRECTABLE, None)


@pytest.mark.parametrize("changes", NEAR)
def test_what_it_does_not_claim_is_let_be(changes: list[Change]) -> None:
    assert findings_of("CR-100", "hazmat_a", *changes) == []


def test_another_day_is_another_recordings_matter() -> None:
    """The agent's interview two days later stands in no note, and the right set has nothing to tell."""
    assert found("hazmat_a") == []


def test_a_camera_of_the_road_records_no_interview() -> None:
    changes = [put("interview.start_at", "2026-09-03T09:30"), put("interview.end_at", "2026-09-03T09:55")]
    assert findings_of("CR-100", "overload_offsite", *changes) == []


def test_it_is_told_once() -> None:
    """Nothing but the recording is told where only a part of it is gone."""
    assert found("hazmat_a", parts(SITE, DRIVER)) == [("CR-100", "recording", "seg")]
