"""The factors that a facilitator pinned to the agenda or left for now, and why."""

from sqlmodel import Session, col, delete, select

from riskmodel.domain.agenda import Steering
from riskmodel.domain.steering import Decision
from riskmodel.storage.tables import SteeringRow


def put_steering(session: Session, workshop_id: str, factor_id: str, decision: Decision, reason: str) -> None:
    """Write a decision about a factor; the last one counts."""
    session.merge(
        SteeringRow(
            workshop_id=workshop_id,
            factor_id=factor_id,
            is_pinned=decision is Decision.PIN,
            reason=reason,
        )
    )


def remove_steering(session: Session, workshop_id: str, factor_id: str) -> None:
    """Take a decision about a factor back; without one this changes nothing."""
    mine = col(SteeringRow.workshop_id) == workshop_id
    session.exec(delete(SteeringRow).where(mine, col(SteeringRow.factor_id) == factor_id))


def remove_all_steering(session: Session, workshop_id: str) -> None:
    """Take back everything that the facilitators of a workshop decided."""
    session.exec(delete(SteeringRow).where(col(SteeringRow.workshop_id) == workshop_id))


def load_steering(session: Session, workshop_id: str) -> Steering:
    """Return what the facilitators of a workshop decided."""
    query = select(SteeringRow).where(SteeringRow.workshop_id == workshop_id)
    rows = session.exec(query.order_by(SteeringRow.factor_id)).all()
    return Steering(
        pinned={row.factor_id: row.reason for row in rows if row.is_pinned},
        skipped={row.factor_id: row.reason for row in rows if not row.is_pinned},
    )
