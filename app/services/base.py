"""The open base: what every use case works on."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass, field

from argon2 import PasswordHasher

from app.services.data_home import DataHome
from app.services.shelf import Shelf
from records.unit_of_work import Records

DEMONSTRATION_NOTE = "demonstration"


def _now() -> dt.datetime:
    return dt.datetime.now().astimezone()


@dataclass(frozen=True)
class Base:
    """Records, data folder, content and clock together. Threads may share it."""

    home: DataHome
    records: Records
    shelf: Shelf = field(default_factory=Shelf)
    clock: Callable[[], dt.datetime] = _now
    hasher: PasswordHasher = field(default_factory=PasswordHasher)

    @property
    def is_demonstration(self) -> bool:
        """Whether this is the base of invented people that comes with the first start."""
        with self.records.reading() as unit:
            return unit.notes.get(DEMONSTRATION_NOTE) is not None

    def close(self) -> None:
        """Give everything back."""
        self.records.close()
