"""A practice of appraisal: read a defective file, mark what is wrong in it, hand it in, see what was found."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from functools import partial

from PySide6.QtWidgets import QWidget

from app.content.cached_case_forms import CaseFormsContents
from app.domain.appraisal.practice_record import AppraisalPractice
from app.domain.appraisal.practising import Mark
from app.domain.casefile.case_file import CaseFile
from app.domain.errors import KnownError
from app.domain.law.citation import Citation
from app.services.case_practice import hand_in_practice, practice_case, practice_of
from app.services.case_rules import ChoosableRule, choosable_rules
from app.services.case_text import DocumentText, case_head, document_texts
from app.ui.background import run_in_background
from app.ui.case_practice.contents import Contents
from app.ui.case_practice.draft import Marks, MarksDraft
from app.ui.case_practice.keeping import Keeping
from app.ui.case_practice.marking import MADE, MarkPanel
from app.ui.case_practice.outcome import OutcomePanel, score_face
from app.ui.case_practice.reading import ALARM, HIT, MARKED, MISSED, Reading
from app.ui.case_practice.titles import Titles
from app.ui.casefile.page_setting import PageSetting
from app.ui.desk import Desk
from app.ui.law.place_in_law import LawTarget
from app.ui.pieces.badge import Badge
from app.ui.pieces.busy_bar import BusyBar
from app.ui.pieces.commands import Command
from app.ui.pieces.confirm import Question
from app.ui.pieces.drawer import RightDrawer
from app.ui.pieces.empty_state import EmptyState
from app.ui.pieces.layouts import clear, column, row
from app.ui.pieces.toast import UNDO_KEY, Message
from app.ui.shell.page import KeyUse, Page, RecordState
from app.ui.verdicts import minutes

SIDE_PX = 380


@dataclass(frozen=True)
class OpenPractice:
    """A practice with everything that its page needs."""

    practice: AppraisalPractice
    case: CaseFile
    contents: CaseFormsContents
    documents: tuple[DocumentText, ...]
    rules: tuple[ChoosableRule, ...]


def read_practice(desk: Desk, practice_id: str) -> OpenPractice:
    """Open a practice; KnownError where it can't be shown."""
    base = desk.base
    practice = practice_of(base, desk.who, practice_id)
    case, contents = practice_case(base, practice), base.shelf.case_forms()
    documents = (case_head(case), *document_texts(case, contents.forms()))
    return OpenPractice(practice, case, contents, documents, choosable_rules(base.shelf))


