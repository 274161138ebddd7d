"""How the sessions of the sample organisation are held: scored, agreed and sealed, as a room would."""

import secrets
from datetime import datetime
from random import Random

from riskmodel.application.seal import seal
from riskmodel.domain.answer import Axis
from riskmodel.domain.pseudonym import ballot_id, seat_id
from riskmodel.domain.room_statement import AgreedFactor, AgreedMeasure, Influence, Origin
from riskmodel.domain.sample import SampleTeam, sample_scores
from riskmodel.domain.workshop import Phase, Workshop
from riskmodel.storage import ballots, room_statements, seats, workshops
from riskmodel.storage.database import Session
from riskmodel.storage.stores import Stores


def open_doors(stores: Stores, workshop_id: str, now: datetime) -> None:
    """Let people into a session of the sample."""
    stores.keys.create(workshop_id)
    stores.live.create(workshop_id)
    with stores.database.writing() as session:
        workshops.put_phase(session, workshop_id, Phase.LOBBY)
        workshops.put_opening(session, workshop_id, int(now.timestamp()))


def hold_session(stores: Stores, workshop: Workshop, team: SampleTeam, random: Random, now: datetime) -> None:
    """Hold a workshop as a room would: score, agree, seal."""
    open_doors(stores, workshop.id, now)
    key = stores.keys.load(workshop.id)
    with stores.live.writing(workshop.id) as live:
        for person in sample_scores(team, random):
            token = secrets.token_urlsafe(32)
            seats.create_seat(live, seat_id(key, token))
            for factor_id, pair in zip(workshop.factor_ids, person, strict=True):
                ballot = ballot_id(key, workshop.id, factor_id, token)
                for axis, answer in zip(Axis, pair, strict=True):
                    ballots.put_score(live, ballot, factor_id, axis, answer)
    with stores.database.writing() as session:
        _agree(session, workshop.id, team)
    seal(stores, workshop.id)


def _agree(session: Session, workshop_id: str, team: SampleTeam) -> None:
    room_statements.put_agreed_factor(session, workshop_id, AgreedFactor(team.about, team.statement))
    measure = AgreedMeasure(
        id=secrets.token_hex(16),
        factor_id=team.about,
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
