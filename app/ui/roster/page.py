"""People: who is in the base, what they are, and whether they may sign in."""

from __future__ import annotations

from PySide6.QtWidgets import QLineEdit, QStackedWidget, QWidget

from app.domain.errors import KnownError
from app.domain.roster.account import Account, Role, SignIn
from app.services.permissions import Permission, allowed
from app.services.pinyin import full_pinyin, matches
from app.ui.background import run_in_background
from app.ui.desk import Desk
from app.ui.pieces.badge import BadgeFace
from app.ui.pieces.buttons import button
from app.ui.pieces.card import Card
from app.ui.pieces.choice import Choice
from app.ui.pieces.commands import Command
from app.ui.pieces.data_table import Column, DataTable
from app.ui.pieces.drawer import RightDrawer
from app.ui.pieces.empty_state import EmptyState
from app.ui.pieces.labels import label
from app.ui.pieces.layouts import Item, column, row
from app.ui.pieces.segmented import Segmented
from app.ui.pieces.toast import UNDO_KEY, Message
from app.ui.roster.class_form import ClassForm
from app.ui.roster.loading import Roster, load_roster
from app.ui.roster.person_form import PersonForm
from app.ui.roster.sign_ins import sign_in_columns
from app.ui.shell.page import KeyUse, Page
from app.ui.sign_in.role_words import role_word
from app.ui.theme.metrics import limit_size

PEOPLE, CLASSES, SIGN_INS = "people", "classes", "sign_ins"
SIDE_PX = 340


