"""A picture on the stage ground, cropped to fill or shown whole, with a painter for what lies over it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QPainter, QPainterPath, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QSizePolicy

from app.ui.pieces.painted import CENTRE, Painted, draw_text, smooth_painter
from app.ui.theme.icons import draw_icon
from app.ui.theme.metrics import fix_size, limit_size
from app.ui.theme.state import current

Overlay = Callable[[QPainter, QRectF], None]


def cover(painter: QPainter, rect: QRectF, pixmap: QPixmap, focus: tuple[float, float] = (0.5, 0.5)) -> None:
    """Paint `pixmap` so that it fills `rect`, cropped around `focus` (0 to 1 from the upper left corner)."""
    want = rect.width() / max(1.0, rect.height())
    width, height = float(pixmap.width()), float(pixmap.height())
    crop_w, crop_h = (height * want, height) if width / height > want else (width, width / want)
    left, top = (width - crop_w) * focus[0], (height - crop_h) * focus[1]
    painter.drawPixmap(rect, pixmap, QRectF(left, top, crop_w, crop_h))


def contain(painter: QPainter, rect: QRectF, pixmap: QPixmap) -> None:
    """Paint all of `pixmap` as large as `rect` allows: evidence loses no edge."""
    share = min(rect.width() / max(1, pixmap.width()), rect.height() / max(1, pixmap.height()))
    width, height = pixmap.width() * share, pixmap.height() * share
    place = QRectF(rect.center().x() - width / 2, rect.center().y() - height / 2, width, height)
    painter.drawPixmap(place, pixmap, QRectF(pixmap.rect()))


class Picture(Painted):
    """A picture; without one it says why. `height` and `radius` in pixels at 100 %; `whole` crops nothing."""

    def __init__(
        self,
        source: Path | QImage | None = None,
        *,
        caption: str = "",
        height: float = 0,
        radius: float = 10,
        focus: tuple[float, float] = (0.5, 0.5),
        overlay: Overlay | None = None,
        whole: bool = False,
    ) -> None:
        super().__init__()
        self._whole = whole
        self._radius, self._focus, self._overlay, self._caption = radius, focus, overlay, caption
        self._pixmap, self._why = QPixmap(), ""
        self._chosen = False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        limit_size(self, least=(120, 60))
        if height:
            fix_size(self, 0, height)
        self.setAccessibleName(caption)
        self.show_source(source)

    def show_source(self, source: Path | QImage | None) -> None:
        """Show another picture, or none; in place of a file that is gone or cannot be read stands why."""
        if isinstance(source, QImage):
            self._pixmap = QPixmap.fromImage(source)
        else:
            self._pixmap = QPixmap(str(source)) if source is not None else QPixmap()
        self._tell(self._reason(source) if self._pixmap.isNull() else "")

    def show_nothing(self, why: str) -> None:
        """Show no picture, and why there is none."""
        self._pixmap = QPixmap()
        self._tell(why)

    def why_absent(self) -> str:
        """What stands in place of the picture, empty where there is one."""
        return self._why

    def _reason(self, source: Path | QImage | None) -> str:
        if source is None:
            return self.tr("No picture")
        if isinstance(source, Path) and not source.exists():
            return self.tr("The picture's file is missing")
        return self.tr("The picture's file cannot be read")

    def _tell(self, why: str) -> None:
        self._why = why
        self.setAccessibleDescription(why)
        self.update()

    def set_chosen(self, chosen: bool) -> None:
        """Show the ring of the picture that is chosen."""
        self._chosen = chosen
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint stage, picture, overlay and ring."""
        theme, painter, rect = current(), smooth_painter(self), QRectF(self.rect())
        radius = theme.px(self._radius)
        path = QPainterPath()
        path.addRoundedRect(rect, radius, radius)
        painter.fillPath(path, theme.color("stage.bg"))
        painter.setClipPath(path)
        if self._pixmap.isNull():
            self._absent(painter, rect)
        elif self._whole:
            contain(painter, rect, self._pixmap)
        else:
            cover(painter, rect, self._pixmap, self._focus)
        if self._overlay is not None:
            self._overlay(painter, rect)
        painter.setClipping(False)
        if self._chosen or self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme.color("focus"), theme.px(3)))
            painter.drawRoundedRect(rect.adjusted(1.5, 1.5, -1.5, -1.5), radius, radius)

    def _absent(self, painter: QPainter, rect: QRectF) -> None:
        theme = current()
        side = theme.px(30)
        middle = rect.center()
        icon = QRectF(middle.x() - side / 2, middle.y() - side, side, side)
        draw_icon(painter, "image-broken", theme.color("stage.text3"), icon)
        words = QRectF(rect.left(), middle.y() + theme.px(4), rect.width(), theme.px(22))
        draw_text(painter, words.adjusted(theme.px(8), 0, -theme.px(8), 0), self._why, "dense", "stage.text2", CENTRE)
