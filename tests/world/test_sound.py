"""Sounds through the real mixer: with its null driver, and with its wave driver, whose file is looked at."""

import os
import subprocess
import sys
import wave
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import pytest
from panda3d.core import LPoint3f

from app.content.scenario_files import ROOT
from assets.paths import SOUNDS
from scenarios.world.sound import Sounds
from scenarios.world.sound_spots import SoundSpot, loudness

SPOT = SoundSpot("engine", "engine_idle", range_m=60, near_m=3, gain=0.5, pos=(0, 0, 0))
PLAY = """
import math, sys, time
from pathlib import Path
from panda3d.core import LPoint3f, LVector3f
from assets.paths import SOUNDS
from scenarios.world.sound import Sounds
from scenarios.world.sound_spots import SoundSpot, loudness
spot = SoundSpot("engine", "engine_idle", range_m=60, near_m=3, gain=0.5, pos=(0, 0, 0))
right_deg, far = float(sys.argv[1]), float(sys.argv[2])
turn = math.radians(right_deg)
at = LPoint3f(7 + far * math.cos(turn), -4 - far * math.sin(turn), 1.6)
sounds = Sounds(SOUNDS, 1.0)
sounds.listen(LPoint3f(7, -4, 1.6), LVector3f(1, 0, 0))
end = time.monotonic() + 1.2
while time.monotonic() < end:
    sounds.loop("engine", "engine_idle", loudness(spot, far), at)
    sounds.update()
    time.sleep(0.01)
sounds.close()
"""
"""Looks east from (7, -4): what is to the right is in the south."""


@pytest.fixture
def sounds(monkeypatch: pytest.MonkeyPatch) -> Iterator[Sounds]:
    monkeypatch.setenv("ALSOFT_DRIVERS", "null")
    made = Sounds(SOUNDS, 0.5)
    yield made
    made.close()


def test_known_sounds_play_and_unknown_ones_are_silent(sounds: Sounds) -> None:
    assert sounds.play("shutter")
    assert sounds.play("door", LPoint3f(3, 1, 1), 0.5)
    assert not sounds.play("trombone")
    assert sounds.works
    sounds.set_volume(0.1)
    sounds.update()


def test_a_loop_runs_while_it_is_loud_enough(sounds: Sounds) -> None:
    assert sounds.loop("engine", "engine_idle", 0.4, LPoint3f(1, 2, 3))
    assert sounds.loop("rain", "rain", 0.2)
    assert sounds.running == {"engine", "rain"}
    assert sounds.loop("engine", "engine_idle", 0.0005, LPoint3f(1, 2, 3))
    assert sounds.running == {"rain"}
    assert not sounds.loop("band", "trombone", 0.4)
    assert sounds.loop("engine", "engine_idle", 0.4, LPoint3f(1, 2, 3))
    assert sounds.running == {"engine", "rain"}


def test_a_recorded_line_is_spoken_for_its_length(
    sounds: Sounds, tmp_path: Path, expected_log: Callable[[str], None]
) -> None:
    expected_log("nobody.wav")
    assert sounds.speak(SOUNDS / "traffic.wav", LPoint3f(1, 2, 3), 0.9) == pytest.approx(12.0, abs=0.01)
    sounds.hush()
    assert sounds.speak(tmp_path / "nobody.wav", None, 1.0) == 0.0


def test_a_folder_without_sounds_is_no_error(tmp_path: Path) -> None:
    sounds = Sounds(tmp_path, 1.0)
    assert not sounds.play("shutter")
    sounds.close()


def _heard(folder: Path, right_deg: float, far_m: float) -> tuple[float, float]:
    """What the mixer writes for an engine so many degrees to the right: levels of the left and the right ear."""
    out, conf = folder / "heard.wav", folder / "al.conf"
    conf.write_text(
        f"[general]\ndrivers = wave\nchannels = stereo\nstereo-encoding = panpot\n[wave]\nfile = {out}\n",
        encoding="utf-8",
    )
    subprocess.run(
        [sys.executable, "-c", PLAY, str(right_deg), str(far_m)],
        cwd=ROOT, check=True, capture_output=True,
        env=os.environ | {"ALSOFT_CONF": str(conf), "ALSOFT_DRIVERS": "wave"},
    )  # fmt: skip
    body = out.read_bytes()
    ears = np.frombuffer(body[body.index(b"data") + 8 :], "<f4").reshape(-1, 2).astype(float)
    started = np.flatnonzero(np.abs(ears).max(1) > 0)[0]
    ears = ears[started + 4410 : started + 4410 + 22050]  # after the mixer's own fade, before it is shut down
    return float(np.sqrt((ears[:, 0] ** 2).mean())), float(np.sqrt((ears[:, 1] ** 2).mean()))


def test_the_mixer_turns_a_sound_to_its_side_and_leaves_the_distance_to_us(tmp_path: Path) -> None:
    left, right = _heard(tmp_path, 90, 6)
    assert right > 0.005
    assert left < 0.01 * right
    mirrored = _heard(tmp_path, -90, 6)
    assert mirrored == pytest.approx((right, left), rel=0.01, abs=1e-5)
    ahead = _heard(tmp_path, 0, 6)
    assert ahead[0] == pytest.approx(ahead[1], rel=0.01)
    for far_m in (12, 48):
        level = _heard(tmp_path, 90, far_m)[1]
        assert level / right == pytest.approx(loudness(SPOT, far_m) / loudness(SPOT, 6), rel=0.02)


def test_the_shipped_sounds_are_waves() -> None:
    for path in SOUNDS.glob("*.wav"):
        with wave.open(str(path)) as sound:
            assert sound.getnframes() > 0
