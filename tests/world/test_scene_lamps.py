from collections.abc import Callable

import numpy as np
import pytest
from panda3d.core import NodePath

from app.domain.scenario.scenario import Scenario
from scenarios.world.engine import Engine
from scenarios.world.layout import LampSpot, SceneError
from scenarios.world.lighting import light_of
from scenarios.world.local_lights import LocalLights
from scenarios.world.scene import Scene
from scenarios.world.scene_lamps import TORCH_BELOW_EYE_M, SceneLamps, torch_at
from scenarios.world.weather import weather_of
from tests.world.conftest import Stage

DAY, RAIN, NIGHT = light_of("day"), light_of("day", weather_of("中雨")), light_of("night")


@pytest.fixture
def brazier(engine: Engine) -> NodePath:
    node: NodePath = engine.scene.attach_new_node("brazier")
    node.set_pos(4, 5, 0.8)
    return node


@pytest.fixture
def make(engine: Engine, brazier: NodePath) -> Callable[..., tuple[SceneLamps, LocalLights]]:
    def made(*spots: LampSpot) -> tuple[SceneLamps, LocalLights]:
        lights = LocalLights(engine.scene)
        return SceneLamps(lights, engine.scene, spots, lambda name: brazier), lights

    return made


def test_lamps_burn_by_hour_and_weather(make: Callable[..., tuple[SceneLamps, LocalLights]]) -> None:
    lamps, lights = make(
        LampSpot("street", "sodium", 30, (0, 0, 8)), LampSpot("head", "headlamp", 30, (0, 0, 1), lit="gloom")
    )
    burning = {}
    for name, light in (("day", DAY), ("rain", RAIN), ("night", NIGHT)):
        lamps.advance(0.0, light)
        burning[name] = (lights.burns("street"), lights.burns("head"))
    assert burning == {"day": (False, False), "rain": (False, True), "night": (True, True)}
    lamps.close()
    assert not lights.burns("street")


def test_a_lamp_goes_with_its_node_and_out_with_it(
    make: Callable[..., tuple[SceneLamps, LocalLights]], brazier: NodePath
) -> None:
    lamps, lights = make(LampSpot("ember", "fire", 8, node="place/brazier", lit="always", flicker="fire"))

    def place() -> tuple[float, float, float]:
        lamps.advance(1.0, DAY)
        return lights.choose((4.0, 0.0, 1.6), (0.0, 1.0, 0.0))[0].place

    assert place() == pytest.approx([4, 5, 0.8])
    brazier.set_x(9)
    assert place() == pytest.approx([9, 5, 0.8])
    brazier.hide()
    lamps.advance(2.0, DAY)
    assert not lights.burns("ember")


def test_a_switch_overrules_hour_and_weather(make: Callable[..., tuple[SceneLamps, LocalLights]]) -> None:
    lamps, lights = make(LampSpot("shop", "led", 12, (0, 0, 3)))
    lamps.switch("shop", True)
    lamps.advance(0.0, DAY)
    assert lights.burns("shop")
    lamps.switch("shop", False)
    lamps.advance(0.0, NIGHT)
    assert not lights.burns("shop")


def test_a_lamp_at_a_node_that_is_not_there_is_told(scene: Scene) -> None:
    with pytest.raises(SceneError, match="nowhere"):
        SceneLamps(
            scene.renderer.lamps, scene.root, [LampSpot("a", "led", 5, node="patrol_car/nowhere")], scene.part_of
        )


def test_the_strobe_lights_its_surroundings(stage: Stage, scenario: Scenario) -> None:
    view = next(camera for camera in scenario.scene.cameras if camera.id == "approach")
    scene = stage.scene
    stage.renderer.set_light("night")
    dark = stage.shoot(view)
    scene.strobe.on = True
    colours = []
    for _ in range(12):
        scene.advance(1 / 24, stage.engine.camera.get_pos())
        colours.append((stage.shoot(view, frames=1) - dark)[120:].mean((0, 1)))
    scene.strobe.on = False
    scene.advance(0.0, stage.engine.camera.get_pos())
    stage.renderer.set_light("day")
    gains = np.array(colours)
    assert gains[:, 0].max() > 1.5, "the ground turns red"
    assert gains[:, 2].max() > 1.5, "and blue"


def test_a_torch_shines_from_below_the_eye_or_from_the_hand_itself() -> None:
    scene = NodePath("scene")
    holder = scene.attach_new_node("holder")
    holder.set_pos_hpr(1, 2, 1.5, 90, 0, 0)
    assert torch_at(holder, scene).place == pytest.approx((1, 2, 1.5 - TORCH_BELOW_EYE_M))
    held = torch_at(holder, scene, below_m=0.0)
    assert held.place == pytest.approx((1, 2, 1.5))
    assert held.axis == pytest.approx((-1, 0, 0), abs=1e-6)
