import pytest

from scenarios.world.gaze import BLINK_S, EYE_H_DEG, HEAD_H_DEG, Blinking, Gaze


def settled(heading: float, pitch: float = 0.0) -> Gaze:
    gaze = Gaze()
    for _ in range(200):
        gaze.follow(heading, pitch, 0.05)
    return gaze


def test_eyes_are_there_before_the_head() -> None:
    gaze = Gaze()
    gaze.follow(40.0, 0.0, 0.05)
    assert gaze.eye_h > gaze.head_h > 0


def test_a_small_turn_is_the_eyes_alone() -> None:
    gaze = settled(6.0)
    assert gaze.head_h == 0
    assert gaze.eye_h == pytest.approx(6.0)


def test_eyes_and_head_add_up_within_their_limits() -> None:
    gaze = settled(-45.0, 8.0)
    assert gaze.eye_h + gaze.head_h == pytest.approx(-45.0, abs=0.1)
    assert gaze.eye_p + gaze.head_p == pytest.approx(8.0, abs=0.1)
    gaze = settled(90.0)
    assert gaze.head_h == pytest.approx(HEAD_H_DEG)
    assert gaze.eye_h == pytest.approx(EYE_H_DEG)


def test_nobody_looks_behind() -> None:
    gaze = settled(150.0)
    assert gaze.head_h == pytest.approx(0, abs=0.01)


def blinks(seed: str) -> list[int]:
    blinking = Blinking(seed)
    closed = [blinking.advance(0.02) for _ in range(3000)]
    return [k for k, (a, b) in enumerate(zip(closed, closed[1:], strict=False)) if a == 0 and b > 0]


def test_people_blink_unevenly_and_by_their_seed() -> None:
    first = blinks("driver")
    assert 8 < len(first) < 40
    assert len({b - a for a, b in zip(first, first[1:], strict=False)}) > 3
    assert first == blinks("driver") != blinks("escort")


def test_a_blink_closes_whole_and_ends() -> None:
    blinking = Blinking("x")
    closed = [blinking.advance(0.01) for _ in range(700)]
    assert max(closed) == 1.0
    longest = max(len(run) for run in "".join("1" if c > 0 else " " for c in closed).split())
    assert longest * 0.01 <= BLINK_S + 0.02
