"""A proposal to read."""

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from app.domain.roster.account import Account
from app.services.base import Base
from app.services.bureau_tables import propose, review
from app.ui.law.proposal_view import ProposalView, outcome_face
from app.ui.law.tables_loading import told
from tests.services.sample_bureau import approved, wish


def words(view: ProposalView) -> str:
    return "\n".join(each.text() for each in view.findChildren(QLabel))


def test_reason_basis_and_both_sides_of_a_change_are_there(qtbot: QtBot, lawful: Base, instructor: Account) -> None:
    proposal = propose(lawful, instructor, wish(lawful, {"rule": "改成这样"}))
    view = ProposalView(told(lawful, proposal), lawful.clock())
    qtbot.addWidget(view)
    text = words(view)
    for part in ("数额已调整", "演示法第一百零九条", "五万至五十万元", "改成这样", "2026-12-01"):
        assert part in text
    assert outcome_face(proposal).tone == "warn"


def test_decisions_show_who_and_why(qtbot: QtBot, lawful: Base, instructor: Account, manager: Account) -> None:
    proposal = propose(lawful, instructor, wish(lawful, {"rule": "改"}))
    sent_back = review(lawful, manager, proposal.number, accept=False, reason="依据不对")
    view = ProposalView(told(lawful, sent_back), lawful.clock())
    qtbot.addWidget(view)
    assert "依据不对" in words(view)
    assert outcome_face(sent_back).value == "Sent back"
    done = approved(lawful, instructor, manager, wish(lawful, {"rule": "再改"}))
    assert outcome_face(done).value == "Approved, version 1"
