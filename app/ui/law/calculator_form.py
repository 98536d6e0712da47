"""What all calculators share: fields that work at once, problems under the field they are about."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QWidget

from app.domain.errors import KnownError
from app.domain.figures import FigureError
from app.services.errors import InvalidInputError
from app.ui.background import Job, run_in_background
from app.ui.law.steps import ShownResult
from app.ui.pieces.form_field import FormField
from app.ui.pieces.layouts import Item, column
from app.ui.pieces.notice import Notice

PAUSE_MS = 150
Work = Callable[[], Sequence[ShownResult]]


class CalculatorForm(QWidget):
    """Subclass it: put the fields in by `lay_out`, and say in `wish` what is to be worked out.

    `worked` carries what came out, empty where something is missing or wrong.
    """

    worked = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._fields: dict[str, FormField] = {}
        self._job: Job[Sequence[ShownResult]] | None = None
        self._problem = Notice("", "warn")
        self._problem.hide()
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.timeout.connect(self.work)

    def lay_out(self, *items: Item) -> None:
        """Put the fields under each other, with room for a problem that is about none of them."""
        self.setLayout(column(*items, self._problem, None, gap=10))

    def field(self, name: str, made: FormField) -> FormField:
        """Remember which field a problem of that name is about."""
        self._fields[name] = made
        return made

    def wish(self) -> Work | None:
        """What is to be worked out, from the fields as they stand; None while nothing is filled in."""
        raise NotImplementedError

    def touch(self, *_changed: object) -> None:
        """Something was changed: work again after a short pause."""
        self._pause.start(PAUSE_MS)

    def work(self) -> None:
        """Work now."""
        if self._job is not None:
            self._job.cancel()
            self._job = None
        self._say(None)
        wished = self.wish()
        if wished is None:
            self.worked.emit(())
            return
        self._job = run_in_background(self, lambda _p: wished(), self._done, self._failed)

    def problem(self) -> str:
        """What is wrong, wherever it is shown; empty where nothing is."""
        shown = [each.problem() for each in self._fields.values()]
        return next(
            (words for words in shown if words), "" if self._problem.isHidden() else self._problem.accessibleName()
        )

    def _done(self, results: Sequence[ShownResult]) -> None:
        self._job = None
        self.worked.emit(tuple(results))

    def _failed(self, error: Exception) -> None:
        if not isinstance(error, KnownError):
            raise error
        self._job = None
        self._say(error)
        self.worked.emit(())

    def _say(self, error: KnownError | None) -> None:
        name = error.field if isinstance(error, FigureError | InvalidInputError) else ""
        for known, field in self._fields.items():
            field.set_problem(str(error) if error is not None and known == name else "")
        elsewhere = error is not None and name not in self._fields
        if elsewhere:
            self._problem.show_words(str(error), "warn")
        self._problem.setVisible(elsewhere)
