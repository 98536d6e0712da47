"""Marking one run: anchors by keys, comments, evidence beside, and the sheet as it would be."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from app.domain.errors import KnownError
from app.domain.scoring.sheet import ScoreSheet
from app.services.grading import GLOBAL_RATING, Graded, Mark, MarkLine, mark_all
from app.services.mark_preview import preview_marks
from app.ui.attempt_moment import AttemptMoment
from app.ui.background import run_in_background
from app.ui.desk import Desk
from app.ui.marking.draft import Draft
from app.ui.marking.evidence import EvidencePanel
from app.ui.marking.item import Judged, JudgedItem
from app.ui.marking.loading import MarkingCase, load_case, next_waiting
from app.ui.marking.strip import SheetStrip
from app.ui.pieces.badge import Badge
from app.ui.pieces.buttons import button
from app.ui.pieces.card import Card
from app.ui.pieces.commands import Command
from app.ui.pieces.drawer import RightDrawer
from app.ui.pieces.empty_state import EmptyState
from app.ui.pieces.labels import label
from app.ui.pieces.layouts import clear, column, row, rule, scrolled
from app.ui.pieces.notice import Notice
from app.ui.pieces.toast import Message
from app.ui.shell.page import KeyUse, Page, RecordState
from app.ui.verdicts import moment

SIDE_PX = 400


class MarkingPage(Page):
    """Opened with an attempt's id; without one it shows the run that was open, or goes to the queue."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._case: MarkingCase | None = None
        self._draft = Draft(())
        self._items: list[JudgedItem] = []
        self._current = 0
        self._strip = SheetStrip()
        self._hindrance = Notice("", "warn")
        self._list = Card(pad=0, gap=0)
        self._past = Card(self.tr("Marks given before"), pad=14, gap=6)
        self._evidence = EvidencePanel(self._show_moment)
        self._save = button(self.tr("Save marks"), "primary", "floppy-disk")
        self._save.clicked.connect(self._keep)
        self._forward = button(self.tr("Next run"), "", "caret-right")
        self._forward.clicked.connect(self._next_run)
        foot = row(None, self._forward, self._save, gap=8)
        self._marks = QWidget()
        self._marks.setLayout(column(self._list, self._past, None, margins=(0, 0, 6, 0), gap=10))
        main = QWidget()
        main.setLayout(column(self._strip, self._hindrance, (scrolled(self._marks), 1), foot, gap=10))
        self._stack = QStackedWidget()
        self._drawer = RightDrawer(main, self._evidence, SIDE_PX, 1080)
        self._stack.addWidget(self._drawer)
        self._lost = EmptyState(
            "exam", self.tr("No run is open"), self.tr("Choose a run in the queue."), self.tr("Queue")
        )
        self._lost.acted.connect(lambda: self.go.emit("marking", None))
        self._stack.addWidget(self._lost)
        self.setLayout(column((self._stack, 1), margins=(20, 4, 20, 12)))

    def title(self) -> str:
        """The name of the page."""
        return self.tr("Mark a run")

    def crumb(self) -> str:
        """Whose run it is."""
        return self._about() if self._case is not None else ""

    def trail(self) -> Sequence[QWidget]:
        """How much is marked."""
        if self._case is None:
            return ()
        done = sum(1 for item in self._draft.items if self._draft.of(item).level is not None)
        words = self.tr("{0} of {1} marked").format(done, len(self._draft.items))
        complete = done == len(self._draft.items)
        return (Badge(words, "ok" if complete else "neutral", "check-circle-fill" if complete else "list-checks"),)

    def commands(self) -> list[Command]:
        """Save, undo, comment, evidence, debrief, next."""
        changed = self._has_changes
        return [
            Command(
                "mark.save", self.tr("Save marks"), self._keep, "floppy-disk", "Ctrl S", pinned=True, enabled=changed
            ),
            Command(
                "mark.undo", self.tr("Undo"), self._undo, "arrow-counter-clockwise", "Ctrl Z", enabled=self._can_undo
            ),
            Command("mark.drop", self.tr("Drop what is not saved"), self._drop, "trash", "Ctrl D", enabled=changed),
            Command("mark.comment", self.tr("Comment"), self._comment, "chat-circle-text", "C", pinned=True),
            Command("mark.view", self.tr("Other evidence"), self._other_evidence, "eye", "V", pinned=True),
            Command("mark.debrief", self.tr("Debrief"), self._debrief, "video", "B"),
            Command("mark.next", self.tr("Next run"), self._next_run, "caret-right", "N", pinned=True),
        ]

    def key_uses(self) -> list[KeyUse]:
        """Levels and items."""
        enter = KeyUse("Enter", self.tr("next empty"))
        return [KeyUse("0 – 5", self.tr("level")), KeyUse("J K", self.tr("items")), enter]

    def record_state(self) -> RecordState | None:
        """What of the marks is kept."""
        if self._case is None:
            return None
        unsaved = len(self._draft.changed())
        if unsaved:
            return RecordState(self.tr("{0} marks not saved").format(unsaved), well=False)
        return RecordState(self.tr("All marks saved in the chain, {0} lines").format(self._case.graded.head.seq))

    def enter(self, argument: object = None) -> None:
        """Open a run."""
        if isinstance(argument, str) and argument:
            self._load(argument)
        elif self._case is None:
            self._stack.setCurrentIndex(1)

    def leave(self) -> bool:
        """Stay while marks are not saved."""
        for item in self._items:
            item.tell_comment()
        if not self._has_changes():
            return True
        words = self.tr("Marks are not saved. Save them by Ctrl S, or drop them by Ctrl D.")
        self.say(Message(words, "warn", self.tr("Save"), "Ctrl S", self._keep))
        return False

    def _load(self, attempt_id: str) -> None:
        base, who = self._desk.base, self._desk.who
        run_in_background(self, lambda _p: load_case(base, who, attempt_id), self._show, self._failed)

    def _show(self, case: MarkingCase) -> None:
        self._case = case
        judged = judged_items(case.graded, self.tr("Overall"), self.tr("beside the points"))
        self._draft = Draft.over([each.id for each in judged], case.history)
        clear(self._list.body)
        self._items = [self._item(each, index) for index, each in enumerate(judged)]
        for item in self._items:
            self._list.put(item)
            if item is not self._items[-1]:
                self._list.put(rule())
        self._hindrance.setVisible(case.hindrance is not None)
        self._hindrance.show_words(case.hindrance or "", "warn")
        self._list.setEnabled(case.hindrance is None)
        self._evidence.show_run(case.graded.scenario, case.course, case.graded.sheet)
        self._show_past(case.history)
        self._stack.setCurrentIndex(0)
        self._turn_to(0)
        self._show_sheet(case.graded.sheet)

    def _item(self, judged: Judged, index: int) -> JudgedItem:
        made = JudgedItem(judged)
        made.chosen.connect(lambda: self._turn_to(index))
        made.levelled.connect(lambda level: self._set_level(index, level))
        made.commented.connect(lambda words: self._set_comment(index, words))
        made.comment.returnPressed.connect(made.tell_comment)
        made.comment.returnPressed.connect(self.setFocus)
        return made

    def _show_past(self, history: Sequence[MarkLine]) -> None:
        clear(self._past.body)
        self._past.put(label(self.tr("Marks given before"), "h3"))
        self._past.setVisible(bool(history))
        for line in reversed(history):
            words = f"{line.title} {line.level} · {line.by_name}" + (f" · {line.comment}" if line.comment else "")
            counts = Badge(
                self.tr("counts") if line.counts else self.tr("replaced"), "ok" if line.counts else "neutral"
            )
            self._past.put(row((label(words, "dense", "text" if line.counts else "text3", wrap=True), 1), counts))

    def _turn_to(self, index: int) -> None:
        if not self._items or self._case is None:
            return
        self._current = index
        for number, item in enumerate(self._items):
            item.unfold(number == index)
        skills = {each.id: each.skill for each in self._case.graded.scenario.rubric.manual}
        self._evidence.turn_to(skills.get(self._items[index].judged.id, ""))

    def _turn_to_empty(self) -> None:
        item = self._draft.next_empty(self._items[self._current].judged.id)
        if item is not None:
            self._turn_to(list(self._draft.items).index(item))

    def _other_evidence(self) -> None:
        self._drawer.reveal()
        self._evidence.next_view()

    def _set_level(self, index: int, level: int) -> None:
        self._draft.set_level(self._items[index].judged.id, level)
        self._drafted()

    def _set_comment(self, index: int, words: str) -> None:
        self._draft.set_comment(self._items[index].judged.id, words)
        self._drafted()

    def _undo(self) -> None:
        item = self._draft.undo()
        if item is not None:
            self._turn_to(list(self._draft.items).index(item))
            self._drafted()

    def _drop(self) -> None:
        if self._case is not None:
            self._show(self._case)

    def _drafted(self) -> None:
        """Show what is chosen, and derive the sheet as it would be."""
        if self._case is None:
            return
        self._refresh()
        base, who, attempt_id, marks = self._desk.base, self._desk.who, self._case.attempt_id, self._draft.changed()

        def show(sheet: ScoreSheet) -> None:
            if self._case is not None and self._case.attempt_id == attempt_id and marks == self._draft.changed():
                self._show_sheet(sheet)

        run_in_background(self, lambda _p: preview_marks(base, who, attempt_id, marks), show, self._failed)

    def _show_sheet(self, sheet: ScoreSheet) -> None:
        self._strip.show_sheet(sheet, self._about(), len(self._draft.changed()))
        self._evidence.show_sheet(sheet)
        self._refresh()

    def _refresh(self) -> None:
        waiting = {mark.criterion for mark in self._draft.changed()}
        for item in self._items:
            item.show_given(self._draft.of(item.judged.id), kept=item.judged.id not in waiting)
        self._save.setEnabled(self._has_changes())
        self.changed.emit()

    def _about(self) -> str:
        if self._case is None:
            return ""
        record = self._case.graded.record
        when = moment(record.started_at or record.assigned_at, self._desk.base.clock())
        return f"{record.actor_name} · {self._case.graded.scenario.title} · {when}"

    def _has_changes(self) -> bool:
        return bool(self._draft.changed())

    def _can_undo(self) -> bool:
        return self._draft.can_undo

    def _keep(self) -> None:
        for item in self._items:
            item.tell_comment()
        marks = self._draft.changed()
        if self._case is None or not marks:
            return
        self._save.setEnabled(False)
        before = [kept for mark in marks if (kept := self._kept_before(mark)) is not None]
        undo = before if len(before) == len(marks) else []
        self._give(marks, self.tr("{0} marks saved").format(len(marks)), undo)

    def _kept_before(self, mark: Mark) -> Mark | None:
        given = self._draft.kept.get(mark.criterion)
        return None if given is None or given.level is None else Mark(mark.criterion, given.level, given.comment)

    def _give(self, marks: Sequence[Mark], words: str, undo: Sequence[Mark] = ()) -> None:
        """Keep marks in the chain; a change of marks can be undone, which gives the former ones again."""
        base, who, case = self._desk.base, self._desk.who, self._case
        assert case is not None

        def kept(_graded: Graded) -> None:
            act = (lambda: self._give(undo, self.tr("The former marks count again"))) if undo else None
            self.say(Message(words, action=self.tr("Undo") if undo else "", key="Ctrl Z" if undo else "", act=act))
            self._load(case.attempt_id)

        run_in_background(
            self, lambda _p: mark_all(base, who, case.attempt_id, case.graded.head, marks), kept, self._failed
        )

    def _next_run(self) -> None:
        if not self.leave():
            return
        base, who = self._desk.base, self._desk.who
        attempt_id = self._case.attempt_id if self._case is not None else ""
        run_in_background(self, lambda _p: next_waiting(base, who, attempt_id), self._go_on, self._failed)

    def _go_on(self, attempt_id: str | None) -> None:
        if attempt_id is None:
            self.say(Message(self.tr("No other run waits for marks.")))
        else:
            self.go.emit("mark", attempt_id)

    def _debrief(self) -> None:
        if self._case is not None:
            self.go.emit("result", self._case.attempt_id)

    def _show_moment(self, seq: int) -> None:
        if self._case is not None:
            self.go.emit("result", AttemptMoment(self._case.attempt_id, seq))

    def _comment(self) -> None:
        if self._items:
            self._items[self._current].comment.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Digits give a level; J and K go from item to item, Enter to the next one without a level."""
        level = event.key() - Qt.Key.Key_0.value
        step = {Qt.Key.Key_J: 1, Qt.Key.Key_K: -1}.get(Qt.Key(event.key()))
        usable = bool(self._items) and self._list.isEnabled() and not event.modifiers()
        if usable and step is not None:
            self._turn_to(min(len(self._items) - 1, max(0, self._current + step)))
        elif usable and self._items[self._current].takes(level):
            self._set_level(self._current, level)
        elif usable and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._turn_to_empty()
        else:
            super().keyPressEvent(event)

    def _failed(self, error: Exception) -> None:
        if not isinstance(error, KnownError):
            raise error
        self._save.setEnabled(self._has_changes())
        self.say(Message(str(error), "critical"))


def judged_items(graded: Graded, overall: str, hint: str) -> list[Judged]:
    """The manual criteria of a rubric and the global rating, as items to be judged."""
    rubric = graded.scenario.rubric
    titles = {skill.id: skill.title for skill in rubric.skills}
    manual = [
        Judged(each.id, each.title, f"{titles.get(each.skill, '')} · {each.points:g}", tuple(enumerate(each.anchors)))
        for each in rubric.manual
    ]
    levels = tuple((each.level, f"{each.title}：{each.meaning}") for each in rubric.global_rating)
    return [*manual, Judged(GLOBAL_RATING, overall, hint, levels)]
