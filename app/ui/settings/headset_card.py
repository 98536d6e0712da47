"""How somebody wears a headset: hand, posture, height, moving and turning, comfort."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QCheckBox, QSlider

from app.domain.attempt.assignment import StationSettings
from app.services.headset_check import HeadsetCheck
from app.services.settings import PersonalSettings
from app.ui.pieces.buttons import button
from app.ui.pieces.card import Card
from app.ui.pieces.labels import label
from app.ui.pieces.layouts import row, rule
from app.ui.pieces.segmented import Segmented
from app.ui.settings.line import line
from app.ui.theme.metrics import limit_size

SETTLE_MS = 400
MOST_CM = 30
NEAR_M, MIDDLE_M, FAR_M = 1.3, 1.6, 2.0


class HeadsetCard(Card):
    """`changed` carries the settings as they are then, once the hand has come to rest.

    `check_wanted` asks for a look at what headset there is.
    """

    changed = Signal(object)
    check_wanted = Signal()

    def __init__(self) -> None:
        super().__init__(self.tr("Headset"), gap=12)
        self._personal = PersonalSettings()
        self._hand = Segmented([("right", self.tr("Right")), ("left", self.tr("Left"))])
        self._posture = Segmented([("standing", self.tr("Standing")), ("seated", self.tr("Seated"))])
        self._height = QSlider(Qt.Orientation.Horizontal)
        self._height.setRange(-MOST_CM, MOST_CM)
        self._height.setPageStep(5)
        limit_size(self._height, least=(160, 0), most=(220, 0))
        self._height_figure = label("", "dense", "text2")
        self._moving = Segmented([("teleport", self.tr("Jump")), ("smooth", self.tr("Jump or glide"))])
        self._turning = Segmented([("30", "30°"), ("45", "45°"), ("0", self.tr("Smooth"))])
        self._narrow = QCheckBox(self.tr("Narrow the view on the way"))
        self._panels = Segmented(
            [(str(NEAR_M), self.tr("Near")), (str(MIDDLE_M), self.tr("Middle")), (str(FAR_M), self.tr("Far"))]
        )
        self._advice = label("", "caption", "text3", wrap=True)
        self._look = button("", "", "virtual-reality", "dense")
        self._look.clicked.connect(self._ask_to_look)
        self._look_hint = label(self.tr("Put it on and pick up both controllers."), "caption", "text3", wrap=True)
        self._missing = label("", "caption", "warn", wrap=True)
        self._there = label("", "caption", "text3", wrap=True)
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.timeout.connect(self._tell)
        for choice in (self._hand, self._posture, self._moving, self._turning, self._panels):
            choice.chosen.connect(lambda _id: self._chosen())
        self._height.valueChanged.connect(self._moved)
        self._narrow.toggled.connect(lambda _on: self._chosen())
        self.put(
            line(self.tr("Working hand"), self._hand),
            line(self.tr("Posture"), self._posture),
            line(self.tr("Eye height"), self._height, self._height_figure),
            line(self.tr("Moving"), self._moving),
            line(self.tr("Turning"), self._turning),
            line("", self._narrow),
            line(self.tr("Panels"), self._panels),
            row((self._advice, 1)),
            rule(),
            line("", self._look, (self._look_hint, 1)),
            self._missing,
            self._there,
        )
        self.show_settings(self._personal)
        self._show_looking(False)
        self._show_found((), ())

    def show_settings(self, personal: PersonalSettings) -> None:
        """Show what somebody has set."""
        self.take(personal)
        station = personal.station
        for widget in (self._height, self._narrow):
            widget.blockSignals(True)
        self._hand.select(station.handedness)
        self._posture.select(station.posture)
        self._height.setValue(round(station.height_offset_m * 100))
        self._moving.select(station.headset_movement)
        self._turning.select(str(station.snap_turn_deg))
        self._narrow.setChecked(station.vignette)
        nearest = min((NEAR_M, MIDDLE_M, FAR_M), key=lambda far: abs(far - station.panel_distance_m))
        self._panels.select(str(nearest))
        for widget in (self._height, self._narrow):
            widget.blockSignals(False)
        self._show_words()

    def show_check(self, check: HeadsetCheck) -> None:
        """Show what was found."""
        self._show_looking(False)
        self._show_found(check.bad, check.good)

    def _ask_to_look(self) -> None:
        self._show_looking(True)
        self._show_found((), ())
        self.check_wanted.emit()

    def _show_looking(self, looking: bool) -> None:
        self._look.setEnabled(not looking)
        self._look.setText(self.tr("Looking…") if looking else self.tr("Look for the headset"))

    def _show_found(self, bad: Sequence[str], good: Sequence[str]) -> None:
        for shown, lines in ((self._missing, bad), (self._there, good)):
            shown.setText("\n".join(lines))
            shown.setVisible(bool(lines))

    def take(self, personal: PersonalSettings) -> None:
        """Go on from what was set elsewhere; what is shown and not yet told stays."""
        self._personal = personal

    def _chosen(self) -> None:
        self._show_words()
        self._settle.start(0)

    def _moved(self, _value: int) -> None:
        self._show_words()
        self._settle.start(SETTLE_MS)

    def _show_words(self) -> None:
        self._height_figure.setText(f"{self._height.value():+d} cm" if self._height.value() else "0 cm")
        smooth = self._turning.selected() == "0" or self._moving.selected() == "smooth"
        self._narrow.setEnabled(smooth)
        words = self.tr(
            "Captions, volume and voices are those of the 3D station. Any change can be made in a break too."
        )
        if smooth:
            dizzy = self.tr("Gliding and smooth turning make many people dizzy; jumps and turns of 30° or 45° don't.")
            words = f"{dizzy}\n{words}"
        self._advice.setText(words)

    def _tell(self) -> None:
        station = StationSettings.model_validate(
            {
                **self._personal.station.model_dump(),
                "handedness": self._hand.selected(),
                "posture": self._posture.selected(),
                "height_offset_m": self._height.value() / 100,
                "headset_movement": self._moving.selected(),
                "snap_turn_deg": int(self._turning.selected()),
                "vignette": self._narrow.isChecked(),
                "panel_distance_m": float(self._panels.selected()),
            }
        )
        if station != self._personal.station:
            self._personal = self._personal.model_copy(update={"station": station})
            self.changed.emit(self._personal)
