"""Sets the pages of the document that is looked at; of several wishes the last one counts."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

from app.content.cached_case_forms import CaseFormsContents
from app.domain.casefile.case_file import CaseFile
from app.domain.errors import KnownError
from app.services.case_pages import document_pages
from app.ui.background import run_in_background

PAGE_MS = 500
Wish = tuple[CaseFile, CaseFormsContents, str]


class PageSetting(QObject):
    """`ready` carries the document, its pages as PNG and whether they are of the newest state, `failed` why not."""

    ready = Signal(str, list, bool)
    failed = Signal(str, str)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._wish: Wish | None = None
        self._busy = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PAGE_MS)
        self._timer.timeout.connect(self._start)

    def end(self) -> None:
        """Set no more; what is under way is told to nobody."""
        self._timer.stop()
        self._wish = None

    def wish(self, case: CaseFile, contents: CaseFormsContents, document: str, *, at_once: bool = False) -> None:
        """Set the pages of a state, at once or when nothing more is typed for a moment."""
        self._wish = case, contents, document
        if at_once:
            self._timer.stop()
            self._start()
        else:
            self._timer.start()

    def _start(self) -> None:
        wish = self._wish
        if wish is None or self._busy:
            return
        self._busy = True
        run_in_background(
            self,
            lambda _p: document_pages(*wish),
            lambda pages: self._done(wish, pages),
            lambda error: self._fail(wish, error),
        )

    def _done(self, wish: Wish, pages: list[bytes]) -> None:
        self._busy = False
        if self._wish is None:
            return
        if wish[2] == self._wish[2]:
            self.ready.emit(wish[2], pages, wish is self._wish)
        self._follow(wish)

    def _fail(self, wish: Wish, error: Exception) -> None:
        self._busy = False
        if not isinstance(error, KnownError):
            raise error
        if self._wish is None:
            return
        if wish is self._wish:
            self.failed.emit(wish[2], str(error))
        self._follow(wish)

    def _follow(self, done: Wish) -> None:
        """What was wished meanwhile comes next, unless it waits for its moment anyway."""
        if done is not self._wish and not self._timer.isActive():
            self._start()
