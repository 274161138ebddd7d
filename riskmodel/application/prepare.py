"""Preparing: the organisation, its units and rounds, and a workshop up to its open lobby."""

import secrets
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime

from catalog.facts import OrganisationFacts
from riskmodel.application.audit import note_workshop
from riskmodel.application.content import content_for_new, keep_content
from riskmodel.application.ownership import manager_leads, own_workshop, require_not_managing
from riskmodel.application.preparation import require_no_stop
from riskmodel.application.sessions import require_first_session
from riskmodel.domain.access import Actor, Role, require_role
from riskmodel.domain.audit import Action
from riskmodel.domain.errors import (
    DuplicateNameError,
    FactorNotInWorkshopError,
    MissingValueError,
    NotFoundError,
    SampleMixedError,
    WrongPhaseError,
)
from riskmodel.domain.join_code import new_code
from riskmodel.domain.method_version import CURRENT
from riskmodel.domain.organisation import MeasurementRound, Organisation, RoundState, Unit
from riskmodel.domain.text import clean_line
from riskmodel.domain.timetable import Timetable
from riskmodel.domain.workshop import MOST_PEOPLE, UNDER_WAY, Phase, Workshop, next_phase
from riskmodel.storage import organisation as organisations
from riskmodel.storage import seats, workshops
from riskmodel.storage.stores import Stores

MOST_OWN_FACTORS = 3
MOST_HEADS = 1_000_000
MOST_HOURS = 100_000_000
_PLANNERS = (Role.ADMINISTRATOR, Role.PREVENTION_OFFICER, Role.FACILITATOR)


def describe_organisation(stores: Stores, actor: Actor, *, name: str, facts: OrganisationFacts) -> None:
    """Write the organisation's name and the facts that measures depend on."""
    require_role(actor, *_PLANNERS)
    if facts.headcount < 1:
        raise MissingValueError("headcount")
    if facts.weekly_hours is not None and not 1 <= facts.weekly_hours <= MOST_HOURS:
        raise MissingValueError("weekly_hours")
    with stores.database.writing() as session:
        organisations.put_organisation(session, Organisation(clean_line(name, field="name"), facts))


def organisation(stores: Stores, actor: Actor) -> Organisation | None:
    """Return the organisation, once somebody described it."""
    require_role(actor, *Role)
    with stores.database.reading() as session:
        return organisations.load_organisation(session)


def add_unit(stores: Stores, actor: Actor, *, name: str, parent_id: str | None, headcount: int) -> str:
    """Add a unit below another (or at the root) and return its id."""
    require_role(actor, *_PLANNERS)
    if headcount < 1:
        raise MissingValueError("headcount")
    unit = Unit(secrets.token_hex(16), parent_id, clean_line(name, field="name"), headcount)
    with stores.database.writing() as session:
        known = organisations.load_units(session)
        parent = next((other for other in known if other.id == parent_id), None)
        if parent_id is not None and parent is None:
            raise NotFoundError
        if parent is not None and parent.is_sample:
            raise SampleMixedError
        if any(other.parent_id == parent_id and other.name == unit.name for other in known):
            raise DuplicateNameError
        organisations.create_unit(session, unit)
    return unit.id


def units(stores: Stores, actor: Actor) -> tuple[Unit, ...]:
    """Return all units in the order in which they were planned."""
    require_role(actor, *Role)
    with stores.database.reading() as session:
        return organisations.load_units(session)


def start_round(stores: Stores, actor: Actor, *, name: str, starts_on: date, ends_on: date) -> str:
    """Start a measurement round with the core factors of the catalogue and return its id."""
    require_role(actor, *_PLANNERS)
    if ends_on < starts_on:
        raise MissingValueError("ends_on")
    named = clean_line(name, field="name")
    with stores.database.writing() as session:
        catalogue, edition = keep_content(session)
        round_ = MeasurementRound(
            id=secrets.token_hex(16),
            name=named,
            starts_on=starts_on,
            ends_on=ends_on,
            core_factor_ids=tuple(factor.id for factor in catalogue.core),
            edition=edition,
            method_version=CURRENT.id,
            state=RoundState.OPEN,
        )
        if organisations.round_name_is_taken(session, round_.name):
            raise DuplicateNameError
        organisations.create_round(session, round_)
    return round_.id


def rounds(stores: Stores, actor: Actor) -> tuple[MeasurementRound, ...]:
    """Return all measurement rounds, the newest first."""
    require_role(actor, *Role)
    with stores.database.reading() as session:
        return organisations.load_rounds(session)


def create_workshop(
    stores: Stores,
    actor: Actor,
    *,
    unit_id: str,
    round_id: str,
    held_on: date,
    invited: int,
    timetable: Timetable = Timetable.CORE,
) -> str:
    """Create a workshop for a unit within an open round and return its id."""
    require_role(actor, Role.FACILITATOR)
    if not 1 <= invited <= MOST_PEOPLE:
        raise MissingValueError("invited")
    with stores.database.writing() as session:
        round_ = organisations.load_round(session, round_id, for_update=True)
        unit = organisations.load_unit(session, unit_id)
        if round_ is None or unit is None:
            raise NotFoundError
        require_not_managing(session, actor, unit)
        if round_.is_sample != unit.is_sample:
            # A real team among made-up ones would be recognisable, and would go when the sample goes.
            raise SampleMixedError
        if round_.state != RoundState.OPEN:
            raise MissingValueError("round")
        workshop = new_workshop(round_, unit, actor, held_on=held_on, invited=invited)
        require_first_session(session, workshop)
        workshop = replace(
            workshop, timetable=timetable, manager_present=manager_leads(session, workshop, actor)
        )
        workshops.create_workshop(session, workshop)
        note_workshop(session, actor, Action.WORKSHOP_CREATED, workshop)
    return workshop.id


