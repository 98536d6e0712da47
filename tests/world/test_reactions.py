from collections.abc import Callable

import pytest

from app.domain.attempt.events import ChocksPlaced, ConePlaced, PartiesSeparated, StrobeOn, TensionChanged
from scenarios.director.commands import BringPerson, LeadPerson, MoveObject, Refresh, Say
from scenarios.world.reactions import SHORTEST_SPEECH_S, show_command, show_event, speech_s
from scenarios.world.scene import Scene


@pytest.fixture
def scene(build: Callable[..., Scene]) -> Scene:
    """A scene of the test's own, since it is changed."""
    return build()


def test_events_are_seen(scene: Scene) -> None:
    before = scene.root.get_num_children()
    show_event(scene, ConePlaced(t_ms=0, approach=True))
    show_event(scene, ChocksPlaced(t_ms=0, side="left"))
    assert scene.root.get_num_children() == before + 2
    show_event(scene, StrobeOn(t_ms=0))
    assert scene.strobe.on
    show_event(scene, PartiesSeparated(t_ms=0))
    assert scene.people["escort"].goal is not None


def test_commands_move_parts_letter_anew_and_gesture(scene: Scene, variant: object) -> None:
    show_command(scene, MoveObject("valve_box_door", "open"), {})
    assert scene.movables.advance(0.1)
    values = dict(variant.values)  # type: ignore[attr-defined]
    show_command(scene, Refresh(), {**values, "wind_from_deg": "90"})
    assert scene.wind.from_deg == 90
    show_command(scene, Say("driver", "D01", "好", "refuse", 40), values)
    assert scene.people["driver"].playing == "refuse"
    show_command(scene, Say("manager", "D28", "喂", "talk", 40), values)


def test_people_walk_and_leave_at_the_directors_word(scene: Scene) -> None:
    show_command(scene, LeadPerson("driver", "spot_driver_apart"), {})
    assert scene.people["driver"].goal is not None
    show_command(scene, BringPerson("escort", False), {})
    assert "escort" not in scene.people


def test_a_line_brings_its_mood(scene: Scene) -> None:
    driver = scene.people["driver"]
    show_command(scene, Say("driver", "D01", "大家好大家好", "talk", 60), {})
    assert driver.tension == 60
    assert driver.playing == "talk"
    show_event(scene, TensionChanged(t_ms=0, person="driver", tension=20, mood="cooperative", because="D01"))
    assert driver.tension == 20


def test_short_words_stay_long_enough_to_be_read() -> None:
    assert speech_s("好") == SHORTEST_SPEECH_S
    assert speech_s("长" * 40) > 7
