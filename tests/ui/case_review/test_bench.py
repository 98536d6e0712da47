"""Documents in a list with how much is said of each."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from app.domain.hand_in.review_events import Commented
from app.ui.case_review.bench import Bench, Papers, note_of, note_of_comment
from tests.domain.hand_in.samples import FINDINGS, VETO, WHO


def test_it_goes_to_a_place_and_from_document_to_document(qtbot: QtBot, papers: Papers) -> None:
    bench = Bench(papers)
    qtbot.addWidget(bench)
    assert bench.paper.document() == papers.documents[1].id
    target = papers.documents[3]
    bench.to_place(target.id, target.fields[0].key)
    assert (bench.paper.document(), bench.paper.field()) == (target.id, target.fields[0].key)
    bench.step(1)
    assert bench.paper.document() == papers.documents[4].id
    bench.step(-99)
    assert bench.paper.document() == ""
    bench.open_document("nowhere")
    assert bench.paper.document() == ""


def test_counts_and_notes(qtbot: QtBot, papers: Papers) -> None:
    bench = Bench(papers)
    qtbot.addWidget(bench)
    first = papers.documents[1]
    bench.show_notes({(first.id, ""): [note_of(VETO), note_of(FINDINGS[3])]})
    assert [note_of(VETO).tone, note_of(FINDINGS[3]).tone] == ["critical", "text2"]
    assert note_of(VETO).about == "CR-09 · −10"
    assert note_of_comment(Commented(**WHO, words="写得好")).about == "教员甲"
    assert papers.text("nowhere") is None
    assert papers.cite("administrative_penalty_law.59").startswith("行政处罚法")
