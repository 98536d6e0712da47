"""The versions of a statute on a line of time; the thumb is the day whose law is read."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy

from app.services.law_reading import Standing, standing_of
from app.services.law_text import VersionView
from app.ui.pieces.painted import CENTRE, Painted, draw_focus_ring, draw_text, smooth_painter, text_width
from app.ui.theme.state import current

HEIGHT_PX = 64
SIDE_PX = 20
BAR_Y_PX = 34
BAR_PX = 6
LEAST_SHARE = 0.5
"""No version gets less than this share of an equal part, so that its date can be read."""


@dataclass(frozen=True)
class _Bar:
    version: VersionView
    start: float
    end: float


class VersionSlider(Painted):
    """A click or the arrow keys emit `version_chosen` with the version's date."""

    version_chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__(height=HEIGHT_PX)
        self._versions: tuple[VersionView, ...] = ()
        self._chosen: dt.date | None = None
        self._day = self._today = dt.date.min
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Versions of the law"))

    def show_versions(self, versions: Sequence[VersionView], chosen: dt.date, day: dt.date, today: dt.date) -> None:
        """Show the versions, oldest first; `chosen` is read, `day` is the day whose law is asked for."""
        self._versions, self._chosen, self._day, self._today = tuple(versions), chosen, day, today
        names = ", ".join(each.version_date.isoformat() for each in versions)
        self.setAccessibleDescription(self.tr("{0}; shown: {1}").format(names, chosen.isoformat()))
        self.setVisible(bool(versions))
        self.update()

    def step(self, by: int) -> None:
        """Choose the next (1) or previous (-1) version; nothing at the ends."""
        dates = [each.version_date for each in self._versions]
        if self._chosen in dates:
            index = dates.index(self._chosen) + by
            if 0 <= index < len(dates):
                self.version_chosen.emit(dates[index])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move by arrow keys."""
        step = {Qt.Key.Key_Right: 1, Qt.Key.Key_Left: -1}.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        else:
            self.step(step)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose the version under the mouse."""
        for bar in self._bars():
            if bar.start <= event.position().x() < bar.end:
                self.version_chosen.emit(bar.version.version_date)
                return

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the ring."""
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Hide the ring."""
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the bars, their dates and the thumb."""
        painter = smooth_painter(self)
        bars = self._bars()
        for bar in bars:
            self._paint_bar(painter, bar)
        chosen = next((bar for bar in bars if bar.version.version_date == self._chosen), None)
        if chosen is not None:
            self._paint_thumb(painter, chosen)
        if self.hasFocus():
            draw_focus_ring(painter, QRectF(self.rect()), current().radius("control"))

    def _bars(self) -> list[_Bar]:
        """The versions from left to right: long ones wider, none too narrow for its date."""
        if not self._versions:
            return []
        left, right = current().px(SIDE_PX), self.width() - current().px(SIDE_PX)
        starts = [each.in_force_from for each in self._versions]
        ends = [*starts[1:], max(self._today, self._day, starts[-1] + dt.timedelta(days=365))]
        days = [max((end - start).days, 1) for start, end in zip(starts, ends, strict=True)]
        equal = 1 / len(days)
        shares = [LEAST_SHARE * equal + (1 - LEAST_SHARE) * count / sum(days) for count in days]
        found, at = [], float(left)
        for version, share in zip(self._versions, shares, strict=True):
            found.append(_Bar(version, at, at + share * (right - left)))
            at = found[-1].end
        return found

    def _paint_bar(self, painter: QPainter, bar: _Bar) -> None:
        theme, version = current(), bar.version
        stands = standing_of(version, self._today)
        role = {Standing.IN_FORCE: "ok_fill", Standing.NOT_YET: "warn_fill", Standing.ENDED: "line_strong"}[stands]
        rect = QRectF(bar.start + 1, theme.px(BAR_Y_PX), bar.end - bar.start - 2, theme.px(BAR_PX))
        painter.setPen(QPen(theme.color(role), theme.px(1.5)))
        painter.setBrush(theme.color(role) if version.imported else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(rect, theme.px(3), theme.px(3))
        lit = version.version_date == self._chosen
        words = version.version_date.isoformat()
        room = bar.end - bar.start - theme.px(4)
        if text_width(words, "caption", weight=700 if lit else None) > room:
            words = words[:4]
        tone = "ok" if stands is Standing.IN_FORCE else "text" if lit else "text3"
        label = QRectF(bar.start + theme.px(2), theme.px(BAR_Y_PX + 9), room, theme.px(18))
        draw_text(painter, label, words, "caption", tone, weight=700 if lit else None)

    def _paint_thumb(self, painter: QPainter, bar: _Bar) -> None:
        theme = current()
        x = self._x_of(bar)
        painter.setPen(QPen(theme.color("focus"), theme.px(2)))
        painter.setBrush(theme.color("surface"))
        painter.drawEllipse(QPointF(x, theme.px(BAR_Y_PX + BAR_PX / 2)), theme.px(8), theme.px(8))
        words = self._thumb_words(bar.version)
        width = text_width(words, "caption") + theme.px(16)
        left = min(max(x - width / 2, theme.px(2)), self.width() - width - theme.px(2))
        flag = QRectF(left, theme.px(1), width, theme.px(20))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("accent"))
        painter.drawRoundedRect(flag, theme.radius("chip"), theme.radius("chip"))
        draw_text(painter, flag, words, "caption", "on_fill", CENTRE, elide=False)

    def _thumb_words(self, version: VersionView) -> str:
        stands = standing_of(version, self._day)
        if stands is Standing.IN_FORCE:
            return self.tr("Day {0}").format(self._day.isoformat())
        return self.tr("Read apart from the day")

    def _x_of(self, bar: _Bar) -> float:
        """Where the day lies in the bar; its middle where the day lies in another version."""
        version = bar.version
        last = version.until or max(self._today, self._day, version.in_force_from + dt.timedelta(days=365))
        length = max((last - version.in_force_from).days, 1)
        share = (self._day - version.in_force_from).days / length
        return bar.start + (bar.end - bar.start) * (share if 0 <= share <= 1 else 0.5)
