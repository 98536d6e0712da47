"""Changing one's own password: by choice, or because the first one must be changed."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.domain.roster.account import Account
from app.services.accounts import change_password
from app.services.base import Base
from app.ui.desk import Desk
from app.ui.pieces.buttons import button
from app.ui.pieces.card import Card
from app.ui.pieces.form_field import FormField
from app.ui.pieces.labels import label
from app.ui.pieces.layouts import column, row
from app.ui.pieces.password_field import PasswordField
from app.ui.pieces.toast import Message
from app.ui.shell.page import Page
from app.ui.sign_in.checked_form import NEW, CheckedForm, new_password_fields
from app.ui.theme.metrics import limit_size


class PasswordForm(CheckedForm):
    """Old password, new one twice; `changed_password` carries the account as it is then."""

    changed_password = Signal(object)

    def __init__(self, base: Base, who: Account) -> None:
        old = FormField(self.tr("Present password"), PasswordField(), required=True)
        super().__init__({"old": old, **new_password_fields()}, self.tr("Change password"))
        self._base, self._who = base, who
        self.sent.connect(self._change)

    def _change(self) -> None:
        base, who, old, new = self._base, self._who, self.typed("old"), self.typed(NEW)
        self.work(lambda: change_password(base, who, old, new), self._changed)

    def _changed(self, account: Account) -> None:
        self._who = account
        self.empty()
        self.changed_password.emit(account)


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
