"""${message}."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy import Text
${imports if imports else ""}

revision = ${repr(up_revision)}
down_revision = ${repr(down_revision)}
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Bring a base forward."""
    ${upgrades if upgrades else "pass"}


def downgrade() -> None:
    """Bring a base back."""
    ${downgrades if downgrades else "pass"}
