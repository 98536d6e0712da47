"""The settings page."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QCheckBox, QLabel, QPushButton, QSlider
from pytestqt.qtbot import QtBot

from app.domain.roster.account import Account
from app.domain.scenario.speaking import VoicesHere
from app.services.base import Base
from app.services.errors import ServiceError
from app.services.headset_check import HeadsetCheck
from app.services.settings import personal_settings
from app.ui.desk import Desk
from app.ui.pieces.data_table import DataTable
from app.ui.pieces.segmented import Segmented
from app.ui.settings.headset_card import HeadsetCard
from app.ui.settings.page import SettingsPage
from app.ui.settings.station_card import StationCard
from tests.ui.finding import found

MakeDesk = Callable[[Account], Desk]


@pytest.fixture(autouse=True)
def voices(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """A computer with a voice; holds how loud it was tried. At full loudness it fails."""
    tried: list[float] = []

    def try_voice(loudness: float) -> None:
        tried.append(loudness)
        if loudness == 1.0:
            raise ServiceError("no device")

    monkeypatch.setattr("app.ui.settings.page.voices_here", lambda: VoicesHere(voices=("Huihui",)))
    monkeypatch.setattr("app.ui.settings.page.try_voice", try_voice)
    return tried


def opened(qtbot: QtBot, desk: Desk) -> SettingsPage:
    page = SettingsPage(desk)
    qtbot.addWidget(page)
    page.resize(1200, 800)
    page.show()
    page.enter()
    qtbot.waitUntil(lambda: found(page, DataTable).rows.rowCount() > 0)
    return page


def test_what_is_set_is_kept_for_the_person(qtbot: QtBot, desk_for: MakeDesk, base: Base, trainee: Account) -> None:
    page = opened(qtbot, desk_for(trainee))
    assert page.commands() == []
    station = found(page, StationCard)
    invert = next(box for box in station.findChildren(QCheckBox) if not box.isChecked())
    invert.setChecked(True)
    qtbot.waitUntil(lambda: personal_settings(base, trainee).station.invert_y)


def test_a_voice_is_tried_and_what_is_missing_is_told(
    qtbot: QtBot, desk_for: MakeDesk, trainee: Account, voices: list[float]
) -> None:
    page = opened(qtbot, desk_for(trainee))
    listen = next(b for b in found(page, StationCard).findChildren(QPushButton) if "Listen" in b.text())
    qtbot.waitUntil(listen.isEnabled)
    listen.click()
    qtbot.waitUntil(lambda: len(voices) == 1 and listen.isEnabled())
    for slider in found(page, StationCard).findChildren(QSlider)[:2]:
        slider.setValue(100)
    with qtbot.waitSignal(page.said) as said:
        listen.click()
    assert said.args is not None
    assert said.args[0].tone == "critical"
    assert listen.isEnabled()


def test_an_administrator_backs_up_by_key(qtbot: QtBot, desk_for: MakeDesk, administrator: Account) -> None:
    page = opened(qtbot, desk_for(administrator))
    assert not found(page, StationCard).isVisible()
    with qtbot.waitSignal(page.said) as said:
        page.commands()[0].run()
    assert said.args is not None
    assert said.args[0].tone == "ok"


def test_what_one_card_sets_the_other_keeps(qtbot: QtBot, desk_for: MakeDesk, base: Base, trainee: Account) -> None:
    page = opened(qtbot, desk_for(trainee))
    headset, station = found(page, HeadsetCard), found(page, StationCard)
    assert headset.isVisibleTo(page)
    next(each for each in headset.findChildren(Segmented) if "left" in each.ids()).choose("left")
    qtbot.waitUntil(lambda: personal_settings(base, trainee).station.handedness == "left")
    next(box for box in station.findChildren(QCheckBox) if not box.isChecked()).setChecked(True)
    qtbot.waitUntil(lambda: personal_settings(base, trainee).station.invert_y)
    assert personal_settings(base, trainee).station.handedness == "left"
    next(each for each in headset.findChildren(Segmented) if "seated" in each.ids()).choose("seated")
    qtbot.waitUntil(lambda: personal_settings(base, trainee).station.posture == "seated")
    kept = personal_settings(base, trainee).station
    assert (kept.invert_y, kept.handedness) == (True, "left")


def test_what_headset_there_is_is_shown(
    qtbot: QtBot, desk_for: MakeDesk, trainee: Account, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("app.ui.settings.page.check_headset", lambda: HeadsetCheck(bad=("no runtime: install one",)))
    page = opened(qtbot, desk_for(trainee))
    headset = found(page, HeadsetCard)
    next(b for b in headset.findChildren(QPushButton) if "Look" in b.text()).click()
    qtbot.waitUntil(lambda: any("install one" in label.text() for label in headset.findChildren(QLabel)))
