"""The documents that go between a 3D station and a hub; a journal's own lines go as they are on the station's disk.

Times are milliseconds of the attempt unless the name says otherwise. Everything is bounded: it comes from outside.
"""

from __future__ import annotations

import datetime as dt
from typing import Annotated, Literal

from pydantic import ConfigDict, Field, StringConstraints

from app.domain.attempt.chain import MAX_LINE_BYTES, ChainHead
from app.domain.frozen import Frozen, Id

API = "/api/v1/station"
"""Where a hub takes what stations send."""
MOST_LINES = 500
BATCH_BYTES = 256 * 1024
"""A batch is closed when its lines have come to so much; one long line more may lie above it."""
MOST_BATCH_BYTES = BATCH_BYTES + 8 * MAX_LINE_BYTES
MOST_PHOTO_BYTES = 4 * 1024 * 1024
MOST_POSES_BYTES = 256 * 1024
MOST_PICTURE_BYTES = 160 * 1024
PICTURE_WIDTH_PX = 640
PICTURES_A_SECOND = 5

Name = Annotated[str, StringConstraints(min_length=1, max_length=40, strip_whitespace=True, pattern=r"^[^\x00-\x1f]+$")]
Line = Annotated[str, StringConstraints(min_length=2, max_length=MAX_LINE_BYTES)]
Phase = Literal["loading", "running", "paused", "ended", "left"]
Device = Literal["flat", "headset", "doorstep"]
"""Mouse and keyboard, a headset, or a headset that nobody has put on yet."""
Deed = Literal["pause", "stop"]


class Message(Frozen):
    """A document of this conversation; built at once, since the hub's framework asks a model for its schema."""

    model_config = ConfigDict(defer_build=False)


class Join(Message):
    """A station asks to be let in by a code that is used once."""

    code: str = Field(min_length=1, max_length=40)
    name: Name


class Joined(Message):
    """The station's token for all that it will send, and what the hub calls it."""

    token: str = Field(min_length=20, max_length=400)
    station: Id
    name: Name


class HubPlace(Message):
    """Where a station finds its hub, and what lets it in; kept in a file that only its user reads."""

    url: str = Field(min_length=8, max_length=300, pattern=r"^https?://[^/\s]+$")
    token: str = Field(min_length=20, max_length=400)
    station: Id
    name: Name


class RunWish(Message):
    """A run that shall be begun at a station, in the name of a trainee of the base."""

    scenario: Id
    content_hash: str = Field(pattern=r"^[0-9a-f]{64}$")
    trainee: str = Field(min_length=1, max_length=80, description="login")
    seed: int | None = Field(default=None, ge=0, le=2**63 - 1)
    act_date: dt.date | None = None


class Kept(Message):
    """What the hub has of an attempt: where its chain ends, which photographs, how many bytes of the pose track."""

    head: ChainHead
    photos: tuple[Id, ...] = ()
    poses: int = Field(default=0, ge=0)


class Lines(Message):
    """Journal lines in their order."""

    lines: tuple[Line, ...] = Field(min_length=1, max_length=MOST_LINES)


class StationState(Message):
    """How it goes at a station; the score is left out, since it is derived from the journal.

    `frame_ms` and `worst_ms` are the mean and the longest frame of the last second; `kept` events are on its disk,
    `pushed` of them were acknowledged by the hub; `wish_done` is the number of the last wish that was carried out.
    """

    attempt: Id
    scenario: Id
    trainee: str = Field(max_length=80)
    phase: Phase
    device: Device
    t_ms: int = Field(ge=0, le=2**53)
    kept: int = Field(ge=0, le=2**31)
    pushed: int = Field(default=0, ge=0, le=2**31)
    wish_done: int = Field(default=0, ge=0, le=2**31)
    frame_ms: float = Field(default=0.0, ge=0, le=60_000)
    worst_ms: float = Field(default=0.0, ge=0, le=60_000)
    problem: str = Field(default="", max_length=300)


class Wanted(Message):
    """What a console wants of a station."""

    deed: Deed


class HubWish(Message):
    """Something an instructor wants of a station; it is told until the station has carried out its number, once."""

    number: int = Field(ge=1)
    deed: Deed


class HubWord(Message):
    """The hub's answer to a state or picture: whether anybody looks, and what is wanted."""

    picture_wanted: bool = False
    wishes: tuple[HubWish, ...] = ()


class LiveStation(Message):
    """A station as the console lists it; `silent_s` is how long nothing was heard, `pictures` counts live pictures."""

    station: Id
    name: Name
    state: StationState
    silent_s: float = Field(ge=0)
    pictures: int = Field(default=0, ge=0)


class LiveStations(Message):
    """All stations that were heard of lately, by name."""

    stations: tuple[LiveStation, ...] = ()
