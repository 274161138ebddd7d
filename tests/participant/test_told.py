"""Phones before scoring, in a pause, and in a session that was stopped."""

import pytest

from riskmodel.application import clock, move, own_team
from riskmodel.application.stop import stop_session
from riskmodel.domain.stop_rule import StopReason
from riskmodel.domain.workshop import Phase
from tests.builders import NOW, Room
from tests.participant.phones import heading, joined_phone, place, scoring_phone

PAUSE = "Pauze. Wat je hebt geantwoord of getypt blijft staan; we gaan zo verder."
HIDDEN = 'id="pause" class="card pause" aria-live="polite" hidden'


def go(room: Room, phase: Phase) -> None:
    move.move(room.stores, room.leader, room.workshop_id, phase, reason="proef", now=NOW)


@pytest.mark.parametrize(
    ("phase", "language", "title"),
    [
        (Phase.OPENING, "nl", "We beginnen"),
        (Phase.LANGUAGE, "nl", "Woorden die we gebruiken"),
        (Phase.OUR_WORK, "nl", "Ons werk"),
        (Phase.OUR_WORK, "en", "Our work"),
    ],
)
def test_a_phone_says_which_step_it_is(room: Room, phase: Phase, language: str, title: str) -> None:
    phone = joined_phone(room)
    phone.get(f"/taal/{language}")
    own_team.choose_own_team(room.stores, room.leader, room.workshop.unit_id)
    go(room, phase)
    page = phone.get(place(room)).text
    assert heading(page) == title
    assert phone.get(f"{place(room)}/stand").json() == {"stand": phase.value}
    # Whoever comes in now never saw the page that said who leads.
    assert "Gijs Leider" in page


def test_in_a_pause_a_phone_stays_where_it_is_and_answers_still_count(room: Room) -> None:
    phone = scoring_phone(room)
    address = f"{place(room)}/2/gevolg"
    assert HIDDEN in phone.get(address).text
    before = phone.get(f"{place(room)}/stand").json()
    clock.pause(room.stores, room.leader, room.workshop_id, NOW)
    assert phone.get(f"{place(room)}/stand").json() == {**before, "paused": True}
    page = phone.get(address).text
    assert (PAUSE in page, HIDDEN in page) == (True, False)
    sent = {"factor": room.workshop.factor_ids[1], "axis": "impact", "answer": "3"}
    assert phone.post(f"{place(room)}/score", data=sent).json() == {"stored": True}
    clock.resume(room.stores, room.leader, room.workshop_id, NOW)
    assert phone.get(f"{place(room)}/stand").json() == before


@pytest.mark.parametrize("reason", list(StopReason))
def test_after_a_stop_the_phone_says_so_with_help_and_never_why(room: Room, reason: StopReason) -> None:
    phone = scoring_phone(room)
    stop_session(room.stores, room.leader, room.workshop_id, reason, NOW)
    assert phone.get(f"{place(room)}/stand").json() == {"stand": "goodbye"}
    page = phone.get(place(room)).text
    assert heading(page) == "De sessie is gestopt"
    assert "Je antwoorden zijn vernietigd" in page
    assert "Hulp nodig?" in page
    for word in (reason.value, "ernstigs", "herkennen", "Gevaar", "Spanning", "backup", "verzegeld"):
        assert word not in page
