"""Emergency response: forces that come, control of the scene, and what the trainee has done about a spill."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from app.domain.attempt.events.base import DerivedEvent, Event
from app.domain.frozen import Id


class PhaseBegan(DerivedEvent):
    """A phase of the incident began."""

    kind: Literal["PhaseBegan"] = "PhaseBegan"
    phase: Id


class ForceArrived(DerivedEvent):
    """A force or vehicle that was called is there: fire brigade, traffic police, a licensed transfer truck."""

    kind: Literal["ForceArrived"] = "ForceArrived"
    force: Id


class ControlDeclared(DerivedEvent):
    """The commander declared the hazard under control and said who may go where."""

    kind: Literal["ControlDeclared"] = "ControlDeclared"
    by: Id


class LeakStopped(DerivedEvent):
    """Nothing leaks any more; what was spilled may still lie there."""

    kind: Literal["LeakStopped"] = "LeakStopped"
    by: Id


class AreaEntered(Event):
    """Somebody stepped into an area of the scene that is not to be entered: a pool, say."""

    kind: Literal["AreaEntered"] = "AreaEntered"
    area: Id
    by: Id = "lead"


class TrafficStopped(Event):
    """Traffic was stopped or led round the cordon."""

    kind: Literal["TrafficStopped"] = "TrafficStopped"


class DrainProtected(Event):
    """A drain was dammed before the liquid reached it."""

    kind: Literal["DrainProtected"] = "DrainProtected"
    by: Literal["trainee", "responder"] = "responder"


class WaterUsed(Event):
    """Water was turned on the leak itself, or used to wash away what was spilled."""

    kind: Literal["WaterUsed"] = "WaterUsed"
    target: Literal["leak", "spill"]


class CleanUpOrdered(Event):
    """The polluted road was ordered to be cleaned, by the party or, where it cannot, in its place."""

    kind: Literal["CleanUpOrdered"] = "CleanUpOrdered"
    by: Literal["party", "in_its_place"] = "party"


class ReadingRelied(Event):
    """What an instrument or test paper shows was taken as the ground for what is safe."""

    kind: Literal["ReadingRelied"] = "ReadingRelied"
    instrument: Id = Field(description="the sensor or paper: `lel`, `hcl`, `ph`")


class TransferVehicleChecked(Event):
    """The licence, tank and crew of the vehicle that is to take the cargo over were checked."""

    kind: Literal["TransferVehicleChecked"] = "TransferVehicleChecked"
