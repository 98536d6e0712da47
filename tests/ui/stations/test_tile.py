"""A tile shows a station's newest picture, says why there is none, and is chosen by a click."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from app.ui.stations.tile import StationTile
from tests.ui.stations.test_words import live


def picture(colour: int = 0x3060C0) -> QImage:
    made = QImage(64, 36, QImage.Format.Format_RGB32)
    made.fill(colour)
    return made


def test_a_tile_from_first_word_to_its_end(qtbot: QtBot) -> None:
    tile = StationTile(1)
    qtbot.addWidget(tile)
    tile.resize(400, 240)
    assert tile.station == ""
    tile.show_live(live(), "汽油罐车", None)
    assert tile.why_absent() == "The picture is on its way"
    tile.show_live(live(), "汽油罐车", picture())
    assert tile.why_absent() == ""
    assert tile.grab().toImage().pixelColor(200, 120).blue() > 150
    tile.show_live(live(), "汽油罐车", None)
    assert tile.why_absent() == "", "the last picture stays"
    assert "学员甲" in tile.accessibleName()
    assert "Under way" in tile.accessibleName()
    tile.show_live(live(phase="left"), "汽油罐车", None)
    assert tile.why_absent() == "The station has closed"


def test_a_silent_station_is_dimmed(qtbot: QtBot) -> None:
    tile = StationTile(1)
    qtbot.addWidget(tile)
    tile.resize(400, 240)
    tile.show_live(live(), "", picture())
    bright = tile.grab().toImage().pixelColor(200, 120).blue()
    tile.show_live(live(silent_s=30), "", None)
    assert tile.grab().toImage().pixelColor(200, 120).blue() < bright - 40


def test_a_click_chooses(qtbot: QtBot) -> None:
    tile = StationTile(1)
    qtbot.addWidget(tile)
    chosen: list[str] = []
    tile.chosen.connect(chosen.append)
    qtbot.mouseClick(tile, Qt.MouseButton.LeftButton)
    assert chosen == []
    tile.show_live(live(), "", None)
    qtbot.mouseClick(tile, Qt.MouseButton.LeftButton)
    assert chosen == ["S-00000001"]
