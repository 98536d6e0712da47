"""What people keep in the law library, and the bureau's own tables with their review."""

import sqlalchemy as sa
from alembic import op

from records.tables.base import UtcDateTime

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

APPEND_ONLY = ("law_notes", "bureau_proposals", "bureau_decisions")
REPEATED = ("number", "author", "kind", "document_id")


def upgrade() -> None:
    """Bring a base forward."""
    for table in ("favourites", "recent_places"):
        _create_place_table(table)
    _create_note_table()
    _create_proposal_table()
    _create_decision_table()
    for table in APPEND_ONLY:
        _refuse_changes(table)


def downgrade() -> None:
    """Bring a base back."""
    for table in ("bureau_decisions", "bureau_proposals", "law_notes", "recent_places", "favourites"):
        op.drop_table(table)


def _account(name: str) -> sa.Column[str]:
    return sa.Column(name, sa.String(80), sa.ForeignKey("accounts.id"), nullable=False)


def _create_place_table(table: str) -> None:
    op.create_table(
        table,
        sa.Column("account_id", sa.String(80), sa.ForeignKey("accounts.id"), primary_key=True),
        sa.Column("kind", sa.String(16), primary_key=True),
        sa.Column("place", sa.String(400), primary_key=True),
        sa.Column("label", sa.String(300), nullable=False),
        sa.Column("at", UtcDateTime, nullable=False),
    )


def _create_note_table() -> None:
    op.create_table(
        "law_notes",
        sa.Column("id", sa.Integer, primary_key=True, autoincrement=True),
        sa.Column("note", sa.String(80), nullable=False),
        sa.Column("version", sa.Integer, nullable=False),
        sa.Column("kind", sa.String(16), nullable=False),
        sa.Column("place", sa.String(400), nullable=False),
        _account("author"),
        _account("by"),
        sa.Column("by_name", sa.String(80), nullable=False),
        sa.Column("text", sa.Text, nullable=False),
        sa.Column("shared", sa.Boolean, nullable=False),
        sa.Column("removed", sa.Boolean, nullable=False),
        sa.Column("at", UtcDateTime, nullable=False),
        sa.UniqueConstraint("note", "version"),
    )
    op.create_index("ix_law_notes_kind_place", "law_notes", ["kind", "place"])


def _create_proposal_table() -> None:
    op.create_table(
        "bureau_proposals",
        sa.Column("number", sa.Integer, primary_key=True, autoincrement=True),
        sa.Column("kind", sa.String(16), nullable=False),
        sa.Column("document_id", sa.String(80), nullable=False),
        sa.Column("document", sa.Text),
        sa.Column("before", sa.Text),
        sa.Column("shipped", sa.String(64), nullable=False),
        sa.Column("in_force_from", sa.Date, nullable=False),
        sa.Column("reason", sa.Text, nullable=False),
        sa.Column("basis", sa.Text, nullable=False),
        sa.Column("basis_note", sa.String(200), nullable=False),
        _account("author"),
        sa.Column("author_name", sa.String(80), nullable=False),
        sa.Column("created_at", UtcDateTime, nullable=False),
        sa.CheckConstraint("kind IN ('act','discretion','guide','case')", name="kind"),
        sa.UniqueConstraint(*REPEATED),
    )
    op.create_index("ix_bureau_proposals_kind_document_id", "bureau_proposals", ["kind", "document_id"])


def _create_decision_table() -> None:
    op.create_table(
        "bureau_decisions",
        sa.Column("number", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("author", sa.String(80), nullable=False),
        sa.Column("kind", sa.String(16), nullable=False),
        sa.Column("document_id", sa.String(80), nullable=False),
        sa.Column("outcome", sa.String(16), nullable=False),
        sa.Column("version", sa.Integer),
        _account("by"),
        sa.Column("by_name", sa.String(80), nullable=False),
        sa.Column("at", UtcDateTime, nullable=False),
        sa.Column("reason", sa.Text, nullable=False),
        sa.CheckConstraint("outcome IN ('approved','rejected','withdrawn')", name="outcome"),
        sa.CheckConstraint("(outcome = 'withdrawn') = (by = author)", name="second_person"),
        sa.CheckConstraint("(outcome = 'approved') = (version IS NOT NULL)", name="version"),
        sa.ForeignKeyConstraint(REPEATED, [f"bureau_proposals.{name}" for name in REPEATED]),
        sa.UniqueConstraint("kind", "document_id", "version"),
    )


def _refuse_changes(table: str) -> None:
    """Let the database itself refuse to change or delete; PostgreSQL has the function from the first base."""
    if op.get_bind().dialect.name == "sqlite":
        for deed in ("UPDATE", "DELETE"):
            op.execute(
                f"CREATE TRIGGER {table}_no_{deed.lower()} BEFORE {deed} ON {table} "
                f"BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END"
            )
        return
    for name, when, each in (("change", "UPDATE OR DELETE", "ROW"), ("truncate", "TRUNCATE", "STATEMENT")):
        op.execute(
            f"CREATE TRIGGER {table}_no_{name} BEFORE {when} ON {table} "
            f"FOR EACH {each} EXECUTE FUNCTION refuse_change()"
        )
