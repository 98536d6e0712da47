"""Practices of appraisal; one that was handed in is closed."""

import sqlalchemy as sa
from alembic import op

from records.tables.base import UtcDateTime

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

TABLE = "appraisal_practices"


def upgrade() -> None:
    """Bring a base forward."""
    op.create_table(
        TABLE,
        sa.Column("id", sa.String(80), primary_key=True),
        sa.Column("actor", sa.String(80), sa.ForeignKey("accounts.id"), nullable=False),
        sa.Column("actor_name", sa.String(80), nullable=False),
        sa.Column("brief", sa.String(80), nullable=False),
        sa.Column("title", sa.String(300), nullable=False),
        sa.Column("seed", sa.BigInteger, nullable=False),
        sa.Column("wanted", sa.Integer, nullable=False),
        sa.Column("planted", sa.Integer, nullable=False),
        sa.Column("case_sha256", sa.String(64), nullable=False),
        sa.Column("case_text", sa.Text, nullable=False),
        sa.Column("begun_at", UtcDateTime, nullable=False),
        sa.Column("marks", sa.Text, nullable=False),
        sa.Column("seconds", sa.Integer, nullable=False),
        sa.Column("handed_in_at", UtcDateTime),
        sa.Column("outcome", sa.Text),
        sa.CheckConstraint("(handed_in_at IS NULL) = (outcome IS NULL)", name="outcome"),
    )
    op.create_index("ix_appraisal_practices_actor", TABLE, ["actor"])
    _close_what_was_handed_in()


def downgrade() -> None:
    """Bring a base back."""
    op.drop_table(TABLE)


def _close_what_was_handed_in() -> None:
    """Let the database itself refuse to change it; PostgreSQL has the function from the first base."""
    if op.get_bind().dialect.name == "sqlite":
        for deed in ("UPDATE", "DELETE"):
            op.execute(
                f"CREATE TRIGGER {TABLE}_no_{deed.lower()} BEFORE {deed} ON {TABLE} "
                f"WHEN OLD.handed_in_at IS NOT NULL "
                f"BEGIN SELECT RAISE(ABORT, '{TABLE} is append-only once handed in'); END"
            )
        return
    op.execute(
        f"CREATE TRIGGER {TABLE}_no_change BEFORE UPDATE OR DELETE ON {TABLE} FOR EACH ROW "
        f"WHEN (OLD.handed_in_at IS NOT NULL) EXECUTE FUNCTION refuse_change()"
    )
