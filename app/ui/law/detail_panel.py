"""A document of the bureau's tables: what holds, every step that led there, and the second person's decision."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QLineEdit, QWidget

from app.domain.errors import KnownError
from app.domain.law.bureau import Proposal
from app.services.bureau_tables import may_review as why_not
from app.services.bureau_tables import review, withdraw
from app.ui.desk import Desk
from app.ui.law.proposal_view import ProposalView
from app.ui.law.rights import may_edit
from app.ui.law.tables_loading import Detail, TableRow, ToldProposal
from app.ui.pieces.badge import Badge, BadgeFace
from app.ui.pieces.buttons import button
from app.ui.pieces.confirm import Question
from app.ui.pieces.flow import FlowLayout
from app.ui.pieces.form_field import FormField
from app.ui.pieces.labels import label
from app.ui.pieces.layouts import clear, column, row, rule, scrolled
from app.ui.pieces.notice import Notice
from app.ui.pieces.toast import Message


class DetailPanel(QFrame):
    """`decided` carries what was done in words; the others carry the document to edit, restore or read."""

    edit_wanted = Signal(object)
    restore_wanted = Signal(object, str, str)
    read_wanted = Signal(object)
    decided = Signal(str)
    said = Signal(object)
    asked = Signal(object)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._detail: Detail | None = None
        self._deciding: tuple[Proposal, FormField] | None = None
        self.setProperty("card", "plain")
        self._title = label("", "h2", wrap=True)
        self._badges = FlowLayout()
        self._read, self._edit = (
            button(self.tr("Read"), density="dense"),
            button(self.tr("Propose a change"), "primary"),
        )
        self._back = button(self.tr("Back to the shipped version"), "ghost", density="dense")
        self._read.clicked.connect(lambda: self.read_wanted.emit(self._detail.row if self._detail else None))
        self._edit.clicked.connect(self.edit)
        self._back.clicked.connect(self._ask_to_restore)
        self._lines = column(gap=10, margins=(20, 14, 20, 20))
        inner = QWidget()
        inner.setLayout(self._lines)
        head = column(
            self._title, self._badges, row(self._read, self._back, None, self._edit, gap=8),
            margins=(20, 14, 16, 10), gap=8,
        )  # fmt: skip
        self.setLayout(column(head, rule(), (scrolled(inner), 1), gap=0))

    def edit(self) -> None:
        """Ask for the document to be edited."""
        self.edit_wanted.emit(self._detail)

    def decide(self, *, accept: bool) -> None:
        """Approve or send back the newest proposal that waits for this person."""
        if self._deciding is not None:
            self._review(*self._deciding, accept=accept)

    def row(self) -> TableRow | None:
        """The document that is shown."""
        return self._detail.row if self._detail is not None else None

    def show_detail(self, detail: Detail) -> None:
        """Show a document."""
        self._detail = detail
        self._title.setText(f"{detail.row.id} {detail.row.title}".strip())
        editing, mine = detail.editing, may_edit(self._desk.who)
        clear(self._badges)
        badge = Badge("")
        badge.show_face(self._face(detail))
        self._badges.addWidget(badge)
        self._edit.setVisible(mine)
        self._back.setVisible(mine and editing.version is not None)
        clear(self._lines)
        self._deciding = None
        if not detail.steps:
            words = self.tr("Nobody has changed this document yet; it holds as the program ships it.")
            self._lines.addWidget(Notice(words, "neutral"))
        for shown in detail.steps:
            self._lines.addWidget(ProposalView(shown, self._desk.base.clock()))
            if shown.proposal.decision is None:
                self._lines.addWidget(self._decision(shown))
        self._lines.addStretch(1)

    def _face(self, detail: Detail) -> BadgeFace:
        if detail.editing.version is not None:
            words = self.tr("Maintained by the bureau, version {0}").format(detail.editing.version)
            return BadgeFace(words, "drill", "buildings", dense=True)
        if detail.editing.document is None:
            return BadgeFace(self.tr("Not there yet"), "neutral", dense=True)
        return BadgeFace(self.tr("As shipped"), "neutral", dense=True)

    def _decision(self, shown: ToldProposal) -> QWidget:
        """What this person may do with a proposal that waits."""
        proposal, who = shown.proposal, self._desk.who
        made = QWidget()
        if proposal.author == who.id:
            take_back = button(self.tr("Withdraw"), density="dense")
            take_back.clicked.connect(lambda: self._withdraw(proposal))
            words = label(self.tr("A second person has to decide on it."), "caption", "text3")
            made.setLayout(row(words, None, take_back))
            return made
        refusal = why_not(who, proposal)
        if refusal:
            made.setLayout(row((label(refusal, "caption", "text3", wrap=True), 1)))
            return made
        reason = QLineEdit()
        field = FormField(self.tr("Remark"), reason, note=self.tr("needed to send it back"))
        accept, reject = button(self.tr("Approve"), "primary"), button(self.tr("Send back"))
        accept.clicked.connect(lambda: self._review(proposal, field, accept=True))
        reject.clicked.connect(lambda: self._review(proposal, field, accept=False))
        made.setLayout(column(field, row(None, reject, accept, gap=8), gap=8))
        self._deciding = self._deciding or (proposal, field)
        return made

    def _review(self, proposal: Proposal, field: FormField, *, accept: bool) -> None:
        control = field.control
        reason = control.text() if isinstance(control, QLineEdit) else ""
        try:
            review(self._desk.base, self._desk.who, proposal.number, accept=accept, reason=reason)
        except KnownError as error:
            field.set_problem(str(error))
            return
        words = self.tr("Proposal no. {0} has been approved.") if accept else self.tr("Proposal no. {0} was sent back.")
        self.decided.emit(words.format(proposal.number))

    def _withdraw(self, proposal: Proposal) -> None:
        try:
            withdraw(self._desk.base, self._desk.who, proposal.number)
        except KnownError as error:
            self.said.emit(Message(str(error), "warn"))
            return
        self.decided.emit(self.tr("Proposal no. {0} has been withdrawn.").format(proposal.number))

    def _ask_to_restore(self) -> None:
        detail = self._detail
        if detail is None:
            return
        words = self.tr(
            "A proposal is handed in that puts the shipped version in force again; a second person decides."
        )
        reason, note = self.tr("Back to the shipped version"), self.tr("The program's own library")
        question = Question(
            self.tr("Go back to the shipped version?"),
            words,
            self.tr("Hand in"),
            lambda: self.restore_wanted.emit(detail, reason, note),
            danger=False,
        )
        self.asked.emit(question)
