"""While a round is open, what one person answers changes nothing that anybody else can see (T3)."""

import re
from collections.abc import Callable, Mapping, Sequence

import anyio
import httpx
import pytest
from starlette.applications import Starlette
from streamlit.testing.v1 import AppTest

import app
from pages.participant.assets import STYLE_PATH
from riskmodel.application import take_part
from riskmodel.domain.access import Role
from riskmodel.domain.answer import Answer, Axis, Unknown
from riskmodel.storage.stores import Stores
from tests.builders import Room
from tests.pages.conftest import PAGES, cookies
from tests.server.visitors import VISITORS, a_scoring_room, cookies_of_all

__all__ = ["cookies"]

ORIGIN = "http://localhost"
SERVER = Starlette(routes=app.routes, middleware=app.middleware)
READ = sorted({route.path for route in app.routes if "GET" in (route.methods or ())})
ROOM = [path for path in READ if "{workshop_id}" in path]
# What differs from one moment to the next, whatever anybody answers.
OF_THE_MOMENT = ("date", "set-cookie")
Seen = dict[tuple[str, str], object]


def score_everything(room: Room, person: int, answer: Answer) -> None:
    for factor in room.workshop.factor_ids:
        for axis in Axis:
            take_part.store_score(room.stores, room.workshop_id, room.tokens[person], factor, axis, answer)


def answer_one_question(room: Room) -> None:
    factor = room.workshop.factor_ids[0]
    take_part.store_score(room.stores, room.workshop_id, room.tokens[0], factor, Axis.IMPACT, 5)


def answer_low(room: Room) -> None:
    score_everything(room, 0, 1)


def answer_high(room: Room) -> None:
    score_everything(room, 0, 5)


def rather_not_answer(room: Room) -> None:
    score_everything(room, 0, Unknown.RATHER_NOT)


FEW = [answer_one_question, answer_high]
MANY = [answer_low, rather_not_answer, answer_high]


@pytest.fixture
def room(stores: Stores) -> Room:
    """Six people; all but the first two answered everything; nobody is ready but the third."""
    room = a_scoring_room(stores)
    for person in range(2, 6):
        score_everything(room, person, 1 + person % 5)
    take_part.say_ready(stores, room.workshop_id, room.tokens[2], True)
    return room


def filled(path: str, room: Room) -> str:
    known = {
        "workshop_id": room.workshop_id,
        "code": room.workshop.join_code,
        "name": STYLE_PATH.rsplit("/", 1)[-1],
        "language": "nl",
        "number": "1",
        "axis": "kans",
        "token": "x" * 43,
    }
    return re.sub(r"\{(\w+)(?::int)?\}", lambda found: known[found[1]], path)


def seen_on_pages(room: Room, everybody: Mapping[str, str], paths: Sequence[str] = READ) -> Seen:
    """Every answer to everybody but the person, byte by byte; at the addresses of a session with `ROOM`."""
    addresses = {path: filled(path, room) for path in paths}

    async def ask() -> Seen:
        found: Seen = {}
        transport = httpx.ASGITransport(app=SERVER)
        for visitor, cookie in everybody.items():
            headers = {"Cookie": cookie} if cookie else {}
            for path, address in addresses.items():
                # A browser of its own each time: what one is told to keep, another must not send.
                async with httpx.AsyncClient(transport=transport, base_url=ORIGIN, verify=False) as browser:
                    answer = await browser.get(address, headers=headers)
                found[visitor, path] = (answer.status_code, kept(answer), answer.content)
        return found

    return anyio.run(ask)


def kept(answer: httpx.Response) -> list[tuple[str, str]]:
    """The headers that should not depend on the moment."""
    return [pair for pair in answer.headers.multi_items() if pair[0].lower() not in OF_THE_MOMENT]


def differences(before: Seen, after: Seen) -> list[tuple[str, str]]:
    assert set(before) == set(after)
    return sorted(place for place in before if before[place] != after[place])


@pytest.mark.parametrize("worlds", [FEW, pytest.param(MANY, marks=pytest.mark.long)], ids=["few", "many"])
def test_no_page_tells_anybody_what_one_person_answers(
    room: Room, worlds: list[Callable[[Room], None]]
) -> None:
    everybody = cookies_of_all(room)
    before = seen_on_pages(room, everybody)
    assert len(before) == len(VISITORS) * len(READ)
    for change in worlds:
        change(room)
        assert differences(before, seen_on_pages(room, everybody)) == [], change.__name__


def test_no_page_tells_who_is_ready(room: Room) -> None:
    everybody = cookies_of_all(room)
    before = seen_on_pages(room, everybody)
    swap_ready(room)
    assert differences(before, seen_on_pages(room, everybody)) == []


def test_the_person_sees_the_own_answers(room: Room) -> None:
    """Otherwise the tests above could not fail."""
    own = {"the person": f"plaats={room.tokens[0]}"}
    before = seen_on_pages(room, own)
    answer_high(room)
    changed = differences(before, seen_on_pages(room, own))
    place = "/werksessie/{workshop_id}"
    assert {path for _person, path in changed} >= {f"{place}/overzicht", f"{place}/{{number:int}}/{{axis}}"}


def swap_ready(room: Room) -> None:
    """As many are ready as before, but not the same people."""
    take_part.say_ready(room.stores, room.workshop_id, room.tokens[2], False)
    take_part.say_ready(room.stores, room.workshop_id, room.tokens[0], True)


def every_screen(room: Room, sent: dict[str, str], everybody: Mapping[str, str]) -> Seen:
    """Everything that reaches the browser at each screen, for each role and for who leads the room."""
    found: Seen = {}
    for visitor in (*(role.value for role in Role), "leader"):
        sent["sid"] = everybody[visitor].removeprefix("sid=")
        start = AppTest.from_file(PAGES / "frame.py", default_timeout=60).run()
        for page_hash, page in start._registered_pages.items():
            screen = AppTest.from_file(PAGES / "frame.py", default_timeout=60)
            screen._page_hash = page_hash
            screen.query_params["werksessie"] = room.workshop_id
            screen.run()
            assert not screen.exception
            found[visitor, str(page["url_pathname"])] = told(screen)
    return found


def told(screen: AppTest) -> list[str]:
    """Each element as it is sent, but for the random name under which a workbook can be fetched."""
    elements = [*screen.main, *screen.sidebar]
    sent = [str(element.proto) for element in elements if getattr(element, "proto", None) is not None]
    return [re.sub(r'deferred_file_id: "[0-9a-f]{32}"', "", text) for text in sent]


@pytest.mark.long
def test_no_desk_screen_tells_more_than_how_many_are_ready(room: Room, cookies: dict[str, str]) -> None:
    everybody = cookies_of_all(room)
    before = every_screen(room, cookies, everybody)
    answer_high(room)
    swap_ready(room)
    assert differences(before, every_screen(room, cookies, everybody)) == []
    # One more is told, but only to who leads the room; otherwise this test could not fail.
    take_part.say_ready(room.stores, room.workshop_id, room.tokens[1], True)
    assert differences(before, every_screen(room, cookies, everybody)) == [("leader", "sessie")]
