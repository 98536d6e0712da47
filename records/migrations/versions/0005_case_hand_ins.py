"""Tasks to write case files, what was handed in, who reviews it and what they say."""

import sqlalchemy as sa
from alembic import op

from records.tables.base import UtcDateTime

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

APPEND_ONLY = ("case_hand_ins", "case_review_events")
TRAINEE = ("hand_in", "trainee")


def upgrade() -> None:
    """Bring a base forward."""
    _create_task_table()
    _create_hand_in_table()
    _create_seat_table()
    op.create_table(
        "case_review_events",
        sa.Column("hand_in", sa.String(80), primary_key=True),
        sa.Column("seat", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("seq", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("h", sa.String(64), nullable=False),
        sa.Column("body", sa.Text, nullable=False),
        sa.ForeignKeyConstraint(["hand_in", "seat"], ["case_review_seats.hand_in", "case_review_seats.seat"]),
    )
    for table in APPEND_ONLY:
        _refuse_changes(table)


def downgrade() -> None:
    """Bring a base back."""
    for table in ("case_review_events", "case_review_seats", "case_hand_ins", "case_tasks"):
        op.drop_table(table)


def _account(name: str) -> sa.Column[str]:
    return sa.Column(name, sa.String(80), sa.ForeignKey("accounts.id"), nullable=False)


def _create_task_table() -> None:
    op.create_table(
        "case_tasks",
        sa.Column("id", sa.String(80), primary_key=True),
        _account("trainee"),
        sa.Column("trainee_name", sa.String(80), nullable=False),
        sa.Column("brief", sa.String(80), nullable=False),
        sa.Column("title", sa.String(400), nullable=False),
        sa.Column("minutes", sa.Integer),
        sa.Column("until", UtcDateTime),
        sa.Column("again", sa.Boolean, nullable=False),
        sa.Column("appraisers", sa.Integer, nullable=False),
        _account("assigned_by"),
        sa.Column("assigned_by_name", sa.String(80), nullable=False),
        sa.Column("assigned_at", UtcDateTime, nullable=False),
        sa.Column("started_at", UtcDateTime),
        sa.Column("machine", sa.String(120), nullable=False),
        sa.Column("file", sa.String(400), nullable=False),
        sa.Column("seen_at", UtcDateTime),
        sa.Column("set_back_s", sa.Integer, nullable=False),
        sa.Column("closed_at", UtcDateTime),
        sa.CheckConstraint("(started_at IS NULL) = (file = '')", name="file"),
        sa.CheckConstraint("appraisers IN (1, 2)", name="appraisers"),
    )
    op.create_index("ix_case_tasks_trainee", "case_tasks", ["trainee"])


def _create_hand_in_table() -> None:
    op.create_table(
        "case_hand_ins",
        sa.Column("id", sa.String(80), primary_key=True),
        sa.Column("task", sa.String(80), sa.ForeignKey("case_tasks.id")),
        sa.Column("number", sa.Integer, nullable=False),
        _account("trainee"),
        sa.Column("machine", sa.String(120), nullable=False),
        sa.Column("file", sa.String(400), nullable=False),
        sa.Column("handed_in_at", UtcDateTime, nullable=False),
        sa.Column("sha256", sa.String(64), nullable=False),
        sa.Column("body", sa.Text, nullable=False),
        sa.Column("content", sa.LargeBinary, nullable=False),
        sa.UniqueConstraint("machine", "file"),
        sa.UniqueConstraint("task", "number"),
        sa.UniqueConstraint("id", "trainee"),
    )
    op.create_index("ix_case_hand_ins_trainee", "case_hand_ins", ["trainee"])


def _create_seat_table() -> None:
    op.create_table(
        "case_review_seats",
        sa.Column("hand_in", sa.String(80), primary_key=True),
        sa.Column("seat", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("trainee", sa.String(80), nullable=False),
        _account("account"),
        sa.Column("name", sa.String(80), nullable=False),
        sa.Column("taken_at", UtcDateTime, nullable=False),
        sa.CheckConstraint("seat IN (1, 2, 3)", name="seat"),
        sa.CheckConstraint("account <> trainee", name="another_person"),
        sa.ForeignKeyConstraint(TRAINEE, ["case_hand_ins.id", "case_hand_ins.trainee"]),
        sa.UniqueConstraint("hand_in", "account"),
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
