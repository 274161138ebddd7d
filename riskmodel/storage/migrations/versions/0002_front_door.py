"""Front door: links, single sign-on, team leaders, notices, the audit trail, and rehearsals."""

import sqlalchemy as sa
import sqlmodel
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

_text = sqlmodel.sql.sqltypes.AutoString


def upgrade() -> None:
    with op.batch_alter_table("account") as account:
        account.alter_column("email", existing_type=_text(), nullable=True)
        account.add_column(sa.Column("is_disabled", sa.Boolean(), nullable=False, server_default=sa.false()))
        account.add_column(sa.Column("member_unit_id", _text(), nullable=True))
        account.create_foreign_key(
            op.f("fk_account_member_unit_id_unit"), "unit", ["member_unit_id"], ["id"], ondelete="SET NULL"
        )
    op.add_column("login", sa.Column("is_sign_on", sa.Boolean(), nullable=False, server_default=sa.false()))
    for table in ("unit", "measurement_round", "workshop"):
        column = sa.Column("is_rehearsal", sa.Boolean(), nullable=False, server_default=sa.false())
        op.add_column(table, column)
    op.create_table(
        "identity",
        sa.Column("issuer", _text(), nullable=False),
        sa.Column("subject", _text(), nullable=False),
        sa.Column("account_id", _text(), nullable=False),
        sa.Column("email", _text(), nullable=True),
        sa.ForeignKeyConstraint(
            ["account_id"], ["account.id"], name=op.f("fk_identity_account_id_account"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("issuer", "subject", name=op.f("pk_identity")),
    )
    op.create_index(op.f("ix_identity_account_id"), "identity", ["account_id"])
    op.create_table(
        "account_link",
        sa.Column("token_hash", _text(), nullable=False),
        sa.Column("account_id", _text(), nullable=False),
        sa.Column("kind", _text(), nullable=False),
        sa.Column("expires_at", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(
            ["account_id"],
            ["account.id"],
            name=op.f("fk_account_link_account_id_account"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("token_hash", name=op.f("pk_account_link")),
    )
    op.create_index(op.f("ix_account_link_account_id"), "account_link", ["account_id"])
    op.create_table(
        "unit_manager",
        sa.Column("account_id", _text(), nullable=False),
        sa.Column("unit_id", _text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["account_id"],
            ["account.id"],
            name=op.f("fk_unit_manager_account_id_account"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["unit_id"], ["unit.id"], name=op.f("fk_unit_manager_unit_id_unit"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("account_id", "unit_id", name=op.f("pk_unit_manager")),
    )
    op.create_table(
        "notice",
        sa.Column("account_id", _text(), nullable=False),
        sa.Column("notice", _text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["account_id"], ["account.id"], name=op.f("fk_notice_account_id_account"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("account_id", "notice", name=op.f("pk_notice")),
    )
    op.create_table(
        "audit_event",
        sa.Column("id", _text(), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.Column("actor_id", _text(), nullable=True),
        sa.Column("actor_name", _text(), nullable=False),
        sa.Column("action", _text(), nullable=False),
        sa.Column("about", _text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_audit_event")),
    )
    op.create_index(op.f("ix_audit_event_at"), "audit_event", ["at"])


def downgrade() -> None:
    raise NotImplementedError("Going back to an older version: restore the backup made at the upgrade.")
