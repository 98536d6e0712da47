"""The middle column."""

from pytestqt.qtbot import QtBot

from app.services.shelf import Shelf
from app.ui.casefile.paper import BESIDE_PX, FORM, PAGE, REASONS, Paper


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


def test_the_page_stands_beside_the_form_where_there_is_room(qtbot: QtBot, shipped: Shelf) -> None:
    paper = Paper(locked=False)
    qtbot.addWidget(paper)
    paper.resize(700, 600)
    paper.show()
    paper.show_title(next(iter(shipped.case_forms().forms())))
    assert not paper.page_in_sight()
    with qtbot.waitSignal(paper.page_shown):
        paper.resize(BESIDE_PX + 10, 600)
    assert paper.page_in_sight()
    assert paper.form.isVisible()
    assert paper.preview.isVisible()
    with qtbot.waitSignal(paper.reasons_shown):
        paper.show_view(REASONS)
    assert paper.reasons.isVisible()
    assert paper.preview.isVisible()
    paper.show_view(PAGE)
    assert not paper.form.isVisible()
    paper.show_view(FORM)
    paper.resize(700, 600)
    qtbot.waitUntil(lambda: not paper.preview.isVisible())
    paper.show_nothing()
    assert not paper.page_in_sight()
