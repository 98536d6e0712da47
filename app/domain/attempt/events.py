"""What happens in an attempt: the journal's vocabulary.

Events are named in the past tense. *Input* events come from the trainee, the instructor or the engine; *derived* events
are what the director concludes from them (a line spoken, an alarm, a fault revealed). Both are journalled; a replay
feeds the input events to a fresh director and must meet the same derived events again.
"""

from __future__ import annotations

from typing import Annotated, Any, ClassVar, Literal

from pydantic import Field, StringConstraints, TypeAdapter

from app.domain.frozen import Frozen, Id, Text
from app.domain.law.citation import PATTERN as CITATION_PATTERN

CitationText = Annotated[str, StringConstraints(pattern=CITATION_PATTERN)]
Metres = Annotated[float, Field(ge=0, le=10_000, allow_inf_nan=False)]
Seconds = Annotated[float, Field(ge=0, le=100_000, allow_inf_nan=False)]
Officer = Literal["lead", "partner", "aide"]


class Event(Frozen):
    """Something that happened at `t_ms` milliseconds after the attempt began."""

    derived: ClassVar[bool] = False
    kind: str
    t_ms: int = Field(ge=0, le=86_400_000)


class DerivedEvent(Event):
    """An event that the director concludes; no engine may send one."""

    derived: ClassVar[bool] = True


# --- the attempt itself ----------------------------------------------------------------------


class AttemptStarted(Event):
    """First line of every journal: what is being attempted, and on which content."""

    kind: Literal["AttemptStarted"] = "AttemptStarted"
    attempt_id: Id
    scenario: Id
    seed: int = Field(ge=0, le=2**63 - 1)
    content_hash: str = Field(pattern=r"^[0-9a-f]{64}$")
    rubric_version: Text
    act_date: str = Field(pattern=r"^\d{4}-\d{2}-\d{2}$", description="day of the violation: chooses the law's version")
    started_at: str = Field(max_length=40, description="ISO 8601 wall clock with offset")
    actor: str = Field(max_length=80, description="trainee id, `persona:<name>` or `walkthrough:<name>`")
    mode: Literal["practice", "exam", "demonstration"] = "practice"


class TimeElapsed(Event):
    """The clock moved on; never journalled, since what follows from it is dated by the director itself."""

    kind: Literal["TimeElapsed"] = "TimeElapsed"


class AttemptPaused(Event):
    """The trainee took a break: time stands still for deadlines until resumed."""

    kind: Literal["AttemptPaused"] = "AttemptPaused"
    reason: Literal["trainee", "instructor", "headset_off", "crash"] = "trainee"


class AttemptResumed(Event):
    """The trainee went on, in the same or in a restarted station."""

    kind: Literal["AttemptResumed"] = "AttemptResumed"


class AttemptEnded(Event):
    """Nothing more is done on the spot; marks may still follow."""

    kind: Literal["AttemptEnded"] = "AttemptEnded"
    reason: Literal["finished", "time_up", "given_up", "closed_after_crash"]


# --- safety on arrival -----------------------------------------------------------------------


class VestOn(Event):
    """The reflective vest was put on."""

    kind: Literal["VestOn"] = "VestOn"


class PpeOn(Event):
    """Protective equipment was put on: `basic` = antistatic gloves and vest, `full` adds mask and goggles."""

    kind: Literal["PpeOn"] = "PpeOn"
    level: Literal["basic", "full"]


class LeftPatrolCar(Event):
    """The trainee stepped out of the patrol car."""

    kind: Literal["LeftPatrolCar"] = "LeftPatrolCar"


class WindChecked(Event):
    """The wind sock or ribbon was read; `from_deg` is the compass direction it blows from."""

    kind: Literal["WindChecked"] = "WindChecked"
    from_deg: float = Field(ge=0, le=360, allow_inf_nan=False)
    told_partner: bool = False


class StrobeOn(Event):
    """The patrol car's strobe was switched on."""

    kind: Literal["StrobeOn"] = "StrobeOn"


class ConePlaced(Event):
    """A cone was set down; `approach` when it stands on the side that traffic comes from."""

    kind: Literal["ConePlaced"] = "ConePlaced"
    approach: bool
    x_m: float = Field(default=0, ge=-1000, le=1000, allow_inf_nan=False)
    y_m: float = Field(default=0, ge=-1000, le=1000, allow_inf_nan=False)


