"""Where the data lies, its backups, and whether everything is as it was written."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSpinBox

from app.domain.errors import KnownError
from app.services.integrity import IntegrityReport, check_integrity
from app.services.open_base import back_up, backups
from app.services.permissions import Permission, allowed
from app.services.settings import MachineSettings, load_machine_settings, save_machine_settings
from app.ui.background import Job, run_in_background
from app.ui.desk import Desk
from app.ui.folders import show_folder
from app.ui.pieces.busy_bar import BusyBar
from app.ui.pieces.buttons import button
from app.ui.pieces.card import Card
from app.ui.pieces.labels import Elided, label
from app.ui.pieces.layouts import rule
from app.ui.pieces.notice import Notice
from app.ui.pieces.segmented import Segmented
from app.ui.settings.line import line
from app.ui.theme.metrics import fix_size

MOST_PROBLEMS = 5


class DataCard(Card):
    """Backup and check only for those who manage the base; `said` carries a sentence and whether all is well."""

    said = Signal(str, bool)
    own_base_wanted = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__(self.tr("Data"), gap=12)
        self._desk = desk
        self._job: Job[IntegrityReport] | None = None
        folder = desk.base.home.folder
        look = button(self.tr("Open"), "", "folder-open", "dense")
        look.setAccessibleName(self.tr("Open the data folder"))
        look.clicked.connect(lambda: show_folder(folder))
        kind = self.tr("Demonstration, all people invented") if desk.base.is_demonstration else self.tr("Own data")
        self._manages = allowed(desk.who, Permission.MANAGE_BASE)
        leave = button(self.tr("Own base…"), "", "arrow-right", "dense")
        leave.clicked.connect(self.own_base_wanted)
        self.put(
            line(self.tr("Folder"), (Elided(str(folder), "dense"), 1), look),
            line(self.tr("Base"), label(kind, "dense"), None,
                 *([leave] if self._manages and desk.base.is_demonstration else [])),
        )  # fmt: skip
        if self._manages:
            self._put_management()

    def _put_management(self) -> None:
        self._kept = label("", "dense")
        now = button(self.tr("Back up now"), "", "database", "dense")
        now.clicked.connect(self.back_up)
        self._keep = QSpinBox()
        self._keep.setRange(1, 365)
        self._keep.setAlignment(Qt.AlignmentFlag.AlignCenter)
        fix_size(self._keep, 72)
        self._keep.setValue(self._machine().keep_backups)
        self._keep.setAccessibleName(self.tr("Backups kept"))
        self._keep.editingFinished.connect(lambda: self._save(keep_backups=self._keep.value()))
        self._language = Segmented(
            [("zh_CN", self.tr("Chinese")), ("en", self.tr("English"))], self._machine().language
        )
        self._language.chosen.connect(lambda id_: self._save(language=id_))
        self._check = button(self.tr("Check everything"), "", "shield-check", "dense")
        self._check.clicked.connect(self.check)
        self._busy = BusyBar()
        self._busy.cancelled.connect(self._cancel)
        self._found = Notice("", "ok")
        self._found.hide()
        self.put(
            rule(),
            line(self.tr("Backups"), self._kept, None, now),
            line(self.tr("Backups kept"), self._keep, label(self.tr("one a day"), "caption", "text3")),
            rule(),
            line(
                self.tr("Integrity"),
                label(self.tr("chains, journal files, photographs"), "dense", "text2"),
                None,
                self._check,
            ),
            self._busy,
            self._found,
            rule(),
            line(self.tr("Language"), self._language, label(self.tr("from the next start"), "caption", "text3")),
        )
        self.show_backups()

    def show_backups(self) -> None:
        """Count the backups anew."""
        if self._manages:
            found = backups(self._desk.base)
            words = self.tr("none yet")
            if found:
                made = dt.datetime.fromtimestamp(found[0].stat().st_mtime)
                words = self.tr("{0}, newest {1}").format(len(found), f"{made:%Y-%m-%d %H:%M}")
            self._kept.setText(words)

    def back_up(self) -> None:
        """Make a backup now."""
        base, who = self._desk.base, self._desk.who
        run_in_background(self, lambda _p: back_up(base, who), self._backed_up, self._failed)

    def _backed_up(self, path: Path) -> None:
        self.show_backups()
        self.said.emit(self.tr("Backed up as {0}").format(path.name), True)

    def check(self) -> None:
        """Verify every attempt; can be cancelled."""
        if self._job is not None:
            return
        self._found.hide()
        self._check.setEnabled(False)
        self._busy.start(self.tr("Checking"))
        base, who = self._desk.base, self._desk.who
        self._job = run_in_background(
            self, lambda progress: check_integrity(base, who, progress), self._checked, self._failed, self._busy.report
        )
        self._job.ended.connect(self._over)

    def _cancel(self) -> None:
        if self._job is not None:
            self._busy.stopping()
            self._job.cancel()

    def _over(self) -> None:
        self._job = None
        self._check.setEnabled(True)
        self._busy.finish()

    def _checked(self, report: IntegrityReport) -> None:
        if report.problems:
            lines = [
                self.tr("{0} problems. The newest backup still holds the former state.").format(len(report.problems))
            ]
            lines += report.problems[:MOST_PROBLEMS]
            self._found.show_words("\n".join(lines), "critical")
        else:
            words = self.tr("{0} runs, {1} lines and {2} hand-ins checked, everything is as it was written.")
            self._found.show_words(words.format(report.attempts, report.events, report.hand_ins), "ok")
        self._found.show()

    def _machine(self) -> MachineSettings:
        return load_machine_settings(self._desk.base.home.settings).settings

    def _save(self, **changes: object) -> None:
        present = self._machine()
        wanted = present.model_copy(update=changes)
        if wanted == present:
            return
        try:
            save_machine_settings(self._desk.base.home.settings, wanted)
        except KnownError as error:
            self.said.emit(str(error), False)
            return
        self.said.emit(self.tr("Saved, holds from the next start"), True)

    def _failed(self, error: Exception) -> None:
        if not isinstance(error, KnownError):
            raise error
        self.said.emit(str(error), False)
