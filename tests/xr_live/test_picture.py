"""What the runtime's real compositor shows: each eye sees the right thing at the right place, in the right colour."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from scenarios.headset.frame_loop import waiting_frame
from scenarios.headset.views import Eye
from tests.xr_live.place import PATIENCE_S, Place

Start = Callable[..., Place]
Picture = np.ndarray[Any, np.dtype[np.uint8]]
FRAMES = 8
RED, GREEN = (1.0, 0.0, 0.0), (0.0, 1.0, 0.0)


def shown(place: Place) -> tuple[Picture, Picture]:
    """The halves of the composited picture for the left and the right eye."""
    place.run(FRAMES)
    assert place.monado.screen is not None
    picture = place.monado.screen.picture()
    half = picture.shape[1] // 2
    return picture[:, :half], picture[:, half:]


def middle(picture: Picture, channel: int) -> tuple[float, float]:
    """Middle of what is purely of one colour, in pixels from the left top."""
    others = [k for k in range(3) if k != channel]
    there = (picture[..., channel] > 150) & (picture[..., others].max(axis=2) < 60)
    rows, columns = np.nonzero(there)
    assert len(rows) > 50, "the thing is not seen"
    return float(columns.mean()) + 0.5, float(rows.mean()) + 0.5


def wanted(eye: Eye, point: tuple[float, float, float], picture: Picture) -> tuple[float, float]:
    """Where an unturned eye sees a point of the play space, computed from what the runtime told of the eye."""
    height, width = picture.shape[:2]
    ahead = point[1] - eye.position[1]
    across, high = (point[0] - eye.position[0]) / ahead, (point[2] - eye.position[2]) / ahead
    f = eye.frustum
    x = (across - f.left) / (f.right - f.left) * width
    y = (f.up - high) / (f.up - f.down) * height
    return x, y


@pytest.mark.parametrize("quality", ["low", "medium"])
def test_left_and_right_eye_see_what_they_should(start: Start, quality: str) -> None:
    place = start(compositor="screen", quality=quality, finest=0.5)
    near, far = (0.1, 0.9, 1.5), (-0.6, 3.0, 2.0)
    place.card(*near, 0.15, RED)
    place.card(*far, 0.4, GREEN)
    left, right = shown(place)
    sight = place.headset.session.sight(int(place.last.time_s * 1e9))
    assert sight is not None
    disparities = []
    for channel, point in ((0, near), (1, far)):
        seen = []
        for eye, half in zip(sight.eyes, (left, right), strict=True):
            x, y = middle(half, channel)
            assert (x, y) == pytest.approx(wanted(eye, point, half), abs=1.5)
            seen.append(x)
        disparities.append(seen[0] - seen[1])
    assert disparities[0] == pytest.approx(disparities[1] * 3.0 / 0.9, rel=0.15)
    assert disparities[0] > 10


def test_nearer_things_hide_farther_ones_in_both_eyes(start: Start) -> None:
    place = start(compositor="screen", finest=0.5)
    place.card(0, 3, 1.6, 1.0, GREEN)
    place.card(0, 1, 1.6, 0.2, RED)
    for half in shown(place):
        x, y = middle(half, 0)
        assert tuple(half[int(y), int(x)]) == (255, 0, 0)
        assert middle(half, 1) is not None


def test_colours_reach_the_eye_as_they_were_painted(start: Start) -> None:
    place = start(compositor="screen", finest=0.5)
    grey = 0.5
    place.card(0, 1, 1.6, 3.0, (grey, grey, grey))
    for half in shown(place):
        assert half[270, 240] == pytest.approx([128, 128, 128], abs=3)


def test_a_turned_head_sees_the_scene_turn(start: Start) -> None:
    place = start(compositor="screen", finest=0.5)
    assert place.device is not None
    place.card(0, 2, 1.6, 0.3, RED)
    before, _ = middle(shown(place)[0], 0)
    # Ten degrees to the left.
    place.device.head.rotation = (0.0, 0.0872, 0.0, 0.9962)
    place.device.send()
    after, _ = middle(shown(place)[0], 0)
    assert after - before == pytest.approx(0.1763 / 1.833 * 480, abs=6)


def test_the_waiting_place_stays_in_the_room_while_we_do_nothing(start: Start) -> None:
    place = start(compositor="screen", finest=0.5)
    assert place.device is not None
    assert place.monado.screen is not None
    end = time.monotonic() + PATIENCE_S
    while (first := place.monado.screen.picture()).max() < 100:
        assert time.monotonic() < end, "there is nothing to look at"
        assert waiting_frame(place.headset, 0.4, "场地、车辆与人物")
    time.sleep(1.0)
    first = place.monado.screen.picture()
    place.device.head.rotation = (0.0, 0.0872, 0.0, 0.9962)
    place.device.send()
    end = time.monotonic() + PATIENCE_S
    while True:
        # No frame of ours: the runtime alone keeps the place where it is.
        moved = place.monado.screen.picture()
        if (moved.astype(int) - first).any():
            break
        assert time.monotonic() < end, "the picture is frozen"
        time.sleep(0.05)
    bright = [float(np.nonzero(picture[:400, :480].max(axis=2) > 60)[1].mean()) for picture in (first, moved)]
    assert bright[1] > bright[0] + 10


def test_a_coarser_picture_shows_the_same(start: Start) -> None:
    place = start(compositor="screen")
    place.card(0.1, 1.0, 1.6, 0.2, RED)
    fine, _ = middle(shown(place)[0], 0)
    size = place.headset.view.size
    place.headset.view.draw_at((size[0] // 2 // 8 * 8, size[1] // 2 // 8 * 8))
    coarse, _ = middle(shown(place)[0], 0)
    assert coarse == pytest.approx(fine, abs=1.5)
