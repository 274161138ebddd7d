"""What happens when the server starts and stops."""

import asyncio
import logging
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from typing import cast

import pytest
import streamlit as st
from sqlmodel import update

from pages.server.lifespan import lifespan, welcome, without_stopping
from riskmodel.application import facilitate, prepare, rehearse
from riskmodel.application.audit import audit_trail, count_refused
from riskmodel.application.opening import opened_stores
from riskmodel.domain.access import Actor, Role
from riskmodel.domain.audit import Action
from riskmodel.domain.workshop import Phase
from riskmodel.storage import seats
from riskmodel.storage.audit import note
from riskmodel.storage.stores import Stores
from riskmodel.storage.tables import AuditEventRow
from tests.builders import TODAY, Room, a_person, a_room, a_round

NOBODY = cast("st.App", None)


def live(moment: float = 0) -> None:
    """Start and stop the server, with a moment in between."""

    async def start_and_stop() -> None:
        async with lifespan(NOBODY):
            await asyncio.sleep(moment)

    # In a thread of its own: a browser that tests drive keeps the event loop of this one.
    with ThreadPoolExecutor(1) as threads:
        threads.submit(asyncio.run, start_and_stop()).result()


def a_revealed_room(stores: Stores) -> Room:
    leader = a_person(stores, Role.FACILITATOR)
    room = a_room(stores, leader, a_round(stores, leader))
    room.join(6)
    room.start()
    room.score_all([(4, 4)] * 6)
    room.close()
    return room


def phase_after(leader: Actor, workshop_id: str) -> Phase:
    return facilitate.workshop(opened_stores(), leader, workshop_id).phase


def test_the_code_is_printed_while_nobody_can_log_in(
    stores: Stores, capsys: pytest.CaptureFixture[str]
) -> None:
    live()
    lines = capsys.readouterr().out.split("\n")
    assert [line.split(":")[0] for line in lines if line] == ["Eerste start", "First start"]


def test_no_code_is_printed_once_somebody_can(stores: Stores, capsys: pytest.CaptureFixture[str]) -> None:
    a_person(stores, Role.ADMINISTRATOR)
    live()
    assert capsys.readouterr().out == ""


def test_what_the_terminal_says() -> None:
    assert welcome("ABCDEF234567", "http://localhost:8501") == (
        "\n"
        "Eerste start: open http://localhost:8501/eerste-start en typ de opstartcode ABCDEF 234567\n"
        "First start: open http://localhost:8501/eerste-start and type the set-up code ABCDEF 234567\n"
    )


def test_a_sealing_that_was_interrupted_is_finished(stores: Stores) -> None:
    room = a_revealed_room(stores)
    with stores.live.writing(room.workshop_id) as session:
        seats.put_gate(session, "sealed")
    live()
    assert phase_after(room.leader, room.workshop_id) == Phase.SEALED
    assert not stores.keys.exists(room.workshop_id)


@pytest.mark.parametrize(
    ("hours", "phase"), [(23, Phase.LOBBY), (25, Phase.SEALED)], ids=["not yet", "overdue"]
)
def test_what_is_overdue_is_sealed_at_the_start(stores: Stores, hours: int, phase: Phase) -> None:
    leader = a_person(stores, Role.FACILITATOR)
    unit_id = prepare.add_unit(stores, leader, name="Team 1", parent_id=None, headcount=8)
    workshop_id = prepare.create_workshop(
        stores, leader, unit_id=unit_id, round_id=a_round(stores, leader), held_on=TODAY, invited=8
    )
    prepare.open_lobby(stores, leader, workshop_id, datetime.now(UTC) - timedelta(hours=hours))
    live(1)
    assert phase_after(leader, workshop_id) == phase


def test_a_rehearsal_that_was_forgotten_is_removed_at_the_start(stores: Stores) -> None:
    leader = a_person(stores, Role.FACILITATOR)
    long_ago = datetime.now(UTC) - timedelta(days=9)
    rehearse.start_rehearsal(stores, leader, name="Oefenteam", now=long_ago)
    live(1)
    assert rehearse.rehearsal(opened_stores(), leader) is None


def test_stopping_gives_back_every_connection(stores: Stores) -> None:
    live()
    assert opened_stores() is not stores


def test_the_server_writes_no_line_per_visit(stores: Stores) -> None:
    logging.getLogger("uvicorn.access").disabled = False
    live()
    assert logging.getLogger("uvicorn.access").disabled


def test_an_error_is_logged_without_what_it_says(caplog: pytest.LogCaptureFixture) -> None:
    def fail() -> None:
        raise ValueError("a secret")

    without_stopping("testing", fail)
    assert caplog.messages == ["An error of kind ValueError came up while testing"]
    assert [record.exc_info for record in caplog.records] == [None]


def test_stopping_writes_down_refused_passwords_and_starting_forgets_what_is_too_old(stores: Stores) -> None:
    reader = a_person(stores, Role.ADMINISTRATOR)
    with stores.database.writing() as session:
        note(session, reader, Action.SAMPLE_LOADED)
        session.exec(update(AuditEventRow).values(at=0))
    count_refused(stores, "fenna", "Fenna")
    live(1)
    assert [event.action for event in audit_trail(opened_stores(), reader)] == [Action.PASSWORD_REFUSED]
