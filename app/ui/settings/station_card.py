"""How the 3D station presents itself to this person."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QCheckBox, QLabel, QSlider

from app.domain.attempt.assignment import StationSettings
from app.domain.scenario.speaking import VoicesHere
from app.services.settings import PersonalSettings
from app.ui.pieces.buttons import button
from app.ui.pieces.card import Card
from app.ui.pieces.labels import label
from app.ui.pieces.layouts import row
from app.ui.pieces.segmented import Segmented
from app.ui.settings.line import line
from app.ui.theme.metrics import limit_size

SETTLE_MS = 400
SLOWEST, FASTEST = 20, 300
WHOLE = 100


class StationCard(Card):
    """`changed` carries the settings as they are then, once the hand has come to rest.

    `voice_wanted` asks for a line to be heard, as loud as it would be in the scene, 0 to 1.
    """

    changed = Signal(object)
    voice_wanted = Signal(float)

    def __init__(self) -> None:
        super().__init__(self.tr("3D station"), gap=12)
        self._personal = PersonalSettings()
        self._captions = Segmented(
            [("small", self.tr("Small")), ("medium", self.tr("Medium")), ("large", self.tr("Large"))]
        )
        self._quality = Segmented([("low", self.tr("Low")), ("medium", self.tr("Medium")), ("high", self.tr("High"))])
        self._mouse, self._mouse_figure = self._slider(SLOWEST, FASTEST)
        self._volume, self._volume_figure = self._slider(0, WHOLE)
        self._voices = QCheckBox(self.tr("Speak lines"))
        self._voice, self._voice_figure = self._slider(0, WHOLE)
        self._voices_here = label("", "caption", "text3", wrap=True)
        self._try = button(self.tr("Listen"), "", "speaker-high", "dense")
        self._try.setAccessibleName(self.tr("Listen to a voice of this computer"))
        self._try.clicked.connect(self._ask_for_voice)
        self._has_voice = self._trying = False
        self._invert = QCheckBox(self.tr("Mouse forward looks down"))
        self._fullscreen = QCheckBox(self.tr("Full screen"))
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.timeout.connect(self._tell)
        for choice in (self._captions, self._quality):
            choice.chosen.connect(lambda _id: self._settle.start(0))
        for slider in (self._mouse, self._volume, self._voice):
            slider.valueChanged.connect(self._moved)
        for box in (self._voices, self._invert, self._fullscreen):
            box.toggled.connect(lambda _on: self._settle.start(0))
        self._voices.toggled.connect(lambda _on: self._show_figures())
        self.put(
            line(self.tr("Captions"), self._captions),
            line(self.tr("Volume"), self._volume, self._volume_figure),
            line(self.tr("Voices"), self._voice, self._voice_figure, self._voices),
            line("", (self._voices_here, 1), self._try),
            line(self.tr("Mouse speed"), self._mouse, self._mouse_figure),
            line("", self._invert),
            line(self.tr("Picture quality"), self._quality),
            line("", self._fullscreen),
            row(
                label(self.tr("Hold from the next start of the station; never part of a score."), "caption", "text3"),
                None,
            ),
        )
        self.show_settings(self._personal)

    def _slider(self, least: int, most: int) -> tuple[QSlider, QLabel]:
        slider = QSlider(Qt.Orientation.Horizontal)
        slider.setRange(least, most)
        slider.setPageStep(10)
        limit_size(slider, least=(160, 0), most=(220, 0))
        return slider, label("", "dense", "text2")

    def show_settings(self, personal: PersonalSettings) -> None:
        """Show what somebody has set."""
        self.take(personal)
        station = personal.station
        shown = (self._mouse, self._volume, self._voices, self._voice, self._invert, self._fullscreen)
        for widget in shown:
            widget.blockSignals(True)
        self._captions.select(station.captions)
        self._quality.select(station.quality)
        self._mouse.setValue(round(station.mouse_sensitivity * WHOLE))
        self._volume.setValue(round(station.volume * WHOLE))
        self._voices.setChecked(station.voices)
        self._voice.setValue(round(station.voice_volume * WHOLE))
        self._invert.setChecked(station.invert_y)
        self._fullscreen.setChecked(station.fullscreen)
        for widget in shown:
            widget.blockSignals(False)
        self._show_figures()

    def take(self, personal: PersonalSettings) -> None:
        """Go on from what was set elsewhere; what is shown and not yet told stays."""
        self._personal = personal

    def show_voices(self, here: VoicesHere, recorded_lines: int) -> None:
        """Show what voices this machine has, or what to do to get one."""
        words = []
        if recorded_lines:
            words.append(self.tr("Recorded lines: {0}.").format(recorded_lines))
        if here.voices:
            words.append(self.tr("Spoken by this computer: {0}.").format(here.voices[0]))
        else:
            words.append(here.problem)
        self._voices_here.setText(" ".join(words))
        self._has_voice = bool(here.voices)
        self._show_figures()

    def show_trial(self, running: bool) -> None:
        """Show that a voice is being tried, or no longer."""
        self._trying = running
        self._show_figures()

    def _ask_for_voice(self) -> None:
        self.show_trial(True)
        self.voice_wanted.emit(self._volume.value() * self._voice.value() / WHOLE**2)

    def _moved(self, _value: int) -> None:
        self._show_figures()
        self._settle.start(SETTLE_MS)

    def _show_figures(self) -> None:
        self._volume_figure.setText(f"{self._volume.value()} %")
        self._voice.setEnabled(self._voices.isChecked())
        self._try.setEnabled(self._voices.isChecked() and self._has_voice and not self._trying)
        self._voice_figure.setText(f"{self._voice.value()} %")
        self._mouse_figure.setText(f"{self._mouse.value()} %")

    def _tell(self) -> None:
        station = StationSettings.model_validate(
            {
                **self._personal.station.model_dump(),
                "captions": self._captions.selected(),
                "quality": self._quality.selected(),
                "mouse_sensitivity": self._mouse.value() / WHOLE,
                "volume": self._volume.value() / WHOLE,
                "voices": self._voices.isChecked(),
                "voice_volume": self._voice.value() / WHOLE,
                "invert_y": self._invert.isChecked(),
                "fullscreen": self._fullscreen.isChecked(),
            }
        )
        if station != self._personal.station:
            self._personal = self._personal.model_copy(update={"station": station})
            self.changed.emit(self._personal)
