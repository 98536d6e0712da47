"""What is heard in a built scene: the sounds its file names, rain and wind, and cars that pass."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from panda3d.core import LPoint3f, LVector3f, NodePath

from scenarios.world.scene import Scene
from scenarios.world.sound import Sounds
from scenarios.world.sound_spots import SoundSpot, loudness

RAIN_GAIN, WIND_GAIN = 0.55, 0.5
FULL_WIND_M_S = 12.0
IN_CAR = 0.35
"""What the closed body of a car lets through of the sounds outside."""
PASSING = SoundSpot("passing", "tyres", range_m=110, pos=(0, 0, 0), near_m=5, gain=0.7)
PASSING_HEARD = 3
WET_TYRES = 1.4


@dataclass(frozen=True)
class Circumstances:
    """What sounds depend on besides place, hour and weather, which the scene knows."""

    engine_runs: bool = False
    in_car: bool = False
    values: Mapping[str, str] = field(default_factory=dict)


class SceneSounds:
    """Lets a scene be heard. Raises SceneError where the scene has no node that its file names."""

    def __init__(self, sounds: Sounds, scene: Scene) -> None:
        self._sounds, self._scene = sounds, scene
        self._spots = [(spot, scene.part_of(spot.node) if spot.node else None) for spot in scene.layout.sounds]
        self._near: dict[int, NodePath] = {}

    def advance(self, eye: LPoint3f, forward: LVector3f, now: Circumstances) -> None:
        """Hear from here, looking there, what sounds now."""
        scene, sounds = self._scene, self._sounds
        weather = scene.renderer.weather
        through = IN_CAR if now.in_car else 1.0
        sounds.listen(eye, forward)
        sounds.loop("rain", "rain", round(weather.rain * RAIN_GAIN, 2))
        wind = min(scene.wind.speed_m_s / FULL_WIND_M_S, 1.0) * WIND_GAIN
        sounds.loop("wind", "wind", round(wind * through, 2))
        facts = self._facts(now)
        for spot, node in self._spots:
            heard = all(facts[word] for word in spot.when)
            heard = heard and (not spot.value or _number(now.values, spot.value) > spot.above)
            if node is not None:
                at = node.get_pos(scene.root)
                heard = heard and node.get_hidden_ancestor().is_empty()
            else:
                assert spot.pos is not None  # the layout has one or the other
                at = LPoint3f(*spot.pos)
            level = loudness(spot, (at - eye).length()) * through if heard else 0.0
            sounds.loop(f"spot {spot.id}", spot.clip, level, at)
        self._hear_traffic(eye, through * (WET_TYRES if weather.rain else 1.0))

    def _facts(self, now: Circumstances) -> dict[str, bool]:
        """What holds of the words that a sound's `when` may say."""
        dark, rain = self._scene.renderer.light.dark, self._scene.renderer.weather.rain > 0
        return {"dark": dark, "light": not dark, "rain": rain, "dry": not rain, "engine": now.engine_runs}

    def _hear_traffic(self, eye: LPoint3f, share: float) -> None:
        """The nearest vehicles; each keeps its voice until it is gone, so that no voice jumps from one to another."""
        cars = self._scene.traffic.vehicles()
        level = {car: loudness(PASSING, (car.get_pos() - eye).length()) for car in cars}
        self._near = {voice: car for voice, car in self._near.items() if level.get(car, 0.0) > 0}
        taken = list(self._near.values())
        for car in _loudest(level, taken)[: PASSING_HEARD - len(taken)]:
            free = next(voice for voice in range(PASSING_HEARD) if voice not in self._near)
            self._near[free] = car
        for voice in range(PASSING_HEARD):
            passing = self._near.get(voice)
            loud, at = (level[passing] * share, passing.get_pos()) if passing is not None else (0.0, eye)
            self._sounds.loop(f"passing {voice}", PASSING.clip, min(loud, 1.0), at)


def _loudest(level: Mapping[NodePath, float], taken: Sequence[NodePath]) -> list[NodePath]:
    waiting = [car for car, loud in level.items() if loud > 0 and car not in taken]
    return sorted(waiting, key=lambda car: -level[car])


def _number(values: Mapping[str, str], name: str) -> float:
    try:
        return float(values.get(name, "0"))
    except ValueError:
        return 0.0
