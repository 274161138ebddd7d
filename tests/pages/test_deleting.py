"""Deleting on the screens: what goes is said, a tick is asked for, and who may not finds no button."""

import os
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from riskmodel.application import accounts, prepare
from riskmodel.domain.access import Actor, Role
from riskmodel.domain.errors import NotFoundError
from riskmodel.storage.stores import Stores
from tests.builders import Room, a_person, a_room, a_round, a_sealed_room
from tests.pages.builders import a_planner
from tests.pages.conftest import HOME, PAGES, Screen
from tests.server.visitors import a_cookie

ADMIN = Actor("administrator", "Beheer", frozenset({Role.ADMINISTRATOR}))
FIRST_TICK = "Vink eerst aan dat je weet dat je dit niet kunt terugdraaien. Er is niets verwijderd."
OPEN = "Andere gebruikers van deze computer kunnen in de gegevensmap"


def press(app: AppTest, label: str) -> AppTest:
    """Press the button with this label."""
    next(button for button in app.button if button.label == label).click().run()
    assert not app.exception
    return app


def tick(app: AppTest, key: str) -> AppTest:
    """Tick that it cannot be undone."""
    app.checkbox(key=f"{key}:sure").check()
    return app


def choose(app: AppTest, key: str, word: str) -> AppTest:
    """Choose the option with this word in it."""
    box = app.selectbox(key=key)
    return box.select_index(next(n for n, option in enumerate(box.options) if word in option)).run()


def test_an_account_goes_after_a_tick(as_role: Screen, stores: Stores) -> None:
    gone = a_person(stores, Role.MANAGEMENT, name="Gijs")
    app = choose(as_role(Role.ADMINISTRATOR, "admin/accounts.py"), "accounts:chosen", "Gijs")
    press(app, "Verwijder dit account")
    assert [error.value for error in app.error] == [FIRST_TICK]
    press(tick(app, f"accounts:delete:{gone.account_id}"), "Verwijder dit account")
    assert [message.value for message in app.success] == ["Het account is verwijderd."]
    assert [found.name for found in accounts.list_accounts(stores, ADMIN)] == ["Sam de Vries"]


def test_ones_own_account_has_no_such_button(as_role: Screen) -> None:
    app = choose(as_role(Role.ADMINISTRATOR, "admin/accounts.py"), "accounts:chosen", "Sam de Vries")
    assert [button.label for button in app.button if button.label == "Verwijder dit account"] == []


def test_a_round_and_then_its_team_go_and_the_screen_says_what_goes(as_role: Screen, stores: Stores) -> None:
    planner = a_planner(stores)
    round_id = a_round(stores, planner)
    room = a_sealed_room(stores, a_person(stores, Role.FACILITATOR), round_id, [(5, 4)] * 6)
    unit_id = room.workshop.unit_id
    app = choose(as_role(Role.PREVENTION_OFFICER, "admin/organisation.py"), "rounds:delete", "Najaar 2026")
    [goes] = [text.value for text in app.markdown if text.value.startswith("Met deze meetronde")]
    assert goes.startswith("Met deze meetronde verdwijnen: werksessies 1, afgesproken maatregelen 0,")
    press(tick(app, f"rounds:delete:{round_id}"), "Verwijder deze meetronde")
    assert prepare.rounds(stores, planner) == ()
    choose(app, "units:delete", "Team 1")
    press(tick(app, f"units:delete:{unit_id}"), "Verwijder dit team")
    assert prepare.units(stores, planner) == ()


def test_a_facilitator_finds_no_way_to_delete_a_round_or_a_team(as_role: Screen, stores: Stores) -> None:
    a_room(stores, a_person(stores, Role.FACILITATOR), a_round(stores, a_planner(stores)))
    app = as_role(Role.FACILITATOR, "admin/organisation.py")
    assert {box.key for box in app.selectbox} & {"rounds:delete", "units:delete"} == set()


def session_screen(stores: Stores, cookies: dict[str, str]) -> tuple[AppTest, Room]:
    leader = a_person(stores, Role.FACILITATOR)
    room = a_room(stores, leader, a_round(stores, leader))
    cookies["sid"] = a_cookie(stores, leader).removeprefix("sid=")
    app = AppTest.from_file(PAGES / "frame.py", default_timeout=30)
    app.query_params["werksessie"] = room.workshop_id
    return app.run().switch_page("facilitator/session.py").run(), room


def test_a_session_goes_from_its_own_screen(stores: Stores, cookies: dict[str, str]) -> None:
    app, room = session_screen(stores, cookies)
    press(app, "Verwijder deze werksessie")
    assert [error.value for error in app.error] == [FIRST_TICK]
    press(tick(app, f"workshop:delete:{room.workshop_id}"), "Verwijder deze werksessie")
    with pytest.raises(NotFoundError):
        assert room.workshop


def test_once_the_result_was_seen_there_is_no_such_button(stores: Stores, cookies: dict[str, str]) -> None:
    app, room = session_screen(stores, cookies)
    room.join(6)
    room.start()
    room.close()
    app.run()
    assert [button.label for button in app.button if button.label == "Verwijder deze werksessie"] == []


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such modes")
@pytest.mark.parametrize(
    ("role", "mode", "warnings"),
    [
        (Role.ADMINISTRATOR, 0o755, 1),
        (Role.ADMINISTRATOR, 0o700, 0),
        (Role.FACILITATOR, 0o755, 0),
        (Role.MANAGEMENT, 0o755, 0),
    ],
)
def test_administrators_alone_read_it_on_their_first_screen(
    as_role: Screen, tmp_path: Path, role: Role, mode: int, warnings: int
) -> None:
    (tmp_path / "data").chmod(mode)
    app = as_role(role, HOME)
    assert not app.exception
    assert len(app.warning) == warnings
    assert [text.value.startswith(OPEN) for text in app.text if str(tmp_path) in text.value] == [
        True
    ] * warnings
