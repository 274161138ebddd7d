"""The organisation's own looks for the report."""

from datetime import date

from riskmodel.domain.access import Actor, Role, require_role
from riskmodel.domain.audit import Action
from riskmodel.domain.report_template import ReportTemplate
from riskmodel.domain.text import clean_line
from riskmodel.exchange.report.own_template import read_template
from riskmodel.exchange.report.template import our_template
from riskmodel.i18n.translate import Language
from riskmodel.storage import report_template
from riskmodel.storage.audit import note
from riskmodel.storage.stores import Stores

_KEEPERS = (Role.ADMINISTRATOR, Role.PREVENTION_OFFICER)


def template_in_use(stores: Stores, actor: Actor) -> ReportTemplate | None:
    """Return which own template reports are written in; None when it is ours."""
    require_role(actor, *_KEEPERS)
    with stores.database.reading() as session:
        return report_template.load_template(session)


def template_to_start_from(stores: Stores, actor: Actor, language: Language) -> bytes:
    """Return our template as a file to change in Word."""
    require_role(actor, *_KEEPERS)
    return our_template(language)


def put_template(stores: Stores, actor: Actor, name: str, data: bytes, today: date) -> None:
    """Let reports be written in this template from now on. Raises `TemplateRefusedError`."""
    require_role(actor, *_KEEPERS)
    cleaned = read_template(data)
    template = ReportTemplate(clean_line(name, field="name"), today)
    with stores.database.writing() as session:
        report_template.put_template(session, template, cleaned)
        note(session, actor, Action.REPORT_TEMPLATE_CHANGED, template.name)


def remove_template(stores: Stores, actor: Actor) -> None:
    """Go back to our looks; doing it twice is harmless."""
    require_role(actor, *_KEEPERS)
    with stores.database.writing() as session:
        if report_template.remove_template(session):
            note(session, actor, Action.REPORT_TEMPLATE_CHANGED)