class ZoneSet(Event):
    """A cordon was declared with a radius in metres around the vehicle."""

    kind: Literal["ZoneSet"] = "ZoneSet"
    name: Id
    radius_m: Metres


class EngineOff(DerivedEvent):
    """The party switched the engine off on the officer's word."""

    kind: Literal["EngineOff"] = "EngineOff"


class HandbrakeConfirmed(Event):
    """The officer saw the parking brake pulled and the key taken out."""

    kind: Literal["HandbrakeConfirmed"] = "HandbrakeConfirmed"


class ChocksPlaced(Event):
    """Wheel chocks were set at a wheel."""

    kind: Literal["ChocksPlaced"] = "ChocksPlaced"
    side: Literal["left", "right"]


class IgnitionSourceRemoved(Event):
    """Phones and lighters of those present were put away on the officer's word."""

    kind: Literal["IgnitionSourceRemoved"] = "IgnitionSourceRemoved"
    people: tuple[Id, ...] = ()


class PhoneUsed(Event):
    """A phone that is not explosion-proof was used at a distance from the tank."""

    kind: Literal["PhoneUsed"] = "PhoneUsed"
    by: Id
    distance_m: Metres


class FlameLit(Event):
    """Somebody lit a flame at a distance from the tank."""

    kind: Literal["FlameLit"] = "FlameLit"
    by: Id
    distance_m: Metres


class FlameStopped(Event):
    """The officer had the flame put out and the person step back upwind."""

    kind: Literal["FlameStopped"] = "FlameStopped"
    by: Id


class StoodBetweenVehicles(Event):
    """The trainee stood between two vehicles, where a roll-away crushes."""

    kind: Literal["StoodBetweenVehicles"] = "StoodBetweenVehicles"


class WentUnderOrClimbed(Event):
    """The trainee went under the vehicle or climbed it."""

    kind: Literal["WentUnderOrClimbed"] = "WentUnderOrClimbed"
    where: Id


class Withdrew(Event):
    """The trainee moved away from the vehicle; `upwind` when towards where the wind comes from."""

    kind: Literal["Withdrew"] = "Withdrew"
    upwind: bool
    distance_m: Metres


class PeopleMoved(Event):
    """Bystanders were led away from the downwind side."""

    kind: Literal["PeopleMoved"] = "PeopleMoved"
    who: Id


# --- identity, recording, persons -------------------------------------------------------------


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


# --- inspection -------------------------------------------------------------------------------


class StationFaced(Event):
    """A station was in view; `readable` when distance, angle and light let its smallest relevant text be read."""

    kind: Literal["StationFaced"] = "StationFaced"
    station: Id
    distance_m: Metres
    angle_deg: float = Field(ge=0, le=180, allow_inf_nan=False)
    light: float = Field(ge=0, le=1, allow_inf_nan=False, description="factor on the readable distance")
    dwell_s: Seconds
    readable: bool


class StationWorked(Event):
    """An inspection action of a station was carried out, by the trainee or by a person on the trainee's word."""

    kind: Literal["StationWorked"] = "StationWorked"
    station: Id
    action: Id


class PaperRead(Event):
    """A paper was held up and read for `dwell_s` seconds."""

    kind: Literal["PaperRead"] = "PaperRead"
    paper: Id
    dwell_s: Seconds = 1


class PapersCompared(Event):
    """Two sources (papers or plates) were laid side by side and compared."""

    kind: Literal["PapersCompared"] = "PapersCompared"
    first: Id
    second: Id


class ObjectOperated(Event):
    """A movable part was operated by hand: a valve, a lever, a door, a button."""

    kind: Literal["ObjectOperated"] = "ObjectOperated"
    object: Id
    to_state: Id
    operator: Literal["trainee", "party", "responder"] = "trainee"


class OfficerOperatedLoadedValve(DerivedEvent):
    """The trainee moved a valve of a loaded tank by hand, which only the party or a responder may do."""

    kind: Literal["OfficerOperatedLoadedValve"] = "OfficerOperatedLoadedValve"
    object: Id


class MeterZeroed(Event):
    """The gas detector was zeroed; `clean_air` when it was done upwind, away from the vehicle."""

    kind: Literal["MeterZeroed"] = "MeterZeroed"
    clean_air: bool


class ProbePlaced(Event):
    """The probe of the gas detector was brought to a measuring point."""

    kind: Literal["ProbePlaced"] = "ProbePlaced"
    point: Id


