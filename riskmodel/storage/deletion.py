"""Deleting for good: an account, a session, a round with all that is in it, a unit that nothing uses."""

from sqlalchemy import or_
from sqlalchemy.orm import aliased
from sqlmodel import Session, col, delete, func, select, update

from riskmodel.domain.deletion import RoundContents
from riskmodel.domain.organisation import RoundState
from riskmodel.domain.workshop import Phase
from riskmodel.storage.database import Database
from riskmodel.storage.tables import (
    AccountRow,
    AgreedMeasureRow,
    HistogramRow,
    ReleasedRowRow,
    ReleasedTeamRow,
    RoundRow,
    UnitRow,
    WorkshopFacilitatorRow,
    WorkshopRow,
)

_OVER = (Phase.SEALED, Phase.VOID)
# A plan without answers: nobody saw anything in it, so nobody needs to know who made it.
_NEVER_HELD = (Phase.PREPARATION, Phase.VOID)


def leads_something(session: Session, account_id: str) -> bool:
    """Say whether somebody leads a session that people are in, or led one whose team's counts still wait.

    The ledger must know who saw which team until that team is in a row or its counts are gone. A session of
    which slips were typed in, or that was stopped, stays in the way of a second one while its round is open.
    """
    open_rounds = select(RoundRow.id).where(RoundRow.state == RoundState.OPEN)
    # A stopped one too: its room may have seen a result.
    is_known = col(WorkshopRow.has_typed_slips) | col(WorkshopRow.stop_reason).is_not(None)
    known = is_known & col(WorkshopRow.round_id).in_(open_rounds)
    other = aliased(WorkshopRow)
    waiting = (
        select(HistogramRow.workshop_id)
        .join(other, col(other.id) == col(HistogramRow.workshop_id))
        .where(other.round_id == WorkshopRow.round_id, other.unit_id == WorkshopRow.unit_id)
        .exists()
    )
    query = (
        select(WorkshopRow.id)
        .join(WorkshopFacilitatorRow)
        .where(
            WorkshopFacilitatorRow.account_id == account_id,
            ~col(WorkshopRow.is_rehearsal),
            or_(waiting, known, col(WorkshopRow.phase).not_in((*_OVER, *_NEVER_HELD))),
        )
    )
    return session.exec(query.limit(1)).first() is not None


def load_own_plans(session: Session, account_id: str) -> tuple[str, ...]:
    """Return the sessions without answers that somebody leads alone, and rehearsals in whatever phase."""
    mine = select(WorkshopFacilitatorRow.workshop_id).where(WorkshopFacilitatorRow.account_id == account_id)
    of_others = select(WorkshopFacilitatorRow.workshop_id).where(
        WorkshopFacilitatorRow.account_id != account_id
    )
    query = select(WorkshopRow.id).where(
        col(WorkshopRow.id).in_(mine),
        col(WorkshopRow.id).not_in(of_others),
        (
            col(WorkshopRow.phase).in_(_NEVER_HELD)
            & ~col(WorkshopRow.has_typed_slips)
            & col(WorkshopRow.stop_reason).is_(None)
        )
        | col(WorkshopRow.is_rehearsal),
    )
    return tuple(session.exec(query.order_by(WorkshopRow.id)))


def remove_account(session: Session, account_id: str) -> None:
    """Delete an account with its roles, logins, links, identities, notices and units."""
    led = delete(WorkshopFacilitatorRow).where(col(WorkshopFacilitatorRow.account_id) == account_id)
    session.exec(led)
    session.exec(delete(AccountRow).where(col(AccountRow.id) == account_id))


def remove_workshop(session: Session, workshop_id: str) -> None:
    """Delete a session with its factors, facilitators, counts and room statement."""
    session.exec(delete(WorkshopRow).where(col(WorkshopRow.id) == workshop_id))


def load_round_contents(session: Session, round_id: str) -> RoundContents:
    """Return how much would go with a round."""
    ids = select(WorkshopRow.id).where(WorkshopRow.round_id == round_id)
    measures = select(func.count()).select_from(AgreedMeasureRow)
    rows = select(func.count()).select_from(ReleasedRowRow)
    return RoundContents(
        sessions=len(session.exec(ids).all()),
        measures=session.exec(measures.where(col(AgreedMeasureRow.workshop_id).in_(ids))).one(),
        rows=session.exec(rows.where(ReleasedRowRow.round_id == round_id)).one(),
    )


def remove_round(session: Session, round_id: str) -> tuple[str, ...]:
    """Delete a round with its sessions, statements, counts and released rows; return the sessions' ids."""
    found = tuple(session.exec(select(WorkshopRow.id).where(WorkshopRow.round_id == round_id)))
    session.exec(delete(ReleasedRowRow).where(col(ReleasedRowRow.round_id) == round_id))
    session.exec(delete(WorkshopRow).where(col(WorkshopRow.round_id) == round_id))
    session.exec(delete(RoundRow).where(col(RoundRow.id) == round_id))
    return found


def is_in_use(session: Session, unit_id: str) -> bool:
    """Say whether a unit has units below it, a session, or a place in a released row."""
    uses = (
        select(UnitRow.id).where(UnitRow.parent_id == unit_id),
        select(WorkshopRow.id).where(WorkshopRow.unit_id == unit_id),
        select(ReleasedTeamRow.row_id).where(ReleasedTeamRow.unit_id == unit_id),
        select(ReleasedRowRow.id).where(ReleasedRowRow.anchor_unit_id == unit_id),
    )
    return any(session.exec(use.limit(1)).first() is not None for use in uses)


def remove_unit(session: Session, unit_id: str) -> None:
    """Delete a unit that nothing uses; nobody manages it or works in it any more."""
    session.exec(
        update(AccountRow).where(col(AccountRow.member_unit_id) == unit_id).values(member_unit_id=None)
    )
    session.exec(delete(UnitRow).where(col(UnitRow.id) == unit_id))


def forget_rows(database: Database) -> None:
    """Let the main database forget what was deleted: the journal of SQLite, dead rows in PostgreSQL."""
    if database.is_sqlite:
        database.forget_deleted()
        return
    with database.engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        # Makes their room free; the bytes go when it is used again, and write-ahead archives keep them.
        for table in (AccountRow, HistogramRow, AgreedMeasureRow, WorkshopRow, RoundRow, UnitRow):
            connection.exec_driver_sql(f'VACUUM "{table.__tablename__}"')
