"""A question to practise with: the key stays hidden until an answer was chosen. Nothing is kept, nothing is scored."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from app.domain.law.library import LawLibrary
from app.domain.law.question import Question, QuestionType
from app.ui.law.answer_row import AnswerRow, Verdict
from app.ui.law.entry_frame import EntryFrame
from app.ui.law.guide_view import doubt_face, topic_face
from app.ui.pieces.badge import BadgeFace
from app.ui.pieces.buttons import button
from app.ui.pieces.labels import label
from app.ui.pieces.layouts import column, row
from app.ui.pieces.notice import Notice


class QuestionView(EntryFrame):
    """`next_wanted` carries 1 or -1 for the next or previous question of the topic."""

    next_wanted = Signal(int)

    def __init__(self, law: LawLibrary) -> None:
        super().__init__(law)
        self._question: Question | None = None
        self._rows: list[AnswerRow] = []
        self._chosen: set[str] = set()
        self._told = False

    def show_question(self, question: Question) -> None:
        """Show a question, not answered yet."""
        self._question, self._chosen, self._told = question, set(), False
        stars = QCoreApplication.translate("Law", "Difficulty {0}").format(question.difficulty)
        badges = [
            BadgeFace(question.id, "neutral", dense=True),
            BadgeFace(type_word(question.type), "neutral", dense=True),
            topic_face(question.topic),
            BadgeFace(stars, "neutral", dense=True),
        ]
        doubt = doubt_face(question.status)
        if doubt is not None:
            badges.append(doubt)
        self.begin(self.tr("Practice question"), badges)
        self.body.addWidget(label(question.stem, "reading", wrap=True))
        self._rows = [AnswerRow(letter, words) for letter, words in question.choices.items()]
        for made in self._rows:
            made.chosen.connect(lambda letter=made.letter: self._choose(letter))
            self.body.addWidget(made)
        self._check = button(self.tr("Check the answer"), "primary")
        self._check.clicked.connect(self._tell)
        self._check.setVisible(question.type is QuestionType.MULTI)
        self._check.setEnabled(False)
        before, after = (
            button(self.tr("Previous"), "ghost", "caret-left"),
            button(self.tr("Next"), "ghost", "caret-right"),
        )
        before.clicked.connect(lambda: self.next_wanted.emit(-1))
        after.clicked.connect(lambda: self.next_wanted.emit(1))
        self.body.addLayout(row(self._check, None, before, after, gap=8))
        self._told_lines = column(gap=8)
        self.body.addLayout(self._told_lines)
        self.body.addStretch(1)

    def question(self) -> Question | None:
        """The question that is shown."""
        return self._question

    def told(self) -> bool:
        """Whether the key is shown."""
        return self._told

    def _choose(self, letter: str) -> None:
        if self._question is None or self._told:
            return
        if self._question.type is not QuestionType.MULTI:
            self._chosen = {letter}
            self._tell()
            return
        self._chosen ^= {letter}
        for made in self._rows:
            made.set_chosen(made.letter in self._chosen)
        self._check.setEnabled(bool(self._chosen))

    def _tell(self) -> None:
        question = self._question
        if question is None or not self._chosen:
            return
        self._told = True
        self._check.hide()
        for made in self._rows:
            made.set_chosen(made.letter in self._chosen)
            made.judge(*self._verdict(made.letter, question))
        right = question.is_right(self._chosen)
        words = self.tr("Right.") if right else self.tr("Not right. The key is {0}.").format(" ".join(question.key))
        self._told_lines.addWidget(Notice(words, "ok" if right else "warn"))
        self._told_lines.addWidget(label(question.why, wrap=True))
        self._told_lines.addLayout(self.chips(question.basis, verified=question.may_deduct, acts=question.acts))
        if not question.scored:
            words = self.tr("The key rests on law that is still to be verified; the question does not count anywhere.")
            self._told_lines.addWidget(Notice(words, "neutral"))
        if question.note:
            self._told_lines.addWidget(label(question.note, "caption", "text3", wrap=True))

    def _verdict(self, letter: str, question: Question) -> tuple[Verdict, str]:
        chosen, right = letter in self._chosen, letter in question.key
        if chosen and right:
            return "right", self.tr("chosen, right")
        if chosen:
            return "wrong", self.tr("chosen, wrong")
        return ("missed", self.tr("right, not chosen")) if right else ("", "")

    def focus_first(self) -> QWidget | None:
        """Where the keyboard begins."""
        return self._rows[0] if self._rows else None


def type_word(type_: QuestionType) -> str:
    """How a question is answered."""
    translate = QCoreApplication.translate
    words = {
        QuestionType.SINGLE: translate("Law", "One answer"),
        QuestionType.MULTI: translate("Law", "Several answers"),
        QuestionType.TRUE_OR_FALSE: translate("Law", "True or false"),
        QuestionType.CASE: translate("Law", "Case question"),
    }
    return words[type_]
