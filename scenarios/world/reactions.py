"""What a journalled event changes in the scene; also how a scene catches up with an attempt that is taken up again."""

from __future__ import annotations

from collections.abc import Mapping

from app.domain.attempt.events import (
    ChocksPlaced,
    ConePlaced,
    Event,
    PartiesSeparated,
    StrobeOn,
    TensionChanged,
)
from scenarios.director.commands import BringPerson, Command, LeadPerson, MoveObject, Refresh, Say
from scenarios.world.scene import Scene

SPEECH_S_PER_CHAR = 0.19
SHORTEST_SPEECH_S = 1.8


def show_event(scene: Scene, event: Event) -> None:
    """Let an event be seen."""
    if isinstance(event, ConePlaced):
        scene.put_cone(event.approach)
    elif isinstance(event, ChocksPlaced):
        scene.put_chocks(event.side)
    elif isinstance(event, StrobeOn):
        scene.strobe.on = True
    elif isinstance(event, PartiesSeparated):
        scene.separate()
    elif isinstance(event, TensionChanged) and event.person in scene.people:
        scene.people[event.person].feel(event.tension)


def show_command(scene: Scene, command: Command, values: Mapping[str, str]) -> None:
    """Carry out what concerns the scene: parts that move, values that changed, gestures."""
    if isinstance(command, MoveObject):
        scene.move_part(command.object, command.state)
    elif isinstance(command, Refresh):
        scene.apply_values(values)
    elif isinstance(command, LeadPerson):
        scene.lead(command.person, command.place)
    elif isinstance(command, BringPerson):
        scene.bring(command.person, command.there)
    elif isinstance(command, Say):
        person = scene.people.get(command.person)
        if person is not None:
            person.feel(command.tension)
            person.play(command.gesture if command.gesture != "idle" else "talk", speech_s(command.text))


def speech_s(text: str) -> float:
    """How long a line takes to say and read, in seconds."""
    return max(SHORTEST_SPEECH_S, len(text) * SPEECH_S_PER_CHAR)
