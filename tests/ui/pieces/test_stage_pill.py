"""Pills over pictures."""

from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QImage, QPainter

from app.ui.pieces.stage_pill import StagePill, draw_stage_pill


def test_a_pill_grows_from_either_side() -> None:
    image = QImage(300, 60, QImage.Format.Format_RGB32)
    image.fill(QColor("#FFFFFF"))
    painter = QPainter(image)
    left = draw_stage_pill(painter, QPointF(10, 10), StagePill("due", "clock"))
    right = draw_stage_pill(painter, QPointF(290, 10), StagePill("due"), from_right=True)
    painter.end()
    assert left > right > 0
    assert image.pixelColor(12, 22) != QColor("#FFFFFF")
    assert image.pixelColor(288, 22) != QColor("#FFFFFF")
    assert image.pixelColor(150, 22) == QColor("#FFFFFF")
