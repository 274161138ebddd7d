"""Every role, and nobody, against every desk screen: by its address typed by hand, and on its own."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from riskmodel.domain.access import Actor, Role
from riskmodel.storage import managers
from riskmodel.storage.stores import Stores
from tests.builders import Room, a_person, a_room, a_round
from tests.pages.conftest import PAGES
from tests.pages.reading import REFUSED
from tests.server.visitors import a_cookie, a_scoring_room

FACILITATOR, OFFICER = Role.FACILITATOR, Role.PREVENTION_OFFICER
MANAGEMENT, ADMIN, TEAM_LEADER = Role.MANAGEMENT, Role.ADMINISTRATOR, Role.TEAM_LEADER
EVERYBODY = set(Role)

SCREENS: dict[str, tuple[str, set[Role]]] = {
    "": ("home.py", EVERYBODY),
    "accounts": ("admin/accounts.py", {ADMIN}),
    "beeld": ("management/heatmap.py", {MANAGEMENT, OFFICER}),
    "eigen-inhoud": ("prevention/own_content.py", {OFFICER, ADMIN}),
    "catalogus": ("catalogue/catalogue.py", EVERYBODY),
    "logboek": ("admin/audit.py", {ADMIN}),
    "meetrondes": ("prevention/rounds.py", {OFFICER}),
    "mijn-account": ("account.py", EVERYBODY),
    "mijn-team": ("team_leader/measures.py", {TEAM_LEADER}),
    "organisatie": ("admin/organisation.py", {ADMIN, OFFICER, FACILITATOR}),
    "plannen": ("prevention/planning.py", {OFFICER}),
    "plan": ("prevention/plan.py", {OFFICER}),
    "rie": ("prevention/imported_plan.py", {OFFICER}),
    "plan-van-aanpak": ("prevention/action_plan.py", {OFFICER}),
    "sessie": ("facilitator/session.py", {FACILITATOR}),
    "wat-is-er-al": ("prevention/inventory.py", {OFFICER, ADMIN}),
    "werksessies": ("facilitator/workshops.py", {FACILITATOR}),
}
# The menu is one function for all roles, and every screen asks for itself: two are enough for each change.
SAMPLED = (Role.FACILITATOR, None)
OTHERS = tuple(role for role in Role if role not in SAMPLED)
# What a folder of scripts holds that no address leads to.
NO_SCREENS = {
    "frame.py",
    "cards",
    "components",
    "handouts",
    "participant",
    "parts",
    "plan_parts",
    "projector",
    "server",
    "steps",
}


@pytest.fixture(autouse=True)
def _a_session(stores: Stores) -> None:
    """Something on every screen that could be seen."""
    a_scoring_room(stores)


def log_in(stores: Stores, cookies: dict[str, str], *roles: Role) -> Actor | None:
    """Sit down at the browser as somebody with these roles; as nobody without any."""
    cookies.clear()
    if not roles:
        return None
    person = a_person(stores, *roles)
    cookies["sid"] = a_cookie(stores, person).removeprefix("sid=")
    return person


def addresses(stores: Stores, cookies: dict[str, str]) -> dict[str, str]:
    """How Streamlit calls each screen that somebody with every role has, by its address."""
    log_in(stores, cookies, *Role)
    app = AppTest.from_file(PAGES / "frame.py", default_timeout=30).run()
    return {str(page["url_pathname"]): hash_ for hash_, page in app._registered_pages.items()}


def typed(page: str) -> AppTest:
    """The frame as a browser opens it at an address that somebody typed."""
    app = AppTest.from_file(PAGES / "frame.py", default_timeout=30)
    app._page_hash = page
    app.run()
    assert not app.exception
    return app


def content(app: AppTest) -> list[str]:
    """Everything that reaches the browser beside the menu."""
    return [str(element.proto) for element in app.main if getattr(element, "proto", None) is not None]


def scripts() -> Iterator[str]:
    """The scripts that could be screens."""
    for path in PAGES.rglob("*.py"):
        inside = path.relative_to(PAGES)
        if path.name != "__init__.py" and not NO_SCREENS & set(inside.parts):
            yield Path(inside).as_posix()


def test_every_screen_is_in_the_table(stores: Stores, cookies: dict[str, str]) -> None:
    assert set(addresses(stores, cookies)) == set(SCREENS)
    assert sorted(scripts()) == sorted(script for script, _roles in SCREENS.values())


@pytest.mark.parametrize("role", [*SAMPLED, *(pytest.param(role, marks=pytest.mark.long) for role in OTHERS)])
def test_an_address_typed_by_hand_opens_nothing_without_the_role(
    stores: Stores, cookies: dict[str, str], role: Role | None
) -> None:
    pages = addresses(stores, cookies)
    log_in(stores, cookies, *([role] if role else []))
    home = content(typed(pages[""]))
    opened = {path for path, page in pages.items() if content(typed(page)) != home}
    assert opened == {path for path, (_script, roles) in SCREENS.items() if role in roles and path}
    assert [error.value for error in typed(pages[""]).error] == ([] if role else [REFUSED])


@pytest.mark.parametrize("role", [*Role, None])
def test_a_screen_that_runs_on_its_own_still_asks_who_is_there(
    stores: Stores, cookies: dict[str, str], role: Role | None
) -> None:
    log_in(stores, cookies, *([role] if role else []))
    refused = set()
    for path, (script, _roles) in SCREENS.items():
        app = AppTest.from_file(PAGES / script, default_timeout=30).run()
        if [error.value for error in app.error] == [REFUSED]:
            # One sentence and nothing else.
            assert len(content(app)) == 1
            refused.add(path)
    assert refused == {path for path, (_script, roles) in SCREENS.items() if role not in roles}


def a_room_of(stores: Stores, leader: Actor) -> Room:
    return a_room(stores, leader, a_round(stores, leader, name="Voorjaar 2027"), team="Kliniek")


def session_screen(room: Room) -> AppTest:
    app = AppTest.from_file(PAGES / "frame.py", default_timeout=30)
    app.query_params["werksessie"] = room.workshop_id
    app.run().switch_page("facilitator/session.py").run()
    assert not app.exception
    return app


def test_the_session_of_somebody_else_stays_closed_whatever_the_address_says(
    stores: Stores, cookies: dict[str, str]
) -> None:
    room = a_room_of(stores, a_person(stores, FACILITATOR))
    for roles in ([FACILITATOR], list(Role)):
        log_in(stores, cookies, *roles)
        app = session_screen(room)
        assert [error.value for error in app.error] == [REFUSED]
        assert len(content(app)) == 1


def test_a_made_up_session_is_not_there(stores: Stores, cookies: dict[str, str]) -> None:
    leader = log_in(stores, cookies, FACILITATOR)
    assert leader
    app = session_screen(Room(stores, leader, "9a576a87c398c769651e60b31a734ccb", []))
    assert [error.value for error in app.error] == ["Dit is er niet (meer). Ga terug naar het overzicht."]


def test_who_was_given_the_team_reads_why_the_own_session_is_closed(
    stores: Stores, cookies: dict[str, str]
) -> None:
    leader = log_in(stores, cookies, FACILITATOR)
    assert leader
    room = a_room_of(stores, leader)
    unit_id = room.workshop.unit_id
    with stores.database.writing() as session:
        managers.put_managed_units(session, leader.account_id, [unit_id])
    app = session_screen(room)
    [sentence] = [error.value for error in app.error]
    assert sentence.startswith("Jij geeft leiding aan dit team, of aan de afdeling erboven.")
    assert len(content(app)) == 1
