"""A form whose service checks what was typed: what is refused is said at its field, the rest above the button."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TypeVar

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from app.domain.errors import KnownError
from app.services.accounts import LEAST_PASSWORD
from app.services.errors import InvalidInputError
from app.ui.background import run_in_background
from app.ui.pieces.buttons import button
from app.ui.pieces.form_field import FormField
from app.ui.pieces.layouts import column
from app.ui.pieces.notice import Notice
from app.ui.pieces.password_field import PasswordField

Result = TypeVar("Result")
NEW, AGAIN = "new", "again"


def new_password_fields() -> dict[str, FormField]:
    """A new password and the same once more, under the names of `create_account` and its like."""
    translate = QCoreApplication.translate
    note = translate("CheckedForm", "At least {0} characters, of two kinds").format(LEAST_PASSWORD)
    return {
        NEW: FormField(translate("CheckedForm", "New password"), PasswordField(), note=note, required=True),
        AGAIN: FormField(translate("CheckedForm", "New password once more"), PasswordField(), required=True),
    }


class CheckedForm(QWidget):
    """Lines by the names of the service's parameters; `sent` when they hold together and the button was pressed."""

    sent = Signal()

    def __init__(self, fields: Mapping[str, FormField], verb: str) -> None:
        super().__init__()
        self._fields = dict(fields)
        self._problem = Notice("", "critical")
        self._problem.hide()
        self._send = button(verb, "primary", density="large")
        self._send.clicked.connect(self._try)
        for field in self._fields.values():
            self._line(field).textEdited.connect(lambda _text, field=field: field.set_problem(""))
            self._line(field).returnPressed.connect(self._try)
        self.setLayout(column(*self._fields.values(), self._problem, self._send, gap=14))
        self.setFocusProxy(next(iter(self._fields.values())))

    def typed(self, name: str) -> str:
        """What was typed into a field."""
        return self._line(self._fields[name]).text()

    def empty(self) -> None:
        """Forget what was typed and what was said about it."""
        for field in self._fields.values():
            self._line(field).clear()
        self._clear_problems()

    def work(self, work: Callable[[], Result], done: Callable[[Result], None]) -> None:
        """Send it on another thread; `done` gets the answer, and a refusal is shown."""
        self._send.setEnabled(False)

        def finish(result: Result) -> None:
            self._send.setEnabled(True)
            done(result)

        run_in_background(self, lambda _progress: work(), finish, self._refused)

    def _line(self, field: FormField) -> QLineEdit:
        control = field.control
        assert isinstance(control, QLineEdit)
        return control

    def _try(self) -> None:
        self._clear_problems()
        for name, field in self._fields.items():
            if name != AGAIN and isinstance(field.control, PasswordField) and not self.typed(name):
                self._tell(name, self.tr("Enter a password."))
                return
        if AGAIN in self._fields and self.typed(NEW) != self.typed(AGAIN):
            self._tell(AGAIN, self.tr("The two new passwords differ. Enter the same one twice."))
            return
        self.sent.emit()

    def _clear_problems(self) -> None:
        for field in self._fields.values():
            field.set_problem("")
        self._problem.hide()

    def _tell(self, name: str, sentence: str) -> None:
        self._fields[name].set_problem(sentence)
        self._fields[name].setFocus()

    def _refused(self, error: Exception) -> None:
        self._send.setEnabled(True)
        if isinstance(error, InvalidInputError) and error.field in self._fields:
            self._tell(error.field, str(error))
        elif isinstance(error, KnownError):
            self._problem.show_words(str(error), "critical")
            self._problem.show()
        else:
            raise error
