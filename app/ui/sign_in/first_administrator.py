"""The administrator that a base begins with: login, name and password."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from app.services.accounts import create_first_administrator
from app.services.base import Base
from app.ui.pieces.form_field import FormField
from app.ui.pieces.labels import label
from app.ui.pieces.layouts import column
from app.ui.sign_in.checked_form import NEW, CheckedForm, new_password_fields


class AdministratorForm(CheckedForm):
    """The lines of a first administrator, under the names of `create_first_administrator`."""

    def __init__(self) -> None:
        fields = {
            "login": FormField(
                self.tr("Login name"), QLineEdit(), note=self.tr("2 to 40: a–z, 0–9 . - _"), required=True
            ),
            "display_name": FormField(self.tr("Name"), QLineEdit(), required=True),
        }
        super().__init__({**fields, **new_password_fields()}, self.tr("Make the account"))

    def account(self) -> tuple[str, str, str]:
        """Login, name and password as typed."""
        return self.typed("login"), self.typed("display_name"), self.typed(NEW)


class FirstAdministrator(QWidget):
    """Stands alone over a base that nobody can administer; `made` carries the account."""

    made = Signal(object)

    def __init__(self, base: Base) -> None:
        super().__init__()
        self._base = base
        self._form = AdministratorForm()
        self._form.sent.connect(self._make)
        words = self.tr("Nobody can administer these records yet. The first account is the administrator's.")
        title = label(self.tr("First administrator"), "h1")
        self.setLayout(column(title, label(words, "dense", "text2", wrap=True), self._form, gap=14))
        self.setFocusProxy(self._form)

    def _make(self) -> None:
        base, account = self._base, self._form.account()
        self._form.work(lambda: create_first_administrator(base, *account), self.made.emit)
