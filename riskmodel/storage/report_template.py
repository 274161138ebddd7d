"""The organisation's own template for the report; there is one at most."""

from sqlmodel import Session

from riskmodel.domain.report_template import ReportTemplate
from riskmodel.storage.tables import ReportTemplateRow

_ONLY = 1


def load_template(session: Session) -> ReportTemplate | None:
    """Return which template is in use."""
    row = session.get(ReportTemplateRow, _ONLY)
    return ReportTemplate(row.name, row.put_on) if row else None


def load_template_file(session: Session) -> bytes | None:
    """Return the template that is in use, as a file."""
    row = session.get(ReportTemplateRow, _ONLY)
    return row.body if row else None


def put_template(session: Session, template: ReportTemplate, body: bytes) -> None:
    """Write the template over the one that was there."""
    session.merge(ReportTemplateRow(id=_ONLY, name=template.name, put_on=template.put_on, body=body))


def remove_template(session: Session) -> bool:
    """Take the template away; say whether there was one."""
    row = session.get(ReportTemplateRow, _ONLY)
    if row is not None:
        session.delete(row)
    return row is not None
