"""What a station did reaches the hub whole, in order and once, whatever is lost on the way."""

from __future__ import annotations

import random
from collections.abc import Callable

import pytest

from app.domain.attempt.events import AttemptEnded, NoteWritten
from app.domain.attempt.record import AttemptState
from app.domain.roster.account import Account
from app.domain.station.messages import BATCH_BYTES
from app.services.base import Base
from app.services.grading import graded, mark
from app.services.ingest import verify_attempt
from app.services.station_attempts import kept_of, settle_silent
from app.services.training import close_interrupted
from scenarios.director.poses import POSES_NAME, Pose, PoseWriter, read_poses
from scenarios.link.hub_caller import JSON, HubAnswer, HubCaller, HubGoneError, HubRefusedError
from scenarios.link.hub_push import LEAST_POSES_BYTES, HubPush
from tests.link.hub_at_hand import PATIENCE_S, HubAtHand, StationRun, lines_at
from tests.services.conftest import GOOD_RUN

JPEG = b"\xff\xd8\xff\xe0 a photograph"


def push_of(hub: HubAtHand, run: StationRun, caller: HubCaller | None = None) -> HubPush:
    return HubPush(hub.hang_up_later(caller) if caller else hub.caller(), run.attempt, run.folder, run.kept)


def push_all(push: HubPush) -> None:
    for _ in range(1000):
        if not push.step(closing=True):
            return
    raise AssertionError("never done")


def test_a_run_goes_up_as_it_is_played(hub: HubAtHand, run: StationRun) -> None:
    push = push_of(hub, run)
    push_all(push)
    assert push.pushed == 1
    run.do(*GOOD_RUN[:2])
    push_all(push)
    run.photograph("photo_001", 2500, JPEG)
    run.do(*GOOD_RUN[2:])
    push_all(push)
    push.leave()
    assert lines_at(hub.base, run.attempt) == run.lines()
    assert kept_of(hub.base, run.attempt).photos == ("photo_001",)
    assert verify_attempt(hub.base, run.attempt) == []


def test_only_what_is_on_the_disk_for_certain_is_sent(hub: HubAtHand, run: StationRun) -> None:
    run.do(*GOOD_RUN[:3])
    push = HubPush(hub.caller(), run.attempt, run.folder, lambda: 2)
    push_all(push)
    assert push.pushed == 2


def test_a_station_that_was_started_anew_goes_on_at_the_hubs_head(hub: HubAtHand, run: StationRun) -> None:
    run.do(*GOOD_RUN[:2])
    push_all(push_of(hub, run))
    run.do(*GOOD_RUN[2:])
    push_all(push_of(hub, run))
    assert lines_at(hub.base, run.attempt) == run.lines()


class Bad(HubCaller):
    """A line that loses calls on the way there, and answers on the way back."""

    def __init__(self, hub: HubAtHand, seed: int) -> None:
        super().__init__(hub.place, PATIENCE_S)
        self._rng = random.Random(seed)

    def call(self, method: str, path: str, body: bytes | None = None, kind: str = JSON) -> HubAnswer:
        if self._rng.random() < 0.3:
            raise HubGoneError("lost on the way there")
        answer = super().call(method, path, body, kind)
        if self._rng.random() < 0.4:
            raise HubGoneError("lost on the way back")
        return answer


@pytest.mark.soak
def test_lost_calls_and_answers_leave_no_gap_and_no_double(
    hub: HubAtHand, run: StationRun, sized: Callable[[int, int], int]
) -> None:
    rounds = sized(20, 800)
    poses = PoseWriter(run.folder / POSES_NAME)
    push, told = push_of(hub, run, Bad(hub, 5)), 0
    for number in range(rounds):
        run.do(NoteWritten(t_ms=1000 + number * 100, text=f"第 {number} 条"))
        poses.add(Pose(1000 + number * 100, "head", (1.0, 2.0, 1.7), (1.0, 0.0, 0.0, 0.0)))
        if number % 7 == 3:
            run.photograph(f"photo_{number:03d}", 1050 + number * 100, JPEG + str(number).encode())
        try:
            push.step()
        except HubGoneError:
            push = push_of(hub, run, Bad(hub, number)) if number % 5 == 0 else push
        there = lines_at(hub.base, run.attempt)
        assert there == run.lines()[: len(there)]
        assert len(there) >= told, "what was acknowledged is never lost"
        told = max(told, push.pushed)
    run.do(AttemptEnded(t_ms=1000 + rounds * 100, reason="finished"))
    poses.close()
    push_all(push_of(hub, run))
    assert lines_at(hub.base, run.attempt) == run.lines()
    assert verify_attempt(hub.base, run.attempt) == []
    with hub.base.records.reading() as unit:
        folder = hub.base.home.attempt_folder(unit.attempts.get(run.attempt).folder)
    assert list(read_poses(folder / POSES_NAME)) == list(read_poses(run.folder / POSES_NAME))


