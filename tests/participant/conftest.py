"""A room with its door open, for every test of the phone."""

import pytest

from riskmodel.domain.access import Role
from riskmodel.storage.stores import Stores
from tests.builders import Room, a_person, a_room, a_round


@pytest.fixture
def room(stores: Stores) -> Room:
    """A workshop with the core factors whose lobby is open."""
    leader = a_person(stores, Role.FACILITATOR)
    return a_room(stores, leader, a_round(stores, leader), team="Kliniek")


@pytest.fixture(autouse=True)
def _installation(stores: Stores) -> None:
    """Keep every test away from the data of whoever runs it."""
