"""What the director asks of the engine, in the imperative; an engine carries them out or leaves them."""

from __future__ import annotations

from dataclasses import dataclass

from app.domain.attempt.events import DerivedEvent, Event


@dataclass(frozen=True, slots=True)
class Command:
    """Something the engine is asked to do."""


@dataclass(frozen=True, slots=True)
class Record(Command):
    """Journal this derived event; its time is the moment it fell due, never later than the input's."""

    event: DerivedEvent | Event


@dataclass(frozen=True, slots=True)
class Refuse(Command):
    """The input cannot be: nothing is journalled, the words tell what to do first."""

    reason: str


@dataclass(frozen=True, slots=True)
class Say(Command):
    """A person speaks: caption, voice and gesture."""

    person: str
    line: str
    text: str
    gesture: str
    tension: int


@dataclass(frozen=True, slots=True)
class ShowPrompt(Command):
    """A short notice to the trainee."""

    text: str
    tone: str = "info"


@dataclass(frozen=True, slots=True)
class ShowCloseLook(Command):
    """The close-look panel of a station action: title and lines."""

    station: str
    action: str
    title: str
    lines: tuple[str, ...]
    magnifies: float = 1


@dataclass(frozen=True, slots=True)
class ShowPaper(Command):
    """A paper is handed over or comes up on the terminal: labelled fields."""

    paper: str
    title: str
    form: str
    fields: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class MoveObject(Command):
    """A movable object goes to a state."""

    object: str
    state: str


@dataclass(frozen=True, slots=True)
class LeadPerson(Command):
    """A person walks to a spot or node."""

    person: str
    place: str


@dataclass(frozen=True, slots=True)
class BringPerson(Command):
    """A person who was not there comes, or with `there` false leaves."""

    person: str
    there: bool = True


@dataclass(frozen=True, slots=True)
class PlaySound(Command):
    """A sound by id."""

    sound: str


@dataclass(frozen=True, slots=True)
class Refresh(Command):
    """Values changed: lettering, papers and wind are to be drawn anew."""


@dataclass(frozen=True, slots=True)
class EndAttempt(Command):
    """The attempt is over."""

    reason: str
