from scenarios.world.engine import Engine
from scenarios.world.lamps import MOST_LAMPS, Lamp
from scenarios.world.local_lights import LocalLights

EYE, NORTH = (0.0, 0.0, 1.6), (0.0, 1.0, 0.0)


def lamp(y: float) -> Lamp:
    return Lamp((0.0, y, 5.0), (1.0, 2.0, 3.0), 10.0)


def test_what_burns_reaches_the_shader_and_what_is_put_out_does_not(engine: Engine) -> None:
    lights = LocalLights(engine.scene)
    assert lights.choose(EYE, NORTH) == []
    lights.put("a", lamp(3), 0.5)
    assert lights.burns("a")
    assert lights.choose(EYE, NORTH) == [lamp(3)]
    assert not lights.halos.path.is_hidden()
    lights.put_out("a")
    lights.put_out("never lit")
    assert lights.choose(EYE, NORTH) == []
    assert lights.halos.path.is_hidden()


def test_the_same_name_burns_once(engine: Engine) -> None:
    lights = LocalLights(engine.scene)
    for y in range(5):
        lights.put("torch", lamp(y))
    assert lights.choose(EYE, NORTH) == [lamp(4)]


def test_no_more_light_a_picture_than_the_shader_holds(engine: Engine) -> None:
    lights = LocalLights(engine.scene)
    for number in range(40):
        lights.put(str(number), lamp(2.0 * number), 0.4)
    assert len(lights.choose(EYE, NORTH)) == MOST_LAMPS
