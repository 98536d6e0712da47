"""A desktop in a state, pictured in every look."""

from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from app.domain.roster.account import Role
from app.ui.pieces.command_palette import CommandPalette
from app.ui.pieces.segmented import Segmented
from app.ui.pieces.toast import Message, Toast
from app.ui.shots.camera import LOOKS, Camera, LookAt, Screen
from app.ui.theme.switch import theme_switch
from app.ui.theme.tokens import MODES

LOOK = LookAt("dark", 1.0, (1280, 720))


def test_all_modes_at_both_scales_and_both_ends_of_the_sizes() -> None:
    assert {(look.mode, look.scale) for look in LOOKS} >= {(mode, scale) for mode in MODES for scale in (1.0, 1.5)}
    assert {(1280, 720), (2560, 1440)} <= {look.size for look in LOOKS}
    assert len({look.name for look in LOOKS}) == len(LOOKS)


def test_a_screen_is_opened_led_into_its_state_and_written(camera: Camera, tmp_path: Path) -> None:
    base = camera.start()
    with base.records.reading() as unit:
        who = unit.accounts.all(role=Role.ADMINISTRATOR)[0]
    screen = Screen("11_classes", who.login, "people", then=lambda seen: seen.choose("classes"))
    assert list(camera.take(screen, [LOOK])) == [(LOOK, "11_classes_dark_100_1280.png")]
    with Image.open(tmp_path / "11_classes_dark_100_1280.png") as picture:
        assert picture.size == LOOK.size
        assert len(picture.convert("RGB").getcolors(2**24) or ()) > 50
    assert "classes" in {each.selected() for each in camera.shown(Segmented)}
    over = Screen("14_palette", who.login, "people", over="frame.palette")
    for _look, _name in camera.take(over, [LOOK, LOOK]):
        assert len(camera.shown(CommandPalette)) == 1
    with pytest.raises(KeyError):
        list(camera.take(Screen("x", "nobody", "people"), [LOOK]))
    with pytest.raises(KeyError):
        camera.run("no.such.command")
    with pytest.raises(TimeoutError):
        camera.wait(lambda: False, 0.05)


def test_pages_that_were_left_are_gone(camera: Camera) -> None:
    base = camera.start()
    with base.records.reading() as unit:
        first, second, *_rest = unit.accounts.all()
    camera.enter(first)
    left = camera.frame
    camera.enter(second)
    assert not isValid(left)


def test_a_style_that_is_worn_is_not_put_on_again(camera: Camera) -> None:
    base = camera.start()
    with base.records.reading() as unit:
        who = unit.accounts.all(role=Role.ADMINISTRATOR)[0]
    screen = Screen("11_people", who.login, "people")
    light = [look for look in LOOKS if (look.mode, look.scale) == ("light", 1.0)]
    list(camera.take(screen, light[:1]))
    changes: list[object] = []
    connection = theme_switch().theme_changed.connect(changes.append)
    assert len(list(camera.take(screen, light))) == len(light) > 1
    theme_switch().theme_changed.disconnect(connection)
    assert changes == []
    assert list(LOOKS[: len(light)]) == light


def test_what_a_page_puts_off_is_waited_for(camera: Camera) -> None:
    camera.start()
    content, told = QWidget(), []
    camera.show_alone(content)
    soon = QTimer(content, singleShot=True, interval=400)
    soon.timeout.connect(lambda: told.append("soon"))
    late = QTimer(content, singleShot=True, interval=60_000)
    for timer in (soon, late):
        timer.start()
    camera.settle()
    assert told == ["soon"]
    assert late.isActive()


def test_a_toast_is_seen_on_its_own_screen_alone(camera: Camera) -> None:
    base = camera.start()
    with base.records.reading() as unit:
        who = unit.accounts.all(role=Role.ADMINISTRATOR)[0]

    def say(seen: Camera) -> None:
        seen.frame.say(Message("kept"))
        seen.frame.say(Message("broken", "critical"))

    for _look in camera.take(Screen("16_toasts", who.login, "people", then=say), [LOOK]):
        assert {toast.message.words for toast in camera.shown(Toast)} == {"kept", "broken"}
    list(camera.take(Screen("11_people", who.login, "people"), [LOOK]))
    assert [toast.message.words for toast in camera.shown(Toast)] == ["broken"]


def test_only_whole_pictures_stand_in_the_folder(
    camera: Camera, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    camera.start()

    def broken(_path: Path, _content: bytes) -> None:
        raise OSError("no room")

    monkeypatch.setattr("app.services.durable_file.os.replace", broken)
    with pytest.raises(OSError, match="no room"):
        list(camera.take(Screen("00_as_it_stands"), [LOOK]))
    assert list(tmp_path.glob("*.png")) == []
