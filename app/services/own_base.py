"""From the demonstration to a base of one's own; the demonstration is kept as a backup."""

from __future__ import annotations

import os
from dataclasses import replace

from app.domain.roster.account import Account
from app.services.accounts import create_first_administrator
from app.services.base import Base
from app.services.errors import ServiceError
from app.services.open_base import back_up
from app.services.permissions import Permission, require
from records.opening import open_file


def start_own_base(base: Base, who: Account, login: str, display_name: str, password: str) -> Base:
    """Replace the demonstration by an empty base with this administrator; `base` is closed and the new one returned.

    Raises NotAllowedError, InvalidInputError (fields login, display_name, new) or ServiceError; the demonstration is
    then still in place.
    """
    require(who, Permission.MANAGE_BASE)
    if not base.is_demonstration or base.records.engine.dialect.name != "sqlite":
        raise ServiceError("现在用的不是演示数据库，不需要另建。")
    fresh = base.home.base.with_name("base.fresh.sqlite")
    fresh.unlink(missing_ok=True)
    opened = replace(base, records=open_file(fresh))
    try:
        create_first_administrator(opened, login, display_name, password)
    except BaseException:
        opened.close()
        fresh.unlink()
        raise
    opened.close()
    kept = back_up(base, who)
    base.close()
    if base.home.base.with_name(base.home.base.name + "-wal").exists():
        fresh.unlink()
        raise ServiceError("另一个知行程序正在使用演示数据库。请关闭它，重新启动后再建立自己的数据库。")
    os.replace(fresh, base.home.base)
    base.home.attempts.rename(base.home.backups / f"attempts-{kept.stem}")
    base.home.prepare()
    return replace(base, records=open_file(base.home.base))
