"""The workbook of one session: what its team agreed, in the file that prevention officers know."""

from dataclasses import replace
from datetime import date
from pathlib import Path

from riskmodel.application.report import round_report
from riskmodel.domain.access import Actor, Role, require_role
from riskmodel.domain.audit import Action
from riskmodel.domain.errors import NotReleasableError
from riskmodel.domain.workshop import Workshop
from riskmodel.exchange.workbook import round_workbook
from riskmodel.i18n.translate import Language
from riskmodel.storage import audit, workshops
from riskmodel.storage.drafts import draft_of
from riskmodel.storage.stores import Stores


def find_workshops(stores: Stores, actor: Actor, wanted: str) -> tuple[Workshop, ...]:
    """Return the workshops with this id, this team, or this team and date (`Team 1, 2026-11-22`)."""
    require_role(actor, Role.PREVENTION_OFFICER)
    with stores.database.reading() as session:
        found = workshops.load_workshops(session)
    return tuple(workshop for workshop in found if wanted.strip().lower() in _names(workshop))


def write_workbook(
    stores: Stores, actor: Actor, workshop_id: str, target: Path, today: date, language: Language
) -> None:
    """Write the workbook of a session's round with the statement of that session alone.

    The rows of the heatmap are those that were released for everybody. Raises `NotFoundError`,
    `FileExistsError` for a file that is there already, and `NotReleasableError` while the session is not
    sealed or when its room agreed on no statement.
    """
    require_role(actor, Role.PREVENTION_OFFICER)
    with stores.database.reading() as session:
        workshop = workshops.load_workshop(session, workshop_id)
    report = round_report(stores, actor, workshop.round_id, today)
    own = tuple(statement for statement in report.statements if statement.workshop_id == workshop_id)
    if not own:
        raise NotReleasableError
    with draft_of(target) as draft:
        draft.write_bytes(round_workbook(replace(report, statements=own), language))
    with stores.database.writing() as session:
        audit.note(session, actor, Action.WORKBOOK_DOWNLOADED, workshop.unit_name)


def _names(workshop: Workshop) -> set[str]:
    team = workshop.unit_name.lower()
    return {workshop.id, team, f"{team}, {workshop.held_on.isoformat()}"}
