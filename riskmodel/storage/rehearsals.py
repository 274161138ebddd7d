"""Rehearsals: each with a round and a unit of its own, which no list shows."""

from datetime import date

from sqlmodel import Session, col, delete, select

from riskmodel.domain.workshop import Workshop
from riskmodel.storage.tables import AccountRow, RoundRow, UnitRow, WorkshopFacilitatorRow, WorkshopRow
from riskmodel.storage.workshops import load_workshop


def wait_for_turn(session: Session, account_id: str) -> None:
    """Keep the same person from starting a second rehearsal until the transaction ends."""
    session.get(AccountRow, account_id, with_for_update=True)


def load_rehearsal(session: Session, account_id: str) -> Workshop | None:
    """Return the rehearsal that somebody leads, if there is one."""
    query = (
        select(WorkshopRow.id)
        .join(WorkshopFacilitatorRow, col(WorkshopFacilitatorRow.workshop_id) == col(WorkshopRow.id))
        .where(col(WorkshopRow.is_rehearsal), WorkshopFacilitatorRow.account_id == account_id)
        .order_by(WorkshopRow.id)
    )
    found = session.exec(query).first()
    return None if found is None else load_workshop(session, found)


def load_rehearsals_before(session: Session, day: date) -> tuple[str, ...]:
    """Return the rehearsals that were started before a day."""
    query = select(WorkshopRow.id).where(col(WorkshopRow.is_rehearsal), col(WorkshopRow.held_on) < day)
    return tuple(session.exec(query))


def remove_rehearsal(session: Session, workshop_id: str) -> None:
    """Delete a rehearsal with its round and its unit; whatever is real or gone stays as it is."""
    row = session.get(WorkshopRow, workshop_id)
    if row is None or not row.is_rehearsal:
        return
    session.exec(delete(WorkshopRow).where(col(WorkshopRow.id) == row.id))
    session.exec(delete(RoundRow).where(col(RoundRow.id) == row.round_id, col(RoundRow.is_rehearsal)))
    session.exec(delete(UnitRow).where(col(UnitRow.id) == row.unit_id, col(UnitRow.is_rehearsal)))
