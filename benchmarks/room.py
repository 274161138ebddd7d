"""A room made through the application in a server's data folder, before the server starts."""

from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from catalog.facts import OrganisationFacts, Representation, Sector
from riskmodel.application import accounts, facilitate, first_start, logins, move, prepare, take_part
from riskmodel.domain.access import Actor, Role, require_role
from riskmodel.domain.workshop import MOST_PEOPLE
from riskmodel.storage.stores import Stores, open_stores

_PASSWORD = "een lange zin die past"
_FACTS = OrganisationFacts(Sector.CARE, 410, Representation.WORKS_COUNCIL, False)


@dataclass(frozen=True)
class Room:
    """A workshop that is scoring: the secrets of its phones, and of its facilitator's browser."""

    workshop_id: str
    factor_ids: tuple[str, ...]
    tokens: tuple[str, ...]
    login: str


def data_of(folder: Path) -> Stores:
    """Open the data of the server that lives in this folder."""
    return open_stores(folder / "data", None)


def furnish(folder: Path, people: int) -> Room:
    """Let so many people take a seat in a new installation, and open the round."""
    stores = data_of(folder)
    try:
        return _furnish(stores, people, datetime.now(UTC))
    finally:
        stores.close()


def _furnish(stores: Stores, people: int, now: datetime) -> Room:
    login, leader = _facilitator(stores, now)
    prepare.describe_organisation(stores, leader, name="Gemeente Waterland-Oost", facts=_FACTS)
    today = now.date()
    round_id = prepare.start_round(stores, leader, name="Meting", starts_on=today, ends_on=today)
    unit_id = prepare.add_unit(stores, leader, name="Team 1", parent_id=None, headcount=max(people, 1))
    # A workshop has a largest number of invitations; the door does not count heads.
    invited = min(max(people, 1), MOST_PEOPLE)
    workshop_id = prepare.create_workshop(
        stores, leader, unit_id=unit_id, round_id=round_id, held_on=today, invited=invited
    )
    prepare.open_lobby(stores, leader, workshop_id, now)
    workshop = facilitate.workshop(stores, leader, workshop_id)
    tokens = tuple(take_part.join(stores, workshop.join_code, now)[1] for _person in range(people))
    move.start_scoring(stores, leader, workshop_id)
    return Room(workshop_id, workshop.factor_ids, tokens, login)


def _facilitator(stores: Stores, now: datetime) -> tuple[str, Actor]:
    """Create the first administrator, who creates a facilitator; return the login of the latter."""
    code = first_start.offer_setup_code(stores) or ""
    first_start.create_first_administrator(
        stores, code=code, email="bea@voorbeeld.example", name="Bea Heer", password=_PASSWORD, now=now
    )
    _login, administrator = _log_in(stores, "bea@voorbeeld.example", now)
    accounts.create_account(
        stores,
        administrator,
        email="gijs@voorbeeld.example",
        name="Gijs Leider",
        password=_PASSWORD,
        roles={Role.FACILITATOR},
    )
    return _log_in(stores, "gijs@voorbeeld.example", now)


def _log_in(stores: Stores, email: str, now: datetime) -> tuple[str, Actor]:
    login = logins.log_in(stores, email=email, password=_PASSWORD, now=now)
    return login, require_role(logins.who_is(stores, login, now), *Role)
