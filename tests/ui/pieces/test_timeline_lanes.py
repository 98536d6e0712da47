"""Lanes of a timeline."""

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from app.ui.pieces.timeline_lanes import Lane, LaneKind, LaneView, Mark, mark_rect, paint_lane

MARKS = (Mark(10, "one", "ok", "check", 40), Mark(60, "two", "critical", until_s=90))


@pytest.mark.parametrize("kind", ["marks", "spans", "captions", "curve"])
def test_every_kind_leaves_ink_in_its_band_only(kind: LaneKind) -> None:
    points = ((0.0, 0.1), (50.0, 0.9), (100.0, 0.3))
    lane = Lane("lane", kind, MARKS if kind != "curve" else (), points, points, limit=0.7)
    image = QImage(300, 80, QImage.Format.Format_RGB32)
    image.fill(QColor("#FFFFFF"))
    painter = QPainter(image)
    view = LaneView(QRectF(0, 20, 300, 40), lambda seconds: seconds * 3, 20, 300, 0)
    paint_lane(painter, lane, view)
    painter.end()
    white = QColor("#FFFFFF")
    inked = {y for y in range(80) for x in range(0, 300, 2) if image.pixelColor(x, y) != white}
    assert inked
    assert min(inked) >= 20
    assert max(inked) <= 60


def test_a_mark_answers_around_its_icon() -> None:
    view = LaneView(QRectF(0, 20, 300, 40), lambda seconds: seconds * 3, 0, 300)
    assert mark_rect(MARKS[0], Lane("a", "marks"), view).contains(30, 40)
    assert mark_rect(MARKS[0], Lane("a", "spans"), view) == QRectF(30, 20, 90, 40)


def test_a_moment_ends_where_it_begins() -> None:
    assert Mark(7).end_s == 7
    assert Mark(7, until_s=9).end_s == 9
