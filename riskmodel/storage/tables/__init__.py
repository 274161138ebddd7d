"""The rows of the main database. No row here belongs to a participant."""

from riskmodel.storage.tables.accounts import (
    AccountLinkRow,
    AccountRoleRow,
    AccountRow,
    IdentityRow,
    LoginRow,
    NoticeRow,
    SetupCodeRow,
    UnitManagerRow,
)
from riskmodel.storage.tables.audit import AuditEventRow
from riskmodel.storage.tables.base import Row, metadata
from riskmodel.storage.tables.content import EditionRow, HelpContactRow, OwnItemRow, ProvisionStateRow
from riskmodel.storage.tables.imported import (
    ColumnMappingRow,
    ImportedActionFactorRow,
    ImportedActionRow,
    ImportedPlanRow,
)
from riskmodel.storage.tables.organisation import OrganisationRow, RoundFactorRow, RoundRow, UnitRow
from riskmodel.storage.tables.plan import MeasureChangeRow, MeasureNoteRow, PlanEventRow, ReportTemplateRow
from riskmodel.storage.tables.preparation import PreparationCheckRow, PreparationRow
from riskmodel.storage.tables.results import (
    AgreedFactorRow,
    AgreedMeasureRow,
    HistogramRow,
    ReleasedCellRow,
    ReleasedRowRow,
    ReleasedTeamRow,
)
from riskmodel.storage.tables.workshops import (
    SteeringRow,
    WorkshopFacilitatorRow,
    WorkshopFactorRow,
    WorkshopRow,
    WorkshopStepRow,
)

__all__ = [
    "AccountLinkRow",
    "AccountRoleRow",
    "AccountRow",
    "AgreedFactorRow",
    "AgreedMeasureRow",
    "AuditEventRow",
    "ColumnMappingRow",
    "EditionRow",
    "HelpContactRow",
    "HistogramRow",
    "IdentityRow",
    "ImportedActionFactorRow",
    "ImportedActionRow",
    "ImportedPlanRow",
    "LoginRow",
    "MeasureChangeRow",
    "MeasureNoteRow",
    "NoticeRow",
    "OrganisationRow",
    "OwnItemRow",
    "PlanEventRow",
    "PreparationCheckRow",
    "PreparationRow",
    "ProvisionStateRow",
    "ReleasedCellRow",
    "ReleasedRowRow",
    "ReleasedTeamRow",
    "ReportTemplateRow",
    "RoundFactorRow",
    "RoundRow",
    "Row",
    "SetupCodeRow",
    "SteeringRow",
    "UnitManagerRow",
    "UnitRow",
    "WorkshopFacilitatorRow",
    "WorkshopFactorRow",
    "WorkshopRow",
    "WorkshopStepRow",
    "metadata",
]
