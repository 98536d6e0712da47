"""Photographs of a drill in its case file."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from app.domain.attempt.record import AttemptRecord
from app.domain.casefile.case_file import CaseFile, Evidence, FromAttempt
from app.domain.roster.account import Account
from app.services.base import Base
from app.services.case_photos import plates_of
from app.services.ingest import photo_file
from tests.documents.sample_plates import JPEG, PNG
from tests.domain.casefile.sample_case import sample_case
from tests.services.conftest import do_whole_attempt


@pytest.fixture
def record(base: Base, trainee: Account) -> AttemptRecord:
    """A drill."""
    return do_whole_attempt(base, trainee)


def photo(number: int, name: str, content: bytes | None) -> Evidence:
    """A photograph among the evidence, with the digest of its content."""
    digest = hashlib.sha256(content).hexdigest() if content else None
    return Evidence.model_validate(
        {
            "number": number, "name": f"照片：{name}", "kind": "audiovisual", "proves": "现场", "sha256": digest,
            "source": {"kind": "photo", "reference": name}, "obtained_at": "2026-09-08T10:22", "obtained_by": "陈同伴",
        }
    )  # fmt: skip


def case_with(record: AttemptRecord, *evidence: Evidence) -> CaseFile:
    """A case file that grew from the drill."""
    origin = FromAttempt(attempt=record.id, scenario=record.scenario)
    return sample_case().model_copy(update={"origin": origin, "evidence": evidence})


def keep(base: Base, record: AttemptRecord, name: str, content: bytes) -> Path:
    """Put the file of a photograph where the station puts it."""
    folder = base.home.attempt_folder(record.folder) / "photos"
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"{name}.jpg"
    path.write_bytes(content)
    return path


def test_photographs_are_found_and_checked(base: Base, record: AttemptRecord) -> None:
    keep(base, record, "p1", JPEG)
    assert photo_file(base, record.id, "p1") is not None
    keep(base, record, "p2", PNG)
    keep(base, record, "p3", b"GIF89a no picture that can be set")
    case = case_with(
        record,
        photo(4, "p9", JPEG),
        photo(1, "p1", JPEG),
        photo(2, "p2", b"another"),
        photo(3, "p3", None),
        photo(5, "p1", JPEG).model_copy(update={"source": photo(5, "", None).source}),
    )
    plates = plates_of(base, case)
    assert [each.number for each in plates] == [1, 2, 3, 4]
    first, changed, odd, missing = plates
    assert (first.picture, first.note, first.by, first.taken) == (JPEG, "", "陈同伴", "2026年9月8日10时22分")
    assert (changed.picture, "校验值不符" in changed.note) == (b"", True)
    assert "PNG 或 JPEG" in odd.note
    assert "没有这张照片的文件" in missing.note


def test_a_drill_that_is_not_here_has_plates_without_pictures(base: Base, record: AttemptRecord) -> None:
    case = case_with(record.model_copy(update={"id": "elsewhere"}), photo(1, "p1", JPEG))
    assert [bool(each.note) for each in plates_of(base, case)] == [True]


def test_a_file_of_no_drill_has_none(base: Base) -> None:
    assert plates_of(base, sample_case()) == ()
