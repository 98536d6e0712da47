"""The report of an attempt of the base."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.domain.roster.account import Account, Role
from app.services import grading
from app.services.base import Base
from app.services.errors import NotAllowedError, ServiceError
from app.services.reports import report_pages, save_report, score_report, skill_radar
from tests.services.conftest import Clock, do_whole_attempt, person


def test_a_report_is_the_same_until_somebody_marks(base: Base, trainee: Account, instructor: Account) -> None:
    record = do_whole_attempt(base, trainee, skip=("VestOn",))
    first = score_report(base, trainee, record.id)
    assert first.startswith(b"%PDF-")
    assert first == score_report(base, instructor, record.id)
    assert report_pages(base, trainee, record.id, 40)[0].startswith(b"\x89PNG")
    head = grading.graded(base, instructor, record.id).head
    marks = [grading.Mark("M1", 3, "稳"), grading.Mark(grading.GLOBAL_RATING, 4)]
    grading.mark_all(base, instructor, record.id, head, marks)
    assert score_report(base, trainee, record.id) != first


def test_a_report_is_saved_where_one_wants(base: Base, trainee: Account, tmp_path: Path) -> None:
    record = do_whole_attempt(base, trainee)
    assert save_report(base, trainee, record.id) == base.home.reports / f"{record.id}.pdf"
    chosen = save_report(base, trainee, record.id, tmp_path / "mine" / "x.pdf")
    assert chosen.read_bytes() == score_report(base, trainee, record.id)
    with pytest.raises(ServiceError, match="写不进去"):
        save_report(base, trainee, record.id, tmp_path / "mine")


def test_the_radar_sets_the_run_beside_the_last_and_the_class(base: Base, trainee: Account, clock: Clock) -> None:
    first = do_whole_attempt(base, trainee, skip=("VestOn",))
    assert skill_radar(base, grading.graded(base, trainee, first.id)).earlier is None
    clock.pass_time(days=1)
    second = do_whole_attempt(base, trainee)
    radar = skill_radar(base, grading.graded(base, trainee, second.id))
    assert radar.titles == ("现场安全", "亮证告知", "沟通")
    assert radar.now.shares == (1.0, 1.0, None)
    assert radar.earlier is not None
    assert radar.earlier.shares[0] == 0.0
    assert radar.class_median is not None
    assert radar.class_median.shares == (0.5, 1.0, None)


def test_others_get_no_report(base: Base, trainee: Account) -> None:
    record = do_whole_attempt(base, trainee)
    with pytest.raises(NotAllowedError):
        score_report(base, person("other", Role.TRAINEE), record.id)
