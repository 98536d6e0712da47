"""The versions on a line of time."""

import datetime as dt

from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from app.services.law_text import VersionView
from app.ui.law.version_slider import VersionSlider

TODAY = dt.date(2026, 11, 25)


def version(day: str, until: str = "", *, imported: bool = True) -> VersionView:
    date = dt.date.fromisoformat(day)
    return VersionView(date, date, True, dt.date.fromisoformat(until) if until else None, "", imported, "", 3)


VERSIONS = (version("2004-07-01", "2012-12-31"), version("2013-01-01", "2023-07-19"), version("2023-07-20"))


def made(qtbot: QtBot, chosen: str = "2023-07-20", day: dt.date = TODAY) -> VersionSlider:
    slider = VersionSlider()
    qtbot.addWidget(slider)
    slider.resize(600, 64)
    slider.show_versions(VERSIONS, dt.date.fromisoformat(chosen), day, TODAY)
    slider.show()
    return slider


def test_arrow_keys_go_from_version_to_version(qtbot: QtBot) -> None:
    slider = made(qtbot)
    with qtbot.waitSignal(slider.version_chosen) as chosen:
        qtbot.keyClick(slider, Qt.Key.Key_Left)
    assert chosen.args == [dt.date(2013, 1, 1)]
    with qtbot.assertNotEmitted(slider.version_chosen):
        qtbot.keyClick(slider, Qt.Key.Key_Right)


def test_a_click_chooses_the_version_under_it(qtbot: QtBot) -> None:
    slider = made(qtbot)
    with qtbot.waitSignal(slider.version_chosen) as chosen:
        qtbot.mouseClick(slider, Qt.MouseButton.LeftButton, pos=QPoint(60, 36))
    assert chosen.args == [dt.date(2004, 7, 1)]


def test_it_shows_chosen_version_day_and_what_is_not_imported(qtbot: QtBot) -> None:
    first = made(qtbot).grab().toImage()
    assert made(qtbot, "2013-01-01").grab().toImage() != first
    assert made(qtbot, day=dt.date(2024, 1, 1)).grab().toImage() != first
    slider = made(qtbot)
    slider.show_versions((*VERSIONS[:2], version("2023-07-20", imported=False)), VERSIONS[2].version_date, TODAY, TODAY)
    assert slider.grab().toImage() != first
    assert "2023-07-20" in slider.accessibleDescription()


def test_without_versions_it_hides(qtbot: QtBot) -> None:
    slider = made(qtbot)
    slider.show_versions((), TODAY, TODAY, TODAY)
    assert slider.isHidden()
    slider.step(1)
