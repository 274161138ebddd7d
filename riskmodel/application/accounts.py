"""Accounts: the first administrator, the others, and logging in and out."""

import hashlib
import secrets
from collections.abc import Collection
from datetime import datetime, timedelta

from riskmodel.application.passwords import hash_password, password_fits
from riskmodel.application.throttle import Throttle
from riskmodel.domain.access import Actor, Role, require_role
from riskmodel.domain.errors import (
    DuplicateNameError,
    MissingValueError,
    WrongPasswordError,
    WrongSetupCodeError,
)
from riskmodel.domain.join_code import new_code, read_code
from riskmodel.domain.text import clean_line
from riskmodel.storage import accounts
from riskmodel.storage.accounts import Account
from riskmodel.storage.stores import Stores

LONGEST_LOGIN = timedelta(hours=8)
IDLE_LOGIN = timedelta(minutes=30)
_SEEN_EVERY = timedelta(minutes=1)
_wrong_passwords = Throttle(limit=5, seconds=300)
_wrong_codes = Throttle(limit=10, seconds=300)


def offer_setup_code(stores: Stores) -> str | None:
    """Return a fresh set-up code while nobody can log in; earlier codes stop working."""
    code = new_code(secrets.choice, length=12)
    with stores.database.writing() as session:
        if accounts.has_accounts(session):
            return None
        accounts.put_setup_code(session, _hash(code))
    return code


def is_waiting_for_setup(stores: Stores) -> bool:
    """Say whether the first administrator has yet to be created."""
    with stores.database.reading() as session:
        return not accounts.has_accounts(session)


def create_first_administrator(
    stores: Stores, *, code: str, email: str, name: str, password: str, now: datetime
) -> None:
    """Create the first administrator; the set-up code works once.

    Raises `WrongSetupCodeError`, `TooManyTriesError` and what `create_account` raises.
    """
    _wrong_codes.check(stores.database.url, now.timestamp())
    account, password_hash = _account(email, name, password, {Role.ADMINISTRATOR})
    with stores.database.writing() as session:
        kept = accounts.load_setup_code(session)
        if kept is None or not secrets.compare_digest(kept, _hash(read_code(code))):
            _wrong_codes.count(stores.database.url, now.timestamp())
            raise WrongSetupCodeError
        accounts.create_account(session, account, password_hash)
        accounts.remove_setup_code(session)


def create_account(
    stores: Stores, actor: Actor, *, email: str, name: str, password: str, roles: Collection[Role]
) -> str:
    """Create an account and return its id.

    Raises `DuplicateNameError` for an address in use and `MissingValueError` for what is not filled in.
    """
    require_role(actor, Role.ADMINISTRATOR)
    account, password_hash = _account(email, name, password, roles)
    with stores.database.writing() as session:
        if accounts.email_is_taken(session, account.email):
            raise DuplicateNameError
        accounts.create_account(session, account, password_hash)
    return account.id


def list_accounts(stores: Stores, actor: Actor) -> tuple[Account, ...]:
    """Return every account that can log in."""
    require_role(actor, Role.ADMINISTRATOR)
    with stores.database.reading() as session:
        return accounts.load_accounts(session)


def log_in(stores: Stores, *, email: str, password: str, now: datetime) -> str:
    """Check a password and return the secret for the browser's cookie.

    Raises `WrongPasswordError` and, after five wrong tries in five minutes, `TooManyTriesError`.
    """
    email = email.strip().lower()[:200]
    key = f"{stores.database.url} {email}"
    _wrong_passwords.check(key, now.timestamp())
    with stores.database.reading() as session:
        found = accounts.load_password(session, email)
    if not password_fits(password, found[1] if found else None) or found is None:
        _wrong_passwords.count(key, now.timestamp())
        raise WrongPasswordError
    token = secrets.token_urlsafe(32)
    with stores.database.writing() as session:
        expires_at = int((now + LONGEST_LOGIN).timestamp())
        accounts.create_login(session, _hash(token), found[0], expires_at, int(now.timestamp()))
    return token


def who_is(stores: Stores, token: str | None, now: datetime) -> Actor | None:
    """Return who sits at a browser with this cookie, if the login has not ended."""
    if not token:
        return None
    moment = now.timestamp()
    with stores.database.reading() as session:
        login = accounts.load_login(session, _hash(token))
    if login is None or login.expires_at <= moment or login.seen_at <= moment - IDLE_LOGIN.total_seconds():
        return None
    if login.seen_at < moment - _SEEN_EVERY.total_seconds():
        with stores.database.writing() as session:
            accounts.put_seen(session, _hash(token), int(moment))
    return login.actor


def log_out(stores: Stores, token: str | None) -> None:
    """End the login of a browser; doing it twice is harmless."""
    if token:
        with stores.database.writing() as session:
            accounts.remove_login(session, _hash(token))


def _account(email: str, name: str, password: str, roles: Collection[Role]) -> tuple[Account, str]:
    email = clean_line(email, field="email").lower()
    if "@" not in email.strip("@") or " " in email:
        raise MissingValueError("email")
    if not roles:
        raise MissingValueError("roles")
    name = clean_line(name, field="name")
    return Account(secrets.token_hex(16), email, name, frozenset(roles)), hash_password(password)


def _hash(secret: str) -> str:
    return hashlib.sha256(secret.encode()).hexdigest()
