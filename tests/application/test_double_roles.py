"""Administrators who also lead sessions or manage are named."""

import pytest

from riskmodel.application import manage
from riskmodel.domain.access import Role
from riskmodel.domain.management_line import DoubleRole
from riskmodel.storage import managers
from riskmodel.storage.stores import Stores
from tests.builders import a_person, a_round
from tests.pages.builders import a_unit

ADMIN = Role.ADMINISTRATOR


@pytest.mark.parametrize(
    ("roles", "named"),
    [
        ((ADMIN,), ()),
        ((ADMIN, Role.PREVENTION_OFFICER), ()),
        ((Role.FACILITATOR, Role.MANAGEMENT, Role.TEAM_LEADER), ()),
        ((ADMIN, Role.FACILITATOR), (DoubleRole("Bea", True, False),)),
        ((ADMIN, Role.MANAGEMENT), (DoubleRole("Bea", False, True),)),
        ((ADMIN, Role.TEAM_LEADER), (DoubleRole("Bea", False, True),)),
        (tuple(Role), (DoubleRole("Bea", True, True),)),
    ],
    ids=lambda value: "+".join(value) if value and isinstance(value[0], Role) else None,
)
def test_an_administrator_with_another_role_is_named(
    both_stores: Stores, roles: tuple[Role, ...], named: tuple[DoubleRole, ...]
) -> None:
    a_person(both_stores, *roles, name="Bea")
    assert manage.double_roles(both_stores) == named


def test_an_administrator_who_was_given_a_unit_is_named_as_long_as_that_lasts(both_stores: Stores) -> None:
    bea = a_person(both_stores, ADMIN, name="Bea")
    a_round(both_stores, bea)
    manage.put_managed_units(both_stores, bea, bea.account_id, [a_unit(both_stores, "Kliniek")])
    assert manage.double_roles(both_stores) == (DoubleRole("Bea", False, True),)
    manage.put_managed_units(both_stores, a_person(both_stores, ADMIN, name="Jan"), bea.account_id, [])
    assert manage.double_roles(both_stores) == ()


def test_everybody_is_named_by_name_except_whose_account_is_closed(stores: Stores) -> None:
    for name in ("Zoë", "Anna", "Anna"):
        a_person(stores, ADMIN, Role.FACILITATOR, name=name)
    closed = a_person(stores, ADMIN, Role.FACILITATOR, name="Weg")
    with stores.database.writing() as session:
        session.connection().exec_driver_sql(
            "UPDATE account SET is_disabled = 1 WHERE id = ?", (closed.account_id,)
        )
    with stores.database.reading() as session:
        assert [person.name for person in managers.load_double_roles(session)] == ["Anna", "Anna", "Zoë"]
