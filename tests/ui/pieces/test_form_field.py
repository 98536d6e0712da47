"""Fields with their label and what is wrong."""

from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from app.ui.pieces.form_field import FormField


def test_a_problem_is_said_under_the_field_and_aloud(qtbot: QtBot) -> None:
    field = FormField("Plate", QLineEdit(), note="as on the vehicle", required=True)
    qtbot.addWidget(field)
    field.set_problem("One character is missing")
    assert field.problem() == "One character is missing"
    assert field.control.property("state") == "error"
    assert field.control.accessibleDescription() == "One character is missing"
    assert field.control.accessibleName() == "Plate"


def test_an_empty_sentence_clears(qtbot: QtBot) -> None:
    field = FormField("Plate", QLineEdit())
    qtbot.addWidget(field)
    field.set_problem("Unusual", "warn")
    field.set_problem("")
    assert field.control.property("state") == ""
    field.set_note("saved", "ok")
