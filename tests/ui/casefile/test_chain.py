"""The chain of evidence."""

from pytestqt.qtbot import QtBot

from app.services.case_chain import EvidenceChain, EvidenceLink, FactChain
from app.ui.casefile.chain import Chain
from app.ui.pieces.evidence_chip import EvidenceChip


def test_a_chip_opens_the_document_and_what_is_missing_is_told(qtbot: QtBot) -> None:
    chain = Chain()
    qtbot.addWidget(chain)
    named, unnamed = EvidenceLink(1, "照片", (("record", "现场笔录"),)), EvidenceLink(2, "照片", ())
    facts = (FactChain("甲", (named, unnamed), (9,)), FactChain("乙", (), ()))
    for _twice in range(2):
        chain.show_chain(EvidenceChain(facts, (unnamed,)))
    chips = [each.accessibleName() for each in chain.findChildren(EvidenceChip)]
    assert chips == ["现场笔录", "Missing: evidence 9 is not there", "Missing: no evidence yet"]
    with qtbot.waitSignal(chain.document_wanted) as wanted:
        chain.findChildren(EvidenceChip)[0].click()
    assert wanted.args == ["record"]
