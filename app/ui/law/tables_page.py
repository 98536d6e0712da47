"""The bureau's own tables: what it maintains in place of what the program ships, by two people."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QLineEdit, QStackedWidget

from app.domain.errors import KnownError
from app.domain.law.bureau import Proposal, TableKind
from app.services.bureau_exchange import TakenIn, export_tables, import_tables
from app.services.bureau_tables import Wish, propose
from app.services.pinyin import matches
from app.ui.background import Job, run_in_background
from app.ui.desk import Desk
from app.ui.folders import show_folder
from app.ui.law.detail_panel import DetailPanel
from app.ui.law.edit_panel import EditPanel
from app.ui.law.place_in_law import LawTarget
from app.ui.law.rights import may_edit, may_review
from app.ui.law.tables_loading import Detail, TableRow, load_detail, load_rows, new_id
from app.ui.pieces.badge import BadgeFace
from app.ui.pieces.buttons import button
from app.ui.pieces.card import Card
from app.ui.pieces.commands import Command
from app.ui.pieces.data_table import Column, DataTable
from app.ui.pieces.empty_state import EmptyState
from app.ui.pieces.layouts import row
from app.ui.pieces.segmented import Segmented
from app.ui.pieces.toast import Message
from app.ui.shell.page import KeyUse, Page
from app.ui.theme.metrics import fix_size

LIST_PX = 470
WAITING = "waiting"


class TablesPage(Page):
    """Opened with (kind, id) of a document, with `waiting`, or with nothing."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._rows: Sequence[TableRow] = ()
        self._job_rows: Job[list[TableRow]] | None = None
        self._job_detail: Job[Detail] | None = None
        self._wanted = ""
        self._may_edit = may_edit(desk.who)
        kinds = [(kind.value, table_word(kind)) for kind in TableKind]
        if self._may_edit or may_review(desk.who):
            kinds.append((WAITING, self.tr("To review")))
        self._kind = Segmented(kinds, name=self.tr("Table"))
        self._kind.chosen.connect(lambda _id: self._load())
        self._search = QLineEdit()
        self._search.setPlaceholderText(self.tr("Name or number; pinyin initials too"))
        self._search.setAccessibleName(self.tr("Search"))
        self._search.setClearButtonEnabled(True)
        self._search.textChanged.connect(lambda _text: self._show_rows())
        self._table: DataTable[TableRow] = DataTable(_columns(), density="dense", name=self.tr("Documents"))
        self._table.row_chosen.connect(self._choose)
        self._detail, self._edit = DetailPanel(desk), EditPanel(desk)
        self._stack = QStackedWidget()
        why = self.tr("Choose a document: its versions, who proposed and who approved them stand here.")
        nothing = Card().put((EmptyState("buildings", self.tr("Bureau's own"), why), 1))
        for widget in (nothing, self._detail, self._edit):
            self._stack.addWidget(widget)
        self.setLayout(row(self._list(), (self._stack, 1), margins=(14, 2, 14, 12), gap=10))
        self._connect()

    def _list(self) -> Card:
        self._new = button(self.tr("New"), "", "plus", "dense")
        self._new.clicked.connect(self._start_new)
        foot = row(self._new, None, gap=4)
        if self._may_edit:
            for words, icon, act in (
                (self.tr("Export"), "download-simple", self._export),
                (self.tr("Read a file"), "folder-open", self._read_file),
            ):
                press = button(words, "ghost", icon, "dense")
                press.clicked.connect(act)
                foot.addWidget(press)
        card = Card(gap=8, pad=12).put(row(self._kind, None), self._search, (self._table, 1), foot)
        fix_size(card, LIST_PX)
        return card

    def _connect(self) -> None:
        self._detail.edit_wanted.connect(self._start_edit)
        self._detail.restore_wanted.connect(self._restore)
        self._detail.read_wanted.connect(self._read)
        self._detail.decided.connect(self._decided)
        self._detail.said.connect(self.said)
        self._detail.asked.connect(self.asked)
        self._edit.left.connect(lambda: self._stack.setCurrentWidget(self._detail))
        self._edit.proposed.connect(self._proposed)

    def title(self) -> str:
        """The name of the page."""
        return self.tr("Bureau's own")

    def commands(self) -> list[Command]:
        """Export and the queue of the second person."""
        made = []
        if self._may_edit or may_review(self._desk.who):
            made.append(
                Command("tables.waiting", self.tr("To review"), self._show_waiting, "clipboard-text", "R", pinned=True)
            )
        if self._may_edit:
            made.append(Command("tables.export", self.tr("Export"), self._export, "download-simple", "Ctrl E"))
        return made

    def key_uses(self) -> list[KeyUse]:
        """Keys of the table."""
        return [KeyUse("J K", self.tr("rows"))]

    def enter(self, argument: object = None) -> None:
        """Show a document, the queue, or what was shown before, read anew."""
        if isinstance(argument, tuple):
            kind, self._wanted = argument
            self._kind.select(str(kind))
        elif argument == WAITING:
            self._kind.select(WAITING)
        self._load()

    def edit_panel(self) -> EditPanel:
        """Where a document is edited."""
        return self._edit

    def detail_panel(self) -> DetailPanel:
        """Where a document is shown and decided on."""
        return self._detail

    def _table_kind(self) -> TableKind | None:
        return TableKind(self._kind.selected()) if self._kind.selected() != WAITING else None

    def _load(self) -> None:
        if self._job_rows is not None:
            self._job_rows.cancel()
        base, who, kind, day = self._desk.base, self._desk.who, self._table_kind(), self._desk.base.clock().date()
        self._new.setVisible(self._may_edit and kind in (TableKind.GUIDE, TableKind.CASE))
        self._job_rows = run_in_background(self, lambda _p: load_rows(base, who, kind, day), self._loaded, self._failed)

    def _loaded(self, rows: Sequence[TableRow]) -> None:
        self._job_rows, self._rows = None, rows
        self._show_rows()
        self.changed.emit()
        if self._wanted:
            found = next((each for each in rows if each.id == self._wanted), None)
            self._wanted = ""
            if found is not None:
                self._choose(found)

    def _show_rows(self) -> None:
        query = self._search.text().strip()
        self._table.show_rows([each for each in self._rows if not query or matches(query, each.id, each.title)])

    def _choose(self, chosen: TableRow) -> None:
        if self._job_detail is not None:
            self._job_detail.cancel()
        base, who, day = self._desk.base, self._desk.who, self._desk.base.clock().date()
        self._job_detail = run_in_background(
            self, lambda _p: load_detail(base, who, chosen, day), self._show_detail, self._failed
        )

    def _show_detail(self, detail: Detail) -> None:
        self._job_detail = None
        self._detail.show_detail(detail)
        self._stack.setCurrentWidget(self._detail)

    def _start_edit(self, detail: Detail) -> None:
        values = detail.editing.document or detail.editing.template or {"id": detail.row.id}
        self._edit.edit(detail, values)
        self._stack.setCurrentWidget(self._edit)

    def _start_new(self) -> None:
        kind = self._table_kind()
        if kind is None:
            return
        fresh = TableRow(kind, new_id(self._rows, kind), "")
        base, who, day = self._desk.base, self._desk.who, self._desk.base.clock().date()
        run_in_background(self, lambda _p: load_detail(base, who, fresh, day), self._start_edit, self._failed)

    def _restore(self, detail: Detail, reason: str, basis_note: str) -> None:
        base, who, day = self._desk.base, self._desk.who, self._desk.base.clock().date()
        wish = Wish(detail.row.kind, detail.row.id, None, day, reason, detail.editing.seen, (), basis_note)

        def done(proposal: Proposal) -> None:
            self._proposed(proposal.number)

        run_in_background(self, lambda _p: propose(base, who, wish), done, self._failed)

    def _proposed(self, number: int) -> None:
        self.say(Message(self.tr("Proposal no. {0} has been handed in and waits for a second person.").format(number)))
        self._after_change()

    def _decided(self, words: str) -> None:
        self.say(Message(words))
        self._after_change()

    def _after_change(self) -> None:
        shown = self._detail.row()
        self._wanted = shown.id if shown is not None else ""
        self._stack.setCurrentIndex(0)
        self._load()

    def _read(self, chosen: TableRow) -> None:
        kind, id_ = chosen.kind.value, chosen.id
        if chosen.kind is TableKind.DISCRETION:
            kind, id_ = "act", chosen.title.split(" ")[0]
        self.go.emit("law", LawTarget(kind, id_))

    def _show_waiting(self) -> None:
        self._kind.select(WAITING)
        self._load()

    def _export(self) -> None:
        base, who = self._desk.base, self._desk.who
        run_in_background(self, lambda _p: export_tables(base, who), self._exported, self._failed)

    def _exported(self, path: Path) -> None:
        words = self.tr("Saved as {0}").format(path.name)
        self.say(Message(words, action=self.tr("Open folder"), act=lambda: show_folder(path.parent)))

    def _read_file(self) -> None:
        found, _filter = QFileDialog.getOpenFileName(self, self.tr("Read a bureau's tables"), "", "JSON (*.json)")
        if found:
            self.take_in(Path(found))

    def take_in(self, path: Path) -> None:
        """Propose everything in a file of another bureau, or of one's own."""
        base, who = self._desk.base, self._desk.who
        run_in_background(self, lambda _p: import_tables(base, who, path), self._taken, self._failed)

    def _taken(self, found: TakenIn) -> None:
        words = self.tr("{0} proposals wait for a second person, {1} entries were there already.")
        self.say(Message(words.format(len(found.proposed), found.unchanged)))
        self._load()

    def _failed(self, error: Exception) -> None:
        if not isinstance(error, KnownError):
            raise error
        self.say(Message(str(error), "critical"))


