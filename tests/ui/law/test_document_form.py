"""The form of a document."""

from typing import Any

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from app.domain.law.bureau import TableKind
from app.domain.law.bureau_documents import canonical, full_values, read_document
from app.ui.law.document_form import DocumentForm
from app.ui.law.document_spec import fields_of
from app.ui.pieces.form_field import FormField
from tests.domain.law.sample_discretion import STANDARD
from tests.domain.law.sample_law import UNQUALIFIED, sample_library
from tests.domain.law.sample_practice import CASE, GUIDE

DOCUMENTS: dict[TableKind, Any] = {
    TableKind.ACT: UNQUALIFIED,
    TableKind.DISCRETION: STANDARD,
    TableKind.GUIDE: GUIDE,
    TableKind.CASE: CASE,
}


def filled(qtbot: QtBot, kind: TableKind) -> DocumentForm:
    form = DocumentForm(fields_of(kind), sample_library())
    qtbot.addWidget(form)
    form.put(full_values(DOCUMENTS[kind]))
    return form


@pytest.mark.parametrize("kind", list(TableKind))
def test_what_was_put_in_comes_out_again(qtbot: QtBot, kind: TableKind) -> None:
    form = filled(qtbot, kind)
    assert canonical(read_document(kind, form.values())) == canonical(DOCUMENTS[kind])


def test_steps_are_added_moved_and_taken_out(qtbot: QtBot) -> None:
    form = filled(qtbot, TableKind.GUIDE)

    def press(name: str, which: int = 0) -> None:
        [each for each in form.findChildren(QPushButton) if each.accessibleName() == name][which].click()

    press("Move up", 1)
    assert [step["do"] for step in form.values()["steps"]] == ["先穿背心", "查资格"]
    press("Add")
    assert [step["do"] for step in form.values()["steps"]] == ["先穿背心", "查资格", ""]
    press("Take out", 0)
    assert len(form.values()["steps"]) == 2


def test_a_problem_is_said_at_its_place(qtbot: QtBot) -> None:
    form = filled(qtbot, TableKind.GUIDE)
    assert form.tell(["steps", 1, "do"], "要写做什么")
    assert [each.problem() for each in form.findChildren(FormField) if each.problem()] == ["要写做什么"]
    form.clear_problems()
    assert not any(each.problem() for each in form.findChildren(FormField))
    assert not form.tell(["steps", 9, "do"], "没有这一步")
    assert not form.tell(["nothing"], "没有这个字段")
    assert not form.tell([], "整份")


def test_an_optional_group_can_be_left_out(qtbot: QtBot) -> None:
    form = filled(qtbot, TableKind.ACT)
    form.put({**full_values(UNQUALIFIED), "fine": None})
    assert "fine" not in form.values()
