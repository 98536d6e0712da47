"""Lanes over one clock: steps, events, injects, tension, captions, with a play head."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen

from app.ui.pieces.painted import CENTRE, Painted, draw_focus_ring, draw_text, smooth_painter, text_width
from app.ui.pieces.timeline_lanes import Lane, LaneView, Mark, mark_rect, paint_lane
from app.ui.theme.metrics import fix_size, limit_size
from app.ui.theme.state import current

RULER_PX = 26
TICK_STEPS_S = (5, 10, 15, 30, 60, 120, 300, 600, 1800, 3600)
LEAST_TICK_PX = 58


def clock(seconds: float) -> str:
    """Seconds as 05:52, or 1:05:52 from an hour on."""
    whole = int(seconds)
    hours, minutes = whole // 3600, whole // 60 % 60
    return f"{hours}:{minutes:02d}:{whole % 60:02d}" if hours else f"{minutes:02d}:{whole % 60:02d}"


class Timeline(Painted):
    """A run on one clock. Left and Right go from mark to mark; `sought` carries seconds, `mark_chosen` a mark's key."""

    sought = Signal(float)
    mark_chosen = Signal(str)

    def __init__(self, lanes: Sequence[Lane], length_s: float, *, gutter: float = 76, live: bool = False) -> None:
        super().__init__()
        self._gutter, self._live = gutter, live
        self._lanes: tuple[Lane, ...] = ()
        self._length_s, self._now_s = 1.0, 0.0
        self._chosen: tuple[int, int] | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Timeline"))
        limit_size(self, least=(320, 0))
        self.show_lanes(lanes, length_s)

    def show_lanes(self, lanes: Sequence[Lane], length_s: float) -> None:
        """Show other lanes; `length_s` is the whole clock in seconds."""
        self._lanes, self._length_s = tuple(lanes), max(1.0, length_s)
        self._chosen = None
        fix_size(self, 0, RULER_PX + sum(lane.height for lane in lanes) + 2)
        self.update()

    def lanes(self) -> tuple[Lane, ...]:
        """What is shown, from the top down."""
        return self._lanes

    def seek(self, now_s: float) -> None:
        """Put the play head at a time in seconds, without a signal."""
        self._now_s = min(self._length_s, max(0.0, now_s))
        self.setAccessibleDescription(clock(self._now_s))
        self.update()

    def choose(self, key: str) -> None:
        """Show the mark with this key as the chosen one, and put the play head there; unknown keys choose none."""
        self._chosen = next((place for place, mark in self._places() if mark.key == key), None)
        if self._chosen is not None:
            self.seek(self._mark(self._chosen).at_s)
        self.update()

    def _places(self) -> Iterator[tuple[tuple[int, int], Mark]]:
        for lane_index, lane in enumerate(self._lanes):
            for mark_index, mark in enumerate(lane.marks):
                yield (lane_index, mark_index), mark

    def _mark(self, place: tuple[int, int]) -> Mark:
        return self._lanes[place[0]].marks[place[1]]

    def _left(self) -> float:
        return current().px(self._gutter)

    def _right(self) -> float:
        return self.width() - current().px(22)

    def _x(self, seconds: float) -> float:
        return self._left() + (self._right() - self._left()) * seconds / self._length_s

    def _view(self, index: int) -> LaneView:
        px = current().px
        top = px(RULER_PX) + sum(px(lane.height) for lane in self._lanes[:index])
        band = QRectF(0, top, self.width(), px(self._lanes[index].height))
        chosen = self._chosen[1] if self._chosen is not None and self._chosen[0] == index else None
        return LaneView(band, self._x, self._now_s, self._right(), chosen)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to the next or previous mark, the start or the end."""
        key = event.key()
        if key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self._step(1 if key == Qt.Key.Key_Right else -1)
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self._seek_and_tell(0.0 if key == Qt.Key.Key_Home else self._length_s)
        else:
            super().keyPressEvent(event)

    def _step(self, direction: int) -> None:
        ordered = sorted(self._places(), key=lambda pair: (pair[1].at_s, pair[0]))
        if not ordered:
            return
        places = [place for place, _mark in ordered]
        if self._chosen in places:
            index = places.index(self._chosen) + direction
        else:
            index = next((i for i, (_p, mark) in enumerate(ordered) if mark.at_s >= self._now_s), len(ordered) - 1)
        self._choose_place(places[min(len(places) - 1, max(0, index))])

    def _choose_place(self, place: tuple[int, int]) -> None:
        self._chosen = place
        mark = self._mark(place)
        self._seek_and_tell(mark.at_s)
        self.setAccessibleDescription(f"{clock(mark.at_s)} {mark.name}")
        self.mark_chosen.emit(mark.key)

    def _seek_and_tell(self, seconds: float) -> None:
        self.seek(seconds)
        self.sought.emit(self._now_s)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose the mark under the mouse, else put the play head there."""
        at = event.position()
        for place, mark in self._places():
            lane = self._lanes[place[0]]
            if lane.kind == "marks" and mark_rect(mark, lane, self._view(place[0])).contains(at):
                self._choose_place(place)
                return
        self._seek_to(at.x())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag the play head."""
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._seek_to(event.position().x())

    def _seek_to(self, x: float) -> None:
        if x >= self._left():
            self._chosen = None
            self._seek_and_tell((x - self._left()) / max(1.0, self._right() - self._left()) * self._length_s)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the ring."""
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Hide the ring."""
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint ruler, lanes and play head."""
        theme, painter = current(), smooth_painter(self)
        self._paint_ruler(painter)
        for index, lane in enumerate(self._lanes):
            view = self._view(index)
            painter.fillRect(QRectF(0, view.band.top(), self.width(), 1), theme.color("line"))
            title = QRectF(theme.px(12), view.band.top(), self._left() - theme.px(14), view.band.height())
            draw_text(painter, title, lane.title, "caption", "text2")
            paint_lane(painter, lane, view)
        bottom = self._view(len(self._lanes) - 1).band.bottom() if self._lanes else self.height()
        if self._live:
            fog = QRectF(self._x(self._now_s), theme.px(RULER_PX), self.width(), bottom - theme.px(RULER_PX))
            painter.fillRect(fog, theme.color("bg", 0.55))
        self._paint_head(painter, bottom)
        if self.hasFocus():
            draw_focus_ring(painter, QRectF(self.rect()), theme.px(6))

    def _paint_ruler(self, painter: QPainter) -> None:
        theme = current()
        second_px = (self._right() - self._left()) / self._length_s
        least = theme.px(LEAST_TICK_PX)
        step = next((each for each in TICK_STEPS_S if each * second_px >= least), TICK_STEPS_S[-1])
        for seconds in range(0, int(self._length_s) + 1, step):
            x = self._x(seconds)
            painter.setPen(QPen(theme.color("line"), 1))
            painter.drawLine(QPointF(x, theme.px(20)), QPointF(x, self.height()))
            if abs(x - self._x(self._now_s)) > theme.px(40):
                room = QRectF(x - theme.px(30), 0, theme.px(60), theme.px(20))
                draw_text(painter, room, clock(seconds), "caption", "text3", CENTRE, size=11)

    def _paint_head(self, painter: QPainter, bottom: float) -> None:
        theme, x = current(), self._x(self._now_s)
        colour = theme.color("critical_fill" if self._live else "text")
        painter.setPen(QPen(colour, theme.px(1.5)))
        painter.drawLine(QPointF(x, theme.px(20)), QPointF(x, bottom))
        word = clock(self._now_s)
        width = text_width(word, "caption", size=11, weight=700) + theme.px(12)
        flag = QRectF(x - width / 2, theme.px(2), width, theme.px(18))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        painter.drawRoundedRect(flag, theme.px(4), theme.px(4))
        ink = theme.color("on_fill" if self._live else "bg")
        draw_text(painter, flag, word, "caption", align=CENTRE, size=11, elide=False, weight=700, colour=ink)
