from pathlib import Path

import pytest

from assets.paths import SOUNDS
from scenarios.world.sound import Sounds


@pytest.fixture(autouse=True)
def _no_device(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ALSOFT_DRIVERS", "null")


def test_known_sounds_play_and_unknown_ones_are_silent() -> None:
    sounds = Sounds(SOUNDS, 0.5)
    assert sounds.play("shutter")
    assert not sounds.play("trombone")
    sounds.loop("engine_idle", 0.4)
    sounds.loop("engine_idle", 0.0)
    sounds.loop("trombone", 0.4)
    sounds.set_volume(0.1)
    sounds.update()
    sounds.close()


def test_a_folder_without_sounds_is_no_error(tmp_path: Path) -> None:
    sounds = Sounds(tmp_path, 1.0)
    assert not sounds.play("shutter")
    sounds.close()