class PeoplePage(Page):
    """Opened with an account's id to show that person."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._manages = allowed(desk.who, Permission.MANAGE_ACCOUNTS)
        self._roster = Roster((), (), ())
        self._wanted = ""
        self._form = PersonForm(desk, editable=self._manages)
        self._form.saved.connect(self._saved)
        self._form.switched.connect(self._switched)
        self._form.refused.connect(lambda words: self.say(Message(words, "critical")))
        self._form.results_wanted.connect(lambda id_: self.go.emit("history", id_))
        self._classes = ClassForm(desk, editable=allowed(desk.who, Permission.MANAGE_CLASSES))
        self._classes.changed_classes.connect(self._classes_changed)
        self._classes.asked.connect(self.ask)
        self._side = QStackedWidget()
        self._side.addWidget(self._form)
        self._side.addWidget(self._classes)
        self._drawer = RightDrawer(self._main(), self._side, SIDE_PX, 900)
        self.setLayout(column((self._drawer, 1), margins=(20, 4, 20, 14)))

    def _main(self) -> QWidget:
        self._search = QLineEdit()
        self._search.setPlaceholderText(self.tr("Name, login, unit; pinyin initials too"))
        self._search.setAccessibleName(self.tr("Search"))
        self._search.setClearButtonEnabled(True)
        self._search.textChanged.connect(lambda _text: self._show_people())
        limit_size(self._search, least=(180, 0), most=(340, 0))
        roles = [("", self.tr("All roles")), *((role.value, role_word(role)) for role in Role)]
        self._role = Choice(roles, name=self.tr("Role"))
        self._role.chosen.connect(lambda _id: self._show_people())
        self._class = Choice([("", self.tr("All classes"))], name=self.tr("Class"))
        self._class.chosen.connect(lambda _id: self._show_people())
        for choice in (self._role, self._class):
            limit_size(choice, least=(120, 0))
        filters: list[Item] = [self._role, self._class, (self._search, 1), None]
        if self._manages:
            add = button(self.tr("New person"), "primary", "plus")
            add.clicked.connect(self._begin_new)
            filters.append(add)
        self._table: DataTable[Account] = DataTable(self._columns(), name=self.tr("People"))
        self._table.row_chosen.connect(self._show_person)
        self._table.opened.connect(self._open_person)
        self._audit: DataTable[SignIn] = DataTable(
            sign_in_columns(self._desk.base.clock, self._name_of), density="dense", name=self.tr("Sign-ins")
        )
        empty = EmptyState("users", self.tr("Nobody fits"), self.tr("Nobody fits these filters. Search for less."))
        why = self.tr("Everybody who signs in, or tries to, stands here.")
        nobody = EmptyState("password", self.tr("No sign-in yet"), why)
        self._stack = QStackedWidget()
        for widget in (self._table, empty, self._audit, nobody):
            self._stack.addWidget(widget)
        views = [(PEOPLE, self.tr("People")), (CLASSES, self.tr("Classes"))]
        if allowed(self._desk.who, Permission.SEE_AUDIT):
            views.append((SIGN_INS, self.tr("Sign-ins")))
        self._view = Segmented(views, name=self.tr("View"))
        self._view.chosen.connect(lambda _id: self._turn_view())
        self._count = label("", "caption", "text3")
        card = Card(self.tr("People"), self._count, self._view, gap=8).put((self._stack, 1))
        main = QWidget()
        main.setLayout(column(row(*filters, gap=8), (card, 1), gap=10))
        return main

    def _columns(self) -> list[Column[Account]]:
        return [
            Column(
                self.tr("Name"),
                lambda each: each.display_name,
                110,
                bold=True,
                sort=lambda each: full_pinyin(each.display_name),
            ),
            Column(self.tr("Login name"), lambda each: each.login, 120),
            Column(self.tr("Role"), lambda each: role_word(each.role), 110),
            Column(self.tr("Class"), lambda each: self._roster.class_name(each.class_id) or "–", 130),
            Column(self.tr("Unit"), lambda each: each.unit or "–"),
            Column(self.tr("State"), lambda each: self._state(each).value, 124, badge=self._state),
        ]

    def _state(self, account: Account) -> BadgeFace:
        if not account.active:
            return BadgeFace(self.tr("Deactivated"), "warn", "prohibit")
        if account.must_change_password:
            return BadgeFace(self.tr("First password"), "neutral", "password")
        return BadgeFace(self.tr("Active"), "ok", "check-circle-fill")

    def title(self) -> str:
        """The name of the page."""
        return self.tr("People")

    def commands(self) -> list[Command]:
        """Somebody new."""
        if not self._manages:
            return []
        new = self.tr("New person")
        return [
            Command("people.new", new, self._begin_new, "plus", "Ctrl N", pinned=True),
            Command("people.save", self.tr("Save"), self._form.save, "floppy-disk", "Ctrl S", pinned=True),
        ]

    def key_uses(self) -> list[KeyUse]:
        """Keys of the table."""
        return [KeyUse("J K", self.tr("people"))]

    def enter(self, argument: object = None) -> None:
        """Read the people anew, and show the one that is named."""
        if isinstance(argument, str):
            self._wanted = argument
        self._load()

    def _load(self) -> None:
        base, who = self._desk.base, self._desk.who
        run_in_background(self, lambda _p: load_roster(base, who), self._show, self._failed)

    def _show(self, roster: Roster) -> None:
        self._roster = roster
        chosen = self._class.selected()
        self._class.show_choices(
            [("", self.tr("All classes")), *((group.id, group.name) for group in roster.classes)], chosen
        )
        self._classes.show_roster(roster)
        self._form.show_classes(roster)
        self._audit.show_rows(roster.sign_ins)
        self._show_people()
        self.changed.emit()

    def _show_people(self) -> None:
        found = [each for each in self._roster.accounts if self._fits(each)]
        found.sort(key=lambda each: full_pinyin(each.display_name))
        self._table.show_rows(found)
        wanted = next((number for number, each in enumerate(found) if each.id == self._wanted), None)
        if wanted is not None:
            self._table.selectRow(wanted)
        elif found and not self._manages:
            self._table.selectRow(0)
        self._show_view()

    def _turn_view(self) -> None:
        self._show_view()
        if self._view.selected() == CLASSES:
            self._drawer.reveal()

    def _show_view(self) -> None:
        view = self._view.selected()
        people = self._table.rows.rowCount()
        if view == SIGN_INS:
            self._stack.setCurrentIndex(2 if self._roster.sign_ins else 3)
        else:
            self._stack.setCurrentIndex(0 if people else 1)
        self._side.setCurrentIndex(1 if view == CLASSES else 0)
        number = len(self._roster.sign_ins) if view == SIGN_INS else people
        words = self.tr("latest {0}") if view == SIGN_INS else self.tr("{0} people")
        self._count.setText(words.format(number))

    def _fits(self, account: Account) -> bool:
        role, class_id = self._role.selected(), self._class.selected()
        if (role and account.role.value != role) or (class_id and account.class_id != class_id):
            return False
        return matches(self._search.text(), account.display_name, account.login, account.unit)

    def _name_of(self, line: SignIn) -> str:
        return next((each.display_name for each in self._roster.accounts if each.id == line.account_id), "–")

    def _show_person(self, account: Account) -> None:
        self._wanted = account.id
        self._form.show_account(account)
        self._form.show_classes(self._roster)

    def _open_person(self, account: Account) -> None:
        self._show_person(account)
        self._drawer.reveal()

    def _begin_new(self) -> None:
        self._view.select(PEOPLE)
        self._show_view()
        self._table.clearSelection()
        self._wanted = ""
        self._drawer.reveal()
        self._form.begin_new()

    def _saved(self, account: Account) -> None:
        self._wanted = account.id
        self.say(Message(self.tr("{0} has been saved").format(account.display_name)))
        self._load_kept()

    def _load_kept(self) -> None:
        """Read anew without touching the form, which may show a first password."""
        base, who = self._desk.base, self._desk.who

        def show(roster: Roster) -> None:
            self._roster = roster
            self._table.blockSignals(True)
            self._show_people()
            self._table.blockSignals(False)

        run_in_background(self, lambda _p: load_roster(base, who), show, self._failed)

    def _switched(self, account: Account) -> None:
        words = self.tr("{0} may sign in again") if account.active else self.tr("{0} may no longer sign in")
        undo = self.tr("Undo")
        self.say(
            Message(
                words.format(account.display_name),
                action=undo,
                key=UNDO_KEY,
                act=lambda: self._form.switch(account.id, not account.active),
            )
        )
        self._load_kept()

    def _classes_changed(self, words: str) -> None:
        self.say(Message(words))
        self._load()

    def _failed(self, error: Exception) -> None:
        if not isinstance(error, KnownError):
            raise error
        self.say(Message(str(error), "critical"))
