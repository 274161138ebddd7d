"""What everybody with an account does with their own: read it, change the password, sign out everywhere."""

from datetime import datetime

from riskmodel.application.accounts import account_of
from riskmodel.application.audit import count_refused
from riskmodel.application.logins import put_login
from riskmodel.application.passwords import hash_password, password_fits, require_password
from riskmodel.application.throttle import Throttle
from riskmodel.domain.access import Actor, Role, require_role
from riskmodel.domain.audit import Action
from riskmodel.domain.errors import NoPasswordHereError, NotAllowedError, WrongPresentPasswordError
from riskmodel.storage import account_links, logins
from riskmodel.storage.accounts import Account
from riskmodel.storage.audit import note
from riskmodel.storage.credentials import load_password, put_password, still_has_password
from riskmodel.storage.stores import Stores

_wrong_passwords = Throttle(limit=5, seconds=300)


def my_account(stores: Stores, actor: Actor) -> Account:
    """Return the account of who asks."""
    require_role(actor, *Role)
    with stores.database.reading() as session:
        return account_of(session, actor.account_id)


def change_password(stores: Stores, actor: Actor, *, current: str, password: str, now: datetime) -> str:
    """Replace the own password, end every login, and return the secret of a new one for this browser.

    Raises `WrongPresentPasswordError`, `TooManyTriesError`, `NoPasswordHereError`, what `hash_password`
    raises, and `NotAllowedError` when the account was disabled or got another password meanwhile.
    """
    require_role(actor, *Role)
    require_password(password)
    with stores.database.reading() as session:
        kept = load_password(session, actor.account_id)
    if kept is None:
        raise NoPasswordHereError
    # Who finds an open browser must not get to guess the password at leisure.
    key, moment = f"{stores.database.url} {actor.account_id}", now.timestamp()
    _wrong_passwords.take(key, moment)
    if not password_fits(current, kept):
        count_refused(stores, actor.account_id, actor.name)
        raise WrongPresentPasswordError
    _wrong_passwords.give_back(key, moment)
    password_hash = hash_password(password)
    with stores.database.writing() as session:
        if not still_has_password(session, actor.account_id, kept):
            raise NotAllowedError
        logins.remove_logins(session, actor.account_id)
        account_links.remove_links(session, actor.account_id)
        put_password(session, actor.account_id, password_hash)
        note(session, actor, Action.PASSWORD_CHANGED)
        return put_login(session, actor.account_id, now)


def sign_out_everywhere(stores: Stores, actor: Actor) -> None:
    """End every login of who asks, this one too."""
    require_role(actor, *Role)
    with stores.database.writing() as session:
        logins.remove_logins(session, actor.account_id)
        note(session, actor, Action.SIGNED_OUT_EVERYWHERE)
