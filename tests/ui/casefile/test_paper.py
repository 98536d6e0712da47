"""The middle column."""

from pytestqt.qtbot import QtBot

from app.services.shelf import Shelf
from app.ui.casefile.paper import PAGE, Paper


def test_form_page_and_what_is_saved(qtbot: QtBot, shipped: Shelf) -> None:
    paper = Paper(locked=False)
    qtbot.addWidget(paper)
    for form in shipped.case_forms().forms():
        paper.show_title(form)
    with qtbot.waitSignal(paper.page_shown):
        paper.show_view(PAGE)
    assert paper.shows_page()
    paper.show_saved("saved", well=True)
    paper.show_steps(undo=False, redo=True)
    assert not paper.conflict()
    paper.show_conflict("别人存过")
    assert paper.conflict()
    paper.show_conflict("")
    assert not paper.conflict()
    paper.show_nothing()
    assert not paper.shows_page()
