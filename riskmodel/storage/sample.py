"""Taking the sample organisation out again, and nothing else."""

from sqlmodel import Session, col, delete, or_, select, update

from riskmodel.storage.tables import (
    AccountRow,
    OrganisationRow,
    ReleasedRowRow,
    RoundRow,
    UnitRow,
    WorkshopRow,
)


def has_sample(session: Session) -> bool:
    """Say whether the sample organisation is loaded."""
    return session.exec(select(RoundRow.id).where(col(RoundRow.is_sample)).limit(1)).first() is not None


def load_sample_lobby(session: Session) -> str | None:
    """Return the id of the prepared sample workshop that waits in its lobby."""
    query = select(WorkshopRow.id).where(col(WorkshopRow.is_sample), WorkshopRow.phase == "lobby")
    return session.exec(query).first()


def remove_sample(session: Session) -> tuple[str, ...]:
    """Delete the sample organisation, with every workshop in it; return the ids of those workshops."""
    rounds = select(RoundRow.id).where(col(RoundRow.is_sample))
    units = select(UnitRow.id).where(col(UnitRow.is_sample))
    held_there = or_(
        col(WorkshopRow.is_sample), col(WorkshopRow.round_id).in_(rounds), col(WorkshopRow.unit_id).in_(units)
    )
    workshop_ids = tuple(session.exec(select(WorkshopRow.id).where(held_there)))
    session.exec(delete(ReleasedRowRow).where(col(ReleasedRowRow.round_id).in_(rounds)))
    session.exec(delete(WorkshopRow).where(held_there))
    session.exec(delete(RoundRow).where(col(RoundRow.is_sample)))
    # A real unit that somebody hung under a sample one stays, at the root.
    session.exec(update(UnitRow).where(col(UnitRow.parent_id).in_(units)).values(parent_id=None))
    session.exec(delete(UnitRow).where(col(UnitRow.is_sample)))
    session.exec(delete(AccountRow).where(col(AccountRow.is_sample)))
    session.exec(delete(OrganisationRow).where(col(OrganisationRow.is_sample)))
    return workshop_ids
