"""Which units a person manages, and who combines the keys of the house with another role."""

from collections import defaultdict
from collections.abc import Iterable

from sqlmodel import Session, col, delete, select

from riskmodel.domain.access import Role
from riskmodel.domain.management_line import DoubleRole, Manager
from riskmodel.storage.tables import AccountRoleRow, AccountRow, UnitManagerRow, UnitRow

_MANAGING = frozenset((Role.MANAGEMENT, Role.TEAM_LEADER))


def put_managed_units(session: Session, account_id: str, unit_ids: Iterable[str]) -> None:
    """Replace the units that a person manages."""
    session.exec(delete(UnitManagerRow).where(col(UnitManagerRow.account_id) == account_id))
    session.flush()
    for unit_id in sorted(set(unit_ids)):
        session.add(UnitManagerRow(account_id=account_id, unit_id=unit_id))
    session.flush()


def load_managed_units(session: Session, account_id: str) -> frozenset[str]:
    """Return the units that were given to a person, without those below."""
    query = select(UnitManagerRow.unit_id).where(UnitManagerRow.account_id == account_id)
    return frozenset(session.exec(query))


def manages(session: Session, account_id: str, unit_id: str) -> bool:
    """Say whether a person manages a unit or one it is part of; costs one look-up for who manages nothing."""
    given = load_managed_units(session, account_id)
    seen: set[str] = set()
    step: str | None = unit_id if given else None
    while step is not None and step not in seen:
        if step in given:
            return True
        seen.add(step)
        unit = session.get(UnitRow, step)
        step = unit.parent_id if unit else None
    return False


def load_managers(session: Session) -> tuple[Manager, ...]:
    """Return everybody whose account can be used, by name, with the units that were given to them."""
    given = defaultdict[str, set[str]](set)
    for row in session.exec(select(UnitManagerRow)):
        given[row.account_id].add(row.unit_id)
    people = (
        select(AccountRow)
        .where(col(AccountRow.is_disabled).is_(False), col(AccountRow.is_sample).is_(False))
        .order_by(AccountRow.name, AccountRow.id)
    )
    return tuple(
        Manager(person.id, person.name, person.email, frozenset(given[person.id]))
        for person in session.exec(people)
    )


def load_double_roles(session: Session) -> tuple[DoubleRole, ...]:
    """Return the administrators who also lead sessions or manage, by name; each phone that joins asks."""
    of_account = col(AccountRoleRow.account_id)
    administrators = select(of_account).where(AccountRoleRow.role == Role.ADMINISTRATOR)
    query = (
        select(AccountRow.id, AccountRow.name, AccountRoleRow.role)
        .join(AccountRoleRow, of_account == col(AccountRow.id))
        .where(of_account.in_(administrators), col(AccountRow.is_disabled).is_(False))
    )
    names: dict[str, str] = {}
    roles = defaultdict[str, set[Role]](set)
    for account_id, name, role in session.exec(query):
        names[account_id] = name
        roles[account_id].add(Role(role))
    managing = session.exec(
        select(UnitManagerRow.account_id).where(col(UnitManagerRow.account_id).in_(administrators)).distinct()
    )
    with_units = frozenset(managing)
    found = (
        DoubleRole(
            name, Role.FACILITATOR in roles[id_], id_ in with_units or not _MANAGING.isdisjoint(roles[id_])
        )
        for id_, name in names.items()
    )
    double = (person for person in found if person.facilitates or person.manages)
    return tuple(sorted(double, key=lambda person: person.name))
