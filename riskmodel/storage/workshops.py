"""Workshops: what everybody at a desk may know of them."""

from collections.abc import Iterable
from datetime import date

from sqlalchemy import bindparam
from sqlmodel import Session, col, delete, select

from riskmodel.domain.errors import NotFoundError
from riskmodel.domain.session_safety import Safety, holds_back
from riskmodel.domain.timetable import Timetable
from riskmodel.domain.workshop import Phase, Workshop
from riskmodel.storage.tables import (
    UnitRow,
    WorkshopFacilitatorRow,
    WorkshopFactorRow,
    WorkshopRow,
)

# Asked at every score and by every waiting phone, so they are written once and ask for nothing more.
_PHASE = select(WorkshopRow.phase).where(col(WorkshopRow.id) == bindparam("workshop"))
_STANDING = select(WorkshopRow.phase, WorkshopRow.is_paused).where(
    col(WorkshopRow.id) == bindparam("workshop")
)
_FACTOR = select(WorkshopFactorRow.position).where(
    col(WorkshopFactorRow.workshop_id) == bindparam("workshop"),
    col(WorkshopFactorRow.factor_id) == bindparam("factor"),
)


def create_workshop(session: Session, workshop: Workshop) -> None:
    """Add a workshop with its factors and facilitators."""
    session.add(
        WorkshopRow(
            id=workshop.id,
            round_id=workshop.round_id,
            unit_id=workshop.unit_id,
            held_on=workshop.held_on,
            invited=workshop.invited,
            manager_present=workshop.manager_present,
            phase=workshop.phase,
            join_code=workshop.join_code,
            edition=workshop.edition,
            method_version=workshop.method_version,
            is_sample=workshop.is_sample,
            is_rehearsal=workshop.is_rehearsal,
            script=workshop.timetable,
        )
    )
    session.flush()
    for account_id in sorted(workshop.facilitator_ids):
        session.add(WorkshopFacilitatorRow(workshop_id=workshop.id, account_id=account_id))
    put_factors(session, workshop.id, workshop.core_factor_ids, workshop.factor_ids)


def put_factors(session: Session, workshop_id: str, core: Iterable[str], chosen: Iterable[str]) -> None:
    """Replace the factors that will be scored."""
    core = set(core)
    session.exec(delete(WorkshopFactorRow).where(col(WorkshopFactorRow.workshop_id) == workshop_id))
    for position, factor_id in enumerate(chosen):
        session.add(
            WorkshopFactorRow(
                workshop_id=workshop_id, factor_id=factor_id, position=position, is_core=factor_id in core
            )
        )


def put_phase(session: Session, workshop_id: str, phase: Phase) -> None:
    """Write the phase a workshop is in; with its end the join code goes."""
    row = _row(session, workshop_id)
    row.phase = phase
    if phase in (Phase.SEALED, Phase.VOID):
        # A code has capitals only, so this is one that nobody can type.
        row.join_code = row.id


def put_timetable(session: Session, workshop_id: str, timetable: Timetable) -> None:
    """Choose how much of the script a session follows."""
    _row(session, workshop_id).script = timetable


def put_clock(session: Session, workshop_id: str, clock_at: int | None, *, is_paused: bool) -> None:
    """Start the clock of a step at a moment, in seconds since 1970, or let it stand still."""
    row = _row(session, workshop_id)
    row.clock_at, row.is_paused = clock_at, is_paused


def put_stop(session: Session, workshop_id: str, reason: str) -> None:
    """Note why a session was stopped."""
    _row(session, workshop_id).stop_reason = reason


def put_safety(session: Session, workshop_id: str, safety: Safety) -> None:
    """Note what came out of the question about the session itself."""
    _row(session, workshop_id).safety = safety


def put_safety_seen(session: Session, workshop_id: str) -> None:
    """Note that a key actor looked into a session that was not safe."""
    _row(session, workshop_id).is_safety_seen = True


def load_safety(session: Session, workshop_id: str) -> tuple[Safety | None, bool]:
    """Return what came out of the question about the session, and whether somebody looked into it."""
    row = session.get(WorkshopRow, workshop_id)
    if row is None:
        raise NotFoundError
    return None if row.safety is None else Safety(row.safety), row.is_safety_seen


