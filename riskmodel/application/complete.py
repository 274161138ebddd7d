"""Completing a session: owners, dates and a day to report back. Sealing never waits for any of it."""

from dataclasses import replace
from datetime import date

from riskmodel.application.audit import note_workshop
from riskmodel.application.follow import measure_of
from riskmodel.application.measure_writing import write_measure
from riskmodel.application.ownership import own_workshop
from riskmodel.domain.access import Actor
from riskmodel.domain.audit import Action
from riskmodel.domain.errors import ChangedMeanwhileError, MissingValueError, NotCompleteError
from riskmodel.domain.owed import Owed, owed
from riskmodel.domain.room_statement import AgreedMeasure
from riskmodel.domain.session_safety import holds_back
from riskmodel.domain.text import clean_line
from riskmodel.domain.workshop import Phase, Workshop
from riskmodel.storage import room_statements, workshops
from riskmodel.storage.database import Session
from riskmodel.storage.stores import Stores

_PROMISING = (Phase.MEASURES, Phase.SUGGESTIONS, Phase.VOTE, Phase.READ_BACK, Phase.SAFETY, Phase.SEALED)


def owed_of(stores: Stores, actor: Actor, workshop_id: str, today: date) -> Owed:
    """Return what is still owed to the team of a sealed session that the actor leads."""
    with stores.database.reading() as session:
        workshop = own_workshop(session, actor, workshop_id)
        workshop.require_phase(Phase.SEALED)
        return load_owed(session, workshop, today)


def load_owed(session: Session, workshop: Workshop, today: date) -> Owed:
    """Return what is owed of a session; without an agreed statement there are no measures to arrange."""
    is_agreed = workshops.is_agreed(session, workshop.id)
    safety, is_seen = workshops.load_safety(session, workshop.id)
    measures = room_statements.load_measures(session, workshop.id) if is_agreed else ()
    return owed(
        [measure for measure, _version in measures],
        feedback_on=workshop.feedback_on,
        waits_for_look=is_agreed and holds_back(safety, is_seen=is_seen),
        today=today,
    )


def put_feedback(stores: Stores, actor: Actor, workshop_id: str, feedback_on: date) -> None:
    """Promise the team a day on which it hears back; `MissingValueError` for one before the session."""
    with stores.database.writing() as session:
        workshop = own_workshop(session, actor, workshop_id, for_update=True)
        workshop.require_phase(*_PROMISING)
        if feedback_on < workshop.held_on:
            raise MissingValueError("feedback_on")
        if workshop.feedback_on != feedback_on:
            workshops.put_feedback(session, workshop_id, feedback_on)


def open_measures(stores: Stores, actor: Actor, workshop_id: str) -> tuple[tuple[AgreedMeasure, int], ...]:
    """Return the measures of a sealed session with their versions, to its facilitator."""
    with stores.database.reading() as session:
        own_workshop(session, actor, workshop_id).require_phase(Phase.SEALED)
        return room_statements.load_measures(session, workshop_id)


def arrange_measure(
    stores: Stores,
    actor: Actor,
    workshop_id: str,
    measure_id: str,
    *,
    owner: str,
    due_on: date | None,
    version: int,
    today: date,
) -> None:
    """Fill in who takes a measure on and when it is done, until the session is completed.

    Raises `ChangedMeanwhileError` when somebody else changed the measure, or completed the session, since
    it was read.
    """
    with stores.database.writing() as session:
        workshop = own_workshop(session, actor, workshop_id, for_update=True)
        workshop.require_phase(Phase.SEALED)
        if workshop.completed_on is not None:
            # From here on the plan is kept up by who keeps the plan.
            raise ChangedMeanwhileError
        before = measure_of(session, workshop_id, measure_id)
        after = replace(before, owner=clean_line(owner, field="owner"), due_on=due_on)
        write_measure(session, actor, workshop_id, before, after, version=version, today=today)


def complete(stores: Stores, actor: Actor, workshop_id: str, today: date) -> None:
    """Note that everything around a sealed session is arranged; twice is harmless.

    Raises `NotCompleteError` while a measure lacks an owner or a date, while the team has no day on which it
    hears back, or while its words wait for somebody to look into how safe the session was.
    """
    with stores.database.writing() as session:
        workshop = own_workshop(session, actor, workshop_id, for_update=True)
        workshop.require_phase(Phase.SEALED)
        if workshop.completed_on is not None:
            return
        if not load_owed(session, workshop, today).may_complete:
            raise NotCompleteError
        workshops.put_completed(session, workshop_id, today)
        note_workshop(session, actor, Action.WORKSHOP_COMPLETED, workshop)
