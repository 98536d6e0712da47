"""While the base is opened."""

from pytestqt.qtbot import QtBot

from app.ui.pieces.buttons import Button
from app.ui.pieces.notice import Notice
from app.ui.sign_in.opening import Opening


def test_a_failure_says_why_and_offers_another_try(qtbot: QtBot) -> None:
    page = Opening()
    qtbot.addWidget(page)
    page.begin()
    page.report(0.5, "建立演示人员")
    page.fail("数据文件夹不能写入。")
    notice = page.findChild(Notice)
    assert notice is not None
    assert "不能写入" in notice.accessibleName()
    with qtbot.waitSignal(page.again):
        page.findChildren(Button)[-1].click()
    page.begin()
    assert notice.isHidden()
