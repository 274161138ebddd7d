"""The report of a round: what prevention officers keep using and management reads."""

from datetime import date

from riskmodel.application.content import content_since
from riskmodel.application.release import explanation, load_heatmap
from riskmodel.domain.access import Actor, Role, require_role
from riskmodel.domain.audit import Action
from riskmodel.domain.errors import NotFoundError
from riskmodel.domain.report import RoundReport
from riskmodel.domain.room_statement import RoomStatement
from riskmodel.domain.workshop import Phase
from riskmodel.exchange.workbook import round_workbook
from riskmodel.i18n.translate import Language
from riskmodel.storage import measure_history, organisation, plan_events, workshops
from riskmodel.storage.audit import note
from riskmodel.storage.database import Session
from riskmodel.storage.room_statements import load_measures, load_statement
from riskmodel.storage.stores import Stores


def round_report(stores: Stores, actor: Actor, round_id: str, today: date) -> RoundReport:
    """Return everything that has left the rooms of a round. Raises `NotFoundError`."""
    require_role(actor, Role.PREVENTION_OFFICER, Role.MANAGEMENT)
    why = explanation(stores, actor, round_id)
    with stores.database.reading() as session:
        round_ = organisation.load_round(session, round_id)
        described = organisation.load_organisation(session)
        if round_ is None or described is None:
            raise NotFoundError
        statements, heatmap = _agreed_statements(session, round_id), load_heatmap(session, round_)
        sessions = [one.workshop_id for one in statements]
        measures = [pair for one in sessions for pair in load_measures(session, one)]
        notes = measure_history.load_notes(session, sessions)
        events = plan_events.load_events(session, round_id)
    content = content_since(stores, round_.edition)
    held_with = {one.edition: content_since(stores, one.edition) for one in statements}
    return RoundReport(
        *(described, round_, today, statements, heatmap, content, held_with, why),
        versions={measure.id: version for measure, version in measures},
        notes=notes,
        events=events,
    )


def workbook(
    stores: Stores,
    actor: Actor,
    round_id: str,
    today: date,
    language: Language,
    *,
    with_fine_kinney: bool = False,
) -> bytes:
    """Return the Excel workbook of a round; the indication Fine & Kinney is in it when it is asked for."""
    require_role(actor, Role.PREVENTION_OFFICER)
    report = round_report(stores, actor, round_id, today)
    made = round_workbook(report, language, with_fine_kinney=with_fine_kinney)
    with stores.database.writing() as session:
        note(session, actor, Action.WORKBOOK_DOWNLOADED, report.round.name)
    return made


def note_picture(stores: Stores, actor: Actor, round_id: str) -> None:
    """Note that somebody saves a picture of what was released in a round. Raises `NotFoundError`."""
    require_role(actor, Role.PREVENTION_OFFICER, Role.MANAGEMENT)
    with stores.database.writing() as session:
        round_ = organisation.load_round(session, round_id)
        if round_ is None:
            raise NotFoundError
        note(session, actor, Action.PICTURE_DOWNLOADED, round_.name)


def _agreed_statements(session: Session, round_id: str) -> tuple[RoomStatement, ...]:
    """Return the statements that their rooms agreed on, of sealed workshops only."""
    return tuple(
        load_statement(session, workshop)
        for workshop in workshops.load_workshops(session, round_id)
        if workshop.phase == Phase.SEALED and workshops.may_leave(session, workshop.id)
    )
