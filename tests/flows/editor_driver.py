"""The editor of case files in a process of its own, in which somebody types without pause until it is killed.

What is typed is the moment, by a clock that all processes share; each is said on standard output as it goes in.
"""

from __future__ import annotations

import sys
import time
from pathlib import Path

from PySide6.QtCore import QSettings, QTimer
from PySide6.QtWidgets import QApplication

from app.services.data_home import DataHome
from app.services.open_base import open_base
from app.services.settings import MachineSettings
from app.services.shelf import shelf_with_cache
from app.ui.casefile.controls import LineControl
from app.ui.casefile.editor_page import EditorPage
from app.ui.casefile.workbench import Workbench
from app.ui.desk import Desk
from app.ui.shell.look import Look
from app.ui.station_process import Stations

TYPE_MS = 20
FIELD = "place"


def main(home: Path, login: str, path: Path) -> int:
    """Type into the first document's place until killed."""
    app = QApplication([])
    data = DataHome(home)
    base = open_base(data, shelf=shelf_with_cache(data.cache))
    with base.records.reading() as unit:
        account = unit.accounts.by_login(login)
    assert account is not None
    look = Look(QSettings(str(home / "look.ini"), QSettings.Format.IniFormat))
    page = EditorPage(Desk(base, account, look, MachineSettings(), Stations(command=("no-such-station",))))
    page.resize(1400, 800)
    page.show()
    page.enter(path)
    typing = QTimer()
    typing.timeout.connect(lambda: _type(page))
    typing.start(TYPE_MS)
    return app.exec()


def _type(page: EditorPage) -> None:
    bench = page.findChild(Workbench)
    control = bench.paper.form.control(FIELD) if bench is not None and bench.document() else None
    if isinstance(control, LineControl):
        moment = str(time.time_ns())
        control.edit.setText(moment)
        sys.stdout.write(f"{moment}\n")
        sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), sys.argv[2], Path(sys.argv[3])))
