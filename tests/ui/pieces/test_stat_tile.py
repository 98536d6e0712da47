"""Figures on cards."""

from pytestqt.qtbot import QtBot

from app.ui.pieces.stat_tile import Change, StatTile


def test_a_tile_is_read_as_a_sentence(qtbot: QtBot) -> None:
    tile = StatTile("Mean", "79", "points", Change("+6", rose=True, good=True), "this month")
    qtbot.addWidget(tile)
    assert tile.accessibleName() == "Mean 79 points this month"
    assert not tile.grab().isNull()