def test_a_journal_that_was_changed_is_not_taken_and_the_station_says_so(hub: HubAtHand, run: StationRun) -> None:
    run.do(*GOOD_RUN[:2])
    push_all(push_of(hub, run))
    run.do(*GOOD_RUN[2:])
    path = run.folder / "journal.jsonl"
    path.write_bytes(path.read_bytes().replace("号牌一致".encode(), "号牌不符".encode()))
    push = push_of(hub, run)
    push_all(push)
    assert "校验值不符" in push.problem
    assert push.pushed == 3
    assert not push.step()


def test_a_run_that_was_closed_at_the_hub_is_not_written_over(
    hub: HubAtHand, run: StationRun, trainee: Account
) -> None:
    run.do(*GOOD_RUN[:2])
    push_all(push_of(hub, run))
    settle_silent(hub.base, ())
    close_interrupted(hub.base, trainee, run.attempt)
    push = push_of(hub, run)
    push_all(push)
    assert push.problem == "", "so far the hub only has more"
    run.do(NoteWritten(t_ms=8000, text="还在做"))
    push_all(push)
    assert push.problem
    run.do(NoteWritten(t_ms=8100, text="一"), NoteWritten(t_ms=8200, text="二"))
    again = push_of(hub, run)
    push_all(again)
    assert "与本机的不同" in again.problem
    assert lines_at(hub.base, run.attempt)[3:] != run.lines()[3:4]


def test_marks_that_were_given_at_the_hub_are_no_difference(
    hub: HubAtHand, run: StationRun, instructor: Account, base: Base
) -> None:
    run.do(*GOOD_RUN)
    push = push_of(hub, run)
    push_all(push)
    push.leave()
    sheet = graded(base, instructor, run.attempt)
    manual = next((c.id for c in sheet.sheet.criteria if c.status == "awaiting_mark"), None)
    assert manual is not None
    mark(base, instructor, run.attempt, sheet.head, manual, 3)
    again = push_of(hub, run)
    push_all(again)
    assert again.problem == ""
    assert again.pushed == run.kept()


def test_long_journals_go_in_batches(hub: HubAtHand, run: StationRun) -> None:
    text = "长" * 1000
    run.do(*(NoteWritten(t_ms=1000 + number, text=text) for number in range(120)))
    sizes: list[int] = []

    class Measured(HubCaller):
        def call(self, method: str, path: str, body: bytes | None = None, kind: str = JSON) -> HubAnswer:
            sizes.append(len(body or b""))
            return super().call(method, path, body, kind)

    push_all(push_of(hub, run, Measured(hub.place, PATIENCE_S)))
    assert len([size for size in sizes if size > 1000]) > 1
    assert max(sizes) < BATCH_BYTES * 1.2
    assert lines_at(hub.base, run.attempt) == run.lines()


def test_the_pose_track_goes_up_in_pieces_and_at_the_end_whole(hub: HubAtHand, run: StationRun) -> None:
    track = run.folder / POSES_NAME
    track.write_bytes(b"ZXPOSE1\n" + b"x" * 100)
    push = push_of(hub, run)
    while push.step():
        pass
    assert kept_of(hub.base, run.attempt).poses == 0, "not for every little"
    track.write_bytes(b"ZXPOSE1\n" + b"x" * LEAST_POSES_BYTES)
    while push.step():
        pass
    assert kept_of(hub.base, run.attempt).poses == 8 + LEAST_POSES_BYTES
    track.write_bytes(track.read_bytes() + b"yz")
    push_all(push)
    assert kept_of(hub.base, run.attempt).poses == 10 + LEAST_POSES_BYTES


def test_a_refused_photograph_does_not_hold_up_the_rest(
    hub: HubAtHand, run: StationRun, expected_log: Callable[[str], None]
) -> None:
    expected_log("photograph photo_001 was refused")
    run.photograph("photo_001", 1000, JPEG)
    (run.folder / "photos" / "photo_001.jpg").write_bytes(JPEG + b" changed")
    run.photograph("photo_002", 2000, JPEG)
    run.do(AttemptEnded(t_ms=9000, reason="finished"))
    push = push_of(hub, run)
    push_all(push)
    assert push.problem == ""
    assert kept_of(hub.base, run.attempt).photos == ("photo_002",)
    with hub.base.records.reading() as unit:
        assert unit.attempts.get(run.attempt).state is AttemptState.ENDED


def test_a_station_that_is_not_known_any_more_is_told(hub: HubAtHand, run: StationRun) -> None:
    stranger = HubCaller(hub.place.model_copy(update={"token": "x" * 40}))
    push = push_of(hub, run, stranger)
    with pytest.raises(HubRefusedError):
        push.step()
    assert push.problem == "", "it may be let in again"