class PracticePage(Page):
    """Opened with the id of a practice."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._id = ""
        self._open: OpenPractice | None = None
        self._draft = MarksDraft()
        self._keeping: Keeping | None = None
        self._panel: MarkPanel | None = None
        self._outcome: OutcomePanel | None = None
        self._drawer: RightDrawer | None = None
        self._titles = Titles(())
        self._reading, self._contents = Reading(), Contents((), self._titles)
        self._pages = PageSetting(self)
        self._pages.ready.connect(self._show_pages)
        self._pages.failed.connect(lambda _document, why: self._reading.preview.fail(why))
        self._busy, self._body = BusyBar(), column(gap=0)
        self.setLayout(column(self._busy, (self._body, 1), margins=(14, 2, 14, 12), gap=6))

    def title(self) -> str:
        """The name of the page."""
        return self.tr("Appraisal practice")

    def crumb(self) -> str:
        """The case."""
        return self._open.practice.title if self._open else ""

    def trail(self) -> list[QWidget]:
        """The score at the end; before it, whose practice it is where it isn't one's own."""
        if self._open is None:
            return []
        practice = self._open.practice
        badges: list[QWidget] = []
        if practice.outcome:
            face = score_face(practice.outcome)
            badges.append(Badge(face.value, face.tone, face.icon))
        if practice.actor != self._desk.who.id:
            badges.append(Badge(practice.actor_name, "neutral", "user"))
        return badges

    def record_state(self) -> RecordState | None:
        """Whether all marks are kept, and the time worked at the end."""
        if self._open is None:
            return None
        if self._keeping is None:
            return RecordState(self.tr("Handed in · time {0}").format(minutes(self._open.practice.seconds * 1000)))
        words = self.tr("Marks not kept yet") if self._keeping.unsaved else self.tr("All marks kept")
        return RecordState(words, well=not self._keeping.unsaved)

    def commands(self) -> list[Command]:
        """Documents, page, and while one practises marks and the hand-in."""
        if self._open is None:
            return []
        made = [
            Command("practice.down", self.tr("Next document"), partial(self._step, 1), "caret-down", "Ctrl Down",
                    pinned=True),
            Command("practice.up", self.tr("Previous document"), partial(self._step, -1), "caret-up", "Ctrl Up"),
            Command("practice.page", self.tr("Text or page"), self._switch, "file-text", "Ctrl E", pinned=True),
        ]  # fmt: skip
        if self._panel is None:
            return made
        return [
            *made,
            Command("practice.rule", self.tr("Search the rules"), self._find_rule, "magnifying-glass", "Ctrl F",
                    pinned=True),
            Command("practice.undo", self.tr("Undo"), self._undo, "arrow-counter-clockwise", "Ctrl Z",
                    enabled=lambda: self._draft.can_undo),
            Command("practice.redo", self.tr("Redo"), self._redo, "arrow-clockwise", "Ctrl Y",
                    enabled=lambda: self._draft.can_redo),
            Command("practice.hand_in", self.tr("Hand in"), self._ask_hand_in, "paper-plane-right", "Ctrl Return",
                    pinned=True),
        ]  # fmt: skip

    def key_uses(self) -> list[KeyUse]:
        """Keys that are no command."""
        return [KeyUse("Tab", self.tr("next field"))] if self._open else []

    def drawer(self) -> RightDrawer | None:
        """Marks, or what came of them."""
        return self._drawer

    def enter(self, argument: object = None) -> None:
        """Open the practice that was asked for, else the last one again."""
        if isinstance(argument, str) and argument:
            self._id = argument
        if self._id and self._open is None:
            desk, id_ = self._desk, self._id
            self._busy.start(self.tr("Opening the file to appraise…"))
            run_in_background(self, lambda _p: read_practice(desk, id_), self._show, self._fail)

    def leave(self) -> bool:
        """Keep what isn't kept; stays where that can't be done."""
        if self._keeping is not None:
            try:
                self._keeping.end()
            except KnownError as error:
                self.say(Message(str(error), "critical"))
                words = self.tr("The marks that are not kept yet will be lost.")
                self.ask(Question(self.tr("Leave anyway?"), words, self.tr("Leave"), self._give_up))
                return False
        self._close()
        return True

    def _give_up(self) -> None:
        if self._keeping is not None:
            self._keeping.stop()
            self._keeping = None
        self.go.emit("case_practices", None)

    def _close(self) -> None:
        self._pages.end()
        self._open, self._keeping, self._panel, self._outcome, self._drawer = None, None, None, None, None

    def _fail(self, error: Exception) -> None:
        self._busy.finish()
        if not isinstance(error, KnownError):
            raise error
        self._close()
        clear(self._body)
        self._body.addWidget(EmptyState("exam", self.tr("The practice cannot be opened"), str(error)))
        self.changed.emit()

    def _show(self, opened: OpenPractice) -> None:
        self._busy.finish()
        self._open = opened
        clear(self._body)
        self._titles = Titles(opened.documents)
        self._draft = MarksDraft(opened.practice.marks)
        self._contents, self._reading = Contents(opened.documents, self._titles), Reading()
        self._contents.chosen.connect(self._open_document)
        self._reading.place_chosen.connect(self._look_at)
        self._reading.page_wanted.connect(self._set_page)
        main = QWidget()
        main.setLayout(row(self._contents, (self._reading, 1), gap=10))
        self._drawer = RightDrawer(main, self._side(opened), SIDE_PX)
        self._drawer.folded_changed.connect(lambda _folded: self.changed.emit())
        self._body.addWidget(self._drawer, 1)
        self._show_marks()
        ids = self._contents.ids()
        self._open_document(ids[1] if len(ids) > 1 else ids[0])
        if self._outcome is not None:
            self._outcome.step(1)
        self.changed.emit()

    def _side(self, opened: OpenPractice) -> QWidget:
        practice, law = opened.practice, self._desk.base.shelf.law()
        self._panel, self._outcome, self._keeping = None, None, None
        if practice.done:
            day = opened.case.in_force_on
            self._outcome = OutcomePanel(practice, self._titles, lambda each: law.label(each, day, digits=True))
            self._outcome.place_wanted.connect(self._to_place)
            self._outcome.law_wanted.connect(self._open_law)
            return self._outcome
        self._keeping = Keeping(self, self._desk, practice)
        self._keeping.told.connect(self.changed)
        self._keeping.failed.connect(lambda why: self.say(Message(why, "critical")))
        self._panel = MarkPanel(opened.rules, self._titles)
        self._keeping.ticked.connect(self._panel.show_time)
        self._panel.show_time(practice.seconds)
        self._panel.marked.connect(self._put)
        self._panel.changed.connect(lambda place, mark: self._change(mark, place))
        self._panel.removed.connect(self._remove)
        self._panel.place_wanted.connect(self._to_place)
        self._panel.hand_in_wanted.connect(self._ask_hand_in)
        return self._panel

    def _open_document(self, document: str) -> None:
        self._show_document(document)
        self._look_at(document, "")

    def _show_document(self, document: str) -> None:
        assert self._open is not None
        text = next((each for each in self._open.documents if each.id == document), self._open.documents[0])
        self._contents.select(text.id)
        self._reading.show_document(text, self._titles.document(text.id), self._flags().get(text.id, {}))

    def _look_at(self, document: str, field: str) -> None:
        if self._panel is not None:
            self._panel.look_at(document, field, self._titles.form(document))

    def _to_place(self, document: str, field: str) -> None:
        if document != self._reading.document():
            self._show_document(document)
        self._reading.point_at(field)
        self._look_at(document, field)

    def _step(self, step: int) -> None:
        ids = self._contents.ids()
        here = ids.index(self._reading.document())
        self._open_document(ids[max(0, min(len(ids) - 1, here + step))])

    def _switch(self) -> None:
        self._reading.switch()

    def _set_page(self, document: str) -> None:
        assert self._open is not None
        self._pages.wish(self._open.case, self._open.contents, document, at_once=True)

    def _show_pages(self, document: str, pages: list[bytes], _newest: bool) -> None:
        if document == self._reading.document():
            self._reading.preview.show_pages(pages)

    def _find_rule(self) -> None:
        if self._panel is not None and self._drawer is not None:
            self._drawer.reveal()
            self._panel.find_rule()

    def _put(self, mark: Mark) -> None:
        if self._draft.full:
            self.say(Message(self.tr("No more marks fit; take out one that is wrong.")))
            return
        self._change(mark, None)
        words = self.tr("Marked: {0}").format(self._titles.place(mark.document, mark.field))
        self.say(Message(words, action=self.tr("Undo"), key=UNDO_KEY, act=self._undo))

    def _change(self, mark: Mark, place: int | None) -> None:
        self._draft.put(mark, place)
        self._changed()

    def _remove(self, place: int) -> None:
        self._draft.remove(place)
        self._changed()
        self.say(Message(self.tr("The mark was taken out."), action=self.tr("Undo"), key=UNDO_KEY, act=self._undo))

    def _undo(self) -> None:
        self._draft.undo()
        self._changed()

    def _redo(self) -> None:
        self._draft.redo()
        self._changed()

    def _changed(self) -> None:
        if self._keeping is None or self._panel is None:
            return
        self._keeping.keep(self._draft.marks)
        self._show_marks()
        self._show_document(self._reading.document())

    def _show_marks(self) -> None:
        if self._panel is not None:
            self._panel.show_marks(self._draft.marks)
        counts = {document: Counter(flags.values()) for document, flags in self._flags().items()}
        if self._panel is not None:
            counts = {each: Counter({MARKED: self._draft.of(each)}) for each in self._contents.ids()}
        self._contents.show_counts(counts)

    def _flags(self) -> dict[str, dict[str, str]]:
        """What stands at the fields, by document and field."""
        assert self._open is not None
        flags: dict[str, dict[str, str]] = {}
        outcome = self._open.practice.outcome
        if outcome is None:
            for mark in self._draft.marks:
                flags.setdefault(mark.document, {})[mark.field] = MARKED
            return flags
        for mark in outcome.false_alarms:
            flags.setdefault(mark.document, {})[mark.field] = ALARM
        for hit in outcome.hits:
            flags.setdefault(hit.finding.document, {})[hit.finding.field] = HIT
        for finding in outcome.misses:
            flags.setdefault(finding.document, {})[finding.field] = MISSED
        return flags

    def _open_law(self, citation: str) -> None:
        assert self._open is not None
        self.go.emit("law", LawTarget.of(Citation.parse(citation), self._open.case.in_force_on))

    def _ask_hand_in(self) -> None:
        if self._panel is None:
            return
        self._panel.show_tab(MADE)
        words = self.tr("{0} marks are handed in. Afterwards nothing can be changed, and you see what was in the file.")
        act, count = self._hand_in, len(self._draft.marks)
        self.ask(
            Question(self.tr("Hand in this practice?"), words.format(count), self.tr("Hand in"), act, danger=False)
        )

    def _hand_in(self) -> None:
        if self._keeping is None or self._open is None:
            return
        marks: Marks = self._draft.marks
        base, who, id_, seconds = self._desk.base, self._desk.who, self._open.practice.id, self._keeping.seconds()
        # What is still being kept comes first; it would be refused after the hand-in.
        try:
            self._keeping.end()
        except KnownError as error:
            self.say(Message(str(error), "critical"))
            return
        self.setEnabled(False)
        self._busy.start(self.tr("Appraising…"))
        run_in_background(
            self, lambda _p: hand_in_practice(base, who, id_, marks, seconds), self._handed_in, self._not_handed_in
        )

    def _handed_in(self, practice: AppraisalPractice) -> None:
        self.setEnabled(True)
        if self._open is not None:
            opened = self._open
            self._show(OpenPractice(practice, opened.case, opened.contents, opened.documents, opened.rules))

    def _not_handed_in(self, error: Exception) -> None:
        self.setEnabled(True)
        self._busy.finish()
        if not isinstance(error, KnownError):
            raise error
        self.say(Message(str(error), "critical"))
        # Time runs on, and the marks can be changed again.
        self._close()
        self.enter(self._id)
