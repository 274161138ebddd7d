"""The audit trail: what accounts did, to the minute."""

import secrets
from datetime import UTC, datetime

from sqlmodel import Session, col, delete, select

from riskmodel.domain.access import Actor
from riskmodel.domain.audit import Action, AuditEvent
from riskmodel.storage.tables import AuditEventRow

_MINUTE = 60
LONGEST_ABOUT = 200


def note(session: Session, actor: Actor | None, action: Action, about: str = "") -> None:
    """Add a line, in the transaction in which the thing itself is done."""
    moment = int(datetime.now(UTC).timestamp())
    session.add(
        AuditEventRow(
            id=secrets.token_hex(16),
            at=moment - moment % _MINUTE,
            actor_id=actor.account_id if actor else None,
            actor_name=actor.name if actor else "",
            action=action,
            about=about[:LONGEST_ABOUT],
        )
    )


def load_events(session: Session, most: int) -> tuple[AuditEvent, ...]:
    """Return the last lines, the newest first."""
    query = select(AuditEventRow).order_by(col(AuditEventRow.at).desc(), AuditEventRow.id).limit(most)
    return tuple(
        AuditEvent(datetime.fromtimestamp(row.at, UTC), row.actor_name, Action(row.action), row.about)
        for row in session.exec(query)
    )


def forget_events(session: Session, before: datetime) -> None:
    """Delete the lines from before a moment."""
    session.exec(delete(AuditEventRow).where(col(AuditEventRow.at) < int(before.timestamp())))
