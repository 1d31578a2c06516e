"""Alembic's entry: runs the steps on the connection that `store.migrate` holds, within its transaction and its lock."""

from alembic import context

from store.schema import METADATA

context.configure(connection=context.config.attributes["connection"], target_metadata=METADATA)
with context.begin_transaction():
    context.run_migrations()
