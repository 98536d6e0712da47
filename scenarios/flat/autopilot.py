"""Plays events at a station by keys and lists."""

from __future__ import annotations

from collections.abc import Callable

from scenarios.flat.station import Station
from scenarios.trainee import autopilot
from scenarios.trainee.on_site import OnSite

KEYS = {
    "deeds": "tab", "radio": "r", "detector": "g", "findings": "l", "dispose": "end", "torch": "f", "note": "n",
    "papers": "p",
}  # fmt: skip

LONGEST_FRAME_S = 0.1


class Keys:
    """Keys that are pressed for an autopilot; `step` lets the clock run on by seconds and gives a frame."""

    def __init__(self, station: Station, step: Callable[[float], None]) -> None:
        self.site: OnSite = station
        self._station, self._step = station, step

    def pass_time(self, seconds: float) -> None:
        """Let time pass in frames of at most a tenth of a second."""
        left = seconds
        while left > 1e-9:
            self._step(min(left, LONGEST_FRAME_S))
            left -= LONGEST_FRAME_S

    def errand(self, name: str) -> None:
        """Press the errand's key."""
        self._station.press(KEYS[name])

    def pick(self, item: str) -> bool:
        """Choose an item of the open list."""
        return self._station.pick(item)

    def answer(self, text: str) -> None:
        """Type a text and confirm it."""
        self._station.type(text)
        self._station.press("enter")

    def back(self) -> None:
        """Press Esc."""
        self._station.press("escape")

    def go(self, node: str, stand_off_m: float, sight: str) -> None:
        """Go to a place at once."""
        self._station.menus.go_to(node, stand_off_m, sight)

    def open_station(self, station: str) -> None:
        """Open the list of a station."""
        self._station.menus.open_station(station)

    def open_person(self, person: str) -> None:
        """Open the list of a person."""
        self._station.menus.open_person(person)

    def operate(self, part: str, state: str) -> bool:
        """Move a part, from the list of the station nearest to it."""
        scene = self._station.work.scene
        place = scene.place_of(scene.scenario.object_by_id[part].node)
        stations = scene.scenario.scene.stations
        self.open_station(min(stations, key=lambda s: (scene.place_of(s.node) - place).length()).id)
        return self.pick(f"operate:{part}.{state}")

    def probe(self, point: str) -> bool:
        """Take the detector out and choose the point."""
        if not self._station.work.detector_out:
            self.errand("detector")
        self.errand("detector")
        return self.pick(f"probe:{point}")

    def unprobe(self) -> bool:
        """Choose to take the probe back."""
        self.errand("detector")
        return self.pick("unprobe")

    def take_break(self) -> None:
        """Press Esc with nothing open."""
        self.back()

    def end_break(self) -> None:
        """Press Esc in the break."""
        self.back()

    def next_paper(self) -> None:
        """Press the arrow."""
        self._station.press("arrow_right")

    def lay_beside(self) -> None:
        """Press X."""
        self._station.press("x")

    def photograph(self) -> None:
        """Press C."""
        self._station.press("c")


class Autopilot(autopilot.Autopilot):
    """Drives a station by its keys."""

    def __init__(self, station: Station, step: Callable[[float], None]) -> None:
        super().__init__(Keys(station, step))
