"""Where a user's data lies: one folder, named by ZHIXING_HOME or the system's own place for it."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from platformdirs import user_data_path

from app.services.errors import ServiceError

VARIABLE = "ZHIXING_HOME"


@dataclass(frozen=True, slots=True)
class DataHome:
    """The data folder and what lies where in it."""

    folder: Path

    @property
    def base(self) -> Path:
        """The SQLite file of the records."""
        return self.folder / "base.sqlite"

    @property
    def law_index(self) -> Path:
        """The full-text index of the law library; it may be deleted."""
        return self.folder / "law-index.sqlite"

    @property
    def cache(self) -> Path:
        """Content of the program as it was last read, for a quick start; it may be deleted."""
        return self.folder / "cache"

    @property
    def settings(self) -> Path:
        """Settings of this machine."""
        return self.folder / "settings.json"

    @property
    def attempts(self) -> Path:
        """One folder an attempt: assignment, journal, poses, photographs."""
        return self.folder / "attempts"

    @property
    def backups(self) -> Path:
        """Copies of the base."""
        return self.folder / "backups"

    @property
    def reports(self) -> Path:
        """Printed score reports."""
        return self.folder / "reports"

    @property
    def cases(self) -> Path:
        """Case files, one folder a person."""
        return self.folder / "cases"

    @property
    def case_templates(self) -> Path:
        """The bureau's own .docx templates of case documents; there need be none."""
        return self.folder / "case_templates"

    @property
    def pictures(self) -> Path:
        """Pictures of scenarios, made when first needed."""
        return self.folder / "pictures"

    @property
    def logs(self) -> Path:
        """What the program logs."""
        return self.folder / "logs"

    @property
    def crashes(self) -> Path:
        """What the interpreter says when it dies."""
        return self.folder / "crashes"

    def attempt_folder(self, relative: str) -> Path:
        """The folder of an attempt, from what its record says."""
        return self.folder.joinpath(*relative.split("/"))

    def prepare(self) -> None:
        """Make the folders; raises ServiceError where that cannot be done."""
        try:
            for folder in (self.folder, self.attempts, self.backups, self.reports, self.logs, self.crashes):
                folder.mkdir(parents=True, exist_ok=True)
            probe = self.folder / ".writable"
            probe.write_bytes(b"")
            probe.unlink()
        except OSError as error:
            raise ServiceError(
                f"数据文件夹“{self.folder}”不能写入。请检查权限，或用环境变量 {VARIABLE} 指定另一个文件夹。"
            ) from error


def find_data_home(environment: Mapping[str, str] | None = None) -> DataHome:
    """The data folder in force; nothing is made yet."""
    chosen = (os.environ if environment is None else environment).get(VARIABLE, "").strip()
    folder = Path(chosen).expanduser() if chosen else user_data_path("zhixing", appauthor=False)
    return DataHome(folder.absolute())
