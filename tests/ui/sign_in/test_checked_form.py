"""A form whose service checks what was typed."""

import pytest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from app.services.errors import InvalidInputError, ServiceError
from app.ui.pieces.buttons import Button
from app.ui.pieces.form_field import FormField
from app.ui.pieces.notice import Notice
from app.ui.sign_in.checked_form import CheckedForm, new_password_fields
from tests.ui.finding import found


@pytest.fixture
def form(qtbot: QtBot) -> CheckedForm:
    made = CheckedForm({"name": FormField("Name", QLineEdit()), **new_password_fields()}, "Send")
    qtbot.addWidget(made)
    made.show()
    return made


def type_in(form: CheckedForm, *texts: str) -> list[FormField]:
    fields = form.findChildren(FormField)
    for field, text in zip(fields, texts, strict=True):
        assert isinstance(field.control, QLineEdit)
        field.control.setText(text)
    return fields


def press(form: CheckedForm) -> None:
    next(each for each in form.findChildren(Button) if each.text() == "Send").click()


def test_it_is_sent_when_it_holds_together(qtbot: QtBot, form: CheckedForm) -> None:
    _name, new, again = type_in(form, "n", "", "")
    with qtbot.assertNotEmitted(form.sent):
        press(form)
    assert "Enter" in new.problem()
    type_in(form, "n", "secret-1", "secret-2")
    with qtbot.assertNotEmitted(form.sent):
        press(form)
    assert "differ" in again.problem()
    assert new.problem() == ""
    type_in(form, "n", "secret-1", "secret-1")
    with qtbot.waitSignal(form.sent):
        press(form)
    assert (form.typed("name"), form.typed("new")) == ("n", "secret-1")
    form.empty()
    assert form.typed("new") == ""


def test_a_refusal_stands_at_its_field_and_the_rest_above_the_button(qtbot: QtBot, form: CheckedForm) -> None:
    def refuse(error: Exception) -> None:
        def work() -> None:
            raise error

        form.work(work, lambda _none: None)

    name = form.findChildren(FormField)[0]
    refuse(InvalidInputError("name", "这个名字不行"))
    qtbot.waitUntil(lambda: name.problem() == "这个名字不行")
    notice = found(form, Notice)
    refuse(ServiceError("现在不行"))
    qtbot.waitUntil(notice.isVisible)
    assert notice.accessibleName() == "现在不行"


def test_the_answer_goes_on(qtbot: QtBot, form: CheckedForm) -> None:
    got: list[int] = []
    form.work(lambda: 7, got.append)
    qtbot.waitUntil(lambda: got == [7])
