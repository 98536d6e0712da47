"""Changing one's own password: by choice, or because the first one must be changed."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from app.domain.errors import KnownError
from app.domain.roster.account import Account
from app.services.accounts import LEAST_PASSWORD, change_password
from app.services.base import Base
from app.services.errors import InvalidInputError
from app.ui.background import run_in_background
from app.ui.desk import Desk
from app.ui.pieces.buttons import button
from app.ui.pieces.card import Card
from app.ui.pieces.form_field import FormField
from app.ui.pieces.labels import label
from app.ui.pieces.layouts import column, row
from app.ui.pieces.notice import Notice
from app.ui.pieces.password_field import PasswordField
from app.ui.pieces.toast import Message
from app.ui.shell.page import Page
from app.ui.theme.metrics import limit_size


class PasswordForm(QWidget):
    """Old password, new one twice; `changed_password` carries the account as it is then."""

    changed_password = Signal(object)

    def __init__(self, base: Base, who: Account) -> None:
        super().__init__()
        self._base, self._who = base, who
        note = self.tr("At least {0} characters, of two kinds").format(LEAST_PASSWORD)
        self._fields = {
            "old": FormField(self.tr("Present password"), PasswordField(), required=True),
            "new": FormField(self.tr("New password"), PasswordField(), note=note, required=True),
            "again": FormField(self.tr("New password once more"), PasswordField(), required=True),
        }
        self._problem = Notice("", "critical")
        self._problem.hide()
        self._save = button(self.tr("Change password"), "primary")
        self._save.clicked.connect(self._try)
        for field in self._fields.values():
            self._line(field).textEdited.connect(lambda _text, field=field: field.set_problem(""))
            self._line(field).returnPressed.connect(self._try)
        self.setLayout(column(*self._fields.values(), self._problem, row(self._save, None), gap=12))
        self.setFocusProxy(self._fields["old"])

    def empty(self) -> None:
        """Forget what was typed."""
        for field in self._fields.values():
            self._line(field).clear()
            field.set_problem("")
        self._problem.hide()

    def _line(self, field: FormField) -> QLineEdit:
        control = field.control
        assert isinstance(control, QLineEdit)
        return control

    def _try(self) -> None:
        old, new, again = (self._line(self._fields[name]).text() for name in ("old", "new", "again"))
        if not old or not new:
            name = "new" if old else "old"
            self._fields[name].set_problem(self.tr("Enter a password."))
            self._fields[name].setFocus()
            return
        if new != again:
            self._fields["again"].set_problem(self.tr("The two new passwords differ. Enter the same one twice."))
            self._fields["again"].setFocus()
            return
        self._save.setEnabled(False)
        who = self._who
        run_in_background(self, lambda _p: change_password(self._base, who, old, new), self._done, self._failed)

    def _done(self, account: Account) -> None:
        self._save.setEnabled(True)
        self._who = account
        self.empty()
        self.changed_password.emit(account)

    def _failed(self, error: Exception) -> None:
        self._save.setEnabled(True)
        if isinstance(error, InvalidInputError) and error.field in self._fields:
            self._fields[error.field].set_problem(str(error))
            self._fields[error.field].setFocus()
        elif isinstance(error, KnownError):
            self._problem.show_words(str(error), "critical")
            self._problem.show()
        else:
            raise error


class FirstPassword(QWidget):
    """Stands alone after signing in with a first password; `changed_password` carries the account, `left` goes back."""

    changed_password = Signal(object)
    left = Signal()

    def __init__(self, base: Base, who: Account) -> None:
        super().__init__()
        form = PasswordForm(base, who)
        form.changed_password.connect(self.changed_password)
        back = button(self.tr("Back to sign-in"), "ghost", "arrow-left")
        back.clicked.connect(self.left)
        why = self.tr("{0}, your password was given to you by somebody else. Choose your own before you go on.")
        self.setLayout(
            column(
                label(self.tr("Choose your password"), "h1"),
                label(why.format(who.display_name), "dense", "text2", wrap=True),
                form,
                row(back, None),
                gap=14,
            )
        )
        self.setFocusProxy(form)


class PasswordPage(Page):
    """The form within the frame."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._form = PasswordForm(desk.base, desk.who)
        self._form.changed_password.connect(lambda _who: self.say(Message(self.tr("Your password has been changed."))))
        card = Card(self.tr("Change password")).put(self._form)
        limit_size(card, least=(380, 0), most=(460, 0))
        self.setLayout(column(row(card, None), None, margins=(20, 14, 20, 14)))

    def title(self) -> str:
        """The name of the page."""
        return self.tr("Change password")

    def enter(self, argument: object = None) -> None:
        """Begin empty."""
        self._form.empty()
        self._form.setFocus()
