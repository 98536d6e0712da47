import pytest
from panda3d.core import NodePath

from scenarios.world.car_lights import BEAM_M, HEAD, TAIL, CarLights, has_lamps
from scenarios.world.engine import Engine
from scenarios.world.lighting import light_of
from scenarios.world.local_lights import LocalLights
from scenarios.world.meshes import MeshShelf
from scenarios.world.weather import weather_of

DAY, FOG, NIGHT = light_of("day"), light_of("day", weather_of("大雾")), light_of("night")


@pytest.fixture
def car(engine: Engine, shelf: MeshShelf) -> NodePath:
    made = shelf.take("patrol_car")
    made.reparent_to(engine.scene)
    made.set_pos(5, 10, 0)
    made.set_h(90)
    return made


def test_lamps_burn_in_the_dark_and_in_fog(engine: Engine, car: NodePath) -> None:
    lights = LocalLights(engine.scene)
    lamps = CarLights(lights, engine.scene, "patrol_car", car)
    shown = {}
    for name, light in (("day", DAY), ("fog", FOG), ("night", NIGHT), ("day again", DAY)):
        lamps.advance(light)
        burns = lights.burns("patrol_car beam")
        shown[name] = (burns, *(not car.find(f"**/{part}").is_hidden() for part in (HEAD, TAIL)))
    assert shown == {"day": (False,) * 3, "fog": (True,) * 3, "night": (True,) * 3, "day again": (False,) * 3}


def test_the_beam_points_ahead_of_the_car_and_a_little_down(engine: Engine, car: NodePath) -> None:
    lights = LocalLights(engine.scene)
    CarLights(lights, engine.scene, "patrol_car", car).advance(NIGHT)
    (beam,) = [lamp for lamp in lights.choose((0, 10, 1.6), (1, 0, 0)) if lamp.range_m == BEAM_M]
    assert beam.axis[0] < -0.99
    assert -0.1 < beam.axis[2] < 0
    assert beam.place[0] == pytest.approx(5 - 2.3, abs=0.3)
    assert beam.place[1] == pytest.approx(10, abs=0.1)


def test_a_car_that_is_hidden_gives_no_light(engine: Engine, car: NodePath) -> None:
    lights = LocalLights(engine.scene)
    lamps = CarLights(lights, engine.scene, "patrol_car", car)
    lamps.advance(NIGHT)
    car.hide()
    lamps.advance(NIGHT)
    assert not lights.burns("patrol_car beam")
    car.show()
    lamps.advance(NIGHT)
    lamps.close()
    assert not lights.burns("patrol_car left")


def test_what_has_no_headlamps_is_told_apart(car: NodePath, shelf: MeshShelf) -> None:
    assert has_lamps(car)
    assert not has_lamps(shelf.take("desk"))
