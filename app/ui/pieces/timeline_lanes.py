"""What a timeline shows, and how each kind of lane is painted."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Literal

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QLinearGradient, QPainter, QPainterPath, QPen

from app.ui.pieces.painted import draw_text
from app.ui.theme.icons import draw_icon
from app.ui.theme.state import current

LaneKind = Literal["marks", "spans", "curve", "captions"]
Point = tuple[float, float]


@dataclass(frozen=True)
class Mark:
    """A moment or a span of a run, in seconds from its start; the icon is the shape beside the colour."""

    at_s: float
    name: str = ""
    tone: str = "text2"
    icon: str = "circle-fill"
    until_s: float | None = None
    key: str = ""

    @property
    def end_s(self) -> float:
        """Where the span ends; a moment ends where it begins."""
        return self.at_s if self.until_s is None else self.until_s


@dataclass(frozen=True)
class Lane:
    """One line of a timeline; curves have points (seconds, value from 0 to 1) and, dashed, those of another run."""

    title: str
    kind: LaneKind
    marks: tuple[Mark, ...] = ()
    points: tuple[Point, ...] = ()
    reference: tuple[Point, ...] = ()
    limit: float | None = None
    height: float = 34
    tone: str = "accent"


@dataclass(frozen=True)
class LaneView:
    """Where a lane is painted: its band, seconds to pixels, the play head, and the mark that is chosen."""

    band: QRectF
    x: Callable[[float], float]
    now_s: float
    right: float
    chosen: int | None = field(default=None)


def paint_lane(painter: QPainter, lane: Lane, view: LaneView) -> None:
    """Paint the content of a lane into its band."""
    if lane.kind == "curve":
        _paint_curve(painter, lane, view)
        return
    for index, mark in enumerate(lane.marks):
        if lane.kind == "marks":
            following = lane.marks[index + 1] if index + 1 < len(lane.marks) else None
            _paint_mark(painter, mark, view, index, following)
        elif lane.kind == "spans":
            _paint_span(painter, mark, view, index)
        else:
            _paint_caption(painter, mark, view)


def mark_rect(mark: Mark, lane: Lane, view: LaneView) -> QRectF:
    """The rectangle in which a mark answers to the mouse."""
    left, band = view.x(mark.at_s), view.band
    if lane.kind == "marks":
        side = current().px(24)
        return QRectF(left - side / 2, band.center().y() - side / 2, side, side)
    return QRectF(left, band.top(), max(current().px(4), view.x(mark.end_s) - left), band.height())


def _paint_mark(painter: QPainter, mark: Mark, view: LaneView, index: int, following: Mark | None) -> None:
    theme, at = current(), QPointF(view.x(mark.at_s), view.band.center().y())
    side = theme.px(16)
    icon = QRectF(at.x() - side / 2, at.y() - side / 2, side, side)
    if view.chosen == index:
        painter.setPen(QPen(theme.color("focus"), theme.px(2)))
        painter.setBrush(theme.color("accent_soft"))
        margin = theme.px(4)
        painter.drawRoundedRect(icon.adjusted(-margin, -margin, margin, margin), theme.px(6), theme.px(6))
    draw_icon(painter, mark.icon, theme.color(mark.tone), icon)
    end = view.x(following.at_s) - side if following is not None else view.right
    start = icon.right() + theme.px(5)
    if mark.name and end - start > theme.px(26):
        room = QRectF(start, view.band.top(), end - start, view.band.height())
        draw_text(painter, room, mark.name, "caption", mark.tone)


def _paint_span(painter: QPainter, mark: Mark, view: LaneView, index: int) -> None:
    theme, left = current(), view.x(mark.at_s)
    gap = theme.px(5)
    width = max(theme.px(3), view.x(mark.end_s) - left - 1)
    box = QRectF(left, view.band.top() + gap, width, view.band.height() - 2 * gap)
    chosen = view.chosen == index
    painter.setPen(QPen(theme.color("focus"), 2) if chosen else QPen(theme.color(mark.tone, 0.55), 1))
    painter.setBrush(theme.soft(mark.tone))
    painter.drawRoundedRect(box, theme.px(4), theme.px(4))
    if box.width() > theme.px(22):
        draw_text(painter, box.adjusted(theme.px(6), 0, -theme.px(3), 0), mark.name, "caption", mark.tone)


def _paint_caption(painter: QPainter, mark: Mark, view: LaneView) -> None:
    theme, left = current(), view.x(mark.at_s)
    gap = theme.px(6)
    width = max(theme.px(4), view.x(mark.end_s) - left - theme.px(2))
    box = QRectF(left, view.band.top() + gap, width, view.band.height() - 2 * gap)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.soft(mark.tone))
    painter.drawRoundedRect(box, theme.px(4), theme.px(4))
    edge = QRectF(box.left(), box.top() + theme.px(3), theme.px(2.5), box.height() - theme.px(6))
    painter.fillRect(edge, theme.color(mark.tone))
    if box.width() > theme.px(34):
        weight = 700 if mark.at_s <= view.now_s <= mark.end_s else 400
        draw_text(painter, box.adjusted(theme.px(8), 0, -theme.px(2), 0), mark.name, "caption", "text", weight=weight)


def _paint_curve(painter: QPainter, lane: Lane, view: LaneView) -> None:
    theme, band = current(), view.band
    inset = theme.px(5)

    def place(point: Point) -> QPointF:
        return QPointF(view.x(point[0]), band.bottom() - inset - point[1] * (band.height() - 2 * inset))

    painter.setBrush(Qt.BrushStyle.NoBrush)
    if lane.limit is not None:
        painter.setPen(QPen(theme.color("critical", 0.6), 1, Qt.PenStyle.DashLine))
        y = place((0.0, lane.limit)).y()
        painter.drawLine(QPointF(view.x(0), y), QPointF(view.right, y))
    if len(lane.reference) > 1:
        painter.setPen(QPen(theme.color("ok_fill"), theme.px(1.6), Qt.PenStyle.DashLine))
        painter.drawPath(_smooth([place(point) for point in lane.reference]))
    if len(lane.points) > 1:
        _paint_area(painter, [place(point) for point in lane.points], band, lane.tone)


def _paint_area(painter: QPainter, points: Sequence[QPointF], band: QRectF, tone: str) -> None:
    theme, path = current(), _smooth(points)
    area = QPainterPath(path)
    area.lineTo(points[-1].x(), band.bottom() - theme.px(4))
    area.lineTo(points[0].x(), band.bottom() - theme.px(4))
    shade = QLinearGradient(0, band.top(), 0, band.bottom())
    shade.setColorAt(0, theme.color(tone, 0.30))
    shade.setColorAt(1, theme.color(tone, 0.04))
    painter.fillPath(area, shade)
    painter.setPen(QPen(theme.color(tone), theme.px(1.8)))
    painter.drawPath(path)


def _smooth(points: Sequence[QPointF]) -> QPainterPath:
    path = QPainterPath(points[0])
    for one, other in zip(points, points[1:], strict=False):
        middle = (one.x() + other.x()) / 2
        path.cubicTo(QPointF(middle, one.y()), QPointF(middle, other.y()), other)
    return path
