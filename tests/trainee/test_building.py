from scenarios.link.session import Session
from scenarios.trainee.building import build_scene
from scenarios.world.engine import Engine
from scenarios.world.engine_settings import EngineSettings
from tests.flat.conftest import Make


def test_a_scene_is_built_for_the_session_and_tells_how_far_it_is(fresh_station: Make) -> None:
    session: Session = fresh_station().station.work.session
    engine = Engine(EngineSettings("none", (320, 180), quality="low"))
    told: list[float] = []
    built = build_scene(engine, session, lambda share, what: told.append(share))
    assert told == sorted(told)
    assert built.begins_seated
    assert built.scene.has_vehicle
    built.scene.close()
    engine.close()
