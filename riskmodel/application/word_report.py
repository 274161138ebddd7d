"""The report of a round for management and the works council, as a Word document and as PDF."""

from datetime import date

from riskmodel.application.report import round_report
from riskmodel.application.report_pdf import pdf_of
from riskmodel.domain.access import Actor, Role, require_role
from riskmodel.domain.audit import Action
from riskmodel.domain.report import RoundReport
from riskmodel.exchange.open_data import open_data_csv
from riskmodel.exchange.report.document import word_report
from riskmodel.i18n.translate import Language
from riskmodel.storage.audit import note
from riskmodel.storage.report_template import load_template_file
from riskmodel.storage.stores import Stores


def report_document(stores: Stores, actor: Actor, round_id: str, today: date, language: Language) -> bytes:
    """Return the report as a Word document in the looks of the organisation. Raises `NotFoundError`."""
    require_role(actor, Role.PREVENTION_OFFICER, Role.MANAGEMENT)
    report = round_report(stores, actor, round_id, today)
    made = _document(stores, report, language)
    _note(stores, actor, Action.REPORT_DOWNLOADED, report)
    return made


def report_as_pdf(stores: Stores, actor: Actor, round_id: str, today: date, language: Language) -> bytes:
    """Return the report as PDF. Raises `NotFoundError` and `ConversionFailedError`."""
    require_role(actor, Role.PREVENTION_OFFICER, Role.MANAGEMENT)
    report = round_report(stores, actor, round_id, today)
    made = pdf_of(_document(stores, report, language), today)
    _note(stores, actor, Action.REPORT_DOWNLOADED, report)
    return made


def open_data(stores: Stores, actor: Actor, round_id: str, today: date, language: Language) -> bytes:
    """Return what was released in a round as a long table (CSV). Raises `NotFoundError`."""
    require_role(actor, Role.PREVENTION_OFFICER, Role.MANAGEMENT)
    report = round_report(stores, actor, round_id, today)
    _note(stores, actor, Action.OPEN_DATA_DOWNLOADED, report)
    return open_data_csv(report, language)


def _document(stores: Stores, report: RoundReport, language: Language) -> bytes:
    with stores.database.reading() as session:
        template = load_template_file(session)
    return word_report(report, language, template)


def _note(stores: Stores, actor: Actor, action: Action, report: RoundReport) -> None:
    with stores.database.writing() as session:
        note(session, actor, action, report.round.name)
