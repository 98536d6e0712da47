"""What happens in an attempt: the journal's vocabulary.

Events are named in the past tense. *Input* events come from the trainee, the instructor or the engine; *derived* events
are what the director concludes from them (a line spoken, an alarm, a fault revealed). Both are journalled; a replay
feeds the input events to a fresh director and must meet the same derived events again.
"""

from __future__ import annotations

import functools
import operator
from typing import Annotated, Any

from pydantic import Field, TypeAdapter

from app.domain.attempt.events.arrival import (
    ChocksPlaced,
    CircleEntered,
    CircleLeft,
    ConePlaced,
    EngineOff,
    FlameLit,
    FlameStopped,
    HandbrakeConfirmed,
    IgnitionSourceRemoved,
    LeftPatrolCar,
    PeopleMoved,
    PhoneUsed,
    PpeOn,
    StoodBetweenVehicles,
    StrobeOn,
    VestOn,
    WentUnderOrClimbed,
    WindChecked,
    Withdrew,
    ZoneSet,
)
from app.domain.attempt.events.base import DerivedEvent, Event, Metres, Seconds
from app.domain.attempt.events.course import (
    AttemptEnded,
    AttemptPaused,
    AttemptResumed,
    AttemptStarted,
    TimeElapsed,
)
from app.domain.attempt.events.handling import (
    CargoTransferArranged,
    CargoTransferred,
    CorrectionOrdered,
    CorrectionVerified,
    DecisionStated,
    FindingDisposed,
    ForceMeasureApproved,
    ForceMeasureTaken,
    NoticeExplained,
    PartyViewAsked,
    ReportMade,
    TransferCalled,
    TransferHandedOver,
    VehicleHeld,
    VehicleMoved,
    VehicleReleased,
)
from app.domain.attempt.events.inspection import (
    FactLearned,
    FaultRevealed,
    FindingRecorded,
    FindingWithdrawn,
    ItemsCounted,
    Measured,
    MeterAlarmed,
    MeterRead,
    MeterZeroed,
    NoteWritten,
    ObjectOperated,
    OfficerOperatedLoadedValve,
    PaperRead,
    PapersCompared,
    PhotoTaken,
    ProbePlaced,
    ProbeRemoved,
    StationFaced,
    StationWorked,
    TorchSwitched,
)
from app.domain.attempt.events.instruction import (
    GlobalRated,
    InjectFired,
    ManualMarked,
)
from app.domain.attempt.events.persons import (
    BadgeShown,
    CallNoticeGiven,
    ConsentGiven,
    GapStated,
    PartiesSeparated,
    QuestionAsked,
    RefusalNoted,
    RightsTold,
    SecondOfficerAbsent,
    SecondOfficerPresent,
    SignatureRefused,
    Signed,
    StatementMade,
    TensionChanged,
    VideoStarted,
    VideoStopped,
)
from app.domain.attempt.events.response import (
    AreaEntered,
    CleanUpOrdered,
    ControlDeclared,
    DrainProtected,
    ForceArrived,
    LeakStopped,
    PhaseBegan,
    ReadingRelied,
    TrafficStopped,
    TransferVehicleChecked,
    WaterUsed,
)

_CLASSES: tuple[type[Event], ...] = (*Event.__subclasses__(), *DerivedEvent.__subclasses__())
EVENT_KINDS: dict[str, type[Event]] = {
    cls.model_fields["kind"].default: cls for cls in _CLASSES if cls is not DerivedEvent
}
"""Event class by kind."""

_ANY_EVENT: Any = functools.reduce(operator.or_, EVENT_KINDS.values())


@functools.cache
def _event_adapter() -> TypeAdapter[Event]:
    """Built when first used, as the events themselves are."""
    return TypeAdapter(Annotated[_ANY_EVENT, Field(discriminator="kind")])


def event_from(data: dict[str, Any]) -> Event:
    """The event that `data` describes; raises pydantic.ValidationError for anything unknown or out of range."""
    return _event_adapter().validate_python(data)


__all__ = [
    "AreaEntered",
    "AttemptEnded",
    "AttemptPaused",
    "AttemptResumed",
    "AttemptStarted",
    "BadgeShown",
    "CallNoticeGiven",
    "CargoTransferArranged",
    "CargoTransferred",
    "ChocksPlaced",
    "CircleEntered",
    "CircleLeft",
    "CleanUpOrdered",
    "ConePlaced",
    "ConsentGiven",
    "ControlDeclared",
    "CorrectionOrdered",
    "CorrectionVerified",
    "DecisionStated",
    "DerivedEvent",
    "DrainProtected",
    "EVENT_KINDS",
    "EngineOff",
    "Event",
    "FactLearned",
    "FaultRevealed",
    "FindingDisposed",
    "FindingRecorded",
    "FindingWithdrawn",
    "FlameLit",
    "FlameStopped",
    "ForceArrived",
    "ForceMeasureApproved",
    "ForceMeasureTaken",
    "GapStated",
    "GlobalRated",
    "HandbrakeConfirmed",
    "IgnitionSourceRemoved",
    "InjectFired",
    "ItemsCounted",
    "LeakStopped",
    "LeftPatrolCar",
    "ManualMarked",
    "Measured",
    "MeterAlarmed",
    "MeterRead",
    "MeterZeroed",
    "Metres",
    "NoteWritten",
    "NoticeExplained",
    "ObjectOperated",
    "OfficerOperatedLoadedValve",
    "PaperRead",
    "PapersCompared",
    "PartiesSeparated",
    "PartyViewAsked",
    "PeopleMoved",
    "PhaseBegan",
    "PhoneUsed",
    "PhotoTaken",
    "PpeOn",
    "ProbePlaced",
    "ProbeRemoved",
    "QuestionAsked",
    "ReadingRelied",
    "RefusalNoted",
    "ReportMade",
    "RightsTold",
    "SecondOfficerAbsent",
    "SecondOfficerPresent",
    "Seconds",
    "SignatureRefused",
    "Signed",
    "StatementMade",
    "StationFaced",
    "StationWorked",
    "StoodBetweenVehicles",
    "StrobeOn",
    "TensionChanged",
    "TimeElapsed",
    "TorchSwitched",
    "TrafficStopped",
    "TransferCalled",
    "TransferHandedOver",
    "TransferVehicleChecked",
    "VehicleHeld",
    "VehicleMoved",
    "VehicleReleased",
    "VestOn",
    "VideoStarted",
    "VideoStopped",
    "WaterUsed",
    "WentUnderOrClimbed",
    "WindChecked",
    "Withdrew",
    "ZoneSet",
    "event_from",
]
