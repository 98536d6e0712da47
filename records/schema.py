"""Which form the base has, and the way to the newest."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from alembic import command
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Engine

from records.engine import APPLICATION_ID, for_writing

MIGRATIONS = Path(__file__).with_name("migrations")


def newest_revision() -> str:
    """The revision this version of the program writes."""
    head = ScriptDirectory.from_config(_config()).get_current_head()
    assert head is not None
    return head


def known_revisions() -> frozenset[str]:
    """Every revision this version can read."""
    return frozenset(script.revision for script in ScriptDirectory.from_config(_config()).walk_revisions())


def revision_of(engine: Engine) -> str | None:
    """The revision the base says it has; None for an empty one."""
    with engine.connect() as connection:
        return MigrationContext.configure(connection).get_current_revision()


def migrate(engine: Engine, to: str = "head") -> None:
    """Bring the base to a revision in one transaction: all of it or nothing; two processes take turns."""
    with for_writing(engine).begin() as connection:
        if engine.dialect.name == "postgresql":
            connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({APPLICATION_ID})")
        command.upgrade(_config(connection=connection), to)


def migrate_back(engine: Engine, to: str) -> None:
    """Bring the base back to an older revision; for tests and repair by hand."""
    with engine.begin() as connection:
        command.downgrade(_config(connection=connection), to)


def _config(**attributes: Any) -> Config:
    config = Config(attributes=attributes)
    # A percent sign in the path would be taken for interpolation.
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    return config
