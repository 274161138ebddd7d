"""The row of the audit trail: what accounts did, never what participants did."""

from sqlalchemy import BigInteger, Column
from sqlmodel import Field

from riskmodel.storage.tables.base import Row


class AuditEventRow(Row, table=True):
    """Something a person with an account did; `at` is seconds since 1970, UTC, in whole minutes."""

    __tablename__ = "audit_event"
    id: str = Field(primary_key=True)
    at: int = Field(sa_column=Column(BigInteger, nullable=False, index=True))
    # Kept as text, without a foreign key: the trail outlives the account.
    actor_id: str | None = None
    actor_name: str
    action: str
    about: str = ""
