"""The sample organisation: a fictional hospital with nine finished workshops and one that is prepared."""

import secrets
from datetime import date, datetime, timedelta
from random import Random

from catalog.load import load_catalogue
from riskmodel.application.prepare import new_workshop
from riskmodel.application.release import release_rows
from riskmodel.application.seal import seal
from riskmodel.domain import sample
from riskmodel.domain.access import Actor, Role, require_role
from riskmodel.domain.answer import Axis
from riskmodel.domain.audit import Action
from riskmodel.domain.errors import DuplicateNameError
from riskmodel.domain.method_version import CURRENT
from riskmodel.domain.organisation import MeasurementRound, Organisation, RoundState, Unit
from riskmodel.domain.pseudonym import ballot_id, seat_id
from riskmodel.domain.room_statement import AgreedFactor, AgreedMeasure, Influence, Origin
from riskmodel.domain.workshop import Phase, Workshop
from riskmodel.storage import accounts, ballots, organisation, room_statements, seats, workshops
from riskmodel.storage import sample as samples
from riskmodel.storage.accounts import Account
from riskmodel.storage.audit import note
from riskmodel.storage.database import Session
from riskmodel.storage.stores import Stores

# The same hospital every time: the sample shows the product, and must not surprise who shows it.
_SEED = 2026


def is_loaded(stores: Stores, actor: Actor) -> bool:
    """Say whether the sample organisation is loaded."""
    require_role(actor, Role.ADMINISTRATOR)
    with stores.database.reading() as session:
        return samples.has_sample(session)


def load_sample(stores: Stores, actor: Actor, now: datetime) -> Workshop:
    """Load the sample organisation and return its prepared workshop, whose lobby is open.

    Raises `DuplicateNameError` when it is loaded already.
    """
    require_role(actor, Role.ADMINISTRATOR)
    random = Random(_SEED)
    with stores.database.writing() as session:
        if samples.has_sample(session):
            raise DuplicateNameError
        round_ = _create_round(session, now.date())
        leaders = {letter: _create_facilitator(session, letter) for letter in "ABC"}
        held = _create_teams(session, round_, leaders, now.date())
        prepared = _create_prepared(session, round_, leaders["A"], now.date())
    for workshop, team in held:
        _hold(stores, workshop, team, random, now)
    with stores.database.writing() as session:
        release_rows(session, round_.id)
        note(session, actor, Action.SAMPLE_LOADED)
    stores.database.forget_deleted()
    _open(stores, prepared.id, now)
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


def _create_round(session: Session, today: date) -> MeasurementRound:
    catalogue = load_catalogue()
    round_ = MeasurementRound(
        id=secrets.token_hex(16),
        name=f"Voorbeeldronde {today.year}",
        starts_on=today - timedelta(days=60),
        ends_on=today + timedelta(days=30),
        core_factor_ids=sample.CORE,
        edition=catalogue.edition,
        method_version=CURRENT.id,
        state=RoundState.OPEN,
        is_sample=True,
    )
    organisation.create_round(session, round_)
    if organisation.load_organisation(session) is None:
        organisation.put_organisation(session, Organisation(sample.NAME, sample.FACTS, is_sample=True))
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
    session: Session, round_: MeasurementRound, leaders: dict[str, Actor], today: date
) -> list[tuple[Workshop, sample.SampleTeam]]:
    held: list[tuple[Workshop, sample.SampleTeam]] = []
    root = _create_unit(session, sample.NAME, None, sample.FACTS.headcount)
    for department in sample.DEPARTMENTS:
        unit = _create_unit(
            session, department.name, root.id, 10 * sum(team.people for team in department.teams)
        )
        for team in department.teams:
            place = _create_unit(session, team.name, unit.id, 4 * team.people)
            day = today - timedelta(days=40 - len(held))
            held.append(
                (_create(session, round_, place, leaders[team.facilitator], day, team.people + 1), team)
            )
    return held


def _create_prepared(session: Session, round_: MeasurementRound, leader: Actor, today: date) -> Workshop:
    name, people = sample.PREPARED
    return _create(session, round_, _create_unit(session, name, None, 4 * people), leader, today, people)


def _create(
    session: Session, round_: MeasurementRound, unit: Unit, leader: Actor, day: date, invited: int
) -> Workshop:
    workshop = new_workshop(round_, unit, leader, held_on=day, invited=invited)
    workshops.create_workshop(session, workshop)
    return workshop


def _open(stores: Stores, workshop_id: str, now: datetime) -> None:
    stores.keys.create(workshop_id)
    stores.live.create(workshop_id)
    with stores.database.writing() as session:
        workshops.put_phase(session, workshop_id, Phase.LOBBY)
        workshops.put_opening(session, workshop_id, int(now.timestamp()))


def _hold(stores: Stores, workshop: Workshop, team: sample.SampleTeam, random: Random, now: datetime) -> None:
    """Hold a workshop as a room would: score, agree, seal."""
    _open(stores, workshop.id, now)
    key = stores.keys.load(workshop.id)
    with stores.live.writing(workshop.id) as live:
        for person in sample.sample_scores(team, random):
            token = secrets.token_urlsafe(32)
            seats.create_seat(live, seat_id(key, token))
            for factor_id, pair in zip(sample.CORE, person, strict=True):
                ballot = ballot_id(key, workshop.id, factor_id, token)
                for axis, answer in zip(Axis, pair, strict=True):
                    ballots.put_score(live, ballot, factor_id, axis, answer)
    with stores.database.writing() as session:
        _agree(session, workshop.id, team)
    seal(stores, workshop.id)


def _agree(session: Session, workshop_id: str, team: sample.SampleTeam) -> None:
    worst = max(range(len(sample.CORE)), key=lambda place: sum(team.tendencies[place]))
    factor_id = sample.CORE[worst]
    room_statements.put_agreed_factor(session, workshop_id, AgreedFactor(factor_id, team.statement))
    measure = AgreedMeasure(
        id=secrets.token_hex(16),
        factor_id=factor_id,
        text=team.measure,
        origin=Origin.TEAM,
        catalogue_measure_id=None,
        owner=team.owner,
        due_on=None,
        influence=Influence.TEAM if "teamleider" in team.owner else Influence.MANAGEMENT,
    )
    room_statements.create_measure(session, workshop_id, measure)
    workshops.put_agreed(session, workshop_id, True)
    workshops.put_phase(session, workshop_id, Phase.READ_BACK)
