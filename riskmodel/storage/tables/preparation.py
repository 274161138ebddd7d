"""The rows of what a facilitator looked into before a session. Only facilitators of the session read them."""

from sqlmodel import Field

from riskmodel.storage.tables.base import Row


class PreparationRow(Row, table=True):
    """Why a session is held, in which context, and what the last RI&E says."""

    __tablename__ = "preparation"
    workshop_id: str = Field(primary_key=True, foreign_key="workshop.id", ondelete="CASCADE")
    purpose: str
    context: str = ""
    rie: str = ""
    version: int = 1


class PreparationCheckRow(Row, table=True):
    """What came out of one go / no-go check, and why a warning was passed."""

    __tablename__ = "preparation_check"
    workshop_id: str = Field(primary_key=True, foreign_key="workshop.id", ondelete="CASCADE")
    check_id: str = Field(primary_key=True)
    is_met: bool
    reason: str = ""
