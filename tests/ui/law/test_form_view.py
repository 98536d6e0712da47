"""Forms."""

import datetime as dt

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from app.domain.law.practice import Practice
from app.domain.law.statute import Status
from app.services.bureau_law import BureauLaw
from app.services.law_forms import FormView as FormCard
from app.services.law_forms import form_on
from app.services.shelf import Shelf
from app.ui.law.form_view import FormView
from app.ui.law.place_in_law import LawTarget
from app.ui.pieces.badge import Badge
from app.ui.pieces.buttons import Button
from app.ui.pieces.citation import Citation
from tests.domain.law.sample_law import sample_library
from tests.domain.law.sample_practice import CLOCK, FORM, GUIDE

DAY = dt.date(2026, 9, 1)
NAMING = CLOCK.model_copy(update={"forms": ("record",)})


def card(status: Status = Status.CONFIRMED) -> FormCard:
    form = FORM.model_copy(update={"status": status, "note": "式样由各单位自备"})
    practice = Practice((GUIDE,), (), (), (NAMING,), (form,))
    held = BureauLaw(Shelf(load_law=sample_library, load_practice=lambda: practice))
    return form_on(held, "record", DAY)


@pytest.fixture
def view(qtbot: QtBot) -> FormView:
    made = FormView(sample_library())
    qtbot.addWidget(made)
    return made


def press(view: FormView, words: str) -> Button:
    (found,) = [each for each in view.findChildren(Button) if each.text().strip() == words]
    return found


def test_a_form_shows_its_basis_and_what_calls_for_it(view: FormView) -> None:
    view.show_form(card())
    words = {each.text() for each in view.findChildren(QLabel)}
    assert {"演示笔录", "要有资格", "式样由各单位自备", "查资格", "七日内处理"} <= words
    assert [each.key for each in view.findChildren(Citation)] == ["new_law.66"]
    assert [each.accessibleName() for each in view.findChildren(Badge)] == ["Documents", "部颁文书第 1 种"]


def test_what_is_to_be_verified_says_so(view: FormView) -> None:
    view.show_form(card(Status.TO_VERIFY))
    assert "To be verified" in [each.accessibleName() for each in view.findChildren(Badge)]


def test_guide_act_and_deadline_open(view: FormView, qtbot: QtBot) -> None:
    view.show_form(card())
    for words, target in (("演示指引", LawTarget("guide", "G01")), ("HA-08", LawTarget("act", "HA-08"))):
        with qtbot.waitSignal(view.wanted) as wanted:
            press(view, words).click()
        assert wanted.args == [target]
    with qtbot.waitSignal(view.calculate) as wanted:
        press(view, "演示期限").click()
    assert wanted.args == ["deadline", "K01"]
