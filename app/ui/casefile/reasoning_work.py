"""Keeps the reasons of the document that is shown up to date, in the background, and writes a step where asked to."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer

from app.domain.casefile.case_file import CaseFile
from app.domain.casefile.reasoning import Step
from app.domain.errors import KnownError
from app.services.base import Base
from app.services.bureau_law import law_on
from app.services.case_acts import ChoosableAct, choosable_acts
from app.services.case_reasoning import ReasoningView, ReasoningWish, reason
from app.ui.background import run_in_background
from app.ui.casefile.workbench import Workbench
from app.ui.pieces.toast import Message

ASK_MS = 120


class ReasoningWork(QObject):
    """Belongs to a workbench and ends with it; works only while the reasons are in sight."""

    def __init__(self, base: Base, bench: Workbench) -> None:
        super().__init__(bench)
        self._base, self._bench = base, bench
        self._panel = bench.paper.reasons
        self._busy = self._offered = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(ASK_MS)
        self._timer.timeout.connect(self._work)
        for signal in (bench.edited, bench.shown, bench.paper.reasons_shown, self._panel.changed):
            signal.connect(self._timer.start)
        self._panel.wanted.connect(self._write)

    def _work(self) -> None:
        if self._busy or not self._bench.paper.shows_reasons():
            return
        self._busy = True
        self._offer()
        base, contents, case = self._base, self._bench.opened.contents, self._bench.writing.case
        wish = self._panel.wish(self._bench.document())
        run_in_background(
            self,
            lambda _p: reason(base, contents, case, wish),
            lambda view: self._done(case, wish, view),
            self._fail,
        )

    def _offer(self) -> None:
        """The acts are read when somebody first looks: their pinyin takes a moment."""
        if self._offered:
            return
        self._offered = True
        base, day = self._base, self._bench.writing.case.in_force_on
        run_in_background(self, lambda _p: choosable_acts(law_on(base, day).law, day), self._show_acts, self._fail)

    def _show_acts(self, acts: tuple[ChoosableAct, ...]) -> None:
        self._panel.acts.show_acts(acts)

    def _done(self, case: CaseFile, wish: ReasoningWish, view: ReasoningView | None) -> None:
        self._busy = False
        newest = case is self._bench.writing.case and wish.document == self._bench.document()
        if newest:
            self._panel.show_view(view, case)
        if not newest or wish != self._panel.wish(wish.document):
            self._timer.start()

    def _fail(self, error: Exception) -> None:
        self._busy = False
        if not isinstance(error, KnownError):
            raise error
        self._bench.said.emit(Message(str(error), "critical"))

    def _write(self, step: Step) -> None:
        view = self._panel.view()
        if view is None or view.document != self._bench.document():
            return
        words = self.tr("Written: {0}").format(self._panel.boxes[step].title)
        self._bench.fill(view.drafts[step].values, view.selections if step is Step.LAW else (), words)
