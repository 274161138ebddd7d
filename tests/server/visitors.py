"""Everybody who may come to the server: each role, who leads the session, phones, and nobody."""

import hashlib
import secrets
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta

from pages.participant.cookies import JOINED_COOKIE, SEAT_COOKIE
from riskmodel.application import take_part
from riskmodel.domain.access import Actor, Role
from riskmodel.storage import logins, managers
from riskmodel.storage.stores import Stores
from tests.builders import NOW, Room, a_person, a_room, a_round

VISITORS = ("nobody", "phone", "strange_phone", *(role.value for role in Role), "leader")
"""Without anything; with a seat; with a seat in another room; with one role each; who leads the room."""


def a_cookie(stores: Stores, actor: Actor) -> str:
    """The cookie of somebody who just logged in."""
    token, now = secrets.token_urlsafe(32), datetime.now(UTC)
    with stores.database.writing() as session:
        hashed = hashlib.sha256(token.encode()).hexdigest()
        expires = int((now + timedelta(hours=1)).timestamp())
        logins.create_login(session, hashed, actor.account_id, expires, int(now.timestamp()))
    return f"sid={token}"


def a_scoring_room(stores: Stores) -> Room:
    """A room in which people score."""
    leader = a_person(stores, Role.FACILITATOR)
    room = a_room(stores, leader, a_round(stores, leader))
    room.join(6)
    room.start()
    return room


def cookies_of_all(room: Room) -> Mapping[str, str]:
    """The cookies that each visitor sends; the team leader manages the team of the room."""
    stores = room.stores
    found = {"nobody": ""}
    other = a_room(stores, a_person(stores, Role.FACILITATOR), room.workshop.round_id, team="Elders")
    for name, where in (("phone", room), ("strange_phone", other)):
        code = where.workshop.join_code
        workshop_id, token = take_part.join(stores, code, NOW)
        found[name] = f"{SEAT_COOKIE}={token}; {JOINED_COOKIE}={workshop_id}.{code}"
    for role in Role:
        person = a_person(stores, role)
        found[role.value] = a_cookie(stores, person)
        if role is Role.TEAM_LEADER:
            with stores.database.writing() as session:
                managers.put_managed_units(session, person.account_id, [room.workshop.unit_id])
    return found | {"leader": a_cookie(stores, room.leader)}
