"""The room's screen in a rehearsal."""

from riskmodel.application import prepare, rehearse
from tests.builders import NOW, Room
from tests.projector.screens import Leader

BAND = "Oefening: dit zijn geen echte antwoorden"


def a_rehearsal(leader: Leader) -> Room:
    workshop_id = rehearse.start_rehearsal(leader.stores, leader.actor, name="Oefenteam", now=NOW)
    return Room(leader.stores, leader.actor, workshop_id, [])


def test_every_phase_has_the_band(leader: Leader) -> None:
    room = a_rehearsal(leader)
    seen = [leader.page(room)]
    prepare.open_lobby(room.stores, room.leader, room.workshop_id, NOW)
    seen.append(leader.page(room))
    for step in (room.start, room.close, room.go_to_measures, room.seal):
        step()
        seen.append(leader.page(room))
    assert [page.count(BAND) for page in seen] == [1] * 6


def test_the_band_in_english(leader: Leader) -> None:
    assert "Rehearsal: these are not real answers" in leader.page(a_rehearsal(leader), "en")


def test_a_real_session_has_no_band(leader: Leader) -> None:
    assert BAND not in leader.page(leader.room())


def test_a_removed_rehearsal_is_gone_from_the_screen(leader: Leader) -> None:
    room = a_rehearsal(leader)
    rehearse.remove_rehearsal(room.stores, room.leader, room.workshop_id)
    assert leader.browser().get(f"/scherm/{room.workshop_id}/stand").status_code == 404
