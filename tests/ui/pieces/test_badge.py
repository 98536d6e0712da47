"""Badges."""

from pytestqt.qtbot import QtBot

from app.ui.pieces.badge import Badge, BadgeFace, badge_size


def test_a_badge_takes_the_room_of_its_word_and_icon(qtbot: QtBot) -> None:
    short, long = Badge("ok"), Badge("a longer word", "warn", "info-fill")
    qtbot.addWidget(short)
    qtbot.addWidget(long)
    assert long.width() > short.width()
    assert badge_size(BadgeFace("ok", icon="info-fill")).width() > badge_size(BadgeFace("ok")).width()


def test_another_face_is_read_aloud(qtbot: QtBot) -> None:
    badge = Badge("ok")
    qtbot.addWidget(badge)
    badge.show_face(BadgeFace("failed", "critical", fill=True))
    assert badge.accessibleName() == "failed"
    assert not badge.grab().isNull()
