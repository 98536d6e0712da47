"""Reports, measures and the decision."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from app.domain.attempt.events.base import Event
from app.domain.frozen import Id
from app.domain.law.citation import PATTERN as CITATION_PATTERN

CitationText = Annotated[str, StringConstraints(pattern=CITATION_PATTERN)]


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


class CargoTransferArranged(Event):
    """A vehicle licensed for the goods, and a place that may store them, were found for the cargo."""

    kind: Literal["CargoTransferArranged"] = "CargoTransferArranged"
    carrier: Id
    place: Id


class CargoTransferred(Event):
    """The cargo left the vehicle: onto a licensed vehicle, onto another one, or down at the roadside."""

    kind: Literal["CargoTransferred"] = "CargoTransferred"
    to: Literal["licensed_vehicle", "unlicensed_vehicle", "roadside"]


class VehicleMoved(Event):
    """The vehicle was driven or towed somewhere at the officers' word; `loaded` with the cargo still aboard."""

    kind: Literal["VehicleMoved"] = "VehicleMoved"
    to: Id
    loaded: bool


class VehicleReleased(Event):
    """The vehicle was let go."""

    kind: Literal["VehicleReleased"] = "VehicleReleased"
    thanked: bool = False


class VehicleHeld(Event):
    """The vehicle stays for cargo transfer, correction or another authority."""

    kind: Literal["VehicleHeld"] = "VehicleHeld"
