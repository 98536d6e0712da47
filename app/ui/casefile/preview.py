"""The pages of a document as they will be printed; while a newer state is being set, the old ones are marked."""

from __future__ import annotations

from PySide6.QtCore import QBuffer, QRectF, Qt
from PySide6.QtGui import QImage, QImageReader, QPaintEvent, QPixmap, QPixmapCache, QResizeEvent
from PySide6.QtWidgets import QWidget

from app.ui.pieces.layouts import clear, column, scrolled
from app.ui.pieces.notice import Notice
from app.ui.pieces.painted import Painted, smooth_painter
from app.ui.theme.state import current

MOST_WIDTH_PX = 900
KEPT_KIB = 65_536
"""So much for pages that are unpacked: those in sight and some before and after."""


class PageSheet(Painted):
    """A page (PNG) on paper, whatever the look, as wide as there is room."""

    def __init__(self, data: bytes, name: str) -> None:
        super().__init__()
        self._data, self._key = data, QPixmapCache.Key()
        held = QBuffer()
        held.setData(data)
        self._size = QImageReader(held, b"png").size()
        self.setAccessibleName(name)

    def widen(self, width: int) -> None:
        """Take a width and the height that belongs to it."""
        self._key = QPixmapCache.Key()
        self.setFixedSize(width, round(width * self._size.height() / max(1, self._size.width())))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the page with a hair line around it."""
        painter, rect = smooth_painter(self), QRectF(self.rect())
        painter.drawPixmap(rect, self._picture(), QRectF())
        painter.setPen(current().color("line"))
        painter.drawRect(rect.adjusted(0.5, 0.5, -0.5, -0.5))

    def _picture(self) -> QPixmap:
        """The page unpacked; only what is in sight is kept so, since a volume has a hundred of them."""
        kept = QPixmap()
        if not QPixmapCache.find(self._key, kept):
            image, width = QImage.fromData(self._data), round(self.width() * self.devicePixelRatioF())
            # A painter alone drops pixels where a page is much smaller than it was set, and letters with them.
            if 0 < width < image.width():
                image = image.scaledToWidth(width, Qt.TransformationMode.SmoothTransformation)
            kept = QPixmap.fromImage(image)
            self._key = QPixmapCache.insert(kept)
        return kept


class Preview(QWidget):
    """Shows pages; `mark_stale` says that they are of an earlier state, `fail` why there are none."""

    def __init__(self) -> None:
        super().__init__()
        self._pages: list[PageSheet] = []
        QPixmapCache.setCacheLimit(max(QPixmapCache.cacheLimit(), KEPT_KIB))
        self._stale = Notice(self.tr("These pages are being set anew…"))
        self._stale.hide()
        self._sheets = column(gap=12)
        inner = QWidget()
        inner.setLayout(column(self._sheets, None, margins=(16, 12, 16, 16)))
        self.setLayout(column(self._stale, (scrolled(inner), 1), gap=0))

    def show_pages(self, pages: list[bytes]) -> None:
        """Show the pages of the state that is now."""
        clear(self._sheets)
        self._pages = []
        for number, data in enumerate(pages, start=1):
            sheet = PageSheet(data, self.tr("Page {0}").format(number))
            self._pages.append(sheet)
            self._sheets.addWidget(sheet)
        self._stale.hide()
        self._widen()

    def mark_stale(self) -> None:
        """Say that the pages are of an earlier state."""
        self._stale.show_words(self.tr("These pages are being set anew…"))
        self._stale.setVisible(bool(self._pages))

    def fail(self, why: str) -> None:
        """Say why the pages could not be set; the old ones stay."""
        self._stale.show_words(why, "critical")
        self._stale.show()

    def is_stale(self) -> bool:
        """Whether the pages are of an earlier state."""
        return not self._stale.isHidden()

    def count(self) -> int:
        """How many pages there are."""
        return len(self._pages)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the pages to the width."""
        super().resizeEvent(event)
        self._widen()

    def _widen(self) -> None:
        px = current().px
        width = min(self.width() - px(44), px(MOST_WIDTH_PX))
        for sheet in self._pages:
            sheet.widen(max(px(200), width))
