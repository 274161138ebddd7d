"""What was kept for long enough: counts of rounds that are over, whole rounds, and idle accounts."""

from datetime import date

from sqlmodel import Session, col, delete, select, update

from riskmodel.domain.workshop import UNDER_WAY
from riskmodel.storage.tables import AccountRow, HistogramRow, RoundRow, WorkshopRow


def load_rounds_over(session: Session, before: date) -> tuple[str, ...]:
    """Return the rounds that ended before a day, without a later session or one that is under way."""
    still = select(WorkshopRow.round_id).where(
        (col(WorkshopRow.held_on) >= before) | col(WorkshopRow.phase).in_(UNDER_WAY)
    )
    query = select(RoundRow.id).where(
        col(RoundRow.ends_on) < before,
        ~col(RoundRow.is_sample),
        ~col(RoundRow.is_rehearsal),
        col(RoundRow.id).not_in(still),
    )
    return tuple(session.exec(query.order_by(col(RoundRow.ends_on), RoundRow.id)))


def has_session_under_way(session: Session, round_id: str) -> bool:
    """Say whether people are in a session of a round; none of them changes phase until the commit."""
    query = select(WorkshopRow.phase).where(WorkshopRow.round_id == round_id).with_for_update()
    return any(phase in UNDER_WAY for phase in session.exec(query))


def remove_counts(session: Session, round_id: str) -> bool:
    """Delete the counts of a round that are in no released row; say whether there were any."""
    mine = col(HistogramRow.workshop_id).in_(select(WorkshopRow.id).where(WorkshopRow.round_id == round_id))
    found = session.exec(select(HistogramRow.workshop_id).where(mine).limit(1)).first() is not None
    session.exec(delete(HistogramRow).where(mine))
    return found


def start_idle_time(session: Session, today: date) -> None:
    """Let the idle time of accounts that were never used begin today."""
    session.exec(
        update(AccountRow)
        .where(col(AccountRow.last_used_on).is_(None), ~col(AccountRow.is_sample))
        .values(last_used_on=today)
    )


def load_idle(session: Session, before: date, *, disabled: bool) -> tuple[str, ...]:
    """Return the accounts last used before a day, the longest idle first."""
    query = select(AccountRow.id).where(
        col(AccountRow.last_used_on) < before,
        col(AccountRow.is_disabled).is_(disabled),
        ~col(AccountRow.is_sample),
    )
    return tuple(session.exec(query.order_by(col(AccountRow.last_used_on), AccountRow.id)))
