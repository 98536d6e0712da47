"""The middle column of the editor: one document, as a form to fill in, by its reasons, or as it will be printed."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QStackedWidget, QWidget

from app.domain.casefile.form import CaseForm, FormKind
from app.ui.casefile.document_form import DocumentForm
from app.ui.casefile.preview import Preview
from app.ui.casefile.reasoning_panel import ReasoningPanel
from app.ui.pieces.buttons import button
from app.ui.pieces.empty_state import EmptyState
from app.ui.pieces.labels import Elided, Glyph, label
from app.ui.pieces.layouts import column, row, rule
from app.ui.pieces.notice import Notice
from app.ui.pieces.segmented import Segmented
from app.ui.theme.state import current

FORM, REASONS, PAGE = "form", "reasons", "page"
BESIDE_PX = 1060
"""From this width on there is room for the page beside what is written."""


class Paper(QFrame):
    """Shows nothing until there is a document; the signals are what its buttons ask for."""

    undo_wanted, redo_wanted, removal_wanted = Signal(), Signal(), Signal()
    page_shown, reasons_shown = Signal(), Signal()
    apart_wanted, versions_wanted, output_wanted = Signal(), Signal(), Signal()

    def __init__(self, *, locked: bool) -> None:
        super().__init__()
        self.setProperty("card", "plain")
        self.form, self.preview, self.reasons = DocumentForm(), Preview(), ReasoningPanel(locked=locked)
        self._name, self._about = Elided("", "h3"), label("", "caption", "text3")
        self._saved, self._saved_icon = label("", "caption", "text3"), Glyph("check-circle-fill", "ok", 16)
        views = [(FORM, self.tr("Form")), (REASONS, self.tr("Reasons")), (PAGE, self.tr("Page"))]
        self._view = Segmented(views, FORM, self.tr("What is shown"))
        self._view.chosen.connect(self.show_view)
        self._undo = button("", "ghost", "arrow-counter-clockwise", "square", tip=self.tr("Undo"))
        self._redo = button("", "ghost", "arrow-clockwise", "square", tip=self.tr("Redo"))
        self._remove = button("", "ghost", "trash", "square", tip=self.tr("Take this document out"))
        versions = button("", "ghost", "clock-counter-clockwise", "square", tip=self.tr("Versions"))
        versions.clicked.connect(self.versions_wanted)
        output = button("", "ghost", "printer", "square", tip=self.tr("Papers and printing (Ctrl P)"))
        output.clicked.connect(self.output_wanted)
        self._undo.clicked.connect(self.undo_wanted)
        self._redo.clicked.connect(self.redo_wanted)
        self._remove.clicked.connect(self.removal_wanted)
        if locked:
            for each in (self._undo, self._redo, self._remove):
                each.hide()
        self._head = QWidget()
        name = column(self._name, row(self._about, 8, self._saved_icon, self._saved, None, gap=4), gap=0)
        self._head.setLayout(row((name, 1), self._undo, self._redo, versions, output, self._remove, self._view,
                                 margins=(16, 8, 12, 8), gap=4))  # fmt: skip
        self._line = rule()
        self._conflict = Notice("", "critical", self.tr("Save as a new file"))
        self._conflict.acted.connect(self.apart_wanted)
        self._conflict.hide()
        self._stack = QStackedWidget()
        why = self.tr("Choose a form under the list, or one that the procedure asks for.")
        empty = EmptyState("file-text", self.tr("No document yet"), why)
        for shown in (self.form, self.reasons, empty):
            self._stack.addWidget(shown)
        self._between = rule("v")
        self._wide, self._filled = False, False
        both = row((self._stack, 1), self._between, (self.preview, 1), gap=0)
        self.setLayout(column(self._head, self._line, self._conflict, (both, 1), margins=(1, 1, 1, 1), gap=0))
        self.show_nothing()

    def show_nothing(self) -> None:
        """Show that there is no document."""
        self._head.hide()
        self._line.hide()
        self._filled = False
        self._stack.setCurrentIndex(2)
        self._arrange()

    def show_title(self, form: CaseForm) -> None:
        """Show whose fields these are."""
        kinds = {
            FormKind.OFFICIAL: self.tr("Official form {0}").format(form.code),
            FormKind.EXTRA: self.tr("Bureau's form {0}").format(form.code),
            FormKind.ATTACHMENT: self.tr("Paper put in"),
        }
        self._name.set_whole(form.name)
        self._about.setText(kinds[form.kind])
        self._head.show()
        self._line.show()
        self._filled = True
        self.show_view(self._view.selected())

    def show_view(self, view: str) -> None:
        """Show the form, the reasons in steps, or the page."""
        self._view.select(view)
        self._stack.setCurrentIndex(1 if view == REASONS else 0)
        self._arrange()
        if self.page_in_sight():
            self.page_shown.emit()
        if view == REASONS:
            self.reasons_shown.emit()

    def shows_page(self) -> bool:
        """Whether the page stands alone."""
        return self._filled and self._view.selected() == PAGE

    def page_in_sight(self) -> bool:
        """Whether the page can be seen, alone or beside what is written."""
        return self._filled and (self._wide or self.shows_page())

    def shows_reasons(self) -> bool:
        """Whether the reasons are in sight."""
        return self._filled and self._view.selected() == REASONS

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the page beside what is written where there is room for both."""
        super().resizeEvent(event)
        wide = self.width() >= current().px(BESIDE_PX)
        if wide != self._wide:
            self._wide = wide
            self._arrange()
            if self._filled and wide and not self.shows_page():
                self.page_shown.emit()

    def _arrange(self) -> None:
        page, alone = self.page_in_sight(), self.shows_page()
        self._stack.setHidden(alone)
        self.preview.setHidden(not page)
        self._between.setHidden(not page or alone)

    def show_saved(self, words: str, *, well: bool) -> None:
        """Say whether everything is saved."""
        self._saved.setText(words)
        self._saved_icon.change("check-circle-fill" if well else "circle-notch", "ok" if well else "text3")

    def show_steps(self, *, undo: bool, redo: bool) -> None:
        """Let undo and redo be pressed where there is something to do."""
        self._undo.setEnabled(undo)
        self._redo.setEnabled(redo)

    def show_conflict(self, words: str) -> None:
        """Say that the changes can't go into the file; an empty sentence clears it."""
        if words:
            self._conflict.show_words(words, "critical")
        self._conflict.setVisible(bool(words))

    def conflict(self) -> bool:
        """Whether a conflict is told."""
        return not self._conflict.isHidden()
