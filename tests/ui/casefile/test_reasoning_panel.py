"""The panel of steps: what would be written where, what is missing, nothing to press where nothing can be written."""

import datetime as dt

from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from app.domain.casefile.case_file import CaseFile, Fact
from app.domain.casefile.reasoned import Draft
from app.domain.casefile.reasoning import Step
from app.services.case_reasoning import LadderView, ReasoningView
from app.ui.casefile.reasoning_panel import ReasoningPanel, StepBox
from app.ui.pieces.empty_state import EmptyState
from tests.ui.finding import found

FACTS = (Fact(id="f1", words="没有资格", at=dt.datetime(2026, 9, 8, 10)),)
DRAFTS = {
    Step.FACT: Draft({"facts": "第一行\n第二行"}),
    Step.EVIDENCE: Draft({"findings": [{"statement": "没有资格", "evidence": [1, 2, 3]}], "numbers": [4]}),
    Step.LAW: Draft(missing=("还没有写处罚依据",)),
    Step.DISCRETION: Draft(),
    Step.REMEDY: Draft({"remedy": {"review_body": "某市人民政府", "review_days": 60}, "remedy_first": True}),
}
LABELS = {"facts": "违法事实", "remedy": "救济途径"}


def view(*steps: Step) -> ReasoningView:
    return ReasoningView("d", steps, FACTS, DRAFTS, (), None, LadderView(), (), {Step.FACT: True}, LABELS)


def words(box: StepBox) -> str:
    return "\n".join(each.text() for each in box.findChildren(QLabel))


def press(box: StepBox) -> QPushButton:
    return next(each for each in box.findChildren(QPushButton) if "Write" in each.accessibleName())


def test_each_step_shows_what_it_writes_and_what_is_missing(qtbot: QtBot, right_set: CaseFile) -> None:
    panel = ReasoningPanel(locked=False)
    qtbot.addWidget(panel)
    with qtbot.waitSignal(panel.changed):
        panel.show_view(view(*Step), right_set)
    assert panel.wish("d").facts == ("f1",)
    fact, law = panel.boxes[Step.FACT], panel.boxes[Step.LAW]
    assert "违法事实\n第一行\n第二行" in words(fact)
    assert "没有资格 (evidence 1至3)" in words(panel.boxes[Step.EVIDENCE])
    assert "Review by 某市人民政府" in words(panel.boxes[Step.REMEDY])
    assert "还没有写处罚依据" in words(law)
    assert press(fact).isEnabled()
    assert "Replace" in press(fact).text(), "something stands there"
    assert "Replace" not in press(panel.boxes[Step.REMEDY]).text()
    assert not press(law).isEnabled()
    with qtbot.waitSignal(panel.wanted) as wanted:
        fact.press()
    assert wanted.args == [Step.FACT]


def test_steps_that_a_form_does_not_take_are_hidden(qtbot: QtBot, right_set: CaseFile) -> None:
    panel = ReasoningPanel(locked=True)
    qtbot.addWidget(panel)
    panel.show_view(view(Step.FACT, Step.LAW), right_set)
    assert [step for step, box in panel.boxes.items() if not box.isHidden()] == [Step.FACT, Step.LAW]
    assert not press(panel.boxes[Step.FACT]).isEnabled(), "a file that is locked takes nothing"
    panel.show_view(None, right_set)
    assert not found(panel, EmptyState).isHidden()
