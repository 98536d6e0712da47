"""What a reviewer writes: a reason, a finding of their own, a comment, a word on the whole; each a small form."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QStackedWidget, QWidget

from app.domain.appraisal.finding import Finding
from app.domain.appraisal.standard import StandardItem
from app.services.case_rules import ChoosableRule
from app.services.case_sayings import Add, Comment, Confirm, Decide, Finish, Overrule, Saying
from app.ui.case_practice.rule_picker import RulePicker
from app.ui.case_review.words import points
from app.ui.casefile.controls import ProseControl
from app.ui.pieces.buttons import button
from app.ui.pieces.choice import Choice
from app.ui.pieces.form_field import FormField
from app.ui.pieces.labels import label
from app.ui.pieces.layouts import Item, column, row

REASON_LINES, MOST_POINTS = 3, 5


class SayingForm(QWidget):
    """`said` carries what is to be said, all at once; `cancelled` when nothing is. Ctrl Enter says it, Esc doesn't."""

    said = Signal(list)
    cancelled = Signal()

    def __init__(self, title: str, about: str, verb: str) -> None:
        super().__init__()
        self.fields: dict[str, FormField] = {}
        self._general = label("", "caption", "critical", wrap=True)
        self._general.hide()
        self.say_it = button(verb, "primary", "check")
        self.say_it.clicked.connect(self.tell)
        cancel = button(self.tr("Cancel"), "ghost")
        cancel.clicked.connect(self.cancelled)
        self._title = label(title, "h3", wrap=True)
        self._about = label(about, "dense", "text2", wrap=True)
        self._middle = column(gap=10)
        foot = row(None, cancel, self.say_it)
        self.setLayout(
            column(self._title, self._about, (self._middle, 1), self._general, foot, margins=(14, 12, 14, 12), gap=8)
        )

    def sayings(self) -> list[Saying]:
        """What is to be said."""
        raise NotImplementedError

    def tell(self) -> None:
        """Say it."""
        for field in self.fields.values():
            field.set_problem("")
        self._general.hide()
        self.said.emit(self.sayings())

    def refuse(self, field: str, why: str) -> None:
        """Say what is wrong, at its field where there is one."""
        if field in self.fields:
            self.fields[field].set_problem(why)
            self.fields[field].setFocus()
        else:
            self._general.setText(why)
            self._general.show()

    def put(self, *items: Item) -> None:
        """Add items between the head and the buttons."""
        for item in items:
            if isinstance(item, QWidget):
                self._middle.addWidget(item)
            elif item is None:
                self._middle.addStretch(1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl Enter says it, Esc leaves it."""
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.tell()
        elif event.key() == Qt.Key.Key_Escape:
            self.cancelled.emit()
        else:
            super().keyPressEvent(event)

    def _prose(self, key: str, title: str, *, required: bool = False, note: str = "") -> ProseControl:
        control = ProseControl(title, REASON_LINES)
        self.fields[key] = FormField(title, control, required=required, note=note)
        return control


class OverruleForm(SayingForm):
    """The reason why an automatic finding does not count."""

    def __init__(self, name: str, finding: Finding, place: str) -> None:
        translate = QCoreApplication.translate
        super().__init__(
            translate("OverruleForm", "Overrule {0}").format(finding.rule),
            f"{place}\n{finding.why}",
            translate("OverruleForm", "Overrule"),
        )
        self._name = name
        self.reason = self._prose("reason", self.tr("Reason"), required=True, note=self.tr("the trainee reads it"))
        self.put(self.fields["reason"], None)
        self.setFocusProxy(self.reason)

    def sayings(self) -> list[Saying]:
        """The overruling."""
        return [Overrule(self._name, self.reason.value() or "")]


class CommentForm(SayingForm):
    """A remark on a place."""

    def __init__(self, document: str, field: str, place: str) -> None:
        translate = QCoreApplication.translate
        super().__init__(translate("CommentForm", "Comment"), place, translate("CommentForm", "Comment"))
        self._document, self._field = document, field
        self.words = self._prose("words", self.tr("Comment"), required=True, note=self.tr("costs nothing"))
        self.put(self.fields["words"], None)
        self.setFocusProxy(self.words)

    def sayings(self) -> list[Saying]:
        """The comment."""
        return [Comment(self._document, self._field, self.words.value() or "")]


class FinishForm(SayingForm):
    """The end of a review; what is not judged yet is confirmed with it."""

    def __init__(self, unjudged: Sequence[str]) -> None:
        translate = QCoreApplication.translate
        about = translate("FinishForm", "The trainee sees the sheet once the review is done.")
        if unjudged:
            left = translate("FinishForm", "{0} findings are not judged yet: they are confirmed with it.")
            about = f"{left.format(len(unjudged))} {about}"
        super().__init__(
            translate("FinishForm", "Finish the review"), about, translate("FinishForm", "Finish the review")
        )
        self._unjudged = tuple(unjudged)
        self.words = self._prose("words", self.tr("A word on the whole"), note=self.tr("may stay empty"))
        self.put(self.fields["words"], None)
        self.setFocusProxy(self.words)

    def sayings(self) -> list[Saying]:
        """The confirmations that lack, and the end."""
        rest: list[Saying] = [Confirm(self._unjudged)] if self._unjudged else []
        return [*rest, Finish(self.words.value() or "")]


class DecideForm(SayingForm):
    """Why one appraiser is right in a difference."""

    def __init__(self, difference: str, side: str, about: str) -> None:
        translate = QCoreApplication.translate
        title = (
            translate("DecideForm", "As the first appraiser has it")
            if side == "first"
            else translate("DecideForm", "As the second appraiser has it")
        )
        super().__init__(title, about, translate("DecideForm", "Decide"))
        self._difference, self._side = difference, side
        self.reason = self._prose("reason", self.tr("Reason"), required=True)
        self.put(self.fields["reason"], None)
        self.setFocusProxy(self.reason)

    def sayings(self) -> list[Saying]:
        """The decision."""
        side = "first" if self._side == "first" else "second"
        return [Decide(self._difference, side, self.reason.value() or "")]  # type: ignore[arg-type]  # one of the two


class AddForm(SayingForm):
    """A finding of the reviewer's own: under a rule, or beside the rules under an item of the standard."""

    def __init__(
        self,
        document: str,
        field: str,
        place: str,
        rules: Sequence[ChoosableRule],
        items: Sequence[StandardItem],
        form: str,
    ) -> None:
        translate = QCoreApplication.translate
        super().__init__(translate("AddForm", "Take points off"), place, translate("AddForm", "Take points off"))
        self._document, self._field, self._rule = document, field, ""
        self._rules = {each.id: each for each in rules}
        self._picker = RulePicker(rules)
        self._picker.look_at(form)
        self._picker.chosen.connect(self.choose)
        beside = button(self.tr("None of the rules says it"), "ghost", "minus", "dense")
        beside.clicked.connect(lambda: self.choose(None))
        picking = QWidget()
        picking.setLayout(column((self._picker, 1), row(None, beside), gap=4))
        self._steps = QStackedWidget()
        self._steps.addWidget(picking)
        self._steps.addWidget(self._details(items))
        self._middle.addWidget(self._steps, 1)
        self.say_it.setEnabled(False)
        self.setFocusProxy(self._picker)

    def _details(self, items: Sequence[StandardItem]) -> QWidget:
        self._chosen = label("", "dense", wrap=True)
        other = button(self.tr("Another rule"), "ghost", "x", "dense")
        other.clicked.connect(self._pick_anew)
        self.points = QLineEdit()
        self.points.setMaxLength(MOST_POINTS)
        self.fields["deduction"] = FormField(self.tr("Points"), self.points, required=True)
        self.item = Choice([(each.id.value, f"{each.id.value} {each.name}") for each in items], name=self.tr("Item"))
        self.fields["item"] = FormField(self.tr("Item of the standard"), self.item)
        self.why = self._prose("why", self.tr("What is wrong"), required=True)
        self.mend = self._prose("mend", self.tr("How to mend it"), note=self.tr("may stay empty"))
        made = QWidget()
        made.setLayout(
            column(self._chosen, row(None, other), self.fields["deduction"], self.fields["item"], self.fields["why"],
                   self.fields["mend"], None, gap=9)
        )  # fmt: skip
        return made

    def choose(self, chosen: ChoosableRule | None) -> None:
        """Take a rule, or none of them; its points and mending are offered."""
        self._rule = chosen.id if chosen else ""
        self._chosen.setText(
            f"{chosen.id} {chosen.words}\n{chosen.provision}" if chosen else self.tr("None of the rules says it")
        )
        self.fields["item"].setVisible(chosen is None)
        if chosen is not None:
            self.points.setText(points(chosen.deduction))
            self.mend.put(chosen.mend)
        self._steps.setCurrentIndex(1)
        self.say_it.setEnabled(True)
        self.why.setFocus()

    def choose_by_id(self, rule: str) -> None:
        """Take the rule of an id; nothing where there is none."""
        if rule in self._rules:
            self.choose(self._rules[rule])

    def _pick_anew(self) -> None:
        self._steps.setCurrentIndex(0)
        self.say_it.setEnabled(False)
        self._picker.search.setFocus()

    def sayings(self) -> list[Saying]:
        """The finding."""
        return [
            Add(
                self._document,
                self._field,
                self._rule,
                self.points.text(),
                self.why.value() or "",
                self.mend.value() or "",
                self.item.selected(),
            )
        ]
