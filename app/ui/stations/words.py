"""How the state of a station is said."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from app.domain.station.messages import Device, LiveStation, Phase
from app.services.live_stations import SILENT_AFTER_S
from app.ui.pieces.badge import BadgeFace
from app.ui.pieces.timeline import clock

DEVICE_ICONS: dict[Device, str] = {"flat": "monitor", "headset": "virtual-reality", "doorstep": "virtual-reality"}


def is_silent(live: LiveStation) -> bool:
    """Whether a station that has not left was not heard for a while."""
    return live.state.phase != "left" and live.silent_s > SILENT_AFTER_S


def face_of(live: LiveStation) -> BadgeFace:
    """The state in a word, with a tone and an icon."""
    translate = QCoreApplication.translate
    if is_silent(live):
        return BadgeFace(
            translate("Stations", "Not heard for {0} s").format(round(live.silent_s)), "warn", "wifi-slash"
        )
    faces: dict[Phase, BadgeFace] = {
        "loading": BadgeFace(translate("Stations", "Loading"), "neutral", "hourglass-medium-fill"),
        "running": BadgeFace(translate("Stations", "Under way"), "ok", "play-fill"),
        "paused": BadgeFace(translate("Stations", "Paused"), "warn", "pause-fill"),
        "ended": BadgeFace(translate("Stations", "Done"), "accent", "flag-checkered"),
        "left": BadgeFace(translate("Stations", "Closed"), "neutral", "sign-out"),
    }
    return faces[live.state.phase]


def device_words(device: Device) -> str:
    """The device in words."""
    translate = QCoreApplication.translate
    return {
        "flat": translate("Stations", "Mouse and keyboard"),
        "headset": translate("Stations", "Headset"),
        "doorstep": translate("Stations", "Headset, not put on"),
    }[device]


def time_of(live: LiveStation) -> str:
    """The time of the attempt, minutes and seconds."""
    return clock(live.state.t_ms / 1000)


def frame_words(live: LiveStation) -> str:
    """How smoothly it runs: pictures a second, and the longest frame."""
    state = live.state
    if not state.frame_ms:
        return "–"
    words = QCoreApplication.translate("Stations", "{0} pictures a second, longest {1} ms")
    return words.format(round(1000 / state.frame_ms), round(state.worst_ms))


def record_words(live: LiveStation) -> str:
    """How much of the record is here."""
    state = live.state
    if state.pushed >= state.kept:
        return QCoreApplication.translate("Stations", "All {0} events are here").format(state.kept)
    return QCoreApplication.translate("Stations", "{0} of {1} events are here").format(state.pushed, state.kept)
