"""Editions kept whole, own content, what is in place, help contacts, effect of measures, typed slips."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "edition",
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("digest", sa.String(), nullable=False),
        sa.Column("content", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("name", name=op.f("pk_edition")),
        sa.UniqueConstraint("digest", name=op.f("uq_edition_digest")),
    )
    op.create_table(
        "own_item",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("content", sa.String(), nullable=False),
        sa.Column("is_retired", sa.Boolean(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_own_item")),
    )
    op.create_table(
        "provision_state",
        sa.Column("provision_id", sa.String(), nullable=False),
        sa.Column("quality", sa.String(), nullable=False),
        sa.Column("explanation", sa.String(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("provision_id", name=op.f("pk_provision_state")),
    )
    op.create_table(
        "help_contact",
        sa.Column("route_id", sa.String(), nullable=False),
        sa.Column("contact", sa.String(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("route_id", name=op.f("pk_help_contact")),
    )
    op.add_column("organisation", sa.Column("weekly_hours", sa.Integer(), nullable=True))
    op.add_column(
        "organisation",
        sa.Column("uses_recognised_instrument", sa.Boolean(), nullable=False, server_default=sa.false()),
    )
    op.add_column(
        "workshop", sa.Column("has_typed_slips", sa.Boolean(), nullable=False, server_default=sa.false())
    )
    op.add_column("agreed_measure", sa.Column("effect", sa.String(), nullable=True))


def downgrade() -> None:
    raise NotImplementedError("Going back to an older version: restore the backup made at the upgrade.")
