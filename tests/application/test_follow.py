"""A team leader follows what the own teams agreed, and nothing more."""

from dataclasses import fields

import pytest

from riskmodel.application import agree, follow, manage
from riskmodel.application.follow import FollowedMeasure, FollowedStatement, FollowedTeam
from riskmodel.domain.access import Actor, Role
from riskmodel.domain.errors import ChangedMeanwhileError, NotAllowedError, NotFoundError
from riskmodel.domain.room_statement import Influence, MeasureStatus
from riskmodel.storage import room_statements
from riskmodel.storage.stores import Stores
from tests.builders import TODAY, Room, a_person, a_round
from tests.pages.builders import a_finished_room, a_planner, a_scored_room, a_unit, agree_and_seal

PAIRS = [(5, 5)] * 6


@pytest.fixture
def round_id(stores: Stores) -> str:
    return a_round(stores, a_planner(stores))


@pytest.fixture
def clinic(stores: Stores) -> str:
    return a_unit(stores, "Kliniek")


@pytest.fixture
def team_leader(stores: Stores, clinic: str) -> Actor:
    """Somebody who manages the clinic and all below it."""
    person = a_person(stores, Role.TEAM_LEADER)
    manage.put_managed_units(stores, a_planner(stores), person.account_id, [clinic])
    return person


def a_statement(
    stores: Stores, round_id: str, clinic: str, team: str = "Team 1", influence: Influence = Influence.TEAM
) -> Room:
    room = a_scored_room(stores, round_id, clinic, team, PAIRS)
    agree_and_seal(room, measure="Elke week nabespreken", influence=influence)
    return room


def the_measure(stores: Stores, actor: Actor, room: Room) -> FollowedMeasure:
    [measure] = [
        measure
        for team in follow.my_teams(stores, actor)
        for statement in team.statements
        if statement.workshop_id == room.workshop_id
        for measure in statement.measures
    ]
    return measure


def report(
    stores: Stores,
    actor: Actor,
    room: Room,
    measure: FollowedMeasure,
    status: MeasureStatus = MeasureStatus.DONE,
) -> None:
    follow.report_progress(
        stores,
        actor,
        room.workshop_id,
        measure.measure.id,
        status=status,
        version=measure.version,
        today=TODAY,
    )


def test_the_own_teams_are_shown_with_what_they_agreed_and_no_others(
    stores: Stores, round_id: str, clinic: str, team_leader: Actor
) -> None:
    a_statement(stores, round_id, clinic)
    a_finished_room(stores, round_id, clinic, "Zonder afspraken", PAIRS)
    a_scored_room(stores, round_id, clinic, "Nog bezig", PAIRS)
    a_statement(stores, round_id, a_unit(stores, "Elders"), "Van een ander")
    shown = {
        team.name: [
            (factor.words, measure.measure.text)
            for statement in team.statements
            for factor in statement.factors
            for measure in statement.measures
        ]
        for team in follow.my_teams(stores, team_leader)
    }
    assert shown == {
        "Kliniek": [],
        "Team 1": [("Dit speelt bij ons.", "Elke week nabespreken")],
        "Zonder afspraken": [],
        "Nog bezig": [],
    }


def test_what_is_shown_has_no_place_for_a_score() -> None:
    assert {
        kind.__name__: [field.name for field in fields(kind)] for kind in (FollowedTeam, FollowedStatement)
    } == {
        "FollowedTeam": ["unit_id", "name", "statements"],
        "FollowedStatement": ["workshop_id", "held_on", "edition", "factors", "measures", "feedback_on"],
    }


def test_progress_is_kept_and_found_by_who_keeps_the_plan(
    stores: Stores, round_id: str, clinic: str, team_leader: Actor
) -> None:
    room = a_statement(stores, round_id, clinic)
    before = the_measure(stores, team_leader, room)
    assert (before.measure.status, before.may_report) == (MeasureStatus.PLANNED, True)
    report(stores, team_leader, room, before, MeasureStatus.IN_PROGRESS)
    after = the_measure(stores, team_leader, room)
    assert (after.measure.status, after.version) == (MeasureStatus.IN_PROGRESS, before.version + 1)
    [measure] = agree.room_statement(stores, room.leader, room.workshop_id).measures
    assert measure == after.measure


