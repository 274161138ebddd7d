"""A page of ours in somebody else's frame (T23)."""

import httpx
import pytest

from riskmodel.domain.access import Role
from tests.attack.conftest import House

pytestmark = pytest.mark.xdist_group("attack")


@pytest.mark.parametrize(
    ("path", "status"),
    [
        ("/", 200),
        ("/werksessies", 200),
        ("/inloggen", 303),
        ("/meedoen", 200),
        ("/scherm/onbekend", 404),
        ("/favicon.png", 200),
        ("/_stcore/host-config", 200),
        ("/media/geen.xlsx", 403),
        ("/_stcore/metrics", 404),
    ],
)
def test_no_page_can_be_framed(house: House, path: str, status: int) -> None:
    answer = httpx.get(f"{house.url}{path}", verify=False, headers={"Cookie": house.cookie(Role.FACILITATOR)})
    policy = answer.headers["content-security-policy"].split("; ")
    assert answer.status_code == status
    assert [part for part in policy if part.startswith("frame-ancestors")] == ["frame-ancestors 'none'"]
    assert answer.headers["x-frame-options"] == "DENY"
