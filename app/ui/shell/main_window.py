"""The one window: a page alone (sign-in) or a frame; remembers its place on the screen."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QSettings, QSize
from PySide6.QtGui import QCloseEvent, QIcon, QKeyEvent
from PySide6.QtWidgets import QMainWindow, QWidget

from app.ui.shell.frame import Frame, FrameContent
from app.ui.theme.icons import icon_pixmap
from app.ui.theme.metrics import limit_size
from app.ui.theme.state import current

DESIGN_SIZE = QSize(1440, 900)
LEAST_SIZE = (960, 600)


class MainWindow(QMainWindow):
    """Holds one thing at a time; `store` keeps the geometry between starts."""

    def __init__(self, store: QSettings) -> None:
        super().__init__()
        self._store = store
        self._name = self.tr("Zhixing")
        self.setWindowTitle(self._name)
        self.setWindowIcon(QIcon(icon_pixmap("seal", current().hex("critical_fill"), 64)))
        limit_size(self, least=LEAST_SIZE)
        kept = store.value("window/geometry")
        if not (isinstance(kept, QByteArray) and self.restoreGeometry(kept)):
            self.resize(DESIGN_SIZE)

    def show_alone(self, widget: QWidget) -> None:
        """Show a widget without a frame, in place of what was there."""
        self.setWindowTitle(self._name)
        self._replace(widget)

    def show_frame(self, content: FrameContent) -> Frame:
        """Show a frame in place of what was there; open its first place next."""
        frame = Frame(content)
        frame.titled.connect(lambda title: self.setWindowTitle(f"{title} · {self._name}" if title else self._name))
        self._replace(frame)
        return frame

    def frame(self) -> Frame | None:
        """The frame, None while something stands alone."""
        central = self.centralWidget()
        return central if isinstance(central, Frame) else None

    def _replace(self, widget: QWidget) -> None:
        widget.setProperty("ground", "bg")
        self.setCentralWidget(widget)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys that reach the window belong to the frame: nothing in it had the keyboard."""
        frame = self.frame()
        if frame is None:
            super().keyPressEvent(event)
        else:
            frame.keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Ask the open page first; then keep the geometry."""
        frame = self.frame()
        if frame is not None and not frame.may_close():
            event.ignore()
            return
        self._store.setValue("window/geometry", self.saveGeometry())
        self._store.sync()
        super().closeEvent(event)
