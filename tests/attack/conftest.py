"""A house to break into: a real server with an account in every role and a session whose door is open."""

import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import pytest

from riskmodel.application import logins
from riskmodel.domain.access import Role
from riskmodel.storage.stores import Stores, open_stores
from tests.browser.server import Server
from tests.builders import Room, a_room, a_round
from tests.server.clients import PASSWORD, a_login


@dataclass(frozen=True)
class House:
    """The server, its data opened from this side as well, a room, and a login per role."""

    server: Server
    stores: Stores
    room: Room
    logins: dict[Role, str]

    @property
    def url(self) -> str:
        """The address without a name, so that nothing has to be looked up."""
        return f"http://127.0.0.1:{self.server.port}"

    def cookie(self, role: Role) -> str:
        """The Cookie header of somebody with this role."""
        return f"sid={self.logins[role]}"

    def new_login(self, role: Role) -> str:
        """The Cookie header of one more browser of the same person."""
        now = datetime.now(UTC)
        return f"sid={logins.log_in(self.stores, email=email_of(role), password=PASSWORD, now=now)}"

    def log(self) -> str:
        """All that the server printed."""
        return self.server.output.read_text()


def email_of(role: Role) -> str:
    """The address of the person with one role."""
    return f"{role.value}@voorbeeld.example"


def furnish(folder: Path) -> tuple[Stores, Room, dict[Role, str]]:
    """Make the accounts and the room before anything serves them."""
    stores = open_stores(folder / "data", None)
    people = {role: a_login(stores, role, email=email_of(role)) for role in Role}
    leader = people[Role.FACILITATOR][1]
    # Room enough for whoever comes in while others guess codes.
    room = a_room(stores, leader, a_round(stores, leader), invited=400)
    return stores, room, {role: login for role, (login, _actor) in people.items()}


@pytest.fixture(scope="session")
def house() -> Iterator[House]:
    """One house for all attacks: whoever breaks it, breaks it for the next."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        stores, room, logins = furnish(folder)
        with Server(folder) as server:
            yield House(server, stores, room, logins)
        stores.close()
