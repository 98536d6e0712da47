"""A document field by field with what is said of it, and its page."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from app.ui.case_review.bench import Papers
from app.ui.case_review.paper import PaperNote, ReviewPaper
from app.ui.casefile.document_reader import PAGE
from app.ui.pieces.selectable_row import SelectableRow
from tests.ui.finding import labels


def opened(qtbot: QtBot, papers: Papers) -> ReviewPaper:
    paper = ReviewPaper(papers.case, papers.contents)
    qtbot.addWidget(paper)
    paper.resize(700, 800)
    paper.show_document(papers.documents[1], "现场笔录")
    return paper


def test_notes_stand_at_their_field(qtbot: QtBot, papers: Papers) -> None:
    paper, first = opened(qtbot, papers), papers.documents[1]
    key = first.fields[1].key
    paper.show_notes({(first.id, key): [PaperNote("少了一名", "CR-09", "warning", "warn")],
                      (first.id, ""): [PaperNote("写得好", "教员", "note", "accent")]})  # fmt: skip
    rows = [each.accessibleName() for each in paper.findChildren(SelectableRow) if not each.isHidden()]
    assert any("少了一名" in name and first.fields[1].label in name for name in rows)
    assert rows[0].endswith("写得好")


def test_a_field_that_is_pointed_at_is_told(qtbot: QtBot, papers: Papers) -> None:
    paper, first = opened(qtbot, papers), papers.documents[1]
    row = [each for each in paper.findChildren(SelectableRow) if not each.isHidden()][2]
    with qtbot.waitSignal(paper.place_chosen) as chosen:
        row.chosen.emit()
    assert chosen.args == [first.id, first.fields[1].key]
    assert paper.field() == first.fields[1].key


def test_the_page_is_set_when_it_is_asked_for(qtbot: QtBot, papers: Papers) -> None:
    paper = opened(qtbot, papers)
    paper.show()
    paper.switch()
    assert paper.shows_page()
    qtbot.waitUntil(lambda: paper.preview.count() > 0, timeout=60_000)
    paper.show_document(papers.documents[0], "全卷")
    assert not paper.shows_page()
    assert "全卷" in labels(paper)
    paper.show_view(PAGE)
    assert not paper.shows_page()


def test_what_is_pointed_at_stays_in_sight_when_the_paper_grows_short(qtbot: QtBot, papers: Papers) -> None:
    paper, first = opened(qtbot, papers), papers.documents[1]
    paper.show()
    paper.point_at(first.fields[-1].key)
    last = [each for each in paper.findChildren(SelectableRow) if not each.isHidden()][-1]
    qtbot.waitUntil(lambda: not last.visibleRegion().isEmpty())
    paper.resize(700, 260)
    qtbot.waitUntil(lambda: last.visibleRegion().boundingRect().height() == last.height())
