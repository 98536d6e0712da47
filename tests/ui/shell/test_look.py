"""Mode and scale while the program runs."""

from pathlib import Path

import pytest
from PySide6.QtCore import QSettings

from app.ui.shell.look import Look
from app.ui.theme.state import current
from app.ui.theme.theme import Theme


@pytest.fixture
def look(tmp_path: Path) -> Look:
    return Look(QSettings(str(tmp_path / "desktop.ini"), QSettings.Format.IniFormat))


def test_modes_go_round(look: Look) -> None:
    seen = []
    for _ in range(3):
        look.next_mode()
        seen.append(current().mode)
    assert seen == ["dark", "contrast", "light"]


def test_scale_stops_at_either_end(look: Look) -> None:
    for _ in range(5):
        look.zoom(1)
    assert current().scale == 1.5
    for _ in range(5):
        look.zoom(-1)
    assert current().scale == 1.0


def test_every_command_is_kept_for_the_next_start(look: Look) -> None:
    for command in look.commands():
        command.run()
        assert look.preferences().theme == current()
    assert current() != Theme()