def may_leave(session: Session, workshop_id: str) -> bool:
    """Say whether the words of a session may leave its room: agreed on, and nothing holds them back."""
    safety, is_seen = load_safety(session, workshop_id)
    return is_agreed(session, workshop_id) and not holds_back(safety, is_seen=is_seen)


def put_day(session: Session, workshop_id: str, held_on: date) -> None:
    """Write on which day a session is held."""
    _row(session, workshop_id).held_on = held_on


def add_facilitator(session: Session, workshop_id: str, account_id: str) -> None:
    """Let somebody lead a workshop; adding them again changes nothing."""
    _row(session, workshop_id)
    session.merge(WorkshopFacilitatorRow(workshop_id=workshop_id, account_id=account_id))
    session.flush()


def remove_facilitator(session: Session, workshop_id: str, account_id: str) -> None:
    """Let somebody lead a workshop no more."""
    _row(session, workshop_id)
    mine = col(WorkshopFacilitatorRow.workshop_id) == workshop_id
    session.exec(
        delete(WorkshopFacilitatorRow).where(mine, col(WorkshopFacilitatorRow.account_id) == account_id)
    )


def put_feedback(session: Session, workshop_id: str, feedback_on: date) -> None:
    """Note on which day the team hears what happens with the outcome."""
    _row(session, workshop_id).feedback_on = feedback_on


def put_completed(session: Session, workshop_id: str, completed_on: date) -> None:
    """Note that everything around a session was arranged."""
    _row(session, workshop_id).completed_on = completed_on


def put_opening(session: Session, workshop_id: str, opened_at: int) -> None:
    """Note when the lobby was first opened, in seconds since 1970, UTC."""
    row = _row(session, workshop_id)
    row.opened_at = row.opened_at or opened_at


def put_lock(session: Session, workshop_id: str, is_locked: bool) -> None:
    """Lock or unlock the lobby."""
    _row(session, workshop_id).is_locked = is_locked


def put_typed_slips(session: Session, workshop_id: str) -> None:
    """Note that paper slips were typed in: from now on somebody knows answers of this team."""
    _row(session, workshop_id).has_typed_slips = True


def has_typed_slips(session: Session, workshop_id: str) -> bool:
    """Say whether paper slips were typed in."""
    row = session.get(WorkshopRow, workshop_id)
    return row is not None and row.has_typed_slips


def put_manager_present(session: Session, workshop_id: str, manager_present: bool) -> None:
    """Note whether a manager takes part or sees the result in the room."""
    _row(session, workshop_id).manager_present = manager_present


def put_edition(session: Session, workshop_id: str, edition: str) -> None:
    """Note with which content the workshop is held."""
    _row(session, workshop_id).edition = edition


def put_heads(session: Session, workshop_id: str, heads: int) -> None:
    """Note how many people were counted in the room."""
    _row(session, workshop_id).heads = heads


def put_shown_factor(session: Session, workshop_id: str, factor_id: str | None) -> None:
    """Choose the factor that is on the room's screen."""
    _row(session, workshop_id).shown_factor_id = factor_id


def put_agreed(session: Session, workshop_id: str, is_agreed: bool) -> None:
    """Note whether the room statement was read back and agreed."""
    _row(session, workshop_id).is_agreed = is_agreed


def is_agreed(session: Session, workshop_id: str) -> bool:
    """Say whether the room statement was read back and agreed."""
    # Without `_row`: that counts a change, and would make a transaction that only reads write.
    row = session.get(WorkshopRow, workshop_id)
    if row is None:
        raise NotFoundError
    return row.is_agreed


def load_workshop(session: Session, workshop_id: str, *, for_update: bool = False) -> Workshop:
    """Return one workshop; `for_update` keeps others from changing it until the transaction ends.

    Raises `NotFoundError`.
    """
    row = session.get(WorkshopRow, workshop_id, with_for_update=for_update or None)
    if row is None:
        raise NotFoundError
    return _workshop(session, row)


def load_phase(session: Session, workshop_id: str) -> Phase | None:
    """Return the phase of a workshop and nothing more."""
    found = session.connection().execute(_PHASE, {"workshop": workshop_id}).scalar_one_or_none()
    return None if found is None else Phase(found)


def load_standing(session: Session, workshop_id: str) -> tuple[Phase, bool] | None:
    """Return the phase of a workshop and whether it is paused, and nothing more."""
    found = session.connection().execute(_STANDING, {"workshop": workshop_id}).one_or_none()
    return None if found is None else (Phase(found.phase), found.is_paused)


