"""A desktop in a state, pictured in every look."""

from pathlib import Path

import pytest
from PIL import Image

from app.domain.roster.account import Role
from app.ui.pieces.command_palette import CommandPalette
from app.ui.pieces.segmented import Segmented
from app.ui.shots.camera import LOOKS, Camera, LookAt, Screen
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