def new_workshop(
    round_: MeasurementRound,
    unit: Unit,
    actor: Actor,
    *,
    held_on: date,
    invited: int,
    is_sample: bool = False,
) -> Workshop:
    """Return a workshop in preparation, with the core factors of its round."""
    return Workshop(
        id=secrets.token_hex(16),
        round_id=round_.id,
        unit_id=unit.id,
        unit_name=unit.name,
        held_on=held_on,
        invited=invited,
        # Who manages and leads the session sees the result in the room: then the room is told.
        manager_present=actor.has(Role.MANAGEMENT),
        phase=Phase.PREPARATION,
        join_code=new_code(secrets.choice),
        is_locked=False,
        factor_ids=round_.core_factor_ids,
        core_factor_ids=round_.core_factor_ids,
        shown_factor_id=None,
        facilitator_ids=frozenset({actor.account_id}),
        edition=round_.edition,
        method_version=round_.method_version,
        is_sample=round_.is_sample,
        version=1,
    )


def choose_factors(stores: Stores, actor: Actor, workshop_id: str, own: Sequence[str]) -> None:
    """Choose up to three factors beside the core; only while the workshop is being prepared."""
    require_role(actor, Role.FACILITATOR)
    if len(set(own)) > MOST_OWN_FACTORS:
        raise MissingValueError("factors")
    with stores.database.writing() as session:
        workshop = own_workshop(session, actor, workshop_id, for_update=True)
        workshop.require_phase(Phase.PREPARATION)
        catalogue = content_for_new(session)
        for factor_id in own:
            if not catalogue.offers_factor(factor_id) or factor_id in workshop.core_factor_ids:
                raise FactorNotInWorkshopError(factor_id)
        chosen = (*workshop.core_factor_ids, *dict.fromkeys(own))
        workshops.put_factors(session, workshop_id, workshop.core_factor_ids, chosen)


def choose_timetable(stores: Stores, actor: Actor, workshop_id: str, timetable: Timetable) -> None:
    """Choose how much of the script a session follows; only while it is being prepared."""
    with stores.database.writing() as session:
        own_workshop(session, actor, workshop_id, for_update=True).require_phase(Phase.PREPARATION)
        workshops.put_timetable(session, workshop_id, timetable)


def announce_manager(stores: Stores, actor: Actor, workshop_id: str, present: bool) -> None:
    """Note whether a manager takes part or sees the result; before scoring, so that the room is told."""
    with stores.database.writing() as session:
        workshop = own_workshop(session, actor, workshop_id, for_update=True)
        workshop.require_phase(Phase.PREPARATION, Phase.LOBBY)
        if workshop.phase == Phase.LOBBY:
            with stores.live.reading(workshop_id) as live:
                # The gate is ahead of the phase for a moment, and after a crash: then people score already.
                if seats.load_gate(live) != "lobby":
                    raise WrongPhaseError(Phase.SCORING)
        present = present or manager_leads(session, workshop, actor)
        workshops.put_manager_present(session, workshop_id, present)


def open_lobby(stores: Stores, actor: Actor, workshop_id: str, now: datetime) -> None:
    """Open the doors: make the key and the live file, and let the join code work.

    Raises `StoppedByCheckError` when a go / no-go check was looked at and is not met.
    """
    with stores.database.reading() as session:
        found = own_workshop(session, actor, workshop_id)
        before = found.phase
        next_phase(before, Phase.LOBBY)
        require_no_stop(session, found)
        require_first_session(session, found)
    with stores.database.writing() as session:
        workshop = own_workshop(session, actor, workshop_id, for_update=True)
        # Two sessions of one team that are opened at once wait for each other here.
        organisations.load_round(session, workshop.round_id, for_update=True)
        if before == Phase.PREPARATION and workshop.phase in UNDER_WAY:
            # A colleague was quicker: people are coming in already.
            return
        require_first_session(session, workshop)
        require_no_stop(session, workshop)
        _make_live(stores, workshop)
        workshops.put_phase(session, workshop_id, next_phase(workshop.phase, Phase.LOBBY))
        workshops.put_opening(session, workshop_id, int(now.timestamp()))
        if workshop.phase == Phase.PREPARATION:
            # From here on its words stay as they are, whatever is added to the catalogue.
            workshops.put_edition(session, workshop_id, keep_content(session)[1])
            workshops.put_clock(session, workshop_id, int(now.timestamp()), is_paused=False)
        note_workshop(session, actor, Action.LOBBY_OPENED, workshop)


def _make_live(stores: Stores, workshop: Workshop) -> None:
    """Make key and live file, under the lock and before the phase: a crash leaves files that nobody uses."""
    next_phase(workshop.phase, Phase.LOBBY)
    if workshop.phase == Phase.PREPARATION:
        # What lies here from before a backup was put back belongs to a round that is void.
        stores.live.destroy(workshop.id)
        stores.keys.destroy(workshop.id)
    stores.keys.create(workshop.id)
    stores.live.create(workshop.id)
