"""Logging in and out, and who sits at a browser."""

from datetime import datetime, timedelta

from riskmodel.application.audit import count_refused
from riskmodel.application.known_browser import is_mark_of
from riskmodel.application.passwords import password_fits
from riskmodel.application.throttle import Throttle
from riskmodel.application.tokens import digest, new_token
from riskmodel.domain.access import Actor
from riskmodel.domain.audit import Action
from riskmodel.domain.errors import TooManyTriesError, WrongPasswordError
from riskmodel.storage import logins
from riskmodel.storage.audit import note
from riskmodel.storage.credentials import load_credentials, still_has_password
from riskmodel.storage.database import Session
from riskmodel.storage.stores import Stores

LONGEST_LOGIN = timedelta(hours=8)
IDLE_LOGIN = timedelta(minutes=30)
_SEEN_EVERY = timedelta(minutes=1)

# Guesses at one address from browsers that never logged in to it; and from each browser that did.
_strangers = Throttle(limit=5, seconds=300)
_known = Throttle(limit=5, seconds=300)
# All strangers together: twenty hashes are 0.4 seconds of one core in every ten, whatever the flood.
_all_strangers = Throttle(limit=20, seconds=10)


def log_in(stores: Stores, *, email: str, password: str, now: datetime, mark: str | None = None) -> str:
    """Check a password and return the secret for the browser's cookie.

    `mark` is what a browser in which this person logged in before shows. Raises `WrongPasswordError`,
    and `TooManyTriesError` after five wrong tries in five minutes or when too many strangers try at once.
    """
    # PostgreSQL cannot look for a NUL, and would break instead of refusing.
    email = email.replace("\0", "").strip().lower()[:200]
    with stores.database.reading() as session:
        found = load_credentials(session, email)
    kept = found.password_hash if found else None
    lane, key = _known, f"{stores.database.url} {mark}"
    if not is_mark_of(mark, kept):
        lane, key = _strangers, f"{stores.database.url} {email}"
    _take_turn(stores, lane, key, now.timestamp())
    if not password_fits(password, kept) or found is None:
        if found is not None:
            count_refused(stores, found.account_id, found.name)
        raise WrongPasswordError
    lane.give_back(key, now.timestamp())
    with stores.database.writing() as session:
        if not still_has_password(session, found.account_id, kept):
            # Replaced or disabled while it was checked: every login that was there has just ended.
            raise WrongPasswordError
        return start_login(session, found.account_id, now)


def start_login(session: Session, account_id: str, now: datetime) -> str:
    """Log somebody in within an open transaction; return the secret for the browser's cookie."""
    token = put_login(session, account_id, now)
    session.flush()
    login = logins.load_login(session, digest(token))
    if login is None:
        # Disabled between the password and now.
        raise WrongPasswordError
    note(session, login.actor, Action.LOGGED_IN)
    return token


def put_login(session: Session, account_id: str, now: datetime) -> str:
    """Keep a new login and return its secret."""
    token, ends = new_token(), now + LONGEST_LOGIN
    moments = int(ends.timestamp()), int(now.timestamp())
    logins.create_login(session, digest(token), account_id, *moments)
    return token


def who_is(stores: Stores, token: str | None, now: datetime) -> Actor | None:
    """Return who sits at a browser with this cookie, if the login has not ended."""
    if not token:
        return None
    moment = now.timestamp()
    with stores.database.reading() as session:
        login = logins.load_login(session, digest(token))
    if login is None or login.expires_at <= moment or login.seen_at <= moment - IDLE_LOGIN.total_seconds():
        return None
    if login.seen_at < moment - _SEEN_EVERY.total_seconds():
        with stores.database.writing() as session:
            logins.put_seen(session, digest(token), int(moment))
    return login.actor


def log_out(stores: Stores, token: str | None) -> None:
    """End the login of a browser; doing it twice is harmless."""
    if not token:
        return
    with stores.database.writing() as session:
        login = logins.load_login(session, digest(token))
        if login is not None:
            note(session, login.actor, Action.LOGGED_OUT)
        logins.remove_login(session, digest(token))


def forget_ended_logins(stores: Stores, now: datetime) -> None:
    """Delete the logins that have ended by themselves."""
    idle_since = now - IDLE_LOGIN
    with stores.database.writing() as session:
        logins.remove_ended_logins(session, int(now.timestamp()), int(idle_since.timestamp()))


def _take_turn(stores: Stores, lane: Throttle, key: str, moment: float) -> None:
    lane.take(key, moment)
    if lane is _strangers:
        try:
            _all_strangers.take(stores.database.url, moment)
        except TooManyTriesError:
            lane.give_back(key, moment)
            raise
