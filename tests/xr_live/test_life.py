"""The life of a session as a real runtime leads it: begun, without focus, centred anew, killed, come back, left."""

from __future__ import annotations

import math
import re
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from scenarios.headset import headset_link
from scenarios.headset.faults import Fault, HeadsetFault
from scenarios.headset.frame_loop import TAKEN_OVER, waiting_frame
from scenarios.headset.runtime import EGL, OPENGL, Runtime
from scenarios.headset.tracking import Action, Focus
from tests.xr_live.monado import Monado
from tests.xr_live.place import Place

Start = Callable[..., Place]


def test_a_session_gets_its_focus_and_its_spaces(start: Start) -> None:
    place = start()
    place.run(5)
    session = place.headset.session
    assert session.spaces.name == "LOCAL_FLOOR"
    assert place.last.on_floor
    assert place.last.play_area_m is None
    assert session.refresh_rates()[1] > 0
    assert place.told == ["hand back"]
    # The runtime's clock moves on by its own period.
    assert 0 < place.last.dt_s <= 0.1


def test_sessions_can_be_opened_and_closed_again_and_again(start: Start) -> None:
    place = start()
    for _ in range(4):
        place.link.close()
        place.run(1)
        place.until(lambda: place.last.focus is Focus.FOCUSED)
    assert place.headset.session.states.running


def test_another_program_takes_the_focus_and_gives_it_back(start: Start) -> None:
    place = start()
    command = [sys.executable, str(Path(__file__).with_name("other_program.py"))]
    other = subprocess.Popen(command, stdin=subprocess.PIPE, text=True)
    try:
        place.until(lambda: "pause headset_off" in place.told)
        assert place.loop.tracked.focus is not Focus.FOCUSED
        desk = place.desk_frames
        place.until(lambda: place.desk_frames > desk + 3)
    finally:
        assert other.stdin is not None
        other.stdin.close()
        other.wait(20)
    ours = re.search(r"id: (\d+).*Zhixing", place.monado.control())
    assert ours is not None
    place.monado.control("-p", ours[1])
    place.until(lambda: place.told[-1] == "resume")
    assert place.last.focus is Focus.FOCUSED


def test_the_play_space_is_centred_anew(start: Start) -> None:
    place = start()
    assert place.device is not None
    place.device.head.position = (0.5, 1.7, -0.25)
    place.device.send()
    place.until(lambda: place.last.head is not None and abs(place.last.head.position[0] - 0.5) < 1e-3)
    count = len(place.frames)
    place.monado.control("-c")
    place.until(lambda: any(frame.recentred for frame in place.frames[count:]))
    place.run(2)
    head = place.last.head
    assert head is not None
    assert math.hypot(head.position[0], head.position[1]) < 0.02
    assert head.position[2] == pytest.approx(1.7, abs=0.02)


def test_we_can_centre_it_ourselves(start: Start) -> None:
    place = start()
    assert place.device is not None
    place.device.head.position = (0.4, 1.6, -0.3)
    place.device.head.rotation = (0.0, math.sin(0.4), 0.0, math.cos(0.4))
    place.device.send()
    place.until(lambda: place.last.head is not None and abs(place.last.head.position[0] - 0.4) < 1e-3)
    head = place.last.head
    assert head is not None
    place.headset.session.spaces.recentre(head)
    place.run(2)
    centred = place.last.head
    assert centred is not None
    assert centred.position == pytest.approx((0, 0, 1.6), abs=1e-3)
    assert abs(centred.turn[0]) == pytest.approx(1, abs=1e-4)


def test_a_runtime_that_is_killed_comes_back_and_nothing_is_lost(
    start: Start, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(headset_link, "RETRY_S", 0.5)
    place = start()
    assert place.device is not None
    place.device.right.trigger = 1.0
    place.device.send()
    place.until(lambda: place.last.right.buttons[Action.INSPECT].down)
    place.monado.kill()
    place.until(lambda: TAKEN_OVER in place.told)
    lost = place.last
    assert lost.focus is Focus.NONE
    assert lost.right.buttons[Action.INSPECT].went_up
    assert place.told[-2:] == ["pause headset_off", TAKEN_OVER]
    desk = place.desk_frames
    place.until(lambda: place.desk_frames > desk + 20)
    assert place.link.fault is not None
    place.monado.start()
    place.until(lambda: place.told[-1] == "resume")
    assert place.last.focus is Focus.FOCUSED
    place.run(3)
    assert place.runs


def test_without_a_service_it_says_so() -> None:
    monado = Monado()
    monado.kill()
    try:
        began = time.monotonic()
        with pytest.raises(HeadsetFault) as caught:
            Runtime((OPENGL, EGL))
        assert caught.value.fault in (Fault.NO_SERVICE, Fault.LOST)
        assert time.monotonic() - began < 10
    finally:
        monado.close()


def test_leaving_is_a_whole_end(start: Start) -> None:
    place = start()
    place.headset.session.ask_to_leave()
    place.until(lambda: place.link.headset is None)
    assert place.link.fault is not None
    place.run(3)
    assert place.link.headset is None, "nobody comes back unasked"


def test_the_waiting_place_is_shown_while_something_is_loaded(start: Start) -> None:
    place = start()
    for share in (0.0, 0.3, 0.3, 0.8, 1.0):
        assert waiting_frame(place.headset, share, "场地、车辆与人物")
    place.run(3)
    assert place.last.focus is Focus.FOCUSED