def test_a_report_on_what_changed_meanwhile_is_refused(
    stores: Stores, round_id: str, clinic: str, team_leader: Actor
) -> None:
    room = a_statement(stores, round_id, clinic)
    seen = the_measure(stores, team_leader, room)
    report(stores, team_leader, room, seen, MeasureStatus.IN_PROGRESS)
    with pytest.raises(ChangedMeanwhileError):
        report(stores, team_leader, room, seen, MeasureStatus.DONE)
    assert the_measure(stores, team_leader, room).measure.status == MeasureStatus.IN_PROGRESS


@pytest.mark.parametrize("influence", [Influence.MANAGEMENT, Influence.BOARD])
def test_what_others_decide_on_is_shown_and_not_theirs_to_report(
    stores: Stores, round_id: str, clinic: str, team_leader: Actor, influence: Influence
) -> None:
    room = a_statement(stores, round_id, clinic, influence=influence)
    measure = the_measure(stores, team_leader, room)
    assert not measure.may_report
    with pytest.raises(NotAllowedError):
        report(stores, team_leader, room, measure)
    assert the_measure(stores, team_leader, room) == measure


def test_a_team_leader_neither_drops_a_measure_nor_takes_up_a_dropped_one(
    stores: Stores, round_id: str, clinic: str, team_leader: Actor
) -> None:
    room = a_statement(stores, round_id, clinic)
    with pytest.raises(NotAllowedError):
        report(stores, team_leader, room, the_measure(stores, team_leader, room), MeasureStatus.DROPPED)
    with stores.database.writing() as session:
        session.connection().exec_driver_sql("UPDATE agreed_measure SET status = 'dropped'")
    with pytest.raises(NotAllowedError):
        report(stores, team_leader, room, the_measure(stores, team_leader, room))


def test_a_team_of_somebody_else_is_refused(
    stores: Stores, round_id: str, clinic: str, team_leader: Actor
) -> None:
    mine = a_statement(stores, round_id, clinic)
    theirs = a_statement(stores, round_id, a_unit(stores, "Elders"), "Van een ander")
    with stores.database.reading() as session:
        [(measure, version)] = room_statements.load_measures(session, theirs.workshop_id)
    followed = FollowedMeasure(measure, version, may_report=True)
    with pytest.raises(NotAllowedError):
        report(stores, team_leader, theirs, followed)
    # A measure of another team does not come along under the name of the own one.
    with pytest.raises(NotFoundError):
        report(stores, team_leader, mine, followed)
    with stores.database.reading() as session:
        assert room_statements.load_measures(session, theirs.workshop_id) == ((measure, version),)


def test_what_has_not_left_its_room_is_not_there(
    stores: Stores, round_id: str, clinic: str, team_leader: Actor
) -> None:
    room = a_scored_room(stores, round_id, clinic, "Nog bezig", PAIRS)
    draft = agree.MeasureDraft("Nabespreken", None, "teamleider", None, Influence.TEAM)
    measure_id = agree.add_measure(stores, room.leader, room.workshop_id, draft)
    for _phase in ("under way", "sealed without agreement"):
        with pytest.raises(NotFoundError):
            follow.report_progress(
                stores,
                team_leader,
                room.workshop_id,
                measure_id,
                status=MeasureStatus.DONE,
                version=1,
                today=TODAY,
            )
        room.seal()


def test_who_has_the_role_and_no_team_sees_nothing(stores: Stores, round_id: str, clinic: str) -> None:
    a_statement(stores, round_id, clinic)
    assert follow.my_teams(stores, a_person(stores, Role.TEAM_LEADER)) == ()


def test_who_lost_the_unit_sees_and_changes_nothing_any_more(
    stores: Stores, round_id: str, clinic: str, team_leader: Actor
) -> None:
    room = a_statement(stores, round_id, clinic)
    measure = the_measure(stores, team_leader, room)
    manage.put_managed_units(stores, a_planner(stores), team_leader.account_id, [])
    assert follow.my_teams(stores, team_leader) == ()
    with pytest.raises(NotAllowedError):
        report(stores, team_leader, room, measure)
