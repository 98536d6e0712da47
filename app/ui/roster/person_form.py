"""One person: new or known, with what can be changed about them."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLineEdit

from app.domain.errors import KnownError
from app.domain.roster.account import Account, Role
from app.services.accounts import create_account, reset_password, set_active, update_account
from app.services.errors import InvalidInputError
from app.services.permissions import Permission, allowed
from app.ui.background import Progress, run_in_background
from app.ui.desk import Desk
from app.ui.pieces.avatar import Avatar
from app.ui.pieces.badge import Badge
from app.ui.pieces.buttons import button
from app.ui.pieces.card import Card
from app.ui.pieces.choice import Choice
from app.ui.pieces.form_field import FormField
from app.ui.pieces.labels import Elided
from app.ui.pieces.layouts import clear, column, row, rule
from app.ui.pieces.notice import Notice
from app.ui.roster.loading import Roster
from app.ui.sign_in.role_words import role_word
from records.errors import DuplicateError

NO_CLASS = ""


class PersonForm(Card):
    """`saved` carries the account as it is then, `refused` a sentence, `switched` one who was (de)activated."""

    saved = Signal(object)
    refused = Signal(str)
    switched = Signal(object)
    results_wanted = Signal(str)

    def __init__(self, desk: Desk, *, editable: bool) -> None:
        super().__init__(pad=16, gap=12)
        self._desk, self._editable = desk, editable
        self._account: Account | None = None
        self._head = row(gap=10)
        self._login, self._name, self._unit = QLineEdit(), QLineEdit(), QLineEdit()
        self._role = Choice([(role.value, role_word(role)) for role in Role], Role.TRAINEE.value)
        self._class = Choice([(NO_CLASS, self.tr("No class"))])
        note = self.tr("2 to 40: a–z, 0–9 . - _") if editable else ""
        self._fields = {
            "login": FormField(self.tr("Login name"), self._login, note=note, required=editable),
            "display_name": FormField(self.tr("Name"), self._name, required=editable),
            "role": FormField(self.tr("Role"), self._role),
            "class_id": FormField(self.tr("Class"), self._class),
            "unit": FormField(self.tr("Unit"), self._unit),
        }
        for field in self._fields.values():
            control = field.control
            if isinstance(control, QLineEdit):
                control.textEdited.connect(lambda _text, field=field: field.set_problem(""))
                control.returnPressed.connect(self.save)
        self._password = Notice("", "ok", self.tr("Copy"))
        self._password.acted.connect(self._copy)
        self._shown_password = ""
        self._make_buttons()
        self.put(self._head, rule(), *self._fields.values(), self._password, self._buttons, None)
        self.begin_new()

    def _make_buttons(self) -> None:
        self._save = button(self.tr("Save"), "primary", "floppy-disk")
        self._save.clicked.connect(self.save)
        self._reset = button(self.tr("Reset password"), "", "password")
        self._reset.clicked.connect(self._reset_password)
        self._switch = button(self.tr("Deactivate"), "danger", "prohibit")
        self._switch.clicked.connect(self._toggle_active)
        self._results = button(self.tr("Results"), "", "chart-line-up")
        self._results.clicked.connect(self._want_results)
        self._buttons = column(row(self._save, self._results, None), row(self._reset, self._switch, None), gap=8)

    def _want_results(self) -> None:
        if self._account is not None:
            self.results_wanted.emit(self._account.id)

    def show_classes(self, roster: Roster) -> None:
        """Offer the classes that run, and the one the person is in."""
        kept = self._account.class_id if self._account is not None else None
        offered = [group for group in roster.classes if group.closed_on is None or group.id == kept]
        choices = [(NO_CLASS, self.tr("No class")), *((group.id, group.name) for group in offered)]
        self._class.show_choices(choices, kept or NO_CLASS)

    def begin_new(self) -> None:
        """Empty, for somebody new."""
        self._show(None)
        if self._editable:
            self._login.setFocus()

    def show_account(self, account: Account) -> None:
        """Show somebody."""
        self._show(account)

    def _show(self, account: Account | None) -> None:
        self._account = account
        self._login.setText(account.login if account else "")
        self._name.setText(account.display_name if account else "")
        self._unit.setText(account.unit if account else "")
        self._role.select(account.role.value if account else Role.TRAINEE.value)
        self._class.select((account.class_id or NO_CLASS) if account else NO_CLASS)
        for name, field in self._fields.items():
            field.set_problem("")
            field.control.setEnabled(self._editable and not (name == "login" and account is not None))
        self._password.hide()
        self._show_head(account)
        self._show_buttons(account)

    def _show_buttons(self, account: Account | None) -> None:
        known = account is not None
        self._save.setVisible(self._editable)
        self._reset.setVisible(self._editable and known)
        self._results.setVisible(known and allowed(self._desk.who, Permission.SEE_ALL_ATTEMPTS))
        self._switch.setVisible(self._editable and known and account != self._desk.who)
        if account is not None:
            self._switch.setText(" " + (self.tr("Deactivate") if account.active else self.tr("Activate again")))

    def _show_head(self, account: Account | None) -> None:
        clear(self._head)
        title = account.display_name if account else self.tr("New person")
        below = account.login if account else self.tr("gets a first password that must be changed")
        words = column(Elided(title, "h2"), Elided(below, "dense", "text2"), gap=0)
        if account is not None:
            self._head.addWidget(Avatar(account.display_name, 44))
        self._head.addLayout(words, 1)
        if account is not None and not account.active:
            self._head.addWidget(Badge(self.tr("Deactivated"), "warn", "prohibit"))
        elif account is not None and account.must_change_password:
            self._head.addWidget(Badge(self.tr("First password"), "neutral", "password"))

    def save(self) -> None:
        """Keep what is in the fields."""
        if not self._editable:
            return
        for field in self._fields.values():
            field.set_problem("")
        self._save.setEnabled(False)
        run_in_background(self, self._save_work(), self._saved, self._failed)

    def _save_work(self) -> Callable[[Progress], tuple[Account, str]]:
        base, who, account = self._desk.base, self._desk.who, self._account
        login, name, unit = self._login.text(), self._name.text(), self._unit.text()
        role, class_id = Role(self._role.selected()), self._class.selected() or None

        def work(_progress: Progress) -> tuple[Account, str]:
            if account is None:
                return create_account(base, who, login, name, role, unit_name=unit, class_id=class_id)
            changed = update_account(
                base, who, account.id, display_name=name, role=role, unit_name=unit.strip(), class_id=class_id
            )
            return changed, ""

        return work

    def _saved(self, result: tuple[Account, str]) -> None:
        self._save.setEnabled(True)
        account, password = result
        self._show(account)
        self._tell_password(password)
        self.saved.emit(account)

    def _tell_password(self, password: str) -> None:
        self._shown_password = password
        words = self.tr("First password: {0}. It is shown only once; pass it on in person.")
        self._password.show_words(words.format(password), "ok")
        self._password.setVisible(bool(password))

    def _reset_password(self) -> None:
        account = self._account
        if account is not None:
            base, who = self._desk.base, self._desk.who
            run_in_background(self, lambda _p: reset_password(base, who, account.id), self._tell_password, self._failed)

    def _toggle_active(self) -> None:
        if self._account is not None:
            self.switch(self._account.id, not self._account.active)

    def switch(self, account_id: str, active: bool) -> None:
        """Let somebody sign in, or no longer."""
        base, who = self._desk.base, self._desk.who
        run_in_background(self, lambda _p: set_active(base, who, account_id, active), self._switched, self._failed)

    def _switched(self, account: Account) -> None:
        self._show(account)
        self.switched.emit(account)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._shown_password)

    def _failed(self, error: Exception) -> None:
        self._save.setEnabled(True)
        if isinstance(error, InvalidInputError) and error.field in self._fields:
            self._fields[error.field].set_problem(str(error))
            self._fields[error.field].setFocus()
        elif isinstance(error, DuplicateError):
            self._fields["login"].set_problem(str(error))
            self._fields["login"].setFocus()
        elif isinstance(error, KnownError):
            self.refused.emit(str(error))
        else:
            raise error
