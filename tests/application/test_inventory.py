"""The inventory: who fills it in, two people at once, and what it does to the suggestions of a room."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

import pytest

from catalog.load import load_catalogue
from riskmodel.application import prepare, suggest
from riskmodel.application.inventory import EXPLANATION_LIMIT, fill_in_provision, inventory
from riskmodel.domain.access import Actor, Role
from riskmodel.domain.errors import ChangedMeanwhileError, MissingValueError, NotFoundError, TextTooLongError
from riskmodel.domain.inventory import MeasureStand, ProvisionState, Quality
from riskmodel.domain.suggestions import Advice
from riskmodel.storage.stores import Stores
from tests.application.test_rehearsal import revealed
from tests.builders import FACTS, Room, a_person, a_round
from tests.pages.builders import a_scored_room, a_unit

PROVISION = next(one for one in load_catalogue().provisions if one.withdrawn is None)
HOSTILE = "=cmd()|' <script>alert(1)</script> ![x](http://evil.example/p.png) \u202e\x00\nregel"


@pytest.fixture
def officer(both_stores: Stores) -> Actor:
    return a_person(both_stores, Role.PREVENTION_OFFICER)


def fill_in(stores: Stores, actor: Actor, quality: Quality, version: int = 0, explanation: str = "") -> int:
    return fill_in_provision(
        stores, actor, PROVISION.id, quality=quality, explanation=explanation, version=version
    )


def filled_in(stores: Stores, actor: Actor) -> dict[str, tuple[ProvisionState, int]]:
    return {
        entry.provision.id: (entry.state, entry.version) for entry in inventory(stores, actor) if entry.state
    }


def test_nothing_is_filled_in_at_first(both_stores: Stores, officer: Actor) -> None:
    entries = inventory(both_stores, officer)
    offered = [one.id for one in load_catalogue().provisions if one.withdrawn is None]
    assert [entry.provision.id for entry in entries] == offered
    assert {(entry.state, entry.version) for entry in entries} == {(None, 0)}


def test_what_is_filled_in_is_kept_and_counts_its_versions(both_stores: Stores, officer: Actor) -> None:
    version = fill_in(both_stores, officer, Quality.ON_PAPER, explanation="  In de   la. ")
    assert filled_in(both_stores, officer) == {
        PROVISION.id: (ProvisionState(PROVISION.id, Quality.ON_PAPER, "In de la."), version)
    }
    again = fill_in(both_stores, officer, Quality.WORKS, version)
    assert (version, again) == (1, 2)
    assert filled_in(both_stores, a_person(both_stores, Role.FACILITATOR)) == {
        PROVISION.id: (ProvisionState(PROVISION.id, Quality.WORKS), 2)
    }


def test_hostile_words_are_kept_as_one_harmless_line(both_stores: Stores, officer: Actor) -> None:
    fill_in(both_stores, officer, Quality.WORKS_PARTLY, explanation=HOSTILE)
    [(state, _version)] = filled_in(both_stores, officer).values()
    assert state.explanation == ("=cmd()|' <script>alert(1)</script> ![x](http://evil.example/p.png) regel")


def test_too_many_words_and_an_unknown_provision_change_nothing(both_stores: Stores, officer: Actor) -> None:
    with pytest.raises(TextTooLongError):
        fill_in(both_stores, officer, Quality.WORKS, explanation="x" * (EXPLANATION_LIMIT + 1))
    with pytest.raises(NotFoundError):
        fill_in_provision(both_stores, officer, "V-99", quality=Quality.WORKS, explanation="", version=0)
    assert filled_in(both_stores, officer) == {}


@pytest.mark.parametrize("seen", [0, 1], ids=["nothing there", "something there"])
def test_of_two_people_the_second_is_told(both_stores: Stores, officer: Actor, seen: int) -> None:
    if seen:
        fill_in(both_stores, officer, Quality.NONE)
    fill_in(both_stores, officer, Quality.ON_PAPER, seen)
    with pytest.raises(ChangedMeanwhileError):
        fill_in(both_stores, a_person(both_stores, Role.ADMINISTRATOR), Quality.WORKS, seen)
    # Saying what stands there already is no quarrel, and no change.
    assert fill_in(both_stores, officer, Quality.ON_PAPER, seen) == seen + 1


def test_of_eight_at_the_same_moment_one_is_kept(both_stores: Stores, officer: Actor) -> None:
    def attempt(number: int) -> bool:
        try:
            fill_in(both_stores, officer, Quality.ON_PAPER, explanation=f"nummer {number}")
        except ChangedMeanwhileError:
            return False
        return True

    with ThreadPoolExecutor(8) as people:
        assert sum(people.map(attempt, range(8))) == 1
    [(_state, version)] = filled_in(both_stores, officer).values()
    assert version == 1


def a_stuck_room(stores: Stores, round_id: str, parent_id: str, team: str) -> Room:
    """A room where everything came out high."""
    return a_scored_room(stores, round_id, parent_id, team, [(5, 5)] * 6)


def advised(room: Room) -> Advice:
    return suggest.advice(room.stores, room.leader, room.workshop_id)


@pytest.fixture
def clinic(stores: Stores) -> str:
    return a_unit(stores, "Kliniek")


@pytest.fixture
def round_id(stores: Stores) -> str:
    return a_round(stores, a_person(stores, Role.PREVENTION_OFFICER))


def test_the_inventory_moves_measures_for_every_room(stores: Stores, round_id: str, clinic: str) -> None:
    person, room = a_person(stores, Role.ADMINISTRATOR), a_stuck_room(stores, round_id, clinic, "Team 1")
    before = {one.measure_id: one for one in advised(room).offered}
    provision = next(
        one for one in load_catalogue().provisions if not before.keys().isdisjoint(one.measure_ids)
    )
    its_own = before.keys() & set(provision.measure_ids)

    def fill_in_this(quality: Quality, version: int) -> int:
        return fill_in_provision(
            stores, person, provision.id, quality=quality, explanation="", version=version
        )

    version = fill_in_this(Quality.ON_PAPER, 0)
    after = {one.measure_id: one for one in advised(room).offered}
    assert {key for key, one in after.items() if one.stand == MeasureStand.MAKE_IT_WORK} == its_own
    # The inventory says what is there; what it says changes no score and no order.
    assert [(key, one.parts) for key, one in after.items()] == [
        (key, one.parts) for key, one in before.items()
    ]
    fill_in_this(Quality.WORKS, version)
    assert {one.measure_id for one in advised(room).in_place} == its_own
    assert [one.measure_id for one in suggest.suggestions(stores, room.leader, room.workshop_id)] == [
        key for key in before if key not in its_own
    ]


def test_a_rehearsal_knows_nothing_of_what_is_in_place(stores: Stores) -> None:
    room, person = revealed(stores), a_person(stores, Role.PREVENTION_OFFICER)
    before = suggest.advice(stores, room.leader, room.workshop_id)
    for entry in inventory(stores, person):
        fill_in_provision(
            stores, person, entry.provision.id, quality=Quality.WORKS, explanation="", version=0
        )
    assert suggest.advice(stores, room.leader, room.workshop_id) == before
    assert (len(before.offered) > 5, before.running, before.in_place) == (True, (), ())


@pytest.mark.parametrize("hours", [0, -1, prepare.MOST_HOURS + 1])
def test_hours_that_nobody_can_work_change_nothing(both_stores: Stores, officer: Actor, hours: int) -> None:
    with pytest.raises(MissingValueError):
        prepare.describe_organisation(
            both_stores, officer, name="Waterland", facts=replace(FACTS, weekly_hours=hours)
        )
    assert prepare.organisation(both_stores, officer) is None


@pytest.mark.parametrize("hours", [None, 1, prepare.MOST_HOURS])
def test_hours_and_instrument_are_kept(both_stores: Stores, officer: Actor, hours: int | None) -> None:
    facts = replace(FACTS, weekly_hours=hours, uses_recognised_instrument=True)
    prepare.describe_organisation(both_stores, officer, name="Waterland", facts=facts)
    known = prepare.organisation(both_stores, officer)
    assert known is not None
    assert known.facts == facts
