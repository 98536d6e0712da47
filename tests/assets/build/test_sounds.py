from pathlib import Path

import numpy as np
import pytest

from assets.build.place_sounds import PLACE_SOUNDS
from assets.build.sounds import SOUNDS, build
from assets.build.synthesis import save
from assets.paths import SOUNDS as FOLDER
from tests.assets.build.waves import LOOPS, assert_heard, samples_of

ALL = {**SOUNDS, **PLACE_SOUNDS}


@pytest.mark.parametrize("name", SOUNDS)
def test_is_mono_of_the_right_rate_and_heard(name: str) -> None:
    assert_heard(FOLDER / f"{name}.wav")


@pytest.mark.parametrize("name", sorted(LOOPS & set(SOUNDS)))
def test_loops_join_without_a_click(name: str) -> None:
    samples = SOUNDS[name][0]()
    usual = np.abs(np.diff(samples)).max()
    assert abs(samples[0] - samples[-1]) <= usual


def test_all_together_stay_small() -> None:
    assert sum(f.stat().st_size for f in FOLDER.glob("*.wav")) < 3e6


def test_every_file_is_one_that_is_built() -> None:
    assert {f.stem for f in FOLDER.glob("*.wav")} == set(ALL)


@pytest.mark.parametrize("name", ["beep", "shutter", "footstep_wet", "drips", "rain"])
def test_a_sound_built_again_is_the_file_to_the_byte(name: str, tmp_path: Path) -> None:
    make, peak = ALL[name]
    again = save(tmp_path / f"{name}.wav", make(), peak)
    assert again.read_bytes() == (FOLDER / f"{name}.wav").read_bytes()
    assert samples_of(again).size


def test_building_writes_all(tmp_path: Path) -> None:
    files = build(tmp_path)
    assert [f.stem for f in files] == list(ALL)
