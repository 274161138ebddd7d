"""The rows of plans that were read from a file: the organisation's own RI&E, nothing of a participant."""

from datetime import date

from sqlmodel import Field

from riskmodel.storage.tables.base import Row


class ImportedPlanRow(Row, table=True):
    """A plan of action from an RI&E; `digest` is the SHA-256 of the file it was read from."""

    __tablename__ = "imported_plan"
    id: str = Field(primary_key=True)
    name: str
    digest: str = Field(unique=True)
    layout: str
    imported_on: date
    version: int = 1


class ImportedActionRow(Row, table=True):
    """One line of such a plan; `cells` is the line as it stood in the file, as JSON."""

    __tablename__ = "imported_action"
    plan_id: str = Field(primary_key=True, foreign_key="imported_plan.id", ondelete="CASCADE")
    key: str = Field(primary_key=True)
    position: int
    risk: str
    situation: str
    priority: str
    measure: str
    owner: str
    budget: str
    start_on: date | None = None
    due_on: date | None = None
    status: str
    effect: str | None = None
    # Whether it concerns psychosocial load; None until a person said so.
    is_psychosocial: bool | None = None
    cells: str


class ImportedActionFactorRow(Row, table=True):
    """A risk factor that a line of an imported plan is about."""

    __tablename__ = "imported_action_factor"
    plan_id: str = Field(primary_key=True, foreign_key="imported_plan.id", ondelete="CASCADE")
    key: str = Field(primary_key=True)
    factor_id: str = Field(primary_key=True)


class ColumnMappingRow(Row, table=True):
    """What a person said about the columns of an unknown table; `header` is the SHA-256 of its headings."""

    __tablename__ = "column_mapping"
    header: str = Field(primary_key=True)
    mapping: str
