"""Inspection: looking, working stations, measuring, photographing, noting findings."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from app.domain.attempt.events.base import DerivedEvent, Event, Metres, Seconds
from app.domain.frozen import Id, Text


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


class ItemsCounted(Event):
    """The trainee counted what a station's action asks for, a number for each kind."""

    kind: Literal["ItemsCounted"] = "ItemsCounted"
    station: Id
    action: Id
    counts: dict[Id, Annotated[int, Field(ge=0, le=100_000)]] = Field(min_length=1)


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
