"""From the demonstration to a base of one's own."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from app.domain.roster.account import Account, Role
from app.services.accounts import sign_in
from app.services.base import DEMONSTRATION_NOTE, Base
from app.ui.desk import Desk
from app.ui.pieces.buttons import Button
from app.ui.pieces.form_field import FormField
from app.ui.settings.own_base_page import OwnBasePage

PASSWORD = "long-enough-1"


def test_the_demonstration_is_left_after_a_question(
    qtbot: QtBot, base: Base, desk_for: Callable[[Account], Desk], administrator: Account
) -> None:
    with base.records.writing() as unit:
        unit.notes.put(DEMONSTRATION_NOTE, "1")
    moved: list[Base] = []
    page = OwnBasePage(replace(desk_for(administrator), moved=moved.append))
    qtbot.addWidget(page)
    page.enter()
    for field, text in zip(page.findChildren(FormField), ("chief", "演示主管", PASSWORD, PASSWORD), strict=True):
        assert isinstance(field.control, QLineEdit)
        field.control.setText(text)
    with qtbot.waitSignal(page.asked) as asked:
        page.findChildren(Button)[-1].click()
    assert asked.args is not None
    assert base.is_demonstration
    asked.args[0].act()
    qtbot.waitUntil(lambda: bool(moved), timeout=10_000)
    (own,) = moved
    assert not own.is_demonstration
    assert sign_in(own, "chief", PASSWORD).role is Role.ADMINISTRATOR
    own.close()
