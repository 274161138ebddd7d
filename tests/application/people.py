"""People who can log in, for the tests of accounts."""

from datetime import UTC, datetime

from riskmodel.application import accounts, logins
from riskmodel.domain.access import Actor, Role
from riskmodel.storage.accounts import Account, create_account
from riskmodel.storage.stores import Stores
from tests.builders import a_person

NOW = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)
PASSWORD = "een lange zin die past"
WRONG = "iets anders dan dat"
EMAIL = "fenna@voorbeeld.example"


def an_administrator(stores: Stores) -> Actor:
    """An administrator who does things to others."""
    return a_person(stores, Role.ADMINISTRATOR, name="Bea Heer")


def somebody(stores: Stores, *roles: Role, email: str = EMAIL, name: str = "Fenna") -> Actor:
    """Somebody with a password."""
    account_id = accounts.create_account(
        stores,
        Actor("nobody", "Opzet", frozenset({Role.ADMINISTRATOR})),
        email=email,
        name=name,
        password=PASSWORD,
        roles=roles or (Role.FACILITATOR,),
    )
    return Actor(account_id, name, frozenset(roles or (Role.FACILITATOR,)))


def somebody_from_elsewhere(stores: Stores, *roles: Role, name: str = "Sina") -> Actor:
    """Somebody who comes in through single sign-on: without an address, without a password."""
    actor = Actor(f"from elsewhere {name}", name, frozenset(roles))
    with stores.database.writing() as session:
        create_account(session, Account(actor.account_id, None, name, actor.roles), None)
    return actor


def logged_in(stores: Stores, email: str = EMAIL, password: str = PASSWORD, now: datetime = NOW) -> str:
    """The secret of a browser at which somebody just logged in."""
    return logins.log_in(stores, email=email, password=password, now=now)


def is_in(stores: Stores, token: str, now: datetime = NOW) -> bool:
    """Whether a browser is still logged in."""
    return logins.who_is(stores, token, now) is not None
