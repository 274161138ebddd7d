"""How many heads were counted in the room, and the day an account was last used."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("workshop", sa.Column("heads", sa.Integer(), nullable=True))
    op.add_column("account", sa.Column("last_used_on", sa.Date(), nullable=True))


def downgrade() -> None:
    raise NotImplementedError("Going back to an older version: restore the backup made at the upgrade.")
