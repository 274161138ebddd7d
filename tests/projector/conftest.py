"""A room whose leader looks at the room's screen."""

import pytest

from riskmodel.domain.access import Role
from riskmodel.storage.stores import Stores
from tests.builders import a_round
from tests.projector.screens import Leader
from tests.server.clients import a_login


@pytest.fixture
def leader(stores: Stores, monkeypatch: pytest.MonkeyPatch) -> Leader:
    """A facilitator who is logged in, on an installation with an open measurement round."""
    monkeypatch.delenv("RISICOTAFEL_ADDRESS", raising=False)
    token, actor = a_login(stores, Role.FACILITATOR)
    return Leader(stores, actor, token, a_round(stores, actor))
