"""The audit trail: reading it, keeping it short, and refused passwords on their way into it."""

from collections import Counter
from datetime import datetime, timedelta
from threading import Lock

from riskmodel.domain.access import Actor, Role, require_role
from riskmodel.domain.audit import Action, AuditEvent
from riskmodel.domain.workshop import Workshop
from riskmodel.storage import audit
from riskmodel.storage.database import Session
from riskmodel.storage.stores import Stores

MOST_EVENTS = 200

# Writing a line at once would make a wrong password of an existing account slower than that of a
# made-up one, and would let guesses queue for the disk with the scores.
_refused: Counter[tuple[str, str, str]] = Counter()
_lock = Lock()


def audit_trail(stores: Stores, actor: Actor) -> tuple[AuditEvent, ...]:
    """Return the last 200 lines, the newest first."""
    require_role(actor, Role.ADMINISTRATOR)
    write_refused(stores)
    with stores.database.reading() as session:
        return audit.load_events(session, MOST_EVENTS)


def note_workshop(session: Session, actor: Actor | None, action: Action, workshop: Workshop) -> None:
    """Add a line about a workshop, in an open transaction; none when no real team is behind it."""
    if not (workshop.is_sample or workshop.is_rehearsal):
        audit.note(session, actor, action, workshop.unit_name)


def count_refused(stores: Stores, account_id: str, name: str) -> None:
    """Remember that a password of an existing account was refused; what was typed is remembered nowhere."""
    with _lock:
        _refused[stores.database.url, account_id, name] += 1


def write_refused(stores: Stores) -> None:
    """Write one line for each account whose password was refused since the last time, with how often."""
    url = stores.database.url
    with _lock:
        mine = {key: _refused.pop(key) for key in list(_refused) if key[0] == url}
    if not mine:
        return
    with stores.database.writing() as session:
        for (_url, _account_id, name), times in mine.items():
            audit.note(session, None, Action.PASSWORD_REFUSED, f"{name} ({times}×)")


def forget_old_events(stores: Stores, now: datetime, days: int) -> None:
    """Delete the lines of more than so many days ago."""
    with stores.database.writing() as session:
        audit.forget_events(session, now - timedelta(days=days))
