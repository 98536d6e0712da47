"""The tasks that wait for somebody."""

from pytestqt.qtbot import QtBot

from app.domain.hand_in.task import TimeLimit
from app.ui.casefile.task_card import TaskCard
from app.ui.pieces.buttons import Button
from tests.domain.hand_in.samples import AT, task
from tests.ui.finding import labels


def test_each_can_be_begun_or_gone_on_with(qtbot: QtBot) -> None:
    begun = task(id="T2", limit=TimeLimit(minutes=40), started_at=AT, file="a", machine="m", appraisers=2)
    card = TaskCard([task(), begun], AT)
    qtbot.addWidget(card)
    begin, go_on = card.findChildren(Button)
    assert (begin.text().strip(), go_on.text().strip()) == ("Begin", "Go on")
    with qtbot.waitSignal(card.wanted) as wanted:
        go_on.click()
    assert wanted.args == [begun]
    with qtbot.waitSignal(card.wanted) as wanted:
        begin.click()
    assert wanted.args == [task()]
    assert any("no time limit" in each for each in labels(card))
