"""Retention: what goes when its term is over, what stays, and that twice is harmless."""

from collections.abc import Sequence
from datetime import UTC, date, datetime, time, timedelta

import pytest
from sqlmodel import update

from riskmodel.application import accounts, prepare, release
from riskmodel.application.audit import audit_trail
from riskmodel.application.retain import DELETED_AFTER, apply_retention
from riskmodel.domain.access import Actor, Role
from riskmodel.domain.audit import Action
from riskmodel.domain.terms import Terms, months_before
from riskmodel.storage import histograms
from riskmodel.storage.stores import Stores
from riskmodel.storage.tables import AccountRow, RoundRow
from tests.application.people import EMAIL, logged_in, somebody, somebody_from_elsewhere
from tests.builders import TODAY, Room, a_person, a_room, a_round, a_sealed_room

TERMS = Terms(counts_months=12, statements_years=5, idle_accounts_days=365)
HIGH = [(5, 4)] * 12
ENDS_ON = date(2026, 12, 31)
READER = Actor("reader", "Lezer", frozenset({Role.ADMINISTRATOR, Role.PREVENTION_OFFICER}))


def at(day: date) -> datetime:
    return datetime.combine(day, time(3, 0), UTC)


def retain(stores: Stores, *days: date) -> None:
    """Let the job run on these days; nobody is idle."""
    for day in days:
        with stores.database.writing() as session:
            session.exec(update(AccountRow).values(last_used_on=day))
        apply_retention(stores, TERMS, at(day))


def trail(stores: Stores) -> Sequence[tuple[Action, str]]:
    found = [(event.action, event.about) for event in audit_trail(stores, READER) if not event.actor_name]
    return sorted(found)


def has_counts(room: Room) -> bool:
    with room.stores.database.reading() as session:
        return histograms.load_histograms(session, room.workshop_id) != {}


@pytest.mark.parametrize(
    ("day", "months", "earlier"),
    [
        (date(2026, 11, 22), 12, date(2025, 11, 22)),
        (date(2026, 3, 31), 1, date(2026, 2, 28)),
        (date(2024, 2, 29), 12, date(2023, 2, 28)),
        (date(2026, 1, 15), 1, date(2025, 12, 15)),
        (date(2026, 12, 1), 60, date(2021, 12, 1)),
    ],
)
def test_months_before(day: date, months: int, earlier: date) -> None:
    assert months_before(day, months) == earlier


def test_counts_that_wait_go_a_year_after_their_round_and_rows_stay(both_stores: Stores) -> None:
    round_id = a_round(both_stores, READER)
    a_sealed_room(both_stores, a_person(both_stores, Role.FACILITATOR), round_id, HIGH)
    assert release.release(both_stores, READER, round_id) == 1
    room = a_sealed_room(
        both_stores, a_person(both_stores, Role.FACILITATOR), round_id, [(5, 4)] * 6, team="Team 2"
    )
    retain(both_stores, date(2027, 12, 31))
    assert (has_counts(room), trail(both_stores)) == (True, [])
    retain(both_stores, date(2028, 1, 1), date(2028, 1, 1))
    assert (has_counts(room), trail(both_stores)) == (False, [(Action.COUNTS_EXPIRED, "Najaar 2026")])
    assert len(release.heatmap(both_stores, READER, round_id).rows) == 1


def test_a_round_goes_after_its_years_and_a_later_one_stays(stores: Stores) -> None:
    for name in ("Najaar 2026", "Voorjaar 2027"):
        round_id = a_round(stores, READER, name)
        a_sealed_room(stores, a_person(stores, Role.FACILITATOR), round_id, HIGH, team=name)
    with stores.database.writing() as session:
        later = update(RoundRow).where(RoundRow.id == round_id)  # type: ignore[arg-type]
        session.exec(later.values(ends_on=ENDS_ON + timedelta(days=1)))
    retain(stores, date(2031, 12, 31))
    assert [found.name for found in prepare.rounds(stores, READER)] == ["Najaar 2026", "Voorjaar 2027"]
    retain(stores, date(2032, 1, 1), date(2032, 1, 1))
    assert [found.name for found in prepare.rounds(stores, READER)] == ["Voorjaar 2027"]
    assert trail(stores) == [
        (Action.COUNTS_EXPIRED, "Najaar 2026"),
        (Action.COUNTS_EXPIRED, "Voorjaar 2027"),
        (Action.ROUND_EXPIRED, "Najaar 2026"),
    ]


