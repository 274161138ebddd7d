"""Administering accounts: creating them, their roles, disabling them and signing people out."""

import secrets
from collections.abc import Collection

from riskmodel.application.passwords import hash_password
from riskmodel.domain.access import Actor, Role, require_role
from riskmodel.domain.audit import Action
from riskmodel.domain.errors import (
    DuplicateNameError,
    LastAdministratorError,
    MissingValueError,
    NoPasswordHereError,
    NotFoundError,
    NotOneselfError,
)
from riskmodel.domain.text import clean_line
from riskmodel.storage import account_links, accounts, logins
from riskmodel.storage.accounts import Account
from riskmodel.storage.audit import note
from riskmodel.storage.database import Session
from riskmodel.storage.stores import Stores


def create_account(
    stores: Stores, actor: Actor, *, email: str, name: str, password: str, roles: Collection[Role]
) -> str:
    """Create an account with a first password, for who cannot use a link, and return its id.

    Raises `DuplicateNameError` for an address in use and `MissingValueError` for what is not filled in.
    """
    require_role(actor, Role.ADMINISTRATOR)
    account, password_hash = new_account(email, name, roles), hash_password(password)
    with stores.database.writing() as session:
        if accounts.email_is_taken(session, account.email):
            raise DuplicateNameError
        accounts.create_account(session, account, password_hash)
        note(session, actor, Action.ACCOUNT_CREATED, account.name)
    return account.id


def new_account(email: str, name: str, roles: Collection[Role]) -> Account:
    """Return an account with what was typed, tidied; raises `MissingValueError`."""
    email = clean_line(email, field="email").lower()
    if "@" not in email.strip("@") or " " in email:
        raise MissingValueError("email")
    if not roles:
        raise MissingValueError("roles")
    return Account(secrets.token_hex(16), email, clean_line(name, field="name"), frozenset(roles))


def list_accounts(stores: Stores, actor: Actor) -> tuple[Account, ...]:
    """Return every account, by name."""
    require_role(actor, Role.ADMINISTRATOR)
    with stores.database.reading() as session:
        return accounts.load_accounts(session)


def change_roles(stores: Stores, actor: Actor, account_id: str, roles: Collection[Role]) -> None:
    """Give somebody these roles and no others, from their next click on.

    Raises `NotOneselfError` or `LastAdministratorError` when an administrator would be lost, and
    `NoPasswordHereError` for who signs on elsewhere: their roles come from there.
    """
    require_role(actor, Role.ADMINISTRATOR)
    if not roles:
        raise MissingValueError("roles")
    with stores.database.writing() as session:
        account = account_of(session, account_id)
        if account.signs_on_elsewhere:
            raise NoPasswordHereError
        if account.roles == frozenset(roles):
            return
        if Role.ADMINISTRATOR not in roles:
            _require_administrator_left(session, actor, account)
        accounts.put_roles(session, account_id, roles)
        # Which roles somebody had when is what a trail is for; the screen turns them into words.
        note(session, actor, Action.ROLES_CHANGED, f"{account.name}: {', '.join(sorted(roles))}")


def disable_account(stores: Stores, actor: Actor, account_id: str) -> None:
    """Keep somebody out, at once and everywhere; raises as `change_roles` does."""
    require_role(actor, Role.ADMINISTRATOR)
    with stores.database.writing() as session:
        account = account_of(session, account_id)
        if actor.account_id == account_id:
            raise NotOneselfError
        _require_administrator_left(session, actor, account)
        accounts.put_disabled(session, account_id, True)
        logins.remove_logins(session, account_id)
        account_links.remove_links(session, account_id)
        if not account.is_disabled:
            note(session, actor, Action.ACCOUNT_DISABLED, account.name)


def enable_account(stores: Stores, actor: Actor, account_id: str) -> None:
    """Let somebody in again, with the password they had."""
    require_role(actor, Role.ADMINISTRATOR)
    with stores.database.writing() as session:
        account = account_of(session, account_id)
        accounts.put_disabled(session, account_id, False)
        if account.is_disabled:
            note(session, actor, Action.ACCOUNT_ENABLED, account.name)


def end_logins(stores: Stores, actor: Actor, account_id: str) -> None:
    """Sign somebody out everywhere; their password goes on working."""
    require_role(actor, Role.ADMINISTRATOR)
    with stores.database.writing() as session:
        account = account_of(session, account_id)
        logins.remove_logins(session, account_id)
        note(session, actor, Action.SIGNED_OUT_EVERYWHERE, account.name)


def account_of(session: Session, account_id: str) -> Account:
    """Return an account; raises `NotFoundError`."""
    account = accounts.load_account(session, account_id)
    if account is None:
        raise NotFoundError
    return account


def _require_administrator_left(session: Session, actor: Actor, account: Account) -> None:
    if Role.ADMINISTRATOR not in account.roles:
        return
    if actor.account_id == account.id:
        raise NotOneselfError
    if not account.is_disabled and not accounts.has_other_administrator(session, account.id):
        raise LastAdministratorError
