"""Going on another day after scoring: this session is sealed, and a new one of its team takes its draft."""

import hashlib
import secrets
from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from riskmodel.application.content import content_for_new
from riskmodel.application.counting import count_kept
from riskmodel.application.ownership import manager_leads, own_workshop
from riskmodel.application.prepare import MOST_OWN_FACTORS, new_workshop
from riskmodel.application.seal import seal_workshop
from riskmodel.application.sessions import require_first_session
from riskmodel.domain.access import Actor
from riskmodel.domain.errors import MissingValueError, MovedMeanwhileError, NotFoundError, TeamHasSessionError
from riskmodel.domain.organisation import MeasurementRound, RoundState
from riskmodel.domain.room_statement import MeasureStatus
from riskmodel.domain.workshop import AFTER_SCORING, Phase, Workshop
from riskmodel.storage import organisation, preparations, room_statements, seats, workshops
from riskmodel.storage.database import Session
from riskmodel.storage.stores import Stores


def possible_rounds(stores: Stores, actor: Actor, workshop_id: str) -> tuple[MeasurementRound, ...]:
    """Return the open rounds in which the team of a session may score again; none means: plan one first."""
    with stores.database.reading() as session:
        own = own_workshop(session, actor, workshop_id)
        own.require_phase(*AFTER_SCORING)
        leaving = _leaving(stores, own)
        return tuple(_open_to(session, own, organisation.load_rounds(session), leaving))


def go_on_another_day(
    stores: Stores,
    actor: Actor,
    workshop_id: str,
    *,
    round_id: str,
    held_on: date,
    seen: Phase | None = None,
) -> str:
    """Seal a session, agreed or not, and return the new one of the same team, in preparation.

    It takes over its factors, its facilitators, its timetable and, unless the room agreed on them, its words
    and measures as a draft. Pressing again after a crash finishes it. Raises `TeamHasSessionError` when the
    team may not score again in that round, and then seals nothing.
    """
    following = hashlib.sha256(f"{workshop_id} {round_id}".encode()).hexdigest()[:32]
    with stores.database.writing() as session:
        round_ = organisation.load_round(session, round_id, for_update=True)
        own = own_workshop(session, actor, workshop_id, for_update=True)
        own.require_phase(*AFTER_SCORING)
        if seen is not None and own.phase != seen:
            raise MovedMeanwhileError(own.phase)
        if round_ is None or own.is_rehearsal:
            raise NotFoundError
        if round_.state != RoundState.OPEN:
            raise MissingValueError("round")
        if round_ not in _open_to(session, own, (round_,), _leaving(stores, own)):
            raise TeamHasSessionError
        if not _exists(session, following):
            _create_following(stores, session, actor, own, round_, following, held_on)
    seal_workshop(stores, actor, workshop_id)
    return following


def _leaving(stores: Stores, own: Workshop) -> str:
    """Return the session when nothing of it will be counted; empty otherwise."""
    return "" if count_kept(stores, own) else own.id


def _open_to(
    session: Session, own: Workshop, rounds: tuple[MeasurementRound, ...], leaving: str
) -> Iterator[MeasurementRound]:
    for round_ in rounds:
        if round_.state != RoundState.OPEN or round_.is_sample != own.is_sample:
            continue
        try:
            require_first_session(session, replace(own, id="", round_id=round_.id), leaving=leaving)
        except TeamHasSessionError:
            continue
        yield round_


def _exists(session: Session, workshop_id: str) -> bool:
    return workshops.load_phase(session, workshop_id) is not None


def _create_following(
    stores: Stores,
    session: Session,
    actor: Actor,
    own: Workshop,
    round_: MeasurementRound,
    following: str,
    held_on: date,
) -> None:
    unit = organisation.load_unit(session, own.unit_id)
    if unit is None:
        raise NotFoundError
    content = content_for_new(session)
    core = round_.core_factor_ids
    others = [one for one in own.factor_ids if one not in core and content.offers_factor(one)]
    workshop = replace(
        new_workshop(round_, unit, actor, held_on=held_on, invited=own.invited),
        id=following,
        timetable=own.timetable,
        facilitator_ids=own.facilitator_ids | {actor.account_id},
        factor_ids=(*core, *others[:MOST_OWN_FACTORS]),
    )
    present = own.manager_present or manager_leads(session, workshop, actor)
    workshops.create_workshop(session, replace(workshop, manager_present=present))
    known, _version = preparations.load_preparation(session, own.id)
    preparations.put_preparation(session, following, known, 0)
    with stores.live.writing(own.id) as live:
        # Sealing begins here: nobody objects, agrees or moves on any more, so what is agreed stays as it
        # is found. After a crash the session is sealed by itself.
        seats.put_gate(live, "sealed")
    if not _is_agreed(stores, session, own):
        # What was agreed leaves with this session; taken over, it would stand in the plan twice.
        _take_over_draft(session, own, workshop)


def _is_agreed(stores: Stores, session: Session, own: Workshop) -> bool:
    if not workshops.is_agreed(session, own.id):
        return False
    digest = room_statements.load_statement(session, own).digest
    with stores.live.reading(own.id) as live:
        # As at sealing: an objection after the room agreed means that it did not.
        return not seats.count_objections(live, digest)


def _take_over_draft(session: Session, own: Workshop, workshop: Workshop) -> None:
    """Write the words and measures of one session into another, where nobody agreed on them yet."""
    for factor in room_statements.load_agreed_factors(session, own.id):
        if factor.factor_id in workshop.factor_ids:
            room_statements.put_agreed_factor(session, workshop.id, factor)
    for measure, _version in room_statements.load_measures(session, own.id):
        about = measure.factor_id if measure.factor_id in workshop.factor_ids else None
        copy = replace(
            measure,
            id=secrets.token_hex(16),
            factor_id=about,
            status=MeasureStatus.PLANNED,
            effect=None,
            support=None,
        )
        room_statements.create_measure(session, workshop.id, copy)
        session.flush()
