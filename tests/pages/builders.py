"""Rounds, rows and agreements as the screens find them."""

import secrets
from collections.abc import Sequence
from datetime import date

from riskmodel.application import agree, facilitate, prepare
from riskmodel.domain.access import Actor, Role
from riskmodel.domain.room_statement import Influence
from riskmodel.storage.accounts import Account, create_account
from riskmodel.storage.stores import Stores
from tests.builders import Pair, Room, a_person, a_room
from tests.server.visitors import a_cookie

HIGH, MIDDLE, LOW = (5, 4), (3, 3), (1, 2)
PASSWORD = "een korte zin onthoud je"


def a_token(stores: Stores, *roles: Role) -> str:
    """The secret in the cookie of somebody who just logged in with these roles."""
    email = "-".join(sorted(roles)) + "@voorbeeld.example"
    account = Account(secrets.token_hex(16), email, "Sam de Vries", frozenset(roles))
    with stores.database.writing() as session:
        create_account(session, account, "no hash at all")
    actor = Actor(account.id, account.name, account.roles)
    return a_cookie(stores, actor).removeprefix("sid=")


def a_planner(stores: Stores) -> Actor:
    """Somebody who plans rounds and releases rows."""
    return a_person(stores, Role.PREVENTION_OFFICER)


def a_unit(stores: Stores, name: str, parent_id: str | None = None) -> str:
    """A unit with room for teams."""
    return prepare.add_unit(stores, a_planner(stores), name=name, parent_id=parent_id, headcount=60)


def a_scored_room(stores: Stores, round_id: str, parent_id: str, team: str, pairs: Sequence[Pair]) -> Room:
    """A room in which everybody gave one of these pairs to every factor; its leader leads no other."""
    leader = a_person(stores, Role.FACILITATOR)
    room = a_room(stores, leader, round_id, team=team, parent_id=parent_id)
    room.join(len(pairs))
    room.start()
    room.score_all(pairs)
    room.close()
    return room


def a_finished_room(stores: Stores, round_id: str, parent_id: str, team: str, pairs: Sequence[Pair]) -> Room:
    """The same room after sealing, without agreements."""
    room = a_scored_room(stores, round_id, parent_id, team, pairs)
    room.seal()
    return room


def agree_and_seal(
    room: Room, *, measure: str, influence: Influence, words: str = "Dit speelt bij ons."
) -> None:
    """Let a room agree on its first factor and on one measure, and seal it."""
    stores, leader, workshop_id = room.stores, room.leader, room.workshop_id
    factor_id = room.workshop.factor_ids[0]
    agree.agree_on_factor(stores, leader, workshop_id, factor_id=factor_id, words=words)
    draft = agree.MeasureDraft(measure, factor_id, "teamleider", date(2027, 3, 1), influence)
    agree.add_measure(stores, leader, workshop_id, draft)
    room.go_to_measures()
    agree.read_back(stores, leader, workshop_id)
    agree.agree(stores, leader, workshop_id)
    room.seal()


def core_names(room: Room) -> tuple[str, ...]:
    """The core factors of a room, in order."""
    return facilitate.workshop(room.stores, room.leader, room.workshop_id).core_factor_ids
