"""A scene is heard: each place's sounds where and when its file says, through the mixer's null driver."""

from collections.abc import Iterator

import pytest
from panda3d.core import LPoint3f, LVector3f

from app.content.scenarios import load_scenario
from app.domain.scenario.variant import draw_variant
from assets.paths import SOUNDS
from scenarios.world.layout import read_layout
from scenarios.world.meshes import MeshShelf
from scenarios.world.renderer import Renderer
from scenarios.world.scene import Scene
from scenarios.world.scene_sounds import Circumstances, SceneSounds
from scenarios.world.sound import Sounds

NORTH = LVector3f(0, 1, 0)


class HeardSounds(Sounds):
    """The station's sounds, which also tell how loud each loop is."""

    def __init__(self) -> None:
        super().__init__(SOUNDS, 1.0)
        self.level: dict[str, float] = {}

    def loop(self, key: str, name: str, loudness: float, at: LPoint3f | None = None) -> bool:
        self.level[key] = loudness
        return super().loop(key, name, loudness, at)


@pytest.fixture
def heard(monkeypatch: pytest.MonkeyPatch) -> Iterator[HeardSounds]:
    monkeypatch.setenv("ALSOFT_DRIVERS", "null")
    made = HeardSounds()
    yield made
    made.close()


def _night(quiet: Renderer, shelf: MeshShelf) -> Scene:
    scenario, problems = load_scenario("hazmat_2_lpg_night")
    assert scenario is not None, problems
    return Scene(quiet, read_layout("night_street"), shelf, scenario, draw_variant(scenario, 3).values, seed=3)


def test_the_street_at_night_is_heard_where_it_is(quiet: Renderer, shelf: MeshShelf, heard: HeardSounds) -> None:
    scene = _night(quiet, shelf)
    sounds = SceneSounds(heard, scene)
    stalls, van = LPoint3f(-7.5, 0, 1.6), LPoint3f(0.5, -4.5, 1.6)
    sounds.advance(stalls, NORTH, Circumstances(engine_runs=True))
    near_fire = heard.level["spot charcoal"]
    assert near_fire > 0.5
    assert "spot charcoal_moved" not in heard.running, "its braziers are not shown yet"
    assert "spot leak" not in heard.running
    assert {"spot engine", "spot diners"} <= heard.running
    leaking = Circumstances(values={"leak_ml_min": "20"})
    sounds.advance(van, NORTH, leaking)
    assert {"spot leak"} <= heard.running
    assert "spot engine" not in heard.running
    assert heard.level["spot charcoal"] < near_fire / 3
    scene.part_of("place/embers").hide()
    sounds.advance(stalls, NORTH, leaking)
    assert "spot charcoal" not in heard.running
    scene.part_of("place/embers").show()
    scene.close()


def test_rain_wind_and_the_car_s_body(scene: Scene, heard: HeardSounds) -> None:
    sounds = SceneSounds(heard, scene)
    eye = LPoint3f(-4, -20, 1.6)
    scene.set_hour("day", "晴")
    sounds.advance(eye, NORTH, Circumstances(engine_runs=True))
    dry = dict(heard.level)
    assert dry["rain"] == 0
    assert dry["wind"] > 0
    scene.set_hour("day", "小雨")
    sounds.advance(eye, NORTH, Circumstances(engine_runs=True))
    light_rain = heard.level["rain"]
    scene.set_hour("day", "大雨")
    sounds.advance(eye, NORTH, Circumstances(engine_runs=True, in_car=True))
    assert heard.level["rain"] > light_rain > 0, "on the roof one hears it no less"
    assert heard.level["spot engine"] == pytest.approx(dry["spot engine"] * 0.35)
    assert heard.level["wind"] < dry["wind"]
    scene.set_hour("day", "晴")


def test_passing_cars_keep_their_voice(scene: Scene, heard: HeardSounds) -> None:
    sounds = SceneSounds(heard, scene)
    beside_the_road = LPoint3f(-14, 0, 1.6)
    loudest, voices = 0.0, set()
    for step in range(240):
        scene.traffic.advance(step * 0.25)
        sounds.advance(beside_the_road, NORTH, Circumstances())
        running = {key for key in heard.running if key.startswith("passing")}
        assert len(running) <= 3
        voices |= running
        loudest = max(loudest, *(heard.level[f"passing {voice}"] for voice in range(3)))
    assert voices
    assert loudest > 0.3, "a car that passes four metres away"
    scene.traffic.advance(0)
