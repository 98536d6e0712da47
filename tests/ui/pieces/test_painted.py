"""Widgets that paint themselves."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent
from pytestqt.qtbot import QtBot

from app.ui.pieces.painted import Painted, PaintedButton, draw_focus_ring, draw_text, text_width
from app.ui.theme.state import put_in_force
from app.ui.theme.theme import Theme


class Plain(PaintedButton):
    def paintEvent(self, event: QPaintEvent) -> None:
        draw_focus_ring(QPainter(self), QRectF(self.rect()), 4)


def _inked(value: str, width: int) -> int:
    image = QImage(400, 40, QImage.Format.Format_RGB32)
    image.fill(QColor("#FFFFFF"))
    painter = QPainter(image)
    draw_text(painter, QRectF(0, 0, width, 40), value)
    painter.end()
    white = QColor("#FFFFFF")
    return max((x for x in range(400) for y in range(0, 40, 2) if image.pixelColor(x, y) != white), default=0)


def test_text_that_is_too_long_ends_inside_its_room() -> None:
    long = "a text that is much longer than the room it has been given here"
    assert _inked(long, 400) > 200
    assert _inked(long, 120) <= 121


def test_width_follows_scale_and_weight() -> None:
    plain = text_width("abcdef")
    assert text_width("abcdef", weight=700) > plain
    put_in_force(Theme(scale=1.5))
    assert text_width("abcdef") > plain * 1.4


def test_enter_and_space_press(qtbot: QtBot) -> None:
    press = Plain()
    qtbot.addWidget(press)
    press.setFixedSize(20, 20)
    pressed: list[int] = []
    press.clicked.connect(lambda: pressed.append(1))
    qtbot.keyClick(press, Qt.Key.Key_Return)
    qtbot.keyClick(press, Qt.Key.Key_Space)
    assert pressed == [1, 1]


def test_a_painted_widget_may_fix_one_side(qtbot: QtBot) -> None:
    widget = Painted(height=30)
    qtbot.addWidget(widget)
    assert widget.minimumHeight() == 30
    assert widget.minimumWidth() == 0
