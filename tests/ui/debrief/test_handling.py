"""The line of thought."""

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from app.domain.scenario.handling import DecisionNode, EvidenceItem, Handling, WorkedExample
from app.ui.debrief.handling import HandlingView
from app.ui.pieces.badge import Badge
from app.ui.pieces.citation import Citation
from app.ui.pieces.empty_state import EmptyState
from tests.ui.finding import found

WHOLE = Handling(
    evidence=(
        EvidenceItem(id="E1", target="号牌", how="全景", document="现场笔录", faults=("F02",)),
        EvidenceItem(id="E2", target="阀箱", how="录像", document="视听资料", faults=("F01",)),
    ),
    preservation="七日内处理",
    decision_tree=(DecisionNode(id="N1", ask="是否渗漏", yes="停车", no="继续", basis=("law.1", "law.2")),),
    common_errors=("越权",),
    worked_examples=(WorkedExample(faults=("F01",), answer="立案", earlier_answer="旧法"),),
)


def words(view: HandlingView) -> list[str]:
    return [each.text() for each in view.findChildren(QLabel)]


def test_what_the_run_needed_comes_first(qtbot: QtBot) -> None:
    view = HandlingView(WHOLE, ["F01"], {"F01": "盲盖渗油"}, {"law.1": "演示法第一条"})
    qtbot.addWidget(view)
    shown = words(view)
    assert shown.index("阀箱") < shown.index("号牌")
    assert len(view.findChildren(Badge)) == 1
    assert {"盲盖渗油", "越权", "立案", "旧法", "七日内处理"} <= set(shown)


def test_a_citation_asks_for_its_provision_first(qtbot: QtBot) -> None:
    view = HandlingView(WHOLE, [], {}, {"law.1": "演示法第一条"})
    qtbot.addWidget(view)
    second = view.findChildren(Citation)[1]
    with qtbot.waitSignal(view.law_wanted) as asked:
        second.click()
    assert asked.args == [("law.2", "law.1", "law.2")]


def test_nothing_written_is_said(qtbot: QtBot) -> None:
    view = HandlingView(Handling(), [], {}, {})
    qtbot.addWidget(view)
    assert found(view, EmptyState) is not None
