"""The first base: accounts, attempts, chains, score sheets."""

import sqlalchemy as sa
from alembic import op

from records.tables.base import UtcDateTime

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

APPEND_ONLY = ("attempt_events", "sign_ins")


def upgrade() -> None:
    """Bring a base forward."""
    _create_account_tables()
    _create_attempt_tables()
    _create_derived_tables()
    for table in APPEND_ONLY:
        _refuse_changes(table)


def downgrade() -> None:
    """Bring a base back."""
    for table in (
        "photos", "score_sheets", "assignments", "attempt_events", "attempts", "content_versions",
        "base_notes", "preferences", "sign_ins", "accounts", "class_groups",
    ):  # fmt: skip
        op.drop_table(table)
    if op.get_bind().dialect.name == "postgresql":
        op.execute("DROP FUNCTION refuse_change()")


def _create_account_tables() -> None:
    op.create_table(
        "class_groups",
        sa.Column("id", sa.String(80), primary_key=True),
        sa.Column("name", sa.String(80), nullable=False, unique=True),
        sa.Column("opened_on", sa.Date, nullable=False),
        sa.Column("closed_on", sa.Date),
    )
    op.create_table(
        "accounts",
        sa.Column("id", sa.String(80), primary_key=True),
        sa.Column("login", sa.String(40), nullable=False, unique=True),
        sa.Column("display_name", sa.String(80), nullable=False),
        sa.Column("role", sa.String(16), nullable=False),
        sa.Column("unit", sa.String(120), nullable=False),
        sa.Column("class_id", sa.String(80), sa.ForeignKey("class_groups.id"), index=True),
        sa.Column("active", sa.Boolean, nullable=False),
        sa.Column("must_change_password", sa.Boolean, nullable=False),
        sa.Column("password_hash", sa.String(200), nullable=False),
        sa.Column("created_at", UtcDateTime, nullable=False),
        sa.CheckConstraint("role IN ('trainee','instructor','manager','administrator')", name="role"),
    )
    op.create_table(
        "sign_ins",
        sa.Column("id", sa.Integer, primary_key=True, autoincrement=True),
        sa.Column("login", sa.String(80), nullable=False),
        sa.Column("account_id", sa.String(80), sa.ForeignKey("accounts.id")),
        sa.Column("at", UtcDateTime, nullable=False),
        sa.Column("outcome", sa.String(20), nullable=False),
    )
    op.create_index("ix_sign_ins_login_at", "sign_ins", ["login", "at"])
    op.create_table(
        "preferences",
        sa.Column("account_id", sa.String(80), sa.ForeignKey("accounts.id"), primary_key=True),
        sa.Column("body", sa.Text, nullable=False),
    )
    op.create_table(
        "base_notes",
        sa.Column("name", sa.String(40), primary_key=True),
        sa.Column("value", sa.Text, nullable=False),
    )


def _create_attempt_tables() -> None:
    op.create_table(
        "content_versions",
        sa.Column("content_hash", sa.String(64), primary_key=True),
        sa.Column("scenario", sa.String(80), nullable=False, index=True),
        sa.Column("title", sa.String(200), nullable=False),
        sa.Column("rubric_version", sa.String(200), nullable=False),
        sa.Column("imported_at", UtcDateTime, nullable=False),
        sa.Column("body", sa.Text, nullable=False),
    )
    op.create_table(
        "attempts",
        sa.Column("id", sa.String(80), primary_key=True),
        sa.Column("scenario", sa.String(80), nullable=False, index=True),
        sa.Column("seed", sa.BigInteger, nullable=False),
        sa.Column("content_hash", sa.String(64), sa.ForeignKey("content_versions.content_hash"), nullable=False),
        sa.Column("rubric_version", sa.String(200), nullable=False),
        sa.Column("act_date", sa.Date, nullable=False),
        sa.Column("actor", sa.String(80), nullable=False),
        sa.Column("actor_name", sa.String(80), nullable=False),
        sa.Column("mode", sa.String(16), nullable=False),
        sa.Column("state", sa.String(16), nullable=False, index=True),
        sa.Column("assigned_by", sa.String(80), nullable=False),
        sa.Column("assigned_at", UtcDateTime, nullable=False),
        sa.Column("started_at", UtcDateTime),
        sa.Column("ended_at", UtcDateTime),
        sa.Column("head_seq", sa.Integer, nullable=False),
        sa.Column("head_h", sa.String(64), nullable=False),
        sa.Column("folder", sa.String(400), nullable=False),
        sa.CheckConstraint("state IN ('assigned','running','interrupted','ended','marked')", name="state"),
        sa.CheckConstraint("mode IN ('practice','exam','demonstration')", name="mode"),
    )
    op.create_index("ix_attempts_actor_started_at", "attempts", ["actor", "started_at"])
    op.create_table(
        "attempt_events",
        _attempt_key(),
        sa.Column("seq", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("h", sa.String(64), nullable=False),
        sa.Column("kind", sa.String(40), nullable=False),
        sa.Column("t_ms", sa.Integer, nullable=False),
        sa.Column("body", sa.Text, nullable=False),
    )


def _create_derived_tables() -> None:
    op.create_table("assignments", _attempt_key(), sa.Column("body", sa.Text, nullable=False))
    op.create_table(
        "score_sheets",
        _attempt_key(),
        sa.Column("head_seq", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("head_h", sa.String(64), nullable=False),
        sa.Column("share", sa.Float, nullable=False),
        sa.Column("result", sa.String(16), nullable=False),
        sa.Column("summary", sa.Text, nullable=False),
        sa.Column("body", sa.Text, nullable=False),
    )
    op.create_table(
        "photos",
        _attempt_key(),
        sa.Column("photo", sa.String(80), primary_key=True),
        sa.Column("sha256", sa.String(64), nullable=False),
        sa.Column("path", sa.String(400), nullable=False),
    )


def _attempt_key() -> sa.Column[str]:
    return sa.Column("attempt_id", sa.String(80), sa.ForeignKey("attempts.id"), primary_key=True)


def _refuse_changes(table: str) -> None:
    """Let the database itself refuse to change or delete what was recorded."""
    if op.get_bind().dialect.name == "sqlite":
        for deed in ("UPDATE", "DELETE"):
            op.execute(
                f"CREATE TRIGGER {table}_no_{deed.lower()} BEFORE {deed} ON {table} "
                f"BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END"
            )
        return
    op.execute(
        "CREATE OR REPLACE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS "
        "$$ BEGIN RAISE EXCEPTION '% is append-only', TG_TABLE_NAME; END $$"
    )
    op.execute(
        f"CREATE TRIGGER {table}_no_change BEFORE UPDATE OR DELETE ON {table} "
        "FOR EACH ROW EXECUTE FUNCTION refuse_change()"
    )
    op.execute(
        f"CREATE TRIGGER {table}_no_truncate BEFORE TRUNCATE ON {table} "
        "FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()"
    )