def test_a_round_with_people_in_it_or_a_session_to_come_is_not_touched(stores: Stores) -> None:
    leader = a_person(stores, Role.FACILITATOR)
    rounds = [a_round(stores, READER, name) for name in ("Open", "Later")]
    counted = [
        a_sealed_room(stores, a_person(stores, Role.FACILITATOR), round_id, HIGH, team=round_id)
        for round_id in rounds
    ]
    open_room = a_room(stores, leader, rounds[0], team="Team 8")
    unit_id = prepare.add_unit(stores, leader, name="Team 9", parent_id=None, headcount=9)
    prepare.create_workshop(
        stores, leader, unit_id=unit_id, round_id=rounds[1], held_on=date(2040, 1, 1), invited=8
    )
    retain(stores, date(2039, 1, 1))
    assert trail(stores) == []
    assert [has_counts(room) for room in counted] == [True, True]
    open_room.join(1)


def used(stores: Stores, actor: Actor) -> date | None:
    with stores.database.reading() as session:
        return session.get_one(AccountRow, actor.account_id).last_used_on


def states(stores: Stores) -> dict[str, bool]:
    return {found.name: found.is_disabled for found in accounts.list_accounts(stores, READER)}


def test_logging_in_keeps_the_day(stores: Stores) -> None:
    person = somebody(stores)
    assert used(stores, person) is None
    logged_in(stores, EMAIL)
    assert used(stores, person) == TODAY


def test_an_idle_account_is_disabled_and_later_deleted(both_stores: Stores) -> None:
    a_person(both_stores, Role.ADMINISTRATOR, name="Bea")
    gone = a_person(both_stores, Role.FACILITATOR, name="Gijs")
    somebody_from_elsewhere(both_stores, Role.MANAGEMENT, name="Sina")
    apply_retention(both_stores, TERMS, at(TODAY))
    assert used(both_stores, gone) == TODAY
    apply_retention(both_stores, TERMS, at(TODAY + timedelta(days=365)))
    assert states(both_stores) == {"Bea": False, "Gijs": False, "Sina": False}
    for _twice in range(2):
        apply_retention(both_stores, TERMS, at(TODAY + timedelta(days=366)))
    assert states(both_stores) == {"Bea": False, "Gijs": True, "Sina": True}
    apply_retention(both_stores, TERMS, at(TODAY + timedelta(days=366) + DELETED_AFTER))
    assert states(both_stores) == {"Bea": False}
    assert trail(both_stores) == [
        (Action.ACCOUNT_DELETED, "Gijs"),
        (Action.ACCOUNT_DELETED, "Sina"),
        (Action.ACCOUNT_DISABLED, "Gijs"),
        (Action.ACCOUNT_DISABLED, "Sina"),
    ]


def test_of_two_idle_administrators_the_one_who_came_last_stays(stores: Stores) -> None:
    people = {name: a_person(stores, Role.ADMINISTRATOR, name=name) for name in ("Eerst", "Laatst")}
    for name, day in (("Laatst", TODAY), ("Eerst", TODAY - timedelta(days=1))):
        with stores.database.writing() as session:
            mine = update(AccountRow).where(AccountRow.id == people[name].account_id)  # type: ignore[arg-type]
            session.exec(mine.values(last_used_on=day))
    apply_retention(stores, TERMS, at(TODAY + timedelta(days=2000)))
    assert states(stores) == {"Laatst": False}


def test_who_is_enabled_again_begins_anew(stores: Stores) -> None:
    admin = a_person(stores, Role.ADMINISTRATOR, name="Bea")
    back = a_person(stores, Role.FACILITATOR, name="Gijs")
    apply_retention(stores, TERMS, at(TODAY))
    later = TODAY + timedelta(days=400)
    apply_retention(stores, TERMS, at(later))
    accounts.enable_account(stores, admin, back.account_id)
    apply_retention(stores, TERMS, at(later + timedelta(days=1)))
    assert states(stores) == {"Bea": False, "Gijs": False}


def test_an_account_that_the_ledger_needs_stays_until_the_counts_are_gone(stores: Stores) -> None:
    a_person(stores, Role.ADMINISTRATOR, name="Bea")
    leader = a_person(stores, Role.FACILITATOR, name="Gijs")
    a_sealed_room(stores, leader, a_round(stores, READER), HIGH)
    apply_retention(stores, TERMS, at(TODAY))
    terms = Terms(counts_months=36, statements_years=5, idle_accounts_days=365)
    apply_retention(stores, terms, at(date(2029, 12, 31)))
    apply_retention(stores, terms, at(date(2029, 12, 31)))
    assert states(stores) == {"Bea": False, "Gijs": True}
    apply_retention(stores, terms, at(date(2030, 1, 1)))
    assert states(stores) == {"Bea": False}
