"""Editing a document."""

import datetime as dt

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from app.domain.law.bureau import TableKind
from app.domain.roster.account import Account
from app.services.base import Base
from app.services.bureau_tables import proposals
from app.ui.law.edit_panel import EditPanel
from app.ui.law.tables_loading import TableRow, load_detail
from app.ui.pieces.form_field import FormField
from app.ui.pieces.notice import Notice
from tests.ui.law.conftest import MakeDesk

FROM = dt.date(2026, 12, 1)


@pytest.fixture
def panel(qtbot: QtBot, law_desk: MakeDesk, lawful: Base, instructor: Account) -> EditPanel:
    made = EditPanel(law_desk(instructor))
    qtbot.addWidget(made)
    made.resize(700, 900)
    made.show()
    detail = load_detail(lawful, instructor, TableRow(TableKind.ACT, "HA-08", "无资格上岗"), FROM)
    assert detail.editing.document is not None
    made.edit(detail, {**detail.editing.document, "note": "改过"})
    return made


def send(panel: EditPanel) -> None:
    next(each for each in panel.findChildren(QPushButton) if each.accessibleName() == "Hand in for review").click()


def test_a_change_is_handed_in_with_its_reason(
    panel: EditPanel, qtbot: QtBot, lawful: Base, instructor: Account
) -> None:
    panel.why("按通知调整", "演示法109条1款1项", "", FROM)
    with qtbot.waitSignal(panel.proposed):
        send(panel)
    (proposal,) = proposals(lawful, instructor)
    assert (proposal.reason, [str(place) for place in proposal.basis]) == ("按通知调整", ["new_law.109.1.1"])
    assert proposal.in_force_from == FROM


def test_a_missing_reason_is_said_at_its_field(
    panel: EditPanel, qtbot: QtBot, lawful: Base, instructor: Account
) -> None:
    panel.why("", "演示法109", "", FROM)
    send(panel)
    qtbot.waitUntil(lambda: any(each.problem() for each in panel.findChildren(FormField)))
    assert proposals(lawful, instructor) == []


def test_a_wrong_figure_is_said_at_the_field_and_at_the_button(panel: EditPanel, qtbot: QtBot) -> None:
    form = panel.form()
    assert form is not None
    values = form.values()
    form.put({**values, "fine": {"min_yuan": "90", "max_yuan": "10"}})
    panel.why("改", "演示法109", "", FROM)
    send(panel)
    qtbot.waitUntil(lambda: any("罚款" in each.accessibleName() for each in panel.findChildren(Notice)))
