"""One-time links with which somebody sets a password: invitations, and new passwords.

There is no mail server: an administrator hands the link over by a way of their own.
"""

from collections.abc import Collection
from datetime import datetime, timedelta

from riskmodel.application.accounts import account_of, new_account
from riskmodel.application.logins import start_login
from riskmodel.application.passwords import hash_password
from riskmodel.application.tokens import digest, new_token
from riskmodel.domain.access import Actor, Role, require_role
from riskmodel.domain.audit import Action
from riskmodel.domain.errors import (
    AccountDisabledError,
    DuplicateNameError,
    LinkNotValidError,
    NoPasswordHereError,
)
from riskmodel.storage import account_links, accounts, logins
from riskmodel.storage.account_links import Link, LinkKind
from riskmodel.storage.accounts import Account
from riskmodel.storage.audit import note
from riskmodel.storage.credentials import put_password
from riskmodel.storage.database import Session
from riskmodel.storage.stores import Stores

LINK_WORKS_FOR = timedelta(hours=72)
_ACTIONS = {LinkKind.INVITATION: Action.ACCOUNT_INVITED, LinkKind.RESET: Action.PASSWORD_RESET}


def invite(
    stores: Stores, actor: Actor, *, email: str, name: str, roles: Collection[Role], now: datetime
) -> str:
    """Create an account without a password; return the secret of the link to set one, which is kept nowhere.

    Raises `DuplicateNameError` for an address in use and `MissingValueError` for what is not filled in.
    """
    require_role(actor, Role.ADMINISTRATOR)
    account = new_account(email, name, roles)
    with stores.database.writing() as session:
        if accounts.email_is_taken(session, account.email):
            raise DuplicateNameError
        accounts.create_account(session, account, None)
        return _make(session, actor, account, now)


def make_link(stores: Stores, actor: Actor, account_id: str, now: datetime) -> str:
    """Return the secret of a new link for an account; the password it has works until the link is used.

    Raises `NoPasswordHereError` for who signs on elsewhere and `AccountDisabledError`.
    """
    require_role(actor, Role.ADMINISTRATOR)
    with stores.database.writing() as session:
        account = account_of(session, account_id)
        if account.signs_on_elsewhere:
            raise NoPasswordHereError
        if account.is_disabled:
            raise AccountDisabledError
        return _make(session, actor, account, now)


def open_link(stores: Stores, token: str, now: datetime) -> Account:
    """Return whose password a link sets; opening it does not use it. Raises `LinkNotValidError`."""
    with stores.database.reading() as session:
        return _holder(session, token, now)


def use_link(stores: Stores, token: str, password: str, now: datetime) -> str:
    """Set a password, end every login of the account, and return the secret of a new one.

    Raises `LinkNotValidError`, also the second time, and what `hash_password` raises.
    """
    # Before the password is hashed: that costs more than looking at a link.
    open_link(stores, token, now)
    password_hash = hash_password(password)
    with stores.database.writing() as session:
        account = _holder(session, token, now, for_update=True)
        account_links.remove_links(session, account.id)
        logins.remove_logins(session, account.id)
        put_password(session, account.id, password_hash)
        note(session, Actor(account.id, account.name, account.roles), Action.PASSWORD_CHANGED)
        return start_login(session, account.id, now)


def forget_expired_links(stores: Stores, now: datetime) -> None:
    """Delete the links whose time is over."""
    with stores.database.writing() as session:
        account_links.remove_expired_links(session, int(now.timestamp()))


def _make(session: Session, actor: Actor, account: Account, now: datetime) -> str:
    token, ends = new_token(), now + LINK_WORKS_FOR
    kind = LinkKind.RESET if account.has_password else LinkKind.INVITATION
    account_links.create_link(session, digest(token), Link(account.id, kind, int(ends.timestamp())))
    note(session, actor, _ACTIONS[kind], account.name)
    return token


def _holder(session: Session, token: str, now: datetime, *, for_update: bool = False) -> Account:
    link = account_links.load_link(session, digest(token), for_update=for_update)
    if link is None or link.expires_at <= now.timestamp():
        raise LinkNotValidError
    return account_of(session, link.account_id)
