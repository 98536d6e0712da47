"""Guides."""

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from app.domain.law.grounds import Topic
from app.domain.law.statute import Status
from app.ui.law.guide_view import GuideView, doubt_face, topic_face
from app.ui.law.place_in_law import LawTarget
from app.ui.pieces.badge import Badge
from app.ui.pieces.buttons import Button
from app.ui.pieces.citation import Citation
from tests.domain.law.sample_law import sample_library
from tests.domain.law.sample_practice import GUIDE


def test_steps_show_basis_forms_and_doubts(qtbot: QtBot) -> None:
    view = GuideView(sample_library())
    qtbot.addWidget(view)
    view.show_guide(GUIDE, {"record": "演示笔录"})
    words = [each.text() for each in view.findChildren(QLabel)]
    assert {"查资格", "先穿背心", "操作口径", "1", "2"} <= set(words)
    badges = [each.accessibleName() for each in view.findChildren(Badge)]
    (press,) = [each for each in view.findChildren(Button) if each.text().strip() == "演示笔录"]
    with qtbot.waitSignal(view.wanted) as wanted:
        press.click()
    assert wanted.args == [LawTarget("form", "record")]
    assert "Has steps to be verified" in badges
    assert [each.key for each in view.findChildren(Citation)] == ["new_law.66"]


def test_every_topic_has_a_word() -> None:
    assert len({topic_face(topic).value for topic in Topic}) == len(Topic)
    assert doubt_face(Status.CONFIRMED) is None
    assert doubt_face(Status.TO_VERIFY) is not None
