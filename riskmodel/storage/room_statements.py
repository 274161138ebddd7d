"""Room statements: agreed factors and measures."""

from collections.abc import Collection, Mapping

from sqlalchemy import or_
from sqlmodel import Session, col, delete, func, select

from riskmodel.domain.errors import ChangedMeanwhileError, NotFoundError
from riskmodel.domain.room_statement import (
    AgreedFactor,
    AgreedMeasure,
    Effect,
    Influence,
    MeasureStatus,
    Origin,
    RoomStatement,
    Support,
)
from riskmodel.domain.session_safety import Safety
from riskmodel.domain.workshop import Phase, Workshop
from riskmodel.storage.tables import AgreedFactorRow, AgreedMeasureRow, WorkshopRow


def put_agreed_factor(session: Session, workshop_id: str, factor: AgreedFactor) -> None:
    """Write what the team says about a factor."""
    row = session.get(AgreedFactorRow, (workshop_id, factor.factor_id))
    if row is None:
        session.add(
            AgreedFactorRow(
                workshop_id=workshop_id,
                factor_id=factor.factor_id,
                words=factor.words,
                other_view=factor.other_view,
            )
        )
        return
    row.words, row.other_view = factor.words, factor.other_view
    row.version += 1


def remove_agreed_factor(session: Session, workshop_id: str, factor_id: str) -> None:
    """Take a factor out of the room statement."""
    session.exec(
        delete(AgreedFactorRow).where(
            col(AgreedFactorRow.workshop_id) == workshop_id, col(AgreedFactorRow.factor_id) == factor_id
        )
    )


def load_agreed_factors(session: Session, workshop_id: str) -> tuple[AgreedFactor, ...]:
    """Return the factors in the room statement."""
    query = select(AgreedFactorRow).where(AgreedFactorRow.workshop_id == workshop_id)
    rows = session.exec(query.order_by(AgreedFactorRow.factor_id))
    return tuple(AgreedFactor(row.factor_id, row.words, row.other_view) for row in rows)


def create_measure(session: Session, workshop_id: str, measure: AgreedMeasure) -> None:
    """Add a measure after the ones that are there."""
    mine = col(AgreedMeasureRow.workshop_id) == workshop_id
    last = session.exec(select(func.max(AgreedMeasureRow.position)).where(mine)).one()
    session.add(
        AgreedMeasureRow(
            id=measure.id,
            workshop_id=workshop_id,
            factor_id=measure.factor_id,
            text=measure.text,
            origin=measure.origin,
            catalogue_measure_id=measure.catalogue_measure_id,
            owner=measure.owner,
            due_on=measure.due_on,
            influence=measure.influence,
            status=measure.status,
            effect=measure.effect,
            first_step=measure.first_step,
            support=measure.support,
            budget=measure.budget,
            position=(last or 0) + 1,
        )
    )


def put_measure(session: Session, workshop_id: str, measure: AgreedMeasure, version: int) -> None:
    """Change a measure; raises `ChangedMeanwhileError` when somebody else did so since it was read."""
    row = _row(session, workshop_id, measure.id)
    if row.version != version:
        raise ChangedMeanwhileError
    row.text, row.factor_id = measure.text, measure.factor_id
    row.owner, row.due_on = measure.owner, measure.due_on
    row.influence, row.status, row.effect = measure.influence, measure.status, measure.effect
    row.first_step, row.support, row.budget = measure.first_step, measure.support, measure.budget
    row.version += 1


def put_support(session: Session, workshop_id: str, support: Mapping[str, Support]) -> None:
    """Write what a vote said about each measure; nothing about those that are not named."""
    for row in session.exec(select(AgreedMeasureRow).where(AgreedMeasureRow.workshop_id == workshop_id)):
        row.support = support.get(row.id)


def remove_measure(session: Session, workshop_id: str, measure_id: str, version: int | None = None) -> None:
    """Take a measure out of the room statement; raises `ChangedMeanwhileError` as `put_measure` does."""
    row = _row(session, workshop_id, measure_id)
    if version is not None and row.version != version:
        raise ChangedMeanwhileError
    session.delete(row)


def load_measures(session: Session, workshop_id: str) -> tuple[tuple[AgreedMeasure, int], ...]:
    """Return the measures with their versions, in the order in which they were added."""
    query = select(AgreedMeasureRow).where(AgreedMeasureRow.workshop_id == workshop_id)
    rows = session.exec(query.order_by(col(AgreedMeasureRow.position)))
    return tuple((_measure(row), row.version) for row in rows)


def load_earlier_measures(
    session: Session, unit_ids: Collection[str], but_workshop_id: str
) -> tuple[AgreedMeasure, ...]:
    """Return what these units agreed and let out of their rooms, oldest first, without one session."""
    query = (
        select(AgreedMeasureRow)
        .join(WorkshopRow)
        .where(
            col(WorkshopRow.unit_id).in_(unit_ids),
            WorkshopRow.id != but_workshop_id,
            WorkshopRow.phase == Phase.SEALED,
            col(WorkshopRow.is_agreed),
            # As `workshops.may_leave`: what waits for somebody to look into the session is not told here.
            or_(
                col(WorkshopRow.safety).is_(None),
                col(WorkshopRow.safety) != Safety.LOW,
                col(WorkshopRow.is_safety_seen),
            ),
            ~col(WorkshopRow.is_rehearsal),
        )
        .order_by(col(WorkshopRow.held_on), col(WorkshopRow.id), col(AgreedMeasureRow.position))
    )
    return tuple(_measure(row) for row in session.exec(query))


def load_statement(session: Session, workshop: Workshop) -> RoomStatement:
    """Return the room statement of a workshop as it stands."""
    return RoomStatement(
        workshop_id=workshop.id,
        unit_name=workshop.unit_name,
        held_on=workshop.held_on,
        edition=workshop.edition,
        factors=load_agreed_factors(session, workshop.id),
        measures=tuple(measure for measure, _version in load_measures(session, workshop.id)),
    )


def _row(session: Session, workshop_id: str, measure_id: str) -> AgreedMeasureRow:
    row = session.get(AgreedMeasureRow, measure_id)
    if row is None or row.workshop_id != workshop_id:
        raise NotFoundError
    return row


def _measure(row: AgreedMeasureRow) -> AgreedMeasure:
    return AgreedMeasure(
        id=row.id,
        factor_id=row.factor_id,
        text=row.text,
        origin=Origin(row.origin),
        catalogue_measure_id=row.catalogue_measure_id,
        owner=row.owner,
        due_on=row.due_on,
        influence=Influence(row.influence),
        status=MeasureStatus(row.status),
        effect=None if row.effect is None else Effect(row.effect),
        first_step=row.first_step,
        support=None if row.support is None else Support(row.support),
        budget=row.budget,
    )
