"""Reviewing one hand-in: its documents at the left, the findings at the right, each confirmed or overruled."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtWidgets import QWidget

from app.domain.appraisal.finding import Finding
from app.domain.law.citation import Citation
from app.services.case_review import ReviewDesk, leave_seat, review_desk, say, take_seat
from app.services.case_rules import ChoosableRule, choosable_rules
from app.services.case_sayings import Confirm, Redo, Saying, Undo
from app.ui.background import run_in_background
from app.ui.case_review.bench import Bench, Papers, note_of, note_of_comment
from app.ui.case_review.finding_row import ADD, CONFIRM, OVERRULE
from app.ui.case_review.hand_in_page import HandInPage
from app.ui.case_review.paper import PaperNote
from app.ui.case_review.saying_forms import AddForm, CommentForm, FinishForm, OverruleForm, SayingForm
from app.ui.case_review.side import COMMENTS, ReviewSide
from app.ui.case_review.words import badge, how_face, stage_face
from app.ui.desk import Desk
from app.ui.law.place_in_law import LawTarget
from app.ui.pieces.badge import Badge
from app.ui.pieces.buttons import button
from app.ui.pieces.commands import Command
from app.ui.shell.page import KeyUse, RecordState

SIDE_PX = 372


@dataclass(frozen=True)
class Loaded:
    """A review with what its page needs beside it."""

    desk: ReviewDesk
    papers: Papers
    rules: tuple[ChoosableRule, ...]


class ReviewPage(HandInPage[Loaded]):
    """Opened with the id of a hand-in."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._loaded: Loaded | None = None
        self._bench: Bench | None = None
        self._side: ReviewSide | None = None
        self._saying = False

    def title(self) -> str:
        """The name of the page."""
        return self.tr("Review of a case file")

    def crumb(self) -> str:
        """Whose file it is."""
        if self._loaded is None:
            return ""
        record = self._loaded.desk.record
        return f"{record.trainee_name} · {record.title}"

    def trail(self) -> list[QWidget]:
        """Where it stands, and how it was handed in."""
        if self._loaded is None:
            return []
        return [badge(stage_face(self._loaded.desk.stage)), badge(how_face(self._loaded.desk.record))]

    def record_state(self) -> RecordState | None:
        """What of the review is kept."""
        if self._loaded is None or self._loaded.desk.seat is None:
            return None
        return RecordState(self.tr("All kept in the chain, {0} lines").format(self._loaded.desk.seen))

    def commands(self) -> list[Command]:
        """Judging, adding, commenting, undo, end."""
        if self._loaded is None or self._side is None or self._bench is None:
            return []
        writes, side, bench = self._may_begin, self._side, self._bench
        return [
            Command("review.confirm", self.tr("The finding stands"), self._confirm, "check", "Y", pinned=True,
                    short=self.tr("Stands"), enabled=writes),
            Command("review.overrule", self.tr("Overrule the finding"), self._overrule_chosen, "x", "N", pinned=True,
                    short=self.tr("Overrule"), enabled=writes),
            Command("review.add", self.tr("Take points off here"), partial(self._add, ""), "plus", "A", pinned=True,
                    enabled=writes),
            Command("review.comment", self.tr("Comment here"), self._comment, "chat-circle-text", "C", pinned=True,
                    enabled=writes),
            Command("review.undo", self.tr("Undo"), partial(self._say, [Undo()]), "arrow-counter-clockwise", "Ctrl Z",
                    enabled=self._can_undo),
            Command("review.redo", self.tr("Redo"), partial(self._say, [Redo()]), "arrow-clockwise", "Ctrl Y",
                    enabled=self._can_redo),
            Command("review.finish", self.tr("Finish the review"), self._finish, "seal-check", "Ctrl Return",
                    enabled=self._writes),
            Command("review.next", self.tr("Next finding"), partial(side.step, 1), "caret-down", "J"),
            Command("review.before", self.tr("Finding before"), partial(side.step, -1), "caret-up", "K"),
            Command("review.down", self.tr("Next document"), partial(bench.step, 1), "caret-right", "Ctrl Down"),
            Command("review.up", self.tr("Previous document"), partial(bench.step, -1), "caret-left", "Ctrl Up"),
            Command("review.page", self.tr("Text or page"), bench.paper.switch, "file-text", "Ctrl E"),
        ]  # fmt: skip

    def key_uses(self) -> list[KeyUse]:
        """Findings."""
        return [KeyUse("J K", self.tr("findings"))]

    def leave(self) -> bool:
        """Stay while something is written that was not said."""
        form = self._side.form() if self._side else None
        if form is None or self._drawer is None:
            return True
        self.hold_back(form)
        return False

    def load(self, hand_in: str) -> Loaded:
        """The review, with the documents and the rules to choose from."""
        desk, shelf = review_desk(self._desk.base, self._desk.who, hand_in), self._desk.base.shelf
        return Loaded(desk, Papers.of(shelf, desk.case), choosable_rules(shelf))

    def forget(self) -> None:
        """Let go of the review."""
        self._loaded = self._bench = self._side = None

    def open_loaded(self, loaded: Loaded) -> None:
        """Show the documents, with findings and comments beside them."""
        self._loaded = loaded
        bench, side = self._bench, self._side = (
            Bench(loaded.papers),
            ReviewSide(loaded.desk.record.appraisal, loaded.papers.cite),
        )
        side.place_wanted.connect(bench.to_place)
        side.law_wanted.connect(self._open_law)
        side.asked.connect(self._asked)
        side.comment_taken_back.connect(lambda event: self._say([Undo(event)]))
        side.form_closed.connect(self.lay_out(bench, side, SIDE_PX).give_back)
        self._show(loaded.desk)

    def _show(self, desk: ReviewDesk) -> None:
        """Show the state after something was said."""
        assert self._loaded is not None
        assert self._bench is not None
        assert self._side is not None
        self._loaded = Loaded(desk, self._loaded.papers, self._loaded.rules)
        kept, review, writing = desk.record.appraisal, desk.review, self._writes()
        own = {name: each for name, each in desk.findings.items() if name.startswith("m")}
        listed = [(name, each, review.judged.get(name)) for name, each in kept.named().items()]
        self._side.show_findings(
            [*((name, each, None) for name, each in own.items()), *listed], kept.prompts, writing=writing
        )
        titles = self._bench.titles
        comments = [(event, each, titles.place(each.document, each.field)) for event, each in review.comments.items()]
        self._side.show_comments(comments, writing=writing)
        left = len(review.unjudged(kept))
        counts = (
            [Badge(self.tr("{0} left to look at").format(left), "drill", "list-checks")] if writing and left else []
        )
        self._side.show_score(desk.score, counts)
        self._side.show_foot(*self._buttons(desk))
        self._bench.show_notes(_notes(desk))
        self._notice.show_words(desk.hindrance or self.tr("You have not begun to review this file."))
        self._notice.setVisible(not writing)
        self.changed.emit()

    def _buttons(self, desk: ReviewDesk) -> list[QWidget]:
        if desk.may_take:
            return [self._button(self.tr("Begin to review"), "exam", partial(self._sit, take_seat), "primary")]
        if desk.seat is None:
            return []
        if desk.review.finished is not None:
            reopen = self._button(self.tr("Take the end back"), "arrow-counter-clockwise", partial(self._say, [Undo()]))
            return [reopen] if self._can_undo() else []
        made: list[QWidget] = [
            self._button(self.tr("Points off"), "plus", partial(self._add, "")),
            self._button(self.tr("Comment"), "chat-circle-text", self._comment),
        ]
        if not desk.seen:
            made.append(self._button(self.tr("Leave it"), "sign-out", partial(self._sit, leave_seat), "ghost"))
        return [*made, self._button(self.tr("Finish"), "seal-check", self._finish, "primary")]

    def _button(self, words: str, icon: str, act: Callable[[], None], kind: str = "") -> QWidget:
        made = button(words, kind, icon, "dense")  # type: ignore[arg-type]  # a kind of button
        made.clicked.connect(lambda _checked=False: act())
        return made

    def _writes(self) -> bool:
        desk = self._loaded.desk if self._loaded else None
        return desk is not None and desk.seat is not None and not desk.hindrance

    def _may_begin(self) -> bool:
        """Whether something new may be said: not over what is being written."""
        return self._writes() and self._side is not None and self._side.form() is None

    def _can_undo(self) -> bool:
        desk = self._loaded.desk if self._loaded else None
        return desk is not None and desk.review.last is not None and (self._writes() or desk.may_reopen)

    def _can_redo(self) -> bool:
        return self._writes() and self._loaded is not None and self._loaded.desk.can_redo

    def _sit(self, change: Callable[..., ReviewDesk]) -> None:
        base, who, hand_in = self._desk.base, self._desk.who, self._hand_in
        run_in_background(self, lambda _p: change(base, who, hand_in), self._show, self._refused)

    def _asked(self, what: str, name: str) -> None:
        if what == CONFIRM:
            self._say([Confirm((name,))])
        elif what == OVERRULE:
            self._overrule(name)
        elif what == ADD:
            self._add(name)
        else:
            self._say([Undo(int(name.removeprefix("m")))])

    def _confirm(self) -> None:
        row = self._side.selected() if self._side and self._may_begin() else None
        if row is not None and row.name.startswith("a"):
            self._say([Confirm((row.name,))])
            if self._side is not None:
                self._side.step(1)

    def _overrule_chosen(self) -> None:
        row = self._side.selected() if self._side else None
        if row is not None and row.name.startswith("a"):
            self._overrule(row.name)

    def _overrule(self, name: str) -> None:
        if self._loaded is None or self._bench is None or self._side is None:
            return
        finding = self._loaded.desk.record.appraisal.named()[name]
        place = self._bench.titles.place(finding.place.document, finding.place.field)
        self._ask(OverruleForm(name, finding, place))

    def _add(self, prompt: str) -> None:
        """A finding of one's own: where one points, or where the machine left something to a person."""
        if self._loaded is None or self._bench is None:
            return
        kept, paper = self._loaded.desk.record.appraisal, self._bench.paper
        found: Finding | None = kept.prompts[int(prompt.removeprefix("p")) - 1] if prompt else None
        document, field = (found.place.document, found.place.field) if found else (paper.document(), paper.field())
        titles = self._bench.titles
        form = AddForm(
            document,
            field,
            titles.place(document, field),
            self._loaded.rules,
            kept.standard.items,
            titles.form(document),
        )
        if found is not None:
            form.choose_by_id(found.rule)
        self._ask(form)

    def _comment(self) -> None:
        if self._bench is not None:
            document, field = self._bench.paper.document(), self._bench.paper.field()
            self._ask(CommentForm(document, field, self._bench.titles.place(document, field)))

    def _finish(self) -> None:
        form = self._side.form() if self._side else None
        if form is not None:
            # The key belongs to what is being written.
            form.tell()
        elif self._loaded is not None:
            desk = self._loaded.desk
            self._ask(FinishForm(desk.review.unjudged(desk.record.appraisal)))

    def _ask(self, form: SayingForm) -> None:
        if self._side is None or self._drawer is None:
            return
        form.said.connect(self._say)
        self._side.ask_for(form)
        self._drawer.reveal()
        form.setFocus()

    def _say(self, sayings: list[Saying]) -> None:
        """Say something, one after the other: a second press waits until the first is kept."""
        if self._loaded is None or self._saying:
            return
        self._saying = True
        base, who, hand_in, seen = self._desk.base, self._desk.who, self._hand_in, self._loaded.desk.seen
        run_in_background(
            self, lambda _p: say(base, who, hand_in, seen, sayings), partial(self._said_well, sayings), self._refused
        )

    def _said_well(self, sayings: list[Saying], desk: ReviewDesk) -> None:
        self._saying = False
        if self._side is None:
            return
        self._side.close_form()
        if desk.review.comments != (self._loaded.desk.review.comments if self._loaded else {}):
            self._side.show_tab(COMMENTS)
        self._show(desk)

    def _refused(self, error: Exception) -> None:
        self._saying = False
        self.refuse(error, self._side.form() if self._side else None)

    def _open_law(self, citation: str) -> None:
        if self._loaded is not None:
            self.go.emit("law", LawTarget.of(Citation.parse(citation), self._loaded.desk.record.in_force_on))


def _notes(desk: ReviewDesk) -> dict[tuple[str, str], list[PaperNote]]:
    """What stands at each place: the findings that count, and the comments."""
    notes: dict[tuple[str, str], list[PaperNote]] = {}
    for finding in desk.findings.values():
        notes.setdefault((finding.place.document, finding.place.field), []).append(note_of(finding))
    for comment in desk.review.comments.values():
        notes.setdefault((comment.document, comment.field), []).append(note_of_comment(comment))
    return notes
