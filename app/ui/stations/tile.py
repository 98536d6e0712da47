"""One station: what its trainee sees, with name, time and state over it."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QImage, QMouseEvent, QPainter

from app.domain.station.messages import LiveStation
from app.ui.pieces.painted import LEFT, RIGHT, draw_text
from app.ui.pieces.picture import Picture
from app.ui.pieces.stage_pill import StagePill, draw_stage_pill
from app.ui.stations.words import DEVICE_ICONS, device_words, face_of, is_silent, time_of
from app.ui.theme.icons import draw_icon
from app.ui.theme.metrics import limit_size
from app.ui.theme.state import current

BAND_PX = 36
LEAST_PX = (260, 170)
_TONES = {"ok": "stage.ok", "warn": "stage.warn", "accent": "stage.accent"}


class StationTile(Picture):
    """A station that can be chosen by a click; its picture comes by `show_live`."""

    chosen = Signal(str)

    def __init__(self, number: int) -> None:
        super().__init__(None, overlay=self._paint_over)
        limit_size(self, least=LEAST_PX)
        self._number = number
        self._live: LiveStation | None = None
        self._title = ""
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    @property
    def station(self) -> str:
        """The station's id, empty before the first look."""
        return self._live.station if self._live is not None else ""

    def show_live(self, live: LiveStation, title: str, image: QImage | None) -> None:
        """Show what a station says, and its picture where there is a newer one."""
        if self.station != live.station:
            self.show_nothing(self.tr("The picture is on its way"))
        self._live, self._title = live, title
        if image is not None:
            self.show_source(image)
        elif live.state.phase == "left":
            self.show_nothing(self.tr("The station has closed"))
        words = [live.name, live.state.trainee, title, device_words(live.state.device), face_of(live).value]
        self.setAccessibleName(" · ".join(filter(None, words)))
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose the station."""
        if self.station:
            self.chosen.emit(self.station)

    def _paint_over(self, painter: QPainter, rect: QRectF) -> None:
        live = self._live
        if live is None:
            return
        theme = current()
        px = theme.px
        if is_silent(live) or live.state.phase == "left":
            painter.fillRect(rect, theme.color("stage.bg", 0.55))
        band = QRectF(rect.left(), rect.top(), rect.width(), px(BAND_PX))
        painter.fillRect(band, theme.color("stage.bg", 0.82))
        number = QRectF(band.left() + px(12), band.top(), px(16), band.height())
        draw_text(painter, number, str(self._number), "h3", "stage.accent", LEFT)
        side = px(18)
        icon = QRectF(number.right() + px(2), band.top() + (band.height() - side) / 2, side, side)
        draw_icon(painter, DEVICE_ICONS[live.state.device], theme.color("stage.text2"), icon)
        time_width = px(64)
        name = QRectF(
            icon.right() + px(8), band.top(), band.right() - icon.right() - px(20) - time_width, band.height()
        )
        draw_text(painter, name, live.state.trainee or live.name, "h3", "stage.text", LEFT)
        time_room = QRectF(band.right() - px(12) - time_width, band.top(), time_width, band.height())
        draw_text(painter, time_room, time_of(live), "body", "stage.text", RIGHT)
        self._paint_pills(painter, rect, live)

    def _paint_pills(self, painter: QPainter, rect: QRectF, live: LiveStation) -> None:
        px = current().px
        face = face_of(live)
        at = rect.bottom() - px(12) - px(24)
        state = StagePill(face.value, face.icon, _TONES.get(face.tone, "stage.text2"))
        taken = draw_stage_pill(painter, QPointF(rect.right() - px(10), at), state, from_right=True)
        place = StagePill(live.name, "map-pin", "stage.text2")
        if taken + px(150) < rect.width():
            draw_stage_pill(painter, QPointF(rect.left() + px(10), at), place)
