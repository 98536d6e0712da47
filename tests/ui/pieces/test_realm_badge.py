"""Drill or live."""

from pytestqt.qtbot import QtBot

from app.ui.pieces.realm_badge import RealmBadge


def test_drill_and_live_differ_in_words(qtbot: QtBot) -> None:
    drill, live = RealmBadge(), RealmBadge("live")
    qtbot.addWidget(drill)
    qtbot.addWidget(live)
    assert drill.accessibleName() == "Drill"
    assert "Live" in live.accessibleName()
