"""Why a session is held is on no page and in no file: all of them are the same for every purpose."""

import io
import warnings
import zipfile
from collections.abc import Sequence

import pytest
from starlette.applications import Starlette

import app
from riskmodel.application import agree, report
from riskmodel.domain.access import Role
from riskmodel.domain.preparation import Purpose
from riskmodel.domain.workshop import Phase
from riskmodel.i18n.translate import Language
from riskmodel.storage import workshops
from riskmodel.storage.stores import Stores
from tests.builders import TODAY, Room, a_person
from tests.reactive import CANARIES, lay
from tests.server.test_route_matrix import World
from tests.server.visitors import a_scoring_room, cookies_of_all

with warnings.catch_warnings():
    # Starlette 1.x would rather have httpx2 than the httpx that we and others test with.
    warnings.simplefilter("ignore")
    from starlette.testclient import TestClient

SERVER = Starlette(routes=app.routes, middleware=app.middleware)
PATHS = sorted(
    route.path
    for route in app.routes
    if "GET" in (route.methods or set()) and not route.path.startswith(("/bestand/", "/phone/"))
)
OF_THE_SESSION = [path for path in PATHS if "{workshop_id}" in path]
# While people score, every address there is; otherwise those that show a session.
LOOKED_AT = {
    Phase.PREPARATION: OF_THE_SESSION,
    Phase.LOBBY: OF_THE_SESSION,
    Phase.SCORING: PATHS,
    Phase.REVEAL: OF_THE_SESSION,
    Phase.READ_BACK: OF_THE_SESSION,
    Phase.SEALED: OF_THE_SESSION,
}


@pytest.fixture
def world(stores: Stores) -> World:
    room = a_scoring_room(stores)
    return World(room, cookies_of_all(room))


def put_phase(room: Room, phase: Phase) -> None:
    """Bring a session where it is looked at; how it came there does not matter here."""
    with room.stores.database.writing() as session:
        workshops.put_phase(session, room.workshop_id, phase)


def pages(world: World, paths: Sequence[str]) -> dict[tuple[str, str], str]:
    """What each visitor gets at each address."""
    found = {}
    for visitor, cookie in world.cookies.items():
        browser = TestClient(SERVER, base_url="http://localhost", follow_redirects=False)
        browser.headers.update({"Cookie": cookie} if cookie else {})
        for path in paths:
            answer = browser.get(world.filled(path, visitor))
            found[visitor, path] = f"{answer.status_code} {answer.text}"
    return found


LATER = tuple(phase for phase in LOOKED_AT if phase is not Phase.SCORING)


@pytest.mark.parametrize(
    "phase", [Phase.SCORING, *(pytest.param(one, marks=pytest.mark.long) for one in LATER)]
)
def test_every_page_is_the_same_for_every_purpose(world: World, phase: Phase) -> None:
    put_phase(world.room, phase)
    lay(world.room.stores, world.room.workshop_id, Purpose.PREVENTIVE)
    before = pages(world, LOOKED_AT[phase])
    lay(world.room.stores, world.room.workshop_id, Purpose.REACTIVE)
    assert pages(world, LOOKED_AT[phase]) == before
    assert [where for where, text in before.items() if any(word in text for word in CANARIES)] == []


def parts(data: bytes) -> dict[str, bytes]:
    """Everything in a file."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist() if name != "docProps/core.xml"}


def agreed_room(stores: Stores) -> Room:
    """A sealed session that agreed on a factor, so that there is something to write."""
    room = a_scoring_room(stores)
    room.score_all([(5, 5)] * 6)
    room.close()
    agree.agree_on_factor(
        stores, room.leader, room.workshop_id, factor_id=room.workshop.factor_ids[0], words="Dit speelt."
    )
    room.go_to_measures()
    agree.read_back(stores, room.leader, room.workshop_id)
    agree.agree(stores, room.leader, room.workshop_id)
    room.seal()
    return room


def workbook_of_round(room: Room, language: Language) -> bytes:
    officer = a_person(room.stores, Role.PREVENTION_OFFICER)
    return report.workbook(room.stores, officer, room.workshop.round_id, TODAY, language)


@pytest.mark.parametrize("language", [Language.NL, Language.EN])
def test_the_workbook_is_the_same_for_every_purpose(stores: Stores, language: Language) -> None:
    room = agreed_room(stores)
    lay(stores, room.workshop_id, Purpose.PREVENTIVE)
    before = parts(workbook_of_round(room, language))
    lay(stores, room.workshop_id, Purpose.REACTIVE)
    assert parts(workbook_of_round(room, language)) == before
    assert [name for name, data in before.items() if any(word.encode() in data for word in CANARIES)] == []
