"""Every screen of the desktop as pictures, on the demonstration base in ZHIXING_HOME: `python -m app.ui.shots FOLDER`.

A process of its own, without a display; says on standard output, one JSON object a line, what it has made. Runs are
begun, broken off and ended for the pictures: a base that is somebody's own is refused.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtWidgets import QApplication

from app.ui.shots.camera import LOOKS, Camera
from app.ui.shots.screens import screens
from app.ui.theme.fonts import load_fonts
from app.ui.theme.preferences import Preferences
from app.ui.theme.switch import apply_theme
from app.ui.translations.loader import speak


def main(arguments: Sequence[str] | None = None) -> int:
    """Write the pictures of all screens in all looks, or of those whose name begins as asked.

    The exit status is 1 on a base that is somebody's own.
    """
    options = _parser().parse_args(arguments)
    options.folder.mkdir(parents=True, exist_ok=True)
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    load_fonts()
    speak(app)
    apply_theme(Preferences(reduced_motion=True).theme)
    camera = Camera(app, options.folder)
    base = camera.start()
    if not base.is_demonstration:
        sys.stderr.write("the base is somebody's own: set ZHIXING_HOME to an empty folder\n")
        camera.close()
        return 1
    looks = [look for look in LOOKS if look.name.startswith(tuple(options.look))]
    for screen in screens(camera, base, tuple(options.screen)):
        for look, file in camera.take(screen, looks):
            sys.stdout.write(json.dumps({"screen": screen.name, "look": look.name, "file": file}) + "\n")
            sys.stdout.flush()
    camera.close()
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m app.ui.shots", description="pictures of all screens")
    parser.add_argument("folder", type=Path, help="where to write")
    parser.add_argument("--screen", nargs="+", default=[""], help="how names of screens begin")
    parser.add_argument("--look", nargs="+", default=[""], help="how names of looks begin, such as dark_150")
    return parser


if __name__ == "__main__":
    sys.exit(main())
