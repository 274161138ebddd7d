"""What stands in the database after somebody tried to get in."""

from sqlmodel import func, select

from riskmodel.storage.accounts import Account, load_accounts
from riskmodel.storage.stores import Stores
from riskmodel.storage.tables import LoginRow


def accounts(stores: Stores) -> tuple[Account, ...]:
    with stores.database.reading() as session:
        return load_accounts(session)


def logins(stores: Stores) -> int:
    with stores.database.reading() as session:
        return session.exec(select(func.count()).select_from(LoginRow)).one()
