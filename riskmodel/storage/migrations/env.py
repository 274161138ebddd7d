"""How Alembic reaches the main database; runs inside a connection that `schema` hands over."""

from alembic import context

from riskmodel.storage.tables import metadata

connection = context.config.attributes["connection"]
context.configure(connection=connection, target_metadata=metadata, render_as_batch=True)
with context.begin_transaction():
    context.run_migrations()
