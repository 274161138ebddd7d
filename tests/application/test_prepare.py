import pytest

from riskmodel.application import facilitate, move, prepare, take_part
from riskmodel.application.sample import load_sample
from riskmodel.domain.access import Actor, Role
from riskmodel.domain.errors import (
    FactorNotInWorkshopError,
    LobbyClosedError,
    MissingValueError,
    SampleMixedError,
)
from riskmodel.domain.workshop import Phase
from riskmodel.storage.stores import Stores
from tests.builders import NOW, TODAY, Room, a_person, a_room, a_round
from tests.faults.steps import at_function

ADMIN = Actor("set-up", "set-up", frozenset({Role.ADMINISTRATOR}))


def test_who_manages_and_leads_raises_the_threshold(both_stores: Stores) -> None:
    leader = a_person(both_stores, Role.FACILITATOR, Role.MANAGEMENT)
    room = a_room(both_stores, leader, a_round(both_stores, leader), manager_present=False)
    assert room.workshop.manager_present


def test_three_factors_of_their_own_and_no_fourth(both_stores: Stores) -> None:
    leader = a_person(both_stores, Role.FACILITATOR)
    round_id = a_round(both_stores, leader)
    unit_id = prepare.add_unit(both_stores, leader, name="Team 1", parent_id=None, headcount=9)
    workshop_id = prepare.create_workshop(
        both_stores, leader, unit_id=unit_id, round_id=round_id, held_on=TODAY, invited=8
    )
    own = ["CUL-02", "CUL-03", "LDR-02"]
    prepare.choose_factors(both_stores, leader, workshop_id, own)
    chosen = facilitate.workshop(both_stores, leader, workshop_id)
    assert chosen.factor_ids == (*chosen.core_factor_ids, *own)
    with pytest.raises(MissingValueError):
        prepare.choose_factors(both_stores, leader, workshop_id, [*own, "CUL-04"])
    for wrong in ("made up", chosen.core_factor_ids[0]):
        with pytest.raises(FactorNotInWorkshopError):
            prepare.choose_factors(both_stores, leader, workshop_id, [wrong])
    assert facilitate.workshop(both_stores, leader, workshop_id) == chosen


def test_the_sample_and_real_teams_stay_apart(stores: Stores) -> None:
    load_sample(stores, ADMIN, NOW)
    leader = a_person(stores, Role.FACILITATOR)
    [sample_round] = prepare.rounds(stores, leader)
    sample_unit = prepare.units(stores, leader)[0]
    real_unit = prepare.add_unit(stores, leader, name="Echt", parent_id=None, headcount=9)
    real_round = prepare.start_round(stores, leader, name="Echt", starts_on=TODAY, ends_on=TODAY)
    for unit_id, round_id in ((real_unit, sample_round.id), (sample_unit.id, real_round)):
        with pytest.raises(SampleMixedError):
            prepare.create_workshop(
                stores, leader, unit_id=unit_id, round_id=round_id, held_on=TODAY, invited=8
            )
    with pytest.raises(SampleMixedError):
        prepare.add_unit(stores, leader, name="Echt 2", parent_id=sample_unit.id, headcount=9)


def test_a_crowd_of_ghosts_does_not_get_in(both_stores: Stores) -> None:
    leader = a_person(both_stores, Role.FACILITATOR)
    room = a_room(both_stores, leader, a_round(both_stores, leader), invited=8)
    room.join(take_part.most_seats(8))
    with pytest.raises(LobbyClosedError):
        room.join(1)
    assert facilitate.progress(both_stores, leader, room.workshop_id).joined == 28


def prepared(stores: Stores) -> Room:
    """A session that is prepared; nobody opened its doors yet."""
    leader = a_person(stores, Role.FACILITATOR)
    unit_id = prepare.add_unit(stores, leader, name="Team 1", parent_id=None, headcount=9)
    workshop_id = prepare.create_workshop(
        stores, leader, unit_id=unit_id, round_id=a_round(stores, leader), held_on=TODAY, invited=8
    )
    return Room(stores, leader, workshop_id, [])


def open_lobby(room: Room) -> None:
    prepare.open_lobby(room.stores, room.leader, room.workshop_id, NOW)


def test_the_slower_of_two_who_open_the_doors_sends_nobody_out(both_stores: Stores) -> None:
    room = prepared(both_stores)

    def quicker() -> None:
        open_lobby(room)
        room.join(3)

    at_function("require_first_session", lambda: open_lobby(room), quicker)
    assert room.workshop.phase is Phase.LOBBY
    assert facilitate.progress(both_stores, room.leader, room.workshop_id).joined == 3
    for token in room.tokens:
        take_part.own_view(both_stores, room.workshop_id, token)


def test_the_slower_of_two_who_open_the_doors_takes_nobody_back(both_stores: Stores) -> None:
    room = prepared(both_stores)

    def quicker() -> None:
        open_lobby(room)
        move.move(both_stores, room.leader, room.workshop_id, Phase.OPENING)

    at_function("require_first_session", lambda: open_lobby(room), quicker)
    assert room.workshop.phase is Phase.OPENING


def test_a_crash_while_the_doors_open_leaves_it_prepared_and_opening_again_works(stores: Stores) -> None:
    room = prepared(stores)

    def die() -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        at_function("put_phase", lambda: open_lobby(room), die)
    assert (room.workshop.phase, stores.live.path(room.workshop_id).exists()) == (Phase.PREPARATION, True)
    open_lobby(room)
    room.join(1)
    assert facilitate.progress(stores, room.leader, room.workshop_id).joined == 1
