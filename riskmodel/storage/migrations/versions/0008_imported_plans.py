"""Plans from an RI&E that were read in, and how columns of unknown tables were mapped."""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "imported_plan",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("digest", sa.String(), nullable=False),
        sa.Column("layout", sa.String(), nullable=False),
        sa.Column("imported_on", sa.Date(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_imported_plan")),
        sa.UniqueConstraint("digest", name=op.f("uq_imported_plan_digest")),
    )
    op.create_table(
        "imported_action",
        sa.Column("plan_id", sa.String(), nullable=False),
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("risk", sa.String(), nullable=False),
        sa.Column("situation", sa.String(), nullable=False),
        sa.Column("priority", sa.String(), nullable=False),
        sa.Column("measure", sa.String(), nullable=False),
        sa.Column("owner", sa.String(), nullable=False),
        sa.Column("budget", sa.String(), nullable=False),
        sa.Column("start_on", sa.Date(), nullable=True),
        sa.Column("due_on", sa.Date(), nullable=True),
        sa.Column("status", sa.String(), nullable=False),
        sa.Column("effect", sa.String(), nullable=True),
        sa.Column("is_psychosocial", sa.Boolean(), nullable=True),
        sa.Column("cells", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["plan_id"],
            ["imported_plan.id"],
            name=op.f("fk_imported_action_plan_id_imported_plan"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("plan_id", "key", name=op.f("pk_imported_action")),
    )
    op.create_table(
        "imported_action_factor",
        sa.Column("plan_id", sa.String(), nullable=False),
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("factor_id", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["plan_id"],
            ["imported_plan.id"],
            name=op.f("fk_imported_action_factor_plan_id_imported_plan"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("plan_id", "key", "factor_id", name=op.f("pk_imported_action_factor")),
    )
    op.create_table(
        "column_mapping",
        sa.Column("header", sa.String(), nullable=False),
        sa.Column("mapping", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("header", name=op.f("pk_column_mapping")),
    )


def downgrade() -> None:
    raise NotImplementedError("Going back to an older version: restore the backup made at the upgrade.")
