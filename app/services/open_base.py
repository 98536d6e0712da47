"""Opening and closing the base: made at the first start, brought forward, checked, backed up."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from app.domain.roster.account import Account
from app.services.base import Base
from app.services.data_home import DataHome, find_data_home
from app.services.permissions import Permission, require
from app.services.progress import Progress, Silent
from app.services.settings import MachineSettings, load_machine_settings
from app.services.shelf import Shelf, shelf_with_cache
from records.errors import RecordsError
from records.opening import backup_to, open_address, open_file
from records.unit_of_work import Records

Fill = Callable[[Base, Progress], None]
_BACKUP = re.compile(r"base-\d{8}-\d{6}\.sqlite")


def open_base(
    home: DataHome | None = None,
    *,
    settings: MachineSettings | None = None,
    shelf: Shelf | None = None,
    fill: Fill | None = None,
    progress: Progress | None = None,
) -> Base:
    """Open the base of the data folder; a missing one is made, with `fill` for its first content.

    Raises KnownError (RecordsError, ServiceError) with what the user must do; an unusable file is never written over.
    """
    home = home or find_data_home()
    home.prepare()
    settings = settings or load_machine_settings(home.settings).settings
    shelf = shelf or shelf_with_cache(home.cache)

    def fill_records(records: Records) -> None:
        if fill is not None:
            fill(Base(home, records, shelf), progress or Silent())

    if settings.database:
        return Base(home, open_address(settings.database), shelf)
    return Base(home, open_file(home.base, fill_records), shelf)


def with_clock(base: Base, clock: Callable[[], dt.datetime]) -> Base:
    """The same base at another time; for plays that are dated in the past."""
    return replace(base, clock=clock)


def back_up(base: Base, who: Account) -> Path:
    """Back the base up now; returns the new file."""
    require(who, Permission.MANAGE_BASE)
    return _back_up(base)


def back_up_daily(base: Base, keep: int) -> Path | None:
    """Back up once a day and keep the newest `keep`; None where today's is there or the server keeps its own."""
    today = f"base-{base.clock():%Y%m%d}-"
    names = [path.name for path in backups(base)]
    if base.records.engine.dialect.name != "sqlite" or any(name.startswith(today) for name in names):
        return None
    made = _back_up(base)
    for old in backups(base)[keep:]:
        old.unlink(missing_ok=True)
    return made


def backups(base: Base) -> list[Path]:
    """The backups there are, newest first."""
    return sorted((path for path in base.home.backups.glob("*.sqlite") if _BACKUP.fullmatch(path.name)), reverse=True)


def _back_up(base: Base) -> Path:
    target = base.home.backups / f"base-{base.clock():%Y%m%d-%H%M%S}.sqlite"
    if target.exists():
        raise RecordsError("刚刚已经备份过，请稍等一秒再试。")
    backup_to(base.records, target)
    return target