class ProbeRemoved(Event):
    """The probe was taken away from the measuring point."""

    kind: Literal["ProbeRemoved"] = "ProbeRemoved"


class MeterRead(DerivedEvent):
    """A reading was taken at a point; `stable` when the probe had stayed for at least the t90 time."""

    kind: Literal["MeterRead"] = "MeterRead"
    point: Id
    value: float = Field(allow_inf_nan=False, description="in the meter's unit, %LEL for combustible gas")
    held_s: Seconds
    stable: bool


class MeterAlarmed(DerivedEvent):
    """The gas detector's alarm went off."""

    kind: Literal["MeterAlarmed"] = "MeterAlarmed"
    point: Id
    level: Literal["low", "high"]
    value: float = Field(allow_inf_nan=False)


class Measured(Event):
    """A length was measured with tape or rangefinder, in millimetres."""

    kind: Literal["Measured"] = "Measured"
    station: Id
    length_mm: float = Field(ge=0, le=100_000, allow_inf_nan=False)


class TorchSwitched(Event):
    """The explosion-proof torch was switched on or off."""

    kind: Literal["TorchSwitched"] = "TorchSwitched"
    on: bool


class PhotoTaken(Event):
    """A photograph was kept as evidence, with the stations that were really in it and readable."""

    kind: Literal["PhotoTaken"] = "PhotoTaken"
    photo: Id
    stations: tuple[Id, ...] = ()
    papers: tuple[Id, ...] = ()
    sha256: str = Field(default="", pattern=r"^([0-9a-f]{64})?$")


class NoteWritten(Event):
    """The trainee wrote a free note."""

    kind: Literal["NoteWritten"] = "NoteWritten"
    text: Text


class FaultRevealed(DerivedEvent):
    """An action showed the trainee the traces of a hidden fault; whether it was understood is another matter."""

    kind: Literal["FaultRevealed"] = "FaultRevealed"
    fault: Id
    station: Id


class FactLearned(DerivedEvent):
    """A person's answer disclosed something."""

    kind: Literal["FactLearned"] = "FactLearned"
    fact: Id
    source: Id


class FindingRecorded(Event):
    """The trainee wrote down a finding: a fault of the bank, or a distractor taken for one."""

    kind: Literal["FindingRecorded"] = "FindingRecorded"
    finding: Id
    station: Id


class FindingWithdrawn(Event):
    """The trainee struck a finding out before the decision."""

    kind: Literal["FindingWithdrawn"] = "FindingWithdrawn"
    finding: Id


# --- report, measures, decision ---------------------------------------------------------------


class ReportMade(Event):
    """A report was made by radio."""

    kind: Literal["ReportMade"] = "ReportMade"
    to: Id
    content: tuple[Literal["goods", "amount", "wind", "people", "place"], ...] = ()


class TransferCalled(Event):
    """Another authority was called to take over what is its to handle."""

    kind: Literal["TransferCalled"] = "TransferCalled"
    to: Literal["police", "market_supervision", "emergency", "ecology", "gas"]


class TransferHandedOver(Event):
    """Clues and evidence were handed over in writing."""

    kind: Literal["TransferHandedOver"] = "TransferHandedOver"
    to: Literal["police", "market_supervision", "emergency", "ecology", "gas"]


class CorrectionOrdered(Event):
    """The party was ordered to put something right at once or within a time."""

    kind: Literal["CorrectionOrdered"] = "CorrectionOrdered"
    finding: Id


class CorrectionVerified(Event):
    """The officer checked that the order was carried out."""

    kind: Literal["CorrectionVerified"] = "CorrectionVerified"
    finding: Id


class NoticeExplained(Event):
    """A document was explained to the party."""

    kind: Literal["NoticeExplained"] = "NoticeExplained"
    document: Id


class ForceMeasureApproved(Event):
    """A compulsory measure was approved by the head of the authority."""

    kind: Literal["ForceMeasureApproved"] = "ForceMeasureApproved"


class ForceMeasureTaken(Event):
    """A compulsory measure was carried out."""

    kind: Literal["ForceMeasureTaken"] = "ForceMeasureTaken"
    what: Literal["detain_vehicle", "detain_goods", "register_evidence"]


class PartyViewAsked(Event):
    """The party was asked for its statement and defence on the intended handling."""

    kind: Literal["PartyViewAsked"] = "PartyViewAsked"
    to: Id


