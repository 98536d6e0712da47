"""Settings: look, station, data, about."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from app.domain.errors import KnownError
from app.domain.scenario.speaking import VoicesHere
from app.services.about import About, about
from app.services.headset_check import HeadsetCheck, check_headset
from app.services.permissions import Permission, allowed
from app.services.settings import PersonalSettings, personal_settings, save_personal_settings
from app.services.voices import recorded_line_count, try_voice, voices_here
from app.ui.background import run_in_background
from app.ui.desk import Desk
from app.ui.pieces.commands import Command
from app.ui.pieces.layouts import column, row
from app.ui.pieces.toast import Message
from app.ui.settings.about_card import AboutCard
from app.ui.settings.data_card import DataCard
from app.ui.settings.headset_card import HeadsetCard
from app.ui.settings.look_card import LookCard
from app.ui.settings.station_card import StationCard
from app.ui.shell.page import Page
from app.ui.theme.metrics import limit_size


@dataclass(frozen=True, slots=True)
class _Read:
    personal: PersonalSettings
    about: About


class SettingsPage(Page):
    """Every change holds at once or says from when; there is nothing to save."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._station = StationCard()
        self._station.changed.connect(self._keep)
        self._station.voice_wanted.connect(self._try_voice)
        self._headset = HeadsetCard()
        self._headset.changed.connect(self._keep)
        self._headset.check_wanted.connect(self._check_headset)
        if not allowed(desk.who, Permission.TRAIN):
            self._station.hide()
            self._headset.hide()
        self._data = DataCard(desk)
        self._data.said.connect(self._tell)
        self._data.own_base_wanted.connect(lambda: self.go.emit("own_base", None))
        self._about = AboutCard()
        left, right = QWidget(), QWidget()
        manages = allowed(desk.who, Permission.MANAGE_BASE)
        if manages:
            left.setLayout(column(LookCard(desk.look), self._data, None, gap=10))
            right.setLayout(column(self._station, self._headset, (self._about, 1), gap=10))
        else:
            left.setLayout(column(LookCard(desk.look), self._station, None, gap=10))
            right.setLayout(column(self._headset, self._data, (self._about, 1), gap=10))
        for side in (left, right):
            limit_size(side, least=(430, 0), most=(760, 0))
        self.setLayout(row((left, 100), (right, 100), None, margins=(20, 4, 20, 14), gap=10))

    def title(self) -> str:
        """The name of the page."""
        return self.tr("Settings")

    def commands(self) -> list[Command]:
        """Backup and check, for those who manage the base."""
        if not allowed(self._desk.who, Permission.MANAGE_BASE):
            return []
        return [
            Command("base.backup", self.tr("Back up now"), self._data.back_up, "database", "B", pinned=True),
            Command("base.check", self.tr("Check everything"), self._data.check, "shield-check", "I", pinned=True),
        ]

    def enter(self, argument: object = None) -> None:
        """Read what is set."""
        base, who = self._desk.base, self._desk.who

        def read(_progress: object) -> _Read:
            return _Read(personal_settings(base, who), about())

        run_in_background(self, read, self._show, self._failed)
        if self._station.isVisibleTo(self):
            run_in_background(self, lambda _p: (voices_here(), recorded_line_count()), self._show_voices, self._failed)
        self._data.show_backups()

    def _show(self, read: _Read) -> None:
        self._station.show_settings(read.personal)
        self._headset.show_settings(read.personal)
        self._about.show_about(read.about)

    def _show_voices(self, found: tuple[VoicesHere, int]) -> None:
        self._station.show_voices(*found)

    def _try_voice(self, loudness: float) -> None:
        def over(_none: object) -> None:
            self._station.show_trial(False)

        def failed(error: Exception) -> None:
            self._station.show_trial(False)
            self._failed(error)

        run_in_background(self, lambda _p: try_voice(loudness), over, failed)

    def _check_headset(self) -> None:
        def failed(error: Exception) -> None:
            self._headset.show_check(HeadsetCheck())
            self._failed(error)

        run_in_background(self, lambda _p: check_headset(), self._headset.show_check, failed)

    def _keep(self, personal: PersonalSettings) -> None:
        base, who = self._desk.base, self._desk.who
        # Either card saves the whole: the other one goes on from it.
        for card in (self._station, self._headset):
            card.take(personal)
        run_in_background(
            self, lambda _p: save_personal_settings(base, who, personal), lambda _none: None, self._failed
        )

    def _tell(self, words: str, well: bool) -> None:
        self.say(Message(words, "ok" if well else "critical"))

    def _failed(self, error: Exception) -> None:
        if not isinstance(error, KnownError):
            raise error
        self.say(Message(str(error), "critical"))
