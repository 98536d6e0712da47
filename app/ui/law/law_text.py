"""A long text that keeps the line at its top when it is written anew or gets another width."""

from __future__ import annotations

from PySide6.QtCore import QPoint
from PySide6.QtGui import QResizeEvent, QTextCursor
from PySide6.QtWidgets import QTextBrowser

from app.ui.theme.state import current

MARGIN_PX = 16
WIDEST_PX = 880
ROOM_BELOW = 0.7
"""So much of the view stays free after the end, so that the last article can stand at the top too."""


class LawText(QTextBrowser):
    """Links go out by `anchorClicked` and open nothing themselves."""

    def __init__(self) -> None:
        super().__init__()
        self._top = 0
        self._holding = False
        self.setProperty("reader", "true")
        self.setOpenLinks(False)
        self.verticalScrollBar().valueChanged.connect(self._note_top)

    def write(self, html: str) -> None:
        """Show another text, or the same one in another look; the line at the top stays there where it still is."""
        top = self._top
        self._holding = True
        self.document().setDocumentMargin(current().px(MARGIN_PX))
        self.setHtml(html)
        self._leave_room()
        self._holding = False
        self._go_to(top)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the lines anew around the one at the top."""
        top = self._top
        self._holding = True
        super().resizeEvent(event)
        # A longer line loses the eye on its way back.
        beside = max(0, self.width() - current().px(WIDEST_PX))
        if self.viewportMargins().right() != beside:
            self.setViewportMargins(0, 0, beside, 0)
        self._leave_room()
        self._holding = False
        self._go_to(top)

    def _leave_room(self) -> None:
        root = self.document().rootFrame()
        look = root.frameFormat()
        room = self.viewport().height() * ROOM_BELOW
        if look.bottomMargin() != room:
            look.setBottomMargin(room)
            root.setFrameFormat(look)

    def _note_top(self, _value: int) -> None:
        if not self._holding:
            self._top = self.cursorForPosition(QPoint(current().px(MARGIN_PX) + 2, 2)).position()

    def _go_to(self, position: int) -> None:
        cursor = QTextCursor(self.document())
        cursor.setPosition(min(position, max(self.document().characterCount() - 1, 0)))
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + self.cursorRect(cursor).top() if position else 0)
        self._top = position
