"""A form on another website that a logged-in browser sends here (T15)."""

import re

import httpx
import pytest
from starlette.routing import Route

import app
from riskmodel.domain.access import Role
from tests.attack.conftest import House

pytestmark = pytest.mark.xdist_group("attack")

FORMS = [route for route in app.routes if isinstance(route, Route) and "POST" in (route.methods or ())]
ELSEWHERE = ["https://kwaad.example", "http://127.0.0.1:1", "null", "", None]


def test_every_route_is_one_of_these_or_only_reads() -> None:
    """A route that takes no POST takes no other method that changes anything either."""
    assert len(FORMS) >= 9
    others = [route for route in app.routes if route not in FORMS]
    assert [
        route for route in others if not isinstance(route, Route) or route.methods != {"GET", "HEAD"}
    ] == []


@pytest.mark.parametrize("route", FORMS, ids=lambda route: route.path)
def test_a_form_from_elsewhere_changes_nothing(house: House, route: Route) -> None:
    known = {"workshop_id": house.room.workshop_id, "number": "1", "axis": "kans"}
    path = re.sub(r"{(\w+)(:\w+)?}", lambda name: known.get(name[1], "x"), route.path)
    cookie = house.cookie(Role.ADMINISTRATOR)
    for origin in ELSEWHERE:
        headers = {"Cookie": cookie, **({} if origin is None else {"Origin": origin})}
        answer = httpx.post(
            f"{house.url}{path}", verify=False, headers=headers, data={"email": "x", "code": "x"}
        )
        assert answer.status_code == 403
        assert answer.headers.get_list("set-cookie") == []
    twice = [("Cookie", cookie), ("Origin", "https://kwaad.example"), ("Origin", house.url)]
    assert httpx.post(f"{house.url}{path}", verify=False, headers=twice).status_code == 403
    assert httpx.get(f"{house.url}/", verify=False, headers={"Cookie": cookie}).status_code == 200
