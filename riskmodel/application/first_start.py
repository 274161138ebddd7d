"""The first start: a set-up code on the terminal makes the first administrator."""

import secrets
from datetime import datetime

from riskmodel.application.accounts import new_account
from riskmodel.application.passwords import hash_password
from riskmodel.application.throttle import Throttle
from riskmodel.application.tokens import digest
from riskmodel.domain.access import Actor, Role
from riskmodel.domain.audit import Action
from riskmodel.domain.errors import DuplicateNameError, WrongSetupCodeError
from riskmodel.domain.join_code import new_code, read_code
from riskmodel.storage import accounts
from riskmodel.storage.audit import note
from riskmodel.storage.database import Session
from riskmodel.storage.stores import Stores

_wrong_codes = Throttle(limit=10, seconds=300)


def offer_setup_code(stores: Stores) -> str | None:
    """Return a fresh set-up code while nobody can log in; earlier codes stop working."""
    code = new_code(secrets.choice, length=12)
    with stores.database.writing() as session:
        if accounts.has_accounts(session):
            # It may still stand in a log, from before somebody came in by another way.
            accounts.remove_setup_code(session)
            return None
        accounts.put_setup_code(session, digest(code))
    return code


def is_waiting_for_setup(stores: Stores) -> bool:
    """Say whether the first administrator has yet to be created."""
    with stores.database.reading() as session:
        return not accounts.has_accounts(session)


def create_first_administrator(
    stores: Stores, *, code: str, email: str, name: str, password: str, now: datetime
) -> None:
    """Create the first administrator; the set-up code works once.

    Raises `WrongSetupCodeError`, also once somebody can log in, and what `create_account` raises. After
    ten wrong codes in five minutes it raises `TooManyTriesError` for a wrong one; the right one works.
    """
    # Before the password is hashed: that costs more than looking at a code.
    with stores.database.reading() as session:
        is_right = _is_right(session, code)
    if not is_right:
        _wrong_codes.take(stores.database.url, now.timestamp())
        raise WrongSetupCodeError
    account = new_account(email, name, {Role.ADMINISTRATOR})
    password_hash = hash_password(password)
    with stores.database.writing() as session:
        if not _is_right(session, code):
            raise WrongSetupCodeError
        if accounts.email_is_taken(session, account.email):
            raise DuplicateNameError
        accounts.create_account(session, account, password_hash)
        accounts.remove_setup_code(session)
        actor = Actor(account.id, account.name, account.roles)
        note(session, actor, Action.ACCOUNT_CREATED, account.name)


def _is_right(session: Session, code: str) -> bool:
    kept = accounts.load_setup_code(session)
    if kept is None or accounts.has_accounts(session):
        return False
    return secrets.compare_digest(kept, digest(read_code(code)))
