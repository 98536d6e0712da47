"""Case files beside the run they grew from."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from app.services.attempt_cases import AttemptCase
from app.services.scene_and_paper import compare_with_scene
from app.ui.attempt_moment import AttemptMoment
from app.ui.case_place import CasePlace
from app.ui.casefile.scene_differences import SceneDifferences
from app.ui.debrief.paper import PaperView
from app.ui.pieces.empty_state import EmptyState
from tests.domain.scene_paper.played import add_words, forms, right_case, scene_of

PATH = Path("a.zxcase.json")


def of(*, own: bool) -> AttemptCase:
    """A file with a figure that nobody weighed."""
    compared = compare_with_scene(scene_of(), add_words(right_case(), "车货总质量为53.25吨。"), forms())
    return AttemptCase(PATH, "案由", 3, compared, own=own)


def test_a_difference_leads_to_the_moment_and_back_into_the_file(qtbot: QtBot) -> None:
    view = PaperView([of(own=True)], own=True)
    qtbot.addWidget(view)
    found = view.findChildren(SceneDifferences)[0]
    with qtbot.waitSignal(view.moment_chosen) as moment:
        found.moment_wanted.emit(AttemptMoment("a1", 7))
    assert moment.args == [7]
    with qtbot.waitSignal(view.case_wanted) as place:
        found.place_wanted.emit("d1", "facts")
    assert place.args == [CasePlace(PATH, "d1", "facts")]
    with qtbot.waitSignal(view.case_wanted) as place:
        view.findChildren(QPushButton)[0].click()
    assert place.args == [CasePlace(PATH, "")]


def test_somebody_elses_file_is_not_opened(qtbot: QtBot) -> None:
    view = PaperView([of(own=False)], own=False)
    qtbot.addWidget(view)
    assert view.findChildren(QPushButton) == []
    with qtbot.assertNotEmitted(view.case_wanted):
        view.findChildren(SceneDifferences)[0].place_wanted.emit("d1", "facts")


def test_a_run_without_a_file_says_how_one_begins(qtbot: QtBot) -> None:
    view = PaperView([], own=True)
    qtbot.addWidget(view)
    with qtbot.waitSignal(view.begin_wanted):
        view.findChildren(EmptyState)[0].acted.emit()
    others = PaperView([], own=False)
    qtbot.addWidget(others)
    assert others.findChildren(QPushButton) == []
