"""Whether earlier measures helped: who says so, and what a later session of the team hears about it."""

import pytest
from sqlmodel import update

from riskmodel.application import agree, effects, follow, manage, prepare, suggest
from riskmodel.application.follow import FollowedMeasure
from riskmodel.domain.access import Actor, Role
from riskmodel.domain.errors import ChangedMeanwhileError, NotAllowedError, NotFoundError
from riskmodel.domain.inventory import MeasureStand
from riskmodel.domain.room_statement import Effect, Influence, MeasureStatus
from riskmodel.storage import room_statements
from riskmodel.storage.stores import Stores
from riskmodel.storage.tables import AgreedMeasureRow
from tests.builders import NOW, TODAY, Room, a_person, a_round
from tests.pages.builders import a_planner, a_scored_room, a_unit

PAIRS = [(5, 5)] * 6
DONE, DROPPED = MeasureStatus.DONE, MeasureStatus.DROPPED
NEW, MAKE, FAILED, RUNNING, THERE = MeasureStand


@pytest.fixture
def round_id(stores: Stores) -> str:
    return a_round(stores, a_planner(stores))


@pytest.fixture
def clinic(stores: Stores) -> str:
    return a_unit(stores, "Kliniek")


@pytest.fixture
def team_leader(stores: Stores, clinic: str) -> Actor:
    person = a_person(stores, Role.TEAM_LEADER)
    manage.put_managed_units(stores, a_planner(stores), person.account_id, [clinic])
    return person


def a_room_of(stores: Stores, unit_id: str, name: str) -> Room:
    """A session of a unit in a round of its own, where everything came out high."""
    leader = a_person(stores, Role.FACILITATOR)
    round_id = prepare.start_round(stores, leader, name=name, starts_on=TODAY, ends_on=TODAY)
    workshop_id = prepare.create_workshop(
        stores, leader, unit_id=unit_id, round_id=round_id, held_on=TODAY, invited=8
    )
    prepare.open_lobby(stores, leader, workshop_id, NOW)
    room = Room(stores, leader, workshop_id, [])
    room.join(len(PAIRS))
    room.start()
    room.score_all(PAIRS)
    room.close()
    return room


def offered(room: Room) -> list[str]:
    """The measures that are suggested, in order."""
    return [one.measure_id for one in suggest.suggestions(room.stores, room.leader, room.workshop_id)]


def agree_on(room: Room, measure_id: str, *, is_agreed: bool = True) -> None:
    """Let a room take a measure of the catalogue, agree on it or not, and seal it."""
    stores, leader, workshop_id = room.stores, room.leader, room.workshop_id
    draft = agree.MeasureDraft("Zo doen we het", None, "teamleider", None, Influence.TEAM)
    agree.take_suggestion(stores, leader, workshop_id, measure_id, draft)
    if is_agreed:
        room.go_to_measures()
        agree.read_back(stores, leader, workshop_id)
        agree.agree(stores, leader, workshop_id)
    room.seal()


def stand(room: Room, measure_id: str) -> MeasureStand:
    """Where a measure stands in what a room is advised."""
    advice = suggest.advice(room.stores, room.leader, room.workshop_id)
    every = (*advice.offered, *advice.running, *advice.in_place)
    return {one.measure_id: one.stand for one in every}[measure_id]


def the_measure(stores: Stores, actor: Actor) -> FollowedMeasure:
    [measure] = [
        measure
        for team in follow.my_teams(stores, actor)
        for statement in team.statements
        for measure in statement.measures
    ]
    return measure


def put_status(room: Room, status: MeasureStatus) -> None:
    """Let a measure be this far, past every check."""
    with room.stores.database.writing() as session:
        session.connection().execute(update(AgreedMeasureRow).values(status=status))


def report(stores: Stores, actor: Actor, room: Room, followed: FollowedMeasure, effect: Effect) -> None:
    effects.report_effect(
        stores,
        actor,
        room.workshop_id,
        followed.measure.id,
        effect=effect,
        version=followed.version,
        today=TODAY,
    )


def a_done_measure(stores: Stores, round_id: str, clinic: str, measure_id: str = "P-01") -> Room:
    """A team of the clinic that did what it agreed."""
    room = a_scored_room(stores, round_id, clinic, "Team 1", PAIRS)
    agree_on(room, measure_id)
    put_status(room, DONE)
    return room


STANDS = [
    (MeasureStatus.PLANNED, None, RUNNING),
    (DONE, None, RUNNING),
    (DONE, Effect.TOO_EARLY, RUNNING),
    (DONE, Effect.HELPED, THERE),
    (DONE, Effect.HELPED_PARTLY, MAKE),
    (DONE, Effect.DID_NOT_HELP, FAILED),
    (DROPPED, None, NEW),
]


