"""Who manages which units: it opens the team's agreements, and closes the team's sessions."""

from collections.abc import Collection, Iterable

from riskmodel.domain.access import Actor, Role, require_role
from riskmodel.domain.audit import Action
from riskmodel.domain.errors import LeadsSessionError, NotFoundError, NotOneselfError
from riskmodel.domain.management_line import DoubleRole, Manager, with_those_below
from riskmodel.domain.organisation import Unit
from riskmodel.domain.workshop import UNDER_WAY, Workshop
from riskmodel.storage import audit, managers, organisation, workshops
from riskmodel.storage.database import Session
from riskmodel.storage.stores import Stores

_GIVERS = (Role.ADMINISTRATOR, Role.PREVENTION_OFFICER)
# From the first person in the lobby until the count: then the room cannot do without who leads it.


def managed_units(stores: Stores, actor: Actor) -> tuple[Manager, ...]:
    """Return everybody who can be given units, with the units they were given; not their roles."""
    require_role(actor, *_GIVERS)
    with stores.database.reading() as session:
        return managers.load_managers(session)


def put_managed_units(stores: Stores, actor: Actor, account_id: str, unit_ids: Collection[str]) -> None:
    """Replace the units that a person manages; sessions of these units are closed to them from now on.

    Nobody takes a unit away from themselves: that is `NotOneselfError`.
    Raises `NotFoundError` for an unknown person or unit, and `LeadsSessionError` while the person leads a
    session of such a unit that is under way. A session that is prepared or sealed changes nothing here:
    `ownership` refuses it to them for as long as they manage the unit.
    """
    require_role(actor, *_GIVERS)
    with stores.database.writing() as session:
        person = next(
            (found for found in managers.load_managers(session) if found.account_id == account_id), None
        )
        units = {unit.id: unit for unit in organisation.load_units(session)}
        if person is None or not units.keys() >= set(unit_ids):
            raise NotFoundError
        if account_id == actor.account_id and person.unit_ids - set(unit_ids):
            # Else somebody could lay down a unit, lead its session, and take the unit up again.
            raise NotOneselfError
        _require_no_session_under_way(session, person, units.values(), frozenset(unit_ids))
        if person.unit_ids != frozenset(unit_ids):
            managers.put_managed_units(session, account_id, unit_ids)
            names = ", ".join(unit.name for unit in units.values() if unit.id in unit_ids)
            audit.note(session, actor, Action.MANAGES_CHANGED, f"{person.name}: {names or '-'}")


def double_roles(stores: Stores) -> tuple[DoubleRole, ...]:
    """Return the administrators who also lead sessions or manage; anybody may know, participants first."""
    with stores.database.reading() as session:
        return managers.load_double_roles(session)


def _require_no_session_under_way(
    session: Session, person: Manager, units: Iterable[Unit], unit_ids: frozenset[str]
) -> None:
    closed = with_those_below(units, unit_ids)
    if any(
        _is_led(workshop, person) and workshop.unit_id in closed
        for workshop in workshops.load_workshops(session)
    ):
        raise LeadsSessionError


def _is_led(workshop: Workshop, person: Manager) -> bool:
    return (
        workshop.phase in UNDER_WAY
        and person.account_id in workshop.facilitator_ids
        and not (workshop.is_sample or workshop.is_rehearsal)
    )
