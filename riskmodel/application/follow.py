"""Following up: a team leader sees what the own teams agreed, and reports how far the measures are."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from riskmodel.application.measure_writing import write_measure
from riskmodel.domain.access import Actor, Role, require_role
from riskmodel.domain.action_plan import MeasureNote, edit_of, edited
from riskmodel.domain.errors import NotAllowedError, NotFoundError
from riskmodel.domain.management_line import with_those_below
from riskmodel.domain.organisation import Unit
from riskmodel.domain.room_statement import (
    REPORTABLE,
    AgreedFactor,
    AgreedMeasure,
    Influence,
    MeasureStatus,
)
from riskmodel.domain.workshop import Phase, Workshop
from riskmodel.storage import managers, measure_history, organisation, room_statements, workshops
from riskmodel.storage.database import Session
from riskmodel.storage.stores import Stores


@dataclass(frozen=True)
class FollowedMeasure:
    """A measure as it stands, with the latest note first.

    `version` goes back with a report, so that nobody overwrites another.
    """

    measure: AgreedMeasure
    version: int
    may_report: bool
    notes: tuple[MeasureNote, ...] = ()

    @property
    def is_done(self) -> bool:
        """Say whether the measure is done, so that somebody can say whether it helped."""
        return self.measure.status == MeasureStatus.DONE


@dataclass(frozen=True)
class FollowedStatement:
    """What one session of a team agreed: words and measures, nothing that comes from scores.

    `feedback_on` is the day on which the team hears what happens with it.
    """

    workshop_id: str
    held_on: date
    edition: str
    factors: tuple[AgreedFactor, ...]
    measures: tuple[FollowedMeasure, ...]
    feedback_on: date | None = None


@dataclass(frozen=True)
class FollowedTeam:
    """A unit that somebody manages, with what it agreed, the latest session first."""

    unit_id: str
    name: str
    statements: tuple[FollowedStatement, ...]


def my_teams(stores: Stores, actor: Actor) -> tuple[FollowedTeam, ...]:
    """Return the units that the actor manages and those below, with what they agreed."""
    require_role(actor, Role.TEAM_LEADER)
    with stores.database.reading() as session:
        units = organisation.load_units(session)
        mine = with_those_below(units, managers.load_managed_units(session, actor.account_id))
        return followed_teams(session, units, mine)


def report_progress(
    stores: Stores,
    actor: Actor,
    workshop_id: str,
    measure_id: str,
    *,
    status: MeasureStatus,
    version: int,
    today: date,
) -> None:
    """Say how far a measure is that is the team's own to carry out.

    Raises `NotAllowedError` for a unit the actor does not manage and for a measure that others decide on,
    `NotFoundError` for what has not left its room, `ChangedMeanwhileError` when it changed since it was read.
    """
    require_role(actor, Role.TEAM_LEADER)
    with stores.database.writing() as session:
        require_managed(session, actor, workshop_id)
        measure = measure_of(session, workshop_id, measure_id)
        if not may_report(measure) or status not in REPORTABLE:
            raise NotAllowedError
        changed = edited(measure, replace(edit_of(measure), status=status))
        write_measure(session, actor, workshop_id, measure, changed, version=version, today=today)


def measure_of(session: Session, workshop_id: str, measure_id: str) -> AgreedMeasure:
    """Return a measure of a session; raises `NotFoundError`."""
    for measure, _version in room_statements.load_measures(session, workshop_id):
        if measure.id == measure_id:
            return measure
    raise NotFoundError


def may_report(measure: AgreedMeasure) -> bool:
    """Say whether a team leader reports on this measure: it is the team's, and nobody dropped it."""
    return measure.influence == Influence.TEAM and measure.status in REPORTABLE


def followed_teams(
    session: Session, units: Sequence[Unit], unit_ids: frozenset[str]
) -> tuple[FollowedTeam, ...]:
    """Return these units with what they agreed and let out of their rooms."""
    agreed = [
        workshop for workshop in workshops.load_workshops(session) if has_left(session, workshop, unit_ids)
    ]
    return tuple(
        FollowedTeam(
            unit.id,
            unit.name,
            tuple(
                _statement(session, workshop) for workshop in reversed(agreed) if workshop.unit_id == unit.id
            ),
        )
        for unit in units
        if unit.id in unit_ids
    )


def require_managed(session: Session, actor: Actor, workshop_id: str) -> None:
    """Refuse what is not the actor's as if it were not there, and what has not left its room."""
    try:
        # Locked, so that of two reports at the same moment the second one sees the first.
        workshop = workshops.load_workshop(session, workshop_id, for_update=True)
    except NotFoundError:
        raise NotAllowedError from None
    if not managers.manages(session, actor.account_id, workshop.unit_id):
        raise NotAllowedError
    if not has_left(session, workshop, {workshop.unit_id}):
        raise NotFoundError


def require_followed(session: Session, actor: Actor, workshop_id: str) -> None:
    """Refuse what has not left its room, and to who only manages teams also what is not theirs."""
    if actor.has(Role.PREVENTION_OFFICER):
        require_left(session, workshop_id)
    else:
        require_managed(session, actor, workshop_id)


def require_left(session: Session, workshop_id: str) -> None:
    """Refuse a session without a statement that its room agreed on, and keep others from changing it now."""
    workshop = workshops.load_workshop(session, workshop_id, for_update=True)
    if not has_left(session, workshop, {workshop.unit_id}):
        raise NotFoundError


def has_left(session: Session, workshop: Workshop, unit_ids: frozenset[str] | set[str]) -> bool:
    """Say whether a workshop of these units has a statement that its room agreed on."""
    return (
        workshop.unit_id in unit_ids
        and workshop.phase == Phase.SEALED
        and not workshop.is_rehearsal
        and workshops.may_leave(session, workshop.id)
    )


def _statement(session: Session, workshop: Workshop) -> FollowedStatement:
    statement = room_statements.load_statement(session, workshop)
    notes = measure_history.load_notes(session, [workshop.id])
    return FollowedStatement(
        workshop.id,
        workshop.held_on,
        workshop.edition,
        statement.factors,
        tuple(
            FollowedMeasure(measure, version, may_report(measure), notes.get(measure.id, ()))
            for measure, version in room_statements.load_measures(session, workshop.id)
        ),
        workshop.feedback_on,
    )
