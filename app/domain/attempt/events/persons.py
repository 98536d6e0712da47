"""Identity, recording and what passes between officers and other persons."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from app.domain.attempt.events.base import DerivedEvent, Event
from app.domain.frozen import Id, Text


class VideoStarted(Event):
    """The body camera records."""

    kind: Literal["VideoStarted"] = "VideoStarted"


class VideoStopped(Event):
    """The body camera stopped recording."""

    kind: Literal["VideoStopped"] = "VideoStopped"
    reason: Literal["officer", "battery"] = "officer"


class GapStated(Event):
    """The officer said on record from when to when the recording was interrupted."""

    kind: Literal["GapStated"] = "GapStated"


class BadgeShown(Event):
    """An officer showed the enforcement certificate to a person, open and long enough to be read."""

    kind: Literal["BadgeShown"] = "BadgeShown"
    officer: Literal["lead", "partner"]
    to: Id


class SecondOfficerAbsent(Event):
    """The second officer was called away."""

    kind: Literal["SecondOfficerAbsent"] = "SecondOfficerAbsent"


class SecondOfficerPresent(Event):
    """The second officer is back."""

    kind: Literal["SecondOfficerPresent"] = "SecondOfficerPresent"


class QuestionAsked(Event):
    """An officer said one of the scenario's lines to a person: a question, an order or an explanation."""

    kind: Literal["QuestionAsked"] = "QuestionAsked"
    exchange: Id
    to: Id


class StatementMade(DerivedEvent):
    """A person answered; `version` counts statements on the same matter, so that a change of story stays visible."""

    kind: Literal["StatementMade"] = "StatementMade"
    by: Id
    exchange: Id
    text: Text
    true: bool = True
    version: int = Field(default=1, ge=1)


class TensionChanged(DerivedEvent):
    """A person's tension (0 calm to 100 hostile) changed."""

    kind: Literal["TensionChanged"] = "TensionChanged"
    person: Id
    tension: int = Field(ge=0, le=100)
    mood: Literal["cooperative", "surprised", "upset", "evasive", "aggressive"]
    because: Id


class PartiesSeparated(Event):
    """Driver and escort were placed apart before being questioned."""

    kind: Literal["PartiesSeparated"] = "PartiesSeparated"


class RightsTold(Event):
    """Rights or duties were explained to a person."""

    kind: Literal["RightsTold"] = "RightsTold"
    right: Literal["avoidance_and_truth", "statement_and_defence", "hearing", "reason_of_inspection"]
    to: Id


class CallNoticeGiven(Event):
    """The person on the phone was told, before any question, that the call goes into the file."""

    kind: Literal["CallNoticeGiven"] = "CallNoticeGiven"
    to: Id


class ConsentGiven(DerivedEvent):
    """A person agreed to show or hand over something of theirs: a phone's ledger, a private bag."""

    kind: Literal["ConsentGiven"] = "ConsentGiven"
    by: Id
    matter: Id


class Signed(Event):
    """A person signed a record."""

    kind: Literal["Signed"] = "Signed"
    by: Id
    document: Id


class SignatureRefused(DerivedEvent):
    """A person refused to sign."""

    kind: Literal["SignatureRefused"] = "SignatureRefused"
    by: Id


class RefusalNoted(Event):
    """The officer wrote down the refusal, its reason and who was present."""

    kind: Literal["RefusalNoted"] = "RefusalNoted"
    by: Id
