"""Safety on arrival: vest, wind, cones, engine, ignition sources, withdrawal."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from app.domain.attempt.events.base import DerivedEvent, Event, Metres, Seconds
from app.domain.frozen import Id


class VestOn(Event):
    """The reflective vest was put on."""

    kind: Literal["VestOn"] = "VestOn"


class PpeOn(Event):
    """Protective equipment was put on: `basic` = antistatic gloves and vest, `full` adds mask and goggles.

    `acid` = acid-proof suit, gloves, boots, face shield and respirator, as the commander ordered.
    """

    kind: Literal["PpeOn"] = "PpeOn"
    level: Literal["basic", "full", "acid"]


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


class CircleEntered(Event):
    """The trainee walked into the isolation circle of a leak; `downwind` where the vapour drifts."""

    kind: Literal["CircleEntered"] = "CircleEntered"
    distance_m: Metres
    downwind: bool


class CircleLeft(Event):
    """The trainee walked out of the isolation circle. Times and breath since he came in, while vapour was given off.

    `peak` and `dose_min` (times minutes) are in the meter's unit, at head height.
    """

    kind: Literal["CircleLeft"] = "CircleLeft"
    stayed_s: Seconds
    downwind_s: Seconds
    peak: float = Field(ge=0, le=1_000_000, allow_inf_nan=False)
    dose_min: float = Field(ge=0, le=100_000_000, allow_inf_nan=False)


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
