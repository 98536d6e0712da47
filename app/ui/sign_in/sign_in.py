"""Signing in: login and password; on the demonstration base, its invented people to choose from."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QGridLayout, QLineEdit, QWidget

from app.domain.errors import KnownError
from app.domain.roster.account import Account, Role
from app.services.accounts import sign_in
from app.services.base import Base
from app.services.demonstration import DemonstrationLogin
from app.ui.background import run_in_background
from app.ui.pieces.avatar import Avatar
from app.ui.pieces.buttons import button
from app.ui.pieces.form_field import FormField
from app.ui.pieces.labels import Elided, label
from app.ui.pieces.layouts import FLUSH, column, restate, row, rule
from app.ui.pieces.notice import Notice
from app.ui.pieces.password_field import PasswordField
from app.ui.pieces.selectable_row import SelectableRow
from app.ui.sign_in.role_words import role_word
from app.ui.theme.metrics import space_layout

COLUMNS = 2


class SignIn(QWidget):
    """`signed_in` carries the account. The answer comes from another thread: a password takes time to check."""

    signed_in = Signal(object)

    def __init__(self, base: Base, people: Sequence[DemonstrationLogin], notices: Sequence[str] = ()) -> None:
        super().__init__()
        self._base = base
        self._login = QLineEdit()
        self._login.setMaxLength(40)
        self._password = PasswordField()
        self._password.setMaxLength(128)
        self._problem = Notice("", "critical")
        self._problem.hide()
        self._enter = button(self.tr("Sign in"), "primary", density="large")
        self._enter.clicked.connect(self._try)
        self._login.returnPressed.connect(self._login_done)
        self._password.returnPressed.connect(self._try)
        self._password.textEdited.connect(lambda _text: self._problem.hide())
        self._caps = FormField(self.tr("Password"), self._password)
        self._password.caps_lock_told.connect(self._tell_caps)
        body = column(
            label(self.tr("Sign in"), "h1"),
            *(Notice(words, "warn") for words in notices),
            FormField(self.tr("Login name"), self._login),
            self._caps,
            self._problem,
            self._enter,
            gap=14,
        )
        if people:
            body.addWidget(_People(people, self._take))
        self.setLayout(body)

    def showEvent(self, event: QShowEvent) -> None:
        """The keyboard begins at the login name."""
        super().showEvent(event)
        self._login.setFocus()

    def _take(self, person: DemonstrationLogin) -> None:
        self._login.setText(person.login)
        self._password.setText(person.password)
        self._try()

    def _login_done(self) -> None:
        if self._password.text():
            self._try()
        else:
            self._password.setFocus()

    def _tell_caps(self, on: bool) -> None:
        self._caps.set_note(self.tr("Caps Lock is on") if on else "", "warn")

    def _try(self) -> None:
        login, password = self._login.text(), self._password.text()
        if not login.strip() or not password:
            self._fail_with(self.tr("Enter your login name and your password."))
            (self._password if login.strip() else self._login).setFocus()
            return
        self._busy(True)
        run_in_background(self, lambda _progress: sign_in(self._base, login, password), self._done, self._failed)

    def _done(self, account: Account) -> None:
        self._busy(False)
        self._password.clear()
        self.signed_in.emit(account)

    def _failed(self, error: Exception) -> None:
        self._busy(False)
        if not isinstance(error, KnownError):
            raise error
        self._fail_with(str(error))
        self._password.setFocus()
        self._password.selectAll()

    def _fail_with(self, sentence: str) -> None:
        self._problem.show_words(sentence, "critical")
        self._problem.show()

    def _busy(self, busy: bool) -> None:
        self._problem.hide()
        for widget in (self._enter, self._login, self._password):
            widget.setEnabled(not busy)
        self._enter.setText(self.tr("Checking…") if busy else self.tr("Sign in"))


class _People(QWidget):
    """The invented people of the demonstration base, those who lead first; a click or Enter signs in."""

    def __init__(self, people: Sequence[DemonstrationLogin], take: Callable[[DemonstrationLogin], None]) -> None:
        super().__init__()
        words = label(
            self.tr("This is the demonstration base: all people are invented. Choose one to sign in."),
            "caption",
            "text3",
            wrap=True,
        )
        trainees = [person for person in people if person.role is Role.TRAINEE]
        leading = [person for person in people if person.role is not Role.TRAINEE]
        body = column(4, rule(), label(self.tr("Demonstration people"), "h3"), words, gap=6)
        for title, group in (
            (self.tr("Instructors and administration"), leading),
            (self.tr("Trainees"), trainees),
        ):
            if group:
                body.addWidget(label(title, "caption", "text2"))
                body.addLayout(_grid(group, take))
        self.setLayout(body)


def _grid(people: Sequence[DemonstrationLogin], take: Callable[[DemonstrationLogin], None]) -> QGridLayout:
    """Two people side by side, so that all are in sight at once."""
    grid = QGridLayout()
    space_layout(grid, FLUSH, 2)
    for number, person in enumerate(people):
        grid.addWidget(_PersonRow(person, take), number // COLUMNS, number % COLUMNS)
    for side in range(COLUMNS):
        grid.setColumnStretch(side, 1)
    return grid


class _PersonRow(SelectableRow):
    def __init__(self, person: DemonstrationLogin, take: Callable[[DemonstrationLogin], None]) -> None:
        super().__init__()
        restate(self, "clickable", "true")
        leads = person.role is not Role.TRAINEE
        side = role_word(person.role) if leads else person.login
        self.setLayout(
            row(
                Avatar(person.name, 26),
                label(person.name, "strong"),
                (Elided(side, "dense", "text2" if leads else "text3"), 1),
                margins=(6, 4, 6, 4),
                gap=8,
            )
        )
        self.setToolTip(person.login)
        self.setAccessibleName(f"{person.name} {role_word(person.role)}")
        self.chosen.connect(lambda: take(person))