def table_word(kind: TableKind) -> str:
    """The name of a table."""
    translate = QCoreApplication.translate
    words = {
        TableKind.ACT: translate("Law", "Acts"),
        TableKind.DISCRETION: translate("Law", "Discretion"),
        TableKind.GUIDE: translate("Law", "Guides"),
        TableKind.CASE: translate("Law", "Cases"),
    }
    return words[kind]


def _state(shown: TableRow) -> BadgeFace:
    translate = QCoreApplication.translate
    if shown.number is not None:
        return BadgeFace(translate("Law", "No. {0}").format(shown.number), "warn", dense=True)
    if shown.waiting:
        return BadgeFace(translate("Law", "{0} to review").format(shown.waiting), "warn", dense=True)
    if shown.version is not None:
        return BadgeFace(translate("Law", "Own version {0}").format(shown.version), "drill", dense=True)
    return BadgeFace(translate("Law", "As shipped"), "neutral", dense=True)


def _columns() -> Sequence[Column[TableRow]]:
    translate = QCoreApplication.translate

    def number(shown: TableRow) -> str:
        return "" if shown.kind is TableKind.DISCRETION else shown.id

    return [
        Column(translate("Law", "Number"), number, 74),
        Column(translate("Law", "Title"), lambda shown: shown.title),
        Column(translate("Law", "State"), lambda shown: _state(shown).value, 118, badge=_state),
    ]
