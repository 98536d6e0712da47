"""The law library: imported statutes, their versions, articles and repeals."""

import sqlalchemy as sa
from alembic import op

from records.tables.base import UtcDateTime

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Bring a base forward."""
    op.create_table(
        "statutes",
        sa.Column("id", sa.Integer, primary_key=True, autoincrement=True),
        sa.Column("title_key", sa.String(400), nullable=False, unique=True),
        sa.Column("title", sa.String(400), nullable=False),
    )
    op.create_table(
        "statute_versions",
        sa.Column("id", sa.Integer, primary_key=True, autoincrement=True),
        sa.Column("statute_id", sa.Integer, sa.ForeignKey("statutes.id"), nullable=False),
        sa.Column("part", sa.String(400), nullable=False),
        sa.Column("version_date", sa.Date, nullable=False),
        sa.Column("in_force_from", sa.Date, nullable=False),
        sa.Column("in_force_stated", sa.Boolean, nullable=False),
        sa.Column("level", sa.String(40)),
        sa.Column("issuing_body", sa.String(400), nullable=False),
        sa.Column("number", sa.String(200), nullable=False),
        sa.Column("history", sa.Text, nullable=False),
        sa.Column("preamble", sa.Text, nullable=False),
        sa.Column("annex", sa.Text, nullable=False),
        sa.Column("articles", sa.Integer, nullable=False),
        sa.Column("digest", sa.String(64), nullable=False),
        sa.Column("source", sa.Text, nullable=False),
        sa.Column("imported_at", UtcDateTime, nullable=False),
        sa.UniqueConstraint("statute_id", "version_date", "part"),
    )
    op.create_table(
        "statute_articles",
        _version_key(),
        sa.Column("ordinal", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("number", sa.Integer, nullable=False),
        sa.Column("suffix", sa.Integer, nullable=False),
        sa.Column("label", sa.String(40), nullable=False),
        sa.Column("heading", sa.Text, nullable=False),
        sa.Column("line", sa.Integer, nullable=False),
        sa.Column("body", sa.Text, nullable=False),
    )
    op.create_index("ix_statute_articles_number", "statute_articles", ["version_id", "number", "suffix"])
    op.create_table(
        "statute_repeals",
        _version_key(),
        sa.Column("title_key", sa.String(400), primary_key=True, index=True),
    )


def downgrade() -> None:
    """Bring a base back."""
    for table in ("statute_repeals", "statute_articles", "statute_versions", "statutes"):
        op.drop_table(table)


def _version_key() -> sa.Column[int]:
    return sa.Column("version_id", sa.Integer, sa.ForeignKey("statute_versions.id"), primary_key=True)
