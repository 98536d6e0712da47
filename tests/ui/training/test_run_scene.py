"""What lies around the state of a run."""

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from app.services.base import Base
from app.ui.training.run_scene import RunScene


def test_tasks_stay_at_hand_beside_the_state(qtbot: QtBot, base: Base) -> None:
    scenario = base.shelf.scenario("sample_stop")
    state = QLabel("under way")
    scene = RunScene(base, scenario, state)
    qtbot.addWidget(scene)
    said = {each.text() for each in scene.findChildren(QLabel)}
    assert {"under way", *scenario.scene.brief.tasks, *scenario.scene.brief.red_lines} <= said
    assert scene.focusProxy() is state
