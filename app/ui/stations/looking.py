"""One look at all live stations, made in the background: what they say, and the pictures that are newer than before."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from PySide6.QtGui import QImage

from app.domain.errors import KnownError
from app.domain.station.messages import LiveStation
from app.services.base import Base
from app.services.errors import NotFoundError
from app.ui.phone_service import PhoneService

MOST_PICTURES = 9


@dataclass(frozen=True)
class Glance:
    """What a look found; `open` is whether a hub runs at all, `pictures` are by station, with their numbers."""

    open: bool
    stations: tuple[LiveStation, ...] = ()
    pictures: Mapping[str, tuple[int, QImage]] = field(default_factory=dict)
    titles: Mapping[str, str] = field(default_factory=dict)
    """The titles of the scenarios that are played."""


def glance(phones: PhoneService, base: Base, numbers: Mapping[str, int]) -> Glance:
    """Look at the hub of this desktop; `numbers` are those of the pictures that are shown. Raises ServiceError."""
    watch = phones.watch()
    if watch is None:
        return Glance(open=False)
    stations = watch.stations()
    pictures = {}
    for live in [each for each in stations if each.state.phase != "left"][:MOST_PICTURES]:
        try:
            found = watch.picture(live.station, numbers.get(live.station, 0))
        except NotFoundError:
            continue  # it was forgotten just now
        image = QImage.fromData(found.jpeg) if found.jpeg else QImage()
        if not image.isNull():
            pictures[live.station] = (found.number, image)
    return Glance(
        True, stations, pictures, {each.state.scenario: _title(base, each.state.scenario) for each in stations}
    )


def _title(base: Base, scenario: str) -> str:
    try:
        return base.shelf.scenario(scenario).scene.title
    except KnownError:
        return scenario
