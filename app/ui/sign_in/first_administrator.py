"""A base that nobody can administer: its first account."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from app.domain.errors import KnownError
from app.domain.roster.account import Account
from app.services.accounts import create_first_administrator
from app.services.base import Base
from app.services.errors import InvalidInputError
from app.ui.background import run_in_background
from app.ui.pieces.buttons import button
from app.ui.pieces.form_field import FormField
from app.ui.pieces.labels import label
from app.ui.pieces.layouts import column
from app.ui.pieces.notice import Notice
from app.ui.pieces.password_field import PasswordField


class FirstAdministrator(QWidget):
    """Login, name and password; `made` carries the account."""

    made = Signal(object)

    def __init__(self, base: Base) -> None:
        super().__init__()
        self._base = base
        self._login, self._name, self._new = QLineEdit(), QLineEdit(), PasswordField()
        self._fields = {
            "login": FormField(self.tr("Login name"), self._login, required=True),
            "display_name": FormField(self.tr("Name"), self._name, required=True),
            "new": FormField(self.tr("Password"), self._new, required=True),
        }
        self._problem = Notice("", "critical")
        self._problem.hide()
        self._make = button(self.tr("Make the account"), "primary", density="large")
        self._make.clicked.connect(self._try)
        self._new.returnPressed.connect(self._try)
        words = self.tr("Nobody can administer these records yet. The first account is the administrator's.")
        self.setLayout(
            column(
                label(self.tr("First administrator"), "h1"),
                label(words, "dense", "text2", wrap=True),
                *self._fields.values(),
                self._problem,
                self._make,
                gap=14,
            )
        )
        self.setFocusProxy(self._login)

    def _try(self) -> None:
        login, name, password = self._login.text(), self._name.text(), self._new.text()
        for field in self._fields.values():
            field.set_problem("")
        self._make.setEnabled(False)
        run_in_background(
            self,
            lambda _progress: create_first_administrator(self._base, login, name, password),
            self._done,
            self._failed,
        )

    def _done(self, account: Account) -> None:
        self._make.setEnabled(True)
        self.made.emit(account)

    def _failed(self, error: Exception) -> None:
        self._make.setEnabled(True)
        if isinstance(error, InvalidInputError) and error.field in self._fields:
            self._fields[error.field].set_problem(str(error))
            self._fields[error.field].setFocus()
        elif isinstance(error, KnownError):
            self._problem.show_words(str(error), "critical")
            self._problem.show()
        else:
            raise error
