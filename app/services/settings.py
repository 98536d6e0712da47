"""Settings of this machine (a file) and of a person (a row); what is broken is kept aside, and defaults hold."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from pydantic import Field, ValidationError

from app.domain.attempt.assignment import StationSettings
from app.domain.frozen import Frozen
from app.domain.roster.account import Account
from app.services.base import Base
from app.services.errors import ServiceError

MAX_SETTINGS_BYTES = 64 * 1024


class MachineSettings(Frozen):
    """What holds for this machine, whoever sits there. An empty `database` means the file in the data folder."""

    database: str = Field(default="", max_length=500, description="SQLAlchemy address, postgresql+psycopg://…")
    keep_backups: int = Field(default=14, ge=1, le=365)
    language: str = Field(default="zh_CN", pattern=r"^(zh_CN|en)$")
    hub_open: bool = Field(default=False, description="the law library may be read on the network without a code")


class PersonalSettings(Frozen):
    """What somebody has chosen for themselves."""

    station: StationSettings = StationSettings()


@dataclass(frozen=True, slots=True)
class Loaded:
    """Machine settings as read; `notice` tells the user what was wrong with the file, if anything was."""

    settings: MachineSettings
    notice: str | None = None


def load_machine_settings(path: Path) -> Loaded:
    """Read the settings file; a broken one is renamed to `….broken`, told about, and defaults are used."""
    try:
        if not path.exists():
            return Loaded(MachineSettings())
        if path.stat().st_size > MAX_SETTINGS_BYTES:
            raise ValueError("太大")
        return Loaded(MachineSettings.model_validate_json(path.read_bytes()))
    except OSError as error:
        return Loaded(MachineSettings(), f"读不到设置文件“{path.name}”（{error.strerror}），本次使用默认设置。")
    except ValueError as error:
        reason = _reason(error)
    aside = _set_aside(path)
    kept = f"原文件已改名为“{aside.name}”保留" if aside else "原文件留在原处，没有改动"
    return Loaded(MachineSettings(), f"设置文件“{path.name}”无法使用（{reason}），{kept}，本次使用默认设置。")


def save_machine_settings(path: Path, settings: MachineSettings) -> None:
    """Write the settings file, whole or not at all."""
    write_whole(path, settings.model_dump_json(indent=2) + "\n")


def personal_settings(base: Base, who: Account) -> PersonalSettings:
    """What the person has set; defaults where nothing readable is kept."""
    with base.records.reading() as unit:
        body = unit.preferences.get(who.id)
    if body is None:
        return PersonalSettings()
    try:
        return PersonalSettings.model_validate_json(body)
    except ValidationError:
        return PersonalSettings()


def save_personal_settings(base: Base, who: Account, settings: PersonalSettings) -> None:
    """Keep what the person has set."""
    with base.records.writing() as unit:
        unit.preferences.put(who.id, settings.model_dump_json())


def keep_station_settings(base: Base, who: Account, values: Mapping[str, object]) -> PersonalSettings:
    """Keep what the person changed at the station itself; raises ServiceError for values that make no sense."""
    before = personal_settings(base, who)
    try:
        station = StationSettings.model_validate({**before.station.model_dump(), **values})
    except ValidationError as error:
        raise ServiceError(f"训练站报来的设置{_reason(error)}，没有保存。") from None
    after = before.model_copy(update={"station": station})
    save_personal_settings(base, who, after)
    return after


def write_whole(path: Path, text: str) -> None:
    """Write a file so that after a crash the old or the new text is there; raises ServiceError."""
    unfinished = path.with_name(path.name + ".unfinished")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with unfinished.open("w", encoding="utf-8", newline="\n") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        os.replace(unfinished, path)
    except OSError as error:
        raise ServiceError(f"“{path.name}”写不进去（{error.strerror}）。请检查磁盘空间和权限后再试。") from error


def _reason(error: ValueError) -> str:
    if not isinstance(error, ValidationError):
        return str(error)
    first = error.errors()[0]
    place = ".".join(str(part) for part in first["loc"])
    return f"“{place}”一项不对" if place else "不是完整的 JSON"


def _set_aside(path: Path) -> Path | None:
    for number in range(1, 1000):
        aside = path.with_name(f"{path.name}.broken{number if number > 1 else ''}")
        if not aside.exists():
            try:
                path.rename(aside)
            except OSError:
                return None
            return aside
    return None
