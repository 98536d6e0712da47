"""Photographs of an attempt."""

import pytest

from app.domain.attempt.events import AttemptEnded, PhotoTaken
from app.domain.roster.account import Account
from app.services.base import Base
from app.services.errors import ServiceError
from app.services.evidence_photos import evidence_photos
from app.services.training import TaskWish, assign, note_station_gone
from tests.services.conftest import play_on_station


def test_photographs_have_subjects_and_a_file_where_there_is_one(
    base: Base, trainee: Account, instructor: Account
) -> None:
    record = assign(base, trainee, trainee.id, TaskWish("sample_stop", seed=7))
    folder = base.home.attempt_folder(record.folder) / "photos"
    folder.mkdir(parents=True)
    (folder / "photo_001.jpg").write_bytes(b"picture")
    taken = [PhotoTaken(t_ms=1000, photo="photo_001", stations=("S01",)), PhotoTaken(t_ms=2000, photo="photo_002")]
    play_on_station(base, record, [*taken, AttemptEnded(t_ms=3000, reason="finished")])
    note_station_gone(base, record.id)
    first, second = evidence_photos(base, trainee, record.id)
    assert (first.t_ms, first.subjects, first.file) == (1000, ("车头",), folder / "photo_001.jpg")
    assert (second.subjects, second.file) == ((), None)
    assert len(evidence_photos(base, instructor, record.id)) == 2


def test_others_do_not_see_them(base: Base, trainee: Account, instructor: Account) -> None:
    record = assign(base, instructor, instructor.id, TaskWish("sample_stop", seed=7))
    with pytest.raises(ServiceError):
        evidence_photos(base, trainee, record.id)