@pytest.mark.parametrize(("status", "effect", "expected"), STANDS)
def test_the_next_session_of_the_team_hears_of_it(
    stores: Stores,
    round_id: str,
    clinic: str,
    team_leader: Actor,
    status: MeasureStatus,
    effect: Effect | None,
    expected: MeasureStand,
) -> None:
    earlier = a_scored_room(stores, round_id, clinic, "Team 1", PAIRS)
    before = offered(earlier)
    measure_id = before[0]
    agree_on(earlier, measure_id)
    put_status(earlier, status)
    if effect is not None:
        report(stores, team_leader, earlier, the_measure(stores, team_leader), effect)
    later = a_room_of(stores, earlier.workshop.unit_id, "Later")
    assert stand(later, measure_id) == expected
    others = [one for one in before if one != measure_id]
    assert [one for one in offered(later) if one != measure_id] == others
    assert (measure_id in offered(later)) == (expected in (NEW, MAKE, FAILED))


def test_it_counts_for_units_below_and_not_for_others(stores: Stores, round_id: str, clinic: str) -> None:
    above = a_room_of(stores, clinic, "Van de hele kliniek")
    measure_id = offered(above)[0]
    agree_on(above, measure_id)
    below = a_scored_room(stores, round_id, clinic, "Team 1", PAIRS)
    elsewhere = a_scored_room(stores, round_id, a_unit(stores, "Staf"), "Team 1", PAIRS)
    assert (stand(below, measure_id), stand(elsewhere, measure_id)) == (RUNNING, NEW)
    # What a team agreed says nothing about the unit it is part of.
    other = offered(below)[0]
    agree_on(below, other)
    assert stand(a_room_of(stores, clinic, "Nog eens"), other) == NEW


def test_what_was_not_agreed_never_left_its_room(stores: Stores, round_id: str, clinic: str) -> None:
    earlier = a_scored_room(stores, round_id, clinic, "Team 1", PAIRS)
    measure_id = offered(earlier)[0]
    agree_on(earlier, measure_id, is_agreed=False)
    assert stand(a_room_of(stores, earlier.workshop.unit_id, "Later"), measure_id) == NEW


@pytest.mark.parametrize("effect", Effect)
@pytest.mark.parametrize("role", [Role.TEAM_LEADER, Role.PREVENTION_OFFICER])
def test_an_effect_is_kept(
    stores: Stores, round_id: str, clinic: str, team_leader: Actor, role: Role, effect: Effect
) -> None:
    room = a_done_measure(stores, round_id, clinic)
    actor = team_leader if role is Role.TEAM_LEADER else a_planner(stores)
    report(stores, actor, room, the_measure(stores, team_leader), effect)
    after = the_measure(stores, team_leader)
    assert (after.measure.effect, after.measure.status) == (effect, DONE)
    [team] = effects.done_measures(stores, a_planner(stores))
    assert [one.measures for one in team.statements] == [(after,)]


def test_what_is_taken_up_again_has_not_helped_yet(
    stores: Stores, round_id: str, clinic: str, team_leader: Actor
) -> None:
    room = a_done_measure(stores, round_id, clinic)
    report(stores, team_leader, room, the_measure(stores, team_leader), Effect.HELPED)
    seen = the_measure(stores, team_leader)
    for status in (DONE, MeasureStatus.IN_PROGRESS):
        follow.report_progress(
            stores,
            team_leader,
            room.workshop_id,
            seen.measure.id,
            status=status,
            version=seen.version,
            today=TODAY,
        )
        seen = the_measure(stores, team_leader)
        assert seen.measure.effect == (Effect.HELPED if status == DONE else None)


def test_what_is_not_done_or_changed_meanwhile_is_refused(
    stores: Stores, round_id: str, clinic: str, team_leader: Actor
) -> None:
    room = a_done_measure(stores, round_id, clinic)
    seen = the_measure(stores, team_leader)
    report(stores, a_planner(stores), room, seen, Effect.HELPED_PARTLY)
    with pytest.raises(ChangedMeanwhileError):
        report(stores, team_leader, room, seen, Effect.HELPED)
    put_status(room, MeasureStatus.IN_PROGRESS)
    with pytest.raises(ChangedMeanwhileError):
        report(stores, team_leader, room, the_measure(stores, team_leader), Effect.HELPED)
    assert the_measure(stores, team_leader).measure.effect == Effect.HELPED_PARTLY
    assert effects.done_measures(stores, a_planner(stores)) == ()


def test_a_team_of_somebody_else_and_what_did_not_leave_are_refused(
    stores: Stores, round_id: str, clinic: str, team_leader: Actor
) -> None:
    theirs = a_scored_room(stores, round_id, a_unit(stores, "Elders"), "Van een ander", PAIRS)
    agree_on(theirs, "P-01")
    put_status(theirs, DONE)
    kept = a_scored_room(stores, round_id, clinic, "Niet afgesproken", PAIRS)
    agree_on(kept, "P-01", is_agreed=False)
    put_status(kept, DONE)
    for room, actor, refused in (
        (theirs, team_leader, NotAllowedError),
        (kept, team_leader, NotFoundError),
        (kept, a_planner(stores), NotFoundError),
    ):
        with stores.database.reading() as session:
            [(measure, version)] = room_statements.load_measures(session, room.workshop_id)
        with pytest.raises(refused):
            report(stores, actor, room, FollowedMeasure(measure, version, may_report=True), Effect.HELPED)
    [team] = effects.done_measures(stores, a_planner(stores))
    assert team.name == "Van een ander"