class FindingDisposed(Event):
    """How one finding is to be handled: which act, which provision, by whom."""

    kind: Literal["FindingDisposed"] = "FindingDisposed"
    finding: Id
    act: str = Field(default="", max_length=20)
    basis: tuple[CitationText, ...] = ()
    disposal: Literal["open_case", "transfer", "correct_on_spot", "educate", "order_in_time", "no_violation"]
    authority: Literal["transport", "police", "market_supervision", "emergency", "ecology", "gas"]
    fine_yuan: int | None = Field(default=None, ge=0, le=10_000_000)


class DecisionStated(Event):
    """The decision was stated to the party on the spot."""

    kind: Literal["DecisionStated"] = "DecisionStated"
    liable: Literal["carrier", "operator", "shipper", "driver", "none"]


class VehicleReleased(Event):
    """The vehicle was let go."""

    kind: Literal["VehicleReleased"] = "VehicleReleased"
    thanked: bool = False


class VehicleHeld(Event):
    """The vehicle stays for cargo transfer, correction or another authority."""

    kind: Literal["VehicleHeld"] = "VehicleHeld"


# --- instructor -------------------------------------------------------------------------------


class InjectFired(Event):
    """The instructor, or the sealed plan, let something happen."""

    kind: Literal["InjectFired"] = "InjectFired"
    inject: Id
    by: str = Field(default="plan", max_length=80)


class ManualMarked(Event):
    """An instructor marked a manual criterion on its 0 to 4 anchors."""

    kind: Literal["ManualMarked"] = "ManualMarked"
    criterion: Id
    level: int = Field(ge=0, le=4)
    by: Id
    comment: str = Field(default="", max_length=2000)


class GlobalRated(Event):
    """An instructor gave the global rating, 1 (not fit) to 5 (model)."""

    kind: Literal["GlobalRated"] = "GlobalRated"
    level: int = Field(ge=1, le=5)
    by: Id
    comment: str = Field(default="", max_length=2000)


AnyEvent = Annotated[
    AttemptStarted | TimeElapsed | AttemptPaused | AttemptResumed | AttemptEnded
    | VestOn | PpeOn | LeftPatrolCar | WindChecked | StrobeOn | ConePlaced | ZoneSet | EngineOff | HandbrakeConfirmed
    | ChocksPlaced | IgnitionSourceRemoved | PhoneUsed | FlameLit | FlameStopped | StoodBetweenVehicles
    | WentUnderOrClimbed | Withdrew | PeopleMoved
    | VideoStarted | VideoStopped | GapStated | BadgeShown | SecondOfficerAbsent | SecondOfficerPresent | QuestionAsked
    | StatementMade | TensionChanged | PartiesSeparated | RightsTold | CallNoticeGiven | Signed | SignatureRefused
    | RefusalNoted
    | StationFaced | StationWorked | PaperRead | PapersCompared | ObjectOperated | OfficerOperatedLoadedValve
    | MeterZeroed | ProbePlaced | ProbeRemoved | MeterRead | MeterAlarmed | Measured | TorchSwitched | PhotoTaken
    | NoteWritten | FaultRevealed | FactLearned | FindingRecorded | FindingWithdrawn
    | ReportMade | TransferCalled | TransferHandedOver | CorrectionOrdered | CorrectionVerified | NoticeExplained
    | ForceMeasureApproved | ForceMeasureTaken | PartyViewAsked | FindingDisposed | DecisionStated | VehicleReleased
    | VehicleHeld
    | InjectFired | ManualMarked | GlobalRated,
    Field(discriminator="kind"),
]  # fmt: skip
"""Any event of the journal, told apart by `kind`."""

EVENT_ADAPTER: TypeAdapter[Event] = TypeAdapter(AnyEvent)


def event_from(data: dict[str, Any]) -> Event:
    """The event that `data` describes; raises pydantic.ValidationError for anything unknown or out of range."""
    return EVENT_ADAPTER.validate_python(data)


def _event_classes() -> dict[str, type[Event]]:
    found: dict[str, type[Event]] = {}
    pending: list[type[Event]] = [Event]
    while pending:
        for cls in pending.pop().__subclasses__():
            pending.append(cls)
            if cls is not DerivedEvent:
                found[cls.model_fields["kind"].default] = cls
    return found


EVENT_KINDS: dict[str, type[Event]] = _event_classes()
"""Event class by kind."""
