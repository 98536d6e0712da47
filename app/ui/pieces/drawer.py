"""A main area with a right column that folds into a drawer when the window is narrow."""

from __future__ import annotations

from PySide6.QtCore import QEasingCurve, QPropertyAnimation, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from app.ui.pieces.scrim import Scrim
from app.ui.theme.metrics import fix_size, space_layout
from app.ui.theme.state import current

NARROW_PX = 1180  # of the area beside the rail; 1280 less the rail and the margins
SLACK_PX = 24  # more than a scroll bar, which comes and goes with the column and must not fold and unfold it for ever


class RightDrawer(QWidget):
    """`main` beside `side`, which when narrow hides: F7 slides it over `main`, Esc puts it away. Widths at 100 %.

    A column that somebody types in does not hide from them: it becomes the drawer.
    """

    folded_changed = Signal(bool)

    def __init__(self, main: QWidget, side: QWidget, side_width: float = 320, narrow_px: float = NARROW_PX) -> None:
        super().__init__()
        self._side_width, self._narrow_px = side_width, narrow_px
        self._line = QHBoxLayout(self)
        space_layout(self._line, (0, 0, 0, 0), 10)
        self._line.addWidget(main, 1)
        self._main, self._side = main, side
        fix_size(side, side_width)
        self._line.addWidget(side)
        self._folded = self._lent = False
        self._scrim = Scrim(self)
        self._scrim.hide()
        self._scrim.clicked.connect(self.close_drawer)
        self._sheet = QFrame(self)
        self._sheet.setProperty("card", "drawer")
        self._sheet_line = QVBoxLayout(self._sheet)
        space_layout(self._sheet_line, (10, 0, 10, 10), 0)
        self._sheet.hide()
        self._slide = QPropertyAnimation(self._sheet, b"geometry", self)
        self._slide.setEasingCurve(QEasingCurve.Type.OutCubic)

    @property
    def folded(self) -> bool:
        """Whether the right column is hidden for lack of room."""
        return self._folded

    def toggle(self) -> None:
        """Open or put away the drawer; when there is room, give the column the keyboard instead."""
        if not self._folded:
            self._side.setFocus(Qt.FocusReason.ShortcutFocusReason)
        elif self._sheet.isVisible():
            self.close_drawer()
        else:
            self._open()

    def reveal(self) -> None:
        """Bring the column into sight, since something in it has been asked for."""
        if self._folded and not self._sheet.isVisible():
            self._open()
            self._lent = True

    def give_back(self) -> None:
        """What was asked for is done: put the drawer away if it was out for that alone."""
        if self._lent:
            self.close_drawer()

    def close_drawer(self) -> None:
        """Put the drawer away."""
        self._lent = False
        self._scrim.hide()
        self._sheet.hide()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold or unfold by the room there is."""
        super().resizeEvent(event)
        self._settle()

    def restyle(self) -> None:
        """Fold or unfold by the scale in force."""
        self._settle()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc puts the drawer away."""
        if event.key() == Qt.Key.Key_Escape and self._sheet.isVisible():
            self.close_drawer()
        else:
            super().keyPressEvent(event)

    def _settle(self) -> None:
        folded = self.width() < current().px(self._narrow_px + (SLACK_PX if self._folded else 0))
        if folded != self._folded:
            self._folded = folded
            focus = self.window().focusWidget()
            within = focus is not None and self._side.isAncestorOf(focus)
            self.close_drawer()
            (self._sheet_line if folded else self._line).addWidget(self._side)
            self._side.show()
            if focus is not None and within:
                typing = focus.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)
                if folded and typing:
                    self.reveal()
                # Else Qt hands the keyboard to whatever comes first in the window.
                stays = focus if typing or not folded else self._main
                stays.setFocus(Qt.FocusReason.OtherFocusReason)
            self.folded_changed.emit(folded)
        if self._sheet.isVisible():
            self._sheet.setGeometry(self._open_place())

    def _open_place(self) -> QRect:
        width = min(self.width(), current().px(self._side_width + 22))
        return QRect(self.width() - width, 0, width, self.height())

    def _open(self) -> None:
        place = self._open_place()
        self._scrim.show()
        self._scrim.raise_()
        self._sheet.setGeometry(place.translated(current().px(8), 0))
        self._sheet.show()
        self._sheet.raise_()
        self._slide.setDuration(current().motion_ms("base"))
        self._slide.setStartValue(self._sheet.geometry())
        self._slide.setEndValue(place)
        self._slide.start()
        self._side.setFocus(Qt.FocusReason.ShortcutFocusReason)
