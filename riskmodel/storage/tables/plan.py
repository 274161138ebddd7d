"""The rows of the action plan: what happens with measures after the session, and by whom it was written."""

from datetime import date

from sqlmodel import Field

from riskmodel.storage.tables.base import Row


class MeasureNoteRow(Row, table=True):
    """A progress note on a measure."""

    __tablename__ = "measure_note"
    id: str = Field(primary_key=True)
    measure_id: str = Field(foreign_key="agreed_measure.id", ondelete="CASCADE", index=True)
    position: int
    written_on: date
    author: str
    text: str


class MeasureChangeRow(Row, table=True):
    """A change of a measure as a fact: who, when, what; nothing a participant did."""

    __tablename__ = "measure_change"
    id: str = Field(primary_key=True)
    measure_id: str = Field(foreign_key="agreed_measure.id", ondelete="CASCADE", index=True)
    position: int
    changed_on: date
    author: str
    field: str
    before: str
    after: str


class PlanEventRow(Row, table=True):
    """Something around the plan with a date: consent of the works council, a review, a report."""

    __tablename__ = "plan_event"
    id: str = Field(primary_key=True)
    round_id: str = Field(foreign_key="measurement_round.id", ondelete="CASCADE", index=True)
    kind: str
    held_on: date
    text: str = ""
    version: int = 1


class ReportTemplateRow(Row, table=True):
    """The organisation's own Word template for reports; there is one at most."""

    __tablename__ = "report_template"
    id: int = Field(primary_key=True)
    name: str
    put_on: date
    body: bytes
