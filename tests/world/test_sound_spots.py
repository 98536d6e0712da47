import re
from typing import Any

import pytest

from assets.paths import SOUNDS
from scenarios.world.layout import SCENES, SceneError, read_layout
from scenarios.world.sound_spots import (
    GROUND_STEPS,
    WET_STEP,
    Ground,
    SoundSpot,
    loudness,
    read_ground,
    read_sound,
    step_sound,
)

SPOT = SoundSpot("fire", "charcoal", range_m=50, near_m=2, gain=0.8, pos=(0, 0, 0))


def test_loudness_halves_with_the_distance_and_ends_at_the_range() -> None:
    assert loudness(SPOT, 0) == loudness(SPOT, 2) == 0.8
    assert loudness(SPOT, 8) == pytest.approx(loudness(SPOT, 4) / 2)
    assert loudness(SPOT, 40) == pytest.approx(0.8 * 2 / 40 * 0.5), "half way through the outer fade"
    assert loudness(SPOT, 49.9) < 1e-3
    assert loudness(SPOT, 50) == loudness(SPOT, 500) == 0


def test_steps_sound_by_ground_and_water() -> None:
    yard = (Ground("gravel", (0, 0), (10, 10)),)
    assert step_sound(yard, -1, 5, 0.0) == "footstep"
    assert step_sound(yard, -1, 5, 0.8) == WET_STEP
    assert step_sound(yard, 5, 5, 0.0) == step_sound(yard, 5, 5, 1.0) == "footstep_gravel"


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ({"pos": None}, "pos 或 node"),
        ({"node": "place/embers"}, "pos 或 node"),
        ({"when": ["thursday"]}, "thursday"),
        ({"near_m": 60}, "near_m"),
        ({"gain": 1.2}, "gain"),
        ({"loud": 3}, "loud"),
    ],
)
def test_a_sound_that_makes_no_sense_is_told(change: dict[str, Any], told: str) -> None:
    entry = {"id": "fire", "clip": "charcoal", "range_m": 50, "pos": [1, 2, 3]} | change
    if entry["pos"] is None:
        del entry["pos"]
    with pytest.raises((ValueError, TypeError), match=told):
        read_sound(entry)


def test_an_unknown_ground_is_told() -> None:
    with pytest.raises(ValueError, match="lava"):
        read_ground({"kind": "lava", "low": [0, 0], "high": [1, 1]})


@pytest.mark.parametrize("name", sorted(path.stem for path in SCENES.glob("*.toml")))
def test_every_shipped_scene_names_sounds_that_are_there(name: str) -> None:
    layout = read_layout(name)
    spots = layout.sounds
    # Rooms may be quiet, no place out of doors is.
    assert spots or layout.indoors is not None
    assert len({spot.id for spot in spots}) == len(spots)
    for spot in spots:
        assert (SOUNDS / f"{spot.clip}.wav").is_file(), spot.clip


def test_every_step_has_its_sound() -> None:
    for name in (*GROUND_STEPS.values(), WET_STEP):
        assert (SOUNDS / f"{name}.wav").is_file()


def test_a_scene_file_with_a_wrong_sound_is_told_by_name(tmp_path: Any) -> None:
    text = (SCENES / "layby.toml").read_text(encoding="utf-8")
    wrong = re.sub(r'clip = "traffic"\npos = \[-170', 'clip = "traffic"\nwhen = ["never"]\npos = [-170', text)
    assert wrong != text
    (tmp_path / "layby.toml").write_text(wrong, encoding="utf-8")
    with pytest.raises(SceneError, match=r"layby\.toml.*expressway.*never"):
        read_layout("layby", tmp_path)
