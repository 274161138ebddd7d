"""A room to take part in: a real workshop in a temporary folder, led through the application."""

from dataclasses import dataclass
from datetime import UTC, date, datetime

from starlette.applications import Starlette
from starlette.testclient import TestClient

from pages.participant.routes import ROUTES
from riskmodel.application import accounts, facilitate, prepare
from riskmodel.application.seal import seal_workshop
from riskmodel.domain.access import Actor, Role
from riskmodel.domain.answer import Axis
from riskmodel.domain.workshop import Phase, Workshop
from riskmodel.storage.stores import Stores

ORIGIN = "http://testserver"
PASSWORD = "een lange zin die past"
WORDS = {Axis.LIKELIHOOD: "kans", Axis.IMPACT: "gevolg"}


@dataclass(frozen=True)
class Room:
    """A workshop with its door open, and what its facilitator does."""

    stores: Stores
    leader: Actor
    workshop_id: str

    @property
    def workshop(self) -> Workshop:
        return facilitate.workshop(self.stores, self.leader, self.workshop_id)

    @property
    def code(self) -> str:
        return self.workshop.join_code

    @property
    def place(self) -> str:
        return f"/werksessie/{self.workshop_id}"

    @property
    def factors(self) -> tuple[str, ...]:
        return self.workshop.factor_ids

    def lock(self) -> None:
        facilitate.lock_lobby(self.stores, self.leader, self.workshop_id, True)

    def start_scoring(self) -> None:
        facilitate.start_scoring(self.stores, self.leader, self.workshop_id)

    def close_scoring(self) -> None:
        facilitate.close_scoring(self.stores, self.leader, self.workshop_id)

    def go_to(self, *phases: Phase) -> None:
        for phase in phases:
            facilitate.go_to(self.stores, self.leader, self.workshop_id, phase)

    def seal(self) -> None:
        seal_workshop(self.stores, self.leader, self.workshop_id)

    def seats(self) -> tuple[int, int | None]:
        progress = facilitate.progress(self.stores, self.leader, self.workshop_id)
        return progress.joined, progress.ready

    def phone(self, origin: str = ORIGIN) -> TestClient:
        """A browser that has not joined; it follows redirects as browsers do."""
        return TestClient(Starlette(routes=list(ROUTES)), base_url=origin, headers={"Origin": origin})

    def joined_phone(self) -> TestClient:
        phone = self.phone()
        assert phone.post("/meedoen", data={"code": self.code}).status_code == 200
        return phone


def open_room(stores: Stores, *, manager_present: bool = False) -> Room:
    """Prepare a workshop with the core factors and open its lobby."""
    now = datetime.now(UTC)
    leader = _leader(stores, now)
    unit_id = prepare.add_unit(stores, leader, name="Kliniek", parent_id=None, headcount=12)
    round_id = prepare.start_round(
        stores, leader, name="2027", starts_on=date(2027, 1, 1), ends_on=date(2027, 12, 31)
    )
    workshop_id = prepare.create_workshop(
        stores, leader, unit_id=unit_id, round_id=round_id, held_on=date(2027, 3, 4), invited=8
    )
    prepare.announce_manager(stores, leader, workshop_id, manager_present)
    prepare.open_lobby(stores, leader, workshop_id, now)
    return Room(stores, leader, workshop_id)


def _leader(stores: Stores, now: datetime) -> Actor:
    code = accounts.offer_setup_code(stores)
    assert code is not None
    first = {"email": "beheer@voorbeeld.example", "password": PASSWORD, "now": now}
    accounts.create_first_administrator(stores, code=code, name="Bea Heer", **first)  # type: ignore[arg-type]
    token = accounts.log_in(stores, **first)  # type: ignore[arg-type]
    administrator = accounts.who_is(stores, token, now)
    assert administrator is not None
    account_id = accounts.create_account(
        stores,
        administrator,
        email="leiding@voorbeeld.example",
        name="Lee Dinga",
        password=PASSWORD,
        roles={Role.FACILITATOR},
    )
    return Actor(account_id, "Lee Dinga", frozenset({Role.FACILITATOR}))