def has_factor(session: Session, workshop_id: str, factor_id: str) -> bool:
    """Say whether a factor is scored in a workshop."""
    found = session.connection().execute(_FACTOR, {"workshop": workshop_id, "factor": factor_id}).first()
    return found is not None


def load_workshop_by_code(session: Session, join_code: str) -> Workshop | None:
    """Return the workshop that a join code belongs to."""
    row = session.exec(select(WorkshopRow).where(WorkshopRow.join_code == join_code)).first()
    return _workshop(session, row) if row else None


def load_workshops(session: Session, round_id: str | None = None) -> tuple[Workshop, ...]:
    """Return all workshops but rehearsals, or those of one round, by date and unit."""
    query = select(WorkshopRow).join(UnitRow, col(UnitRow.id) == col(WorkshopRow.unit_id))
    query = query.where(~col(WorkshopRow.is_rehearsal))
    if round_id is not None:
        query = query.where(WorkshopRow.round_id == round_id)
    query = query.order_by(col(WorkshopRow.held_on), col(UnitRow.position), col(WorkshopRow.id))
    return tuple(_workshop(session, row) for row in session.exec(query))


def load_opened_before(session: Session, moment: int) -> tuple[str, ...]:
    """Return the workshops whose lobby opened before a moment and that still have something to seal."""
    query = select(WorkshopRow.id).where(
        col(WorkshopRow.opened_at) < moment, col(WorkshopRow.phase).not_in((Phase.SEALED, Phase.VOID))
    )
    return tuple(session.exec(query))


def void_open(session: Session) -> tuple[Workshop, ...]:
    """Make void every workshop that stood between its lobby and its sealing, and return them."""
    open_ = col(WorkshopRow.phase).not_in((Phase.PREPARATION, Phase.SEALED, Phase.VOID))
    found = session.exec(select(WorkshopRow).where(open_).order_by(col(WorkshopRow.held_on))).all()
    for row in found:
        put_phase(session, row.id, Phase.VOID)
    return tuple(_workshop(session, row) for row in found)


def put_new_start(session: Session, workshop_id: str, join_code: str) -> None:
    """Let a workshop begin again: nobody let in, nothing shown, nothing agreed, and another join code."""
    row = _row(session, workshop_id)
    row.phase, row.join_code = Phase.PREPARATION, join_code
    row.opened_at, row.shown_factor_id, row.heads = None, None, None
    row.clock_at, row.stop_reason, row.safety, row.completed_on = None, None, None, None
    row.is_locked = row.is_agreed = row.is_paused = row.is_safety_seen = False


def _row(session: Session, workshop_id: str) -> WorkshopRow:
    """Return the row that is about to change, and count the change."""
    row = session.get(WorkshopRow, workshop_id)
    if row is None:
        raise NotFoundError
    row.version += 1
    return row


def _workshop(session: Session, row: WorkshopRow) -> Workshop:
    factors = session.exec(
        select(WorkshopFactorRow)
        .where(WorkshopFactorRow.workshop_id == row.id)
        .order_by(col(WorkshopFactorRow.position))
    ).all()
    leaders = select(WorkshopFacilitatorRow.account_id).where(WorkshopFacilitatorRow.workshop_id == row.id)
    return Workshop(
        id=row.id,
        round_id=row.round_id,
        unit_id=row.unit_id,
        unit_name=session.get_one(UnitRow, row.unit_id).name,
        held_on=row.held_on,
        invited=row.invited,
        manager_present=row.manager_present,
        phase=Phase(row.phase),
        join_code=row.join_code,
        is_locked=row.is_locked,
        factor_ids=tuple(factor.factor_id for factor in factors),
        core_factor_ids=tuple(factor.factor_id for factor in factors if factor.is_core),
        shown_factor_id=row.shown_factor_id,
        facilitator_ids=frozenset(session.exec(leaders)),
        edition=row.edition,
        method_version=row.method_version,
        is_sample=row.is_sample,
        is_rehearsal=row.is_rehearsal,
        version=row.version,
        heads=row.heads,
        timetable=Timetable(row.script),
        clock_at=row.clock_at,
        is_paused=row.is_paused,
        stop_reason=row.stop_reason,
        feedback_on=row.feedback_on,
        completed_on=row.completed_on,
    )
