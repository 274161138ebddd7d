"""Ids of one workshop are worth nothing in another, and a phase is not a way around a verb."""

import pytest

from riskmodel.application import agree, facilitate, move, prepare, seal, take_part
from riskmodel.domain.access import Role
from riskmodel.domain.answer import Axis
from riskmodel.domain.errors import FactorNotInWorkshopError, NotAllowedError, NotFoundError, WrongPhaseError
from riskmodel.domain.room_statement import Influence
from riskmodel.domain.workshop import Phase
from riskmodel.storage.histograms import load_histograms
from riskmodel.storage.stores import Stores
from tests.builders import NOW, TODAY, Room, a_person, a_room, a_round
from tests.worlds import Worlds

OWN_FACTOR = "CUL-02"


@pytest.fixture
def mine(stores: Stores, worlds: Worlds) -> Room:
    return worlds.room(stores, my_room)


def my_room(stores: Stores) -> Room:
    """A room that scores the core."""
    leader = a_person(stores, Role.FACILITATOR)
    return a_scoring_room(a_room(stores, leader, a_round(stores, leader)))


@pytest.fixture
def other(mine: Room) -> Room:
    """Another room of the same facilitator, in the same round, with a factor of its own."""
    stores, leader = mine.stores, mine.leader
    unit_id = prepare.add_unit(stores, leader, name="Team 2", parent_id=None, headcount=30)
    workshop_id = prepare.create_workshop(
        stores, leader, unit_id=unit_id, round_id=mine.workshop.round_id, held_on=TODAY, invited=8
    )
    prepare.choose_factors(stores, leader, workshop_id, [OWN_FACTOR])
    prepare.open_lobby(stores, leader, workshop_id, NOW)
    return a_scoring_room(Room(stores, leader, workshop_id, []))


def a_scoring_room(room: Room) -> Room:
    room.join(6)
    room.start()
    room.score_all([(5, 5)] * 6)
    return room


def draft(factor_id: str | None = None) -> agree.MeasureDraft:
    return agree.MeasureDraft("Nabespreken", factor_id, "teamleider", None, Influence.TEAM)


def test_a_measure_is_left_out_of_its_own_statement_only(mine: Room, other: Room) -> None:
    mine.close()
    other.close()
    measure_id = agree.add_measure(other.stores, other.leader, other.workshop_id, draft())
    with pytest.raises(NotFoundError):
        agree.leave_measure_out(mine.stores, mine.leader, mine.workshop_id, measure_id)
    statement = agree.room_statement(other.stores, other.leader, other.workshop_id)
    assert [measure.id for measure in statement.measures] == [measure_id]


def test_a_factor_of_another_room_is_no_factor_here(mine: Room, other: Room) -> None:
    stores, leader, workshop_id = mine.stores, mine.leader, mine.workshop_id
    mine.close()
    other.close()
    with pytest.raises(FactorNotInWorkshopError):
        agree.agree_on_factor(stores, leader, workshop_id, factor_id=OWN_FACTOR, words="Dit speelt.")
    with pytest.raises(FactorNotInWorkshopError):
        agree.add_measure(stores, leader, workshop_id, draft(OWN_FACTOR))
    with pytest.raises(FactorNotInWorkshopError):
        facilitate.show_factor(stores, leader, workshop_id, OWN_FACTOR)
    agree.agree_on_factor(stores, leader, other.workshop_id, factor_id=OWN_FACTOR, words="Dit speelt.")
    agree.leave_factor_out(stores, leader, workshop_id, OWN_FACTOR)
    statement = agree.room_statement(stores, leader, other.workshop_id)
    assert [factor.factor_id for factor in statement.factors] == [OWN_FACTOR]


def test_a_seat_is_a_seat_in_one_room(mine: Room, other: Room) -> None:
    stores, token = mine.stores, mine.tokens[0]
    factor_id = other.workshop.factor_ids[0]
    with pytest.raises(NotAllowedError):
        take_part.store_score(stores, other.workshop_id, token, factor_id, Axis.IMPACT, 1)
    with pytest.raises(NotAllowedError):
        take_part.own_view(stores, other.workshop_id, token)
    with pytest.raises(NotAllowedError):
        take_part.say_ready(stores, other.workshop_id, token, True)
    with pytest.raises(NotAllowedError):
        take_part.standing(stores, other.workshop_id, token)
    with pytest.raises(FactorNotInWorkshopError):
        take_part.store_score(stores, mine.workshop_id, token, OWN_FACTOR, Axis.IMPACT, 1)


@pytest.mark.parametrize("phase", [Phase.SEALED, Phase.PREPARATION, Phase.LOBBY, Phase.SCORING, Phase.VOID])
def test_going_to_a_phase_neither_seals_nor_opens(mine: Room, phase: Phase) -> None:
    mine.close()
    for _before in (Phase.REVEAL, Phase.MEASURES, Phase.READ_BACK):
        with pytest.raises(WrongPhaseError):
            move.go_to(mine.stores, mine.leader, mine.workshop_id, phase)
        following = {Phase.REVEAL: Phase.MEASURES, Phase.MEASURES: Phase.READ_BACK}.get(mine.workshop.phase)
        if following:
            move.go_to(mine.stores, mine.leader, mine.workshop_id, following)
    seal.finish_sealing(mine.stores)
    mine.seal()
    with mine.stores.database.reading() as session:
        assert set(load_histograms(session, mine.workshop_id)) == set(mine.workshop.factor_ids)
