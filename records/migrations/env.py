"""Runs the migrations on the connection that `records.schema` hands over; read by Alembic, never imported."""

from alembic import context

from records.tables import accounts, appraisal_practice, attempts, bureau, case_hand_ins, law_desk, statutes
from records.tables.base import Row

# Naming them here keeps the imports that fill the metadata.
MODULES = (accounts, appraisal_practice, attempts, bureau, case_hand_ins, law_desk, statutes)

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=Row.metadata,
    render_as_batch=True,
    compare_type=True,
)
with context.begin_transaction():
    context.run_migrations()
