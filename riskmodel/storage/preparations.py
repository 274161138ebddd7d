"""What facilitators looked into before their session, and what came out of the checks."""

from sqlalchemy.exc import IntegrityError
from sqlmodel import Session, col, delete, select

from riskmodel.domain.errors import ChangedMeanwhileError
from riskmodel.domain.preparation import Check, CheckAnswer, Preparation, Purpose
from riskmodel.storage.tables import PreparationCheckRow, PreparationRow


def load_preparation(session: Session, workshop_id: str) -> tuple[Preparation, int]:
    """Return what was filled in with its version; version 0 goes with nothing."""
    row = session.get(PreparationRow, workshop_id)
    return (_preparation(row), row.version) if row else (Preparation(), 0)


def put_preparation(session: Session, workshop_id: str, found: Preparation, version: int) -> int:
    """Write what was filled in and return the version it has now.

    Writing what stands there already changes nothing. Raises `ChangedMeanwhileError` when somebody else wrote
    something else since `version` was read.
    """
    row = session.get(PreparationRow, workshop_id, with_for_update=True)
    if (_preparation(row) if row else Preparation()) == found:
        return row.version if row else 0
    if (row.version if row else 0) != version:
        raise ChangedMeanwhileError
    if row is None:
        row = PreparationRow(workshop_id=workshop_id, purpose="", version=0)
        session.add(row)
    row.purpose, row.context, row.rie = found.purpose or "", found.context, found.rie
    row.version = version + 1
    try:
        session.flush()
    except IntegrityError:
        # Somebody else filled it in first, between our look and our write.
        raise ChangedMeanwhileError from None
    return version + 1


def load_answers(session: Session, workshop_id: str) -> dict[Check, CheckAnswer]:
    """Return what came out of the checks that somebody looked at."""
    query = select(PreparationCheckRow).where(PreparationCheckRow.workshop_id == workshop_id)
    return {Check(row.check_id): CheckAnswer(row.is_met, row.reason) for row in session.exec(query)}


def put_answer(session: Session, workshop_id: str, check: Check, answer: CheckAnswer) -> None:
    """Write what came out of a check; the last one counts."""
    session.merge(
        PreparationCheckRow(
            workshop_id=workshop_id, check_id=check, is_met=answer.is_met, reason=answer.reason
        )
    )


def remove_answer(session: Session, workshop_id: str, check: Check) -> None:
    """Take an answer back; without one this changes nothing."""
    mine = col(PreparationCheckRow.workshop_id) == workshop_id
    session.exec(delete(PreparationCheckRow).where(mine, col(PreparationCheckRow.check_id) == check))


def _preparation(row: PreparationRow) -> Preparation:
    return Preparation(Purpose(row.purpose) if row.purpose else None, row.context, row.rie)
