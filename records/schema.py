"""Which form the base has, and the way to the newest."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from sqlalchemy import Engine, inspect

from records.engine import APPLICATION_ID, for_writing

if TYPE_CHECKING:
    from alembic.config import Config

# Alembic is imported where it is used: a start on a base that is up to date should not wait for it.
MIGRATIONS = Path(__file__).with_name("migrations")
NEWEST = "0005"
"""The revision this version of the program writes: the newest of `migrations/versions`, which a test holds it to."""


def known_revisions() -> frozenset[str]:
    """Every revision this version can read."""
    from alembic.script import ScriptDirectory

    return frozenset(script.revision for script in ScriptDirectory.from_config(_config()).walk_revisions())


def revision_of(engine: Engine) -> str | None:
    """The revision the base says it has; None for an empty one."""
    with engine.connect() as connection:
        if not inspect(connection).has_table("alembic_version"):
            return None
        found = connection.exec_driver_sql("SELECT version_num FROM alembic_version").scalar()
        return None if found is None else str(found)


def migrate(engine: Engine, to: str = "head") -> None:
    """Bring the base to a revision in one transaction: all of it or nothing; two processes take turns."""
    from alembic import command

    with for_writing(engine).begin() as connection:
        if engine.dialect.name == "postgresql":
            connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({APPLICATION_ID})")
        command.upgrade(_config(connection=connection), to)


def migrate_back(engine: Engine, to: str) -> None:
    """Bring the base back to an older revision; for tests and repair by hand."""
    from alembic import command

    with for_writing(engine).begin() as connection:
        command.downgrade(_config(connection=connection), to)


def _config(**attributes: Any) -> Config:
    from alembic.config import Config

    config = Config(attributes=attributes)
    # A percent sign in the path would be taken for interpolation.
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    return config
