"""The picture gets coarser when frames keep coming late, and finer after a long while in time."""

from hypothesis import given
from hypothesis import strategies as st

from scenarios.headset.resolution import COARSEST, GRAIN_PX, LATE_BEFORE_COARSER, Resolution

FULL = (2064, 2208)
FRAME_S = 1 / 90


def run(resolution: Resolution, start_s: float, frames: int, late: int, load: float) -> float:
    for index in range(frames):
        resolution.take(start_s + index * FRAME_S, FRAME_S, late, load)
    return start_s + frames * FRAME_S


def test_one_late_frame_changes_nothing() -> None:
    resolution = Resolution(FULL)
    assert not resolution.take(1.0, FRAME_S, 1, 1.0)
    assert resolution.size == FULL


def test_late_frames_far_apart_change_nothing() -> None:
    resolution = Resolution(FULL)
    for second in range(20):
        assert not resolution.take(second * 1.5, FRAME_S, 1, 1.0)


def test_many_late_frames_make_it_coarser_but_never_too_coarse() -> None:
    resolution = Resolution(FULL)
    now = run(resolution, 0.0, LATE_BEFORE_COARSER, 1, 1.2)
    assert resolution.size < FULL
    run(resolution, now, 1000, 1, 1.2)
    assert resolution.share == COARSEST


def test_it_comes_back_after_a_calm_while() -> None:
    resolution = Resolution(FULL)
    now = run(resolution, 0.0, 30, 1, 1.2)
    coarse = resolution.share
    now = run(resolution, now, 90, 0, 0.5)
    assert resolution.share == coarse
    run(resolution, now, 90 * 60, 0, 0.5)
    assert resolution.share == 1.0


def test_a_full_machine_is_not_asked_for_more() -> None:
    resolution = Resolution(FULL)
    now = run(resolution, 0.0, 30, 1, 1.2)
    coarse = resolution.share
    run(resolution, now, 90 * 60, 0, 0.9)
    assert resolution.share == coarse


@given(st.lists(st.tuples(st.integers(0, 5), st.floats(0, 3)), max_size=200))
def test_sizes_are_always_pictures(frames: list[tuple[int, float]]) -> None:
    resolution = Resolution((300, 200))
    for index, (late, load) in enumerate(frames):
        before = resolution.size
        changed = resolution.take(index * FRAME_S, FRAME_S, late, load)
        assert changed == (resolution.size != before)
        width, height = resolution.size
        assert GRAIN_PX <= width <= 300
        assert GRAIN_PX <= height <= 200
