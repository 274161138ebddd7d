"""A room whose leader looks at the room's screen."""

import pytest

from riskmodel.domain.access import Actor, Role
from riskmodel.storage.stores import Stores
from tests.builders import a_round
from tests.projector.screens import Leader
from tests.server.clients import a_login
from tests.worlds import Worlds


@pytest.fixture
def leader(stores: Stores, worlds: Worlds, monkeypatch: pytest.MonkeyPatch) -> Leader:
    """A facilitator who is logged in, on an installation with an open measurement round."""
    monkeypatch.delenv("RISICOTAFEL_ADDRESS", raising=False)
    return Leader(stores, *worlds.laid(stores, _logged_in))


def _logged_in(stores: Stores) -> tuple[Actor, str, str]:
    token, actor = a_login(stores, Role.FACILITATOR)
    return actor, token, a_round(stores, actor)
