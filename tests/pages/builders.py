"""An organisation with sessions behind it, made with the same functions that screens and phones use."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime

from catalog.facts import OrganisationFacts, Representation, Sector
from riskmodel.application import accounts, agree, facilitate, prepare, seal, take_part
from riskmodel.domain.access import Actor, Role
from riskmodel.domain.answer import Axis
from riskmodel.domain.room_statement import Influence
from riskmodel.domain.workshop import Phase
from riskmodel.storage.stores import Stores

NOW = datetime(2026, 11, 21, 10, tzinfo=UTC)
HELD_ON = date(2026, 11, 21)
EVERYBODY = Actor("everybody", "Everybody", frozenset(Role))

Scores = Callable[[int, str], tuple[int, int]]
"""What the person with this number answers to this factor: likelihood and impact."""


@dataclass(frozen=True)
class Told:
    """What a team agreed: a factor in words, and a measure for whoever decides on it."""

    words: str
    measure: str
    influence: Influence = Influence.MANAGEMENT


def log_in(stores: Stores, *roles: Role, email: str) -> tuple[Actor, str]:
    """Create an account, log in now, and return who that is with the secret for the cookie."""
    now, password = datetime.now(UTC), "een korte zin onthoud je"
    accounts.create_account(
        stores, EVERYBODY, email=email, name="Sam de Vries", password=password, roles=roles
    )
    token = accounts.log_in(stores, email=email, password=password, now=now)
    actor = accounts.who_is(stores, token, now)
    assert actor is not None
    return actor, token


def describe_organisation(stores: Stores) -> None:
    """Fill in the facts, without which a round cannot be reported."""
    facts = OrganisationFacts(Sector.CARE, 400, Representation.WORKS_COUNCIL, False)
    prepare.describe_organisation(stores, EVERYBODY, name="De Brug", facts=facts)


def start_round(stores: Stores, name: str = "Najaar 2026", starts_on: date = date(2026, 9, 1)) -> str:
    """Start a round and return its id."""
    return prepare.start_round(
        stores, EVERYBODY, name=name, starts_on=starts_on, ends_on=date(starts_on.year, 12, 31)
    )


def add_team(stores: Stores, name: str, parent_id: str | None = None) -> str:
    """Add a unit and return its id."""
    return prepare.add_unit(stores, EVERYBODY, name=name, parent_id=parent_id, headcount=20)


def hold_session(
    stores: Stores, round_id: str, unit_id: str, *, people: int, scores: Scores, told: Told | None = None
) -> str:
    """Hold a session from lobby to sealing, led by somebody who leads no other, and return its id."""
    leader = log_in(stores, Role.FACILITATOR, email=f"{unit_id}@example.org")[0]
    workshop_id = prepare.create_workshop(
        stores, leader, unit_id=unit_id, round_id=round_id, held_on=HELD_ON, invited=people
    )
    prepare.open_lobby(stores, leader, workshop_id, NOW)
    workshop = facilitate.workshop(stores, leader, workshop_id)
    phones = [take_part.join(stores, workshop.join_code, NOW)[1] for _person in range(people)]
    facilitate.start_scoring(stores, leader, workshop_id)
    for person, phone in enumerate(phones):
        for factor_id in workshop.factor_ids:
            likelihood, impact = scores(person, factor_id)
            take_part.store_score(stores, workshop_id, phone, factor_id, Axis.LIKELIHOOD, likelihood)
            take_part.store_score(stores, workshop_id, phone, factor_id, Axis.IMPACT, impact)
    facilitate.close_scoring(stores, leader, workshop_id)
    if told is not None:
        _agree(stores, leader, workshop_id, told)
    seal.seal_workshop(stores, leader, workshop_id)
    return workshop_id


def _agree(stores: Stores, leader: Actor, workshop_id: str, told: Told) -> None:
    factor_id = facilitate.workshop(stores, leader, workshop_id).factor_ids[0]
    agree.agree_on_factor(stores, leader, workshop_id, factor_id=factor_id, words=told.words)
    draft = agree.MeasureDraft(told.measure, factor_id, "teamleider", date(2027, 3, 1), told.influence)
    agree.add_measure(stores, leader, workshop_id, draft)
    facilitate.go_to(stores, leader, workshop_id, Phase.MEASURES)
    agree.read_back(stores, leader, workshop_id)
    agree.agree(stores, leader, workshop_id)
