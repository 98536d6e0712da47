"""What a station and the speaking process say to each other: one JSON object a line."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from app.domain.frozen import Frozen, Id

LONGEST_LINE = 600
Sex = Literal["man", "woman"]
Words = Annotated[str, StringConstraints(min_length=1, max_length=LONGEST_LINE)]


class Manner(Frozen):
    """Who speaks, as far as it can be heard; `years` is the age."""

    person: Id
    sex: Sex = "man"
    years: int = Field(default=40, ge=5, le=100)


class SpeechWish(Frozen):
    """A line to be said."""

    id: int = Field(ge=1)
    words: Words
    manner: Manner


class SpeechAnswer(Frozen):
    """A line was said into a file of sound (WAV) and takes so long, in seconds; 0 where it could not be said."""

    id: int = Field(ge=1)
    file: str = ""
    seconds: float = Field(ge=0)


class VoicesHere(Frozen):
    """The Chinese voices of a computer by name; where there are none, `problem` says what to do about it.

    `folder` is where lines will be said, which goes away with the process that says them.
    """

    voices: tuple[str, ...] = ()
    problem: str = ""
    folder: str = ""
