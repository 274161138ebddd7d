"""The live session: its script and clock, what was skipped, how it ended, and both views."""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("workshop", sa.Column("script", sa.String(), nullable=False, server_default="core"))
    op.add_column("workshop", sa.Column("clock_at", sa.BigInteger(), nullable=True))
    op.add_column("workshop", sa.Column("is_paused", sa.Boolean(), nullable=False, server_default=sa.false()))
    op.add_column("workshop", sa.Column("stop_reason", sa.String(), nullable=True))
    op.add_column("workshop", sa.Column("safety", sa.String(), nullable=True))
    op.add_column(
        "workshop", sa.Column("is_safety_seen", sa.Boolean(), nullable=False, server_default=sa.false())
    )
    op.add_column("workshop", sa.Column("feedback_on", sa.Date(), nullable=True))
    op.add_column("workshop", sa.Column("completed_on", sa.Date(), nullable=True))
    op.add_column("agreed_factor", sa.Column("other_view", sa.String(), nullable=False, server_default=""))
    op.add_column("agreed_factor", sa.Column("version", sa.Integer(), nullable=False, server_default="1"))
    op.add_column("agreed_measure", sa.Column("first_step", sa.String(), nullable=False, server_default=""))
    op.add_column("agreed_measure", sa.Column("support", sa.String(), nullable=True))
    op.create_table(
        "workshop_step",
        sa.Column("workshop_id", sa.String(), nullable=False),
        sa.Column("phase", sa.String(), nullable=False),
        sa.Column("seconds", sa.Integer(), nullable=False),
        sa.Column("skipped", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["workshop_id"],
            ["workshop.id"],
            name=op.f("fk_workshop_step_workshop_id_workshop"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("workshop_id", "phase", name=op.f("pk_workshop_step")),
    )


def downgrade() -> None:
    raise NotImplementedError("Going back to an older version: restore the backup made at the upgrade.")
