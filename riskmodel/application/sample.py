"""The sample organisation: fictional, with finished workshops and one that is prepared."""

import secrets
from dataclasses import replace
from datetime import date, datetime, timedelta
from random import Random

from riskmodel.application.content import keep_content
from riskmodel.application.prepare import new_workshop
from riskmodel.application.release import release_rows
from riskmodel.application.sample_sessions import hold_session, open_doors
from riskmodel.domain.access import Actor, Role, require_role
from riskmodel.domain.audit import Action
from riskmodel.domain.errors import DuplicateNameError
from riskmodel.domain.method_version import CURRENT
from riskmodel.domain.organisation import MeasurementRound, Organisation, RoundState, Unit
from riskmodel.domain.sample import CORE, SampleOrganisation, SampleTeam, Tendency
from riskmodel.domain.sample_choice import SAMPLES, SampleChoice
from riskmodel.domain.workshop import Workshop
from riskmodel.storage import accounts, organisation, workshops
from riskmodel.storage import sample as samples
from riskmodel.storage.accounts import Account
from riskmodel.storage.audit import note
from riskmodel.storage.database import Session
from riskmodel.storage.stores import Stores

# The same answers every time: the sample shows the product, and must not surprise who shows it.
_SEED = 2026
_DAYS_SO_FAR, _DAYS_BEFORE_THE_FIRST = 60, 20


def is_loaded(stores: Stores, actor: Actor) -> bool:
    """Say whether the sample organisation is loaded."""
    require_role(actor, Role.ADMINISTRATOR)
    with stores.database.reading() as session:
        return samples.has_sample(session)


def load_sample(
    stores: Stores, actor: Actor, now: datetime, choice: SampleChoice = SampleChoice.HOSPITAL
) -> Workshop:
    """Load a sample organisation and return its prepared workshop, whose lobby is open.

    Raises `DuplicateNameError` when one is loaded already.
    """
    require_role(actor, Role.ADMINISTRATOR)
    random, sample = Random(_SEED), SAMPLES[choice]
    with stores.database.writing() as session:
        if samples.has_sample(session):
            raise DuplicateNameError
        round_ = _create_round(session, sample, now.date())
        letters = sorted({team.facilitator for team in sample.teams})
        leaders = {letter: _create_facilitator(session, letter) for letter in letters}
        held = _create_teams(session, sample, round_, leaders)
        prepared = _create_prepared(session, sample, round_, leaders["A"])
    for workshop, team in held:
        hold_session(stores, workshop, team, random, now)
    with stores.database.writing() as session:
        release_rows(session, round_.id)
        note(session, actor, Action.SAMPLE_LOADED)
    stores.database.forget_deleted()
    open_doors(stores, prepared.id, now)
    with stores.database.reading() as session:
        return workshops.load_workshop(session, prepared.id)


def remove_sample(stores: Stores, actor: Actor) -> None:
    """Remove the sample organisation and every workshop in it; doing it twice is harmless."""
    require_role(actor, Role.ADMINISTRATOR)
    with stores.database.writing() as session:
        if samples.has_sample(session):
            note(session, actor, Action.SAMPLE_REMOVED)
        removed = samples.remove_sample(session)
    for workshop_id in removed:
        stores.live.destroy(workshop_id)
        stores.keys.destroy(workshop_id)
    stores.database.forget_deleted()


def _create_round(session: Session, sample: SampleOrganisation, today: date) -> MeasurementRound:
    _catalogue, edition = keep_content(session)
    round_ = MeasurementRound(
        id=secrets.token_hex(16),
        name=f"Voorbeeldronde {today.year}",
        starts_on=today - timedelta(days=_DAYS_SO_FAR),
        ends_on=today + timedelta(days=30),
        core_factor_ids=CORE,
        edition=edition,
        method_version=CURRENT.id,
        state=RoundState.OPEN,
        is_sample=True,
    )
    organisation.create_round(session, round_)
    if organisation.load_organisation(session) is None:
        organisation.put_organisation(session, Organisation(sample.name, sample.facts, is_sample=True))
    return round_


def _create_facilitator(session: Session, letter: str) -> Actor:
    """Add a facilitator nobody can log in as."""
    actor = Actor(
        secrets.token_hex(16), f"Gespreksleider {letter} (voorbeeld)", frozenset({Role.FACILITATOR})
    )
    email = f"{actor.account_id}@voorbeeld.invalid"
    account = Account(actor.account_id, email, actor.name, actor.roles)
    accounts.create_account(session, account, None, is_sample=True)
    return actor


def _create_unit(session: Session, name: str, parent_id: str | None, headcount: int) -> Unit:
    unit = Unit(secrets.token_hex(16), parent_id, name, headcount, is_sample=True)
    organisation.create_unit(session, unit)
    return unit


def _create_teams(
    session: Session, sample: SampleOrganisation, round_: MeasurementRound, leaders: dict[str, Actor]
) -> list[tuple[Workshop, SampleTeam]]:
    held: list[tuple[Workshop, SampleTeam]] = []
    root = _create_unit(session, sample.name, None, sample.facts.headcount)
    for department in sample.departments:
        unit = _create_unit(session, department.name, root.id, department.headcount)
        for team in department.teams:
            place = _create_unit(session, team.name, unit.id, team.headcount)
            day = round_.starts_on + timedelta(days=_DAYS_BEFORE_THE_FIRST + len(held))
            leader, invited = leaders[team.facilitator], min(team.people + 1, team.headcount)
            held.append((_create(session, round_, place, leader, day, invited, team.own), team))
    return held


def _create_prepared(
    session: Session, sample: SampleOrganisation, round_: MeasurementRound, leader: Actor
) -> Workshop:
    name, people = sample.prepared
    today = round_.starts_on + timedelta(days=_DAYS_SO_FAR)
    return _create(session, round_, _create_unit(session, name, None, 4 * people), leader, today, people)


def _create(
    session: Session,
    round_: MeasurementRound,
    unit: Unit,
    leader: Actor,
    day: date,
    invited: int,
    own: tuple[Tendency, ...] = (),
) -> Workshop:
    workshop = new_workshop(round_, unit, leader, held_on=day, invited=invited)
    chosen = (*workshop.factor_ids, *(one.factor_id for one in own))
    workshop = replace(workshop, factor_ids=chosen)
    workshops.create_workshop(session, workshop)
    return workshop
