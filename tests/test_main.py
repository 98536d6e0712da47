"""The way into the desktop."""

import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from app.main import make_desktop
from app.services.data_home import DataHome
from app.services.settings import Loaded, MachineSettings
from app.ui.theme.switch import apply_theme
from app.ui.theme.theme import Theme


def test_the_desktop_is_made_with_nothing_shown(qapp: QApplication, tmp_path: Path) -> None:
    desktop = make_desktop(qapp, DataHome(tmp_path), Loaded(MachineSettings(language="en")))
    try:
        assert not desktop.window.isVisible()
        assert desktop.base() is None
        assert desktop.window.frame() is None
    finally:
        desktop.close()
        desktop.window.deleteLater()
        apply_theme(Theme())


def test_a_folder_that_cannot_be_written_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    from app import main

    (tmp_path / "file").write_text("x")
    monkeypatch.setenv("ZHIXING_HOME", str(tmp_path / "file" / "home"))
    monkeypatch.setattr(main, "QApplication", lambda _arguments: None)
    assert main.main([]) == 1
    assert "不能写入" in capsys.readouterr().err


def test_the_way_to_the_sign_in_page_is_short() -> None:
    """The pages behind it, and the charts and drawing under them, come while somebody signs in."""
    look = "import sys, app.main; print([name for name in ('matplotlib', 'app.ui.places') if name in sys.modules])"
    done = subprocess.run([sys.executable, "-c", look], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"
