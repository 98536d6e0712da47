"""The trainee at work: what is open over the scene, what takes its time, and how inputs become events."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from panda3d.core import LPoint3f

from app.domain.attempt.assignment import StationSettings
from app.domain.attempt.events import Event, ObjectOperated, QuestionAsked, StationWorked
from app.domain.scenario.deeds import Deed
from app.domain.scenario.people import Exchange
from app.domain.scenario.variant import render
from scenarios.director.director import View
from scenarios.director.permitted import ActionChoice
from scenarios.link.session import Session
from scenarios.trainee.body import Body
from scenarios.trainee.cues import Cues
from scenarios.trainee.fillings import fill, vehicle_distance
from scenarios.trainee.panels import Prompt, Tone
from scenarios.trainee.screens import Screen
from scenarios.world.scene import Scene

PROMPT_S = 5.0
LONGEST_WAIT_S = 30.0
WITHDRAW_SPOT = "spot_upwind"


@dataclass
class Busy:
    """Something that takes its time; `then` happens at the end."""

    words: str
    start_ms: int
    until_ms: int
    then: Callable[[], None]


@dataclass
class Notice:
    """A notice and until when it is shown, in milliseconds of the attempt."""

    prompt: Prompt
    until_s: float


@dataclass
class Work:
    """What the controls act on. `now_s` is a steady clock that runs in pauses too."""

    session: Session
    scene: Scene
    walker: Body
    settings: StationSettings
    now_s: Callable[[], float]
    cues: Cues
    screens: list[Screen] = field(default_factory=list)
    busy: Busy | None = None
    notice: Notice | None = None
    worn: set[str] = field(default_factory=set)
    detector_out: bool = False
    changed: bool = True
    fade: float = 0.0

    @property
    def top(self) -> Screen | None:
        """The topmost screen."""
        return self.screens[-1] if self.screens else None

    @property
    def still(self) -> bool:
        """Whether the trainee stands still: something is open or takes its time."""
        return self.busy is not None or any(screen.holds for screen in self.screens)

    def open(self, screen: Screen) -> None:
        """Put a screen on top."""
        self.screens.append(screen)
        self.changed = True

    def back(self) -> None:
        """Close the topmost screen."""
        if self.screens:
            self.screens.pop().closed()
            self.changed = True

    def close_all(self) -> None:
        """Close every screen."""
        while self.screens:
            self.back()

    def say(self, words: str, tone: Tone = "info", for_s: float = PROMPT_S) -> None:
        """Show a notice."""
        self.notice = Notice(Prompt(words, tone), self.now_s() + for_s)

    def refuse(self, words: str) -> None:
        """Say why something cannot be."""
        self.say(words, "warn")

    def do(self, event: Event) -> bool:
        """Hand an event in; a refusal is said. True where it happened."""
        refused = self.session.do(event)
        self.changed = True
        if refused:
            self.refuse(refused)
        return not refused

    def eye(self) -> LPoint3f:
        """The trainee's eyes."""
        return self.walker.eye()

    def take_time(self, words: str, seconds: float, then: Callable[[], None]) -> None:
        """Let something take its time, then happen; screens that hold the trainee are closed meanwhile."""
        self.close_all()
        now = self.session.now_ms()
        self.busy = Busy(words, now, now + int(min(seconds, LONGEST_WAIT_S) * 1000), then)

    def advance(self) -> None:
        """Finish what has taken its time."""
        if self.busy is not None and self.session.now_ms() >= self.busy.until_ms:
            then, self.busy = self.busy.then, None
            then()

    def break_off(self) -> bool:
        """Leave undone what is under way; False where nothing is."""
        was, self.busy = self.busy, None
        return was is not None

    def do_deed(self, deed: Deed, text: str = "", station: str = "") -> None:
        """Do a deed: it takes its time, then its event happens."""
        self.take_time(deed.title, deed.duration_s, lambda: self._finish_deed(deed, text, station))

    def work(self, choice: ActionChoice) -> None:
        """Carry out a station action."""
        action, station = choice.action, choice.station.id

        def finish() -> None:
            self.do(StationWorked(t_ms=self.session.now_ms(), station=station, action=action.id))

        words = action.title if action.operator == "trainee" else f"等待：{action.title}"
        self.take_time(words, action.duration_s, finish)

    def ask(self, exchange: Exchange) -> None:
        """Say a line to somebody."""
        self.close_all()
        self.do(QuestionAsked(t_ms=self.session.now_ms(), exchange=exchange.id, to=exchange.who))

    def operate(self, name: str, state: str) -> None:
        """Move a part by hand."""
        self.close_all()
        self.do(ObjectOperated.model_validate({"t_ms": self.session.now_ms(), "object": name, "to_state": state}))

    def person_title(self, name: str) -> str:
        """Who somebody is, for captions."""
        person = self.session.scenario.person_by_id.get(name)
        if person is None:
            mate = next((m for m in self.session.scenario.scene.team if m.id == name), None)
            return mate.name if mate else name
        return f"{person.title}　{self.text(person.name)}"

    def text(self, template: str) -> str:
        """A template with the values of the moment."""
        return render(template, self.values)

    @property
    def view(self) -> View:
        """The attempt as it stands now."""
        return self.session.director.view(self.session.now_ms())

    @property
    def values(self) -> dict[str, str]:
        """The values of the moment."""
        return self.view.values

    def shuffled(self, items: list[Any], salt: str) -> list[Any]:
        """Items in an order that the seed decides, the same each time."""
        mixed = list(items)
        random.Random(f"{self.session.assignment.seed}:{salt}").shuffle(mixed)
        return mixed

    def _finish_deed(self, deed: Deed, text: str, station: str) -> None:
        if "upwind" in deed.filled and WITHDRAW_SPOT in self.scene.layout.spots:
            # The deed is the withdrawal itself: it leads everybody to the upwind spot.
            self.walker.go_to(self.scene.place_of(WITHDRAW_SPOT), 1.0)
            self.fade = 1.0
        filled = fill(deed, self.scene, self.eye(), station=station, text=text)
        self.do(deed.event.at(self.session.now_ms(), **filled))

    def distance_to_vehicle(self) -> float:
        """Metres on the ground to the vehicle."""
        return vehicle_distance(self.scene, self.eye())
