"""Unsurprising people, units and workshops, made through the application as people would."""

import secrets
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime

from catalog.facts import OrganisationFacts, Representation, Sector
from riskmodel.application import agree, facilitate, move, prepare, take_part
from riskmodel.application.seal import seal_workshop
from riskmodel.domain.access import Actor, Role
from riskmodel.domain.answer import Answer, Axis
from riskmodel.domain.workshop import Phase, Workshop
from riskmodel.storage import accounts, organisation, workshops
from riskmodel.storage.accounts import Account
from riskmodel.storage.stores import Stores

NOW = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)
TODAY = NOW.date()
FACTS = OrganisationFacts(Sector.CARE, 410, Representation.WORKS_COUNCIL, False)
Pair = tuple[Answer | None, Answer | None]


def a_person(stores: Stores, *roles: Role, name: str = "Gijs Leider") -> Actor:
    """A person with an account in these roles; the password is nobody's."""
    actor = Actor(secrets.token_hex(16), name, frozenset(roles))
    account = Account(actor.account_id, f"{actor.account_id}@voorbeeld.example", name, actor.roles)
    with stores.database.writing() as session:
        accounts.create_account(session, account, "no hash at all")
    return actor


def a_round(stores: Stores, planner: Actor, name: str = "Najaar 2026") -> str:
    """An open measurement round in a described organisation."""
    prepare.describe_organisation(stores, planner, name="Gemeente Waterland-Oost", facts=FACTS)
    return prepare.start_round(
        stores, planner, name=name, starts_on=date(2026, 9, 1), ends_on=date(2026, 12, 31)
    )


def a_second_room(room: "Room", leader: Actor, invited: int = 8) -> "Room":
    """Another session of the same team in the same round, open as only an older version left it."""
    with room.stores.database.writing() as session:
        round_ = organisation.load_round(session, room.workshop.round_id)
        unit = organisation.load_unit(session, room.workshop.unit_id)
        assert round_
        assert unit
        again = prepare.new_workshop(round_, unit, leader, held_on=TODAY, invited=invited)
        workshops.create_workshop(session, replace(again, phase=Phase.LOBBY))
    room.stores.keys.create(again.id)
    room.stores.live.create(again.id)
    return Room(room.stores, leader, again.id, [])


@dataclass(frozen=True)
class Room:
    """A workshop with its facilitator, and the tokens of the phones in it."""

    stores: Stores
    leader: Actor
    workshop_id: str
    tokens: list[str]

    @property
    def workshop(self) -> Workshop:
        """The workshop as it stands."""
        return facilitate.workshop(self.stores, self.leader, self.workshop_id)

    def join(self, people: int) -> None:
        """Let so many people take a seat."""
        code = self.workshop.join_code
        for _person in range(people):
            self.tokens.append(take_part.join(self.stores, code, NOW)[1])

    def start(self) -> None:
        """Open the round."""
        move.start_scoring(self.stores, self.leader, self.workshop_id)

    def score(self, factor_id: str, pairs: Sequence[Pair]) -> None:
        """Let the first people give these pairs; None is not answered."""
        for token, pair in zip(self.tokens, pairs, strict=False):
            for axis, answer in zip(Axis, pair, strict=True):
                if answer is not None:
                    take_part.store_score(self.stores, self.workshop_id, token, factor_id, axis, answer)

    def score_all(self, pairs: Sequence[Pair]) -> None:
        """Let the first people give these pairs to every factor."""
        for factor_id in self.workshop.factor_ids:
            self.score(factor_id, pairs)

    def object_to_statement(self, person: int, objects: bool = True) -> None:
        """Let somebody object to the statement as it is read back, or withdraw that."""
        read = agree.room_statement(self.stores, self.leader, self.workshop_id).digest
        take_part.object_to_statement(self.stores, self.workshop_id, self.tokens[person], objects, read=read)

    def close(self) -> None:
        """Close the round."""
        move.close_scoring(self.stores, self.leader, self.workshop_id)

    def go_to_measures(self) -> None:
        """Go on to measures."""
        move.go_to(self.stores, self.leader, self.workshop_id, Phase.MEASURES)

    def seal(self) -> None:
        """Seal the workshop."""
        seal_workshop(self.stores, self.leader, self.workshop_id)


def a_room(
    stores: Stores,
    leader: Actor,
    round_id: str,
    *,
    team: str = "Team 1",
    parent_id: str | None = None,
    invited: int = 8,
    manager_present: bool = False,
) -> Room:
    """A workshop whose lobby is open."""
    unit_id = prepare.add_unit(stores, leader, name=team, parent_id=parent_id, headcount=30)
    workshop_id = prepare.create_workshop(
        stores, leader, unit_id=unit_id, round_id=round_id, held_on=TODAY, invited=invited
    )
    prepare.announce_manager(stores, leader, workshop_id, manager_present)
    prepare.open_lobby(stores, leader, workshop_id, NOW)
    return Room(stores, leader, workshop_id, [])


def a_sealed_room(
    stores: Stores,
    leader: Actor,
    round_id: str,
    pairs: Sequence[Pair],
    *,
    team: str = "Team 1",
    parent_id: str | None = None,
    manager_present: bool = False,
) -> Room:
    """A finished workshop in which everybody gave one of these pairs to every factor."""
    room = a_room(stores, leader, round_id, team=team, parent_id=parent_id, manager_present=manager_present)
    room.join(len(pairs))
    room.start()
    room.score_all(pairs)
    room.close()
    room.seal()
    return room
